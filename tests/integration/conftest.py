"""The whole application in this process, over real servers and a database that nothing is in yet."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from psycopg.rows import namedtuple_row
from redis import Redis

from charter.app import create_app
from charter.composition import Composition
from charter.development.postgres import EmbeddedPostgres
from charter.development.redis import EmbeddedRedis
from charter.identity.tokens.local_tokens import mint
from charter.settings import Settings
from tests.integration.one_database import OneDatabase
from tests.integration.people import Person, add_person
from tests.live_service import make_signing_key

Bearer = Callable[..., dict[str, str]]
"""Headers that authenticate a subject: `bearer("alice", "admin")`."""

Execute = Callable[..., Awaitable[list[Any]]]
"""Runs SQL as the owner of the tables and answers the rows: `await execute("SELECT 1 AS one")`."""

AddPerson = Callable[..., Awaitable[Person]]
"""Adds an account: `await person("alice", "admin")`."""


@pytest.fixture(scope="session")
def signing_key(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(make_signing_key(tmp_path_factory.mktemp("keys")))


@pytest.fixture(scope="session")
def one_database(postgres: EmbeddedPostgres) -> Iterator[OneDatabase]:
    database = OneDatabase(postgres)
    yield database
    database.close()


@pytest.fixture
def settings(one_database: OneDatabase, redis_server: EmbeddedRedis, signing_key: str) -> Settings:
    return emptied(one_database, redis_server, signing_key)


def emptied(one_database: OneDatabase, redis_server: EmbeddedRedis, signing_key: str) -> Settings:
    """Settings over servers with nothing in them."""
    with Redis.from_url(redis_server.url) as redis:
        redis.flushdb()  # limits and counts of the test before: each one numbers its users from 1
    return Settings.model_validate(
        {
            "environment": "test",
            "database_url": one_database.emptied(),
            "redis_url": redis_server.url,
            "redis_timeout_seconds": 10,  # of a machine that does much else
            "signing_key_file": signing_key,
        }
    )


@asynccontextmanager
async def client_of(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the application, whose lifespan lasts as long as the context."""
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://testserver") as client,
    ):
        yield client


@pytest.fixture(scope="session")
def is_checked(one_database: OneDatabase, redis_server: EmbeddedRedis, signing_key: str) -> bool:
    """The code fits together: a test process looks at it once, as the first start of the service does."""
    create_app(emptied(one_database, redis_server, signing_key))
    return True


@pytest.fixture
def app(settings: Settings, is_checked: bool) -> FastAPI:
    return create_app(settings, is_checked=is_checked)


def composition_of(app: FastAPI) -> Composition:
    """What the application is made of."""
    composition: Composition = app.state.composition
    return composition


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(app) as client:
        yield client


@pytest.fixture
def bearer(settings: Settings) -> Bearer:
    def bearer(subject: str, *roles: str, tenant: str | None = None) -> dict[str, str]:
        return {"Authorization": f"Bearer {mint(settings, subject=subject, roles=roles, tenant=tenant)}"}

    return bearer


@pytest.fixture
def person(app: FastAPI, client: httpx.AsyncClient) -> AddPerson:
    def person(name: str = "alice", role: str = "user", *, is_verified: bool = True) -> Awaitable[Person]:
        return add_person(app, name, role, is_verified=is_verified)

    return person


@pytest.fixture
def execute(settings: Settings) -> Execute:
    async def execute(statement: str, *values: object) -> list[Any]:
        async with await psycopg.AsyncConnection.connect(
            settings.database_url, row_factory=namedtuple_row
        ) as connection:
            found = await connection.execute(statement, values)
            return await found.fetchall() if found.description else []

    return execute
