"""All SQL of entries but that of posting."""

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Any, Final

from psycopg.errors import UniqueViolation
from sqlalchemy import (
    ARRAY,
    BigInteger,
    Executable,
    Row,
    Text,
    and_,
    bindparam,
    delete,
    select,
    text,
    update,
)
from sqlalchemy.exc import IntegrityError

from charter.ledger.actors import Actor
from charter.ledger.entries.domain import (
    AccountFacts,
    Background,
    Draft,
    Entry,
    EntryFilter,
    EntryId,
    EntrySummary,
    Line,
    Note,
    Rules,
)
from charter.ledger.entries.filtering import listed
from charter.ledger.entries.numbering import with_lines
from charter.ledger.entries.refusals import AlreadyReversed, OpeningExists, ReferenceTaken
from charter.ledger.entries.rows import (
    ENTRIES,
    LINES,
    TENANT,
    line_of,
    line_record,
    rules_of,
    summary_of,
    with_rules,
)
from charter.ledger.tables import (
    ledger_accounts,
    ledger_draft_lines,
    ledger_entries,
    ledger_entry_notes,
    ledger_rates,
)
from charter.platform.database.connections import Connection, Rows
from charter.shared.tenants import TenantId

_entry: Final = ledger_entries.c
_ONE: Final = _entry.id == bindparam("entry_id")
_FIND: Final = ENTRIES.where(_ONE)
_LOCK: Final = (
    with_rules(ENTRIES, _entry.tenant_id)
    .where(_entry.id == bindparam("ids", type_=ARRAY(BigInteger())).any_())
    .order_by(_entry.id)
    .with_for_update(of=ledger_entries)
)
_ACCOUNTS: Final = (
    with_rules(
        select(
            *(ledger_accounts.c[name] for name in ("id", "code", "is_active", "is_postable", "currency"))
        ).select_from(ledger_accounts),
        TENANT,
    )
    .where(
        ledger_accounts.c.tenant_id == TENANT,
        ledger_accounts.c.id == bindparam("accounts", type_=ARRAY(BigInteger())).any_(),
    )
    .with_for_update(key_share=True, read=True, of=ledger_accounts)
)
"""Not to be deleted before lines refer to them."""
_RATES: Final = select(ledger_rates.c.currency, ledger_rates.c.rate).where(
    ledger_rates.c.tenant_id == TENANT,
    ledger_rates.c.dated_on == bindparam("on"),
    ledger_rates.c.kind == "spot",
    ledger_rates.c.currency == bindparam("currencies", type_=ARRAY(Text())).any_(),
)
_ADD: Final = text("""
    INSERT INTO ledger_entries (tenant_id, dated_on, reference, description, kind, transaction_type,
        unique_reference, auto_reverse_on, document_url, is_late_adjustment, reverses_id, status,
        base_currency, base_debit, created_by, created_at, updated_at, submitted_by, submitted_at)
    SELECT :tenant, dated_on, reference, description, kind, transaction_type,
        unique_reference, auto_reverse_on, document_url, is_late_adjustment, reverses_id, status,
        base_currency, base_debit, :actor, :now, :now,
        CASE status WHEN 'pending_approval' THEN :actor END,
        CASE status WHEN 'pending_approval' THEN CAST(:now AS timestamptz) END
    FROM json_populate_recordset(CAST(NULL AS ledger_entries), CAST(:entries AS json)) WITH ORDINALITY
    ORDER BY ordinality
    RETURNING id
""")
_ADD_LINES: Final = text("""
    INSERT INTO ledger_draft_lines
    SELECT * FROM json_populate_recordset(CAST(NULL AS ledger_draft_lines), CAST(:lines AS json))
""")
_REWRITTEN: Final = (
    *("dated_on", "reference", "description", "kind", "transaction_type", "unique_reference"),
    *("auto_reverse_on", "document_url", "is_late_adjustment", "base_currency", "base_debit", "written_by"),
)
_DECIDED: Final = (
    *("status", "submitted_by", "submitted_at", "approved_by", "approved_at"),
    *("rejected_by", "rejected_at", "reject_reason"),
)
_CHANGED: Final = {"version": _entry.version + 1, "updated_at": bindparam("now")}
_THIS: Final = and_(_entry.tenant_id == TENANT, _ONE)
_REWRITE: Final = (
    update(ledger_entries)
    .where(_THIS)
    .values({name: bindparam(f"new_{name}") for name in _REWRITTEN} | _CHANGED)
)
_DECIDE: Final = (
    update(ledger_entries)
    .where(_THIS)
    .values({name: bindparam(f"new_{name}") for name in _DECIDED} | _CHANGED)
)
_CLEAR_LINES: Final = delete(ledger_draft_lines).where(
    ledger_draft_lines.c.tenant_id == TENANT, ledger_draft_lines.c.entry_id == bindparam("entry_id")
)
_DELETE: Final = delete(ledger_entries).where(_THIS)
_NOTES: Final = (
    select(*(ledger_entry_notes.c[name] for name in ("id", "entry_id", "text", "created_by", "created_at")))
    .where(ledger_entry_notes.c.tenant_id == TENANT, ledger_entry_notes.c.entry_id == bindparam("entry_id"))
    .order_by(ledger_entry_notes.c.id)
)
_ADD_NOTE: Final = text("""
    INSERT INTO ledger_entry_notes (tenant_id, entry_id, text, created_by, created_at)
    SELECT :tenant, :entry_id, :note, :actor, :now
    WHERE (SELECT count(*) FROM ledger_entry_notes WHERE tenant_id = :tenant AND entry_id = :entry_id) < :most
    RETURNING id
""")
_TAKEN: Final[dict[str, Callable[[Draft], Exception]]] = {
    "uq_ledger_entries_tenant_id_reference": lambda draft: ReferenceTaken(draft.reference),
    "uq_ledger_entries_tenant_id_dated_on_opening": lambda draft: OpeningExists(draft.date),
    "uq_ledger_entries_tenant_id_reverses_id": lambda draft: AlreadyReversed(draft.reverses_id or 0, None),
}


class SqlEntries:
    """The entries of one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def find(self, entry_id: EntryId) -> Entry | None:
        values = {"tenant": self._tenant, "entry_id": entry_id}
        row = (await self._connection.execute(_FIND, values)).one_or_none()
        if row is None:
            return None
        lines = tuple(line_of(line) for line in await self._connection.execute(LINES, values))
        return with_lines(summary_of(row), lines)

    async def lock(self, entry_ids: Collection[EntryId]) -> list[tuple[EntrySummary, Rules]]:
        values = {"tenant": self._tenant, "ids": list(entry_ids)}
        found = await self._connection.execute(_LOCK, values)
        return [(summary_of(row), rules_of(row)) for row in found]

    async def list_lines(self, entry_id: EntryId) -> tuple[Line, ...]:
        values = {"tenant": self._tenant, "entry_id": entry_id}
        return tuple(line_of(line) for line in await self._connection.execute(LINES, values))

    async def list_after(
        self, wanted: EntryFilter, after: tuple[date, EntryId] | None, limit: int
    ) -> Sequence[EntrySummary]:
        statement = listed(wanted, after).limit(limit)
        return [
            summary_of(row) for row in await self._connection.execute(statement, {"tenant": self._tenant})
        ]

    async def read_background(
        self, account_ids: Collection[int], currencies: Collection[str], on: date
    ) -> Background | None:
        values = {"tenant": self._tenant, "accounts": list(account_ids)}
        rows = (await self._connection.execute(_ACCOUNTS, values)).all()
        if not rows:
            return None
        rates = await self._read_rates(currencies, on) if currencies else {}
        return Background(rules_of(rows[0]), {row.id: _account_facts(row) for row in rows}, rates)

    async def _read_rates(self, currencies: Collection[str], on: date) -> dict[str, Any]:
        values = {"tenant": self._tenant, "on": on, "currencies": list(currencies)}
        return {row.currency: row.rate for row in await self._connection.execute(_RATES, values)}

    async def add(self, drafts: Sequence[Draft], actor: Actor, at: datetime) -> list[EntryId]:
        values = {"tenant": self._tenant, "actor": actor.subject, "now": at}
        sent = {"entries": json.dumps([_entry_record(draft) for draft in drafts])}
        added = await self._unique(_ADD, {**values, **sent}, drafts[0])
        entry_ids = sorted(EntryId(row.id) for row in added)
        await self.add_lines(
            (entry_id, line)
            for entry_id, draft in zip(entry_ids, drafts, strict=True)
            for line in draft.lines
        )
        return entry_ids

    async def add_lines(self, lines: Iterable[tuple[EntryId, Line]]) -> None:
        records = [line_record(self._tenant, entry_id, line) for entry_id, line in lines]
        await self._connection.execute(_ADD_LINES, {"lines": json.dumps(records)})

    async def rewrite(self, entry: EntrySummary, draft: Draft, actor: Actor, at: datetime) -> None:
        values = {"tenant": self._tenant, "entry_id": entry.id, "now": at}
        record = _entry_record(draft) | {
            "dated_on": draft.date,
            "auto_reverse_on": draft.auto_reverse_on,
            "written_by": actor.subject,
        }
        await self._unique(
            _REWRITE, {**values, **{f"new_{name}": record[name] for name in _REWRITTEN}}, draft
        )
        await self.decide(entry.drafted(), at)
        await self._connection.execute(_CLEAR_LINES, {"tenant": self._tenant, "entry_id": entry.id})
        await self.add_lines((entry.id, line) for line in draft.lines)

    async def decide(self, entry: EntrySummary, at: datetime) -> None:
        decided = {f"new_{name}": getattr(entry, name) for name in _DECIDED}
        values = {"tenant": self._tenant, "entry_id": entry.id, "now": at, **decided}
        await self._connection.execute(_DECIDE, values)

    async def delete(self, entry_id: EntryId) -> None:
        await self._connection.execute(_DELETE, {"tenant": self._tenant, "entry_id": entry_id})

    async def list_notes(self, entry_id: EntryId) -> tuple[Note, ...]:
        values = {"tenant": self._tenant, "entry_id": entry_id}
        return tuple(Note(**row._asdict()) for row in await self._connection.execute(_NOTES, values))

    async def add_note(
        self, entry_id: EntryId, note: str, actor: Actor, at: datetime, *, most: int
    ) -> int | None:
        values = {"tenant": self._tenant, "entry_id": entry_id, "note": note, "most": most}
        found = await self._connection.execute(_ADD_NOTE, {**values, "actor": actor.subject, "now": at})
        row = found.one_or_none()
        return None if row is None else row.id

    async def _unique(self, statement: Executable, values: dict[str, Any], draft: Draft) -> Rows:
        try:
            return await self._connection.execute(statement, values)
        except IntegrityError as error:
            if isinstance(error.orig, UniqueViolation):
                taken = _TAKEN.get(error.orig.diag.constraint_name or "")
                if taken is not None:
                    raise taken(draft) from None
            raise


def _account_facts(row: Row[Any]) -> AccountFacts:
    return AccountFacts(row.id, row.code, row.is_active, row.is_postable, row.currency)


def _entry_record(draft: Draft) -> dict[str, Any]:
    """A draft for `json_populate_recordset`."""
    values = {name: getattr(draft, name) for name in Draft.__slots__ if name not in ("date", "lines")}
    until = draft.auto_reverse_on
    dates = {
        "dated_on": draft.date.isoformat(),
        "auto_reverse_on": None if until is None else until.isoformat(),
    }
    return {**values, **dates}
