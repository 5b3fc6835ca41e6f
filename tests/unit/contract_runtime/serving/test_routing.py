"""Compiled operations inside a FastAPI app: paths, methods and what falls through."""

import pytest
from fastapi import APIRouter, FastAPI
from starlette.routing import Match, NoMatchFound
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Receive, Scope, Send

from tests.unit.contract_runtime.builders import AUTHORIZED, ProjectHandlers, call, client_of, projects_app


@pytest.mark.parametrize("base_path", ["", "/api"])
def test_operation_answers_under_every_base_path(
    client: TestClient, handlers: ProjectHandlers, base_path: str
) -> None:
    handlers.put("Harvest festival")

    answer = client.get(f"{base_path}/v1/projects/1", headers=AUTHORIZED)

    assert answer.status_code == 200
    assert answer.json() == {
        "id": 1,
        "name": "Harvest festival",
        "description": None,
        "created_at": "2026-11-20T09:30:00Z",
    }


def test_head_answers_the_headers_of_get_without_its_body(
    client: TestClient, handlers: ProjectHandlers
) -> None:
    handlers.put("Harvest festival")
    get = client.get("/v1/projects/1", headers=AUTHORIZED)

    head = client.head("/v1/projects/1", headers=AUTHORIZED)

    assert head.status_code == 200
    assert head.content == b""
    assert head.headers["content-length"] == str(len(get.content))
    assert head.headers["etag"] == get.headers["etag"]


def test_head_of_a_missing_resource_has_no_body_either(client: TestClient) -> None:
    answer = client.head("/v1/projects/1", headers=AUTHORIZED)

    assert (answer.status_code, answer.content) == (404, b"")


def test_options_tells_every_method(client: TestClient) -> None:
    answer = client.options("/api/v1/projects/1")

    assert answer.status_code == 204
    assert answer.headers["allow"] == "DELETE, GET, HEAD, OPTIONS, PATCH"
    assert answer.content == b""


@pytest.mark.parametrize("method", ["PUT", "TRACE", "CONNECT", "BREW"])
def test_other_method_is_refused_with_a_complete_allow(client: TestClient, method: str) -> None:
    answer = client.request(method, "/v1/projects")

    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD, OPTIONS, POST"
    assert answer.json()["error_code"] == "METHOD_NOT_ALLOWED"


@pytest.mark.parametrize(
    "path", ["/nothing", "/v1/projects/", "/v1/projects/1/", "/API/v1/projects", "//v1/projects"]
)
def test_unknown_path_is_answered_in_the_error_shape(client: TestClient, path: str) -> None:
    answer = client.get(path, headers=AUTHORIZED, follow_redirects=False)

    assert answer.status_code == 404
    assert set(answer.json()) == {"error_code", "message", "details", "request_id"}
    assert answer.json()["error_code"] == "NOT_FOUND"


def test_ordinary_routes_of_the_app_keep_working() -> None:
    app = projects_app()
    router = APIRouter()

    @router.get("/included/{number}")
    async def included(number: int) -> dict[str, int]:
        return {"number": number}

    app.include_router(router)
    client = client_of(app)

    assert client.get("/included/7").json() == {"number": 7}
    assert client.get("/openapi.json").json()["paths"].keys() == {"/included/{number}"}
    refused = client.get("/included/x")
    assert refused.status_code == 422
    assert refused.json()["details"]["errors"][0]["in"] == "path"
    assert refused.json()["details"]["errors"][0]["field"] == "number"


def test_ordinary_route_shares_a_path_with_an_operation() -> None:
    app = projects_app()

    @app.put("/v1/projects")
    async def put_projects() -> str:
        return "put"

    client = client_of(app)

    assert client.put("/v1/projects").json() == "put"
    refused = client.delete("/v1/projects")
    assert refused.status_code == 405
    assert refused.headers["allow"] == "GET, HEAD, OPTIONS, POST, PUT"


def test_ordinary_routes_of_one_path_have_a_complete_allow() -> None:
    app = projects_app()
    app.get("/thing")(lambda: "get")
    app.post("/thing")(lambda: "post")

    answer = client_of(app).delete("/thing")

    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, POST"
    assert answer.json()["error_code"] == "METHOD_NOT_ALLOWED"


def test_routes_of_the_app_list_each_operation_and_base_path() -> None:
    app = projects_app()

    listed = [route for route in app.routes if getattr(route, "name", None) == "getProject"]

    assert {getattr(route, "path", None) for route in listed} == {
        "/api/v1/projects/{project_id}",
        "/v1/projects/{project_id}",
    }
    assert all(getattr(route, "methods", None) == {"GET", "HEAD"} for route in listed)


def test_path_of_an_operation_is_found_by_its_name() -> None:
    app = projects_app()

    assert app.url_path_for("getProject", project_id=7) == "/api/v1/projects/7"
    with pytest.raises(NoMatchFound):
        app.url_path_for("getProject", wrong=7)


def test_routes_tell_instrumentation_what_they_match() -> None:
    app = projects_app()
    scope = {"type": "http", "method": "GET", "path": "/v1/projects/1"}

    matches = {
        getattr(route, "name", ""): route.matches(scope)[0]
        for route in app.routes
        if getattr(route, "path", "").startswith("/v1/projects")
    }

    assert matches["getProject"] is Match.FULL
    assert matches["deleteProject"] is Match.PARTIAL
    assert matches["listProjects"] is Match.NONE
    assert not [
        route
        for route in app.routes
        if route.matches({"type": "http", "method": "GET", "path": "/no"})[0].value
    ]


def test_matched_route_is_left_in_the_scope() -> None:
    seen: list[str] = []

    class Recorder:
        def __init__(self, app: ASGIApp) -> None:
            self.app = app

        async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
            await self.app(scope, receive, send)
            if scope["type"] == "http":
                seen.append(scope["route"].path)

    app = projects_app()
    app.add_middleware(Recorder)
    client_of(app).get("/api/v1/projects/7", headers=AUTHORIZED)

    assert seen == ["/api/v1/projects/{project_id}"]


def test_mounted_app_serves_its_operations_below_its_path(handlers: ProjectHandlers) -> None:
    handlers.put("Harvest festival")
    outer = FastAPI()
    outer.mount("/inner", projects_app(handlers))

    answer = client_of(outer).get("/inner/v1/projects/1", headers=AUTHORIZED)

    assert answer.status_code == 200


@pytest.mark.anyio
async def test_route_serves_a_request_that_reaches_it_directly(handlers: ProjectHandlers) -> None:
    handlers.put("Harvest festival")
    app = projects_app(handlers)
    answer = await call(app.router, "GET", "/v1/projects/1", headers=AUTHORIZED)

    assert answer.status == 200
