"""Request bodies: read up to a limit, decoded by their media type."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from pydantic_core import ValidationError
from starlette.types import Receive

from contract_runtime.forms import form_decoder, multipart_decoder
from contract_runtime.json_text import UnfitJson, check_json
from contract_runtime.media_types import choose_content, is_json, parse
from contract_runtime.operations import Body
from contract_runtime.parameters import Headers
from contract_runtime.refusals import InvalidRequest, Refusal, malformed, problem, problems_of
from contract_runtime.schema_types import SchemaType, TypeRegistry

DEFAULT_LIMIT: Final = 1024 * 1024

DecodeBody = Callable[[bytes, Mapping[str, str]], object]
"""Decodes the bytes of a body; the mapping holds the parameters of its media type."""


class ClientGone(Exception):
    """The client closed the connection before its request was complete: nobody waits for an answer."""


class ReceiveFailed(Exception):
    """Something around the app refused to deliver the body; its exception, the cause, passes through."""


class BodyReader:
    """Reads and decodes the body of one operation."""

    def __init__(self, body: Body, limit: int | None, types: TypeRegistry) -> None:
        self._limit = DEFAULT_LIMIT if limit is None else limit
        self._is_required = body.required
        self._decoders = {
            media_type.lower(): _decoder(media_type.lower(), types(annotation), body)
            for media_type, annotation in body.content.items()
        }
        self._exact = {
            media_type.encode(): decode
            for media_type, decode in self._decoders.items()
            if "*" not in media_type
        }

    async def read(self, headers: Headers, receive: Receive) -> bytes:
        """The bytes of the body. Raises: Refusal (413, 415), ClientGone."""
        length = headers.get(b"content-length")
        if length is not None and (len(length) > 18 or (length.isdigit() and int(length) > self._limit)):
            raise self._too_large()
        encoding = headers.get(b"content-encoding")
        if encoding is not None and encoding.lower() != b"identity":
            raise Refusal(415, "UNSUPPORTED_MEDIA_TYPE", "Bodies are taken without content encoding only.")
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
        if not body:
            if self._is_required:
                raise InvalidRequest([problem("body", "", "missing", "A body is required")])
            return None
        content_type = headers.get(b"content-type", b"")
        decode = self._exact.get(content_type)
        parameters: Mapping[str, str] = {}
        if decode is None:
            decode, parameters = self._negotiate(content_type)
        try:
            return decode(body, parameters)
        except ValidationError as error:
            raise _unfit_body(error) from None
        except UnfitJson as unfit:
            raise InvalidRequest([problem("body", "", unfit.code, str(unfit))]) from None

    def _negotiate(self, content_type: bytes) -> tuple[DecodeBody, Mapping[str, str]]:
        media_type, parameters = parse(content_type)
        decode = choose_content(self._decoders, media_type) if media_type else None
        if decode is None or parameters.get("charset", "utf-8").lower() not in {"utf-8", "utf8", "us-ascii"}:
            taken = ", ".join(self._decoders)
            raise Refusal(415, "UNSUPPORTED_MEDIA_TYPE", f"This operation reads {taken} in UTF-8.")
        return decode, parameters

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


def _decoder(media_type: str, schema_type: SchemaType, body: Body) -> DecodeBody:
    if is_json(media_type):
        return _json_decoder(schema_type)
    if media_type == "application/x-www-form-urlencoded":
        return form_decoder(schema_type, body.encodings)
    if media_type == "multipart/form-data":
        return multipart_decoder(schema_type, body.encodings)
    if media_type.startswith("text/"):
        return lambda raw, _: schema_type.validator.validate_python(_text(raw))
    return lambda raw, _: schema_type.validator.validate_python(raw)


def _json_decoder(schema_type: SchemaType) -> DecodeBody:
    validate, is_open = schema_type.validator.validate_json, schema_type.is_open

    def decode(body: bytes, _parameters: Mapping[str, str]) -> object:
        value = validate(body)
        check_json(body, value, is_open=is_open)
        return value

    return decode


def _text(raw: bytes) -> str:
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        raise malformed("The body is not valid UTF-8.") from None
    if "\0" in text:
        raise UnfitJson("string_nul", "The text has a NUL character")
    return text


def _unfit_body(error: ValidationError) -> Refusal:
    problems = problems_of(error, "body")
    if problems[0]["code"] == "json_invalid":
        return malformed(problems[0]["message"])
    return InvalidRequest(problems)
