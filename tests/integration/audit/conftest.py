"""Parts of the audit log for its tests, and entries as a process leaves them that ends before it seals."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Final

import psycopg
import pytest
from fastapi import FastAPI

from charter.audit.repository import LOCK, SqlAuditLog
from charter.audit.service import AuditService
from charter.audit.trail import ContractTrail
from charter.platform.database.transactions import Database
from charter.settings import Settings
from tests.integration.conftest import Execute, composition_of

LEAVE: Final = """
    WITH entry AS (
        INSERT INTO audit_log (occurred_at, event, actor_kind, actor_subject, target)
        SELECT now(), 'user.created', 'user', mod(n, 7), n FROM generate_series(1, %s) AS n RETURNING id
    )
    INSERT INTO audit_pending (entry_id) SELECT id FROM entry
"""

Leave = Callable[[int], Awaitable[Any]]
"""Leaves so many committed entries without a place: `await leave(3)`."""
Act = Callable[..., AbstractAsyncContextManager[Any]]
"""A connection with the rights of the application: `async with as_application() as connection`."""


@pytest.fixture
async def database(app: FastAPI) -> AsyncIterator[Database]:
    """Closed at the end, for tests that do not start the application."""
    database: Database = app.state.database
    yield database
    await database.close()


@pytest.fixture
def log(database: Database) -> SqlAuditLog:
    return SqlAuditLog(database)


@pytest.fixture
def audit(log: SqlAuditLog) -> AuditService:
    return AuditService(log)


@pytest.fixture
def trail(app: FastAPI) -> ContractTrail:
    return composition_of(app).parts.services.get(ContractTrail)


@pytest.fixture
def leave(execute: Execute) -> Leave:
    return lambda count: execute(LEAVE, count)


@pytest.fixture
def as_application(settings: Settings) -> Act:
    @asynccontextmanager
    async def as_application() -> AsyncIterator[Any]:
        async with await psycopg.AsyncConnection.connect(
            settings.database_url, options=f"-c role={settings.database_role}"
        ) as connection:
            yield connection

    return as_application


@pytest.fixture
def holding_the_chain(settings: Settings) -> Act:
    """As long as the context lasts, nobody else can append to the chain."""

    @asynccontextmanager
    async def hold() -> AsyncIterator[None]:
        async with await psycopg.AsyncConnection.connect(settings.database_url) as connection:
            await connection.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
            yield

    return hold
