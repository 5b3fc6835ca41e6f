"""Runtime expressions of links."""

from dataclasses import replace

import pytest
from pydantic import Field

from contract_runtime import ContractModel, Link, Operation, Policies, Response, ResponseHeader
from contract_runtime.errors import ContractViolation
from contract_runtime.responses.links import location, successor
from tests.unit.contract_runtime.builders import caller
from tests.unit.contract_runtime.sample_contract import GET_PROJECT, LIST_PROJECTS


class Thing(ContractModel):
    number: int = Field(alias="id")
    parts: list[dict[str, object]] = Field(default_factory=list)


THING = Thing.model_validate({"number": 7})


def located(expression: str, result: object, body: bytes = b"{}") -> str:
    target = Operation(
        operation_id="getThing",
        method="GET",
        path="/owners/{owner}/things/{thing_id}/x",
        tag="things",
        handler="get_thing",
        responses=(),
    )
    made = Response(
        status="201",
        headers=(ResponseHeader(name="LOCATION"),),
        links=(Link(operation_id="getThing", parameters={"thing_id": expression}),),
    )
    own = replace(target, operation_id="makeThing", method="POST", path="/owners/{owner}/things")
    locate = location(made, {"getThing": target}, "/api", own)
    assert locate is not None
    arguments = {"body": {"name": "n"}, "page": 3}
    return locate([b"o%2Fo"], arguments, result, (201, [(b"x-number", b"9")], body)).decode()


@pytest.mark.parametrize(
    ("expression", "result", "body", "last"),
    [
        ("$response.body#/number", THING, b"", "7"),
        ("$response.body#/id", THING, b'{"id":7}', "7"),
        ("$response.body#/id", {"id": "a/b ü"}, b"", "a%2Fb%20%C3%BC"),
        (
            "$response.body#/parts/0/a~1b",
            Thing.model_validate({"number": 7, "parts": [{"a/b": "c"}]}),
            b"",
            "c",
        ),
        ("$response.body#/subject", caller(), b'{"subject":"s"}', "s"),
        ("$request.body#/name", None, b"", "n"),
        ("$request.query.page", None, b"", "3"),
        ("$request.path.owner", None, b"", "o%2Fo"),
        ("$response.header.X-Number", None, b"", "9"),
        ("$response.body", "whole", b"", "whole"),
        ("$statusCode", None, b"", "201"),
        ("$method", None, b"", "POST"),
        ("constant", None, b"", "constant"),
    ],
)
def test_link_is_filled_from_the_exchange(expression: str, result: object, body: bytes, last: str) -> None:
    assert located(expression, result, body) == f"/api/owners/o%2Fo/things/{last}/x"


def test_link_to_null_is_a_violation() -> None:
    with pytest.raises(ContractViolation):
        located("$response.body#/id", {"id": None})


def test_successor_that_needs_more_than_the_path_has_no_address() -> None:
    operation = Operation(
        operation_id="old",
        method="GET",
        path="/old",
        tag="things",
        handler="old",
        responses=(),
        policies=Policies(successor="getProject"),
    )
    operations = {"getProject": GET_PROJECT, "listProjects": LIST_PROJECTS}

    assert successor(operation, operations, "") is None
    assert successor(operation, {}, "") is None
