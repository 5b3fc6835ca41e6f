"""Checks that each object of a document has the fields and kinds of values that OpenAPI gives it.

Nothing is assumed of the document, so that all of its defects are found in one run.
"""

import json
import re
from collections.abc import Callable
from typing import Any, Final

from codegen.checks.plain_values import PLAIN_VALUES
from codegen.checks.structure_rules import (
    BEARER,
    CLOSED,
    SUBSTITUTES,
    meant_value,
    object_faults,
    unknown_field,
)
from codegen.document import Document
from codegen.findings import Edit, Finding, Json, Pointer
from codegen.openapi.grammar import EXTENSIBLE, MAPS, PLAIN, REFERABLE, Field, fields_of, is_object
from codegen.openapi.vocabulary import HEADER_NAME
from codegen.reading.yaml_source import MAX_DEPTH

LONGEST: Final = 60
TYPES: Final = frozenset({"string", "number", "integer", "boolean", "array", "object"})
_STATUS: Final = re.compile(r"default|[1-5](\d\d|XX)")
_COMPONENT: Final = re.compile(r"[A-Za-z0-9._-]+")
_MEDIA: Final = re.compile(r"[\w!#$&^*+.-]+/[\w!#$&^*+.-]+\s*(;.*)?", re.ASCII)


def structure_findings(document: Document) -> list[Finding]:
    """Every value of the wrong kind, every field that is missing or unknown."""
    checking = _Checking(document)
    checking.object(document.root, "document", ())
    return checking.findings


class _Checking:
    def __init__(self, document: Document) -> None:
        self.findings: list[Finding] = []
        self._document = document
        self._version = document.version

    def object(self, value: Json, kind: str, pointer: Pointer) -> None:
        """Check an object of a kind and all that is in it."""
        if kind == "schema" and isinstance(value, bool):
            if self._version == "3.0" and pointer[-1] != "additionalProperties":
                edits = [Edit(pointer, {} if value else {"not": {}})]
                mend = "write {} or {not: {}}"
                self._report(pointer, "OpenAPI 3.0 has no boolean schemas", mend, edits, is_harmless=True)
        elif not isinstance(value, dict):
            self._report(pointer, f"{shown(value)} is no {kind}", "write a mapping", _without(kind, pointer))
        elif len(pointer) > MAX_DEPTH and value:
            self._report(pointer, "nesting without end", "nest less deeply", _without(kind, pointer))
        elif kind in REFERABLE and "$ref" in value and self._is_reference(kind):
            self._reference(value, kind, pointer)
        elif is_object(kind):
            self._fields(value, kind, pointer)
        else:
            self._members(value, kind, pointer)

    def _is_reference(self, kind: str) -> bool:
        if kind in {"schema", "media"}:
            return self._version == {"schema": "3.0", "media": "3.2"}[kind]
        return kind != "path"

    def _reference(self, value: dict[str, Any], kind: str, pointer: Pointer) -> None:
        if not isinstance(value["$ref"], str):
            message = f"$ref is {shown(value['$ref'])}"
            self._report((*pointer, "$ref"), message, "write a reference", _without(kind, pointer))

    def _fields(self, value: dict[str, Any], kind: str, pointer: Pointer) -> None:
        fields = fields_of(kind)
        for key, item in value.items():
            field = fields.get(key)
            if field is None or self._version not in field.versions:
                if not (key.startswith("x-") and kind in EXTENSIBLE):
                    self.findings += unknown_field(self._document, self._version, kind, (*pointer, key))
            elif field.arity == "one":
                self._value(item, field.holds, (*pointer, key), kind)
            else:
                self._several(item, field, (*pointer, key))
        for key, field in fields.items():
            if self._version in field.required and key not in value:
                self._missing(kind, key, pointer)
        self.findings += object_faults(self._document, self._version, kind, pointer, value)

    def _value(self, value: Json, holds: str, pointer: Pointer, kind: str) -> None:
        if holds == "types":
            self._types(value, pointer)
        elif holds not in PLAIN:
            self.object(value, holds, pointer)
        elif holds != "any":
            fits, wanted = PLAIN_VALUES[holds]
            if not _fits(fits, value):
                meant = meant_value(holds, value)
                is_clear = meant is not None and _fits(fits, meant)
                edits = [Edit(pointer, meant)] if is_clear else _without_value(kind, pointer)
                message = f"{pointer[-1]} is {shown(value)}"
                self._report(pointer, message, f"write {wanted}", edits, is_harmless=is_clear)

    def _several(self, value: Json, field: Field, pointer: Pointer) -> None:
        wanted = dict if field.arity == "map" else list
        if not isinstance(value, wanted):
            form = "a mapping" if field.arity == "map" else "a list"
            edits = _without(str(pointer[-1]), pointer)
            self._report(pointer, f"{pointer[-1]} is {shown(value)}", f"write {form}", edits)
        elif isinstance(value, dict):
            is_component = len(pointer) == 2 and pointer[0] == "components"
            for name, item in value.items():
                if is_component and not _COMPONENT.fullmatch(name):
                    self._component_name((*pointer, name))
                if pointer[-1] == "headers" and not HEADER_NAME.fullmatch(name) and not is_component:
                    self._report((*pointer, name), f"{name!r} is no name of a header", "rename it")
                else:
                    self._value(item, field.holds, (*pointer, name), field.holds)
        else:
            for index, item in enumerate(value):
                self._value(item, field.holds, (*pointer, index), field.holds)

    def _members(self, value: dict[str, Any], kind: str, pointer: Pointer) -> None:
        """The members of an object whose keys are free."""
        for key, item in value.items():
            inner = (*pointer, key)
            if key.startswith("x-") and kind in EXTENSIBLE:
                continue
            if kind == "responses" and not _STATUS.fullmatch(key):
                self._status(key, value, inner)
            elif kind == "content" and not _MEDIA.fullmatch(key):
                self._report(inner, f"{key!r} is no media type", "write one such as application/json")
            elif kind == "paths" and not key.startswith("/"):
                self._relative_path(key, value, inner)
            else:
                self._value(item, MAPS[kind], inner, kind)
        if kind == "responses" and not any(_STATUS.fullmatch(_status_of(key)) for key in value):
            edits = [Edit((*pointer, "200"), {"description": ""})]
            message, mend = "the operation declares no response", "declare its responses"
            self._report(pointer, message, mend, edits, is_harmless=True)

    def _status(self, key: str, value: dict[str, Any], pointer: Pointer) -> None:
        written = _status_of(key)
        mend = "write a status such as 200, a range such as 4XX, or default"
        if _STATUS.fullmatch(written) and written not in value:
            edits = [Edit(pointer), Edit((*pointer[:-1], written), value[key], source=pointer)]
            self._report(pointer, f"{key!r} is no status", mend, edits, is_harmless=True)
        else:
            self._report(pointer, f"{key!r} is no status", mend)

    def _relative_path(self, key: str, value: dict[str, Any], pointer: Pointer) -> None:
        message, mend = f"the path {key!r} does not start with a slash", f"write /{key}"
        if f"/{key}" in value:
            self._report(pointer, message, mend)
        else:
            edits = [Edit(pointer), Edit(("paths", f"/{key}"), value[key], source=pointer)]
            self._report(pointer, message, mend, edits, is_harmless=True)

    def _component_name(self, pointer: Pointer) -> None:
        message = f"{pointer[-1]!r} is no name of a component"
        self._report(pointer, message, "write letters, digits, `.`, `-` and `_` only", (), is_harmless=True)

    def _missing(self, kind: str, key: str, pointer: Pointer) -> None:
        substitute = SUBSTITUTES.get((kind, key))
        message = f"the {kind} has no {key}"
        if substitute is not None:
            edits = [Edit((*pointer, key), substitute)]
            self._report(pointer, message, "add it", edits, is_harmless=True)
        else:
            self._report(pointer, message, "add it", _without(kind, pointer))

    def _types(self, value: Json, pointer: Pointer) -> None:
        known = TYPES | (set() if self._version == "3.0" else {"null"})
        if isinstance(value, str) and value in known:
            return
        if isinstance(value, list) and value and _fits(lambda types: set(types) <= TYPES | {"null"}, value):
            if len(set(value)) < len(value):
                edits = [Edit(pointer, list(dict.fromkeys(value)))]
                self._report(pointer, "a type stands there twice", "name each once", edits, is_harmless=True)
            elif self._version == "3.0":
                mend = "write nullable: true, or anyOf"
                self._report(pointer, "OpenAPI 3.0 has no lists of types", mend, (), is_harmless=True)
        elif value == "file":
            edits = [Edit(pointer, "string"), Edit((*pointer[:-1], "format"), "binary")]
            mend = "write type: string, format: binary"
            self._report(pointer, "'file' is a type of Swagger 2.0", mend, edits, is_harmless=True)
        else:
            mend = f"write one of {', '.join(sorted(known))}"
            self._report(pointer, f"{shown(value)} is no type", mend)

    def _report(
        self,
        pointer: Pointer,
        message: str,
        mend: str,
        edits: list[Edit] | tuple[Edit, ...] | None = None,
        *,
        is_harmless: bool = False,
    ) -> None:
        self.findings.append(self._document.finding(pointer, message, mend, edits, is_harmless=is_harmless))


def _status_of(key: str) -> str:
    return "default" if key.lower() == "default" else key.upper()


def _fits(fits: Callable[[Json], bool], value: Json) -> bool:
    try:
        return fits(value)
    except (TypeError, ValueError, OverflowError):
        return False


def _without(kind: str, pointer: Pointer) -> list[Edit]:
    """What stands in for an object that is unsound as a whole: a schema becomes any value."""
    if kind == "schema":
        return [Edit(pointer, {})]
    if kind == "scheme":
        return [Edit(pointer, BEARER)]
    if kind in CLOSED:
        return [Edit(pointer, CLOSED[kind])]
    return [Edit(pointer)]


def _without_value(kind: str, pointer: Pointer) -> list[Edit]:
    """A value of the wrong kind is taken away; what needs it goes with it, in the next round.

    Without its roles a kind of jobs would be open to everybody, so it goes as a whole.
    """
    if (kind, pointer[-1]) == ("job-kind", "roles"):
        return [Edit(pointer[:-1])]
    return [Edit(pointer, [])] if kind == "requirement" else [Edit(pointer)]


def shown(value: Json) -> str:
    """A value as JSON, cut where it is long."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 20]} ..."
