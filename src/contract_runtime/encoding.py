"""Answers: what a handler returned, checked against the declared responses and written as bytes."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any, Final
from warnings import filterwarnings

from pydantic_core import PydanticSerializationError, ValidationError

from contract_runtime.media_types import choose_content, is_json
from contract_runtime.operations import Operation, Response
from contract_runtime.refusals import Header
from contract_runtime.replies import Reply
from contract_runtime.schema_types import TypeRegistry

Answer = tuple[int, list[Header], bytes]
"""Status, headers and body. The list of headers belongs to the answer: policies add theirs to it."""

WriteBody = Callable[[Any], bytes]

BODILESS: Final = frozenset({204, 205, 304})
_FORBIDDEN_IN_HEADERS: Final = ("\r", "\n", "\0")


class ContractViolation(Exception):
    """The service's own code broke the contract: logged, and answered 500."""


class Encoder:
    """Writes the results of one operation's handler."""

    def __init__(self, operation: Operation, types: TypeRegistry) -> None:
        self._operation = operation
        self._types = types
        self._writers: dict[tuple[str, str], WriteBody] = {}
        self.success = next(
            (each for each in operation.responses if is_success(each.status)),
            Response(status="204"),
        )
        self.status = int(self.success.status) if self.success.status.isdigit() else 200

    def encode_only(self, media_type: str | None) -> Callable[[Any], Answer]:
        """A function for results that are the body of the one declared success."""
        status, success = self.status, self.success
        if media_type is None or not success.content:

            def encode_nothing(result: object) -> Answer:
                if result is not None:
                    raise ContractViolation(f"a result where {success.status} has no body")
                # RFC 9110, section 8.6: no Content-Length with 204.
                return status, [] if status in BODILESS else [(b"content-length", b"0")], b""

            return encode_nothing
        write = self._writer(success, media_type)
        content_type = (b"content-type", _content_type(media_type))

        def encode(result: object) -> Answer:
            body = write(result)
            return status, [content_type, (b"content-length", b"%d" % len(body))], body

        return encode

    def encode_reply(self, reply: Reply, media_type: str | None) -> Answer:
        """Write a reply that the handler chose. Raises: ContractViolation."""
        status: Any = getattr(reply, "status", None)
        response = find_response(self._operation.responses, status)
        if response is None:
            raise ContractViolation(f"undeclared status {status!r}")
        headers = _reply_headers(reply, response)
        body: Any = getattr(reply, "body", None)
        if not response.content:
            if body is not None:
                raise ContractViolation(f"a body where {response.status} has none")
            return status, headers if status in BODILESS else [*headers, (b"content-length", b"0")], b""
        media_type = reply.media_type or media_type
        if media_type is None or media_type not in response.content:
            media_type = next(iter(response.content))
        written = self._writer(response, media_type)(body)
        headers += [(b"content-type", _content_type(media_type)), (b"content-length", b"%d" % len(written))]
        return status, headers, written

    def _writer(self, response: Response, media_type: str) -> WriteBody:
        key = (response.status, media_type)
        if key not in self._writers:
            self._writers[key] = body_writer(response.content, media_type, self._types)
        return self._writers[key]


def _content_type(media_type: str) -> bytes:
    is_bare_text = media_type.startswith("text/") and "charset" not in media_type
    return f"{media_type}; charset=utf-8".encode() if is_bare_text else media_type.encode()


def take_warnings_as_errors() -> None:
    """Make pydantic-core raise where a value inside a model is not of its declared type.

    It warns in the name of the module that calls it, this one; asking it for errors at each call costs as
    much as writing a small model.
    """
    filterwarnings("error", category=UserWarning, module=re.escape(__name__))


def is_success(status: str) -> bool:
    """Whether a declared status stands for a success: 2xx, `2XX`, or `default` where nothing else does."""
    return status[0] == "2" or status == "default"


def find_response(responses: Sequence[Response], status: int) -> Response | None:
    """The declared response of a status: by itself, by its range, or the default."""
    declared = {response.status.upper(): response for response in responses}
    return declared.get(str(status)) or declared.get(f"{str(status)[0]}XX") or declared.get("DEFAULT")


def body_writer(content: Mapping[str, object], media_type: str, types: TypeRegistry) -> WriteBody:
    """A function from a value of the declared type to bytes; it raises ContractViolation for any other."""
    essence = media_type.partition(";")[0].strip().lower()
    schema_type = types(choose_content(content, media_type))
    validate = schema_type.validator.validate_python
    if is_json(essence):
        to_json = schema_type.serializer.to_json

        def write_json(value: object) -> bytes:
            try:
                return to_json(validate(value), by_alias=True)
            except (ValidationError, PydanticSerializationError, UserWarning) as unfit:
                raise ContractViolation(_unfit(value, unfit)) from None

        return write_json

    def write_text(value: object) -> bytes:
        if not isinstance(value, str | bytes):
            raise ContractViolation(f"{type(value).__name__} is no {essence}")
        return value.encode() if isinstance(value, str) else value

    return write_text


def _unfit(value: object, unfit: Exception) -> str:
    """Says where a result does not fit, without its values."""
    places = ""
    if isinstance(unfit, ValidationError):
        found = unfit.errors(include_url=False, include_context=False, include_input=False)
        places = ": " + "; ".join(f"{'.'.join(map(str, each['loc']))} {each['type']}" for each in found[:5])
    return f"{type(value).__name__} does not fit the declared response{places}"


def _reply_headers(reply: Reply, response: Response) -> list[Header]:
    declared = {header.name.lower() for header in response.headers}
    headers: list[Header] = []
    for attribute, name in reply.header_fields.items():
        value = getattr(reply, attribute)
        if name.lower() not in declared:
            raise ContractViolation(f"undeclared header {name}")
        if value is not None:
            headers.append(header(name, value))
    return headers


def header(name: str, value: object) -> Header:
    """A header in OpenAPI's `simple` style. Raises: ContractViolation where its value has a line break."""
    text = _simple(value)
    if any(sign in text for sign in _FORBIDDEN_IN_HEADERS):
        raise ContractViolation(f"a line break in header {name}")
    return name.lower().encode("latin-1"), text.encode("latin-1", "replace")


def _simple(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, list | tuple | set | frozenset):
        return ",".join(_simple(item) for item in value)
    return str(value)
