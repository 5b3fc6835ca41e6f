"""An account with a child, as its clients see them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select, table, text

from tests.integration.conftest import AddPerson

MIRA: Final[dict[str, Any]] = {
    "id": "mira",
    "name": "Mira",
    "birthday": "2018-04-12",
    "interests": ["space", "dinosaurs"],
    "avatar": "fox",
}


@dataclass(frozen=True, slots=True)
class Parent:
    """An account, in its own tenant."""

    client: httpx.AsyncClient
    user_id: int
    headers: dict[str, str]

    async def ask(self, method: str, path: str, body: object = None, **headers: str) -> httpx.Response:
        """The answer to a request below `/v1/children`."""
        sent = {"If-Match": headers["if_match"]} if headers else {}
        return await self.client.request(
            method, f"/v1/children{path}", json=body, headers=self.headers | sent
        )

    async def keep(self, **values: Any) -> httpx.Response:
        """The answer to a child that is Mira but for some values."""
        return await self.ask("POST", "", MIRA | values)


AddParent = Callable[[str], Awaitable[Parent]]


@pytest.fixture
def parent_named(client: httpx.AsyncClient, person: AddPerson) -> AddParent:
    async def add(name: str) -> Parent:
        added = await person(name)
        return Parent(client, added.user_id, added.headers)

    return add


@pytest.fixture
async def parent(parent_named: AddParent) -> Parent:
    return await parent_named("paula")


KEPT: Final = text((Path(__file__).parent / "kept.sql").read_text())
TABLES: Final = (
    *("children", "child_events", "child_days", "child_subjects", "child_achievements", "child_cards"),
)
"""What goes with a child."""
OF_ACCOUNTS: Final = ("child_consents", "child_settings")
"""What goes with an account only."""


@pytest.fixture
def keep_all(app: FastAPI) -> Callable[[Parent], Awaitable[None]]:
    """Keeps Mira, with everything that can be kept of a child."""

    async def keep_all(parent: Parent) -> None:
        await parent.keep()
        tenant = f"user:{parent.user_id}"
        async with app.state.database.transaction(tenant) as session:
            await session.execute(KEPT, {"tenant": tenant})

    return keep_all


@pytest.fixture
def rows_kept(app: FastAPI) -> Callable[[Parent], Awaitable[dict[str, int]]]:
    """How many rows of an account each table has."""

    async def rows_kept(parent: Parent) -> dict[str, int]:
        async with app.state.database.transaction(f"user:{parent.user_id}") as session:
            return {
                name: (await session.execute(select(func.count()).select_from(table(name)))).scalar_one()
                for name in (*TABLES, *OF_ACCOUNTS)
            }

    return rows_kept
