"""What bodies of declared shapes say about a refusal, and what they do not make up."""

from typing import Annotated, Any, Literal

import pytest
from pydantic import AfterValidator, Field
from pydantic_core import from_json, to_json

from contract_runtime import ContractModel, Operation, Response
from contract_runtime.failures.speaking import Speaker
from contract_runtime.failures.words import Words
from contract_runtime.failures.writer import Failure, FailureWriter
from contract_runtime.refusals import Refusal
from contract_runtime.schemas.schema_types import TypeRegistry, compile_type
from tests.unit.contract_runtime.builders import client_of, json_body, one_operation_app
from tests.unit.contract_runtime.sample_contract import json_of

PROBLEM = {"in": "body", "field": "n", "code": "missing", "message": "Field required"}
TOLD = "Refused: body n: Field required"


class User(ContractModel):
    name: str
    email: str


class Overdraft(ContractModel):
    """Its example tells of another failure."""

    error: str = Field(examples=["insufficient funds"])
    balance: int = Field(default=0, examples=[30])
    user: User | None = None


class Place(ContractModel):
    loc: list[str | int]
    msg: str
    type: str


class Reasons(ContractModel):
    detail: list[Place]


class Inner(ContractModel):
    type: Literal["card_error", "api_error"]
    code: Literal["card_declined"] | None = None
    message: str | None = None
    status: int | None = None
    user: User | None = None


class Outer(ContractModel):
    error: Inner


class Optional(ContractModel):
    success: bool
    error: Inner | None = None


class Listing(ContractModel):
    message: str
    errors: list[str] = Field(default_factory=list)


class ByField(ContractModel):
    errors: dict[str, list[str]]


def only_abb(text: str) -> str:
    """A rule that no schema tells of."""
    if text != "abb":
        raise ValueError(text)
    return text


class Coded(ContractModel):
    kind: Annotated[str, AfterValidator(only_abb), Field(examples=["abb"])]
    message: Annotated[str, Field(examples=["insufficient funds"])]
    balance: int = Field(default=0, examples=[30])


def said(annotation: object, *problems: dict[str, str], message: str = "Refused.") -> Any:
    words = Words(422, "VALIDATION_FAILED", message, "abc", problems)
    return from_json(Speaker(annotation, compile_type(annotation)).say(words) or b"null")


@pytest.mark.parametrize(
    ("annotation", "body"),
    [
        (Overdraft, {"error": TOLD}),
        (str, TOLD),
        (Listing, {"message": TOLD, "errors": ["body n: Field required"]}),
        (ByField, {"errors": {"n": ["Field required"]}}),
        (Reasons, {"detail": [{"loc": ["body", "n"], "msg": "Field required", "type": "missing"}]}),
        (list[Listing], [{"message": "Field required"}]),
        (dict[str, str], {"message": TOLD}),
        (Outer, {"error": {"type": "api_error", "message": TOLD, "status": 422}}),
        (
            Optional,
            {"success": False, "error": {"type": "api_error", "message": TOLD, "status": 422}},
        ),
        (
            Annotated[str, Field(max_length=25)],
            "body n: Field required",
        ),
        (Annotated[str, Field(max_length=21)], "Refused."),
    ],
)
def test_body_holds_what_must_be_and_what_says_something(annotation: object, body: object) -> None:
    assert said(annotation, PROBLEM) == body


def test_reasons_beyond_the_first_are_counted() -> None:
    assert said(str, *[PROBLEM] * 8).endswith("; body n: Field required; and 3 more")


def test_refusal_without_reasons_is_one_reason() -> None:
    assert said(Listing) == {"message": "Refused.", "errors": ["Refused."]}


def test_what_only_the_handler_knows_is_never_made_up() -> None:
    assert said(Coded, PROBLEM) is None


class Status(ContractModel):
    """Names itself, and has one text."""

    status: int
    title: str


def test_status_of_the_body_is_the_one_that_is_sent() -> None:
    async def handle(**_arguments: object) -> None:
        """Never reached."""

    responses = (Response(status="204"), Response(status="422", content=json_of(Status)))
    app = one_operation_app(handle, method="POST", body=json_body(int), responses=responses)

    answer = client_of(app).post("/thing", content="1", headers={"Content-Type": "text/csv"})

    assert answer.status_code == 422
    assert answer.json() == {"status": 422, "title": "This operation reads application/json in UTF-8."}
    assert to_json(answer.json()).count(b"415") == 0


def test_format_of_the_service_names_the_status_that_is_sent() -> None:
    responses = (Response(status="422", content=json_of(Status)),)
    operation = Operation(
        operation_id="doThing",
        method="POST",
        path="/thing",
        tag="things",
        handler="handle",
        responses=responses,
    )

    def write(failure: Failure) -> tuple[str, bytes]:
        return "application/json", to_json({"status": failure.status, "title": failure.error_code})

    refusal = Refusal(415, "UNSUPPORTED_MEDIA_TYPE", "Of another type.")
    status, _, body = FailureWriter(write, TypeRegistry()).refusal(refusal, {}, operation)

    assert (status, from_json(body)) == (422, {"status": 422, "title": "UNSUPPORTED_MEDIA_TYPE"})
