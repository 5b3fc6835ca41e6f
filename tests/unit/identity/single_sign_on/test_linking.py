"""Whose account a provider's user gets: his own, and nobody else's."""

from dataclasses import replace

import pytest

from charter.identity.accounts.domain import Account, UserId
from charter.identity.single_sign_on.domain import LoginRefused
from charter.identity.single_sign_on.linking import AccountLinking
from tests.builders import HandSetClock
from tests.unit.identity.single_sign_on.people import ISSUER, RivalledAccounts, a_user
from tests.unit.identity.tokens.realm import NOON

pytestmark = pytest.mark.anyio

OTHER = "https://other.example.com"


@pytest.fixture
def accounts() -> RivalledAccounts:
    return RivalledAccounts()


@pytest.fixture
def linking(accounts: RivalledAccounts, clock: HandSetClock) -> AccountLinking:
    return AccountLinking(accounts, [ISSUER, OTHER], clock)


async def test_first_login_makes_a_verified_account_without_password(
    linking: AccountLinking, accounts: RivalledAccounts
) -> None:
    account = await linking.get_account(a_user())
    assert (account.email, account.name, account.password_hash) == ("alice@example.com", "Alice Adams", None)
    assert account.is_email_verified


async def test_second_login_finds_the_same_account_whatever_the_address_is_by_then(
    linking: AccountLinking,
) -> None:
    first = await linking.get_account(a_user())
    second = await linking.get_account(a_user(email="new@example.com", is_email_verified=False))
    third = await linking.get_account(a_user(email=None))
    assert first.id == second.id == third.id


async def test_account_that_both_sides_verified_is_linked(
    linking: AccountLinking, accounts: RivalledAccounts
) -> None:
    local = accounts.put("Alice@Example.com")
    assert (await linking.get_account(a_user())).id == local.id
    assert accounts.identities == {(ISSUER, "s-1"): local.id}


async def test_unverified_account_is_not_handed_over(
    linking: AccountLinking, accounts: RivalledAccounts
) -> None:
    accounts.put("alice@example.com", verified_at=None)
    with pytest.raises(LoginRefused, match="set a new password by mail"):
        await linking.get_account(a_user())
    assert accounts.identities == {}


@pytest.mark.parametrize("has_account", [True, False])
async def test_unverified_address_of_the_provider_links_nothing(
    linking: AccountLinking, accounts: RivalledAccounts, has_account: bool
) -> None:
    if has_account:
        accounts.put("alice@example.com")
    with pytest.raises(LoginRefused, match="verify it there"):
        await linking.get_account(a_user(is_email_verified=False))
    with pytest.raises(LoginRefused, match="did not tell"):
        await linking.get_account(a_user(email=None))
    assert len(accounts.rows) == has_account
    assert accounts.identities == {}


async def test_account_that_was_switched_off_is_refused_linked_or_not(
    linking: AccountLinking, accounts: RivalledAccounts
) -> None:
    local = accounts.put("alice@example.com", deactivated_at=NOON)
    with pytest.raises(LoginRefused, match="not active"):
        await linking.get_account(a_user())
    accounts.identities[ISSUER, "s-1"] = local.id
    with pytest.raises(LoginRefused, match="not active"):
        await linking.get_account(a_user())


async def test_same_subject_of_another_issuer_is_another_user(
    linking: AccountLinking, accounts: RivalledAccounts
) -> None:
    first = await linking.get_account(a_user())
    other = a_user(issuer=OTHER, email="other@example.com")
    assert (await linking.get_account(other)).id != first.id


async def test_account_of_another_issuer_s_user_is_not_handed_over_for_its_address(
    linking: AccountLinking, accounts: RivalledAccounts
) -> None:
    """Whoever runs the other one could vouch for any address."""
    first = await linking.get_account(a_user())
    with pytest.raises(LoginRefused, match="another provider"):
        await linking.get_account(a_user(issuer=OTHER, subject="s-1"))
    assert accounts.identities == {(ISSUER, "s-1"): first.id}


async def test_issuer_that_left_the_settings_keeps_no_account(
    accounts: RivalledAccounts, clock: HandSetClock
) -> None:
    first = await AccountLinking(accounts, [ISSUER], clock).get_account(a_user())
    moved = AccountLinking(accounts, [OTHER], clock)
    assert (await moved.get_account(a_user(issuer=OTHER))).id == first.id


@pytest.mark.parametrize(
    "alike",
    ["\u212aate@example.com", "kate@\uff45xample.com", "kate@example.co\u217f", "kate@exam\u00adple.com"],
    ids=ascii,
)
async def test_address_that_looks_alike_gets_nobody_s_account(
    linking: AccountLinking, accounts: RivalledAccounts, alike: str
) -> None:
    kate = accounts.put("kate@example.com")
    assert (await linking.get_account(a_user(email=alike))).id != kate.id
    assert (await linking.get_account(a_user(subject="s-2", email="KATE@Example.com"))).id == kate.id


async def test_address_that_no_account_can_have_makes_none_and_is_refused_in_words(
    linking: AccountLinking, accounts: RivalledAccounts
) -> None:
    with pytest.raises(LoginRefused, match="ASCII"):
        await linking.get_account(a_user(email=None, is_email_refused=True))
    assert accounts.rows == {}


async def test_account_that_came_first_is_held_to_the_same_rules(
    linking: AccountLinking, accounts: RivalledAccounts
) -> None:
    accounts.has_rival = True
    with pytest.raises(LoginRefused, match="never verified"):
        await linking.get_account(a_user())


async def test_user_without_a_name_is_called_like_his_address(linking: AccountLinking) -> None:
    assert (await linking.get_account(a_user(name=None))).name == "alice"


class MovingAccounts(RivalledAccounts):
    """Where somebody else's transaction, which is first, gives the account another address."""

    async def find_for_update(self, user_id: UserId) -> Account | None:
        self.rows[user_id] = replace(self.rows[user_id], email="owner@example.com")
        return await super().find_for_update(user_id)


async def test_account_whose_owner_takes_the_address_back_meanwhile_is_not_linked(
    clock: HandSetClock,
) -> None:
    accounts = MovingAccounts()
    accounts.put("thief@example.com")
    with pytest.raises(LoginRefused, match="being changed"):
        await AccountLinking(accounts, [ISSUER], clock).get_account(a_user(email="thief@example.com"))
    assert accounts.identities == {}
