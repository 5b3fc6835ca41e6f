"""Counts wrong passwords and codes of somebody who is logged in: the session that guesses ends.

Two counts in a row, in a session and of the account, for passwords and for codes apart: who knows one of them
does not begin anew by it with guesses of the other. Guesses at login stand in counts of their own
(`throttle`), so that strangers keep no owner from what is done in a session.
"""

from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from enum import StrEnum
from typing import Final

from charter.identity.sessions.domain import EndReason, TooManyFailures
from charter.identity.sessions.throttle import FailureCounts
from charter.shared.tenants import CanEnd

MOST_IN_SESSION: Final = 5
MOST_OF_ACCOUNT: Final = 20
"""Failures in a row, in however many sessions, after which nothing is compared for a day."""
WINDOW: Final = timedelta(days=1)

End = Callable[[CanEnd, EndReason], Awaitable[None]]
"""Ends what somebody is logged in with, whatever becomes of the transaction that is open."""


class Guessed(StrEnum):
    """What is guessed."""

    PASSWORD = "password"
    CODE = "code"


class Guesses:
    """Counts by account and by login; a login of None, whose token has no name, by the account alone.

    `issuer` is this service's own: several may count in one Redis, and each numbers accounts from 1.
    """

    def __init__(self, counts: FailureCounts, end: End, issuer: str) -> None:
        self._counts = counts
        self._end = end
        self._issuer = issuer

    async def require_few(self, guessed: Guessed, user_id: int, login: CanEnd | None) -> None:
        """Raises: TooManyFailures."""
        for key, most in self._counted(guessed, user_id, login):
            if await self._counts.count(key) >= most:
                raise TooManyFailures(int(WINDOW.total_seconds()))

    async def note_failure(self, guessed: Guessed, user_id: int, login: CanEnd | None) -> None:
        """Count a wrong one, and end the login after the fifth.

        Raises: TooManyFailures, where others that ran beside it were counted first: it tells nothing then.
        """
        are_too_many = False
        for key, most in self._counted(guessed, user_id, login):
            number = await self._counts.add(key, WINDOW)
            are_too_many = are_too_many or number > most
            if login is not None and most == MOST_IN_SESSION and number >= most:
                await self._end(login, EndReason.GUESSED)
        if are_too_many:
            raise TooManyFailures(int(WINDOW.total_seconds()))

    async def note_success(self, guessed: Guessed, user_id: int, login: CanEnd | None) -> None:
        """Begin at nought again. Raises: TooManyFailures, where too many failed meanwhile."""
        await self.require_few(guessed, user_id, login)
        await self._counts.clear(*(key for key, _ in self._counted(guessed, user_id, login)))

    async def forgive(self, user_id: int) -> None:
        """Begin at nought again for the owner, who has shown that the mail is read."""
        await self._counts.clear(*(self._of_account(guessed, user_id) for guessed in Guessed))

    def _counted(self, guessed: Guessed, user_id: int, login: CanEnd | None) -> Iterator[tuple[str, int]]:
        """What is counted, and how much of it is too much."""
        yield self._of_account(guessed, user_id), MOST_OF_ACCOUNT
        if login is not None:
            yield f"{guessed}:{login}", MOST_IN_SESSION

    def _of_account(self, guessed: Guessed, user_id: int) -> str:
        return f"{guessed}:{self._issuer}:{user_id}"
