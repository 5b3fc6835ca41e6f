"""Request bodies: read up to a limit, decoded by their media type."""

from collections.abc import Mapping
from typing import Any, Final

from pydantic_core import ValidationError
from starlette.types import Receive

from contract_runtime.failures.refusals import InvalidRequest, Refusal, malformed, problem, problems_of
from contract_runtime.operations import Body
from contract_runtime.requests.body_choice import BodyChoice
from contract_runtime.requests.body_streams import BodyStream
from contract_runtime.requests.parameters import Headers
from contract_runtime.schemas.json_text import UnfitJson
from contract_runtime.schemas.schema_types import TypeRegistry

DEFAULT_LIMIT: Final = 1024 * 1024


class ClientGone(Exception):
    """The client closed the connection before its request was complete: nobody waits for an answer."""


class ReceiveFailed(Exception):
    """Something around the app refused to deliver the body; its exception, the cause, passes through."""


class BodyReader:
    """Reads and decodes the body of one operation."""

    def __init__(self, body: Body, limit: int | None, types: TypeRegistry) -> None:
        self._limit = DEFAULT_LIMIT if limit is None else limit
        self.is_streamed = body.stream
        self._is_required = body.required
        self._choice = BodyChoice(body, types)
        self._exact = self._choice.plain()

    async def read(self, headers: Headers, receive: Receive) -> bytes:
        """The bytes of the body. Raises: Refusal (413, 415), ClientGone."""
        self._check_headers(headers)
        # As `_next_message`, written out: most bodies come in one message, and a call would be felt there.
        try:
            message = await receive()
        except Exception as failure:
            raise ReceiveFailed from failure
        if message["type"] == "http.disconnect":
            raise ClientGone
        body: bytes = message.get("body", b"")
        if message.get("more_body", False):
            body = await self._read_rest(body, receive)
        if len(body) > self._limit:
            raise self._too_large()
        return body

    def open(self, headers: Headers, receive: Receive) -> BodyStream:
        """The body, to be read by the handler as it comes. Raises: Refusal (413, 415)."""
        self._check_headers(headers)
        content_type = headers.get(b"content-type", b"")
        if content_type not in self._exact:
            self._choice.choose(content_type)
        return BodyStream(lambda: _next_message(receive), self._limit, self._too_large)

    def _check_headers(self, headers: Headers) -> None:
        length = headers.get(b"content-length")
        if length is not None and (len(length) > 18 or (length.isdigit() and int(length) > self._limit)):
            raise self._too_large()
        encoding = headers.get(b"content-encoding")
        if encoding is not None and encoding.lower() != b"identity":
            raise Refusal(415, "UNSUPPORTED_MEDIA_TYPE", "Bodies are taken without content encoding only.")

    async def _read_rest(self, first: bytes, receive: Receive) -> bytes:
        parts, size, is_complete = [first], len(first), False
        while not is_complete and size <= self._limit:
            message = await _next_message(receive)
            parts.append(message.get("body", b""))
            size += len(parts[-1])
            is_complete = not message.get("more_body", False)
        return b"".join(parts)

    def decode(self, body: bytes, headers: Headers) -> object:
        """The value of the body, None for an absent one. Raises: Refusal (400, 415), InvalidRequest."""
        content_type = headers.get(b"content-type", b"")
        if not body and not (content_type and self._choice.takes_nothing(content_type)):
            if self._is_required:
                raise InvalidRequest([problem("body", "", "missing", "A body is required")])
            return None
        decode = self._exact.get(content_type)
        parameters: Mapping[str, str] = {}
        if decode is None:
            decode, parameters = self._choice.choose(content_type)
        try:
            return decode(body, parameters)
        except ValidationError as error:
            raise _unfit_body(error, self._choice.schema_of(content_type)) from None
        except UnfitJson as unfit:
            raise InvalidRequest([problem("body", "", unfit.code, str(unfit))]) from None

    def _too_large(self) -> Refusal:
        return Refusal(413, "CONTENT_TOO_LARGE", f"The body is larger than {self._limit} bytes.")


async def _next_message(receive: Receive) -> Mapping[str, Any]:
    try:
        message = await receive()
    except Exception as failure:
        raise ReceiveFailed from failure
    if message["type"] == "http.disconnect":
        raise ClientGone
    return message


def _unfit_body(error: ValidationError, schema: Mapping[str, Any]) -> Refusal:
    problems = problems_of(error, "body", schema=schema)
    if problems[0]["code"] == "json_invalid":
        return malformed(problems[0]["message"])
    return InvalidRequest(problems)
