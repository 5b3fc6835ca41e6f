"""Operations x identities, generated from the contract: every cell has the status that it has to have."""

from collections.abc import AsyncIterator
from importlib.resources import files
from itertools import count
from typing import Final

import httpx
import pytest
from fastapi import FastAPI

from charter.app import create_app
from charter.development.redis import EmbeddedRedis
from contract import CONTRACT
from contract_runtime import Operation
from tests.integration.access.expectations import GONE_ANYWAY, IDENTITIES, OBJECTS, expected
from tests.integration.access.requests_of_the_contract import Requests, successes
from tests.integration.access.world import World, build_world
from tests.integration.conftest import client_of, emptied
from tests.integration.one_database import OneDatabase

DOCUMENT: Final = Requests((files("contract") / "openapi.json").read_text())
ADDRESSES: Final = count(1)
WORLDS: Final = count(1)
"""Numbers of worlds: none is in the way of another, so all are in one database, behind one application."""
PUBLIC_REFUSALS: Final = frozenset({"UNAUTHENTICATED", "FORBIDDEN"})
WITH_IDS: Final = [each for each in CONTRACT.operations if "_id}" in each.path and successes(each)]

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
def app(
    one_database: OneDatabase, redis_server: EmbeddedRedis, signing_key: str, is_checked: bool
) -> FastAPI:
    return create_app(emptied(one_database, redis_server, signing_key), is_checked=is_checked)


@pytest.fixture(scope="module")
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(app) as client:
        yield client


async def ask(app: FastAPI, operation: Operation, world: World, identity: str) -> httpx.Response:
    """The answer to the identity, at an address that no limit knows yet."""
    number = next(ADDRESSES)
    client_address = (f"198.18.{number // 250}.{number % 250 + 1}", 40_000)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False, client=client_address)
    url, content = DOCUMENT.of(operation, world)
    headers = world.identities[identity] | content.pop("headers", {})
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
        return await client.request(operation.method, url, headers=headers, **content)


@pytest.mark.parametrize("operation", CONTRACT.operations, ids=lambda each: each.operation_id)
async def test_every_identity_is_let_in_or_kept_out(
    app: FastAPI, client: httpx.AsyncClient, operation: Operation
) -> None:
    answered = {}
    world = await build_world(app, client, next(WORLDS))
    for identity in IDENTITIES:
        answer = await ask(app, operation, world, identity)
        if answer.status_code < 400 and operation.method != "GET":
            world = await build_world(app, client, next(WORLDS))
        answered[identity] = answer.status_code
        if not operation.security and answer.status_code in {401, 403}:
            assert answer.json()["error_code"] not in PUBLIC_REFUSALS
    right = {identity: expected(operation, identity) for identity in IDENTITIES}
    wrong = {
        identity: (status, right[identity])
        for identity, status in answered.items()
        if status not in right[identity]
    }
    assert wrong == {}


@pytest.mark.parametrize("operation", WITH_IDS, ids=lambda each: each.operation_id)
async def test_an_id_of_another_tenant_is_not_found(
    app: FastAPI, client: httpx.AsyncClient, operation: Operation
) -> None:
    world = await build_world(app, client, next(WORLDS))
    answer = await ask(app, operation, world, "other")
    needs_role = any(roles for each in operation.security for roles in each.values() if "admin" in roles)
    if operation.operation_id in GONE_ANYWAY:
        assert answer.status_code == 204
        return
    assert answer.status_code == (403 if needs_role else 404), answer.text
    assert answer.json()["details"].get("tenant_id") is None


def test_the_table_names_operations_of_the_contract() -> None:
    assert {each.operation_id for each in CONTRACT.operations} >= OBJECTS.keys()


def test_every_operation_with_an_id_says_who_is_kept_out() -> None:
    decided_by_role = {
        each.operation_id
        for each in WITH_IDS
        if any("admin" in roles or ":" in "".join(roles) for roles in each.security[0].values())
    }
    assert {each.operation_id for each in WITH_IDS} - decided_by_role <= OBJECTS.keys()
