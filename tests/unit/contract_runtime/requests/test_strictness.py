"""What a document says, and no more, unless more is chosen."""

from collections.abc import Mapping
from typing import Any

import pytest
from starlette.testclient import TestClient

from contract_runtime import Body, ContractModel, Parameter, Strictness
from tests.unit.contract_runtime.builders import client_of, one_operation_app

STRICT = Strictness(unknown_query="refuse", unknown_members="refuse", nul="refuse", body_limit=20)


class Part(ContractModel):
    size: int = 0


class Thing(ContractModel):
    name: str = ""
    part: Part | None = None


def client(
    seen: list[object], strictness: Strictness, body: Mapping[str, object] | None = None
) -> TestClient:
    """A client of one operation with a text in the query, and a body where `body` has its types."""

    async def handle(**arguments: object) -> None:
        seen.append(arguments)

    text = Parameter(
        name="text", argument="text", location="query", annotation=str, style="form", explode=True
    )
    described: dict[str, Any] = {"method": "POST", "body": Body(content=body)} if body else {}
    return client_of(one_operation_app(handle, parameters=(text,), strictness=strictness, **described))


@pytest.mark.parametrize(
    ("query", "taken", "code"),
    [
        ("text=a&other=1", "a", "unexpected"),
        ("text=a%00b", "a\0b", "string_nul"),
    ],
)
def test_a_query_is_as_strict_as_was_chosen(query: str, taken: str, code: str) -> None:
    seen: list[object] = []

    assert client(seen, Strictness()).get(f"/thing?{query}").status_code == 204
    assert seen == [{"text": taken}]
    refused = client(seen, STRICT).get(f"/thing?{query}")
    assert refused.status_code == 422
    assert refused.json()["details"]["errors"][0]["code"] == code


@pytest.mark.parametrize(("repeated", "taken"), [("first", "a"), ("last", "b")])
def test_a_value_that_comes_twice_is_refused_unless_one_counts(repeated: Any, taken: str) -> None:
    seen: list[object] = []

    assert client(seen, Strictness()).get("/thing?text=a&text=b").status_code == 422
    assert client(seen, Strictness(repeated=repeated)).get("/thing?text=a&text=b").status_code == 204
    assert seen == [{"text": taken}]


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (b'{"name":"\\u0000"}', "string_nul"),
        (b'{"colour":"red"}', "extra_forbidden"),
        (b'{"part":{"of":1}}', "extra_forbidden"),
    ],
)
def test_a_body_is_as_strict_as_was_chosen(sent: bytes, code: str) -> None:
    seen: list[object] = []
    headers = {"Content-Type": "application/json"}
    content = {"application/json": Thing}

    assert client(seen, Strictness(), content).post("/thing", content=sent, headers=headers).is_success
    assert len(seen) == 1
    refused = client(seen, STRICT, content).post("/thing", content=sent, headers=headers)
    assert refused.status_code == 422
    assert refused.json()["details"]["errors"][0]["code"] == code


def test_bodies_have_no_limit_but_the_chosen_one() -> None:
    seen: list[object] = []
    large, headers, content = "x" * 2_000_000, {"Content-Type": "text/plain"}, {"text/plain": str}

    assert client(seen, Strictness(), content).post("/thing", content=large, headers=headers).is_success
    assert seen == [{"text": None, "body": large}]
    refused = client(seen, STRICT, content).post("/thing", content="x" * 21, headers=headers)
    assert refused.status_code == 413
