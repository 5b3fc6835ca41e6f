"""Where the reason stands in error shapes that others publish, and what is never made up beside it."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

import pytest
from pydantic import AwareDatetime, Field
from pydantic_core import from_json

from contract_runtime import ContractModel
from contract_runtime.failures.speaking import Speaker
from contract_runtime.failures.words import Words
from contract_runtime.schemas.schema_types import compile_type

PROBLEM = {"in": "query", "field": "page", "code": "int_type", "message": "Not a number"}
TOLD = "Refused: query page: Not a number"


class Body(ContractModel):
    body: list[str]


class Blog(ContractModel):
    errors: Body


class OptionalBody(ContractModel):
    body: list[str] | None = None


class OptionalBlog(ContractModel):
    errors: OptionalBody | None = None


class Info(ContractModel):
    info: str = Field(examples=["a sample"])


class Fault(ContractModel):
    fault: Info


class Entry(ContractModel):
    at: str | None = None
    info: str | None = None


class Entries(ContractModel):
    faults: list[Entry] | None = None


class Soap(ContractModel):
    faultcode: str
    faultstring: str


class Typed(ContractModel):
    type: Literal["api_error", "card_error", "invalid_request_error"]
    summary: str


class Coded(ContractModel):
    error: Literal["invalid_grant", "invalid_request"]


class Timed(ContractModel):
    timestamp: AwareDatetime
    trace: UUID
    path: str
    retried: int
    what: str


class Named(ContractModel):
    what: str


class ByName(ContractModel):
    problems: dict[str, Named]


class Number(ContractModel):
    code: int


class Text(ContractModel):
    text: str


class Note(ContractModel):
    note: Annotated[str, Field(max_length=24)]


class MaybeNote(ContractModel):
    problem: Note | None


class Ticket(ContractModel):
    message: str
    ticket: Annotated[str, Field(pattern=r"^T-[0-9]{4}$", examples=["T-0001"])]


class Page(ContractModel):
    message: str
    page: Annotated[int, Field(ge=1)]


class Works(ContractModel):
    works: bool


def said(annotation: object) -> Any:
    words = Words(422, "VALIDATION_FAILED", "Refused.", "abc", [PROBLEM], "GET", "/things")
    body = Speaker(annotation, compile_type(annotation)).say(words)
    return None if body is None else from_json(body)


@pytest.mark.parametrize(
    ("shape", "body"),
    [
        (Blog, {"errors": {"body": ["query page: Not a number"]}}),
        (OptionalBlog, {"errors": {"body": ["query page: Not a number"]}}),
        (Fault, {"fault": {"info": TOLD}}),
        (Entries, {"faults": [{"info": "Not a number"}]}),
        (Soap, {"faultcode": "VALIDATION_FAILED", "faultstring": TOLD}),
        (Typed, {"type": "invalid_request_error", "summary": TOLD}),
        (Coded, {"error": "invalid_request"}),
        (ByName, {"problems": {"page": {"what": "Not a number"}}}),
        (list[str], ["query page: Not a number"]),
        (Number | Text, {"text": TOLD}),
        (MaybeNote, {"problem": {"note": "query page: Not a number"}}),
    ],
)
def test_reason_stands_where_the_shape_has_a_place_for_it(shape: object, body: object) -> None:
    assert said(shape) == body


def test_what_is_known_of_the_request_is_filled_and_what_is_not_is_nothing() -> None:
    body = said(Timed)

    assert datetime.fromisoformat(body.pop("timestamp")).tzinfo is not None
    assert UUID(body.pop("trace"))
    assert body == {"path": "/things", "retried": 0, "what": TOLD}


@pytest.mark.parametrize("shape", [Ticket, Page, Number, Works, list[int], Annotated[bool, Field()]])
def test_nothing_is_sent_where_something_would_have_to_be_made_up(shape: object) -> None:
    assert said(shape) is None
