"""Guesses counted in memory, and codes that nobody is asked for, for the tests of services."""

from datetime import datetime

from charter.identity.sessions.domain import EndReason
from charter.identity.sessions.guesses import Guesses
from charter.platform.redis.failure_counts import LocalFailureCounts
from charter.shared.tenants import CanEnd

HERE = "http://localhost"


def counted_guesses(ended: list[CanEnd] | None = None) -> Guesses:
    """Counts for itself, and notes which logins have ended."""

    async def end(login: CanEnd, reason: EndReason) -> None:
        assert reason is EndReason.GUESSED
        if ended is not None:
            ended.append(login)

    return Guesses(LocalFailureCounts(), end, HERE)


class NoFactor:
    """Fits `Codes` of accounts: none asks for a code, unless `since` says since when."""

    def __init__(self, since: datetime | None = None) -> None:
        self.since = since

    async def enabled_at(self, user_id: int) -> datetime | None:
        del user_id
        return self.since

    async def confirm_code(self, user_id: int, code: str | None, login: CanEnd | None) -> bool:
        del user_id, code, login
        return False
