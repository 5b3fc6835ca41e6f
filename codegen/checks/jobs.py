"""`x-job`: kinds with names for programs, whose arguments, results and events are schemas of their own."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from codegen.checks.places import Place
from codegen.document import Document
from codegen.findings import Finding, Json, Pointer
from codegen.openapi.vocabulary import SCHEMAS
from codegen.shapes.reader import SchemaReader

_NAME: Final = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_LONGEST_NAME: Final = 63
_FIRST: Final = 1.0
_MOST: Final = 60.0
"""Seconds of a retry policy that does not say them, as the runtime has it."""


def job_findings(document: Document, found: Iterable[Place]) -> Iterator[Finding]:
    """Findings about kinds of jobs, wherever they are written, and about kinds that two operations name."""
    reader = SchemaReader(document)
    known: dict[str, tuple[Json, Pointer]] = {}
    for place in found:
        if place.kind == "job" and not place.is_reference:
            yield from _name_findings(document, place)
        elif place.kind == "job-kind" and not place.is_reference:
            yield from _schema_findings(document, reader, place)
            yield from _retry_findings(document, place)
        elif place.kind == "operation" and "x-job" in place.value:
            yield from _kind_findings(document, place, known)


def _name_findings(document: Document, place: Place) -> Iterator[Finding]:
    for name in place.value["kinds"]:
        if not _NAME.fullmatch(name) or len(name) > _LONGEST_NAME:
            message = f"{name!r} is no name of a kind of jobs"
            mend = f"write it in snake_case, at most {_LONGEST_NAME} characters, as in check_period"
            yield document.finding((*place.pointer, "kinds", name), message, mend)


def _schema_findings(document: Document, reader: SchemaReader, place: Place) -> Iterator[Finding]:
    for key in ("arguments", "result", "events"):
        schema = place.value.get(key)
        pointer = (*place.pointer, key)
        if key in place.value and not _is_component(schema):
            message = f"{key} is no reference to a component"
            mend = f"define the schema under components/schemas and write {{$ref: '{SCHEMAS}<name>'}}"
            yield document.finding(pointer, message, mend)
        elif key == "arguments" and not _is_object(reader, schema):
            message = "arguments are no object with properties"
            mend = "refer to a schema of `type: object` that has at least one property"
            yield document.finding(pointer, message, mend)


def _is_component(schema: Json) -> bool:
    if not (isinstance(schema, dict) and schema.keys() == {"$ref"}):
        return False
    reference = str(schema["$ref"])
    return reference.startswith(SCHEMAS) and "/" not in reference.removeprefix(SCHEMAS)


def _is_object(reader: SchemaReader, schema: Json) -> bool:
    inner, is_nullable = reader.split(schema)
    return reader.is_class(inner) and not is_nullable and not reader.split(reader.target(schema["$ref"]))[1]


def _retry_findings(document: Document, place: Place) -> Iterator[Finding]:
    retry = place.value.get("retry") or {}
    first, most = retry.get("first", _FIRST), retry.get("most", _MOST)
    if first > most:
        message = f"the first wait of {first} s is longer than any may be, {most} s"
        yield document.finding((*place.pointer, "retry"), message, "raise most or lower first")


def _kind_findings(
    document: Document, place: Place, known: dict[str, tuple[Json, Pointer]]
) -> Iterator[Finding]:
    pointer = (*place.pointer, "x-job")
    if not place.is_served:
        message = "x-job stands in a request that is sent, which enqueues nothing"
        yield document.finding(pointer, message, "move it to an operation under paths")
        return
    for name, written in document.resolved(place.value["x-job"])["kinds"].items():
        kind = document.resolved(written)
        before, where = known.setdefault(name, (kind, place.pointer))
        if before != kind:
            message = f"the kind {name} is another one at {str(where[2]).upper()} {where[1]}"
            mend = "write it once under components/x-job-kinds and refer to it, or rename one"
            yield document.finding(document.settled((*pointer, "kinds", name)), message, mend)
