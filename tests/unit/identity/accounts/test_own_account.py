"""Which account a caller has."""

from dataclasses import replace

import pytest

from charter.identity.accounts.domain import Account, AccountRequired, UserId
from charter.identity.accounts.own_account import OwnAccounts
from contract_runtime import Caller
from tests.builders import NOON, a_caller
from tests.unit.identity.accounts.memory import MemoryAccounts, an_account

pytestmark = pytest.mark.anyio
LOCAL, ELSEWHERE = "https://charter.example.com", "https://id.example.com"


def own(account: Account | None = None) -> OwnAccounts:
    """Alice of ELSEWHERE has an account."""
    accounts = MemoryAccounts(account or an_account(7))
    accounts.identities[ELSEWHERE, "alice"] = UserId(7)
    return OwnAccounts(LOCAL, accounts.reading)


def caller(issuer: str, subject: str, *roles: str) -> Caller:
    return replace(a_caller(subject, roles=roles), issuer=issuer)


async def test_a_token_of_this_service_names_the_account() -> None:
    assert await own().get(caller(LOCAL, "42")) == 42


async def test_a_user_of_another_issuer_has_the_linked_account() -> None:
    assert await own().get(caller(ELSEWHERE, "alice")) == 7


@pytest.mark.parametrize(
    ("issuer", "subject"),
    [
        (ELSEWHERE, "bob"),
        (ELSEWHERE, "7"),
        (ELSEWHERE, "42"),
        (f"{LOCAL}/", "42"),
        ("https://CHARTER.example.com", "42"),
        (LOCAL, "alice"),
        (LOCAL, "service-account:42"),
        (LOCAL, ""),
        (LOCAL, "-42"),
        (LOCAL, "4 2"),
        (LOCAL, "٤٢"),
        (LOCAL, "4²"),
        (LOCAL, "9" * 19),
    ],
)
async def test_others_have_none(issuer: str, subject: str) -> None:
    with pytest.raises(AccountRequired):
        await own().get(caller(issuer, subject))


@pytest.mark.parametrize("gone", ["deactivated_at", "deleted_at"])
async def test_a_linked_account_that_is_not_active_is_none(gone: str) -> None:
    with pytest.raises(AccountRequired):
        await own(an_account(7, **{gone: NOON})).get(caller(ELSEWHERE, "alice"))


async def test_an_admin_from_elsewhere_acts_without_an_account() -> None:
    actor = await own().actor(caller(ELSEWHERE, "bob", "user", "admin"))
    assert actor.user_id is None
    assert actor.is_admin


async def test_a_user_from_elsewhere_cannot_act_without_an_account() -> None:
    with pytest.raises(AccountRequired):
        await own().actor(caller(ELSEWHERE, "bob", "user"))


async def test_an_actor_has_the_roles_of_the_token() -> None:
    actor = await own().actor(caller(LOCAL, "42", "user"))
    assert (actor.user_id, actor.is_admin) == (42, False)
