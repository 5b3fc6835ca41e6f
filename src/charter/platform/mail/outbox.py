"""Mail that waits to be sent: rows in the transaction that is open, or each in one of its own."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import Executable, Interval, Row, bindparam, case, delete, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from charter.platform.database.connections import Connection
from charter.platform.database.tables import mail_receivers, outgoing_mail
from charter.platform.database.transactions import Database
from charter.platform.mail.sending import Asked
from charter.platform.telemetry.tracing import UNTRACED, Tracing
from charter.shared.effects import DAY
from charter.shared.emails import email_key

LEASE: Final = timedelta(minutes=5)
"""How long a process has to send a mail before another one tries."""

MOST_MAILS: Final = 5
"""What an address gets of a kind that anybody may ask for, within the time that its links live."""

_RECEIVED: Final = upsert(mail_receivers).values(
    receiver=bindparam("receiver"),
    kind=bindparam("kind"),
    mails=1,
    until=func.now() + bindparam("within", type_=Interval),
)
_IS_OVER: Final = mail_receivers.c.until <= func.now()
_COUNT: Final = _RECEIVED.on_conflict_do_update(
    index_elements=[mail_receivers.c.receiver, mail_receivers.c.kind],
    set_={
        "mails": case((_IS_OVER, 1), else_=mail_receivers.c.mails + 1),
        "until": case((_IS_OVER, _RECEIVED.excluded.until), else_=mail_receivers.c.until),
    },
).returning(mail_receivers.c.mails)
_ENQUEUE: Final = insert(outgoing_mail).values(
    {name: bindparam(name) for name in ("kind", "address", "reference", "asker", "traceparent")}
)
_NEXT: Final = (
    select(outgoing_mail.c.id)
    .where(outgoing_mail.c.due_at <= func.now())
    .order_by(outgoing_mail.c.due_at, outgoing_mail.c.id)
    .limit(1)
    .with_for_update(skip_locked=True)
    .scalar_subquery()
)
_TAKE_NEXT: Final = (
    update(outgoing_mail)
    .where(outgoing_mail.c.id == _NEXT)
    .values(due_at=func.now() + LEASE)
    .returning(outgoing_mail)
)


@dataclass(frozen=True, slots=True)
class Due:
    """A mail to write and send now."""

    id: int
    kind: str
    address: str
    reference: int | None
    attempts: int
    created_at: datetime
    asker: bytes | None = None
    traceparent: str | None = None

    @property
    def asked(self) -> Asked:
        """When it was asked for, and by which browser."""
        return Asked(self.created_at, self.asker)


class SqlOutbox:
    """Rings the bell of this process once there is mail to send."""

    def __init__(self, database: Database, tracing: Tracing = UNTRACED) -> None:
        self._database = database
        self._tracing = tracing
        self.bell: Final = asyncio.Event()

    async def enqueue(
        self,
        kind: str,
        address: str,
        reference: int | None = None,
        asker: bytes | None = None,
        within: timedelta = DAY,
    ) -> None:
        """Have a mail sent once the open transaction is committed, unless the address got enough of its kind.

        It is counted by the address alone, with an account or without.
        """
        counted = {"kind": kind, "receiver": receiver_key(address), "within": within}
        values = {"kind": kind, "address": address, "reference": reference, "asker": asker}
        async with self._database.transaction_of_any_tenant() as connection:
            mails = (await connection.execute(_COUNT, counted)).scalar_one()
            if mails <= MOST_MAILS:
                await self._put(connection, values)

    async def notify(self, kind: str, address: str, reference: int) -> None:
        """Have a notice sent once the open transaction is committed, however many there were."""
        values = {"kind": kind, "address": address, "reference": reference, "asker": None}
        async with self._database.transaction_of_any_tenant() as connection:
            await self._put(connection, values)

    async def _put(self, connection: Connection, values: Mapping[str, object]) -> None:
        await connection.execute(_ENQUEUE, {**values, "traceparent": self._tracing.traceparent()})
        await self._database.after_commit(self._ring)

    async def _ring(self) -> None:
        self.bell.set()

    @asynccontextmanager
    async def next_due(self) -> AsyncIterator[Due | None]:
        """The next mail, which nobody else takes for five minutes; in a transaction."""
        async with self._database.transaction(None) as connection:
            row = (await connection.execute(_TAKE_NEXT)).one_or_none()
            yield None if row is None else _due(row)

    async def remove(self, mail: Due) -> None:
        """Forget a mail that was sent, or given up."""
        await self._execute(delete(outgoing_mail).where(outgoing_mail.c.id == mail.id))

    async def postpone(self, mail: Due, wait: timedelta) -> None:
        """Try again later."""
        await self._execute(
            update(outgoing_mail)
            .where(outgoing_mail.c.id == mail.id)
            .values(attempts=outgoing_mail.c.attempts + 1, due_at=func.now() + wait)
        )

    async def sweep(self, now: datetime) -> dict[str, int]:
        """Forget what addresses got in times that are over."""
        statement = delete(mail_receivers).where(mail_receivers.c.until <= now)
        async with self._database.once_of_any_tenant() as connection:
            result = await connection.execute(statement.returning(mail_receivers.c.kind))
            return {"counts of mails": len(result.all())}

    async def _execute(self, statement: Executable) -> None:
        async with self._database.once_of_any_tenant() as connection:
            await connection.execute(statement)


def receiver_key(address: str) -> bytes:
    """What mails to an address are counted by: the mailbox, without what stands behind a plus.

    >>> receiver_key("ada+news@example.com") == receiver_key("Ada@example.com")
    True
    """
    mailbox, _, domain = email_key(address).rpartition("@")
    return sha256(f"{mailbox.partition('+')[0]}@{domain}".encode()).digest()


def _due(row: Row[Any]) -> Due:
    return Due(
        row.id,
        row.kind,
        row.address,
        row.reference,
        row.attempts,
        row.created_at,
        row.asker,
        row.traceparent,
    )
