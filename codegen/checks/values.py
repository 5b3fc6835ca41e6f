"""Whether values that a document gives fit their schemas: jsonschema-rs judges, in the document's dialect."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import jsonschema_rs
from jsonschema_rs import ValidationError
from jsonschema_rs import ValidationErrorKind as Kind

from codegen.checks.tagged_fragments import TaggedFragments
from codegen.document import Document
from codegen.findings import Edit, Finding, Json, Pointer
from codegen.openapi.formats import BASE64
from codegen.openapi.patterns import LARGEST_PATTERN
from codegen.shapes.directions import Directions
from codegen.shapes.fragments import definitions_in
from codegen.shapes.nodes import Direction
from codegen.shapes.reader import SchemaReader

_MASK: Final = "\0"
"""What stands for the value in the messages of the validator."""

_LONGEST: Final = 60
_MENDS: Final = {
    "enum": "write one of the values that its schema lists, or list this one",
    "falseSchema": "take it out, or let its schema be one that something fits",
    "required": "add it, or take it out of `required`",
    "additionalProperties": "take it out, or declare it under `properties`",
    "unevaluatedProperties": "take it out, or declare it under `properties`",
}
_ONE_SIDED: Final = "take it out; `readOnly` values are in responses only, `writeOnly` ones in requests"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a path inside a value, and the keyword that refuses it."""

    path: Pointer
    keyword: str
    reason: str


@dataclass(frozen=True, slots=True)
class Given:
    """A value that a document gives at a pointer, or inside the Example Object that stands there.

    Without a direction, what only requests or only responses have may be in it and may be absent.
    """

    what: str
    pointer: Pointer
    schema: Json
    value: Json
    direction: Direction | None = None
    inside: Pointer = ()


class Judge:
    """Judges values by the schemas of one document, each compiled at its first use."""

    def __init__(self, document: Document) -> None:
        self._document = document
        reader = SchemaReader(document)
        components = (document.root.get("components") or {}).get("schemas") or {}
        self._fragments = TaggedFragments(reader, Directions(reader), components)
        self._compiled: dict[object, tuple[Json, jsonschema_rs.Draft202012Validator | None]] = {}

    def faults(self, given: Given) -> list[Fault]:
        """Everything that keeps the value from fitting; a schema that cannot be read refuses nothing."""
        validator = self._validator(given.schema, given.direction)
        if validator is None or validator.is_valid(given.value):
            return []
        errors = validator.iter_errors(given.value)
        return list(dict.fromkeys(fault for each in errors for fault in _faults(each)))

    def accepts(self, schema: Json, value: Json, direction: Direction | None = None) -> bool | None:
        """Whether the value fits; None for a schema that cannot be read."""
        validator = self._validator(schema, direction)
        return validator.is_valid(value) if validator is not None else None

    def findings(self, given: Given) -> Iterator[Finding]:
        """Each fault at its own place; a lenient build takes the whole value away."""
        for fault in self.faults(given):
            place = given.pointer
            if given.inside:
                place = self._document.settled((*place, *given.inside))
            message = f"the {given.what} does not fit: {fault.reason}"
            mend = _MENDS.get(fault.keyword, f"mend the {given.what}, or `{fault.keyword}` of its schema")
            if fault.keyword == "falseSchema" and fault not in self.faults(replace(given, direction=None)):
                mend = _ONE_SIDED
            yield self._document.finding((*place, *fault.path), message, mend, [Edit(given.pointer)])

    def _validator(
        self, schema: Json, direction: Direction | None
    ) -> jsonschema_rs.Draft202012Validator | None:
        is_reference = isinstance(schema, dict) and schema.keys() == {"$ref"}
        key = (schema["$ref"] if is_reference else id(schema), direction)
        if key not in self._compiled:
            self._compiled[key] = (schema, _compiled(self._whole(self._fragments.of(schema, direction))))
        return self._compiled[key][1]

    def _whole(self, fragment: Json) -> Json:
        """The fragment with the definitions that it needs."""
        needed: dict[str, Json] = {}
        waiting = [fragment]
        while waiting:
            for name in definitions_in(waiting.pop()):
                if name not in needed and name in self._fragments.definitions:
                    needed[name] = self._fragments.definitions[name]
                    waiting.append(needed[name])
        return {**fragment, "$defs": needed} if needed else fragment


def _compiled(schema: Json) -> jsonschema_rs.Draft202012Validator | None:
    try:
        return jsonschema_rs.Draft202012Validator(
            schema,
            validate_formats=True,
            mask=_MASK,
            pattern_options=jsonschema_rs.FancyRegexOptions(size_limit=LARGEST_PATTERN),
        )
    except ValidationError:
        return None


def _faults(error: ValidationError) -> Iterator[Fault]:
    path, keyword = tuple(error.instance_path), error.kind.name
    match error.kind:
        case Kind.Required(name):
            yield Fault(path, keyword, f"{_shown(name)} is missing")
        case Kind.AdditionalProperties(names) | Kind.UnevaluatedProperties(names):
            for name in names:
                yield Fault((*path, name), keyword, f"{_shown(name)} is no property")
        case Kind.FalseSchema() if error.schema_path[-1:] == ["additionalProperties"]:
            yield Fault(path, "additionalProperties", "an object without properties is asked for")
        case Kind.FalseSchema():
            yield Fault(path, keyword, "nothing may stand here")
        case Kind.AnyOf(branches) | Kind.OneOfNotValid(branches):
            meant = _meant(branches, error)
            if meant:
                for each in meant:
                    yield from _faults(each)
            else:
                yield Fault(path, keyword, f"{_shown(error.instance)} fits no branch of {keyword}")
        case Kind.Pattern(pattern) if pattern == BASE64:
            yield Fault(path, "format", f'{_shown(error.instance)} is not a "byte"')
        case _:
            yield Fault(path, keyword, error.message.replace(_MASK, _shown(error.instance)))


def _meant(branches: list[list[ValidationError]], error: ValidationError) -> list[ValidationError]:
    """The errors of the one branch that is about such values at all; empty where no or several ones are."""
    for names, depth in ({"type"}, 0), ({"type", "const", "enum"}, 1):
        branches = [
            branch
            for branch in branches
            if not any(
                each.kind.name in names and len(each.instance_path) <= len(error.instance_path) + depth
                for each in branch
            )
        ]
        if len(branches) == 1:
            return branches[0]
    return []


def _shown(value: Json) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 10]} ..."
