"""The types of schemas that travel in one direction."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from codegen.findings import Json
from codegen.shapes.catalogue import Catalogue
from codegen.shapes.nodes import Direction, Node, Shape


@dataclass(frozen=True, slots=True)
class SchemaTypes:
    """Asks the catalogue."""

    catalogue: Catalogue
    direction: Direction

    @property
    def shapes(self) -> Mapping[str, Shape]:
        """What the names in types mean."""
        return self.catalogue.shapes

    def towards(self, direction: Direction) -> "SchemaTypes":
        """The types in requests, or in responses."""
        return replace(self, direction=direction)

    def default(self, schema: Json) -> tuple[Json] | None:
        """The default of a schema, where it or what it is made of has one."""
        return self.catalogue.default(schema)

    def of(self, schema: Json, hint: str) -> Node:
        """The type of a schema as it stands in the document; an anonymous class is named by the hint."""
        return self.catalogue.of(schema, hint, self.direction)
