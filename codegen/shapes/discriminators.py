"""Discriminators: which values of a property choose between alternatives, or between subclasses."""

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from codegen.findings import Json
from codegen.naming.python_names import field_name
from codegen.openapi.vocabulary import SCHEMAS, schema_reference
from codegen.reading.pointers import unescaped
from codegen.shapes.dialect import Schema
from codegen.shapes.nodes import Direction, Marker
from codegen.shapes.objects import Facts, ObjectReader
from codegen.shapes.reader import SchemaReader

Tags = tuple[str | int, ...]


class Discriminators:
    """Reads discriminators; each is a marker, or None where the values do not tell."""

    def __init__(self, reader: SchemaReader, objects: ObjectReader, components: Mapping[str, Json]) -> None:
        self._reader = reader
        self._objects = objects
        self._heirs = _heirs(reader, components)
        for child in {child for children in self._heirs.values() for child in children}:
            _keep_class(reader, child)

    def of_union(
        self, discriminator: Json, branches: Sequence[Json], written: Sequence[Json]
    ) -> Marker | None:
        """The discriminator of a union. `written` are the branches as they stand there, for their names."""
        if not isinstance(discriminator, dict) or len(branches) < 2:
            return None
        tags = self._tags(discriminator, branches, written)
        return None if tags is None else _tagged(discriminator["propertyName"], tags)

    def of_constants(self, branches: Sequence[Json]) -> Marker | None:
        """What tells objects apart where no discriminator does: a property with other texts in each branch.

        One branch may do without the property: it counts where that is absent.
        """
        if len(branches) < 2 or any(self._reader.kinds(branch) != {"object"} for branch in branches):
            return None
        resolved = [self._reader.resolved(branch) for branch in branches]
        known = [self._objects.facts(schema) for schema in resolved]
        for name in known[0].properties:
            tags = [self._texts(facts, name) for facts in known]
            every = [tag for each in tags for tag in each]
            lacking = [each for facts, each in zip(known, tags, strict=True) if name not in facts.required]
            is_told = all(tags) and len(set(every)) == len(every) and len(lacking) < 2
            if is_told and not any(self._is_hidden(schema, name) for schema in resolved):
                return _tagged(name, tags, absent=next((each[0] for each in lacking), None))
        return None

    def of_subclasses(self, reference: str) -> tuple[Sequence[str], Marker] | None:
        """The subclasses of a class that says by which property they are told, and the class itself, last."""
        children = self._heirs.get(reference)
        if not children:
            return None
        discriminator = self._reader.split(self._reader.target(reference))[0]["discriminator"]
        written = [{"$ref": child} for child in children]
        tags = self._tags(discriminator, written, written)
        if tags is None:
            return None
        return (*children, reference), _tagged(discriminator["propertyName"], [*tags, ()])

    def _is_hidden(self, schema: Schema, name: str) -> bool:
        """Whether a property is absent from requests or from responses."""
        return any(name not in self._objects.facts(schema, each).properties for each in get_args(Direction))

    def _texts(self, facts: Facts, name: str) -> tuple[str, ...]:
        """The texts that a property must be one of; none where it may be anything else, such as null."""
        said = facts.properties.get(name, ())
        is_text = any(self._reader.kinds(each) == {"string"} for each in said)
        constants = self._reader.constants(said) if is_text else None
        return tuple(sorted(value for value in constants or () if isinstance(value, str)))

    def _tags(
        self, discriminator: Mapping[str, Any], branches: Sequence[Json], written: Sequence[Json]
    ) -> list[Tags] | None:
        """The tags of each branch: its constants; where branches share some, those that are mapped to it.

        The branch that counts where the property is absent or says something else has none.
        """
        name = discriminator.get("propertyName")
        if not isinstance(name, str):
            return None
        mapping = _by_target(discriminator.get("mapping") or {})
        default = discriminator.get("defaultMapping")
        rest = None if default is None else _reference(default)
        for is_mapped in (False, True):
            found = [
                ()
                if isinstance(origin, dict) and origin.get("$ref", ()) == rest
                else self._tags_of(name, mapping, branch, origin, is_mapped=is_mapped)
                for branch, origin in zip(branches, written, strict=True)
            ]
            every = [tag for tags in found for tag in tags or ()]
            if found.count(()) < 2 and None not in found and len(set(every)) == len(every):
                return [tags or () for tags in found]
        return None

    def _tags_of(
        self, name: str, mapping: Mapping[str, Tags], branch: Json, written: Json, *, is_mapped: bool
    ) -> Tags | None:
        resolved = self._reader.split(self._reader.resolved(branch))[0]
        inner = resolved.get("oneOf") or resolved.get("anyOf")
        if inner and not self._reader.is_class(resolved):
            inside = resolved.get("discriminator") or {}
            nested = _by_target(inside.get("mapping") or {}) if inside.get("propertyName") == name else {}
            tags = [self._tags_of(name, nested, each, each, is_mapped=is_mapped) for each in inner]
            return tuple(tag for each in tags for tag in each or ()) if all(tags) else None
        facts = self._objects.facts(resolved)
        if name not in facts.properties:
            return None
        constants = self._reader.constants(facts.properties[name])
        reference = written.get("$ref") if isinstance(written, dict) else None
        mapped = (
            () if reference is None else mapping.get(reference, (unescaped(reference.rpartition("/")[2]),))
        )
        if constants is None or is_mapped:
            return tuple(tag for tag in mapped if constants is None or tag in constants) or None
        is_told = name in facts.required
        texts = [value for value in constants if isinstance(value, str | int)]
        return tuple(sorted(texts, key=str)) if is_told and len(texts) == len(constants) else None


def _by_target(mapping: Mapping[str, Any]) -> dict[str, Tags]:
    """The values by what they mean; a target is a reference or the name of a component."""
    found: dict[str, Tags] = {}
    for value, target in mapping.items():
        reference = _reference(target)
        found[reference] = (*found.get(reference, ()), value)
    return found


def _reference(target: Json) -> str:
    return str(target) if str(target).startswith("#") else f"{SCHEMAS}{target}"


def _tagged(name: str, tags: Sequence[Tags], absent: str | None = None) -> Marker:
    attribute = field_name(name)
    options = {"attribute": attribute if attribute != name else None, "absent": absent}
    said = tuple((key, value) for key, value in options.items() if value is not None)
    return Marker("Tagged", (name, *tags), said, is_blind_to_null=False)


def _heirs(reader: SchemaReader, components: Mapping[str, Json]) -> dict[str, list[str]]:
    """The components that extend each component with a discriminator, directly or not."""
    parents: dict[str, list[str]] = {}
    for name, schema in components.items():
        parts = schema.get("allOf") if isinstance(schema, dict) else None
        written = [part["$ref"] for part in parts or () if isinstance(part, dict) and "$ref" in part]
        parents[schema_reference(name)] = written
    found: dict[str, list[str]] = {}
    for reference, above in parents.items():
        waiting, seen = list(above), set[str]()
        while waiting:
            parent = waiting.pop(0)
            if parent not in seen and parent != reference:
                seen.add(parent)
                if _tells_subclasses(reader, parent):
                    found.setdefault(parent, []).append(reference)
                waiting += parents.get(parent, ())
    return found


def _keep_class(reader: SchemaReader, child: str) -> None:
    """A child that adds nothing to its parent is a class of its own all the same: it has a tag."""
    written = reader.target(child)
    if "$ref" in reader.said(written):
        reader.added[child] = {"properties": {}, **written}


def _tells_subclasses(reader: SchemaReader, reference: str) -> bool:
    schema = reader.split(reader.target(reference))[0]
    return isinstance(schema.get("discriminator"), dict) and reader.is_class(schema)
