"""libpq driven by hand: what reading a row of a tenant costs at the least.

`set_config` and a prepared statement travel in one flush, in one implicit transaction. Values stay the bytes
that the server sent.
"""

import asyncio
from collections import deque

from psycopg import pq

TENANT = b"set_tenant"
FIND = b"find_project"
SET_TENANT = b"SELECT set_config('app.tenant', $1, true)"
FIND_PROJECT = (
    b"SELECT id, tenant_id, name, description, version, created_at, updated_at, deleted_at FROM projects"
    b" WHERE id = $1 AND tenant_id = $2"
)
OPTIONS = " options='-c role=charter_app -c timezone=UTC -c plan_cache_mode=force_generic_plan'"
COLUMNS = range(8)


class HandDriven:
    """One connection in pipeline mode, with one reader for good."""

    def __init__(self, url: str) -> None:
        parsed = {each.keyword: each.val for each in pq.Conninfo.parse(url.encode()) if each.val is not None}
        options = b" ".join(b"%s='%s'" % pair for pair in parsed.items())
        self._pgconn = pq.PGconn.connect(options + OPTIONS.encode())
        for name, statement in ((TENANT, SET_TENANT), (FIND, FIND_PROJECT)):
            self._pgconn.prepare(name, statement)
        self._pgconn.nonblocking = 1
        self._pgconn.enter_pipeline_mode()
        self._loop = asyncio.get_running_loop()
        self._found: pq.abc.PGresult | None = None
        self._waiter: asyncio.Future[None] | None = None
        self._loop.add_reader(self._pgconn.socket, self._read)

    async def find(self, tenant: bytes, project_id: bytes) -> list[bytes | None] | None:
        """The columns of a project as text."""
        pgconn = self._pgconn
        pgconn.send_query_prepared(TENANT, [tenant])
        pgconn.send_query_prepared(FIND, [project_id, tenant])
        pgconn.pipeline_sync()
        pgconn.flush()
        self._waiter = self._loop.create_future()
        await self._waiter
        found = self._found
        if found is None or found.status != pq.ExecStatus.TUPLES_OK:
            raise RuntimeError(pgconn.get_error_message())
        return [found.get_value(0, column) for column in COLUMNS] if found.ntuples else None

    def _read(self) -> None:
        pgconn = self._pgconn
        pgconn.consume_input()
        while not pgconn.is_busy():
            result = pgconn.get_result()
            if result is None:
                continue
            if result.status == pq.ExecStatus.PIPELINE_SYNC:
                if self._waiter is not None:
                    self._waiter.set_result(None)
                return
            self._found = result


class HandDrivenPool:
    """As many connections as are used at once."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._idle: deque[HandDriven] = deque()

    async def find(self, tenant: bytes, project_id: bytes) -> list[bytes | None] | None:
        connection = self._idle.pop() if self._idle else HandDriven(self._url)
        try:
            return await connection.find(tenant, project_id)
        finally:
            self._idle.append(connection)
