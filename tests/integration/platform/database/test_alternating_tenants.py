"""A tenant never outlives its use, however the use ends: many tenants over one small pool."""

import asyncio
from contextlib import suppress
from hashlib import blake2b
from typing import Final

import pytest
from sqlalchemy import bindparam, insert, select, text

from charter.platform.database.transactions import Database
from charter.projects.tables import projects
from charter.settings import Settings
from charter.shared.errors import DependencyUnavailable
from tests.integration.conftest import Execute

pytestmark = pytest.mark.anyio

USES: Final = 10_000
TENANTS: Final = 100
SEEN: Final = select(projects.c.tenant_id, text("current_setting('app.tenant', true) AS of"))
ADD: Final = insert(projects).values(tenant_id=bindparam("tenant"), name="left behind")
PID: Final = text("SELECT pg_backend_pid()")
UNFINISHED: Final = """
    SELECT state FROM pg_stat_activity
    WHERE datname = current_database()
    AND pid <> pg_backend_pid() AND starts_with(state, 'idle in transaction')
"""


class Uses:
    """Uses of a database by tenants, each of which ends in one of many ways."""

    def __init__(self, database: Database, execute: Execute) -> None:
        self._database = database
        self._execute = execute
        self._drawn = 0
        self._ways = (
            [self._read] * 12 + [self._nobody] * 3 + [self._write] * 2 + [self._fail] * 2 + [self._cut]
        )
        self.leaks: list[tuple[str, object]] = []
        self.ends: dict[str, int] = {}

    async def work(self, numbers: range) -> None:
        for number in numbers:
            way = self._end if number % 200 == 7 else self._ways[int(self._chance() * len(self._ways))]
            self.ends[way.__name__] = self.ends.get(way.__name__, 0) + 1
            with suppress(KeyError, DependencyUnavailable, asyncio.CancelledError):
                await asyncio.create_task(way(f"tenant-{number % TENANTS}"))

    def _chance(self) -> float:
        """Below 1; the same numbers in every run."""
        self._drawn += 1
        return int.from_bytes(blake2b(b"%d" % self._drawn, digest_size=4).digest(), "big") / 2**32

    async def _look(self, tenant: str | None, *, in_transaction: bool) -> None:
        opened = self._database.transaction if in_transaction else self._database.reading
        async with opened(tenant) as connection:
            for row in await connection.execute(SEEN):
                if (row.tenant_id, row.of) != (tenant, tenant):
                    self.leaks.append((f"{tenant}", row))

    async def _read(self, tenant: str) -> None:
        await self._look(tenant, in_transaction=False)

    async def _nobody(self, _tenant: str) -> None:
        await self._look(None, in_transaction=self._chance() < 0.5)

    async def _write(self, tenant: str) -> None:
        await self._look(tenant, in_transaction=True)

    async def _fail(self, tenant: str) -> None:
        async with self._database.transaction(tenant) as connection:
            await connection.execute(ADD, {"tenant": tenant})
            raise KeyError

    async def _cut(self, tenant: str) -> None:
        """Cancelled at some moment, in which the connection is the tenant's."""
        task = asyncio.current_task()
        assert task is not None
        asyncio.get_running_loop().call_later(self._chance() / 500, task.cancel)
        async with self._database.transaction(tenant) as connection:
            await connection.execute(ADD, {"tenant": tenant})
            await connection.execute(text("SELECT pg_sleep(1)"))

    async def _end(self, tenant: str) -> None:
        async with self._database.transaction(tenant) as connection:
            await connection.execute(ADD, {"tenant": tenant})
            pid = (await connection.execute(PID)).scalar_one()
            await self._execute("SELECT pg_terminate_backend(%s, 1000)", pid)
            await connection.execute(PID)


async def test_ten_thousand_alternating_uses_leak_nothing(settings: Settings, execute: Execute) -> None:
    await execute("ALTER TABLE projects NO FORCE ROW LEVEL SECURITY")
    await execute(
        "INSERT INTO projects (tenant_id, name) SELECT 'tenant-' || n, 'own' FROM generate_series(0, 99) n"
    )
    await execute("ALTER TABLE projects FORCE ROW LEVEL SECURITY")
    small = {"database_pool_size": 4, "database_pool_overflow": 2}
    database = Database(settings.model_copy(update=small))
    uses = Uses(database, execute)
    await asyncio.gather(*(uses.work(range(first, USES, 8)) for first in range(8)))
    assert uses.leaks == []
    assert sum(uses.ends.values()) == USES
    assert min(uses.ends.values()) > 0
    await database.close()  # who was cut off last is settled then
    assert database.count_lent() == 0
    assert await execute(UNFINISHED) == []
    assert await execute("SELECT name FROM projects WHERE name <> 'own'") == []
