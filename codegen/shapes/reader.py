"""Reads schemas one level at a time, in one dialect: JSON Schema 2020-12 as OpenAPI 3.1 uses it.

`nullable` and boolean bounds of 3.0 are translated, constants are enums of one value, and `allOf` is taken
apart. Nothing is named here.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from codegen.document import Document
from codegen.findings import Json
from codegen.naming.enum_members import MEMBER_NAMES, keep_member_names
from codegen.shapes.dialect import (
    ANNOTATIONS,
    EVERY_TYPE,
    Schema,
    common_types,
    equality_key,
    is_enum,
    json_type,
    kinds_of_type,
    leaves,
    translate_bounds,
    translate_constants,
    translate_limits,
    translate_unlisted_null,
    translate_values,
    with_null,
    without_null,
    without_wrapper,
)
from codegen.shapes.implied_types import typed
from codegen.shapes.merging import NEVER, RESIDUE, merged
from codegen.shapes.null_fits import null_fits

_UNIONS: Final = ("oneOf", "anyOf")
_UNKNOWN: Final = frozenset({"nullable"})
"""Keywords of 3.0 that say nothing in 3.1."""

_LONGEST_CHAIN: Final = 100


class SchemaReader:
    """Reads the schemas of a document; `added` are schemas that the compiler wrote, by their reference."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.added: dict[str, Schema] = {}
        self._is_legacy = document.is_legacy
        self._has_formats = document.choices.formats == "asserted"
        self._means_types = document.choices.untyped == "meant"
        self._unknown = frozenset[str]() if document.is_legacy else _UNKNOWN
        self._classes: dict[str, bool] = {}
        self._kinds: dict[str, frozenset[str]] = {}

    def target(self, reference: str) -> Json:
        """What a reference means."""
        return self.added[reference] if reference in self.added else self.document.target(reference)

    def referred(self, schema: Json) -> Json:
        """The schema that references end in, as it is written."""
        for _ in range(_LONGEST_CHAIN):
            if not (isinstance(schema, dict) and isinstance(schema.get("$ref"), str)):
                break
            schema = self.target(schema["$ref"])
        return schema

    def translated(self, schema: Json) -> Schema:
        """The schema's top level in the dialect, with the type that is meant where none is said."""
        said = self.said(schema)
        return said if "$ref" in said else self._narrowed(self._typed(said))

    def said(self, schema: Json) -> Schema:
        """The schema's top level in the dialect, with no more than is said."""
        if schema is False:
            return dict(NEVER)
        if not isinstance(schema, dict):
            return {}
        if "$ref" in schema:
            return self._said_beside(schema)
        level = without_wrapper(self._without_repeated_type(schema), self._unknown)
        if self._is_legacy:
            translate_bounds(level)
            if level.pop("nullable", None) is True:
                level = with_null(level)
        if "$ref" in level:
            return self._said_beside(level)
        kinds = level.get("type")
        if isinstance(kinds, list) and len(kinds) == 1:
            level["type"] = kinds[0]
        if not self._has_formats and level.get("format") != "binary":
            level.pop("format", None)
        translate_limits(level)
        translate_constants(level)
        translate_values(level)
        if not self._is_legacy:
            translate_unlisted_null(level)
        keep_member_names(level, self._names_above(level))
        return level

    def split(self, schema: Json) -> tuple[Schema, bool]:
        """The translated schema without null, and whether null fits it."""
        translated = self.translated(schema)
        inner = without_null(translated)
        if inner is None:
            kinds = self._kinds_of(translated) if "allOf" in translated else EVERY_TYPE
            is_listed = "null" in kinds and kinds != EVERY_TYPE
            return translated, is_listed and (self._is_legacy or null_fits(translated, self.target))
        return self.translated(inner), self._is_legacy or null_fits(translated, self.target)

    def resolved(self, schema: Json) -> Schema:
        """The translated schema that references end in."""
        translated = self.translated(schema)
        for _ in range(_LONGEST_CHAIN):
            if "$ref" not in translated:
                break
            translated = self.translated(self.target(translated["$ref"]))
        return translated

    def parts(self, schema: Schema) -> Iterator[Schema]:
        """A schema's own keywords, and each part of its `allOf`, references to classes left as they are."""
        own = {key: value for key, value in schema.items() if key != "allOf"}
        if any(key not in ANNOTATIONS and not key.startswith("x-") for key in own):
            yield own
        for part in schema.get("allOf") or ():
            yield from self._part(part)

    def _part(self, part: Json) -> Iterator[Schema]:
        translated, is_nullable = self.split(part)
        if "$ref" not in translated:
            inner = list(self.parts(translated))
            if is_nullable and len(inner) == 1 and not self.is_class(translated):
                inner = [with_null(inner[0])]
            yield from inner
        elif self.is_class_reference(translated["$ref"]):
            yield {"$ref": translated["$ref"]}
        else:
            yield from self._part(self.target(translated["$ref"]))

    def whole(self, schema: Schema) -> Schema:
        """The schema with its `allOf` merged; for schemas that are no classes."""
        if "allOf" not in schema:
            return schema
        notes = {key: value for key, value in schema.items() if key in ANNOTATIONS}
        # Of a class that is among the parts of none, the types are all that may count.
        parts = [{"type": list(self.kinds(part))} if "$ref" in part else part for part in self.parts(schema)]
        return self._typed({**merged(parts), **notes})

    def is_class(self, schema: Schema) -> bool:
        """Whether a translated schema, null apart, describes an object with named properties."""
        if "$ref" in schema:
            return self.is_class_reference(schema["$ref"])
        if isinstance(schema.get("type"), list) or schema.get("type", "object") != "object":
            return False
        parts = schema.get("allOf") or ()
        if not schema.get("properties") and not any(self._is_class_part(part) for part in parts):
            return False
        return not parts or self.kinds(schema) - {"null"} == {"object"}

    def is_class_reference(self, reference: str) -> bool:
        """Whether a reference leads to a class."""
        known = self._classes.get(reference)
        if known is None:
            self._classes[reference] = True
            schema = self.split(self.target(reference))[0]
            known = self._classes[reference] = self.is_class(schema) and len(self.bearing(schema)) != 1
        return known

    def bearing(self, schema: Schema) -> list[Schema]:
        """The parts of a class whose alternatives have properties of their own, as classes again."""
        found = []
        for part in self.parts(schema):
            key = next((key for key in _UNIONS if key in part), None)
            if key is not None and any(self._bears(branch) for branch in part[key]):
                found.append(part)
        return found

    def default(self, schema: Json) -> tuple[Json] | None:
        """The default of a schema, unless it is a part's, and other parts do not leave it."""
        found = self._said_default(schema)
        if found is None or not isinstance(schema, dict) or "default" in schema or "allOf" not in schema:
            return found
        whole = self.whole(self.split(schema)[0])
        return found if found[0] is None or leaves(whole, found[0]) else None

    def _said_default(self, schema: Json) -> tuple[Json] | None:
        """The default of a schema: its own, that of what it refers to, or of the last part of its `allOf`."""
        for _ in range(_LONGEST_CHAIN):
            if not isinstance(schema, dict):
                break
            if "default" in schema and not (self._is_legacy and "$ref" in schema):
                return (schema["default"],)
            parts = map(self._said_default, schema.get("allOf") or ())
            found = [each for each in parts if each is not None]
            if found or "$ref" not in schema:
                return found[-1] if found else None
            schema = self.target(schema["$ref"])
        return None

    def constants(self, said: Iterable[Json]) -> frozenset[object] | None:
        """The only values that fit schemas which hold at once, where one of them lists its values."""
        resolved = (self.whole(self.split(self.resolved(schema))[0]) for schema in said)
        listed = [frozenset(map(equality_key, each["enum"])) for each in resolved if "enum" in each]
        return frozenset.intersection(*listed) if listed else None

    def kinds(self, schema: Json) -> frozenset[str]:
        """The JSON types of the values that fit, integers apart from other numbers."""
        said = self.said(schema)
        return self._kinds_of_reference(said["$ref"]) if "$ref" in said else self._kinds_of(self._typed(said))

    def _kinds_of_reference(self, reference: str) -> frozenset[str]:
        known = self._kinds.get(reference)
        if known is None:
            self._kinds[reference] = EVERY_TYPE
            known = self._kinds[reference] = self.kinds(self.target(reference))
        return known

    def _kinds_of(self, typed: Schema) -> frozenset[str]:
        found = kinds_of_type(typed.get("type", EVERY_TYPE))
        if "enum" in typed:
            null = {"null"} if "null" in typed.get("type", ()) else set()
            found &= null.union(map(json_type, typed["enum"]))
        for key in _UNIONS:
            if typed.get(key):
                found &= frozenset().union(*map(self.kinds, typed[key]))
        for part in typed.get("allOf") or ():
            found &= self.kinds(part)
        return found

    def _narrowed(self, typed: Schema) -> Schema:
        """The schema with no more types than the parts of its `allOf` leave."""
        if "allOf" not in typed:
            return typed
        kinds = self._kinds_of(typed)
        if "null" in typed.get("type", ()) and all(map(self._leaves_null, typed["allOf"])):
            kinds |= {"null"}
        if not kinds:
            return dict(NEVER)
        if kinds == {"null"}:
            typed = {key: value for key, value in typed.items() if key != "enum"}
        return {**typed, "type": common_types(typed["type"], list(kinds))} if "type" in typed else typed

    def _leaves_null(self, part: Json) -> bool:
        """Whether null fits a part; one that only names what objects or arrays have says nothing of null."""
        said = self.said(self.referred(part))
        return "null" in self.kinds(part) or not said.keys() & {"type", "enum", "allOf", *_UNIONS}

    def _without_repeated_type(self, schema: Schema) -> Schema:
        """The schema without a type that the parts of its `allOf` say, too."""
        said = schema.keys() - ANNOTATIONS - _UNKNOWN
        if said != {"type", "allOf"} or not isinstance(schema["allOf"], list):
            return schema
        kinds = kinds_of_type(schema["type"]) | ({"null"} if schema.get("nullable") is True else set())
        rest = {key: value for key, value in schema.items() if key != "type"}
        of_parts = self.kinds({"allOf": schema["allOf"]})
        leaves_null = "null" in kinds - of_parts and all(map(self._leaves_null, schema["allOf"]))
        return rest if of_parts <= kinds and not leaves_null else schema

    def _is_class_part(self, part: Json) -> bool:
        return self.is_class(self.split(part)[0]) or self._is_union_of_classes(part)

    def _is_union_of_classes(self, part: Json) -> bool:
        resolved = self.resolved(part)
        key = next((key for key in _UNIONS if key in resolved), None)
        return key is not None and any(self._bears(branch) for branch in resolved[key])

    def _bears(self, branch: Json) -> bool:
        schema = self.split(branch)[0]
        return self.is_class(schema) or bool("$ref" in schema and self._is_union_of_classes(schema))

    def _said_beside(self, schema: Schema) -> Schema:
        """In 3.1 a reference may have keywords beside it; those that say something are a part."""
        beside = {key: value for key, value in schema.items() if key != "$ref"}
        said = {key for key in beside if key not in ANNOTATIONS and not key.startswith("x-")} - {"nullable"}
        if self._is_legacy or not said:
            return schema
        rest = self.said(beside)
        return {**rest, "allOf": [{"$ref": schema["$ref"]}, *rest.get("allOf", ())]}

    def _typed(self, schema: Schema) -> Schema:
        return typed(schema, means_types=self._means_types)

    def _names_above(self, schema: Schema) -> Mapping[Any, str]:
        """The names of values by the enums that the schema narrows."""
        if "enum" not in schema:
            return {}
        parts = [part for part in schema.get("allOf") or () if isinstance(part, dict) and "$ref" in part]
        found = [self.resolved(part) for part in parts]
        return {
            value: name
            for part in found
            for value, name in zip(part.get("enum") or (), part.get(MEMBER_NAMES) or (), strict=False)
            if isinstance(value, str | int)
        }


def is_enumeration(schema: Schema) -> bool:
    """Whether a translated schema is an enumeration: several texts or several integers."""
    return is_enum(schema) and schema.keys().isdisjoint({*_UNIONS, "allOf", "not", "if", RESIDUE})
