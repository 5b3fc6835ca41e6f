"""Bodies that no client should send: refused with 4xx, and never changed in silence."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ConfigDict

from contract_runtime import ContractModel
from tests.unit.contract_runtime.builders import (
    AUTHORIZED,
    ProjectHandlers,
    call,
    client_of,
    json_body,
    one_operation_app,
    projects_app,
)

JSON = {**AUTHORIZED, "Content-Type": "application/json"}


class Loose(ContractModel):
    model_config = ConfigDict(extra="ignore")

    name: str = ""


class Open(ContractModel):
    model_config = ConfigDict(extra="allow")


def post(content: bytes, headers: dict[str, str] | None = None) -> tuple[int, Any]:
    handlers = ProjectHandlers()
    answer = client_of(projects_app(handlers)).post("/v1/projects", content=content, headers=headers or JSON)
    assert handlers.calls == [] or answer.status_code == 201
    return answer.status_code, answer.json()


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"", 422),
        (b"nonsense", 400),
        (b'{"name":"x"', 400),
        (b'{"name":"x"} x', 400),
        (b'{"name":"\xff"}', 400),
        (b'{"name":"\\ud800"}', 400),
        (b'{"name":"a\\u0000b"}', 422),
        (b'{"name":"a\x00b"}', 400),
        (b'{"name":NaN}', 422),
        (b'{"name":"x","priority":NaN}', 422),
        (b'{"name":"x","priority":1e400}', 422),
        (b'{"name":"x","priority":"NaN"}', 422),
        (b'{"name":"x","priority":"5"}', 422),
        (b'{"name":"x","priority":false}', 422),
        (b'{"name":"x","priority":5.5}', 422),
        (b'{"name":"x","priority":6}', 422),
        (b'{"name":"x","priority":-1}', 422),
        (b'{"name":"x","priority":' + b"9" * 700 + b"}", 422),
        (b'{"name":"x","name":"y"}', 422),
        (b'{"name":"x","description":"a:b","name":"y"}', 422),
        (b'{"name":"x","colour":"red"}', 422),
        (b'{"name":"x","nickname":null}', 422),
        (b'{"name":null}', 422),
        (b'{"name":""}', 422),
        (b"{}", 422),
        (b"[]", 422),
        (b'"x"', 422),
        (b"null", 422),
        (b'{"name":' + b"[" * 900 + b"}", 400),
        (b'{"name":"' + b"x" * 201 + b'"}', 422),
    ],
)
def test_hostile_body_is_refused(content: bytes, status: int) -> None:
    answered, body = post(content)

    assert answered == status
    assert body["error_code"] == ("MALFORMED_REQUEST" if status == 400 else "VALIDATION_FAILED")


@pytest.mark.parametrize(
    "content",
    [
        b'{"name":"x","priority":5.0}',
        b'{"name":"x: y","description":"a:b"}',
        b'{"name":"x","description":null}',
        b'{"name":"\\\\u0000"}',
        b'{"name":"\\u202eRTL\\u200b"}',
        '{"name":"NaN Infinity 1e400 é 😀"}'.encode(),
    ],
)
def test_unusual_body_that_fits_is_taken(content: bytes) -> None:
    assert post(content)[0] == 201


def test_problems_of_parameters_and_body_come_together() -> None:
    _, body = post(b'{"priority":9}', {**JSON, "Idempotency-Key": "a b"})

    assert [(each["in"], each["field"]) for each in body["details"]["errors"]] == [
        ("header", "Idempotency-Key"),
        ("body", "name"),
        ("body", "priority"),
    ]


def test_answer_to_a_hostile_body_does_not_repeat_it() -> None:
    _, body = post(b'{"name":"' + b"secret" * 40 + b'"}')

    assert "secret" not in str(body)


@pytest.mark.parametrize(
    "content_type",
    ["", "text/plain", "application/xml", "application/json; charset=latin-1", "application/*", "json"],
)
def test_other_content_type_is_refused(content_type: str) -> None:
    status, body = post(b'{"name":"x"}', {**AUTHORIZED, "Content-Type": content_type})

    assert (status, body["error_code"]) == (415, "UNSUPPORTED_MEDIA_TYPE")


@pytest.mark.parametrize(
    "content_type", ["application/json;charset=UTF-8", "Application/JSON", "application/json ; x=y"]
)
def test_content_type_is_read_as_http_writes_it(content_type: str) -> None:
    assert post(b'{"name":"x"}', {**AUTHORIZED, "Content-Type": content_type})[0] == 201


@pytest.mark.parametrize("encoding", ["gzip", "br", "deflate, gzip"])
def test_content_encoding_is_refused(encoding: str) -> None:
    status, body = post(b"\x1f\x8b", {**JSON, "Content-Encoding": encoding})

    assert (status, body["error_code"]) == (415, "UNSUPPORTED_MEDIA_TYPE")


def test_identity_encoding_is_none() -> None:
    assert post(b'{"name":"x"}', {**JSON, "Content-Encoding": "Identity"})[0] == 201


def test_body_over_the_limit_is_refused() -> None:
    status, body = post(b'{"name":"' + b"x" * 1000 + b'"}')

    assert (status, body["error_code"]) == (413, "CONTENT_TOO_LARGE")


@pytest.mark.parametrize("length", ["1001", "9" * 30])
def test_announced_length_over_the_limit_is_refused_unread(length: str) -> None:
    assert post(b"{}", {**JSON, "Content-Length": length})[0] == 413


def test_reading_a_chunked_body_stops_at_the_limit() -> None:
    sent: list[int] = []

    def chunks() -> Iterator[bytes]:
        for number in range(100):
            sent.append(number)
            yield b"x" * 100

    client = client_of(projects_app())
    answer = client.post("/v1/projects", content=chunks(), headers=JSON)

    assert answer.status_code == 413


@pytest.mark.anyio
async def test_only_as_much_as_the_limit_is_received() -> None:
    received: list[int] = []

    class Counted(dict[str, Any]):
        def get(self, key: str, default: object = None) -> Any:
            if key == "body":
                received.append(1)
            return super().get(key, default)

    chunks: list[Any] = [Counted(type="http.request", body=b"x" * 100, more_body=True) for _ in range(100)]
    answer = await call(projects_app(), "POST", "/v1/projects", headers=JSON, incoming=chunks)

    assert answer.status == 413
    assert len(received) == 11


@pytest.mark.anyio
async def test_body_in_several_messages_is_put_together() -> None:
    incoming: list[Any] = [
        {"type": "http.request", "body": b'{"na', "more_body": True},
        {"type": "http.request", "body": b'me":"x"}', "more_body": True},
        {"type": "http.request"},
    ]
    answer = await call(projects_app(), "POST", "/v1/projects", headers=JSON, incoming=incoming)

    assert answer.status == 201


@pytest.mark.anyio
@pytest.mark.parametrize("first", [[], [{"type": "http.request", "body": b"{", "more_body": True}]])
async def test_client_that_leaves_while_sending_gets_no_answer(first: list[dict[str, Any]]) -> None:
    handlers = ProjectHandlers()
    incoming: list[Any] = [*first, {"type": "http.disconnect"}]

    answer = await call(projects_app(handlers), "POST", "/v1/projects", headers=JSON, incoming=incoming)

    assert answer.messages == []
    assert handlers.calls == []


@pytest.mark.parametrize("model", [Loose, Open, dict[str, Any], list[Any]])
@pytest.mark.parametrize(
    "member",
    [
        b'"a":1,"a":2',
        b'"a":{"b":1,"b":2}',
        b'"a":1e400',
        b'"a":NaN',
        b'"a":-Infinity',
        b'"\\u0000":1',
        b'"a":["\\u0000"]',
    ],
)
def test_parts_that_a_model_does_not_name_are_checked_too(model: Any, member: bytes) -> None:
    content = b"{" + member + b"}"
    if model == list[Any]:
        content = b"[" + content + b"]"
    client = client_of(one_operation_app(takes_body, method="POST", body=json_body(model)))

    answer = client.post("/thing", content=content, headers=JSON)

    assert answer.status_code in {400, 422}


@pytest.mark.parametrize(
    "content", [b'{"a":' + b"[" * 100_000, b"[" * 100_000, b'{"a":' + b"9" * 5000 + b"}"]
)
@pytest.mark.parametrize("model", [Loose, Open])
def test_absurd_json_is_refused(model: Any, content: bytes) -> None:
    client = client_of(one_operation_app(takes_body, method="POST", body=json_body(model)))

    assert client.post("/thing", content=content, headers=JSON).status_code == 400


def test_optional_body_may_be_absent() -> None:
    client = client_of(one_operation_app(takes_no_body, method="POST", body=json_body(Loose, required=False)))

    assert client.post("/thing").status_code == 204


def test_numbers_of_an_open_part_are_kept() -> None:
    seen: list[object] = []

    async def handle(body: object) -> None:
        seen.append(body)

    client = client_of(one_operation_app(handle, method="POST", body=json_body(dict[str, Any])))
    client.post("/thing", content=b'{"a":1.5,"b":1e300,"c":123456789012345678901234567890}', headers=JSON)

    assert seen == [{"a": 1.5, "b": 1e300, "c": 123456789012345678901234567890}]


async def takes_body(body: object) -> None:
    return


async def takes_no_body(body: object) -> None:
    assert body is None
