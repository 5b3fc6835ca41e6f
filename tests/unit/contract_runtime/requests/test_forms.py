"""Form bodies."""

from typing import Any

import pytest
from pydantic import ConfigDict, Field

from contract_runtime import Body, ContractModel, PartEncoding
from tests.unit.contract_runtime.builders import client_of, one_operation_app

FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"


class Filter(ContractModel):
    low: int


class Form(ContractModel):
    model_config = ConfigDict(extra="forbid")

    name: str
    age: int = 0
    tags: list[str] = Field(default_factory=list)
    photo: bytes = b""
    filter: Filter | None = None
    attached: bytes | list[bytes] = b""
    source: bytes | Filter = b""


def send(
    content: bytes, media_type: str, encodings: dict[str, PartEncoding] | None = None, suffix: str = ""
) -> tuple[int, Any]:
    seen: list[object] = []

    async def handle(body: object) -> None:
        seen.append(body)

    body = Body(content={media_type: Form}, required=True, encodings={media_type: encodings or {}})
    client = client_of(one_operation_app(handle, method="POST", body=body))
    answer = client.post("/thing", content=content, headers={"Content-Type": media_type + suffix})
    return answer.status_code, seen[0] if seen else answer.json()


def multipart(*parts: bytes) -> bytes:
    return b"".join(b"--B\r\n" + part + b"\r\n" for part in parts) + b"--B--\r\n"


def field(name: bytes, value: bytes, *headers: bytes) -> bytes:
    head = [b'Content-Disposition: form-data; name="' + name + b'"', *headers]
    return b"\r\n".join(head) + b"\r\n\r\n" + value


def test_form_is_decoded_by_the_types_of_its_model() -> None:
    assert send(b"name=a+b%26c&age=5&tags=x&tags=1", FORM) == (
        204,
        Form(name="a b&c", age=5, tags=["x", "1"]),
    )


def test_array_of_a_form_may_stand_in_one_piece() -> None:
    encodings = {"tags": PartEncoding(style="form", explode=False)}

    status, form = send(b"name=a&tags=x,y", FORM, encodings)

    assert (status, form.tags) == (204, ["x", "y"])


def test_member_of_a_form_may_be_json() -> None:
    encodings = {"filter": PartEncoding(content_type="application/json")}

    status, form = send(b'name=a&filter={"low":1}', FORM, encodings)

    assert (status, form.filter) == (204, Filter(low=1))


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"age=5", 422),
        (b"name=a&age=x", 422),
        (b"name=a&name=b", 422),
        (b"name=a&other=b", 422),
        (b"name=a%00", 422),
        (b"name=%ff", 400),
        (b"name=%z", 400),
        (b"name=a&tags=%00", 422),
    ],
)
def test_unfit_form_is_refused(content: bytes, status: int) -> None:
    assert send(content, FORM)[0] == status


def test_multipart_is_decoded_by_the_types_of_its_model() -> None:
    content = multipart(
        field(b"name", b"Ann\r\nLee"),
        field(b"age", b"7"),
        field(b"tags", b"x"),
        field(b"photo", b"\x00\xff", b"Content-Type: image/png"),
        field(b"filter", b'{"low":2}', b"Content-Type: application/json"),
    )

    status, form = send(content, MULTIPART, suffix='; boundary="B"')

    assert status == 204
    assert form == Form(name="Ann\r\nLee", age=7, tags=["x"], photo=b"\x00\xff", filter=Filter(low=2))


def test_part_may_be_json_by_declaration_and_come_several_times() -> None:
    encodings = {"filter": PartEncoding(content_type="application/json")}
    content = multipart(
        field(b"name", b"a"), field(b"filter", b'{"low":2}'), field(b"tags", b"x"), field(b"tags", b"y")
    )

    status, form = send(content, MULTIPART, encodings, "; boundary=B")

    assert (status, form.filter, form.tags) == (204, Filter(low=2), ["x", "y"])


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"", 422),
        (b"--B", 400),
        (b"--B\r\n" + field(b"name", b"a"), 400),
        (multipart(b"no headers"), 400),
        (multipart(b"Content-Type: text/plain\r\n\r\nx"), 400),
        (multipart(field(b"\xff", b"x")), 400),
        (multipart(field(b"name", b"\xff")), 400),
        (multipart(field(b"name", b"a\x00")), 422),
        (multipart(*[field(b"tags", b"x")] * 1001), 400),
        (multipart(field(b"filter", b'{"low":1,"low":2}', b"Content-Type: application/json")), 422),
        (multipart(field(b"other", b"x"), field(b"name", b"x")), 422),
    ],
)
def test_unfit_multipart_is_refused(content: bytes, status: int) -> None:
    assert send(content, MULTIPART, suffix="; boundary=B")[0] == status


def test_multipart_without_a_boundary_is_malformed() -> None:
    assert send(multipart(field(b"name", b"a")), MULTIPART)[0] == 400


@pytest.mark.parametrize(
    ("media_type", "annotation", "content", "expected"),
    [
        ("text/plain", str, "café".encode(), "café"),
        ("text/*", str, b"x", "x"),
        ("application/octet-stream", bytes, b"\x00\xff", b"\x00\xff"),
        ("image/*", bytes, b"\x89PNG", b"\x89PNG"),
    ],
)
def test_other_bodies_are_text_or_bytes(
    media_type: str, annotation: object, content: bytes, expected: object
) -> None:
    seen: list[object] = []

    async def handle(body: object) -> None:
        seen.append(body)

    client = client_of(one_operation_app(handle, method="POST", body=Body(content={media_type: annotation})))
    client.post("/thing", content=content, headers={"Content-Type": media_type.replace("*", "x")})

    assert seen == [expected]


@pytest.mark.parametrize(("content", "status"), [(b"\xff", 400), (b"a\x00", 422)])
def test_unfit_text_is_refused(content: bytes, status: int) -> None:
    async def handle(body: object) -> None:
        raise AssertionError(body)

    client = client_of(one_operation_app(handle, method="POST", body=Body(content={"text/plain": str})))

    answer = client.post("/thing", content=content, headers={"Content-Type": "text/plain"})

    assert answer.status_code == status


@pytest.mark.parametrize(
    ("name", "contents", "value"),
    [
        (b"attached", [b"\x89PNG"], b"\x89PNG"),
        (b"attached", [b"\x89PNG", b"GIF"], [b"\x89PNG", b"GIF"]),
        (b"source", [b"\x89PNG"], b"\x89PNG"),
        (b"source", [b'{"low": 1}'], Filter(low=1)),
        (b"source", [b"{\xff"], b"{\xff"),
    ],
)
def test_file_may_be_one_of_several_alternatives(name: bytes, contents: list[bytes], value: object) -> None:
    parts = [field(name, content) for content in contents]
    status, form = send(multipart(field(b"name", b"a"), *parts), MULTIPART, suffix="; boundary=B")
    assert (status, getattr(form, name.decode(), form)) == (204, value)
