"""All SQL of imports and exports that is not that of entries and accounts."""

from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Date,
    DateTime,
    Executable,
    Text,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    text,
    update,
)

from charter.ledger.entries.domain import AccountFacts, Rules
from charter.ledger.entries.rows import TENANT, rules_of, with_rules
from charter.ledger.exchange.domain import ImportFile, ImportId, ImportOptions, PeriodSpan
from charter.ledger.exchange.journal_lines import PostedLine, YearSpan
from charter.ledger.exchange.journal_rows import LINKS
from charter.ledger.exchange.judging import JournalFacts
from charter.ledger.tables import (
    ledger_accounts,
    ledger_entries,
    ledger_import_files,
    ledger_lines,
    ledger_periods,
    ledger_rates,
    ledger_years,
)
from charter.platform.database.connections import Connection
from charter.platform.database.transactions import Database
from charter.shared.tenants import TenantId

WAITING_FOR: Final = timedelta(days=30)
"""How long a file waits: as long as a job that failed or was cancelled can be had again."""
_file: Final = ledger_import_files.c
_SAME: Final = and_(_file.tenant_id == TENANT, _file.sha256 == bindparam("sha256"))
_FIND_IMPORTED: Final = (
    select(_file.id, _file.imported_at)
    .where(_SAME, _file.imported_at.is_not(None))
    .order_by(_file.id.desc())
    .limit(1)
)
_ADD: Final = (
    insert(ledger_import_files)
    .values(
        {
            name: bindparam(name)
            for name in ("tenant_id", "sha256", "content", "options", "uploaded_by", "uploaded_at")
        }
    )
    .returning(_file.id)
)
_THIS: Final = and_(_file.tenant_id == TENANT, _file.id == bindparam("import_id"))
_LOCK_SAME: Final = (
    select(_file.id)
    .where(_file.tenant_id == TENANT, _file.sha256 == bindparam("sha256"))
    .order_by(_file.id)
    .with_for_update()
)
_FIND: Final = select(_file.id, _file.sha256, _file.content, _file.options, _file.uploaded_by).where(
    _THIS, _file.imported_at.is_(None)
)
_KEEP: Final = (
    update(ledger_import_files).where(_THIS).values(imported_at=bindparam("at"), job_id=bindparam("job"))
)
_SWEEP: Final = select(func.ledger_sweep_imports(bindparam("before", type_=DateTime(timezone=True))))
_DROP: Final = delete(ledger_import_files).where(_THIS)

_account: Final = ledger_accounts.c
_ACCOUNTS: Final = select(
    *(_account[name] for name in ("id", "code", "is_active", "is_postable", "currency", "has_lines"))
).where(_account.tenant_id == TENANT)
_RULES: Final = with_rules(select(text("1")).select_from(text("(SELECT) AS nothing")), TENANT)
_RATES: Final = select(ledger_rates.c.dated_on, ledger_rates.c.currency, ledger_rates.c.rate).where(
    ledger_rates.c.tenant_id == TENANT,
    ledger_rates.c.kind == "spot",
    ledger_rates.c.dated_on == bindparam("days", type_=ARRAY(Date())).any_(),
)
_period: Final = ledger_periods.c
_PERIODS: Final = (
    select(
        _period.id,
        _period.starts_on,
        _period.ends_on,
        _period.state,
        (ledger_years.c.state == "closed").label("is_year_closed"),
    )
    .join(
        ledger_years,
        and_(ledger_years.c.tenant_id == _period.tenant_id, ledger_years.c.id == _period.year_id),
    )
    .where(_period.tenant_id == TENANT)
    .order_by(_period.starts_on)
)
_entry: Final = ledger_entries.c
_POSTED: Final = (
    select(_entry.reference)
    .where(
        _entry.tenant_id == TENANT,
        _entry.status == "posted",
        _entry.reference == bindparam("references", type_=ARRAY(Text())).any_(),
    )
    .distinct()
)
_OPENINGS: Final = select(_entry.dated_on).where(_entry.tenant_id == TENANT, _entry.kind == text("'opening'"))

_year: Final = ledger_years.c
_YEARS: Final = (
    select(_year.id, _year.name, (_year.next_number - 1).label("last_number"))
    .where(
        _year.tenant_id == TENANT,
        _year.ends_on >= bindparam("first"),
        _year.starts_on <= bindparam("last"),
        _year.next_number > 1,
    )
    .order_by(_year.starts_on)
)
_of_year: Final = (
    select(ledger_entries)
    .where(
        _entry.tenant_id == TENANT,
        _entry.year_id == bindparam("year"),
        _entry.number > bindparam("after"),
        _entry.number <= bindparam("until"),
        _entry.dated_on.between(bindparam("first"), bindparam("last")),
    )
    .order_by(_entry.number)
    .limit(bindparam("limit", type_=BigInteger()))
    .subquery("posted")
)
_line: Final = ledger_lines.c
_LINES: Final = (
    select(
        *(_of_year.c[name] for name in ("number", "reference", "dated_on", "description")),
        *(_of_year.c[name] for name in ("transaction_type", "kind", "base_currency", "posted_at")),
        _account.code.label("account_code"),
        *(_line[name] for name in ("currency", "amount", "fx_rate", "base_amount")),
        _line.description.label("line_description"),
        *(_line[name] for name in ("tax_code", "tags", *LINKS)),
    )
    .join(ledger_lines, and_(_line.tenant_id == _of_year.c.tenant_id, _line.entry_id == _of_year.c.id))
    .join(ledger_accounts, and_(_account.tenant_id == _line.tenant_id, _account.id == _line.account_id))
    .order_by(_of_year.c.number, _line.line_no)
)


async def sweep(database: Database, now: datetime) -> dict[str, int]:
    """Remove files of every tenant that no job came to import. Answers how many."""
    async with database.transaction_of_any_tenant() as connection:
        values = {"before": now - WAITING_FOR}
        return {"files to import": (await connection.execute(_SWEEP, values)).scalar_one()}


class SqlImportFiles:
    """The files that one tenant sent, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def find_imported(self, sha256: bytes) -> tuple[ImportId, datetime] | None:
        values = {"tenant": self._tenant, "sha256": sha256}
        row = (await self._connection.execute(_FIND_IMPORTED, values)).one_or_none()
        return None if row is None else (ImportId(row.id), row.imported_at)

    async def add(
        self, content: bytes, sha256: bytes, options: ImportOptions, subject: str, at: datetime
    ) -> ImportId:
        values = {
            "tenant_id": self._tenant,
            "sha256": sha256,
            "content": content,
            "options": asdict(options) | {"permissions": sorted(options.permissions)},
            "uploaded_by": subject,
            "uploaded_at": at,
        }
        return ImportId((await self._connection.execute(_ADD, values)).scalar_one())

    async def lock_same(self, sha256: bytes) -> None:
        await self._connection.execute(_LOCK_SAME, {"tenant": self._tenant, "sha256": sha256})

    async def find(self, import_id: ImportId) -> ImportFile | None:
        row = (await self._connection.execute(_FIND, self._key(import_id))).one_or_none()
        if row is None:
            return None
        said = row.options | {"permissions": frozenset(row.options["permissions"])}
        return ImportFile(
            ImportId(row.id), bytes(row.sha256), bytes(row.content), ImportOptions(**said), row.uploaded_by
        )

    async def keep(self, import_id: ImportId, job_id: UUID, at: datetime) -> None:
        await self._connection.execute(_KEEP, {**self._key(import_id), "job": job_id, "at": at})

    async def drop(self, import_id: ImportId) -> None:
        await self._connection.execute(_DROP, self._key(import_id))

    def _key(self, import_id: ImportId) -> dict[str, object]:
        return {"tenant": self._tenant, "import_id": import_id}


class SqlJournal:
    """The books of one tenant as imports and exports see them."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def read_facts(self, references: Collection[str], days: Collection[date]) -> JournalFacts:
        accounts = await self._rows(_ACCOUNTS)
        rates: dict[date, dict[str, Any]] = {}
        for row in await self._rows(_RATES, days=sorted(days)):
            rates.setdefault(row.dated_on, {})[row.currency] = row.rate
        return JournalFacts(
            rules=await self._rules(),
            accounts={row.code: AccountFacts(*row) for row in accounts},
            rates=rates,
            periods=[PeriodSpan(*row) for row in await self._rows(_PERIODS)],
            posted_references=frozenset(
                row.reference for row in await self._rows(_POSTED, references=list(references))
            ),
            opening_days=frozenset(row.dated_on for row in await self._rows(_OPENINGS)),
        )

    async def list_years(self, first: date, last: date) -> Sequence[YearSpan]:
        return [YearSpan(*row) for row in await self._rows(_YEARS, first=first, last=last)]

    async def list_lines(
        self, year: YearSpan, after: int, first: date, last: date, limit: int
    ) -> Sequence[PostedLine]:
        span = {"year": year.year_id, "after": after, "until": year.last_number}
        found = await self._rows(_LINES, **span, first=first, last=last, limit=limit)
        return [PostedLine(*row) for row in found]

    async def _rules(self) -> Rules:
        (row,) = await self._rows(_RULES)
        return rules_of(row)

    async def _rows(self, statement: Executable, **values: object) -> Sequence[Any]:
        return (await self._connection.execute(statement, {"tenant": self._tenant, **values})).all()
