"""What a server does although the document does not say so: answers, and how strict it is."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from codegen.checks.components import is_negotiated
from codegen.checks.places import Place, places
from codegen.document import Document
from codegen.findings import pointer_text
from codegen.ledger.entries import Entry

_ALTERNATIVES: Final = {400: "422", 422: "400", 406: "400 422", 413: "400 422", 415: "400 422"}
_REASONS: Final = {
    400: "a malformed request",
    401: "missing or invalid credentials",
    403: "credentials that do not suffice",
    404: "a query that no path asks for",
    406: "an Accept header that nothing fits",
    413: "a body that is too large",
    415: "a body of another media type",
    422: "an invalid value",
    500: "a failure",
    304: "a representation that the client has",
    409: "an idempotency key of another request",
    412: "a resource that has changed",
    428: "a write without If-Match",
    429: "too many requests",
    503: "a transaction that others got in the way of",
    504: "an operation that takes too long",
}
_READS: Final = frozenset({"get", "head", "query"})
_UNSAID: Final[Mapping[str, str]] = {
    "unknown_query": "query parameters that are not declared are ignored",
    "unknown_members": "further members of bodies are taken unless a schema refuses them",
    "nul": "the character U+0000 is taken in texts",
    "repeated": "a parameter with one value is refused where it is given twice",
    "body_limit": "bodies may be of any size, but for operations with x-body-limit",
}


def implicit_entries(document: Document) -> list[Entry]:
    """What is chosen for the document, and the implicit answers of each operation, at its responses."""
    answers = (
        entry
        for place in places(document)
        if place.kind == "operation" and place.is_served
        for entry in _of_operation(document, place)
    )
    return sorted([*answers, *_choices(document)])


def _choices(document: Document) -> Iterator[Entry]:
    """How strict the server is where `x-strictness` says nothing."""
    declared = document.root.get("x-strictness") or {}
    origin = document.origin(())
    line, column = origin.file.position(origin.pointer)
    for name, reason in _UNSAID.items():
        if name not in declared:
            spelled = f"#/x-strictness/{name}"
            yield Entry(origin.file.name, line, column, spelled, "strictness", name, "implicit", reason)


def _of_operation(document: Document, place: Place) -> Iterator[Entry]:
    responses = place.value.get("responses") or {}
    declared = {str(status).upper() for status in responses}
    pointer = (*place.pointer, "responses")
    origin = document.origin(pointer)
    line, column = origin.file.position(origin.pointer)
    for status in sorted(_possible(document, place, responses)):
        reason = _reason(status, declared)
        if reason is not None:
            spelled = f"{pointer_text(origin.pointer)}/{status}"
            name = origin.file.name
            yield Entry(name, line, column, spelled, "operation", str(status), "implicit", reason)


def _reason(status: int, declared: set[str]) -> str | None:
    """Why and as what a status is answered; None for one that is declared."""
    if str(status) in declared:
        return None
    instead = next((each for each in _ALTERNATIVES.get(status, "").split() if each in declared), None)
    if instead is not None:
        return f"{_REASONS[status]}; {status} is answered as {instead} here"
    return None if {f"{status // 100}XX", "DEFAULT"} & declared else _REASONS[status]


def _possible(document: Document, place: Place, responses: Mapping[str, Any]) -> set[int]:
    item = document.root["paths"][place.pointer[1]]
    possible = {422, 500}
    has_body = "requestBody" in place.value
    if has_body or place.value.get("parameters") or document.resolved(item).get("parameters"):
        possible.add(400)
    is_limited = "x-body-limit" in place.value or "body_limit" in (document.root.get("x-strictness") or {})
    if has_body:
        possible |= {413, 415} if is_limited else {415}
    answers = [each for status, each in responses.items() if status[:1] in {"2", "3"}]
    answers = answers or [each for status, each in responses.items() if status == "default"]
    if is_negotiated(document, list(map(document.resolved, answers))):
        possible.add(406)
    security = place.value.get("security", document.root.get("security")) or []
    if security and {} not in security:
        possible.add(401)
    if any(security):
        possible |= {401, 403}
    if "?" in str(place.pointer[1]):
        possible.add(404)
    return possible | _of_policies(place)


def _of_policies(place: Place) -> set[int]:
    """The answers of the operation's policies."""
    operation, is_read = place.value, place.pointer[-1] in _READS
    guarded = None if is_read else operation.get("x-etag")
    answered = {
        304: is_read and "x-etag" in operation,
        409: "x-idempotency" in operation,
        412: guarded is not None,
        428: guarded == "required",
        429: "x-rate-limit" in operation,
        503: guarded is not None or "x-idempotency" in operation or "x-audit" in operation,
        504: "x-timeout" in operation,
    }
    return {status for status, is_answered in answered.items() if is_answered}
