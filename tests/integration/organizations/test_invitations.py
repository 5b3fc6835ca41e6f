"""Invitations: by mail, once, for the invited address."""

import asyncio
import re
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import httpx
import pytest

from charter.platform.settings import Settings
from tests.integration.conftest import AddPerson, Execute
from tests.integration.people import Person

pytestmark = pytest.mark.anyio


@pytest.fixture
def settings(settings: Settings, tmp_path: Path) -> Settings:
    return settings.model_copy(update={"mail_folder": tmp_path / "mail"})


@pytest.fixture
async def owner(client: httpx.AsyncClient, person: AddPerson) -> Person:
    owner = await person("owner")
    created = await client.post(
        "/v1/organizations", json={"name": "School", "slug": "school"}, headers=owner.headers
    )
    assert created.json()["id"] == 1
    return owner


async def invite(client: httpx.AsyncClient, owner: Person, email: str = "bob@example.com") -> httpx.Response:
    body = {"email": email, "role": "admin"}
    return await client.post("/v1/organizations/1/invitations", json=body, headers=owner.headers)


async def token_in_mail(settings: Settings, number: int = 1) -> str:
    """The token of the newest mail, once there are so many."""
    assert settings.mail_folder is not None
    for _ in range(500):
        mails = sorted(settings.mail_folder.glob("*.eml")) if settings.mail_folder.exists() else []
        if len(mails) >= number:
            text = message_from_bytes(mails[-1].read_bytes(), policy=policy.default).get_content()
            found = re.search(r"#token=(\S+)", text)
            assert found, text
            return found[1]
        await asyncio.sleep(0.01)
    raise AssertionError("no mail came")


async def accept(client: httpx.AsyncClient, who: Person, token: str) -> httpx.Response:
    return await client.post("/v1/invitations/accept", json={"token": token}, headers=who.headers)


async def test_an_invitation_by_mail_leads_into_the_organization(
    client: httpx.AsyncClient, settings: Settings, owner: Person, person: AddPerson
) -> None:
    bob = await person("bob")
    invitation = (await invite(client, owner)).json()
    assert invitation["state"] == "pending"
    token = await token_in_mail(settings)

    joined = await accept(client, bob, token)
    assert (joined.status_code, joined.json()["role"]) == (200, "admin")
    again = await accept(client, bob, token)
    assert (again.status_code, again.json()["error_code"]) == (409, "ONE_TIME_TOKEN_INVALID")
    read = await client.get(f"/v1/organizations/1/invitations/{invitation['id']}", headers=owner.headers)
    assert read.json()["state"] == "accepted"


async def test_only_the_invited_verified_address_may_accept(
    client: httpx.AsyncClient, settings: Settings, owner: Person, person: AddPerson
) -> None:
    mallory, bob = await person("mallory"), await person("bob", is_verified=False)
    await invite(client, owner)
    token = await token_in_mail(settings)
    for wrong in (mallory, bob):
        answer = await accept(client, wrong, token)
        assert (answer.status_code, answer.json()["error_code"]) == (403, "INVITATION_FOR_ANOTHER")


async def test_a_revoked_invitation_is_of_no_use(
    client: httpx.AsyncClient, settings: Settings, owner: Person, person: AddPerson
) -> None:
    bob = await person("bob")
    invitation = (await invite(client, owner)).json()
    token = await token_in_mail(settings)
    path = f"/v1/organizations/1/invitations/{invitation['id']}"
    for _ in range(2):
        assert (await client.delete(path, headers=owner.headers)).status_code == 204
    assert (await accept(client, bob, token)).status_code == 409
    assert (await client.get(path, headers=owner.headers)).json()["state"] == "revoked"
    assert (await invite(client, owner)).status_code == 201


async def test_an_expired_invitation_is_of_no_use(
    client: httpx.AsyncClient, settings: Settings, owner: Person, person: AddPerson, execute: Execute
) -> None:
    bob = await person("bob")
    invitation = (await invite(client, owner)).json()
    token = await token_in_mail(settings)
    await execute("UPDATE invitations SET expires_at = now()")
    expired = await accept(client, bob, token)
    assert (expired.status_code, expired.json()["error_code"]) == (409, "ONE_TIME_TOKEN_INVALID")
    read = await client.get(f"/v1/organizations/1/invitations/{invitation['id']}", headers=owner.headers)
    assert read.json()["state"] == "expired"


async def test_an_address_is_invited_once(
    client: httpx.AsyncClient, owner: Person, person: AddPerson, execute: Execute
) -> None:
    await person("bob")
    assert (await invite(client, owner)).status_code == 201
    twice = await invite(client, owner, "BOB@example.com")
    assert (twice.status_code, twice.json()["error_code"]) == (409, "ALREADY_INVITED")
    member = await invite(client, owner, "owner@example.com")
    assert (member.status_code, member.json()["error_code"]) == (409, "ALREADY_MEMBER")
    await execute("UPDATE invitations SET expires_at = now() - interval '1 second'")
    assert (await invite(client, owner)).status_code == 201


async def test_ten_accept_at_once_and_join_once(
    client: httpx.AsyncClient, settings: Settings, owner: Person, person: AddPerson
) -> None:
    bob = await person("bob")
    await invite(client, owner)
    token = await token_in_mail(settings)
    answers = await asyncio.gather(*(accept(client, bob, token) for _ in range(10)))
    assert sorted(answer.status_code for answer in answers) == [200] + [409] * 9


async def test_the_token_is_stored_only_hashed(
    client: httpx.AsyncClient, settings: Settings, owner: Person, execute: Execute
) -> None:
    await invite(client, owner)
    token = await token_in_mail(settings)
    rows: list[Any] = await execute("SELECT invitations::text AS everything FROM invitations")
    rows += await execute("SELECT outgoing_mail::text AS everything FROM outgoing_mail")
    assert rows
    assert all(token not in row.everything for row in rows)
