"""Two tenants and everything that operations of the contract can be about, for the access tests.

Greenfield is an organization: Olivia owns it, Max and Mia are members, and a service account belongs to it.
Mallory is a user of another tenant. Ada is an admin of the service and Susan a super admin, with a child.
Each world has a number, so that several fit into one database.
"""

from dataclasses import dataclass, field
from typing import Any, Final

import httpx
from fastapi import FastAPI
from sqlalchemy import text

from charter.shared.tenants import EVERY_TENANT
from tests.integration.access.books import BOOKS
from tests.integration.access.registers import REGISTERED
from tests.integration.access.schools import HAPPENED, SCHOOLED
from tests.integration.people import Person, add_person, headers_for

ORGANIZATION = text("""
    WITH made AS (
        INSERT INTO organizations (slug, name) VALUES (:slug, 'Greenfield') RETURNING id
    ), joined AS (
        INSERT INTO memberships (organization_id, user_id, role)
        SELECT made.id, member.user_id, member.role FROM made,
            (VALUES (CAST(:olivia AS bigint), 'owner'), (:max, 'member'), (:mia, 'member'))
            AS member (user_id, role)
    )
    SELECT id FROM made
""")
SESSION = text("""
    INSERT INTO sessions (id, user_id, tenant, device_name, idle_until, expires_at)
    VALUES (:session_id, :olivia, :tenant, 'Telephone', now() + interval '1 day', now() + interval '1 day')
""")
TWO_EVENTS = text("""
    WITH numbered AS (UPDATE jobs SET last_event = 2 WHERE id = CAST(:job_id AS uuid) RETURNING id, tenant_id)
    INSERT INTO job_events (job_id, seq, tenant_id, event, content)
    SELECT id, seq, tenant_id, 'progress', '{"progress": 20, "step": 1, "total_steps": 5, "payload": null}'
    FROM numbered, generate_series(1, 2) AS seq
""")


SCOPES: Final = frozenset(
    {
        *("projects:read", "projects:write", "jobs:read", "jobs:write"),
        *("ledger:read", "ledger:draft", "ledger:approve", "ledger:post", "ledger:reverse"),
        *("ledger:accounts", "ledger:close", "ledger:lock", "ledger:settings"),
        "ledger:integrity",
        *("compliance:read", "compliance:write", "compliance:check", "compliance:approve"),
        "compliance:settings",
        *("ledger:export", "ledger:import"),
        *("school:read", "school:write", "school:others", "school:reports", "school:codes"),
        *("school:settings", "school:disclose"),
    }
)
"""What the key of the service account may do."""


@dataclass(slots=True)
class World:
    """Who there is, headers for each identity, and values for the parameters of paths."""

    client: httpx.AsyncClient
    olivia: Person
    identities: dict[str, dict[str, str]]
    path_values: dict[str, object] = field(default_factory=dict)

    def filled(self, value: Any) -> Any:
        """A body in which names of the world stand for its values."""
        if isinstance(value, dict):
            return {name: self.filled(each) for name, each in value.items()}
        if isinstance(value, list):
            return [self.filled(each) for each in value]
        return self.path_values.get(value, value) if isinstance(value, str) else value

    async def make(self, path: str, body: dict[str, Any]) -> Any:
        """What Olivia makes in the organization."""
        made = await self.client.post(path, json=body, headers=self.identities["owner"])
        assert made.status_code in {201, 202}, made.text
        return made.json()


async def build_world(app: FastAPI, client: httpx.AsyncClient, number: int) -> World:
    """The `number`-th world of the database."""
    names = ("olivia", "max", "mia", "mallory", "stella")
    people = {name: await add_person(app, f"{name}-{number}") for name in names}
    ada = await add_person(app, f"ada-{number}", "admin")
    susan = await add_person(app, f"susan-{number}", "super_admin")
    settings = app.state.settings
    organization = await _found(app, people, number)
    tenant = f"org:{organization}"
    world = World(
        client,
        people["olivia"],
        {
            "anonymous": {},
            "other": people["mallory"].headers,
            "member": headers_for(settings, people["max"].user_id, "user", tenant=tenant),
            "owner": headers_for(settings, people["olivia"].user_id, "user", tenant=tenant),
            "admin": ada.headers,
            "super_admin": susan.headers,
        },
    )
    world.path_values |= {
        "organization_id": organization,
        "session_id": f"session-{number}",
        "user_id": people["mia"].user_id,
        "olivia": people["olivia"].email,
        "stranger": people["stella"].user_id,
        "new_slug": f"new-{number}",
        "new_email": f"new-{number}@example.com",
        "provider": "nowhere",
        "template": "my-non-profit",
    }
    await add_session(app, world, f"session-{number}")
    await _furnish(world, f"ines-{number}@example.com")
    await _have_a_child(world, number)
    async with app.state.database.transaction(tenant) as session:
        world.path_values |= (await session.execute(BOOKS, {"tenant": tenant})).one()._asdict()
        own = world.path_values
        values = {"tenant": tenant, "account": own["cash_account_id"], "year": own["year_id"]}
        world.path_values |= (await session.execute(REGISTERED, values)).one()._asdict()
        for statement in (SCHOOLED, HAPPENED):
            world.path_values |= (await session.execute(statement, {"tenant": tenant})).one()._asdict()
    return world


async def _found(app: FastAPI, people: dict[str, Person], number: int) -> int:
    """The organization's id, with its members in it."""
    members = {name: people[name].user_id for name in ("olivia", "max", "mia")}
    async with app.state.database.transaction(None) as session:
        found = await session.execute(ORGANIZATION, members | {"slug": f"greenfield-{number}"})
        organization: int = found.scalar_one()
    return organization


async def add_session(app: FastAPI, world: World, session_id: str) -> None:
    """Another session of Olivia's."""
    tenant = f"org:{world.path_values['organization_id']}"
    values = {"olivia": world.olivia.user_id, "tenant": tenant, "session_id": session_id}
    async with app.state.database.transaction(None) as session:
        await session.execute(SESSION, values)


async def add_another_job(app: FastAPI, world: World) -> None:
    """A job of Olivia's beside the first, of which two events are told."""
    await world.make("/v1/jobs", {})
    async with app.state.database.transaction(EVERY_TENANT) as session:
        await session.execute(TWO_EVENTS, {"job_id": world.path_values["job_id"]})


async def add_child(world: World, child_id: str) -> None:
    """A child of Susan's; organizations have none."""
    child = {"id": child_id, "name": "Mira", "birthday": "2018-04-12", "interests": ["space"]}
    made = await world.client.post("/v1/children", json=child, headers=world.identities["super_admin"])
    assert made.status_code == 201, made.text


async def add_consent(world: World) -> int:
    """A record of Susan's consent."""
    consent = {"version": "2026-01", "method": "signed_form"}
    susan = world.identities["super_admin"]
    made = await world.client.post("/v1/children/consents", json=consent, headers=susan)
    recorded: int = made.json()["id"]
    return recorded


async def _have_a_child(world: World, number: int) -> None:
    child_id = f"child-{number}"
    await add_child(world, child_id)
    world.path_values |= {"child_id": child_id, "consent_id": await add_consent(world)}


async def _furnish(world: World, invited: str) -> None:
    account = await world.make("/v1/service-accounts", {"name": "Import"})
    keys = f"/v1/service-accounts/{account['id']}/keys"
    scopes = {"name": "Production", "scopes": sorted(SCOPES)}
    world.identities["service"] = {"X-API-Key": (await world.make(keys, scopes))["key"]}
    invitations = f"/v1/organizations/{world.path_values['organization_id']}/invitations"
    invitation = await world.make(invitations, {"email": invited, "role": "member"})
    world.path_values |= {
        "project_id": (await world.make("/v1/projects", {"name": "Festival"}))["id"],
        "job_id": (await world.make("/v1/jobs", {}))["job_id"],
        "service_account_id": account["id"],
        "api_key_id": (await world.make(keys, scopes))["id"],
        "invitation_id": invitation["id"],
    }
