"""What recovery ends: logins, links, and whatever a stranger may have put on the account."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from typing import Final

from charter.identity.accounts.domain import UserId
from charter.identity.accounts.service import Accounts, SessionEnding
from charter.identity.sessions.domain import EndReason

Forget = Callable[[int, datetime | None], Awaitable[None]]
"""Forgets what others keep for an account: what was put there since a moment, and what waits in any case."""
EVER: Final = datetime.min.replace(tzinfo=UTC)


class Recovery:
    """Knows who else keeps something for accounts: API keys, second factors."""

    def __init__(self, sessions: SessionEnding, forgets: Sequence[Forget]) -> None:
        self._sessions = sessions
        self._forgets = forgets

    async def end(
        self, accounts: Accounts, user_id: UserId, reason: EndReason, *, since: datetime | None
    ) -> None:
        """End every session and everything that was begun, and what was put on the account since then.

        `since` is None where only its owner can have: then second factors and logins at providers stay.
        """
        await self._sessions.end_all(user_id, reason)
        if since is not None:
            await accounts.unlink(user_id, since)
        for forget in self._forgets:
            await forget(user_id, since)
