"""Media types of answers: chosen by Accept, named by the handler, or written by it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest
from pydantic import Field

from contract_runtime import AnyReply, BodyError, ContractModel, Reply, Response
from tests.unit.contract_runtime.builders import client_of, one_operation_app
from tests.unit.contract_runtime.sample_contract import ImportRefused


class Pet(ContractModel):
    name: str
    tags: list[str] = Field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Reply):
    status: int = 200
    media_type: str
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Film(Reply):
    status: int = 200
    media_type: str
    body: AsyncIterator[bytes]


def answer_to(result: object, content: dict[str, object], accept: str | None = None, **options: Any) -> Any:
    async def handle(**arguments: object) -> object:
        if isinstance(result, Exception):
            raise result
        return result(**arguments) if callable(result) else result

    options = {"responses": (Response(status="200", content=content),), **options}
    app = one_operation_app(handle, **options)
    return client_of(app).get("/thing", headers={} if accept is None else {"Accept": accept})


@pytest.mark.parametrize("declared", ["image/*", "*/*"])
@pytest.mark.parametrize("accept", [None, "image/png"])
def test_handler_names_the_media_type_that_a_range_leaves_open(declared: str, accept: str | None) -> None:
    answer = answer_to(Picture(media_type="image/webp", body=b"RIFF"), {declared: bytes}, accept)

    assert (answer.headers["content-type"], answer.content) == ("image/webp", b"RIFF")


@pytest.mark.parametrize("media_type", ["application/x-ndjson", "text/event-stream"])
def test_pieces_of_what_a_range_leaves_open_are_sent_as_they_are(media_type: str) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b'{"a":'
        yield b"1}"

    answer = answer_to(lambda: Film(media_type=media_type, body=pieces()), {"*/*": bytes})

    assert (answer.headers["content-type"].partition(";")[0], answer.content) == (media_type, b'{"a":1}')


@pytest.mark.parametrize(
    "result",
    [Picture(media_type="text/html", body=b""), b"", AnyReply(200, b"")],
    ids=["other", "bare", "none"],
)
def test_media_type_outside_of_the_range_is_a_violation(result: object) -> None:
    assert answer_to(result, {"image/*": bytes}).status_code == 500


def test_anything_is_json_where_the_body_is_a_model() -> None:
    answer = answer_to(Pet(name="a"), {"*/*": Pet}, "application/json")

    assert (answer.headers["content-type"], answer.json()["name"]) == ("application/json", "a")


@pytest.mark.parametrize(
    ("accept", "given"),
    [
        (None, "application/json"),
        ("text/csv", "text/csv"),
        ("text/*;q=0.9, application/json;q=0.2", "text/csv"),
        ("*/*;q=0.1, text/csv;q=0", "application/json"),
    ],
)
def test_handler_is_told_what_the_client_accepts(accept: str | None, given: str) -> None:
    def body_of(wanted: str) -> object:
        return AnyReply(200, "a" if wanted == "text/csv" else Pet(name="a"), media_type=wanted)

    content: dict[str, object] = {"application/json": Pet, "text/csv": str}
    answer = answer_to(body_of, content, accept, negotiated="wanted")

    assert answer.headers["content-type"].partition(";")[0] == given


@pytest.mark.parametrize("body", [b"<pet/>", "<pet/>"])
def test_xml_is_what_the_handler_writes(body: object) -> None:
    assert answer_to(body, {"application/xml": bytes}).content == b"<pet/>"


def test_form_is_written_from_a_model() -> None:
    answer = answer_to(Pet(name="a b", tags=["x", "y"]), {"application/x-www-form-urlencoded": Pet})

    assert answer.text == "name=a+b&tags=x&tags=y"


@pytest.mark.parametrize(("annotation", "value", "text"), [(int, 5, "5"), (bool, True, "true")])
def test_scalar_is_written_as_text(annotation: object, value: object, text: str) -> None:
    assert answer_to(value, {"text/plain": annotation}).text == text


def test_vendor_type_with_a_model_is_json() -> None:
    assert answer_to(Pet(name="a"), {"application/vnd.pets.v1": Pet}).json()["name"] == "a"


@pytest.mark.parametrize(
    ("accept", "sent"),
    [
        ("application/problem+json", "application/problem+json"),
        ("text/html", "application/json"),
        ("*/*", "application/json"),
    ],
)
def test_error_is_written_as_the_client_likes_it_best(accept: str, sent: str) -> None:
    content: dict[str, object] = {"application/json": Pet, "application/problem+json": Pet}
    responses = (Response(status="204"), Response(status="409", content=content))

    answer = answer_to(
        ImportRefused(Pet(name="a")), {}, accept, responses=responses, errors_declared=(ImportRefused,)
    )

    assert (answer.status_code, answer.headers["content-type"]) == (409, sent)


def test_error_body_of_the_second_type_is_written_as_that() -> None:
    content: dict[str, object] = {"application/json": Pet, "text/plain": str}
    responses = (Response(status="204"), Response(status="409", content=content))
    failure: BodyError = ImportRefused("no")

    answer = answer_to(failure, {}, responses=responses, errors_declared=(ImportRefused,))

    assert (answer.headers["content-type"], answer.text) == ("text/plain; charset=utf-8", "no")
