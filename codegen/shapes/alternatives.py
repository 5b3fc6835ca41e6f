"""Alternatives: whether two can fit one value, and which values of a property choose between them."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from codegen.findings import Json
from codegen.openapi.vocabulary import SCHEMAS
from codegen.reading.pointers import unescaped
from codegen.shapes.dialect import Schema, equality_key
from codegen.shapes.objects import Facts, ObjectReader
from codegen.shapes.reader import SchemaReader

Tags = tuple[str | int, ...]


class Alternatives:
    """Compares the branches of unions."""

    def __init__(self, reader: SchemaReader, objects: ObjectReader) -> None:
        self._reader = reader
        self._objects = objects

    def are_disjoint(self, branches: Sequence[Json]) -> bool:
        """Whether no value can fit two branches, as far as that shows without a value."""
        return all(self._excludes(one, other) for one, other in combinations(branches, 2))

    def _excludes(self, one: Json, other: Json) -> bool:
        kinds = self._reader.kinds(one) & self._reader.kinds(other)
        if not kinds:
            return True
        first, second = self._reader.resolved(one), self._reader.resolved(other)
        if "enum" in first and "enum" in second:
            known = {equality_key(value) for value in first["enum"]}
            return known.isdisjoint(equality_key(value) for value in second["enum"])
        if kinds != {"object"}:
            return False
        return self._exclude_by_properties(self._objects.facts(first), self._objects.facts(second))

    def _exclude_by_properties(self, one: Facts, other: Facts) -> bool:
        for facts, against in ((one, other), (other, one)):
            if any(name not in names for names in against.closed for name in facts.required):
                return True
        return any(
            (ours := self._constants(one, name)) is not None
            and (theirs := self._constants(other, name)) is not None
            and ours.isdisjoint(theirs)
            for name in one.required
            if name in other.required
        )

    def _constants(self, facts: Facts, name: str) -> frozenset[object] | None:
        """The only values that fit a property, where they are few."""
        for schema in facts.properties.get(name, ()):
            resolved = self._reader.whole(self._reader.split(self._reader.resolved(schema))[0])
            if "enum" in resolved:
                return frozenset(equality_key(value) for value in resolved["enum"])
        return None

    def tags(
        self, discriminator: Mapping[str, Any], branches: Sequence[Json], written: Sequence[Json]
    ) -> list[Tags] | None:
        """The values of the property that choose each branch, or None where they do not tell.

        `written` are the branches as they stand in the document, for their names.
        """
        name = discriminator.get("propertyName")
        if not isinstance(name, str):
            return None
        mapping = _by_target(discriminator.get("mapping") or {})
        found = [
            self._tags_of(name, mapping, branch, origin)
            for branch, origin in zip(branches, written, strict=True)
        ]
        every = [tag for tags in found for tag in tags or ()]
        if not all(found) or len(set(every)) < len(every):
            return None
        return [tags or () for tags in found]

    def _tags_of(self, name: str, mapping: Mapping[str, Tags], branch: Json, written: Json) -> Tags | None:
        resolved = self._reader.split(self._reader.resolved(branch))[0]
        inner = resolved.get("oneOf") or resolved.get("anyOf")
        if inner and not self._reader.is_class(resolved):
            own = resolved.get("discriminator") or {}
            nested = _by_target(own.get("mapping") or {}) if own.get("propertyName") == name else {}
            tags = [self._tags_of(name, nested, each, each) for each in inner]
            return tuple(tag for each in tags for tag in each or ()) if all(tags) else None
        facts = self._objects.facts(resolved)
        if name not in facts.properties:
            return None
        constants = self._constants(facts, name)
        reference = written.get("$ref") if isinstance(written, dict) else None
        if constants is not None:
            is_told = name in facts.required
            texts = [value for value in constants if isinstance(value, str | int)]
            return tuple(sorted(texts, key=str)) if is_told and len(texts) == len(constants) else None
        if reference is None:
            return None
        return mapping.get(reference) or (implicit_name(reference),)

    def subtype_tags(self, parent: Schema, children: Sequence[str]) -> list[Tags] | None:
        """The values that choose each of a class's subclasses."""
        discriminator = parent["discriminator"]
        written = [{"$ref": child} for child in children]
        return self.tags(discriminator, written, written)


def implicit_name(reference: str) -> str:
    """The value that means a component without being mapped: its name."""
    return unescaped(reference.rpartition("/")[2])


def _by_target(mapping: Mapping[str, Any]) -> dict[str, Tags]:
    """The values by what they mean; a target is a reference or the name of a component."""
    found: dict[str, Tags] = {}
    for value, target in mapping.items():
        reference = str(target) if str(target).startswith("#") else f"{SCHEMAS}{target}"
        found[reference] = (*found.get(reference, ()), value)
    return found
