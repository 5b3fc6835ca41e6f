"""Whose account a provider's user logs in to, and which one is linked to nobody."""

from collections.abc import Collection
from typing import Final

from charter.identity.accounts.domain import Account
from charter.identity.accounts.service import Accounts
from charter.identity.single_sign_on.domain import (
    LoginRefused,
    ProviderUser,
)
from charter.shared.clock import Clock
from charter.shared.emails import email_key
from charter.shared.stores import Store

BEING_CHANGED: Final = "The account is being changed: log in again."


class AccountLinking:
    """Finds the account of a provider's user, links it at the first login, or makes it.

    `issuers` are those at which users log in.
    """

    def __init__(self, store: Store[Accounts], issuers: Collection[str], now: Clock) -> None:
        self._store = store
        self._issuers = issuers
        self._now = now

    async def get_account(self, user: ProviderUser) -> Account:
        """The account, which can log in. Raises: LoginRefused."""
        async with self._store.transaction() as accounts:
            account = await accounts.find_by_identity(user.issuer, user.subject)
            if account is None:
                account = await self._link(accounts, user)
            require_login_possible(account)
            return account

    async def _link(self, accounts: Accounts, user: ProviderUser) -> Account:
        """By the address, where both sides have verified it; a new account has no password."""
        email = user.require_verified_email()
        found = await accounts.find_by_email(email) or await self._add(accounts, user, email)
        account = await accounts.find_for_update(found.id) or found
        if email_key(account.email) != email_key(email):  # its owner took it back meanwhile
            raise LoginRefused(BEING_CHANGED)
        require_linkable(account)
        require_no_other_issuer(await accounts.list_issuers(account.id), self._issuers, user.issuer)
        await accounts.link(account.id, user.issuer, user.subject)
        linked = await accounts.find_by_identity(user.issuer, user.subject)
        if linked is None:
            raise LoginRefused(BEING_CHANGED)
        return linked

    async def _add(self, accounts: Accounts, user: ProviderUser, email: str) -> Account:
        added = await accounts.add_unless_taken(
            email=email,
            name=user.name or email.partition("@")[0],
            password_hash=None,
            verified_at=self._now(),
        )
        account = added or await accounts.find_by_email(email)  # somebody came first
        if account is None:
            raise LoginRefused(BEING_CHANGED)
        return account


def require_login_possible(account: Account) -> None:
    """Refuse an account that was switched off. Raises: LoginRefused."""
    if not account.is_active:
        raise LoginRefused("The account is not active.")


def require_no_other_issuer(linked: Collection[str], issuers: Collection[str], issuer: str) -> None:
    """One issuer's word is not enough for an account of another one's user. Raises: LoginRefused.

    What was linked to an issuer that is in the settings no more stands in nobody's way.
    """
    if any(each != issuer and each in issuers for each in linked):
        raise LoginRefused("The account with your e-mail address logs in at another provider: log in there.")


def require_linkable(account: Account) -> None:
    """Only who reads mail at the address may have the account that bears it. Raises: LoginRefused.

    An account whose address was never verified may be somebody else's who waits for the owner to come.
    """
    require_login_possible(account)
    if not account.is_email_verified:
        raise LoginRefused(
            "There is an account with your e-mail address, and the address was never verified here: "
            "set a new password by mail and verify the address, then log in at the provider again."
        )
