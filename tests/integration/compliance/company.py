"""Companies whose books a test keeps: entries go through the ledger's services, registers into their tables.

Lines are written as text, one for each account, parted by semicolons: `1000 50000; 3000 -50000 #share_issue`.
A debit is positive. Behind the amount may stand `USD@4.45`, `#tags`, `asset=3` or another link, `tax=SST8`.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import Table, insert, update

from charter.compliance.facts.facts import Facts
from charter.compliance.facts.scope import Scope, scope_of_period, scope_of_year
from charter.compliance.facts.wiring import loader_over
from charter.compliance.rules.domain import Verdict
from charter.compliance.rules.judging import judge_all
from charter.compliance.rules.registry import REGISTRY
from charter.compliance.tables import compliance_assertions, compliance_disclosures
from charter.ledger.actors import Actor
from charter.ledger.entries.domain import Draft, Line
from charter.ledger.entries.drafting import NewEntry, NewLine
from charter.ledger.entries.posted_rows import SqlPostings
from charter.ledger.entries.posting import PostingService
from charter.ledger.entries.repository import SqlEntries
from charter.ledger.entries.service import EntryService
from charter.ledger.facts.repository import SqlFacts
from charter.ledger.facts.service import LedgerFactsService
from charter.ledger.periods.repository import SqlCalendars
from charter.ledger.periods.service import PeriodService
from charter.ledger.tables import ledger_accounts, ledger_rates, ledger_settings
from charter.platform.database.stores import OwnedStore
from charter.platform.database.transactions import Database
from charter.shared.ledger_facts import Books
from charter.shared.money import parse_amount
from charter.shared.tenants import TenantId
from tests.integration.compliance.worked import CHART, ENTRIES

EVERYTHING: Final = frozenset(
    {"ledger:draft", "ledger:approve", "ledger:post", "ledger:reverse", "ledger:close", "ledger:lock"}
)
ANA: Final = Actor("ana", EVERYTHING)
BEN: Final = Actor("ben", EVERYTHING)
MONETARY: Final = ("10", "11", "20", "21", "25", "26", "27", "28")
"""What codes of cash, receivables, payables, borrowings and accruals begin with."""
NATURES: Final = {
    "1200": "inventory",
    "4000": "goods",
    "4100": "services",
    "5000": "cost_of_goods",
    "6000": "employee_benefits",
    "6200": "rent",
    "6300": "utilities",
    "6400": "depreciation",
    "6500": "impairment",
    "6600": "exchange",
    "6610": "exchange",
    "7000": "interest",
    "7900": "rounding",
    "8000": "income_tax",
}
LINKS: Final = frozenset({"asset", "lease", "contract", "instrument", "party"})


@dataclass
class SetClock:
    """A clock that a test sets."""

    at: datetime = field(default_factory=lambda: datetime(2025, 1, 1, tzinfo=UTC))

    def now(self) -> datetime:
        """The moment that was set."""
        return self.at

    def set_to(self, day: date) -> None:
        """Noon of a day in Malaysia."""
        self.at = datetime.combine(day, time(4), UTC)


class Company:
    """A tenant's books."""

    def __init__(self, database: Database, name: str) -> None:
        self.tenant = TenantId(name)
        self.database = database
        self.clock = SetClock()
        entries, postings = OwnedStore(database, SqlEntries), OwnedStore(database, SqlPostings)
        self._drafts = EntryService(entries, self.clock.now)
        self._posting = PostingService(entries, postings, self.clock.now)
        self._calendar = PeriodService(OwnedStore(database, SqlCalendars), self._posting, self.clock.now)
        self._loader = loader_over(database, LedgerFactsService(OwnedStore(database, SqlFacts)))
        self.accounts: dict[str, int] = {}
        self.entries: dict[str, int] = {}
        self._needs_approval = False

    async def open(
        self,
        *years: int,
        more: Mapping[str, tuple[str, str, str, str]] | None = None,
        changes: Mapping[str, Mapping[str, object]] | None = None,
        needs_approval: bool = False,
    ) -> None:
        """Take the chart of the worked companies, with more accounts and changes to them, and open years.

        More accounts are name, type, sub-type and class by their codes.
        """
        self._needs_approval = needs_approval
        chart = {**CHART, **(more or {})}
        async with self.database.transaction(self.tenant) as connection:
            rows = [
                {
                    **_columns(code, account),
                    **(changes or {}).get(code, {}),
                    "tenant_id": self.tenant,
                    "code": code,
                }
                for code, account in chart.items()
            ]
            columns = ledger_accounts.c
            added = await connection.execute(
                insert(ledger_accounts).values(_filled(rows)).returning(columns.code, columns.id)
            )
            self.accounts = {row.code: row.id for row in added}
            settings = {
                "tenant_id": self.tenant,
                "retained_earnings_account_id": self.accounts["3100"],
                "rounding_account_id": self.accounts["7900"],
                "suspense_account_id": self.accounts.get("1990"),
                "require_approval": needs_approval,
            }
            await connection.execute(insert(ledger_settings).values(settings))
        for year in years:
            await self._calendar.create_year(self.tenant, date(year, 1, 1), date(year, 12, 31), str(year))

    async def close(self, year: int, months: int = 12, *, on: str, closes_year: bool = False) -> None:
        """Close the first months of a year, and the year."""
        self.clock.set_to(date.fromisoformat(on))
        years = (await self._calendar.list_years(self.tenant, 1, 10)).years
        (found,) = (each for each in years if each.name == str(year))
        for period in found.periods[:months]:
            await self._calendar.close(self.tenant, ANA, period.id)
        if closes_year:
            await self._calendar.close_year(self.tenant, ANA, found.id)

    async def authorise(self, year: int, on: str) -> None:
        """Record that somebody authorised the statements of a year."""
        years = (await self._calendar.list_years(self.tenant, 1, 10)).years
        (found,) = (each for each in years if each.name == str(year))
        await self._calendar.update_year(self.tenant, found.id, date.fromisoformat(on), "ana")

    async def change(self, table: Table, where: Mapping[str, object], **values: object) -> None:
        """Change rows."""
        statement = update(table).values(_with_days(values))
        for name, value in {**where, "tenant_id": self.tenant}.items():
            statement = statement.where(table.c[name] == value)
        async with self.database.transaction(self.tenant) as connection:
            await connection.execute(statement)

    async def replay(
        self,
        letter: str,
        *,
        only: Collection[str] | None = None,
        without: Collection[str] = (),
        instead: Mapping[str, str] | None = None,
        marks: Mapping[tuple[str, str], str] | None = None,
    ) -> None:
        """Post what a worked company does, but closings and revaluations.

        `instead` has other lines for some references, `marks` what stands behind lines by reference and code.
        """
        for day, reference, lines in ENTRIES[letter]:
            if reference in without or (only is not None and reference not in only):
                continue
            written = (instead or {}).get(reference) or _marked(reference, lines, marks or {})
            kind = "opening" if reference.startswith("OPEN") else "standard"
            await self.post(day, written, reference, kind=kind)

    async def post(
        self,
        day: str,
        lines: str,
        reference: str = "ENTRY",
        *,
        kind: str = "standard",
        posted_on: str | None = None,
    ) -> int:
        """Post an entry, two days after its date unless said otherwise."""
        dated_on = date.fromisoformat(day)
        self.clock.set_to(date.fromisoformat(posted_on) if posted_on else dated_on + timedelta(days=2))
        new = NewEntry(
            date=dated_on,
            reference=reference,
            description=reference,
            lines=tuple(self._line(each) for each in lines.split(";")),
            kind="opening" if kind == "opening" else "standard",
        )
        entry = await self._drafts.create(self.tenant, ANA, new)
        if self._needs_approval:
            await self._drafts.submit(self.tenant, ANA, entry.id)
            await self._drafts.approve(self.tenant, BEN, entry.id)
        await self._posting.post(self.tenant, ANA, entry.id)
        self.entries[reference] = entry.id
        return entry.id

    async def revalue(self, day: str, lines: str) -> None:
        """Post a revaluation, whose lines change base amounts alone."""
        written = [each.split() for each in lines.split(";")]
        revalued = tuple(
            Line(
                line_no=number,
                account_id=self.accounts[code],
                account_code=code,
                currency=currency[0] if currency else "MYR",
                amount=0 if currency else parse_signed(amount),
                fx_rate=Decimal(1),
                base_amount=parse_signed(amount),
            )
            for number, (code, amount, *currency) in enumerate(written, 1)
        )
        draft = Draft(
            date=date.fromisoformat(day),
            reference="REVALUATION",
            description="Revaluation at the closing rate",
            kind="revaluation",
            base_currency="MYR",
            base_debit=sum(max(line.base_amount, 0) for line in revalued),
            lines=revalued,
        )
        await self._posting.write_and_post(self.tenant, ANA, draft)

    def _line(self, written: str) -> NewLine:
        code, amount, *marks = written.split()
        values: dict[str, Any] = {"account_id": self.accounts[code]}
        values["credit" if amount.startswith("-") else "debit"] = amount.removeprefix("-")
        for mark in marks:
            name, has_value, value = mark.partition("=")
            if mark.startswith("#"):
                values["tags"] = (*values.get("tags", ()), mark[1:])
            elif has_value and name in LINKS:
                values[f"{name}_id"] = int(value)
            elif has_value:
                values["tax_code"] = value
            else:
                values["currency"], _, values["fx_rate"] = mark.partition("@")
        return NewLine(**values)

    async def register(self, table: Table, **values: object) -> int:
        """Add a row to a register; names that end with `_account` are given the codes of accounts."""
        columns = {
            f"{name}_id" if name.endswith("account") else name: self.accounts[str(value)]
            if name.endswith("account")
            else value
            for name, value in values.items()
        }
        statement = insert(table).values(_with_days(columns) | {"tenant_id": self.tenant})
        async with self.database.transaction(self.tenant) as connection:
            if "id" not in table.c:
                await connection.execute(statement)
                return 0
            return int((await connection.execute(statement.returning(table.c.id))).scalar_one())

    async def note(self, requirement: str, *, is_approved: bool = True, year: int = 2025) -> int:
        """Write a note for a year."""
        approval = {"status": "approved", "approved_by": "ben", "approved_at": self.clock.now()}
        return await self.register(
            compliance_disclosures,
            kind="note",
            requirement_id=requirement,
            starts_on=f"{year}-01-01",
            ends_on=f"{year}-12-31",
            title=requirement,
            content="As the books say.",
            written_by="ana",
            **(approval if is_approved else {}),
        )

    async def assert_of(self, rule_id: str, statement: str, year: int = 2025) -> int:
        """Declare something of a year for a rule."""
        return await self.register(
            compliance_assertions,
            rule_id=rule_id,
            starts_on=f"{year}-01-01",
            ends_on=f"{year}-12-31",
            statement=statement,
            made_by="ana",
        )

    async def rate(self, day: str, kind: str, currency: str, rate: str) -> None:
        """Record a rate."""
        await self.register(
            ledger_rates, dated_on=day, kind=kind, currency=currency, rate=Decimal(rate), created_by="ana"
        )

    async def facts(self, year: int = 2025, month: int | None = None) -> Facts:
        """What rules are asked over, as a check of the year or of a month reads it."""

        def scope_of(books: Books) -> Scope:
            if month is None:
                (found,) = (each.id for each in books.years if each.name == str(year))
                return scope_of_year(books, found)
            (found,) = (each.id for each in books.periods if each.start == date(year, month, 1))
            return scope_of_period(books, found)

        return await self._loader.load(self.tenant, scope_of)

    async def verdicts(self, year: int = 2025, month: int | None = None) -> dict[str, Verdict]:
        """What every rule comes to, by its id."""
        facts = await self.facts(year, month)
        return {each.rule.id: each for each in judge_all(REGISTRY.values(), facts)}


def _columns(code: str, account: tuple[str, str, str, str]) -> dict[str, object]:
    name, kind, sub_type, cash_flow = account
    return {
        "name": name,
        "type": kind,
        "sub_type": sub_type,
        "cash_flow": cash_flow,
        "monetary": code.startswith(MONETARY),
        "contra": code in ("1110", "1590", "1690"),
        "nature": NATURES.get(code),
    }


def _marked(reference: str, lines: str, marks: Mapping[tuple[str, str], str]) -> str:
    """Lines with what is written behind some of them."""
    return ";".join(f"{line} {marks.get((reference, line.split()[0]), '')}" for line in lines.split(";"))


def _filled(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Rows of the same columns."""
    names = {name for row in rows for name in row}
    return [{name: row.get(name) for name in sorted(names)} for row in rows]


def parse_signed(amount: str) -> int:
    """Sen of an amount in ringgit that may be negative."""
    sen = parse_amount(amount.removeprefix("-"), "MYR")
    return -sen if amount.startswith("-") else sen


def _with_days(columns: Mapping[str, object]) -> dict[str, object]:
    """The columns, with dates where they are texts."""
    return {
        name: date.fromisoformat(value) if name.endswith("_on") and isinstance(value, str) else value
        for name, value in columns.items()
    }
