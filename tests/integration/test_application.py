"""The application as FastAPI's users know applications."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from json import loads
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

from charter.app import create_app
from charter.background import in_background
from charter.platform.database.transactions import database_session
from charter.settings import Settings
from contract import CONTRACT, Handlers, register
from contract_runtime import ContractNotFulfilled, current_caller
from tests.builders import a_caller
from tests.integration.conftest import Bearer, client_of, composition_of
from tests.unit.test_app import ONLY_WORKERS_NEED

GENERATED = Path(__file__).parents[2] / "generated/contract"
DOCUMENTS = ("/openapi.json", "/v1/openapi.json", "/api/v1/openapi.json")


def test_routes_list_every_operation_under_each_base_path(app: FastAPI) -> None:
    listed = {(getattr(route, "path", None), getattr(route, "name", None)) for route in app.routes}
    for operation in CONTRACT.operations:
        for base_path in ("", "/api"):
            assert (base_path + operation.path, operation.operation_id) in listed


def test_the_test_client_drives_the_application(app: FastAPI, bearer: Bearer) -> None:
    with TestClient(app) as client:
        created = client.post("/v1/projects", json={"name": "Festival"}, headers=bearer("alice"))
        assert client.get(created.headers["Location"], headers=bearer("alice")).json() == created.json()


def test_an_override_replaces_the_caller(app: FastAPI) -> None:
    app.dependency_overrides[current_caller] = lambda: a_caller("carol")
    with TestClient(app) as client:
        assert client.post("/v1/projects", json={"name": "Festival"}).json()["tenant_id"] == "carol"


@pytest.mark.anyio
async def test_an_override_replaces_the_database_session(
    app: FastAPI, client: httpx.AsyncClient, settings: Settings, bearer: Bearer
) -> None:
    url = settings.database_url.replace("postgresql:", "postgresql+psycopg:", 1)
    engine = create_async_engine(url, connect_args={"options": f"-c role={settings.database_role}"})
    connection = await engine.connect()
    everything = await connection.begin()

    async def session() -> AsyncIterator[AsyncSession]:
        async with AsyncSession(connection, join_transaction_mode="create_savepoint") as opened:
            yield opened

    app.dependency_overrides[database_session] = session
    created = await client.post("/v1/projects", json={"name": "Festival"}, headers=bearer("alice"))
    assert (await client.get(created.headers["Location"], headers=bearer("alice"))).status_code == 200
    await everything.rollback()
    app.dependency_overrides.clear()
    assert (await client.get(created.headers["Location"], headers=bearer("alice"))).status_code == 404
    await connection.close()
    await engine.dispose()


@pytest.mark.anyio
async def test_background_work_shares_no_connection_that_an_override_provides(app: FastAPI) -> None:
    app.dependency_overrides[database_session] = {}.popitem
    database, is_done = composition_of(app).parts.database, asyncio.Event()

    async def work() -> None:
        async with database.transaction(None) as connection:
            await connection.execute(text("SELECT 1"))
        is_done.set()

    async with in_background((), [work]), asyncio.timeout(60):
        await is_done.wait()
    with pytest.raises(KeyError):
        await work()
    await database.close()


@pytest.fixture(scope="module")
def committed() -> Any:
    return yaml.load((GENERATED / "openapi.yaml").read_bytes(), Loader=yaml.CSafeLoader)


@pytest.mark.parametrize("path", DOCUMENTS)
def test_the_served_document_is_the_committed_contract(app: FastAPI, committed: Any, path: str) -> None:
    served = TestClient(app).get(path)
    assert served.json() == loads(served.content) == app.openapi() == committed
    cached = TestClient(app).get(path, headers={"If-None-Match": served.headers["ETag"]})
    assert (cached.status_code, cached.content) == (304, b"")


def test_the_yaml_document_is_served_byte_for_byte(app: FastAPI) -> None:
    assert TestClient(app).get("/openapi.yaml").content == (GENERATED / "openapi.yaml").read_bytes()


def test_a_missing_handler_keeps_the_application_from_starting(settings: Settings) -> None:
    composition = composition_of(create_app(settings))
    handlers = composition.handlers
    object.__setattr__(handlers, "projects", object())
    with pytest.raises(ContractNotFulfilled, match="createProject"):
        register(FastAPI(), handlers, security={}, errors=composition.errors)
    assert isinstance(handlers, Handlers)


def test_a_scheme_without_a_verifier_fails_closed(settings: Settings) -> None:
    app = create_app(settings)
    with pytest.raises(ContractNotFulfilled, match="bearerAuth"):
        register(FastAPI(), composition_of(app).handlers, security={})


@pytest.mark.anyio
async def test_first_requests_that_come_together_are_answered_while_their_features_are_built(
    settings: Settings, bearer: Bearer
) -> None:
    app, owner = create_app(settings, is_checked=True), bearer("alice", "ledger_owner")
    paths = ["/v1/ledger/accounts", "/v1/compliance/standards", "/v1/projects"] * 3
    async with client_of(app) as client:
        answers = await asyncio.gather(*(client.get(path, headers=owner) for path in paths))
    assert [answer.status_code for answer in answers] == [200] * len(paths)


ENQUEUE = """
import sys
from fastapi.testclient import TestClient
from charter.app import create_app
from charter.settings import Settings
with TestClient(create_app(Settings.model_validate_json(sys.argv[1]))) as client:
    answer = client.post("/v1/jobs", headers={"Authorization": sys.argv[2]})
print(answer.status_code, *sys.modules)
"""


def test_a_job_is_enqueued_without_what_only_workers_need(settings: Settings, bearer: Bearer) -> None:
    values = settings.model_dump_json(include=settings.model_fields_set)
    command = [sys.executable, "-c", ENQUEUE, values, bearer("alice")["Authorization"]]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    status, *modules = ran.stdout.split()
    assert status == "202"
    assert "charter.platform.broker.wakeups" in modules
    assert ONLY_WORKERS_NEED.isdisjoint(modules)
