"""An organization with somebody of each role, for the tests of organizations."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

import httpx
from fastapi import FastAPI
from sqlalchemy import text

from tests.integration.conftest import Execute
from tests.integration.people import Person, add_person, headers_for

MEMBERS: Final = {
    "owner": "owner",
    "second": "owner",
    "admin": "admin",
    "deputy": "admin",
    "member": "member",
    "other": "member",
}
"""Who belongs to the school, and as what; `owner` joined first."""
ATTEMPTS: Final = 500
PAUSE: Final = 0.01

FOUND: Final = text("INSERT INTO organizations (slug, name) VALUES (:slug, 'School') RETURNING id")
JOIN: Final = text("""
    INSERT INTO memberships (organization_id, user_id, role, joined_at)
    VALUES (:organization, :user, :role, now() + :place * interval '1 millisecond')
""")
WAITING: Final = """
    SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()
"""

BuildSchool = Callable[..., Awaitable["School"]]
"""Builds the first school, or another: `await build_school(2)`."""


@dataclass
class School:
    """The organization and its people; strangers and an administrator of the service among them."""

    app: FastAPI
    client: httpx.AsyncClient
    number: int
    people: dict[str, Person]

    @property
    def path(self) -> str:
        return f"/v1/organizations/{self.number}"

    @property
    def tenant(self) -> str:
        return f"org:{self.number}"

    def member(self, name: str) -> str:
        """The path of somebody's membership."""
        return f"{self.path}/members/{self.people[name].user_id}"

    def inside(self, name: str) -> dict[str, str]:
        """Headers with somebody's token for the organization."""
        return headers_for(self.app.state.settings, self.people[name].user_id, "user", tenant=self.tenant)

    async def ask(self, who: str, method: str, path: str, **content: Any) -> httpx.Response:
        """The answer to somebody, with a token for the own tenant."""
        return await self.client.request(method, path, headers=self.people[who].headers, **content)

    async def add(self, name: str, role: str = "member", *, by: str = "platform_admin") -> httpx.Response:
        """The answer to somebody who adds a user: at once, or where it is a member by inviting."""
        body = {"user_id": self.people[name].user_id, "role": role}
        return await self.ask(by, "POST", f"{self.path}/members", json=body)

    async def join(self, name: str, role: str) -> None:
        """Have a user be a member, as if an invitation was accepted."""
        async with self.app.state.database.transaction(None) as session:
            values = {"organization": self.number, "user": self.people[name].user_id, "role": role}
            await session.execute(JOIN, values | {"place": 0})

    async def roles(self) -> dict[str, str]:
        """Who belongs to it by now, and as what."""
        page = await self.ask("platform_admin", "GET", f"{self.path}/members?limit=100")
        names = {person.user_id: name for name, person in self.people.items()}
        return {names[each["user_id"]]: each["role"] for each in page.json()["data"]}


async def build(app: FastAPI, client: httpx.AsyncClient, number: int) -> School:
    """The `number`-th school of the database."""
    names = [*MEMBERS, "stranger", "guest"]
    people = {name: await add_person(app, f"{name}-{number}") for name in names}
    people["platform_admin"] = await add_person(app, f"platform-{number}", "admin")
    async with app.state.database.transaction(None) as session:
        organization = (await session.execute(FOUND, {"slug": f"school-{number}"})).scalar_one()
        for place, (name, role) in enumerate(MEMBERS.items()):
            values = {"organization": organization, "user": people[name].user_id, "role": role}
            await session.execute(JOIN, values | {"place": place})
    return School(app, client, organization, people)


async def wait_for_locks(execute: Execute, count: int) -> None:
    """Until so many statements wait for another's lock."""
    for _ in range(ATTEMPTS):
        if len(await execute(WAITING)) >= count:
            return
        await asyncio.sleep(PAUSE)
    raise AssertionError(f"there are no {count} statements that wait")


def error_codes(answers: Iterable[httpx.Response]) -> list[str]:
    """The codes of those answers that are errors."""
    return [answer.json()["error_code"] for answer in answers if answer.is_error]
