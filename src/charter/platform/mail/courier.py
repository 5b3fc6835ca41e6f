"""Sends the mail that waits, in the background of each process; no two processes send the same one."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from datetime import timedelta
from typing import Final, Protocol

from charter.platform.mail.outbox import Due
from charter.platform.mail.sending import Asked, Mail, Message
from charter.platform.telemetry.tracing import UNTRACED, Tracing
from charter.shared.cancellation import undisturbed
from charter.shared.clock import Clock
from charter.shared.errors import DependencyUnavailable

Write = Callable[[str, str, int | None, Asked], Awaitable[Message | None]]
"""Writes a mail of a kind to an address, about a reference, as it was asked for; None where it is of no use
any more."""

INTERVAL: Final = 15.0
"""Seconds after which the courier looks for mail that nobody told it of."""
PATIENCE: Final = timedelta(days=1)
"""How long a mail is tried."""
LONGEST_WAIT: Final = timedelta(hours=1)

_logger: Final = logging.getLogger(__name__)


class MailRows(Protocol):
    """Where mail waits."""

    def next_due(self) -> AbstractAsyncContextManager[Due | None]:
        """The next mail, which nobody else takes for a while; in a transaction."""
        ...

    async def remove(self, mail: Due) -> None:
        """Forget a mail."""
        ...

    async def postpone(self, mail: Due, wait: timedelta) -> None:
        """Try again later."""
        ...


class Courier:
    """Knows who writes mails of which kind. The bell rings when there is new mail."""

    def __init__(
        self,
        rows: MailRows,
        writers: Mapping[str, Write],
        mail: Mail | None,
        bell: asyncio.Event,
        now: Clock,
        *,
        tracing: Tracing = UNTRACED,
    ) -> None:
        self._tracing = tracing
        self._rows = rows
        self._writers = writers
        self._mail = mail
        self._bell = bell
        self._now = now

    async def run(self) -> None:
        """Send what waits, until cancelled."""
        if self._mail is None:
            _logger.warning("no mail is sent: set SMTP_HOST, or MAIL_FOLDER in development")
            return
        while True:
            self._bell.clear()
            try:
                while await undisturbed(self.deliver_one(self._mail)):
                    pass
            except DependencyUnavailable as error:
                _logger.warning("mail has to wait: %s", error)
            try:
                async with asyncio.timeout(INTERVAL):
                    await self._bell.wait()
            except TimeoutError:
                continue

    async def deliver_one(self, mail: Mail) -> bool:
        """Send the next mail that is due; False where none is. Raises: DependencyUnavailable."""
        due: Due | None = None
        try:
            async with self._rows.next_due() as due:
                if due is None:
                    return False
                message = await self._writers[due.kind](due.kind, due.address, due.reference, due.asked)
            if message is not None:  # its token is committed by now
                with self._tracing.work(f"mail {due.kind}", due.traceparent):
                    await mail.send(message)
        except Exception as error:
            if due is None:
                raise
            await self._keep_trying(due, error)
        else:
            await self._rows.remove(due)
        return True

    async def _keep_trying(self, due: Due, error: Exception) -> None:
        if self._now() > due.created_at + PATIENCE:
            _logger.error("mail %d of kind %s is given up: %s", due.id, due.kind, error)
            await self._rows.remove(due)
            return
        _logger.warning("mail %d of kind %s is tried again later: %s", due.id, due.kind, error)
        await self._rows.postpone(due, min(timedelta(seconds=10 * 2**due.attempts), LONGEST_WAIT))
