"""Gives every schema of the document a name before models are made of it, and writes types as Python source.

The catalogue holds the named schemas in one dialect (JSON Schema 2020-12 as OpenAPI 3.1 uses it): `nullable`
and boolean bounds of 3.0 are translated; anonymous objects, enums and unions are named after their place.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from codegen import names
from codegen.dialect import (
    BOUNDS,
    COMPOSED,
    COPIED,
    PREFIX,
    Schema,
    implied_type,
    is_enum,
    is_open_map,
    item_hint,
    member_text,
    needs_name,
    title_of,
    translate_bounds,
    translate_constants,
    with_null,
    without_null,
    without_wrapper,
)
from codegen.document import Document
from codegen.findings import Json


@dataclass(frozen=True, slots=True)
class Property:
    """What a generated field needs beyond its type."""

    description: str
    schema: Schema
    has_default: bool
    default: Any = None


class Catalogue:
    """The named schemas of a document; asking for the type of an anonymous one may add to it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.schemas: dict[str, Schema] = {}
        self.descriptions: dict[str, str] = {}
        self.properties: dict[tuple[str, str], Property] = {}
        self.enum_members: dict[str, list[tuple[str, Any]]] = {}
        self._is_legacy = str(document.root.get("openapi", "")).startswith("3.0")
        self._by_reference: dict[str, str] = {}
        self._wire_names: dict[str, list[str]] = {}
        self._taken: set[str] = set()
        components = (document.root.get("components") or {}).get("schemas") or {}
        for wire_name in components:
            reference = PREFIX + wire_name.replace("~", "~0").replace("/", "~1")
            self._by_reference[reference] = self._new_name(names.class_name(wire_name))
        written = dict(zip(list(self._by_reference.values()), components.values(), strict=True))
        self._nullable = {name for name, schema in written.items() if self._is_nullable_class(schema)}
        for name, schema in written.items():
            self._add(name, schema)

    def name_of(self, reference: str) -> str:
        """The class or alias that a `$ref` means; one into the middle of something names that place."""
        known = self._by_reference.get(reference) or self._by_reference.get(unquote(reference))
        if known is None:
            known = self._new_name(names.class_name(" ".join(reference.split("/")[-2:])))
            self._by_reference[reference] = known
            self._add(known, self.document.target(reference))
        return known

    def lifted(self, schema: Schema, hint: str) -> str:
        """The name under which an anonymous schema now stands in the catalogue."""
        name = self._new_name(names.class_name(hint))
        self._add(name, schema)
        return name

    def named(self, name: str) -> Schema:
        """The schema that stands under the name in the end, aliases of aliases followed."""
        schema = self.schemas[name]
        for _ in self.schemas:
            if "$ref" not in schema:
                break
            schema = self.schemas[schema["$ref"].removeprefix(PREFIX)]
        return schema

    def is_nullable(self, schema: Schema) -> bool:
        """Whether null fits the schema."""
        if "$ref" in schema:
            return self.is_nullable(self.named(schema["$ref"].removeprefix(PREFIX)))
        kinds = schema.get("type")
        if isinstance(kinds, list) and "null" in kinds:
            return True
        branches = schema.get("anyOf") or schema.get("oneOf") or ()
        return kinds == "null" or any(self.is_nullable(branch) for branch in branches)

    def fields_of(self, name: str) -> Iterator[tuple[tuple[str, str], Property]]:
        """The properties of a class and, after them, of all that it is composed of."""
        waiting, seen = [name], set[str]()
        while waiting:
            current = waiting.pop(0)
            if current in seen:
                continue
            seen.add(current)
            for wire_name in self._wire_names.get(current, ()):
                yield (current, wire_name), self.properties[current, wire_name]
            parts = self.schemas.get(current, {}).get("allOf", ())
            waiting += [part["$ref"].removeprefix(PREFIX) for part in parts if "$ref" in part]

    def normal(self, schema: Json, hint: str, *, owner: str | None = None) -> Schema:
        """The schema in the catalogue's dialect, its parts named; `owner` is the class it becomes."""
        if schema is True or not schema:
            return {}
        schema = self._translated(schema)
        if "$ref" in schema:
            return self._reference(schema["$ref"])
        if owner in self._nullable:
            schema = without_null(schema) or schema
        result = {key: value for key, value in schema.items() if key in COPIED}
        if isinstance(schema.get("properties"), dict):
            result["properties"] = self._properties(schema["properties"], hint, owner)
        if "items" in schema:
            result["items"] = self.part(schema["items"], item_hint(hint), is_nested=True)
        if "prefixItems" in schema:
            result["prefixItems"] = [
                self.part(item, f"{hint}{number}", is_nested=True)
                for number, item in enumerate(schema["prefixItems"], 1)
            ]
        extra = schema.get("additionalProperties")
        if extra is not None:
            result["additionalProperties"] = (
                extra if isinstance(extra, bool) else self.part(extra, f"{hint}Value", is_nested=True)
            )
        for key in COMPOSED:
            if key in schema:
                result[key] = self._branches(schema[key], hint, key)
        return self._finished(result, owner)

    def part(self, schema: Json, hint: str, *, is_nested: bool = False) -> Schema:
        """The schema for use inside another one: a reference where it needs a name of its own."""
        translated = self._translated(schema) if isinstance(schema, dict) else {"$ref": ""}
        if "$ref" not in translated:
            inner = without_null(translated)
            if inner is not None and needs_name(inner, is_nested=is_nested):
                reference = {"$ref": PREFIX + self.lifted(inner, hint)}
                return {"anyOf": [reference, {"type": "null"}]}
            if inner is None and needs_name(translated, is_nested=is_nested):
                return {"$ref": PREFIX + self.lifted(translated, hint)}
        return self.normal(schema, hint)

    def _reference(self, reference: str) -> Schema:
        """A reference to a class; one that was declared nullable is written as a class or null."""
        name = self.name_of(reference)
        plain = {"$ref": PREFIX + name}
        return {"anyOf": [plain, {"type": "null"}]} if name in self._nullable else plain

    def _is_nullable_class(self, schema: Json) -> bool:
        if not isinstance(schema, dict) or "$ref" in schema:
            return False
        inner = without_null(self._translated(schema))
        return inner is not None and "$ref" not in inner and needs_name(inner, is_nested=False)

    def _new_name(self, wanted: str) -> str:
        name = names.unique(wanted, self._taken)
        self._taken.add(name)
        return name

    def _add(self, name: str, schema: Json) -> None:
        self.schemas.setdefault(name, {})
        normal = self.normal(schema, name, owner=name)
        del self.schemas[name]
        self.schemas[name] = normal
        if isinstance(schema, dict):
            self.descriptions[name] = str(schema.get("description") or schema.get("title") or "")

    def _properties(self, properties: Mapping[str, Any], hint: str, owner: str | None) -> dict[str, Schema]:
        result: dict[str, Schema] = {}
        for wire_name, schema in properties.items():
            part = self.part(schema, hint + names.pascal_case(wire_name, prefix=""))
            result[wire_name] = part
            facts = schema if isinstance(schema, dict) else {}
            target = self.document.resolved(facts)
            source = facts if "default" in facts else target if isinstance(target, dict) else {}
            self._wire_names.setdefault(owner or hint, []).append(wire_name)
            self.properties[owner or hint, wire_name] = Property(
                str(facts.get("description") or ""), part, "default" in source, source.get("default")
            )
        return result

    def _branches(self, branches: list[Any], hint: str, key: str) -> list[Schema]:
        if key == "allOf":
            return [
                {"$ref": PREFIX + self.name_of(branch["$ref"])}
                if isinstance(branch, dict) and "$ref" in branch
                else self.normal(branch, hint, owner=hint)
                for branch in branches
            ]
        return [
            self.part(
                branch, f"{hint}{names.pascal_case(title_of(branch), prefix='') or number}", is_nested=True
            )
            for number, branch in enumerate(branches, 1)
        ]

    def _finished(self, schema: Schema, owner: str | None) -> Schema:
        if is_open_map(schema):
            schema["additionalProperties"] = {}
        if owner is not None and is_enum(schema):
            values = schema["enum"]
            members = names.unique_each(names.constant_name(member_text(value)) for value in values)
            self.enum_members[owner] = list(zip(members, values, strict=True))
            schema["type"] = "string" if isinstance(values[0], str) else "integer"
        return schema

    def _translated(self, schema: Schema) -> Schema:
        if "$ref" in schema:
            return schema
        schema = without_wrapper(schema)
        if self._is_legacy:
            translate_bounds(schema)
            if schema.pop("nullable", None) is True:
                schema = with_null(schema)
        if schema.get("type") == "integer":
            schema.update({key: int(schema[key]) for key in BOUNDS if isinstance(schema.get(key), float)})
        if schema.get("enum") == []:
            del schema["enum"]
        translate_constants(schema)
        if len(schema.get("enum") or ()) == 1:
            schema["const"] = schema.pop("enum")[0]
        if "type" not in schema:
            kind = implied_type(schema)
            if kind:
                schema["type"] = kind
        if isinstance(schema.get("enum"), list) and None in schema["enum"]:
            values = [value for value in schema["enum"] if value is not None]
            rest = {key: value for key, value in schema.items() if key != "enum"}
            schema = with_null({**rest, "enum": values}) if values else {**rest, "type": "null"}
        return schema
