"""Stores over a database that nothing is in but two accounts, for tests that run over memory as well."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Final, TypeVar

import psycopg
import pytest

from charter.identity.accounts.domain import UserId
from charter.platform.database.connections import Connection
from charter.platform.database.stores import SharedStore
from charter.platform.database.transactions import Database

Repository = TypeVar("Repository")

ALICE: Final = UserId(1)
BELLA: Final = UserId(2)
_ACCOUNTS: Final = """
    INSERT INTO users (email, email_key, name, role) VALUES
    ('alice@example.com', 'alice@example.com', 'Alice', 'user'),
    ('bella@example.com', 'bella@example.com', 'Bella', 'user')
"""


@asynccontextmanager
async def two_accounts(request: pytest.FixtureRequest) -> AsyncIterator[Database]:
    """A database with Alice and Bella in it."""
    settings = request.getfixturevalue("settings")
    with psycopg.connect(settings.database_url) as connection:
        connection.execute(_ACCOUNTS)
    database = Database(settings)
    try:
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def sql_store(
    request: pytest.FixtureRequest, over: Callable[[Connection], Repository]
) -> AsyncIterator[SharedStore[Repository]]:
    """What opens a repository there."""
    async with two_accounts(request) as database:
        yield SharedStore(database, over)
