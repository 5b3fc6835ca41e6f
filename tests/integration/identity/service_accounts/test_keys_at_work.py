"""What a program may with its key: what the scopes say, in the tenant of its service account."""

import asyncio
from datetime import datetime
from typing import Any, Final

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from charter.app import create_app
from charter.settings import Settings
from contract import CONTRACT
from contract_runtime import Operation
from tests.integration.conftest import client_of
from tests.integration.identity.service_accounts.keys import READ, WRITE, Keeper, Key

pytestmark = pytest.mark.anyio

KEYLESS: Final = [
    each
    for each in CONTRACT.operations
    if each.security and not any("apiKeyAuth" in names for names in each.security)
]
USED_LONG_AGO: Final = text("UPDATE api_keys SET last_used_at = now() - interval '2 minutes'")


async def last_use(keeper: Keeper, key: Key) -> datetime:
    """When the key was used last, once that is written down."""
    for _ in range(100):
        read = await keeper.read(key.path)
        if read["last_used_at"] is not None:
            return datetime.fromisoformat(read["last_used_at"])
        await asyncio.sleep(0.02)
    raise AssertionError("the use of the key was not written down")


async def test_a_key_reads_the_projects_of_its_tenant(alice: Keeper) -> None:
    made = await alice.ask("POST", "/v1/projects", {"name": "Festival"})
    key = await alice.make_key(await alice.make_account(), READ)
    listed = await key.list_projects()
    assert [project["id"] for project in listed.json()["data"]] == [made.json()["id"]]
    read = await alice.client.get(made.headers["Location"], headers={"X-API-Key": key.secret})
    assert read.json() == made.json()


async def test_a_key_writes_in_the_tenant_of_its_service_account(alice: Keeper) -> None:
    key = await alice.make_key(await alice.make_account(), WRITE)
    made = await key.create_project()
    assert made.status_code == 201
    seen = await alice.read(made.headers["Location"])
    assert seen == made.json()


async def test_a_key_without_the_scope_is_forbidden_to_write(alice: Keeper) -> None:
    key = await alice.make_key(await alice.make_account(), READ)
    refused = await key.create_project()
    assert (refused.status_code, refused.json()["error_code"]) == (403, "FORBIDDEN")
    assert (await key.list_projects()).json()["data"] == []


async def test_a_key_that_may_write_may_not_read_for_that(alice: Keeper) -> None:
    key = await alice.make_key(await alice.make_account(), WRITE)
    assert (await key.list_projects()).status_code == 403


async def test_a_key_of_an_organization_works_in_it(greenfield: dict[str, Keeper]) -> None:
    key = await greenfield["admin"].make_key(await greenfield["admin"].make_account())
    made = await key.create_project()
    assert made.json()["tenant_id"].startswith("org:")
    assert (await greenfield["member"].ask("GET", made.headers["Location"])).status_code == 200


async def test_a_key_of_another_tenant_sees_nothing(alice: Keeper, mallory: Keeper) -> None:
    made = await alice.ask("POST", "/v1/projects", {"name": "Festival"})
    key = await mallory.make_key(await mallory.make_account())
    headers = {"X-API-Key": key.secret}
    answers = [
        await alice.client.get(made.headers["Location"], headers=headers),
        await alice.client.patch(made.headers["Location"], json={"name": "Mine"}, headers=headers),
        await alice.client.delete(made.headers["Location"], headers=headers),
    ]
    assert {answer.status_code for answer in answers} == {404}
    assert (await key.list_projects()).json()["data"] == []


@pytest.mark.parametrize("path", ["/v1/projects", "/api/v1/projects", "/projects", "/api/projects"])
async def test_a_key_works_on_every_form_of_the_operation(alice: Keeper, path: str) -> None:
    key = await alice.make_key(await alice.make_account())
    listed = await alice.client.get(path, headers={"X-API-Key": key.secret})
    assert listed.status_code == 200


@pytest.mark.parametrize("operation", KEYLESS, ids=lambda each: each.operation_id)
async def test_a_key_is_not_accepted_where_the_contract_names_none(
    alice: Keeper, operation: Operation
) -> None:
    key = await alice.make_key(await alice.make_account())
    path = operation.path.replace("{", "").replace("}", "")
    answer = await alice.client.request(operation.method, path, headers={"X-API-Key": key.secret}, json={})
    assert answer.status_code == 401, answer.text


async def test_a_key_is_no_bearer_token(alice: Keeper) -> None:
    key = await alice.make_key(await alice.make_account())
    headers = {"Authorization": f"Bearer {key.secret}"}
    assert (await alice.client.get("/v1/projects", headers=headers)).status_code == 401


async def test_token_and_key_together_are_one_caller(alice: Keeper, mallory: Keeper) -> None:
    """Whichever of the two counts: never the tenant of one with the rights of the other."""
    key = await mallory.make_key(await mallory.make_account(), READ)
    both = alice.headers | {"X-API-Key": key.secret}
    made = await alice.client.post("/v1/projects", json={"name": "Whose?"}, headers=both)
    assert (await mallory.read("/v1/projects"))["data"] == []
    alices = (await alice.read("/v1/projects"))["data"]
    assert (made.status_code, alices) in [(201, [made.json()]), (403, [])]


async def test_the_use_of_a_key_is_written_down(alice: Keeper) -> None:
    key = await alice.make_key(await alice.make_account())
    before = await database_time(alice, key)
    await key.list_projects()
    assert await last_use(alice, key) >= before


async def test_uses_within_a_minute_are_written_down_once(alice: Keeper) -> None:
    key = await alice.make_key(await alice.make_account())
    await key.list_projects()
    first = await last_use(alice, key)
    await asyncio.gather(*(key.list_projects() for _ in range(20)))
    assert await last_use(alice, key) == first


async def test_another_process_does_not_write_down_the_use_of_the_same_minute(
    alice: Keeper, settings: Settings
) -> None:
    key = await alice.make_key(await alice.make_account())
    await key.list_projects()
    first = await last_use(alice, key)
    async with client_of(create_app(settings)) as elsewhere:
        assert (await key.list_projects(elsewhere)).status_code == 200
    assert await last_use(alice, key) == first


async def test_a_use_after_minutes_is_written_down_again(
    app: FastAPI, alice: Keeper, settings: Settings
) -> None:
    key = await alice.make_key(await alice.make_account())
    await key.list_projects()
    first = await last_use(alice, key)
    async with app.state.database.transaction(f"user:{key.told['created_by']}") as session:
        await session.execute(USED_LONG_AGO)
    async with client_of(create_app(settings)) as elsewhere:
        await key.list_projects(elsewhere)
    assert await last_use(alice, key) >= first


async def database_time(keeper: Keeper, key: Key) -> datetime:
    """A time before the first use."""
    read: dict[str, Any] = await keeper.read(key.path)
    assert read["last_used_at"] is None
    return datetime.fromisoformat(read["created_at"])


async def test_many_requests_with_one_key_at_once_are_all_answered(
    client: httpx.AsyncClient, alice: Keeper
) -> None:
    key = await alice.make_key(await alice.make_account())
    answers = await asyncio.gather(*(key.list_projects() for _ in range(100)))
    assert {answer.status_code for answer in answers} == {200}
