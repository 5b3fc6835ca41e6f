"""Answers: what a handler returned, checked against the declared responses and written as bytes."""

import asyncio
import re
from collections.abc import AsyncIterable, Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple
from warnings import filterwarnings

from contract_runtime.errors import ContractViolation
from contract_runtime.media_types import essence as essence_of
from contract_runtime.operations import Operation, Response
from contract_runtime.replies import Reply
from contract_runtime.responses import body_writing
from contract_runtime.responses.body_writing import (
    WriteBody,
    body_writer,
    declared_type,
    is_stream,
    item_writer,
    write_chunk,
)
from contract_runtime.responses.events import EVENT_STREAM, ITEM_STREAMS
from contract_runtime.responses.response_headers import HeaderWriter
from contract_runtime.schemas import models
from contract_runtime.schemas.schema_types import TypeRegistry
from contract_runtime.statuses import BODILESS
from contract_runtime.wire import Answer, Header

_SUPPLIED_BY_SERVER: Final = frozenset({"content-type", "content-length", "date"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Streamed:
    """An answer whose body comes item by item, each written by `write`.

    `upload` is set once a request body that the handler still reads has ended.
    """

    status: int
    headers: list[Header]
    items: AsyncIterable[Any]
    write: WriteBody
    is_event_stream: bool
    upload: asyncio.Event | None = None


class _Head(NamedTuple):
    """What an answer is, before its body is written."""

    status: int
    response: Response
    headers: list[Header]
    body: Any
    media_type: str | None


class Encoder:
    """Writes the results of one operation's handler; `supplied` names the headers that policies add."""

    def __init__(self, operation: Operation, types: TypeRegistry, supplied: Collection[str] = ()) -> None:
        self._responses = operation.responses
        self._types = types
        self._is_head = operation.method == "HEAD"
        self._supplied = _SUPPLIED_BY_SERVER.union(supplied)
        self._writers: dict[tuple[str, str], WriteBody] = {}
        self._headers: dict[str, HeaderWriter] = {}
        self._found: dict[int, Response | None] = {}
        self.success = success_of(operation.responses) or Response(status="204")
        self.status = int(self.success.status) if self.success.status.isdigit() else 200
        self.can_stream = any(
            may_stream(media_type, annotation)
            for response in operation.responses
            for media_type, annotation in response.content.items()
        )

    def encode_only(self, media_type: str | None) -> Callable[[Any], Answer]:
        """A function for results that are the body of the one declared success."""
        status, success = self.status, self.success
        missing = self._missing(success, ())
        if missing:
            return _always_violates(f"required header {missing[0]} is missing")
        is_silent = self._is_silent(status)
        if media_type is None or not success.content or status in BODILESS:

            def encode_nothing(result: object) -> Answer:
                if result is not None:
                    raise ContractViolation(f"a result where {success.status} has no body")
                return status, [] if is_silent else [(b"content-length", b"0")], b""

            return encode_nothing
        if "*" in media_type:
            return _always_violates(f"a result without the media type that {media_type} leaves open")
        write = self._writer(success, media_type)
        content_type = (b"content-type", content_type_header(media_type))

        def encode(result: object) -> Answer:
            body = write(result)
            return status, [content_type, (b"content-length", b"%d" % len(body))], body

        return encode

    def encode_reply(self, reply: Reply, media_type: str | None) -> Answer:
        """Write a reply that the handler chose. Raises: ContractViolation."""
        head = self._head(reply, media_type)
        if head.media_type is None:
            empty = [] if self._is_silent(head.status) else [(b"content-length", b"0")]
            return head.status, [*head.headers, *empty], b""
        written = self._writer(head.response, head.media_type)(head.body)
        content_type = content_type_header(head.media_type)
        sent = [*head.headers, (b"content-type", content_type), (b"content-length", b"%d" % len(written))]
        return head.status, sent, written

    def stream(self, result: object, media_type: str | None) -> Streamed | None:
        """The answer of a result that comes item by item, None for any other. Raises: ContractViolation."""
        if not is_stream(getattr(result, "body", None) if isinstance(result, Reply) else result):
            return None
        if isinstance(result, Reply):
            head = self._head(result, media_type)
        else:
            head = _Head(self.status, self.success, [], result, media_type or _first(self.success))
        if head.media_type is None:
            raise ContractViolation(f"a stream where {head.response.status} has no body")
        essence = essence_of(head.media_type)
        annotation = declared_type(head.response.content, head.media_type)
        if not may_stream(essence, annotation):
            raise ContractViolation(f"a stream where {essence} is declared")
        write = item_writer(annotation, essence, self._types) if essence in ITEM_STREAMS else write_chunk
        return Streamed(
            status=head.status,
            headers=[*head.headers, (b"content-type", content_type_header(head.media_type))],
            items=head.body,
            write=write,
            is_event_stream=essence == EVENT_STREAM,
        )

    def _head(self, reply: Reply, media_type: str | None) -> _Head:
        status: Any = getattr(reply, "status", None)
        response = self._found.get(status)
        if response is None:
            response = self._found[status] = find_response(self._responses, status)
        if response is None:
            raise ContractViolation(f"undeclared status {status!r}")
        values = reply.header_values()
        missing = self._missing(response, values)
        if missing:
            raise ContractViolation(f"required header {missing[0]} is missing")
        writer = self._headers.get(response.status)
        if writer is None:
            writer = self._headers[response.status] = HeaderWriter(response, self._types)
        headers = writer.write(values) if values else []
        body: Any = getattr(reply, "body", None)
        if response.content and status not in BODILESS:
            return _Head(status, response, headers, body, _chosen(reply, response, media_type))
        if body is not None:
            raise ContractViolation(f"a body where {response.status} has none")
        return _Head(status, response, headers, None, None)

    def _is_silent(self, status: int) -> bool:
        """RFC 9110, section 8.6: no Content-Length with 204, nor where HEAD does not know that of GET."""
        return status in BODILESS or self._is_head

    def _missing(self, response: Response, given: Collection[str]) -> list[str]:
        sent = self._supplied.union(name.lower() for name in given)
        return [each.name for each in response.headers if each.required and each.name.lower() not in sent]

    def _writer(self, response: Response, media_type: str) -> WriteBody:
        key = (response.status, media_type)
        if key not in self._writers:
            self._writers[key] = body_writer(response.content, media_type, self._types)
        return self._writers[key]


def _always_violates(what: str) -> Callable[[Any], Answer]:
    def encode(_result: object) -> Answer:
        raise ContractViolation(what)

    return encode


def _chosen(reply: Reply, response: Response, media_type: str | None) -> str:
    """The media type of a reply: its own, the negotiated one, or the first that is declared."""
    own: str | None = getattr(reply, "media_type", None)
    for candidate in (own, media_type):
        if candidate is not None and declared_type(response.content, candidate) is not None:
            return candidate
    if own is not None:
        raise ContractViolation(f"undeclared media type {own}")
    first = _first(response)
    if first is None or "*" in first:
        raise ContractViolation(f"a reply without the media type that {first} leaves open")
    return first


def _first(response: Response) -> str | None:
    return next((concrete(each) for each in response.content), None)


def concrete(media_type: str) -> str:
    """A media type to send: JSON where everything, or every application type, is declared."""
    return "application/json" if media_type in {"*/*", "application/*"} else media_type


def may_stream(media_type: str, annotation: object) -> bool:
    """Whether a body may come piece by piece: one of items, or of bytes."""
    return annotation is bytes or essence_of(media_type) in ITEM_STREAMS


def content_type_header(media_type: str) -> bytes:
    """The Content-Type of a media type: text is UTF-8."""
    is_bare_text = media_type.startswith("text/") and "charset" not in media_type
    return f"{media_type}; charset=utf-8".encode() if is_bare_text else media_type.encode()


def take_warnings_as_errors() -> None:
    """Make pydantic-core raise where a value inside a model is not of its declared type.

    It warns in the name of the module that calls it, be it from inside a model; asking it for errors at each
    call costs as much as writing a small model.
    """
    for module in (body_writing, models):
        filterwarnings("error", category=UserWarning, module=re.escape(module.__name__))


def answers_of(responses: Sequence[Response]) -> list[Response]:
    """The responses that a handler returns: 2xx and 3xx, or `default` where there is neither."""
    answers = [each for each in responses if each.status[0] in "23"]
    return answers or [each for each in responses if each.status == "default"]


def success_of(responses: Sequence[Response]) -> Response | None:
    """The response of a plain result: the first 2xx, else the first that a handler returns."""
    answers = answers_of(responses)
    return next((each for each in answers if each.status[0] == "2"), answers[0] if answers else None)


def find_response(responses: Sequence[Response], status: int) -> Response | None:
    """The declared response of a status: by itself, by its range, or the default."""
    declared = {response.status.upper(): response for response in responses}
    return declared.get(str(status)) or declared.get(f"{str(status)[0]}XX") or declared.get("DEFAULT")
