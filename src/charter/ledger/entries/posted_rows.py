"""The SQL of posting: few statements, for one entry as for many."""

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import ARRAY, BigInteger, Row, and_, bindparam, func, select, text, true, update

from charter.ledger.entries.domain import AccountFacts, Day, Entry, EntryId, EntrySummary
from charter.ledger.entries.numbering import Counter, MonthChange, MonthKey, PeriodFacts, Prepared
from charter.ledger.entries.outcomes import AccountBalance
from charter.ledger.entries.rows import LINE_FIELDS, TENANT, line_columns, line_of
from charter.ledger.tables import (
    ledger_accounts,
    ledger_draft_lines,
    ledger_entries,
    ledger_periods,
    ledger_years,
)
from charter.platform.database.connections import Connection
from charter.shared.tenants import TenantId

_IDS: Final = bindparam("ids", type_=ARRAY(BigInteger()))
_line: Final = ledger_draft_lines.c
_period: Final = ledger_periods.c
_PREPARE: Final = (
    select(
        *line_columns(ledger_draft_lines),
        _line.entry_id,
        *(ledger_accounts.c[name] for name in ("is_active", "is_postable", "has_lines")),
        ledger_accounts.c.currency.label("takes"),
        *(_period.id.label("period_id"), _period.state, _period.year_id),
        *(ledger_years.c.name.label("year_name"), ledger_years.c.state.label("year_state")),
    )
    .select_from(ledger_draft_lines)
    .join(
        ledger_entries,
        and_(ledger_entries.c.tenant_id == _line.tenant_id, ledger_entries.c.id == _line.entry_id),
    )
    .join(
        ledger_periods,
        and_(
            _period.tenant_id == ledger_entries.c.tenant_id,
            ledger_entries.c.dated_on.between(_period.starts_on, _period.ends_on),
        ),
    )
    .join(
        ledger_years,
        and_(ledger_years.c.tenant_id == _period.tenant_id, ledger_years.c.id == _period.year_id),
    )
    .join(
        ledger_accounts,
        and_(ledger_accounts.c.tenant_id == _line.tenant_id, ledger_accounts.c.id == _line.account_id),
    )
    .where(_line.tenant_id == TENANT, _line.entry_id == _IDS.any_())
    .order_by(_line.entry_id, _line.line_no)
    .with_for_update(read=True, of=ledger_periods)
)
_SHARE_PERIODS: Final = (
    select(_period.id)
    .where(
        _period.tenant_id == TENANT,
        select(1)
        .where(
            ledger_entries.c.tenant_id == _period.tenant_id,
            ledger_entries.c.id == _IDS.any_(),
            ledger_entries.c.dated_on.between(_period.starts_on, _period.ends_on),
        )
        .exists(),
    )
    .order_by(_period.starts_on)
    .with_for_update(read=True)
)
"""In the order in which closings take them, before `_PREPARE` takes those of several entries in another."""
_PERIOD: Final = (
    select(
        *(_period.id.label("period_id"), _period.state, _period.year_id),
        *(ledger_years.c.name.label("year_name"), (ledger_years.c.state == "closed").label("is_year_closed")),
    )
    .join(
        ledger_years,
        and_(ledger_years.c.tenant_id == _period.tenant_id, ledger_years.c.id == _period.year_id),
    )
    .where(_period.tenant_id == TENANT, bindparam("on").between(_period.starts_on, _period.ends_on))
    .with_for_update(read=True, of=ledger_periods)
)
_CLOSES_YEAR: Final = select(ledger_years.c.id).where(
    ledger_years.c.tenant_id == TENANT, ledger_years.c.closing_entry_id == bindparam("entry_id")
)
_HOLD_ACCOUNTS: Final = (
    select(ledger_accounts.c.id)
    .where(
        ledger_accounts.c.tenant_id == TENANT,
        ledger_accounts.c.id == _IDS.any_(),
        ~ledger_accounts.c.has_lines,
    )
    .order_by(ledger_accounts.c.id)
    .with_for_update(key_share=True)
)
"""Code, type and currency of an account change until it has lines."""
_ADMIT_CLOSED: Final = select(func.set_config("app.post_closed", "on", True))
_FIX_ACCOUNT: Final = (
    update(ledger_accounts)
    .where(
        ledger_accounts.c.tenant_id == TENANT,
        ledger_accounts.c.id == bindparam("account_id"),
        ~ledger_accounts.c.has_lines,
    )
    .values(has_lines=true())
)
_ADD_TO_MONTHS: Final = text("""
    INSERT INTO ledger_month_balances AS known
    SELECT * FROM json_populate_recordset(CAST(NULL AS ledger_month_balances), CAST(:changes AS json))
    ON CONFLICT (tenant_id, account_id, currency, month, is_closing) DO UPDATE SET
        debit = known.debit + excluded.debit, credit = known.credit + excluded.credit,
        base_debit = known.base_debit + excluded.base_debit,
        base_credit = known.base_credit + excluded.base_credit
""")
_LOCK_COUNTERS: Final = (
    select(*(ledger_years.c[name] for name in ("id", "name", "next_number", "last_hash")))
    .where(ledger_years.c.tenant_id == TENANT, ledger_years.c.id == _IDS.any_())
    .order_by(ledger_years.c.id)
    .with_for_update(key_share=True)
)
_WRITE: Final = text("""
    WITH posted AS (
        UPDATE ledger_entries entry SET status = 'posted', year_id = made.year_id, number = made.number,
            hash = made.hash, prev_hash = made.prev_hash, base_debit = made.base_debit,
            posted_by = made.posted_by, posted_at = made.posted_at, updated_at = made.posted_at,
            version = entry.version + 1
        FROM json_populate_recordset(CAST(NULL AS ledger_entries), CAST(:entries AS json)) made
        WHERE entry.tenant_id = :tenant AND entry.id = made.id AND entry.id = ANY (CAST(:ids AS bigint[]))
        RETURNING entry.id, entry.dated_on, entry.year_id, entry.number, entry.kind
    ), moved AS (
        DELETE FROM ledger_draft_lines WHERE tenant_id = :tenant AND entry_id = ANY (CAST(:ids AS bigint[]))
        RETURNING *
    ), written AS (
        INSERT INTO ledger_lines
        SELECT moved.*, posted.dated_on, posted.year_id, posted.number, posted.kind
        FROM moved JOIN posted ON posted.id = moved.entry_id
    ), counted AS (
        UPDATE ledger_years year SET next_number = counter.next_number, last_hash = counter.last_hash
        FROM json_populate_recordset(CAST(NULL AS ledger_years), CAST(:counters AS json)) counter
        WHERE year.tenant_id = :tenant AND year.id = counter.id
    )
    SELECT account_id, currency, sum(debit - credit) AS balance, sum(base_debit - base_credit) AS base_balance
    FROM ledger_month_balances WHERE tenant_id = :tenant AND account_id = ANY (CAST(:accounts AS bigint[]))
    GROUP BY account_id, currency ORDER BY account_id, currency
""")
_OPEN_DAY: Final = (
    select(func.greatest(_period.starts_on, bindparam("on")))
    .where(_period.tenant_id == TENANT, _period.state == "open", _period.ends_on >= bindparam("on"))
    .order_by(_period.starts_on)
    .limit(1)
)
_HASH_BEFORE: Final = select(ledger_entries.c.hash).where(
    ledger_entries.c.tenant_id == TENANT,
    ledger_entries.c.year_id == bindparam("year_id"),
    ledger_entries.c.number == bindparam("number"),
)


class SqlPostings:
    """What posting writes for one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def prepare(self, entry_ids: Collection[EntryId]) -> Mapping[EntryId, Prepared]:
        values = {"tenant": self._tenant, "ids": list(entry_ids)}
        if len(entry_ids) > 1:
            await self._connection.execute(_SHARE_PERIODS, values)
        rows = (await self._connection.execute(_PREPARE, values)).all()
        new = sorted({row.account_id for row in rows if not row.has_lines})
        if new:
            await self._connection.execute(_HOLD_ACCOUNTS, {"tenant": self._tenant, "ids": new})
            rows = (await self._connection.execute(_PREPARE, values)).all()
        of_entry: dict[EntryId, list[Row[Any]]] = {}
        for row in rows:
            of_entry.setdefault(EntryId(row.entry_id), []).append(row)
        return {entry_id: _prepared(rows) for entry_id, rows in of_entry.items()}

    async def admit_closed(self) -> None:
        await self._connection.execute(_ADMIT_CLOSED)

    async def fix_accounts(self, account_ids: Collection[int]) -> None:
        for account_id in sorted(account_ids):  # one after the other: so no two wait for each other
            values = {"tenant": self._tenant, "account_id": account_id}
            await self._connection.execute(_FIX_ACCOUNT, values)

    async def add_to_months(self, changes: Mapping[MonthKey, MonthChange]) -> None:
        records = [self._month(key, change) for key, change in changes.items()]
        await self._connection.execute(_ADD_TO_MONTHS, {"changes": json.dumps(records)})

    async def lock_counters(self, year_ids: Collection[int]) -> Mapping[int, Counter]:
        values = {"tenant": self._tenant, "ids": sorted(year_ids)}
        found = await self._connection.execute(_LOCK_COUNTERS, values)
        return {row.id: Counter(row.id, row.name, row.next_number, row.last_hash) for row in found}

    async def write(
        self, entries: Sequence[Entry], counters: Collection[Counter], accounts: Collection[int]
    ) -> list[AccountBalance]:
        values = {
            "tenant": self._tenant,
            "ids": [entry.id for entry in entries],
            "entries": json.dumps([_posted(entry) for entry in entries]),
            "counters": json.dumps([_counted(counter) for counter in counters]),
            "accounts": list(accounts),
        }
        found = await self._connection.execute(_WRITE, values)
        return [
            AccountBalance(row.account_id, row.currency, int(row.balance), int(row.base_balance))
            for row in found
        ]

    async def share_period(self, on: Day) -> PeriodFacts | None:
        found = await self._connection.execute(_PERIOD, {"tenant": self._tenant, "on": on})
        row = found.one_or_none()
        return None if row is None else PeriodFacts(**row._asdict())

    async def closes_year(self, entry_id: EntryId) -> bool:
        values = {"tenant": self._tenant, "entry_id": entry_id}
        return (await self._connection.execute(_CLOSES_YEAR, values)).one_or_none() is not None

    async def find_open_day(self, on: Day) -> Day | None:
        found = await self._connection.execute(_OPEN_DAY, {"tenant": self._tenant, "on": on})
        day: Day | None = found.scalar()
        return day

    async def find_hash_before(self, entry: EntrySummary) -> str | None:
        values = {"tenant": self._tenant, "year_id": entry.year_id, "number": (entry.number or 0) - 1}
        found: str | None = (await self._connection.execute(_HASH_BEFORE, values)).scalar()
        return found

    def _month(self, key: MonthKey, change: MonthChange) -> dict[str, object]:
        account_id, currency, month, is_closing = key
        return {
            "tenant_id": self._tenant,
            "account_id": account_id,
            "currency": currency,
            "month": month.isoformat(),
            "is_closing": is_closing,
            "debit": change.debit,
            "credit": change.credit,
            "base_debit": change.base_debit,
            "base_credit": change.base_credit,
        }


def _prepared(rows: Sequence[Row[Any]]) -> Prepared:
    """What is known of one entry, of a row for each of its lines."""
    first = rows[0]
    period = PeriodFacts(
        period_id=first.period_id,
        state=first.state,
        year_id=first.year_id,
        year_name=first.year_name,
        is_year_closed=first.year_state == "closed",
    )
    lines = tuple(line_of(row[: len(LINE_FIELDS)]) for row in rows)
    accounts = {
        line.account_id: AccountFacts(
            line.account_id, line.account_code, row.is_active, row.is_postable, row.takes, row.has_lines
        )
        for line, row in zip(lines, rows, strict=True)
    }
    return Prepared(lines, accounts, period)


def _posted(entry: Entry) -> dict[str, object]:
    names = ("id", "year_id", "number", "hash", "prev_hash", "base_debit", "posted_by")
    posted_at = None if entry.posted_at is None else entry.posted_at.isoformat()
    return {**{name: getattr(entry, name) for name in names}, "posted_at": posted_at}


def _counted(counter: Counter) -> dict[str, object]:
    return {"id": counter.year_id, "next_number": counter.next_number, "last_hash": counter.last_hash}
