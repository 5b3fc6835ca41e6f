"""The runtime's own refusals as the contract declares them: statuses, media types, bodies and headers.

Everything is decided when an operation first fails in a way; operations that never fail cost nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Any, Final, NamedTuple

from pydantic_core import ValidationError, from_json

from contract_runtime.failures.foreseen import declared_status, lenders
from contract_runtime.failures.speaking import Speaker
from contract_runtime.failures.words import Words
from contract_runtime.media_types import essence, is_json
from contract_runtime.operations import Operation, Response, ResponseHeader
from contract_runtime.responses.response_headers import header
from contract_runtime.schemas.schema_types import SchemaType, TypeRegistry
from contract_runtime.wire import Header

JSON: Final = "application/json"


@dataclass(frozen=True, slots=True)
class Written:
    """A refusal in the format of the service."""

    media_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class _Plan:
    """How failures of one status are answered in one media type; without a type, in the service's format.

    Without a media type they are answered empty.
    """

    status: int
    response: Response | None
    media_type: str
    declared_as: str = ""
    schema_type: SchemaType | None = None
    speaker: Speaker | None = None
    loan: "Loan | None" = None


class Loan(NamedTuple):
    """The response whose shape an undeclared refusal has, and the operation that declares it."""

    operation: Operation
    response: Response
    declared_as: str
    media_type: str


class Fitting:
    """Makes refusals fit the operations that they concern.

    `exemplar` finds the operation that lends its shape where nothing nearer is declared; None where the
    service has a format of its own. With `takes_samples` bodies without a place for the reason are made up.
    """

    def __init__(
        self,
        types: TypeRegistry,
        *,
        exemplar: Callable[[], Operation | None] | None = None,
        takes_samples: bool = False,
    ) -> None:
        self._types = types
        self._exemplar = exemplar
        self._takes_samples = takes_samples
        self._plans: dict[tuple[str, int], list[_Plan]] = {}
        self._speakers: dict[tuple[int, bool], Speaker] = {}
        self._lacks: dict[tuple[object, ...], str | None] = {}

    def fitted(
        self, operation: Operation | None, words: Words, written: Written, headers: Sequence[Header]
    ) -> tuple[int, list[Header], Written]:
        """Status, headers and body of a refusal; without an operation that of a path that there is not."""
        plan, body = self._chosen(operation, words, written)
        return plan.status, self._headers(plan, words, headers), body or written

    def lack(
        self,
        operation: Operation,
        response: Response,
        status: int,
        spell: Callable[[], tuple[Words, Written]],
    ) -> str | None:
        """What the bodies of a response lack as answers to a refusal; None where one can be written."""
        key = (status, *response.content, *map(id, response.content.values()))
        if key not in self._lacks:
            self._lacks[key] = self._lack(operation, *spell())
        return self._lacks[key]

    def _lack(self, operation: Operation, words: Words, written: Written) -> str | None:
        plan, body = self._chosen(operation, words, written)
        if body is not None:
            return None
        unknown = plan.speaker.unknown if plan.speaker is not None else None
        return f"needs {unknown}, which only a handler knows" if unknown else "has no place for the reason"

    def lender(self, operation: Operation, words: Words, written: Written) -> "Loan | None":
        """Whose shape an undeclared refusal has; None for the service's own."""
        return self._chosen(operation, words, written)[0].loan

    def _chosen(
        self, operation: Operation | None, words: Words, written: Written
    ) -> tuple[_Plan, Written | None]:
        """How a refusal is answered; the body is None where nothing that is declared has a place for it."""
        key = "" if operation is None else operation.operation_id, words.status
        plans = self._plans.get(key)
        if plans is None:
            plans = self._plans[key] = self._planned(operation, words.status, written.media_type)
        for plan in plans:
            body = self._said(plan, words, written)
            if body is not None:
                return plan, body
        return plans[0], None

    def _said(self, plan: _Plan, words: Words, written: Written) -> Written | None:
        if not plan.media_type:
            return Written("", b"")
        if plan.schema_type is None or self._is_of(plan.schema_type, written.body):
            return Written(plan.media_type, written.body)
        if plan.speaker is None:
            return None
        kind = essence(plan.media_type)
        if kind.startswith("text/") or kind.endswith("xml"):
            return Written(plan.media_type, _as_text(kind, words.text).encode())
        body = plan.speaker.say(words)
        return None if body is None else Written(plan.media_type, body)

    def _is_of(self, schema_type: SchemaType, body: bytes) -> bool:
        """Whether a body in the service's format is one of the declared type.

        That a type takes other properties does not make the runtime's own format one of its values.
        """
        if not _fits(schema_type, body):
            return False
        declared = schema_type.outline().members
        return self._exemplar is None or not declared or from_json(body).keys() <= declared.keys()

    def _planned(self, operation: Operation | None, status: int, media_type: str) -> list[_Plan]:
        """One plan for each media type that may be answered, that of the service's format first."""
        if operation is None:
            return [*self._lent(None, status), _Plan(status, None, media_type)]
        status, response = declared_status(operation.responses, status)
        if response is None:
            return [*self._lent(operation, status), _Plan(status, None, media_type)]
        if not response.content:
            return [_Plan(status, response, "")]
        return [*self._plans_of(response, status, media_type)]

    def _lent(self, operation: Operation | None, status: int) -> Iterator[_Plan]:
        """Plans in shapes that are declared for other statuses, of the operation itself first."""
        if self._exemplar is None:
            return
        for each in (operation, self._exemplar()):
            if each is None:
                continue
            for response in lenders(each.responses, status):
                is_of_another = response is not declared_status(each.responses, status)[1]
                for plan in self._plans_of(response, status, JSON, is_lent=is_of_another):
                    loan = Loan(each, response, plan.declared_as, plan.media_type)
                    yield replace(plan, response=None, loan=loan)

    def _plans_of(
        self, response: Response, status: int, media_type: str, *, is_lent: bool = False
    ) -> Iterator[_Plan]:
        content = response.content
        for each in sorted(content, key=lambda each: (each != media_type, not is_json(essence(each)))):
            schema_type = self._types(content[each])
            sent = media_type if "*" in each else each
            if "*" in each and schema_type.outline().kinds == {"bytes"}:
                if media_type not in content:
                    yield _Plan(status, response, media_type, each)
                continue
            speaker = self._speaker(content[each], schema_type, is_lent=is_lent)
            yield _Plan(status, response, sent, each, schema_type, speaker)

    def _speaker(self, annotation: object, schema_type: SchemaType, *, is_lent: bool) -> Speaker:
        """The speaker of a type, whose registry keeps the annotation alive."""
        key = id(annotation), is_lent
        if key not in self._speakers:
            self._speakers[key] = Speaker(
                annotation, schema_type, is_lent=is_lent, takes_samples=self._takes_samples
            )
        return self._speakers[key]

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
