"""Tells whether the database can be used, over connections of its own: no request is in the way."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection
from typing import Final

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from charter.platform.database.connections import Connection, Connections
from charter.platform.database.plans import Plans
from charter.platform.database.pool import Pool
from charter.platform.database.revisions import Change, is_behind, known_changes, needed
from charter.platform.database.statements import Alone
from charter.shared.errors import SchemaBehind, SchemaContracted

PATIENCE: Final = 5.0
"""Seconds that a look at the pool, and then a fresh connection, may take."""
BETWEEN_LOOKS: Final = 2.0
"""Seconds between two looks at least."""
MOST_FAILURES: Final = 3
"""Looks in a row after which a pool that fails beside a fresh connection will not mend itself."""

_REVISION: Final = text("SELECT version_num FROM alembic_version")
_CONTRACTED: Final = text("""
    SELECT revision, release FROM schema_changes WHERE phase = 'contract' ORDER BY revision DESC
""")
_NOTHING: Final = text("SELECT 1")
_logger: Final = logging.getLogger(__name__)


class SchemaProbe:
    """Reads the revision of the schema, over one connection that is kept."""

    def __init__(self, plans: Plans, connections: Connections) -> None:
        self._pool = Pool(connections.connect, size=1, overflow=0, timeout=PATIENCE, recycle=600)
        self._alone = Alone(plans, self._pool, connections.scope(None))
        self._known: list[Change] = []

    async def __call__(self) -> None:
        """Raises: DependencyUnavailable, SchemaBehind, SchemaContracted."""
        await self.look(self._alone)

    async def look(self, connection: Connection) -> None:
        """The same over another connection."""
        self._known = self._known or known_changes()
        try:
            found = (await connection.execute(_REVISION)).scalar()
        except DBAPIError:  # there is no such table, or not one that this role may read
            found = None
        if is_behind(found, self._known):
            raise SchemaBehind(found, needed(self._known))
        known = {change.revision for change in self._known}
        if found not in known:
            await self._refuse_contracted(connection, known)

    async def _refuse_contracted(self, connection: Connection, known: Collection[str]) -> None:
        """A newer release may have added to the schema. Raises: SchemaContracted, where it took away."""
        try:
            contracted = (await connection.execute(_CONTRACTED)).all()
        except DBAPIError:  # as above
            return
        for change in contracted:
            if change.revision not in known:
                raise SchemaContracted(change.revision, change.release)

    async def close(self) -> None:
        """Close the connection."""
        await self._pool.close()


class PoolWatch:
    """Looks at a pool whenever it is asked about, and does not wait for what it sees.

    The pool is stuck where it fails again and again, or serves nobody for so long, and a fresh connection
    works each time. A database that is away, or slow, is not the pool's fault.
    """

    def __init__(self, plans: Plans, pool: Pool, connections: Connections) -> None:
        self._pool = pool
        self._alone = Alone(plans, pool, connections.scope(None))
        self._connections = connections
        self._failures = 0
        self._looking: asyncio.Task[None] | None = None
        self._looked_at = -BETWEEN_LOOKS

    def is_stuck(self) -> bool:
        """What the last looks have found; the next one begins where it is due."""
        loop = asyncio.get_running_loop()
        is_over = self._looking is None or self._looking.done() or self._looking.get_loop() is not loop
        if is_over and loop.time() - self._looked_at >= BETWEEN_LOOKS:
            self._looking = loop.create_task(self.look())
        return self._failures >= MOST_FAILURES

    async def look(self) -> None:
        """Look once."""
        try:
            is_fault = not await self._serves() and await _succeeds(self._connect)
        finally:
            self._looked_at = asyncio.get_running_loop().time()
        self._failures = self._failures + 1 if is_fault else 0
        if self._failures == MOST_FAILURES:
            _logger.error("the pool of connections fails, and a fresh connection works: not alive")

    async def _serves(self) -> bool:
        """Whether a statement runs over the pool, or those of others do while it waits for a connection."""
        turns = self._pool.turns
        return await _succeeds(self._ask) or self._pool.turns > turns + 1

    async def _ask(self) -> None:
        await self._alone.execute(_NOTHING)

    async def _connect(self) -> None:
        wire = await self._connections.connect()
        try:
            await wire.run([("SELECT 1", [])])
        finally:
            wire.close()


async def _succeeds(attempt: Callable[[], Awaitable[None]]) -> bool:
    """Whether it does, in time."""
    try:
        async with asyncio.timeout(PATIENCE):
            await attempt()
    except Exception:
        return False
    return True
