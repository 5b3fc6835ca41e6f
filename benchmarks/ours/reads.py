"""`python -m benchmarks.ours.reads URL TENANT PROJECT READS CLIENTS`: prints microseconds of CPU for a read.

Reads a project by its repository; where TENANT is empty, outside a tenant's scope, as a role that sees all.
"""

import asyncio
import sys
import time
from contextlib import AbstractAsyncContextManager

import uvloop

from charter.platform.database.settings import DatabaseSettings
from charter.platform.database.stores import Opened, OwnedStore
from charter.platform.database.transactions import Database
from charter.projects.domain import ProjectId
from charter.projects.repository import SqlProjects
from charter.shared.tenants import TenantId

OWNER = TenantId("tenant-1")
APPLICATION, ALL_SEEING = "charter_app", "postgres"


async def measure(url: str, tenant: str, project: ProjectId, reads: int, clients: int) -> float:
    role = APPLICATION if tenant else ALL_SEEING
    database = Database(DatabaseSettings(database_url=url, database_role=role))
    store = OwnedStore(database, SqlProjects)

    def opened() -> AbstractAsyncContextManager[SqlProjects]:
        if tenant:
            return store.reading(TenantId(tenant))
        return Opened(database.reading(None), lambda connection: SqlProjects(connection, OWNER))

    async def read_often(times: int) -> None:
        for _ in range(times):
            async with opened() as projects:
                if await projects.find(project) is None:
                    raise SystemExit("the project is not there")

    async def all_clients() -> None:
        await asyncio.gather(*(read_often(reads // clients) for _ in range(clients)))

    await all_clients()
    before = time.process_time()
    await all_clients()
    used = time.process_time() - before
    await database.close()
    return used / (reads // clients * clients) * 1e6


if __name__ == "__main__":
    url, tenant, project, reads, clients = sys.argv[1:]
    print(uvloop.run(measure(url, tenant, ProjectId(int(project)), int(reads), int(clients))))
