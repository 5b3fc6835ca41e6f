"""From a verified caller to the account that is the caller's own."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from charter.identity.accounts.domain import AccountRequired, UserId
from charter.identity.accounts.permissions import Actor
from charter.identity.accounts.service import Accounts
from contract_runtime import Caller


class OwnAccounts:
    """Tokens of this service name the account; users of other issuers have one where it is linked."""

    def __init__(
        self, local_issuer: str, reading: Callable[[], AbstractAsyncContextManager[Accounts]]
    ) -> None:
        self._local_issuer = local_issuer
        self._reading = reading

    async def find(self, caller: Caller) -> UserId | None:
        """The caller's account; None where there is none."""
        if caller.issuer == self._local_issuer:
            return UserId(int(caller.subject)) if _is_number(caller.subject) else None
        async with self._reading() as accounts:
            account = await accounts.find_by_identity(caller.issuer, caller.subject)
        return account.id if account is not None and account.is_active else None

    async def get(self, caller: Caller) -> UserId:
        """The caller's account. Raises: AccountRequired."""
        user_id = await self.find(caller)
        if user_id is None:
            raise AccountRequired
        return user_id

    async def actor(self, caller: Caller) -> Actor:
        """The caller as one who acts on accounts. Raises: AccountRequired, unless it is an admin."""
        user_id = await self.find(caller)
        actor = Actor(user_id, caller.roles)
        if user_id is None and not actor.is_admin:
            raise AccountRequired
        return actor


def _is_number(subject: str) -> bool:
    return subject.isascii() and subject.isdecimal() and len(subject) < 19
