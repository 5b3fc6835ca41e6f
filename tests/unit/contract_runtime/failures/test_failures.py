"""Errors: declared ones, those of the service, of the app's own handlers, and the unforeseen."""

import json
import logging
from typing import Any, Literal

import fastapi
import pytest
from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Receive, Scope, Send

from contract_runtime import CodedError, ContractModel, Failure, Policies, Response, ResponseHeader, register
from contract_runtime.policies import TransactionConflict
from tests.unit.contract_runtime.builders import (
    AUTHORIZED,
    Backends,
    ProjectHandlers,
    SystemHandlers,
    authenticate,
    call,
    client_of,
    one_operation_app,
    projects_app,
)
from tests.unit.contract_runtime.sample_contract import (
    CONTRACT,
    ImportRefused,
    ProjectChanged,
    ProjectNotFound,
    json_of,
)


class Locked(Exception):
    """A fact of some service."""

    def __init__(self, by: str) -> None:
        super().__init__(f"locked by {by}")
        self.details = {"by": by}


class LockedTwice(Locked):
    """A more special one."""


class Told(ContractModel):
    """Some document's error."""

    reason: str


def failing(failure: BaseException, **options: Any) -> FastAPI:
    async def handle() -> None:
        raise failure

    return one_operation_app(handle, **options)


def test_declared_error_is_answered_with_its_code(client: TestClient) -> None:
    answer = client.get("/v1/projects/7", headers=AUTHORIZED)

    assert answer.status_code == 404
    body = answer.json()
    assert body.pop("request_id")
    assert body == {
        "error_code": "PROJECT_NOT_FOUND",
        "message": "There is no such project.",
        "details": {},
    }


def test_declared_error_tells_details_and_headers() -> None:
    failure = ProjectChanged("changed", details={"fields": ["name"]}, headers={"Retry-After": "5"})

    answer = client_of(failing(failure, errors_declared=(ProjectChanged,))).get("/thing")

    assert (answer.status_code, answer.headers["retry-after"]) == (409, "5")
    assert (answer.json()["message"], answer.json()["details"]) == ("changed", {"fields": ["name"]})


@pytest.mark.parametrize(
    ("failure", "options"),
    [
        (ProjectChanged(), {}),
        (ProjectChanged(headers={"X-A": "a\nb"}), {"errors_declared": (ProjectChanged,)}),
        (ImportRefused(), {"errors_declared": (ImportRefused,)}),
    ],
)
def test_undeclared_error_is_a_violation(
    failure: Exception, options: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    answer = client_of(failing(failure, **options)).get("/thing")

    assert (answer.status_code, answer.json()["error_code"]) == (500, "INTERNAL_ERROR")
    assert "doThing: contract violation" in caplog.text


def test_a_transaction_that_others_got_in_the_way_of_is_to_be_tried_again() -> None:
    answer = client_of(failing(TransactionConflict("deadlock detected: process 7"))).get("/thing")

    assert (answer.status_code, answer.json()["error_code"]) == (503, "SERVICE_UNAVAILABLE")
    assert (answer.headers["retry-after"], "deadlock" in answer.text) == ("1", False)


@pytest.mark.parametrize("failure", [Locked("alice"), LockedTwice("alice")])
def test_error_of_the_service_is_answered_with_the_code_it_maps_to(failure: Exception) -> None:
    app = failing(failure, errors={Locked: ProjectChanged}, errors_declared=(ProjectChanged,))

    answer = client_of(app).get("/thing")

    assert answer.status_code == 409
    assert answer.json()["error_code"] == "PROJECT_CHANGED"
    assert answer.json()["message"] == "locked by alice"
    assert answer.json()["details"] == {"by": "alice"}


@pytest.mark.parametrize(
    ("content", "body", "sent"), [(json_of(dict[str, int | str]), {"a": 1}, b'{"a":1}'), ({}, None, b"")]
)
def test_error_with_a_body_of_its_own_is_answered_with_it(
    content: dict[str, object], body: object, sent: bytes
) -> None:
    refused = Response(status="4XX", content=content, headers=(ResponseHeader(name="X-A"),))
    declared = (Response(status="204"), refused)
    app = failing(
        ImportRefused(body, headers={"X-A": "b"}), errors_declared=(ImportRefused,), responses=declared
    )

    answer = client_of(app).get("/thing")

    assert (answer.status_code, answer.content, answer.headers["x-a"]) == (409, sent, "b")


def test_unforeseen_failure_says_nothing_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    answer = client_of(failing(ValueError("secret\nforged line"))).get("/thing")

    assert answer.status_code == 500
    assert "secret" not in answer.text
    (record,) = [each for each in caplog.records if each.name == "contract_runtime"]
    assert record.levelno == logging.ERROR
    assert record.exc_info is not None
    assert isinstance(record.exc_info[1], ValueError)
    assert "\n" not in record.getMessage()
    assert vars(record)["request_id"] == answer.json()["request_id"]


@pytest.mark.anyio
async def test_cancellation_passes_through() -> None:
    class Cancelled(BaseException):
        """Stands for any exception that is no error."""

    with pytest.raises(Cancelled):
        await call(failing(Cancelled()), "GET", "/thing")


@pytest.mark.anyio
async def test_request_id_is_that_of_the_middleware() -> None:
    answer = await call(failing(ValueError()), "GET", "/thing", state={"request_id": "id-1"})

    assert json.loads(answer.body)["request_id"] == "id-1"


async def tell_async(_request: Request, failure: Exception) -> JSONResponse:
    return JSONResponse({"told": str(failure)}, status_code=418)


def tell(_request: Request, failure: Exception) -> JSONResponse:
    return JSONResponse({"told": str(failure)}, status_code=418)


TEAPOT = Response(status="418", content=json_of(dict[str, str]))


@pytest.mark.parametrize("key", [Locked, Exception, 500])
@pytest.mark.parametrize("handler", [tell, tell_async])
def test_exception_handler_of_the_app_answers_what_is_declared(key: Any, handler: Any) -> None:
    app = failing(LockedTwice("alice"), policies=Policies(timeout=5), responses=(TEAPOT,))
    app.exception_handlers[key] = handler

    answer = client_of(app).get("/thing")

    assert (answer.status_code, answer.json()) == (418, {"told": "locked by alice"})


@pytest.mark.parametrize(
    ("responses", "told"),
    [
        ((Response(status="204"),), "undeclared status 418"),
        ((Response(status="418"),), "418 is declared without a body"),
        (
            (Response(status="4XX", content={"text/plain": str}),),
            "418 is declared as text/plain, not as application/json",
        ),
        (
            (Response(status="default", content=json_of(dict[str, Literal["a message"]])),),
            "the body of 418 does not fit what is declared: literal_error",
        ),
    ],
)
def test_exception_handler_that_answers_what_is_not_declared_is_a_violation(
    responses: tuple[Response, ...], told: str, caplog: pytest.LogCaptureFixture
) -> None:
    app = failing(Locked("alice"), responses=responses)
    app.exception_handlers[Locked] = tell

    assert client_of(app).get("/thing").status_code == 500
    assert f"contract violation: Locked is answered by the app: {told}" in caplog.text


def test_app_without_any_handler_still_answers(caplog: pytest.LogCaptureFixture) -> None:
    app = failing(ValueError("secret"))
    app.exception_handlers.clear()

    answer = client_of(app).get("/thing")

    assert (answer.status_code, answer.json()["error_code"]) == (500, "INTERNAL_ERROR")
    assert f"doThing: unhandled ValueError [request {answer.json()['request_id']}]" in caplog.messages


def test_http_exception_is_answered_as_its_status_is_declared() -> None:
    declared = (Response(status="403", content=json_of(Told)), Response(status="304"))
    plain = client_of(failing(HTTPException(403, "no", headers={"X-A": "b"}), responses=declared))
    empty = client_of(failing(HTTPException(304), responses=declared)).get("/thing")
    answer = plain.get("/thing")

    assert (answer.status_code, answer.headers["x-a"], answer.json()) == (403, "b", {"reason": "no"})
    assert (empty.status_code, empty.content) == (304, b"")


def test_http_exception_that_is_not_declared_is_a_violation(caplog: pytest.LogCaptureFixture) -> None:
    assert client_of(failing(HTTPException(403, "no"))).get("/thing").status_code == 500
    assert "HTTPException is answered by the app: undeclared status 403" in caplog.text


def test_http_exception_of_a_status_that_the_runtime_answers_by_itself_is_foreseen() -> None:
    answer = client_of(failing(HTTPException(422, "no"))).get("/thing")

    assert (answer.status_code, answer.json()["message"]) == (422, "no")


def test_http_exception_goes_to_the_apps_handler_of_its_status() -> None:
    app = failing(HTTPException(403, "no"), responses=(TEAPOT,))
    app.exception_handlers[403] = tell

    assert client_of(app).get("/thing").status_code == 418


@pytest.mark.parametrize("failure", [ValueError("secret"), ProjectNotFound()])
def test_a_test_is_told_of_what_nobody_foresaw(failure: Exception) -> None:
    with pytest.raises(type(failure)):
        client_of(failing(failure), raise_server_exceptions=True).get("/thing")


def test_a_test_is_not_told_of_what_is_declared() -> None:
    client = client_of(
        failing(ProjectNotFound(), errors_declared=(ProjectNotFound,)), raise_server_exceptions=True
    )

    assert client.get("/thing").status_code == 404


def test_headers_of_the_operation_stand_on_answers_of_the_app_too() -> None:
    app = failing(HTTPException(404), policies=Policies(timeout=5, sunset=CONTRACT_SUNSET))

    assert "sunset" in client_of(app).get("/thing").headers


CONTRACT_SUNSET = CONTRACT.operations[5].policies.sunset


def test_failure_of_an_ordinary_route_is_answered_in_the_error_shape() -> None:
    app = projects_app()

    @app.get("/broken")
    async def broken() -> None:
        raise ValueError("secret")

    answer = client_of(app, raise_server_exceptions=False).get("/broken")

    assert (answer.status_code, answer.json()["error_code"]) == (500, "INTERNAL_ERROR")


def test_details_of_an_ordinary_routes_error_are_kept() -> None:
    app = projects_app()

    @app.get("/refused")
    async def refused() -> None:
        raise fastapi.HTTPException(409, {"why": "because"})

    answer = client_of(app).get("/refused")

    assert (answer.json()["message"], answer.json()["details"]) == (
        "Conflict",
        {"detail": {"why": "because"}},
    )


def test_handlers_of_the_apps_author_stay() -> None:
    handlers: dict[Any, Any] = {404: tell, HTTPException: tell, 500: tell}
    app = FastAPI(exception_handlers=handlers)
    register(
        app,
        CONTRACT,
        {"projects": ProjectHandlers(), "system": SystemHandlers()},
        security={"bearerAuth": authenticate},
        policies=Backends().for_policies(),
    )

    assert client_of(app).get("/nothing").status_code == 418


def test_errors_can_have_another_shape() -> None:
    def write(failure: Failure) -> tuple[str, bytes]:
        return "application/problem+json", json.dumps({"status": failure.status}).encode()

    client = client_of(projects_app(framework_errors=write))

    for path, status in (("/nothing", 404), ("/v1/projects", 401)):
        answer = client.get(path)
        assert answer.json() == {"status": status}
        assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.anyio
@pytest.mark.parametrize("delivered", [0, 1])
async def test_refusal_around_the_app_to_deliver_a_body_passes_through(delivered: int) -> None:
    class TooMuch(Exception):
        """Some middleware's."""

    class Limiting:
        def __init__(self, app: ASGIApp) -> None:
            self.app = app

        async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
            left = iter([{"type": "http.request", "body": b"{", "more_body": True}] * delivered)

            async def receive_some() -> Any:
                for message in left:
                    return message
                raise TooMuch

            await self.app(scope, receive_some, send)

    app = projects_app()
    app.add_middleware(Limiting)

    with pytest.raises(TooMuch):
        await call(app, "POST", "/v1/projects", headers={**AUTHORIZED, "Content-Type": "application/json"})


def test_error_class_has_its_default_message() -> None:
    assert str(ProjectNotFound()) == ProjectNotFound().message == "There is no such project."
    assert issubclass(ProjectNotFound, CodedError)
