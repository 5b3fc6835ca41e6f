"""Addresses: the same ones everywhere, whoever tells them."""

from typing import Final

import pytest
from pydantic import TypeAdapter, ValidationError

from charter.platform.mail.addresses import is_email
from contract import models

ADDRESSES: Final = (
    "ada@example.com",
    "Ada.Lovelace+work@Example.co.uk",
    "a'b`c{d}|e~f!#$%&*/=?^_@example.com",
    "admin@localhost",
    "ada@xn--bcher-kva.example",
    "ada@xn--80ak6aa92e.com",
    "a" * 64 + "@example.com",
)
NONE: Final = (
    *("", "ada", "@", "ada@", "@example.com", "ada@@example.com", "a@b@example.com", " ada@example.com"),
    *("ada@example.com ", "ada@example.com\n", "ada\x00@example.com", "a da@example.com", "ada@exa mple.com"),
    *(".ada@example.com", "ada.@example.com", "a..b@example.com", '"ada"@example.com', "ada(x)@example.com"),
    *("ada@example.com.", "ada@.example.com", "ada@-example.com", "ada@example-.com", "ada@ex_ample.com"),
    *("ada@[127.0.0.1]", "<ada@example.com>", "ada@example.com,eve@example.com", "ada@xn--.com"),
    *("jürgen@example.com", "ada@bücher.example", "victim@busine\u00df.example", "\u212aate@example.com"),
    *("ada@exam\u212aple.com", "\uff21da@example.com", "ada@\uff25xample.com", "\ufb01ona@example.com"),
    *("ada@example\u3002com", "al\u00adice@example.com", "ada@example.com\u200b", "a" * 65 + "@example.com"),
    *("ada@" + ".".join(["b" * 60] * 5), "ada@" + "b" * 64 + ".com", "\ud800@example.com"),
)


def is_of_the_contract(text: str) -> bool:
    try:
        TypeAdapter(models.Email).validate_python(text)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_one_for_the_contract_and_for_whatever_else_tells_addresses(address: str) -> None:
    assert is_email(address)
    assert is_of_the_contract(address)


@pytest.mark.parametrize("text", NONE, ids=ascii)
def test_what_is_none_for_the_contract_is_none_anywhere(text: str) -> None:
    """Else an account that a provider or the settings made could never be shown."""
    assert not is_of_the_contract(text)
    assert not is_email(text)
