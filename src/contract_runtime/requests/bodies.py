"""Request bodies: decoded by their media type."""

from collections.abc import Mapping
from typing import Any

from pydantic_core import ValidationError
from starlette.types import Receive

from contract_runtime.operations import Body
from contract_runtime.refusals import InvalidRequest, Refusal, malformed, problem
from contract_runtime.requests.body_choice import BodyChoice
from contract_runtime.requests.body_limits import BodyLimit, BodyStream
from contract_runtime.schemas.json_text import UnfitJson
from contract_runtime.schemas.problems import problems_of
from contract_runtime.schemas.schema_types import TypeRegistry
from contract_runtime.wire import Headers


class BodyReader:
    """Reads and decodes the body of one operation."""

    def __init__(self, body: Body, limit: int | None, types: TypeRegistry) -> None:
        self._limit = BodyLimit(limit)
        self.read = self._limit.read
        self.is_streamed = body.stream
        self._is_required = body.required
        self._choice = BodyChoice(body, types)
        self._exact = self._choice.plain()

    def open(self, headers: Headers, receive: Receive) -> BodyStream:
        """The body, to be read by the handler as it comes. Raises: Refusal (413, 415)."""
        stream = self._limit.open(headers, receive)
        content_type = headers.get(b"content-type", b"")
        if content_type not in self._exact:
            self._choice.choose(content_type)
        return stream

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


def _unfit_body(error: ValidationError, schema: Mapping[str, Any]) -> Refusal:
    problems = problems_of(error, "body", schema=schema)
    if problems[0]["code"] == "json_invalid":
        return malformed(problems[0]["message"])
    return InvalidRequest(problems)
