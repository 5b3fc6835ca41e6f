"""What a trial balance costs: against its own statement sent by hand, a sum over all lines, and few lines.

The cost is processor time: of this process, and of the server's process behind its connection.
"""

import asyncio
import gc
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import psycopg
from sqlalchemy import text

from benchmarks.conditions import Conditions
from benchmarks.figures import Benchmark, NotMeasured, Samples, at_most
from benchmarks.posted_rows import ACCOUNTS, add_posted
from benchmarks.suites.database import database
from charter.identity.marks import Marks
from charter.ledger.reports.handlers import ReportHandlers
from charter.ledger.reports.repository import SqlReports
from charter.ledger.reports.service import ReportService
from charter.platform.database.settings import DatabaseSettings
from charter.platform.database.stores import OwnedStore
from charter.platform.database.transactions import Database
from charter.shared.clock import utc_now
from charter.shared.tenants import TenantId
from contract.ledger_reports import GetTrialBalanceOK
from contract_runtime import Caller

SMALL, MIDDLE, LARGE = 10_000, 100_000, 1_000_000
DAY = date(2025, 10, 15)
"""In the middle of a month, after 57 whole ones."""
REPORTS_A_SECOND = 50
SUMS_A_SECOND = 3
PLAIN_SUM = """
    SELECT account_id, sum(greatest(base_amount, 0)), sum(greatest(-base_amount, 0))
    FROM ledger_lines WHERE tenant_id = $1 AND dated_on <= $2 GROUP BY account_id
"""
BY_HAND = "-c role=charter_app -c plan_cache_mode=force_generic_plan -c max_parallel_workers_per_gather=0"

Do = Callable[[], Awaitable[object]]


class TrialBalances:
    """The reports of one run; costs are in milliseconds."""

    def __init__(self, url: str, conditions: Conditions) -> None:
        self._conditions = conditions
        self._database = Database(DatabaseSettings(database_url=url))
        self._service = ReportService(
            OwnedStore(self._database, SqlReports),
            partial(self._database.transaction, repeatable_read=True),
            Marks(lambda: b"no cursor is made"),
            utc_now,
        )
        self._handlers = ReportHandlers(self._service, utc_now)
        self._by_hand = psycopg.connect(url, autocommit=True, options=BY_HAND)
        self._cursor = psycopg.RawCursor(self._by_hand)
        self._cursor.execute("SELECT set_config('app.tenant', $1, false)", [tenant_of(LARGE)])
        self._servers = [self._by_hand.info.backend_pid]
        self._sent: tuple[str, Sequence[Any]] = ("", ())

    async def __aenter__(self) -> "TrialBalances":
        async with self._database.reading(None) as connection:
            self._servers.append((await connection.execute(text("SELECT pg_backend_pid()"))).scalar_one())
        with self._database.observed(self._note):
            await self.read(LARGE)
        gc.freeze()  # as the server does before it serves
        return self

    async def __aexit__(self, *_failure: object) -> None:
        self._by_hand.close()
        await self._database.close()

    def _note(self, statement: str, values: Sequence[Any]) -> None:
        if statement.lstrip().startswith("WITH"):
            self._sent = statement, list(values)

    async def read(self, lines: int) -> None:
        """The report over so many lines, as the service makes it."""
        report = await self._service.trial_balance(TenantId(tenant_of(lines)), DAY)
        if len(report.rows) != ACCOUNTS or not report.is_balanced:
            raise NotMeasured(f"the trial balance of {lines} lines is not of {ACCOUNTS} accounts")

    async def answer(self, lines: int) -> None:
        """The same as the handler answers it, written as JSON."""
        caller = Caller(
            subject="7",
            issuer="benchmark",
            kind="user",
            tenant=tenant_of(lines),
            roles=frozenset({"ledger:read"}),
        )
        reply = await self._handlers.get_trial_balance(
            caller=caller,
            as_of=DAY,
            from_=None,
            include_closing=False,
            currency=None,
            level=None,
            if_none_match=None,
        )
        if not isinstance(reply, GetTrialBalanceOK) or len(reply.body.rows) != ACCOUNTS:
            raise NotMeasured(f"the answer over {lines} lines is not of {ACCOUNTS} accounts")
        reply.body.model_dump_json()

    async def send_statement(self) -> None:
        """The report's own statement, its answer left as text."""
        statement, values = self._sent
        self._cursor.execute(statement.encode(), values, prepare=True)
        self._cursor.fetchone()

    async def sum_lines(self) -> None:
        """What each account comes to, over all lines."""
        self._cursor.execute(PLAIN_SUM.encode(), [tenant_of(LARGE), DAY], prepare=True)
        if len(self._cursor.fetchall()) != ACCOUNTS:
            raise NotMeasured(f"the sum is not of {ACCOUNTS} accounts")

    async def in_turns(self, *calls: tuple[Do, int]) -> list[tuple[float, ...]]:
        """Milliseconds for each call, done so many times a second of a round."""
        found: list[list[float]] = [[] for _ in calls]
        for _ in range(self._conditions.rounds):
            for (call, times), costs in zip(calls, found, strict=True):
                await call()
                before = self._used()
                for _ in range(times * self._conditions.seconds):
                    await call()
                costs.append((self._used() - before) / (times * self._conditions.seconds) * 1e3)
        return [tuple(costs) for costs in found]

    def _used(self) -> float:
        """Seconds of processor time, of this process and of the server's for its connections."""
        used = time.process_time()
        for server in self._servers:
            schedule = Path(f"/proc/{server}/schedstat")
            if not schedule.is_file():
                raise NotMeasured("the server's processor time is read from /proc, which this system lacks")
            used += int(schedule.read_text(encoding="ascii").split()[0]) / 1e9
        return used


def tenant_of(lines: int) -> str:
    return f"books-of-{lines}"


def compare_with_statement(conditions: Conditions) -> Samples:
    """Over 1,000,000 lines."""

    async def compare(url: str) -> Samples:
        async with TrialBalances(url, conditions) as reports:
            calls = (partial(reports.read, LARGE), reports.send_statement, partial(reports.answer, LARGE))
            ours, theirs, answered = await reports.in_turns(*((call, REPORTS_A_SECOND) for call in calls))
            return Samples(ours, theirs, {"ms as the handler answers it, in JSON": median(answered)})

    return _over(compare, LARGE)


def compare_with_sum(conditions: Conditions) -> Samples:
    """Over 1,000,000 lines."""

    async def compare(url: str) -> Samples:
        async with TrialBalances(url, conditions) as reports:
            ours, theirs = await reports.in_turns(
                (partial(reports.read, LARGE), REPORTS_A_SECOND), (reports.sum_lines, SUMS_A_SECOND)
            )
            return Samples(ours, theirs)

    return _over(compare, LARGE)


def compare_sizes(conditions: Conditions) -> Samples:
    """As the handler answers it: 1,000,000 lines against 10,000, and 100,000 beside them."""

    async def compare(url: str) -> Samples:
        async with TrialBalances(url, conditions) as reports:
            calls = [(partial(reports.answer, size), REPORTS_A_SECOND) for size in (LARGE, SMALL, MIDDLE)]
            large, small, middle = await reports.in_turns(*calls)
            return Samples(large, small, {"ms over 100,000 lines": median(middle)})

    return _over(compare, SMALL, MIDDLE, LARGE)


def _over(compare: Callable[[str], Coroutine[Any, Any, Samples]], *sizes: int) -> Samples:
    with database(superuser=True) as url:
        for lines in sizes:
            add_posted(url, tenant_of(lines), lines)
        return asyncio.run(compare(url))


BENCHMARKS = (
    Benchmark(
        name="trial_balance",
        unit="ms CPU",
        against="its own statement over one connection, 1,000,000 lines",
        bar=at_most(1.3),
        measure=compare_with_statement,
    ),
    Benchmark(
        name="trial_balance_sum",
        unit="ms CPU",
        against="a plain GROUP BY over all 1,000,000 lines",
        bar=at_most(0.2),
        measure=compare_with_sum,
    ),
    Benchmark(
        name="ledger_as_of",
        unit="ms CPU",
        against="a trial balance over 10,000 lines; ours over 1,000,000",
        bar=at_most(2),
        measure=compare_sizes,
    ),
)
