"""Values that a document gives for its readers, and that do not fit what they are given for."""

from collections.abc import Iterator
from typing import Final

from codegen.checks.places import Place, is_meant_elsewhere, places
from codegen.checks.values import Given, Judge
from codegen.document import Document
from codegen.findings import Finding, Json, Pointer
from codegen.openapi.vocabulary import is_json
from codegen.shapes.nodes import Direction

_ASKED: Final = frozenset({"parameters", "requestBody", "requestBodies"})
_ANSWERED: Final = frozenset({"responses", "headers"})


def example_findings(document: Document) -> list[Finding]:
    """Everything that is wrong with an example: no defect of a contract, and of no use to anyone."""
    judge = Judge(document)
    return [
        finding
        for place in places(document)
        for given in _examples(document, place)
        for finding in judge.findings(given)
    ]


def listed_findings(document: Document) -> Iterator[Finding]:
    """Values of `enum` and `const` that the rest of their schema refuses."""
    judge = Judge(document)
    for place in places(document):
        if place.kind != "schema" or is_meant_elsewhere(document, place):
            continue
        if place.value.keys() & {"enum", "const"}:
            rest = {key: value for key, value in place.value.items() if key not in {"enum", "const"}}
            for index, value in enumerate(place.value.get("enum") or ()):
                yield from judge.findings(Given("value", (*place.pointer, "enum", index), rest, value))
            if "const" in place.value:
                const = place.value["const"]
                yield from judge.findings(Given("value", (*place.pointer, "const"), rest, const))


def _examples(document: Document, place: Place) -> Iterator[Given]:
    holder, pointer = place.value, place.pointer
    direction = _direction(pointer)
    if is_meant_elsewhere(document, place):
        return
    if place.kind == "schema":
        if "example" in holder:
            yield Given("example", (*pointer, "example"), holder, holder["example"], direction)
        for index, value in enumerate(holder.get("examples") or ()):
            yield Given("example", (*pointer, "examples", index), holder, value, direction)
    elif place.kind in {"media", "parameter", "header"} and "schema" in holder:
        schema = holder["schema"]
        if "example" in holder and _is_plain(place, holder["example"]):
            yield Given("example", (*pointer, "example"), schema, holder["example"], direction)
        for name, written in (holder.get("examples") or {}).items():
            example = document.resolved(written)
            if isinstance(example, dict) and "value" in example and _is_plain(place, example["value"]):
                where = (*pointer, "examples", name)
                yield Given("example", where, schema, example["value"], direction, ("value",))


def _is_plain(place: Place, value: Json) -> bool:
    """Whether an example is the value itself, rather than the text of a message such as XML."""
    return place.kind != "media" or not isinstance(value, str) or is_json(str(place.pointer[-1]))


def _direction(pointer: Pointer) -> Direction | None:
    """Whose values a place holds, as its types have them; None for a schema that both sides may share.

    The service owns what it sends, so the request of a webhook or callback has what responses have.
    """
    if pointer[:2] == ("components", "schemas"):
        return None
    is_sent = pointer[:1] == ("webhooks",) or "callbacks" in pointer[1:4]
    is_answer = next((key in _ANSWERED for key in pointer if key in _ASKED | _ANSWERED), None)
    return None if is_answer is None else "response" if is_answer != is_sent else "request"
