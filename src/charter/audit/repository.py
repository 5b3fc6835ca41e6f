"""All SQL of the audit log."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    LargeBinary,
    Row,
    Select,
    any_,
    bindparam,
    delete,
    func,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from charter.audit.domain import Entry, EntryFilter, Event, fitting
from charter.audit.seals import GENESIS, Link, linked
from charter.audit.tables import audit_chain, audit_log, audit_pending
from charter.platform.database.transactions import Database

LOCK: Final = 0x6175646974
"""Whoever holds it appends to the chain."""
MOST_SEALED: Final = 200
"""Entries that one sealing takes: others are answered between two of them, within some milliseconds."""

_ADD: Final = text("""
    WITH entry AS (
        INSERT INTO audit_log (occurred_at, event, operation, actor_kind, actor_issuer, actor_subject,
                               actor_tenant, target, client_address, request_id, details)
        VALUES (:occurred_at, :event, :operation, :actor_kind, :actor_issuer, :actor_subject,
                :actor_tenant, :target, :client_address, :request_id, :details)
        RETURNING id
    )
    INSERT INTO audit_pending (entry_id) SELECT id FROM entry
""").bindparams(bindparam("details", type_=JSONB))
_WAIT_BRIEFLY: Final = text("SET LOCAL lock_timeout = '2s'")
_LOCK: Final = select(func.pg_advisory_xact_lock(LOCK))
_TAKE_PENDING: Final = (
    delete(audit_pending)
    .where(
        audit_pending.c.entry_id.in_(
            select(audit_pending.c.entry_id).order_by(audit_pending.c.entry_id).limit(MOST_SEALED)
        )
    )
    .returning(audit_pending.c.entry_id)
)
_APPEND: Final = text("""
    INSERT INTO audit_chain (sequence, entry_id, hash)
    SELECT * FROM unnest(:places, :entries, :hashes)
""").bindparams(
    bindparam("places", type_=ARRAY(BigInteger)),
    bindparam("entries", type_=ARRAY(BigInteger)),
    bindparam("hashes", type_=ARRAY(LargeBinary)),
)
_HEAD: Final = (
    select(audit_chain.c.sequence, audit_chain.c.hash).order_by(audit_chain.c.sequence.desc()).limit(1)
)
_COLUMNS: Final = (*audit_log.c, audit_chain.c.sequence, audit_chain.c.hash)
_SEALED: Final = audit_log.outerjoin(audit_chain, audit_chain.c.entry_id == audit_log.c.id)
_ENTRIES: Final = select(*_COLUMNS).select_from(_SEALED)
_UNSEALED: Final = _ENTRIES.where(
    audit_log.c.id == any_(bindparam("waiting", type_=ARRAY(BigInteger))), audit_chain.c.entry_id.is_(None)
).order_by(audit_log.c.id)


class SqlAuditLog:
    """The log and its chain."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, event: Event) -> None:
        """Write an event into the transaction that is open, or into one of its own."""
        texts = {
            name: fitting(name, getattr(event, name))
            for name in (
                "event",
                "operation",
                "actor_kind",
                "actor_issuer",
                "actor_subject",
                "actor_tenant",
                "target",
                "client_address",
                "request_id",
            )
        }
        values = {**texts, "occurred_at": event.occurred_at, "details": dict(event.details)}
        async with self._database.once_of_any_tenant() as connection:
            await connection.execute(_ADD, values)

    async def seal(self) -> bool:
        """Append what waits to the chain; False where there may be more."""
        async with self._database.transaction(None) as connection:
            await connection.execute(_WAIT_BRIEFLY)  # a process that hangs must not hold up every answer
            await connection.execute(_LOCK)
            waiting = sorted(row.entry_id for row in await connection.execute(_TAKE_PENDING))
            if not waiting:
                return True
            head = (await connection.execute(_HEAD)).one_or_none()
            sequence, previous = (head.sequence, head.hash) if head is not None else (0, GENESIS)
            unsealed = await connection.execute(_UNSEALED, {"waiting": waiting})
            entries = [_entry(row) for row in unsealed]
            _, *hashes = accumulate(entries, linked, initial=previous)
            links = {
                "places": [sequence + number for number in range(1, len(entries) + 1)],
                "entries": [entry.id for entry in entries],
                "hashes": hashes,
            }
            await connection.execute(_APPEND, links)
        return len(waiting) < MOST_SEALED

    async def list_before(self, entry_id: int | None, wanted: EntryFilter, limit: int) -> list[Entry]:
        """Up to `limit` entries older than one, newest first."""
        listed = _conditions(wanted)
        if entry_id is not None:
            listed.append(audit_log.c.id < entry_id)
        return await self._read(_ENTRIES.where(*listed).order_by(audit_log.c.id.desc()).limit(limit))

    async def list_after(self, entry_id: int, wanted: EntryFilter, limit: int) -> list[Entry]:
        """Up to `limit` entries newer than one, oldest first."""
        listed = [*_conditions(wanted), audit_log.c.id > entry_id]
        return await self._read(_ENTRIES.where(*listed).order_by(audit_log.c.id).limit(limit))

    async def list_links(self, after: int, limit: int) -> Sequence[tuple[Link, Entry | None]]:
        """Up to `limit` places of the chain behind one, in order, each with its entry where there is one."""
        joined = audit_chain.outerjoin(audit_log, audit_log.c.id == audit_chain.c.entry_id)
        statement = (
            select(*_COLUMNS, audit_chain.c.entry_id)
            .select_from(joined)
            .where(audit_chain.c.sequence > after)
            .order_by(audit_chain.c.sequence)
            .limit(limit)
        )
        async with self._database.reading_of_any_tenant() as connection:
            rows = (await connection.execute(statement)).all()
        return [
            (Link(row.sequence, row.entry_id, row.hash), None if row.id is None else _entry(row))
            for row in rows
        ]

    async def list_strays(self, limit: int) -> list[int]:
        """Entries that are neither in the chain nor wait for their place in it."""
        statement = (
            select(audit_log.c.id)
            .where(
                ~select(audit_chain.c.entry_id).where(audit_chain.c.entry_id == audit_log.c.id).exists(),
                ~select(audit_pending.c.entry_id).where(audit_pending.c.entry_id == audit_log.c.id).exists(),
            )
            .order_by(audit_log.c.id)
            .limit(limit)
        )
        async with self._database.reading_of_any_tenant() as connection:
            return [row.id for row in await connection.execute(statement)]

    async def _read(self, statement: Select[Any]) -> list[Entry]:
        async with self._database.reading_of_any_tenant() as connection:
            return [_entry(row) for row in await connection.execute(statement)]


def _conditions(wanted: EntryFilter) -> list[ColumnElement[bool]]:
    listed: list[ColumnElement[bool]] = []
    if wanted.event is not None:
        listed.append(audit_log.c.event == wanted.event)
    if wanted.actor is not None:
        listed.append(audit_log.c.actor_subject == wanted.actor)
    if wanted.since is not None:
        listed.append(audit_log.c.occurred_at >= wanted.since)
    if wanted.until is not None:
        listed.append(audit_log.c.occurred_at < wanted.until)
    return listed


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        id=row.id,
        occurred_at=row.occurred_at,
        event=row.event,
        operation=row.operation,
        actor_kind=row.actor_kind,
        actor_issuer=row.actor_issuer,
        actor_subject=row.actor_subject,
        actor_tenant=row.actor_tenant,
        target=row.target,
        client_address=row.client_address,
        request_id=row.request_id,
        details=row.details,
        sequence=row.sequence,
        hash=row.hash,
    )
