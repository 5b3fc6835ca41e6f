"""The transaction that a task has open, which use cases and policies inside it join."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Final

from charter.platform.database.sessions import Session

AfterCommit = Callable[[], Awaitable[None]]
"""What is done once a transaction is committed."""

_logger: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ambient:
    """The transaction that is open, and in which task: child tasks inherit the variable, not the right."""

    database: object
    session: Session
    tenant: str | None
    repeatable_read: bool
    task: asyncio.Task[Any] | None
    after_commit: list[AfterCommit] = field(default_factory=list)


AMBIENT: Final[ContextVar[Ambient | None]] = ContextVar("charter_transaction", default=None)


async def call_all(calls: list[AfterCommit]) -> None:
    """Await each; what one raises is logged, since what it follows is committed all the same."""
    for call in calls:
        try:
            await call()
        except Exception:
            _logger.exception("a call after a commit failed")
