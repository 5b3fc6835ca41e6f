"""Mail that waits, in memory; `tests/integration/platform/mail/test_rows.py` holds it to the rows in SQL."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from charter.platform.mail.outbox import Due
from charter.shared.errors import DependencyUnavailable
from tests.builders import NOON


def a_mail(number: int = 1, kind: str = "greeting", **fields: int | datetime) -> Due:
    attempts, created_at = fields.get("attempts", 0), fields.get("created_at", NOON)
    assert isinstance(attempts, int)
    assert isinstance(created_at, datetime)
    return Due(number, kind, f"user{number}@example.com", None, attempts, created_at)


class MemoryRows:
    """Fits `MailRows`. `is_away` is a database that does not answer."""

    def __init__(self, *mails: Due) -> None:
        self.waiting = list(mails)
        self.postponed: list[tuple[int, timedelta]] = []
        self.is_away = False

    @asynccontextmanager
    async def next_due(self) -> AsyncIterator[Due | None]:
        if self.is_away:
            raise DependencyUnavailable("database")
        before = list(self.waiting)
        try:
            yield self.waiting[0] if self.waiting else None
        except BaseException:
            self.waiting = before
            raise

    async def remove(self, mail: Due) -> None:
        self.waiting.remove(mail)

    async def postpone(self, mail: Due, wait: timedelta) -> None:
        self.waiting.remove(mail)
        self.postponed.append((mail.id, wait))
