"""What a handler returns, as the client gets it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, ClassVar

import pytest

from contract_runtime import Link, Reply, Response, ResponseHeader
from tests.unit.contract_runtime.builders import client_of, one_operation_app
from tests.unit.contract_runtime.sample_contract import (
    NOW,
    ImportAccepted,
    ImportDone,
    Project,
    ProjectPage,
    ProjectSort,
    json_of,
)

PROJECT = Project(id=1, name="a", description=None, created_at=NOW)
IMPORT = (
    Response(status="200", content=json_of(Project)),
    Response(status="202", headers=(ResponseHeader(name="Retry-After"), ResponseHeader(name="X-Note"))),
)


def answer_of(
    result: object, *responses: Response, headers: dict[str, str] | None = None, **options: Any
) -> Any:
    async def handle(**_arguments: object) -> object:
        return result

    app = one_operation_app(handle, responses=responses, **options)
    return client_of(app).get("/thing", headers=headers)


def test_model_is_written_with_its_wire_names() -> None:
    answer = answer_of(
        ProjectPage(projects=[PROJECT], total=1), Response(status="200", content=json_of(ProjectPage))
    )

    assert answer.headers["content-type"] == "application/json"
    assert answer.json()["data"][0]["id"] == 1


def test_property_that_may_not_be_null_is_left_out_without_a_value() -> None:
    declared = Response(status="200", content=json_of(Project))

    assert "nickname" not in answer_of(PROJECT, declared).json()
    named = PROJECT.model_copy(update={"nickname": "n"})
    assert answer_of(named, declared).json()["nickname"] == "n"


@pytest.mark.parametrize(
    ("annotation", "result", "body"),
    [
        (list[Project], [], []),
        (dict[str, int], {"a": 1}, {"a": 1}),
        (int | None, None, None),
        (str, "a", "a"),
    ],
)
def test_any_json_type_can_be_a_body(annotation: object, result: object, body: object) -> None:
    assert answer_of(result, Response(status="200", content=json_of(annotation))).json() == body


@pytest.mark.parametrize(
    ("annotation", "result"),
    [
        (Project, {"id": 1}),
        (Project, None),
        (Project, PROJECT.model_copy(update={"name": 5})),
        (list[Project], [PROJECT, "x"]),
        (int, "5"),
        (dict[str, float], {"a": float("nan")}),
    ],
)
def test_result_of_another_type_is_a_violation(
    annotation: object, result: object, caplog: pytest.LogCaptureFixture
) -> None:
    answer = answer_of(result, Response(status="200", content=json_of(annotation)))

    assert answer.status_code == 500
    assert answer.json()["error_code"] == "INTERNAL_ERROR"
    assert "contract violation" in caplog.text


def test_result_where_nothing_is_declared_is_a_violation() -> None:
    assert answer_of("x", Response(status="204")).status_code == 500


@pytest.mark.parametrize("status", ["204", "200"])
def test_empty_answer_has_no_body(status: str) -> None:
    answer = answer_of(None, Response(status=status))

    assert (answer.status_code, answer.content) == (int(status), b"")
    assert answer.headers.get("content-length") == (None if status == "204" else "0")


@pytest.mark.parametrize(
    ("media_type", "result", "content", "sent"),
    [
        ("text/plain", "café", "café".encode(), "text/plain; charset=utf-8"),
        ("text/csv; charset=utf-8", "a,b", b"a,b", "text/csv; charset=utf-8"),
        ("application/octet-stream", b"\x00\xff", b"\x00\xff", "application/octet-stream"),
        ("application/problem+json", {"a": 1}, b'{"a":1}', "application/problem+json"),
    ],
)
def test_other_media_types_are_written_as_they_are(
    media_type: str, result: object, content: bytes, sent: str
) -> None:
    answer = answer_of(result, Response(status="200", content={media_type: type(result)}))

    assert answer.content == content
    assert answer.headers["content-type"] == sent


def test_text_that_is_none_is_a_violation() -> None:
    assert answer_of(5, Response(status="200", content={"text/plain": str})).status_code == 500


@pytest.mark.parametrize(
    ("accept", "status"),
    [
        ("application/json", 200),
        ("*/*", 200),
        ("application/*;q=0.1", 200),
        ("text/html, application/json;q=0.5", 200),
        ("", 200),
        ("text/html", 406),
        ("application/json;q=0", 406),
        ("application/json;q=x", 406),
        ("application/json;q=0, */*", 406),
    ],
)
def test_client_gets_what_it_accepts(accept: str, status: int) -> None:
    answer = answer_of(PROJECT, Response(status="200", content=json_of(Project)), headers={"Accept": accept})

    assert answer.status_code == status


@pytest.mark.parametrize(
    ("accept", "sent"),
    [
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/csv;q=0.5, application/json", "application/json"),
        ("*/*", "application/json"),
    ],
)
def test_client_chooses_among_media_types(accept: str, sent: str) -> None:
    declared = Response(status="200", content={"application/json": str, "text/csv": str})

    assert answer_of("a", declared, headers={"Accept": accept}).headers["content-type"] == sent


def test_reply_carries_its_status_body_and_headers() -> None:
    done = answer_of(ImportDone(body=PROJECT), *IMPORT)
    accepted = answer_of(ImportAccepted(retry_after=5), *IMPORT)

    assert (done.status_code, done.json()["id"]) == (200, 1)
    assert (accepted.status_code, accepted.content, accepted.headers["retry-after"]) == (202, b"", "5")
    assert "x-note" not in accepted.headers


@dataclass(frozen=True, slots=True, kw_only=True)
class Undeclared(Reply):
    status: ClassVar[int] = 418


@dataclass(frozen=True, slots=True, kw_only=True)
class Headed(Reply):
    status: int = 204
    header_fields: ClassVar[Mapping[str, str]] = {"value": "X-Value"}
    value: object
    body: object = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Reply):
    status: ClassVar[int] = 200
    media_type: ClassVar[str | None] = "text/plain"
    body: str


@pytest.mark.parametrize(
    "reply",
    [
        Undeclared(),
        ImportAccepted(retry_after=5, note="a\r\nSet-Cookie: b"),
        Headed(status=200, value="x", body=PROJECT),
        Headed(status=202, value=None, body=PROJECT),
        ImportDone(body=PROJECT.model_copy(update={"name": 5})),
    ],
)
def test_reply_that_is_not_declared_is_a_violation(reply: Reply) -> None:
    assert answer_of(reply, *IMPORT).status_code == 500


def test_reply_with_a_body_where_none_is_declared_is_a_violation() -> None:
    assert answer_of(Text(body="a"), Response(status="200")).status_code == 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Empty(Reply):
    status: ClassVar[int] = 200


def test_reply_without_a_body_says_so() -> None:
    assert answer_of(Empty(), Response(status="200")).headers["content-length"] == "0"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (5, "5"),
        (ProjectSort.BY_NAME, "name"),
        (["a", False], "a,false"),
        (datetime(2026, 11, 20, tzinfo=UTC), "2026-11-20T00:00:00+00:00"),
    ],
)
def test_header_is_written_in_simple_style(value: object, text: str) -> None:
    declared = Response(status="2XX", headers=(ResponseHeader(name="X-Value"),))

    answer = answer_of(Headed(value=value), declared)

    assert (answer.status_code, answer.headers["x-value"]) == (204, text)


def test_reply_chooses_its_media_type() -> None:
    declared = Response(status="200", content={"application/json": str, "text/plain": str})

    assert answer_of(Text(body="a"), declared).text == "a"


def created(expression: str, result: object, path: str = "/thing", **options: Any) -> Any:
    """The answer of an operation that links its result to itself."""
    declared = Response(
        status="201",
        content=json_of(type(result)),
        headers=(ResponseHeader(name="Location"),),
        links=(
            Link(operation_id="gone", parameters={}),
            Link(operation_id="doThing", parameters={"path.thing_id": expression}),
        ),
    )
    return answer_of(result, declared, path=path, **options)


@pytest.mark.parametrize(
    ("expression", "result", "location"),
    [
        ("$response.body#/id", {"id": "a/b ü"}, "/thing"),
        ("constant", [], "/thing"),
    ],
)
def test_link_without_parameters_is_the_path(expression: str, result: object, location: str) -> None:
    assert created(expression, result).headers["location"] == location


def test_link_to_nothing_that_can_be_read_gives_no_location() -> None:
    declared = Response(
        status="201",
        headers=(ResponseHeader(name="Location"),),
        links=(Link(operation_id="x", parameters={}),),
    )

    assert "location" not in answer_of(None, declared).headers


def test_operation_with_only_a_default_response_answers_200() -> None:
    assert answer_of("a", Response(status="default", content=json_of(str))).status_code == 200
