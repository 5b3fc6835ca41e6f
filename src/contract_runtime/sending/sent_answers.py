"""Answers to webhooks and callbacks, as the types that the contract declares for them."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeAlias, cast

from pydantic_core import ValidationError

from contract_runtime.media_types import essence, is_json
from contract_runtime.operations import Parameter, Response, ResponseHeader
from contract_runtime.requests.parameter_decoding import decoder_of_one
from contract_runtime.responses.body_writing import declared_type
from contract_runtime.responses.declared_responses import find_response
from contract_runtime.schemas.json_text import UnfitJson
from contract_runtime.schemas.schema_types import TypeRegistry
from contract_runtime.sending.sendings import Sending, UndeclaredAnswer, UnfitAnswer

Value: TypeAlias = Any


class AnswerReader:
    """Reads the answers of all webhooks and callbacks of a sender."""

    def __init__(self, types: TypeRegistry) -> None:
        self._types = types

    def read(self, sending: Sending[Any], status: int, headers: Mapping[str, str], body: bytes) -> Value:
        """The bare body, or a reply. `headers` are by lower-case name. Raises: AnswerRefused."""
        response = find_response(sending.responses, status)
        if response is None:
            raise UndeclaredAnswer(f"{sending.name}: undeclared status {status}", status, headers, body)
        try:
            media_type, value = self._body(response, headers, body)
            return self._result(sending, response, status, headers, (media_type, value))
        except (ValidationError, UnfitJson, ValueError, LookupError):
            message = f"{sending.name}: the answer {status} does not fit what is declared"
            raise UnfitAnswer(message, status, headers, body) from None

    def _body(self, response: Response, headers: Mapping[str, str], body: bytes) -> tuple[str | None, Value]:
        if not response.content:
            return None, None
        given = headers.get("content-type", "") or next(iter(response.content))
        kind = essence(given)
        declared = next((each for each in response.content if essence(each) == kind), given)
        annotation = declared_type(response.content, declared)
        if annotation is None:
            raise LookupError(kind)
        schema_type = self._types(annotation)
        if is_json(kind):
            return declared, schema_type.from_json(body)
        if annotation is bytes:
            return declared, body
        return declared, schema_type.validator.validate_python(body.decode())

    def _result(
        self,
        sending: Sending[Any],
        response: Response,
        status: int,
        headers: Mapping[str, str],
        body: tuple[str | None, Value],
    ) -> Value:
        media_type, value = body
        replies = sending.replies
        reply = replies.get((response.status, media_type)) or replies.get((response.status, None))
        if reply is None:
            return value
        given = {"status": status, "body": value, "media_type": headers.get("content-type", "")}
        given |= self._headers(reply.header_fields, response, headers)
        names = {each.name for each in fields(cast("Any", reply))}
        return reply(**{name: each for name, each in given.items() if name in names})

    def _headers(
        self, wanted: Mapping[str, str], response: Response, headers: Mapping[str, str]
    ) -> dict[str, Value]:
        declared = {each.name: each for each in response.headers}
        found: dict[str, Value] = {}
        for field, name in wanted.items():
            text = headers.get(name.lower())
            if text is not None:
                found[field] = self._header(declared[name], text)
            elif declared[name].required:
                raise LookupError(name)
            else:
                found[field] = None
        return found

    def _header(self, declared: ResponseHeader, text: str) -> Value:
        parameter = Parameter(
            name=declared.name,
            argument=None,
            location="header",
            annotation=declared.annotation,
            explode=declared.explode,
            media_type=declared.media_type,
        )
        return decoder_of_one(parameter, self._types(declared.annotation))(text.encode("latin-1", "replace"))
