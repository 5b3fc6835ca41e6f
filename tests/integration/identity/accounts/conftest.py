"""Fixtures of accounts' tests: mail in a folder, and visitors at addresses of their own."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack
from itertools import count
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from charter.development.server_process import scratch_directory
from charter.settings import Settings
from tests.integration.identity.accounts.mailbox import Mailbox

NUMBERS: Final = count(1)
"""Each test has a database of its own, but the limits of all are in one Redis: they count by address, and by
issuer and subject, so that a test has its own of those, too."""

Visit = Callable[[], httpx.AsyncClient]
"""A client at an address of its own."""
Query = Callable[..., Any]
"""Runs a statement: the rows it answers."""


@pytest.fixture
def mail_folder() -> Iterator[Path]:
    with scratch_directory() as directory:
        yield directory / "mail"


@pytest.fixture
def settings(settings: Settings, mail_folder: Path) -> Settings:
    changes = {
        "mail_folder": mail_folder,
        "frontend_url": "https://app.example.com",
        "local_issuer": f"http://accounts-{next(NUMBERS)}.example.com",
    }
    return settings.model_copy(update=changes)


@pytest.fixture
async def visit(app: FastAPI) -> AsyncIterator[Visit]:
    async with AsyncExitStack() as stack:

        def visit() -> httpx.AsyncClient:
            number = next(NUMBERS)
            address = f"100.64.{number // 250}.{number % 250 + 1}"
            transport = httpx.ASGITransport(app, raise_app_exceptions=False, client=(address, 40_000))
            visitor = httpx.AsyncClient(transport=transport, base_url="http://testserver")
            stack.push_async_callback(visitor.aclose)
            return visitor

        yield visit


@pytest.fixture
def query(app: FastAPI) -> Query:
    async def query(statement: str, **values: Any) -> list[Any]:
        async with app.state.database.transaction(None) as session:
            result = await session.execute(text(statement), values)
            return list(result.all())

    return query


@pytest.fixture
def mailbox(mail_folder: Path, query: Query) -> Mailbox:
    async def is_waiting(address: str) -> bool:
        return bool(await query("SELECT id FROM outgoing_mail WHERE address = :address", address=address))

    return Mailbox(mail_folder, is_waiting)
