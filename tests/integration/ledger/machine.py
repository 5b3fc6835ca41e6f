"""Random steps of several people in the books of a tenant, beside a plain model of what should be so."""

import asyncio
from collections.abc import Coroutine
from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any, Final

import psycopg
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from charter.ledger.actors import Actor
from charter.ledger.entries.domain import EntryId
from charter.ledger.entries.drafting import NewEntry, NewLine
from charter.ledger.entries.outcomes import Reversal
from charter.ledger.entries.posted_rows import SqlPostings
from charter.ledger.entries.posting import PostingService
from charter.ledger.entries.repository import SqlEntries
from charter.ledger.entries.service import EntryService
from charter.ledger.periods.domain import PeriodId, YearId
from charter.ledger.periods.repository import SqlCalendars
from charter.ledger.periods.service import PeriodService
from charter.platform.database.settings import DatabaseSettings
from charter.platform.database.stores import OwnedStore
from charter.platform.database.transactions import Database
from charter.shared.clock import utc_now
from charter.shared.money import format_amount
from charter.shared.tenants import TenantId
from tests.integration.ledger.plain_books import PlainBooks, PlainEntry, PlainLine, Reasons
from tests.integration.ledger.plain_sql import DRIFT, open_accounts

NAMED: Final = ("bank", "dollars", "sales", "rounding", "retained")
EVERYTHING: Final = frozenset(
    {"ledger:draft", "ledger:approve", "ledger:post", "ledger:close", "ledger:lock"}
)
PEOPLE: Final = {"A": Actor("A", EVERYTHING), "B": Actor("B", EVERYTHING - {"ledger:lock"})}
DAYS: Final = st.dates(date(2025, 1, 1), date(2025, 4, 30)) | st.dates(date(2025, 12, 1), date(2026, 1, 31))
NAMES: Final = st.sampled_from(sorted(PEOPLE))
AMOUNTS: Final = st.integers(1, 100_000)
RATES: Final = st.decimals("0.5", "9", places=4)
_tenants: Final = count(1)


def plain_sale(amount: int, _rate: Decimal) -> list[PlainLine]:
    return [PlainLine("bank", "MYR", amount, Decimal(1)), PlainLine("sales", "MYR", -amount, Decimal(1))]


def sale_in_parts(amount: int, rate: Decimal) -> list[PlainLine]:
    """Of which rounding may leave something."""
    parts = [amount // 3, amount // 3, amount - amount // 3 * 2]
    sold = [PlainLine("sales", "USD", -part, rate) for part in parts if part]
    return [PlainLine("dollars", "USD", amount, rate), *sold]


def exchange(amount: int, rate: Decimal) -> list[PlainLine]:
    bought = PlainLine("dollars", "USD", amount, rate)
    return [bought, PlainLine("bank", "MYR", -max(bought.base, 1), Decimal(1))]


def one_sen_short(amount: int, _rate: Decimal) -> list[PlainLine]:
    return [PlainLine("bank", "MYR", amount + 1, Decimal(1)), PlainLine("sales", "MYR", -amount, Decimal(1))]


LINES: Final = st.builds(
    lambda make, amount, rate: make(amount, rate),
    st.sampled_from([plain_sale, plain_sale, sale_in_parts, exchange, one_sen_short]),
    AMOUNTS,
    RATES,
)


class Bookkeepers(RuleBasedStateMachine):
    """Each example keeps the books of a tenant of its own."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url
        self.tenant = TenantId(f"machine-{next(_tenants)}")
        self.runner = asyncio.Runner()
        self.database = Database(DatabaseSettings(database_url=url))
        entries, postings = OwnedStore(self.database, SqlEntries), OwnedStore(self.database, SqlPostings)
        self.entries = EntryService(entries, utc_now)
        self.posting = PostingService(entries, postings, utc_now)
        calendars = OwnedStore(self.database, SqlCalendars)
        self.periods = PeriodService(calendars, self.posting, utc_now)
        self.connection = psycopg.connect(url, autocommit=True)
        self.sql("SET ROLE charter_app")
        self.connection.execute("SELECT set_config('app.tenant', %s, false)", [self.tenant])
        self.accounts: dict[str, int] = {}
        self.ids: list[int] = []
        self.period_ids: list[int] = []
        self.year_ids: dict[int, int] = {}
        self.reached: set[str] = set()

    @initialize(needs_approval=st.sampled_from([False, False, True]))
    def open(self, needs_approval: bool) -> None:
        self.books = PlainBooks(needs_approval)
        self.accounts = open_accounts(self.url, self.tenant, NAMED, needs_approval=needs_approval)
        self.run(self.periods.create_year(self.tenant, date(2025, 1, 1), None, None))
        self.books.add_year(2025)
        self.read_calendar()

    @rule(on=DAYS, by=NAMES, lines=LINES)
    def draft(self, on: date, by: str, lines: list[PlainLine]) -> None:
        expected = self.books.draft(on, by, lines)
        created = self.attempt(expected, self.entries.create(self.tenant, PEOPLE[by], self.sent(on, lines)))
        if created is not None:
            self.ids.append(created.id)

    @rule(on=DAYS, lines=LINES)
    def sell(self, on: date, lines: list[PlainLine]) -> None:
        """From the draft to the posting, as far as it goes."""
        self.draft(on, "B", lines)
        entry = self.books.entries[-1] if self.books.entries else None
        if entry is None or entry.status != "draft":
            return
        entry_id = EntryId(self.ids[-1])
        if self.books.needs_approval:
            expected = self.books.move(entry, ("draft",), "pending_approval")
            self.attempt(expected, self.entries.submit(self.tenant, PEOPLE["B"], entry_id))
            expected = self.books.approve(entry, "A")
            self.attempt(expected, self.entries.approve(self.tenant, PEOPLE["A"], entry_id))
        expected = self.books.post(entry, "B", may_adjust=False)
        self.attempt(expected, self.posting.post(self.tenant, PEOPLE["B"], entry_id))

    @precondition(lambda self: any(self.books.entries))
    @rule(data=st.data(), on=DAYS, lines=LINES)
    def edit(self, data: st.DataObject, on: date, lines: list[PlainLine]) -> None:
        entry, entry_id = self.pick(data)
        expected = self.books.edit(entry, on, lines)
        sent = self.sent(on, lines)
        self.attempt(expected, self.entries.replace(self.tenant, PEOPLE["A"], entry_id, sent))

    @precondition(lambda self: any(self.books.entries))
    @rule(data=st.data(), step=st.sampled_from(["submit", "submit", "reject", "withdraw", "delete"]))
    def decide(self, data: st.DataObject, step: str) -> None:
        entry, entry_id = self.pick(data)
        actor, entries = PEOPLE["A"], self.entries
        if step == "submit":
            expected = self.books.move(entry, ("draft",), "pending_approval")
            self.attempt(expected, entries.submit(self.tenant, actor, entry_id))
        elif step == "reject":
            expected = self.books.move(entry, ("pending_approval",), "rejected")
            self.attempt(expected, entries.reject(self.tenant, actor, entry_id, "no"))
        elif step == "withdraw":
            expected = self.books.move(entry, ("pending_approval", "approved"), "draft")
            self.attempt(expected, entries.withdraw(self.tenant, actor, entry_id))
        else:
            self.attempt(self.books.delete(entry), entries.delete(self.tenant, actor, entry_id))

    @precondition(lambda self: any(self.books.entries))
    @rule(data=st.data(), by=NAMES)
    def approve(self, data: st.DataObject, by: str) -> None:
        entry, entry_id = self.pick(data)
        expected = self.books.approve(entry, by)
        self.attempt(expected, self.entries.approve(self.tenant, PEOPLE[by], entry_id))

    @precondition(lambda self: any(self.books.entries))
    @rule(data=st.data(), by=NAMES)
    def post(self, data: st.DataObject, by: str) -> None:
        entry, entry_id = self.pick(data)
        expected = self.books.post(entry, by, may_adjust=by == "A")
        self.attempt(expected, self.posting.post(self.tenant, PEOPLE[by], entry_id))

    @precondition(lambda self: any(self.books.entries))
    @rule(by=NAMES)
    def post_all(self, by: str) -> None:
        """All at once, where what is posted already is refused by itself."""
        places = [place for place, entry in enumerate(self.books.entries) if entry is not None]
        wanted = [EntryId(self.ids[place]) for place in places]
        outcomes = self.run(self.posting.post_many(self.tenant, PEOPLE[by], wanted))
        for place, outcome in zip(places, outcomes, strict=True):
            expected = self.books.post(self.books.get(place), by, may_adjust=by == "A")
            found = set() if outcome.error is None else {type(outcome.error).__name__}
            assert found <= expected, (expected, found)
            assert bool(found) == bool(expected), expected
            self.reached |= found or {"posted"}

    @precondition(lambda self: any(self.books.entries))
    @rule(data=st.data(), by=NAMES, on=st.none() | DAYS)
    def reverse(self, data: st.DataObject, by: str, on: date | None) -> None:
        entry, entry_id = self.pick(data)
        place = self.books.entries.index(entry)
        expected = self.books.reverse(place, by, on, may_adjust=by == "A")
        reversal = self.attempt(
            expected, self.posting.reverse(self.tenant, PEOPLE[by], entry_id, Reversal(date=on))
        )
        if reversal is not None:
            self.ids.append(reversal.id)

    @rule(data=st.data(), step=st.sampled_from(["close", "close", "close", "reopen", "lock"]))
    def change_period(self, data: st.DataObject, step: str) -> None:
        open_ones = [place for place, each in enumerate(self.books.periods) if each.state == "open"]
        likely = (open_ones[0] if step == "close" else max(open_ones[0] - 1, 0)) if open_ones else 0
        place = data.draw(st.just(likely) | st.integers(0, len(self.books.periods) - 1))
        if step == "lock" and place > 1:
            step = "close"
        expected = getattr(self.books, step)(self.books.periods[place])
        self.attempt(
            expected,
            getattr(self.periods, step)(self.tenant, PEOPLE["A"], PeriodId(self.period_ids[place])),
        )

    @rule(until=st.sampled_from([1, 3, 11, 12]))
    def close_several(self, until: int) -> None:
        """As far as it goes, so that years come to their end."""
        for place, period in enumerate(self.books.periods[:until]):
            if period.state == "open":
                period_id = PeriodId(self.period_ids[place])
                expected = self.books.close(period)
                self.attempt(expected, self.periods.close(self.tenant, PEOPLE["A"], period_id))

    @rule(data=st.data(), step=st.sampled_from(["close_year", "close_year", "reopen_year"]))
    def change_year(self, data: st.DataObject, step: str) -> None:
        year = data.draw(st.sampled_from(sorted(self.year_ids)))
        expected = getattr(self.books, step)(year)
        year_id = YearId(self.year_ids[year])
        changed = self.attempt(expected, getattr(self.periods, step)(self.tenant, PEOPLE["A"], year_id))
        if changed is not None and changed.entry is not None:
            self.ids.append(changed.entry.id)
        self.read_calendar()

    def teardown(self) -> None:
        try:
            if self.accounts:
                self.compare()
        finally:
            self.run(self.database.close())
            self.runner.close()
            self.connection.close()

    def compare(self) -> None:
        """The rows against the model: sums of months, balances by day, numbers, states and the chain."""
        assert self.sql(DRIFT) == []
        names = {account_id: name for name, account_id in self.accounts.items()}
        for on in (date(2025, 1, 31), date(2025, 3, 15), date(2025, 12, 31), date(2026, 12, 31)):
            rows = self.sql(AS_OF, on, on, on)
            assert {names[row[0]]: int(row[1]) for row in rows} == self.books.balances(on)
            assert sum(row[1] for row in rows) == 0
        stored = {row[0]: row[1:] for row in self.sql("SELECT id, status, number FROM ledger_entries")}
        kept = {
            entry_id: (entry.status, entry.number)
            for entry_id, entry in zip(self.ids, self.books.entries, strict=True)
            if entry is not None
        }
        assert stored == kept
        for entry_id, (status, _) in kept.items():
            if status == "posted":
                assert self.run(self.posting.verify(self.tenant, EntryId(entry_id))).is_valid
        assert [period.state for period in self.books.periods] == [row[0] for row in self.sql(STATES)]

    def attempt(self, expected: Reasons, step: Coroutine[Any, Any, Any]) -> Any:
        """Do it; it is refused for one of the reasons that the model has, and only then."""
        name = getattr(step, "__name__", "")
        try:
            done = self.run(step)
        except Exception as refusal:
            if type(refusal).__name__ not in expected:
                raise
            self.reached.add(type(refusal).__name__)
            return None
        assert not expected, f"it should have been refused: {expected}"
        self.reached.add(name)
        return done

    def pick(self, data: st.DataObject) -> tuple[PlainEntry, EntryId]:
        places = [place for place, entry in enumerate(self.books.entries) if entry is not None]
        place = data.draw(st.sampled_from(places[-4:]) | st.sampled_from(places))
        return self.books.get(place), EntryId(self.ids[place])

    def sent(self, on: date, lines: list[PlainLine]) -> NewEntry:
        return NewEntry(
            date=on, reference="R", description="D", lines=tuple(self.sent_line(line) for line in lines)
        )

    def sent_line(self, line: PlainLine) -> NewLine:
        side = "debit" if line.amount > 0 else "credit"
        rate = None if line.currency == "MYR" else str(line.rate)
        sides = {side: format_amount(abs(line.amount), line.currency)}
        return NewLine(
            account_id=self.accounts[line.account],
            currency=line.currency,
            fx_rate=rate,
            debit=sides.get("debit"),
            credit=sides.get("credit"),
        )

    def read_calendar(self) -> None:
        periods = self.run(self.periods.list_periods(self.tenant, None, None, 1, 100)).periods
        self.period_ids = [period.id for period in periods]
        self.year_ids = {period.start.year: period.year_id for period in periods}

    def sql(self, statement: str, *values: object) -> list[Any]:
        found = self.connection.execute(statement.encode(), values or None)
        return found.fetchall() if found.description else []

    def run(self, step: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(step)


AS_OF: Final = """
    SELECT account_id, sum(base) FROM (
        SELECT account_id, base_debit - base_credit AS base FROM ledger_month_balances
        WHERE month < date_trunc('month', %s::date)
        UNION ALL
        SELECT account_id, base_amount FROM ledger_lines
        WHERE dated_on BETWEEN date_trunc('month', %s::date) AND %s) known
    GROUP BY account_id HAVING sum(base) <> 0
"""
"""Months before, and the days of the month."""
STATES: Final = "SELECT state FROM ledger_periods ORDER BY starts_on"


def run_bookkeepers(url: str, *, examples: int, steps: int, is_random: bool = False) -> set[str]:
    """Let them work in the database at that URL. Raises what breaks the books.

    Answers what they came to: steps that changed the books, and refusals by their names.
    """
    reached: set[str] = set()

    class AtThisDatabase(Bookkeepers):
        def __init__(self) -> None:
            super().__init__(url)

        def teardown(self) -> None:
            reached.update(self.reached)
            super().teardown()

    run_state_machine_as_test(
        AtThisDatabase,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            derandomize=not is_random,
            phases=(Phase.generate,),
            report_multiple_bugs=False,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    return reached
