"""Values that a document gives for its readers, and that do not fit what they are given for."""

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

from codegen.checks.places import Place, is_meant_elsewhere, places
from codegen.checks.values import Given, Judge
from codegen.document import Document
from codegen.findings import Edit, Finding, Json, Pointer
from codegen.openapi.vocabulary import is_json
from codegen.shapes.dialect import equality_key
from codegen.shapes.nodes import Direction

_ASKED: Final = frozenset({"parameters", "requestBody", "requestBodies"})
_ANSWERED: Final = frozenset({"responses", "headers"})


def example_findings(document: Document) -> list[Finding]:
    """Everything that is wrong with an example: no defect of a contract, and of no use to anyone."""
    judge = Judge(document)
    found: list[Finding] = []
    for place in places(document):
        found += (finding for given in _examples(document, place) for finding in judge.findings(given))
        found += _serialized_findings(document, place)
    return found


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
    elif place.kind in {"media", "parameter", "header"} and holder.keys() & {"schema", "itemSchema"}:
        if "example" in holder and _is_plain(place, holder["example"]):
            value = holder["example"]
            yield Given("example", (*pointer, "example"), _described(holder, value), value, direction)
        for name, example in _named_examples(document, place):
            for key, value in _values(place, example):
                schema, where = _described(holder, value), (*pointer, "examples", name)
                yield Given("example", where, schema, value, direction, (key,))


def _described(holder: dict[str, Json], value: Json) -> Json:
    """What an example has to fit: of what has many items, it is a list of them, or one."""
    if "schema" in holder:
        return holder["schema"]
    return (
        {"type": "array", "items": holder["itemSchema"]} if isinstance(value, list) else holder["itemSchema"]
    )


def _named_examples(document: Document, place: Place) -> Iterator[tuple[str, dict[str, Json]]]:
    if place.kind in {"media", "parameter", "header"} and not is_meant_elsewhere(document, place):
        for name, written in (place.value.get("examples") or {}).items():
            example = document.resolved(written)
            if isinstance(example, dict):
                yield name, example


def _values(place: Place, example: dict[str, Json]) -> Iterator[tuple[str, Json]]:
    """The values that an Example Object gives, by field; one that is written as JSON is read."""
    if "value" in example and _is_plain(place, example["value"]):
        yield "value", example["value"]
    if "dataValue" in example:
        yield "dataValue", example["dataValue"]
    elif "serializedValue" in example and _is_json(place):
        with suppress(ValueError):
            yield "serializedValue", json.loads(example["serializedValue"])


def _serialized_findings(document: Document, place: Place) -> Iterator[Finding]:
    """Examples that say something else as they are written on the wire than as values."""
    for name, example in _named_examples(document, place) if _is_json(place) else ():
        text = example.get("serializedValue")
        if text is None:
            continue
        pointer = document.settled((*place.pointer, "examples", name, "serializedValue"))
        edits = [Edit((*place.pointer, "examples", name))]
        try:
            value = json.loads(text)
        except ValueError:
            yield document.finding(pointer, "serializedValue is no JSON", "write it as JSON", edits)
            continue
        if "dataValue" in example and equality_key(value) != equality_key(example["dataValue"]):
            message = "serializedValue is another value than dataValue"
            yield document.finding(pointer, message, "write one of them as the other is", edits)


def _is_json(place: Place) -> bool:
    return place.kind == "media" and is_json(str(place.pointer[-1]))


def _is_plain(place: Place, value: Json) -> bool:
    """Whether an example is the value itself, rather than the text of a message such as XML."""
    return place.kind != "media" or not isinstance(value, str) or _is_json(place)


def _direction(pointer: Pointer) -> Direction | None:
    """Whose values a place holds, as its types have them; None for a schema that both sides may share.

    The service owns what it sends, so the request of a webhook or callback has what responses have.
    """
    if pointer[:2] == ("components", "schemas"):
        return None
    is_sent = pointer[:1] == ("webhooks",) or "callbacks" in pointer[1:4]
    is_answer = next((key in _ANSWERED for key in pointer if key in _ASKED | _ANSWERED), None)
    return None if is_answer is None else "response" if is_answer != is_sent else "request"
