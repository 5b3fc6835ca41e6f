"""Clients that hang up while the database keeps their request waiting."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import psycopg
import pytest
from fastapi import FastAPI
from sqlalchemy import select

from charter.app import create_app
from charter.platform.http.edge import CLIENT_CLOSED
from charter.projects.tables import projects
from charter.settings import Settings
from tests.integration.conftest import Bearer, Execute, client_of, composition_of
from tests.integration.platform.http.socket_servers import serving
from tests.waiting import eventually, until

pytestmark = pytest.mark.anyio

BODY: Final = b'{"name": "one"}'
BLOCKED: Final = """
    SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'charter' AND wait_event_type = 'Lock'
"""


@asynccontextmanager
async def locked(settings: Settings) -> AsyncIterator[None]:
    """Nobody gets at projects."""
    async with await psycopg.AsyncConnection.connect(settings.database_url) as holder:
        await holder.execute("LOCK TABLE projects")
        yield
        await holder.rollback()


async def ask(url: str, head: str, authorization: str) -> asyncio.StreamWriter:
    """Send a request, and read no answer."""
    host, port = url.removeprefix("ws://").split(":")
    _, writer = await asyncio.open_connection(host, int(port))
    lines = f"{head} HTTP/1.1\r\nHost: {host}\r\nAuthorization: {authorization}\r\n"
    if head.startswith("POST"):
        lines += f"Content-Type: application/json\r\nContent-Length: {len(BODY)}\r\n"
    writer.write(f"{lines}\r\n".encode() + (BODY if head.startswith("POST") else b""))
    await writer.drain()
    return writer


async def blocked(execute: Execute, number: int) -> None:
    async def are_they() -> bool:
        return len(await execute(BLOCKED)) == number

    await eventually(are_they)


async def names(app: FastAPI) -> list[str]:
    async with composition_of(app).parts.database.reading("acme") as connection:
        return list((await connection.execute(select(projects.c.name))).scalars())


@pytest.mark.parametrize("head", ["GET /v1/projects", "POST /v1/projects"])
async def test_their_statement_is_cancelled_and_their_connection_free(
    app: FastAPI, settings: Settings, execute: Execute, bearer: Bearer, head: str
) -> None:
    authorization = bearer("alice", tenant="acme")["Authorization"]
    async with serving(app) as (_, url):
        async with locked(settings):
            writer = await ask(url, head, authorization)
            await blocked(execute, 1)
            writer.close()
            await blocked(execute, 0)
            await until(lambda: composition_of(app).parts.database.count_lent() == 0)
        assert await names(app) == []
    told = composition_of(app).parts.metrics.render().decode()
    assert f'status="{CLIENT_CLOSED}"' in told


async def test_who_waits_for_a_connection_waits_no_more(
    settings: Settings, execute: Execute, bearer: Bearer
) -> None:
    app = create_app(settings.model_copy(update={"database_pool_size": 2, "database_pool_overflow": 0}))
    database = composition_of(app).parts.database
    authorization = bearer("alice", tenant="acme")["Authorization"]
    async with serving(app) as (_, url), locked(settings):
        writers = [await ask(url, "GET /v1/projects", authorization) for _ in range(2)]
        await blocked(execute, 2)
        writers += [await ask(url, "GET /v1/projects", authorization) for _ in range(3)]
        await until(lambda: database.count_waiting() >= 3)
        for writer in writers:
            writer.close()
        await blocked(execute, 0)
        await until(lambda: database.count_waiting() == database.count_lent() == 0)


async def test_who_waits_too_long_is_answered_503_and_told_when_to_come_again(
    settings: Settings, bearer: Bearer
) -> None:
    hasty = settings.model_copy(update={"database_lock_timeout": 0.1})
    app = create_app(hasty)
    async with client_of(app) as client:
        async with locked(settings):
            refused = await client.post(
                "/v1/projects", json={"name": "one"}, headers=bearer("alice", tenant="acme")
            )
        made = await client.post("/v1/projects", json={"name": "two"}, headers=bearer("alice", tenant="acme"))
        assert await names(app) == ["two"]
    assert (refused.status_code, refused.json()["error_code"]) == (503, "SERVICE_UNAVAILABLE")
    assert (refused.headers["Retry-After"], made.status_code) == ("2", 201)
