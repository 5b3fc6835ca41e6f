"""What a page of a tenant's projects costs, its exact total included, as their number grows.

The cost of a page is processor time: of the process that reads, and of the server's process behind its
connection. Wall time would measure the rest of the machine.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median

import psycopg
from sqlalchemy import text

from benchmarks.conditions import Conditions
from benchmarks.database_rows import add_projects
from benchmarks.figures import Benchmark, NotMeasured, Samples, at_most
from benchmarks.suites.database import database
from charter.platform.database.settings import DatabaseSettings
from charter.platform.database.stores import OwnedStore
from charter.platform.database.transactions import Database
from charter.projects.repository import SqlProjects
from charter.shared.clock import utc_now
from charter.shared.tenants import TenantId

SMALL, MIDDLE, LARGE = 1_000, 100_000, 1_000_000
LIMIT = 20
LAST_PAGE = LARGE // LIMIT
PAGES_A_SECOND = 500
WRITES_A_SECOND = 500

Do = Callable[[], Awaitable[object]]


class Growth:
    """The pages and writes of one run; their costs are in microseconds."""

    def __init__(self, url: str, conditions: Conditions) -> None:
        self._url = url
        self._conditions = conditions
        self._database = Database(DatabaseSettings(database_url=url))
        self._store = OwnedStore(self._database, SqlProjects)
        self._server = 0

    async def measure(self) -> Samples:
        """A page of the first 20 of the largest tenant against one of the smallest, in turns."""
        async with self._database.reading(None) as connection:
            self._server = (await connection.execute(text("SELECT pg_backend_pid()"))).scalar_one()
        sizes = [(SMALL, 1), (MIDDLE, 1), (LARGE, 1), (LARGE, LAST_PAGE)]
        pages = PAGES_A_SECOND * self._conditions.seconds
        calls = [partial(self._read_page, size, page) for size, page in sizes]
        small, middle, large, last = await self._in_turns(pages, calls)
        counted, uncounted = await self._writes()
        beside = {
            "us a page of 100,000 projects": median(middle),
            f"x of the first page for page {LAST_PAGE} of 1,000,000": ratio(last, large),
            "us a project written, counted": median(counted),
            "us a project written, the counting triggers off": median(uncounted),
        }
        await self._database.close()
        return Samples(tuple(large), tuple(small), beside)

    async def _read_page(self, size: int, page: int) -> None:
        async with self._store.reading(tenant_of(size)) as projects:
            found = await projects.list_page(page=page, limit=LIMIT, order="-created_at")
        if found.total != size or len(found.projects) != LIMIT:
            raise NotMeasured(f"page {page} of {size} has {len(found.projects)} of {found.total}")

    async def _write(self) -> None:
        async with self._store.once(TenantId("writer")) as projects:
            await projects.add("A new project", None, utc_now())

    async def _writes(self) -> tuple[list[float], list[float]]:
        """What a write costs with the triggers that count, and without."""
        costs: dict[str, list[float]] = {"ENABLE": [], "DISABLE": []}
        for _ in range(self._conditions.rounds):
            for state, found in costs.items():
                with psycopg.connect(self._url, autocommit=True) as owner:
                    owner.execute(f"ALTER TABLE projects {state} TRIGGER USER".encode())
                found.extend((await self._in_turns(WRITES_A_SECOND, [self._write], rounds=1))[0])
        return costs["ENABLE"], costs["DISABLE"]

    async def _in_turns(self, times: int, calls: Sequence[Do], rounds: int = 0) -> list[list[float]]:
        found: list[list[float]] = [[] for _ in calls]
        for _ in range(rounds or self._conditions.rounds):
            for call, costs in zip(calls, found, strict=True):
                await call()
                before = self._used()
                for _ in range(times):
                    await call()
                costs.append((self._used() - before) / times * 1e6)
        return found

    def _used(self) -> float:
        """Seconds of processor time, of this process and of the server's for its one connection."""
        schedule = Path(f"/proc/{self._server}/schedstat")
        if not schedule.is_file():
            raise NotMeasured("the server's processor time is read from /proc, which this system lacks")
        return time.process_time() + int(schedule.read_text(encoding="ascii").split()[0]) / 1e9


def ratio(some: Sequence[float], others: Sequence[float]) -> float:
    return median(one / other for one, other in zip(some, others, strict=True))


def tenant_of(size: int) -> TenantId:
    return TenantId(f"tenant-of-{size}")


def measure(conditions: Conditions) -> Samples:
    """In tenants of 1,000, 100,000 and 1,000,000 projects of one table."""
    with database() as url:
        for size in (SMALL, MIDDLE, LARGE):
            add_projects(url, size, tenant_of(size))
        return asyncio.run(Growth(url, conditions).measure())


BENCHMARKS = (
    Benchmark(
        name="list_growth",
        unit="us CPU",
        against="a page of 20 and its total in a tenant of 1,000 projects; ours of 1,000,000",
        bar=at_most(1.3),
        measure=measure,
    ),
)
