"""Joining a contract and an app: what must be there, and what a FastAPI user can still do."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Annotated, Any, Protocol

import pytest
from fastapi import Depends, FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request

from contract_runtime import Caller, ContractNotFulfilled, PolicyBackends, current_caller, register
from tests.unit.contract_runtime.builders import (
    ADMIN,
    AUTHORIZED,
    Backends,
    ProjectHandlers,
    SystemHandlers,
    authenticate,
    caller,
    client_of,
    projects_app,
)
from tests.unit.contract_runtime.sample_contract import CONTRACT, DELETE_PROJECT, GET_PROJECT, UPDATE_PROJECT


class Incomplete:
    """Handlers with every kind of mistake."""

    async def list_projects(self, caller: Caller, page: int, limit: int) -> None:
        """Lacks an argument."""

    async def get_project(self, caller: Caller, project_id: int, more: int) -> None:
        """Wants another argument."""

    def delete_project(self, caller: Caller, project_id: int) -> None:
        """Runs in a thread."""

    async def update_project(self, **arguments: Any) -> None:
        """Takes anything."""


def test_every_shortcoming_is_named_at_once() -> None:
    with pytest.raises(ContractNotFulfilled) as refused:
        register(FastAPI(), CONTRACT, {"projects": Incomplete()}, security={})

    message = str(refused.value)
    for line in (
        "listProjects: list_projects must take caller, page, limit, sort",
        "createProject: Incomplete has no method create_project",
        "createProject: x-rate-limit needs a limiter",
        "createProject: x-idempotency needs an idempotency store",
        "getProject: get_project must take caller, project_id (missing a required argument: 'more')",
        "updateProject: x-idempotency, x-audit and If-Match need transactions",
        "deleteProject: x-audit needs an audit trail",
        "getHealth: there are no handlers for the tag 'system'",
        "getProject: there is no authenticator for the security scheme 'bearerAuth'",
    ):
        assert line in message
    assert "update_project" not in message
    assert "delete_project" not in message


def test_undeclared_scheme_and_missing_read_are_named() -> None:
    contract = replace(CONTRACT, operations=(UPDATE_PROJECT, DELETE_PROJECT), security_schemes={})

    with pytest.raises(ContractNotFulfilled) as refused:
        projects_app(contract=contract)

    assert "updateProject: the security scheme 'bearerAuth' is not declared" in str(refused.value)
    assert "deleteProject: x-etag needs a GET with x-etag at /v1/projects/{project_id}" in str(refused.value)


def test_partial_service_answers_501_where_nobody_has_written_a_handler() -> None:
    app = FastAPI()
    register(app, CONTRACT, {"system": SystemHandlers()}, security={}, partial=True)
    client = client_of(app)

    missing = client.get("/v1/projects")

    assert client.get("/health").text == "ok"
    assert missing.status_code == 501
    assert missing.json()["error_code"] == "NOT_IMPLEMENTED"
    assert client.put("/v1/projects").headers["Allow"] == "GET, HEAD, OPTIONS, POST"


def test_handler_that_is_not_implemented_answers_501() -> None:
    class Unwritten:
        """As scaffolded."""

        async def get_health(self) -> str:
            raise NotImplementedError

    app = FastAPI()
    register(app, CONTRACT, {"system": Unwritten()}, security={}, partial=True)

    assert client_of(app).get("/health").status_code == 501


def test_method_that_only_the_protocol_declares_counts_as_missing() -> None:
    class Declared(Protocol):
        """What the contract asks for."""

        async def get_health(self) -> str:
            """GET /health."""
            ...

    empty = type("Empty", (Declared,), {})
    contract = replace(CONTRACT, protocols={"system": Declared})
    with pytest.raises(ContractNotFulfilled, match="getHealth: Empty has no method get_health"):
        register(FastAPI(), contract, {"system": empty()}, security={})


def test_two_contracts_share_an_app() -> None:
    app = projects_app(contract=replace(CONTRACT, operations=(GET_PROJECT,)))
    register(
        app, CONTRACT, {"system": SystemHandlers()}, security={}, partial=True, policies=PolicyBackends()
    )
    client = client_of(app)

    assert client.get("/health").status_code == 200
    assert client.get("/v1/projects/1").status_code == 401
    assert client.get("/nothing").status_code == 404


def override_sync() -> Caller:
    return caller("bob")


async def override_async() -> Caller:
    return caller("bob")


def override_request(request: Request) -> Caller:
    return caller(request.headers["x-subject"])


def override_generator() -> Iterator[Caller]:
    yield caller("bob")


async def override_async_generator(request: Request) -> AsyncIterator[Caller]:
    yield caller(request.headers["x-subject"])


def override_nested(inner: Annotated[Caller, Depends(override_async)]) -> Caller:
    return inner


class Echo(ProjectHandlers):
    """Remembers who called."""

    async def get_project(self, caller: Caller, project_id: int) -> Any:
        self.calls.append(f"{caller.subject} {project_id}")
        return await super().get_project(caller, project_id)


@pytest.mark.parametrize(
    "override",
    [
        override_sync,
        override_async,
        override_request,
        override_generator,
        override_async_generator,
        override_nested,
    ],
)
@pytest.mark.parametrize("base_path", ["", "/api"])
def test_caller_of_an_operation_can_be_overridden(override: Any, base_path: str) -> None:
    handlers = Echo()
    handlers.put("a")
    app = projects_app(handlers)
    app.dependency_overrides[current_caller] = override
    client = client_of(app)

    for _ in range(2):
        answer = client.get(f"{base_path}/v1/projects/1", headers={"X-Subject": "bob"})
        assert answer.status_code == 200
        assert answer.json()["name"] == "a"

    assert handlers.calls == ["bob 1", "bob 1"]


def test_overridden_operation_keeps_all_else() -> None:
    handlers = ProjectHandlers()
    app = projects_app(handlers)
    app.dependency_overrides[current_caller] = override_sync
    client = client_of(app)

    created = client.post("/v1/projects", json={"name": "a"})
    head = client.head("/v1/projects/1")

    assert (created.status_code, created.headers["location"]) == (201, "/v1/projects/1")
    assert client.post("/v1/projects", json={}).status_code == 422
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"]
    assert client.patch("/v1/projects/1", json={"name": "b"}, headers={"If-Match": "*"}).status_code == 200
    assert client.delete("/v1/projects/1", headers={"If-Match": "*"}).status_code == 403
    assert client.get("/health").text == "ok"
    app.dependency_overrides = {}
    assert client.get("/v1/projects/1").status_code == 401


def test_override_may_refuse() -> None:
    def refuse() -> Caller:
        raise HTTPException(401, "not today", headers={"WWW-Authenticate": "Bearer"})

    app = projects_app()
    app.dependency_overrides[current_caller] = refuse

    answer = client_of(app).get("/v1/projects/1", headers=AUTHORIZED)

    assert (answer.status_code, answer.json()["message"]) == (401, "not today")


def test_ordinary_route_gets_the_caller_too() -> None:
    app = projects_app()

    @app.get("/whoami")
    async def whoami(caller: Annotated[Caller, Depends(current_caller)]) -> str:
        return caller.subject

    client = client_of(app)

    assert client.get("/whoami", headers=AUTHORIZED).json() == "alice"
    for headers in ({}, {"Authorization": "Bearer mallory"}):
        refused = client.get("/whoami", headers=headers)
        assert refused.status_code == 401
        assert refused.headers["www-authenticate"] == "Bearer"
    app.dependency_overrides[current_caller] = override_sync
    assert client.get("/whoami").json() == "bob"


def test_caller_found_by_a_middleware_is_taken() -> None:
    app = projects_app()

    @app.get("/whoami")
    async def whoami(request: Request) -> list[str]:
        first = await current_caller(request)
        return [first.subject, (await current_caller(request)).subject]

    assert client_of(app).get("/whoami", headers=ADMIN).json() == ["root", "root"]


def test_lifespan_of_the_app_runs() -> None:
    events: list[str] = []

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        events.append("start")
        yield
        events.append("stop")

    app = FastAPI(lifespan=lifespan)
    register(
        app,
        CONTRACT,
        {"projects": ProjectHandlers(), "system": SystemHandlers()},
        security={"bearerAuth": authenticate},
        policies=Backends().for_policies(),
    )
    with client_of(app) as client:
        client.get("/health")

    assert events == ["start", "stop"]
