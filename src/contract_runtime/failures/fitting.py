"""The runtime's own refusals as the contract declares them: statuses, media types, bodies and headers.

Everything is decided when an operation first fails in a way; operations that never fail cost nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Final

from pydantic_core import ValidationError

from contract_runtime.failures.speaking import Speaker
from contract_runtime.failures.words import Words
from contract_runtime.media_types import essence, is_json
from contract_runtime.operations import Operation, Response, ResponseHeader
from contract_runtime.responses.response_headers import header
from contract_runtime.schemas.schema_types import SchemaType, TypeRegistry
from contract_runtime.wire import Header

_ALTERNATIVES: Final[Mapping[int, tuple[int, ...]]] = {
    400: (422,),
    422: (400,),
    406: (400, 422),
    413: (400, 422),
    415: (400, 422),
}
"""What says nearly the same: the next best where a document does not declare a status itself."""


def declared_status(responses: Sequence[Response], status: int) -> tuple[int, Response | None]:
    """The status that a refusal is answered with, and what the document declares for it.

    The status itself; one that says nearly the same; then its range or `default`, which keep it; else the
    status undeclared.
    """
    declared = {response.status.upper(): response for response in responses}
    for candidate in (status, *_ALTERNATIVES.get(status, ())):
        if str(candidate) in declared:
            return candidate, declared[str(candidate)]
    return status, declared.get(f"{status // 100}XX") or declared.get("DEFAULT")


@dataclass(frozen=True, slots=True)
class Written:
    """A refusal in the format of the service."""

    media_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class _Plan:
    """How failures of one status are answered in one media type; without a type, in the service's format."""

    status: int
    response: Response | None
    media_type: str
    schema_type: SchemaType | None = None
    speaker: Speaker | None = None


class Fitting:
    """Makes refusals fit the operations that they concern."""

    def __init__(self, types: TypeRegistry) -> None:
        self._types = types
        self._plans: dict[tuple[str, int], list[_Plan]] = {}

    def fitted(
        self, operation: Operation, words: Words, written: Written, headers: Sequence[Header]
    ) -> tuple[int, list[Header], Written]:
        """Status, headers and body of a refusal."""
        key = operation.operation_id, words.status
        plans = self._plans.get(key)
        if plans is None:
            plans = self._plans[key] = self._planned(operation, words.status, written.media_type)
        for plan in plans:
            if plan.schema_type is None or _fits(plan.schema_type, written.body):
                return (
                    plan.status,
                    self._headers(plan, words, headers),
                    Written(plan.media_type, written.body),
                )
        spoken = next((body for plan in plans if (body := self._spoken(plan, words)) is not None), None)
        return plans[0].status, self._headers(plans[0], words, headers), spoken or written

    def _planned(self, operation: Operation, status: int, media_type: str) -> list[_Plan]:
        """One plan for each media type that may be answered, that of the service's format first."""
        status, response = declared_status(operation.responses, status)
        content = {} if response is None else response.content
        if not content:
            return [_Plan(status, response, media_type)]
        ordered = sorted(content, key=lambda each: (each != media_type, not is_json(essence(each))))
        plans = []
        for each in ordered:
            schema_type = self._types(content[each])
            if "*" in each and schema_type.outline().kinds == {"bytes"}:
                if media_type not in content:
                    plans.append(_Plan(status, response, media_type))
                continue
            speaker = Speaker(content[each], schema_type)
            plans.append(_Plan(status, response, media_type if "*" in each else each, schema_type, speaker))
        return plans

    def _spoken(self, plan: _Plan, words: Words) -> Written | None:
        if plan.speaker is None:
            return None
        kind = essence(plan.media_type)
        if kind.startswith("text/") or kind.endswith("xml"):
            return Written(plan.media_type, _as_text(kind, words.text).encode())
        body = plan.speaker.say(words)
        return None if body is None else Written(plan.media_type, body)

    def _headers(self, plan: _Plan, words: Words, given: Sequence[Header]) -> list[Header]:
        headers = list(given)
        if plan.response is None:
            return headers
        sent = {name for name, _ in given}
        for declared in plan.response.headers:
            if declared.required and declared.name.lower().encode() not in sent:
                headers += self._filled(declared, words)
        return headers

    def _filled(self, declared: ResponseHeader, words: Words) -> list[Header]:
        for value in (*words.header_values(declared.name.lower()), *self._sampled(declared)):
            try:
                self._types(declared.annotation).validator.validate_python(value)
            except ValidationError:
                continue
            return [header(declared.name, value, explode=declared.explode)]
        return []

    def _sampled(self, declared: ResponseHeader) -> list[Any]:
        from contract_runtime import sampling

        try:
            return [sampling.sample_annotation(declared.annotation)]
        except sampling.NoSample:
            return []


def _fits(schema_type: SchemaType, body: bytes) -> bool:
    try:
        schema_type.validator.validate_json(body)
    except ValidationError:
        return False
    return True


def _as_text(kind: str, message: str) -> str:
    if kind.endswith("xml"):
        return f"<error><message>{escape(message)}</message></error>"
    return f"<p>{escape(message)}</p>" if kind == "text/html" else message
