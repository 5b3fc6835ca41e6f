"""What an app asks of all its routes, it asks of operations, too."""

from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

import pytest
from fastapi import Depends, FastAPI, Header, HTTPException, Request
from starlette.testclient import TestClient

from contract_runtime import ContractNotFulfilled, current_caller, register
from tests.unit.contract_runtime.builders import (
    Backends,
    ProjectHandlers,
    SystemHandlers,
    authenticate,
    caller,
)
from tests.unit.contract_runtime.channels.rooms import Rooms, rooms_app
from tests.unit.contract_runtime.sample_contract import CONTRACT

seen: list[str] = []


@pytest.fixture(autouse=True)
def _nothing_seen() -> None:
    seen.clear()


def client(
    *dependencies: Callable[..., Any],
    handlers: ProjectHandlers | None = None,
    overridden: Mapping[Callable[..., Any], Callable[..., Any]] | None = None,
) -> TestClient:
    app = FastAPI(dependencies=[Depends(each) for each in dependencies])
    app.dependency_overrides.update(overridden or {})
    register(
        app,
        CONTRACT,
        {"projects": handlers or ProjectHandlers(), "system": SystemHandlers()},
        security={"bearerAuth": authenticate},
        policies=Backends().for_policies(),
    )
    return TestClient(app, headers={"Authorization": "Bearer alice"}, raise_server_exceptions=False)


async def asked(request: Request) -> None:
    seen.append(f"{request.method} {request.url.path} {request.path_params}")


def shut(knock: str = Header("")) -> None:
    if knock != "twice":
        raise HTTPException(403, "Knock twice.")


async def around() -> AsyncIterator[None]:
    try:
        yield
        seen.append("committed")
    except BaseException as failure:
        seen.append(f"rolled back: {type(failure).__name__}")
        raise


async def measure(request: Request) -> None:
    seen.append(f"{len(await request.body())} bytes")


def test_a_dependency_of_the_app_runs_before_each_operation() -> None:
    assert client(asked).get("/api/v1/projects/7").status_code == 404
    assert client(asked).get("/health").status_code == 200
    assert seen == ["GET /api/v1/projects/7 {'project_id': '7'}", "GET /health {}"]


def test_a_dependency_may_refuse_and_is_answered_in_the_one_error_shape() -> None:
    handlers = ProjectHandlers()
    refused = client(shut, handlers=handlers).delete("/api/v1/projects/1")
    assert (refused.status_code, refused.json()["message"]) == (403, "Knock twice.")
    assert handlers.calls == []
    assert client(shut).get("/health", headers={"Knock": "twice"}).status_code == 200


def test_a_dependency_around_an_operation_learns_of_its_failure() -> None:
    assert client(around).get("/health").status_code == 200
    assert client(around).get("/api/v1/projects/7").status_code == 404
    assert seen == ["committed", "rolled back: ProjectNotFound"]


def test_a_body_that_a_dependency_has_read_is_there_for_the_operation() -> None:
    headers = {"Idempotency-Key": "a-key-of-its-own"}
    made = client(measure).post("/api/v1/projects", json={"name": "Roof"}, headers=headers)
    assert (made.status_code, seen) == (201, ["15 bytes"])


def test_dependencies_and_an_overridden_caller_go_together() -> None:
    asking = client(asked, around, overridden={current_caller: lambda: caller("bob")})
    assert asking.get("/api/v1/projects", headers={"Authorization": ""}).status_code == 200
    assert seen == ["GET /api/v1/projects {}", "committed"]


def test_head_has_no_body_behind_a_dependency_either() -> None:
    answer = client(asked).head("/health")
    assert (answer.status_code, answer.content) == (200, b"")


def test_dependencies_that_a_web_socket_would_skip_stop_the_start() -> None:
    with pytest.raises(ContractNotFulfilled, match="do not run for WebSockets, as in watchRoom"):
        rooms_app(Rooms(), FastAPI(dependencies=[Depends(asked)]))
