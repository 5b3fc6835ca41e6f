"""Where errors stand: in the value, whatever the unions on the way are called."""

from typing import Annotated, Any, Literal
from uuid import UUID

import pytest
from pydantic import Field
from pydantic_core import ValidationError

from contract_runtime import ContractModel, Parameter, Response, Upload
from contract_runtime.schemas.one_of import ExactlyOne, Tagged
from contract_runtime.schemas.problems import problems_of
from contract_runtime.schemas.schema_types import compile_type
from tests.unit.contract_runtime.builders import client_of, json_body, one_operation_app

OK = (Response(status="204"),)


class Card(ContractModel):
    kind: Literal["card"]
    number: int
    card: dict[str, int] = Field(default_factory=dict)


class Bank(ContractModel):
    kind: Literal["bank"]
    iban: Annotated[str, Field(alias="IBAN")]


Tag = Annotated[Card | Bank, Tagged("kind", ("card",), ("bank",))]
Rest = Annotated[Card | Bank, Tagged("kind", ("card",), ())]
Either = Annotated[Card | Bank, Tagged("kind", ("card",), ("bank",), absent="card")]
One = Annotated[Card | Bank, ExactlyOne()]


class Order(ContractModel):
    pays: list[Tag]


def fields(annotation: object, text: str) -> list[str]:
    known = compile_type(annotation)
    with pytest.raises(ValidationError) as caught:
        known.validator.validate_json(text)
    return [each["field"] for each in problems_of(caught.value, "body", schema=known.schema)]


@pytest.mark.parametrize(
    ("annotation", "text", "found"),
    [
        (Tag, '{"kind": "card"}', ["number"]),
        (Tag, '{"kind": "card", "number": 1, "card": {"card": "x"}}', ["card.card"]),
        (Tag, '{"kind": "bank"}', ["IBAN"]),
        (Tag, "{}", ["kind"]),
        (Tag, '{"kind": "cash"}', ["kind"]),
        (Order, '{"pays": [{"kind": "card"}, {}]}', ["pays.0.number", "pays.1.kind"]),
        (Rest, '{"kind": "card"}', ["number"]),
        (Either, '{"kind": "cash"}', ["kind"]),
        (Either, '{"kind": null}', ["kind"]),
        (Either, '{"kind": "bank"}', ["IBAN"]),
        (Either, '{"number": "x"}', ["kind", "number"]),
        (One, '{"kind": "card"}', ["number", "kind", "IBAN"]),
        (Card | Bank, '{"kind": "card"}', ["number", "kind", "IBAN"]),
        (dict[str, int | list[str]], '{"int": [1]}', ["int", "int.0"]),
        (tuple[int, str | bool], "[1, 2]", ["1", "1"]),
        (Tag, "5", [""]),
    ],
)
def test_error_stands_at_the_path_of_its_value(annotation: object, text: str, found: list[str]) -> None:
    assert fields(annotation, text) == found


@pytest.mark.parametrize("annotation", [Tag, Either])
def test_an_unknown_tag_is_answered_with_those_that_are_known_and_not_repeated(annotation: object) -> None:
    known = compile_type(annotation)
    with pytest.raises(ValidationError) as caught:
        known.validator.validate_json('{"kind": "a secret"}')

    (found,) = problems_of(caught.value, "body", schema=known.schema)

    assert found["message"] == "Input should be one of 'card', 'bank'"


async def handle(**_arguments: object) -> None:
    """Never reached."""


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"abc", "File should have at most 2 bytes"), (b"", "File should have at least 1 byte")],
)
def test_the_size_of_a_file_is_told_in_bytes(content: bytes, said: str) -> None:
    known = compile_type(Annotated[Upload, Field(min_length=1, max_length=2)])
    with pytest.raises(ValidationError) as caught:
        known.validator.validate_python(Upload(content))
    assert [each["message"] for each in problems_of(caught.value, "body", schema=known.schema)] == [said]


def test_body_is_refused_at_the_path_of_its_value() -> None:
    app = one_operation_app(handle, method="POST", body=json_body(Order), responses=OK)

    answer = client_of(app).post("/thing", json={"pays": [{"kind": "card"}]})

    assert answer.json()["details"]["errors"][0]["field"] == "pays.0.number"


def test_parameter_is_refused_without_the_names_of_branches() -> None:
    union: Any = int | bool
    header = Parameter(name="X-Many", argument="many", location="header", annotation=union, style="simple")
    app = one_operation_app(handle, parameters=(header,), responses=OK)

    answer = client_of(app).get("/thing", headers={"X-Many": "a"})

    assert {each["field"] for each in answer.json()["details"]["errors"]} == {"X-Many"}


@pytest.mark.parametrize("text", ["x", "0" * 36, "{12345678-1234-1234-1234-123456789012}"])
def test_text_that_is_no_uuid_is_told_so(text: str) -> None:
    header = Parameter(name="X-Id", argument="id", location="header", annotation=UUID, style="simple")
    app = one_operation_app(handle, parameters=(header,), responses=OK)

    answer = client_of(app).get("/thing", headers={"X-Id": text})

    assert answer.json()["details"]["errors"] == [
        {
            "in": "header",
            "field": "X-Id",
            "code": "uuid_parsing",
            "message": "Input should be a valid UUID, as RFC 9562 has it",
        }
    ]
