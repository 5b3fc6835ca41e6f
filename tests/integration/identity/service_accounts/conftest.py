"""Fixtures of service accounts' tests."""

from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from charter.platform.database.transactions import Database
from charter.settings import Settings
from tests.integration.conftest import AddPerson
from tests.integration.identity.service_accounts.keys import Keeper
from tests.integration.people import headers_for

FOUND = text("INSERT INTO organizations (slug, name) VALUES ('greenfield', 'Greenfield') RETURNING id")
JOIN = text("""
    INSERT INTO memberships (organization_id, user_id, role) VALUES (:organization_id, :user_id, :role)
""")
ROLES = ("owner", "admin", "member")


@pytest.fixture
async def database(settings: Settings) -> AsyncIterator[Database]:
    """The database without the application over it."""
    database = Database(settings)
    yield database
    await database.close()


@pytest.fixture
async def alice(client: httpx.AsyncClient, person: AddPerson) -> Keeper:
    """A user in her own tenant."""
    return Keeper(client, (await person("alice")).headers)


@pytest.fixture
async def mallory(client: httpx.AsyncClient, person: AddPerson) -> Keeper:
    """A user in another tenant."""
    return Keeper(client, (await person("mallory")).headers)


@pytest.fixture
async def greenfield(
    app: FastAPI, client: httpx.AsyncClient, settings: Settings, person: AddPerson
) -> dict[str, Keeper]:
    """An organization as its owner, an admin, a member and a stranger see it."""
    people = {role: await person(role) for role in (*ROLES, "stranger")}
    async with app.state.database.transaction(None) as session:
        organization_id = (await session.execute(FOUND)).scalar_one()
        for role in ROLES:
            values = {
                "organization_id": organization_id,
                "user_id": people[role].user_id,
                "role": role,
            }
            await session.execute(JOIN, values)
    tenant = f"org:{organization_id}"
    return {
        role: Keeper(client, headers_for(settings, each.user_id, "user", tenant=tenant))
        for role, each in people.items()
    }
