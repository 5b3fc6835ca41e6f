"""What takes too long is given up: by PostgreSQL, or where that does not answer, by the pool."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from typing import Any, Final

import psycopg
import pytest
from sqlalchemy import bindparam, insert, select, text

from charter.platform.database.connections import Connections
from charter.platform.database.plans import Plans
from charter.platform.database.pool import Pool
from charter.platform.database.transactions import Database
from charter.platform.database.wire import Lost
from charter.projects.tables import projects
from charter.settings import Settings
from charter.shared.errors import DependencyUnavailable
from tests.integration.conftest import Execute
from tests.integration.platform.database.doors import door_to
from tests.waiting import eventually

pytestmark = pytest.mark.anyio

Open = Callable[[Database], AbstractAsyncContextManager[Any]]

ADD: Final = insert(projects).values(tenant_id="acme", name=bindparam("project_name"))
NAMES: Final = select(projects.c.name).order_by(projects.c.id)
IN_NO_TIME: Final = text("SET LOCAL statement_timeout = 1")
"""Only what follows: a limit of the settings would hold for what the test itself asks on a slow machine."""
SLEEP: Final = text("SELECT pg_sleep(60)")
LIMITS: Final = text(
    "SELECT current_setting('lock_timeout'), current_setting('statement_timeout'), "
    "current_setting('idle_in_transaction_session_timeout')"
)
PID: Final = text("SELECT pg_backend_pid()")
SOON: Final = text("SET LOCAL idle_in_transaction_session_timeout = 1")
BACKEND: Final = "SELECT pid FROM pg_stat_activity WHERE pid = %s"
BY: Final[dict[str, Open]] = {
    "transaction": lambda database: database.transaction("acme"),
    "engine": lambda database: database.engine_connection("acme"),
}


@asynccontextmanager
async def hasty(settings: Settings, **limits: float) -> AsyncIterator[Database]:
    """A database of one connection, so that whatever is left behind meets who comes next."""
    few = {"database_pool_size": 1, "database_pool_overflow": 0}
    database = Database(settings.model_copy(update=few | limits))
    yield database
    assert database.count_lent() == 0
    await database.close()


async def names(database: Database) -> list[str]:
    async with database.reading("acme") as connection:
        return list((await connection.execute(NAMES)).scalars())


async def pid(database: Database) -> int:
    async with database.reading("acme") as connection:
        return int((await connection.execute(PID)).scalar_one())


async def test_both_paths_have_limits_from_their_start(database: Database, settings: Settings) -> None:
    for opened in BY.values():
        async with opened(database) as connection:
            assert tuple((await connection.execute(LIMITS)).one()) == ("15s", "30s", "3min")
    async with hasty(settings.with_patience()) as patient:
        with closing(patient.blocking_connection()) as blocking:
            assert blocking.run("acme", LIMITS.text, {}) == [("15s", "15min", "15min")]


async def test_a_url_of_ones_own_changes_no_limit(settings: Settings) -> None:
    url = f"{settings.database_url}&options=-c%20statement_timeout%3D0"
    own = settings.model_copy(update={"database_url": url})
    async with hasty(own) as database, database.reading("acme") as connection:
        assert tuple((await connection.execute(LIMITS)).one()) == ("15s", "30s", "3min")


@pytest.mark.parametrize("opened", BY.values(), ids=BY)
async def test_a_statement_that_takes_too_long_is_undone_with_what_came_before(
    settings: Settings, opened: Open
) -> None:
    async def work(database: Database) -> None:
        async with opened(database) as connection:
            await connection.execute(ADD, {"project_name": "lost"})
            await connection.execute(IN_NO_TIME)
            await connection.execute(SLEEP)

    async with hasty(settings) as database:
        before = await pid(database)
        with pytest.raises(DependencyUnavailable):
            await work(database)
        assert (await names(database), await pid(database)) == ([], before)


@pytest.mark.parametrize("opened", BY.values(), ids=BY)
async def test_a_lock_that_does_not_come_is_waited_for_no_longer(
    settings: Settings, execute: Execute, opened: Open
) -> None:
    async with hasty(settings, database_lock_timeout=0.05) as database:
        async with await psycopg.AsyncConnection.connect(settings.database_url) as holder:
            await holder.execute("LOCK TABLE totals")
            with pytest.raises(DependencyUnavailable):
                async with opened(database) as connection:
                    await connection.execute(ADD, {"project_name": "lost"})  # a trigger counts it in totals
            await holder.rollback()
        assert await names(database) == []


@pytest.mark.parametrize("opened", BY.values(), ids=BY)
async def test_a_transaction_that_pauses_too_long_is_undone(
    settings: Settings, execute: Execute, opened: Open
) -> None:
    async def work(database: Database) -> None:
        async with opened(database) as connection:
            await connection.execute(ADD, {"project_name": "lost"})
            backend = (await connection.execute(PID)).scalar_one()
            await connection.execute(SOON)

            async def is_gone() -> bool:
                return not await execute(BACKEND, backend)

            await eventually(is_gone)
            await connection.execute(ADD, {"project_name": "more"})

    async with hasty(settings) as database:
        with pytest.raises(DependencyUnavailable):
            await work(database)
        assert await names(database) == []


@pytest.mark.parametrize("sqlstate", ["53300", "57P03"])
async def test_a_server_that_takes_no_connection_is_unavailable(settings: Settings, sqlstate: str) -> None:
    fields = f"SFATAL\0VFATAL\0C{sqlstate}\0Mnot now\0\0".encode()

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(4096)
        writer.write(b"E" + (len(fields) + 4).to_bytes(4, "big") + fields)
        writer.close()

    server = await asyncio.start_server(refuse, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    url = f"postgresql://charter@127.0.0.1:{port}/tested?sslmode=disable&gssencmode=disable"
    async with hasty(settings.model_copy(update={"database_url": url})) as database:
        for _ in range(3):
            with pytest.raises(DependencyUnavailable):
                await names(database)
    server.close()


async def test_a_server_that_answers_no_more_is_given_up_by_the_pool(settings: Settings) -> None:
    answers = asyncio.Event()
    answers.set()
    async with door_to(settings.database_url, answers=answers) as url:
        connections = Connections(settings.model_copy(update={"database_url": url}), Plans().dialect)
        pool = Pool(connections.connect, size=1, overflow=0, timeout=60, recycle=3600, patience=0.05)
        wire = await pool.take()
        await wire.run([("SELECT 1", [])])
        answers.clear()
        with pytest.raises(Lost, match="does not answer"):
            await wire.run([("SELECT 1", [])])
        pool.give(wire)
        assert pool.lent == 0
        answers.set()
        await pool.close()


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="not checked: Linux alone has it")
async def test_a_host_that_vanishes_is_missed(settings: Settings) -> None:
    async with door_to(settings.database_url) as url:
        connections = Connections(settings.model_copy(update={"database_url": url}), Plans().dialect)
        wire = await connections.connect()
        with socket.socket(fileno=socket.dup(wire.pgconn.socket)) as watched:
            told = [
                watched.getsockopt(socket.IPPROTO_TCP, option)
                for option in (socket.TCP_USER_TIMEOUT, socket.TCP_KEEPIDLE, socket.TCP_KEEPINTVL)
            ]
            assert told == [20_000, 20, 5]
            assert watched.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
        wire.close()
