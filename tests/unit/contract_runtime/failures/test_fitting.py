"""What the runtime refuses by itself, in the statuses, bodies and headers that the document declares."""

from http import HTTPStatus
from typing import Annotated, Any, ClassVar, Literal

import pytest
from pydantic import ConfigDict, Field
from starlette.exceptions import HTTPException

from contract_runtime import (
    ContractModel,
    ContractNotFulfilled,
    EmptyError,
    Parameter,
    Response,
    ResponseHeader,
    SecurityScheme,
)
from contract_runtime.failures.foreseen import declared_status
from tests.unit.contract_runtime.builders import authenticate, client_of, json_body, one_operation_app
from tests.unit.contract_runtime.sample_contract import json_of

OK = Response(status="204")
PAGE = Parameter(name="page", argument="page", location="query", annotation=int, style="form")
HOUSE = {"error_code", "message", "details", "request_id"}
TOLD = "The request does not fit the contract: query page: Input should be a valid integer"


class Plain(ContractModel):
    """Takes no other property."""

    model_config = ConfigDict(extra="forbid")

    code: Annotated[int, Field(ge=1)]
    message: str


class Problem(ContractModel):
    """RFC 9457."""

    model_config = ConfigDict(extra="forbid")

    type: str
    title: str
    status: Annotated[int, Field(ge=400, le=599)]
    detail: Annotated[str, Field(max_length=100)] = ""


class Nested(ContractModel):
    model_config = ConfigDict(extra="forbid")

    error: Plain
    kind: Literal["client"]


def refused(*responses: Response, path: str = "/thing?page=x", accept: str = "*/*", **options: Any) -> Any:
    async def handle(**_arguments: object) -> None:
        """Never reached."""

    app = one_operation_app(handle, responses=(OK, *responses), parameters=(PAGE,), **options)
    return client_of(app).get(path, headers={"Accept": accept})


@pytest.mark.parametrize(
    ("wanted", "declared", "sent", "found"),
    [
        (422, ("400", "422"), 422, "422"),
        (422, ("400", "4XX"), 400, "400"),
        (400, ("422",), 422, "422"),
        (415, ("400", "422"), 400, "400"),
        (413, ("4XX", "default"), 413, "4XX"),
        (403, ("401", "default"), 403, "default"),
        (500, ("4XX",), 500, None),
        (503, ("500", "5XX"), 503, "5XX"),
    ],
)
def test_status_is_the_nearest_that_is_declared(
    wanted: int, declared: tuple[str, ...], sent: int, found: str | None
) -> None:
    status, response = declared_status([Response(status=each) for each in declared], wanted)

    assert (status, None if response is None else response.status) == (sent, found)


def test_undeclared_refusal_keeps_its_status_and_the_shape_of_the_service() -> None:
    answer = refused()

    assert (answer.status_code, answer.json().keys()) == (422, HOUSE)


def test_shape_of_the_service_is_kept_where_it_fits() -> None:
    answer = refused(Response(status="400", content=json_of(dict[str, Any])))

    assert (answer.status_code, answer.json()["error_code"]) == (400, "VALIDATION_FAILED")


def test_answer_that_is_declared_empty_stays_empty() -> None:
    answer = refused(Response(status="400"))

    assert (answer.status_code, answer.content) == (400, b"")
    assert "content-type" not in answer.headers


class Open(ContractModel):
    """Takes other properties, too, and needs none of its own."""

    fault: str | None = None


def test_shape_that_takes_other_properties_is_not_that_of_the_service() -> None:
    assert refused(Response(status="422", content=json_of(Open))).json() == {"fault": TOLD}


def test_undeclared_refusal_has_the_shape_of_the_operations_other_errors() -> None:
    answer = refused(Response(status="404", content=json_of(Open)))

    assert (answer.status_code, answer.json()) == (422, {"fault": TOLD})


def test_path_that_there_is_not_has_the_shape_of_the_document() -> None:
    answer = refused(Response(status="404", content=json_of(Open)), path="/nowhere")

    assert (answer.status_code, answer.json()) == (404, {"fault": "Not Found"})


def test_method_that_there_is_not_is_refused_as_the_path_declares_it() -> None:
    async def handle() -> None:
        """Never reached."""

    app = one_operation_app(handle, responses=(OK, Response(status="405", content=json_of(Open))))
    answer = client_of(app).delete("/thing")

    assert (answer.status_code, answer.json()) == (405, {"fault": "The resource has no such method."})
    assert answer.headers["allow"] == "GET, HEAD, OPTIONS"


class OnlyForThat(ContractModel):
    code: Literal["NO_SUCH_THING"]
    message: str


def test_shape_that_names_its_own_status_is_lent_to_no_other() -> None:
    answer = refused(Response(status="404", content=json_of(OnlyForThat)))

    assert (answer.status_code, answer.json().keys()) == (422, HOUSE)


def test_body_of_another_shape_says_why() -> None:
    answer = refused(Response(status="default", content=json_of(Plain)))

    assert answer.status_code == 422
    assert answer.json() == {"code": 422, "message": TOLD}


def test_problem_details_are_filled_in() -> None:
    answer = refused(Response(status="4XX", content={"application/problem+json": Problem}))

    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json() == {
        "type": "about:blank",
        "title": HTTPStatus(422).phrase,
        "status": 422,
        "detail": TOLD,
    }


def test_message_finds_its_place_inside() -> None:
    body = refused(Response(status="422", content=json_of(Nested))).json()

    assert body["error"]["message"] == TOLD
    assert body["kind"] == "client"


def test_message_of_each_refusal_is_its_own() -> None:
    async def handle(**_arguments: object) -> None:
        """Never reached."""

    app = one_operation_app(
        handle,
        method="POST",
        body=json_body(int),
        responses=(OK, Response(status="400", content=json_of(Plain))),
    )
    client = client_of(app)

    missing = client.post("/thing")
    broken = client.post("/thing", content="{", headers={"Content-Type": "application/json"})

    assert missing.json()["message"] != broken.json()["message"]


@pytest.mark.parametrize(
    ("media_type", "text"),
    [
        ("text/plain", TOLD),
        ("text/html", f"<p>{TOLD}</p>"),
        ("application/xml", f"<error><message>{TOLD}</message></error>"),
    ],
)
def test_text_says_why(media_type: str, text: str) -> None:
    answer = refused(Response(status="422", content={media_type: str}))

    assert answer.text == text
    assert answer.headers["content-type"].startswith(media_type)


def test_required_headers_are_filled_in() -> None:
    declared = (
        ResponseHeader(name="Retry-After", annotation=int, required=True),
        ResponseHeader(name="X-Request-Id", required=True),
        ResponseHeader(name="X-Mode", annotation=Literal["strict"], required=True),
        ResponseHeader(name="X-Optional", annotation=int),
    )
    answer = refused(Response(status="422", headers=declared, content=json_of(dict[str, Any])))

    assert (answer.headers["retry-after"], answer.headers["x-mode"]) == ("1", "strict")
    assert answer.headers["x-request-id"] == answer.json()["request_id"]
    assert "x-optional" not in answer.headers


@pytest.mark.parametrize("content", [{}, json_of(Plain)])
def test_challenge_is_sent_once(content: dict[str, object]) -> None:
    unauthenticated = Response(
        status="401", content=content, headers=(ResponseHeader(name="WWW-Authenticate", required=True),)
    )
    answer = refused(
        unauthenticated,
        schemes={"token": SecurityScheme(kind="http", scheme="bearer")},
        security={"token": authenticate},
        operation_security=({"token": ()},),
    )

    assert (answer.status_code, bool(answer.content)) == (401, bool(content))
    assert answer.headers.get_list("www-authenticate") == ["Bearer"]


class WrongPassword(EmptyError):
    status: ClassVar[int] = 401


@pytest.mark.parametrize("failure", [WrongPassword(), HTTPException(401)])
def test_declared_401_of_a_handler_is_empty_and_has_the_challenge(failure: Exception) -> None:
    async def handle(**_arguments: object) -> None:
        raise failure

    app = one_operation_app(
        handle,
        responses=(OK, Response(status="401")),
        schemes={"password": SecurityScheme(kind="http", scheme="basic")},
        errors_declared=(WrongPassword,),
    )
    answer = client_of(app).get("/thing")

    assert (answer.status_code, answer.content) == (401, b"")
    assert answer.headers["www-authenticate"].startswith("Basic realm=")


def test_failure_of_the_service_fits_as_well() -> None:
    async def handle(**_arguments: object) -> None:
        raise ValueError("secret")

    answer = client_of(
        one_operation_app(handle, responses=(OK, Response(status="5XX", content=json_of(Plain))))
    ).get("/thing")

    assert (answer.status_code, answer.json()["code"]) == (500, 500)
    assert "secret" not in answer.text


@pytest.mark.parametrize("shape", [Annotated[str, Field(min_length=5, max_length=2)], dict[str, int], bool])
def test_start_refuses_a_shape_without_a_place_for_the_reason(shape: object) -> None:
    with pytest.raises(ContractNotFulfilled, match=r"doThing: the body of 422, .* has no place"):
        refused(Response(status="422", content=json_of(shape)))


def test_range_of_anything_takes_the_format_of_the_service() -> None:
    answer = refused(Response(status="default", content={"*/*": bytes}))
    assert set(answer.json()) == HOUSE


def test_range_of_anything_does_not_stand_in_for_a_declared_type() -> None:
    answer = refused(Response(status="default", content={"*/*": bytes, "application/json": Plain}))
    assert set(answer.json()) == {"code", "message"}
