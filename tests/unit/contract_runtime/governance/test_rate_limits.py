"""Keys of rate limits."""

from contract_runtime import ContractModel
from contract_runtime.governance.rate_limits import account, address, identity
from tests.unit.contract_runtime.builders import caller


class Login(ContractModel):
    email: str


def test_account_is_counted_however_its_address_is_written() -> None:
    scope = {"client": ("192.0.2.1", 1)}

    assert account(Login(email=" Alice@Example.com"), scope) == account(
        Login(email="alice@example.com"), scope
    )
    assert account(Login(email="bob@example.com"), scope) != account(Login(email="alice@example.com"), scope)
    assert account(Login(email=""), scope) == "192.0.2.1"


def test_connection_without_an_address_is_counted_all_the_same() -> None:
    assert address({"client": None}) == "unknown"


def test_anonymous_caller_is_counted_by_address() -> None:
    assert identity("caller", None, {"client": ("192.0.2.1", 1)}) == "192.0.2.1"
    assert identity("caller", caller(), {}) != identity("account", caller(), {})
