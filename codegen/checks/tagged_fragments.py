"""Fragments in which a discriminator chooses the branch that counts, as it does for the server."""

from collections.abc import Iterable
from typing import Any, cast

from codegen.findings import Json
from codegen.shapes.dialect import is_null
from codegen.shapes.directions import Directions
from codegen.shapes.discriminators import Discriminators
from codegen.shapes.fragments import Fragments
from codegen.shapes.nodes import Direction
from codegen.shapes.objects import ObjectReader
from codegen.shapes.reader import SchemaReader


class TaggedFragments(Fragments):
    """Writes fragments without alternatives where a property tells which one is meant."""

    def __init__(self, reader: SchemaReader, directions: Directions, components: Json) -> None:
        super().__init__(reader, directions)
        self._discriminators = Discriminators(reader, ObjectReader(reader, directions), components)

    def of(self, schema: Json, direction: Direction | None) -> Json:
        """The schema in the dialect, all levels of it."""
        fragment = super().of(schema, direction)
        if not (isinstance(fragment, dict) and isinstance(schema, dict) and "discriminator" in schema):
            return fragment
        said = self._reader.said(schema)
        key = next((key for key in ("oneOf", "anyOf") if key in said and key in fragment), None)
        if key is None:
            return fragment
        written = [branch for branch in said[key] if not is_null(branch)]
        beside = {name: said[name] for name in ("properties", "required") if name in said}
        branches = [{"allOf": [beside, branch]} for branch in written] if beside else written
        marker = self._discriminators.of_union(said.get("discriminator"), branches, written)
        if marker is None:
            return fragment
        name, *tags = cast("tuple[Any, ...]", marker.arguments)
        rest = {each: value for each, value in fragment.items() if each != key}
        plain = [branch for branch in fragment[key] if not is_null(branch)]
        null = ["null"] if len(plain) < len(fragment[key]) else []
        known = {"type": ["object", *null]}
        told = _told(name, [tag for each in tags for tag in each])
        if () not in tags:
            known |= told
        chosen = [
            {"if": {"type": "object", **(_told(name, each) if each else {"not": told})}, "then": branch}
            for each, branch in zip(tags, plain, strict=True)
        ]
        return {**rest, "allOf": [*rest.get("allOf", ()), known, *chosen]}


def _told(name: Json, tags: Iterable[Json]) -> Json:
    return {"required": [name], "properties": {name: {"enum": list(tags)}}}
