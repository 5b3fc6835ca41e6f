"""Children of a schema with a discriminator but without alternatives: those whose `allOf` names it."""

from collections.abc import Iterator
from typing import Final

from codegen.diff.demands import Parts, Union, Written
from codegen.document import Document
from codegen.findings import Json, Pointer

_SCHEMAS: Final = ("components", "schemas")
_PREFIX: Final = "#/components/schemas/"


class Inheritance:
    """Who extends whom among the schemas of a document."""

    def __init__(self, document: Document) -> None:
        written = (document.root.get("components") or {}).get("schemas")
        self._schemas: dict[str, Json] = written if isinstance(written, dict) else {}
        self._children: dict[str, list[str]] | None = None
        self._undivided: dict[int, tuple[Json, Json]] = {}

    def union(self, value: dict[str, Json], pointer: Pointer) -> Union | None:
        """The children as alternatives, grandchildren among them; None for what has none of its own."""
        if not is_parent(value) or pointer[:2] != _SCHEMAS or len(pointer) != 3:
            return None
        names = dict.fromkeys(self._below(str(pointer[2])))
        branches: tuple[Parts, ...] = tuple(
            (Written({"$ref": _PREFIX + name}, (*_SCHEMAS, name)),) for name in names
        )
        return Union(
            "oneOf", branches, (*pointer, "discriminator"), value["discriminator"], is_inherited=True
        )

    def undivided(self, part: Written) -> Written:
        """A parent as its child has it: without children."""
        if not isinstance(part.value, dict) or not is_parent(part.value):
            return part
        known = self._undivided.get(id(part.value))
        if known is None:
            plain = {key: item for key, item in part.value.items() if key != "discriminator"}
            known = self._undivided[id(part.value)] = part.value, plain
        return Written(known[1], part.pointer)

    def _below(self, name: str) -> Iterator[str]:
        waiting, seen = [name], {name}
        while waiting:
            for child in self._by_parent().get(waiting.pop(0), ()):
                if child not in seen:
                    seen.add(child)
                    waiting.append(child)
                    yield child

    def _by_parent(self) -> dict[str, list[str]]:
        if self._children is None:
            self._children = {}
            for name, schema in self._schemas.items():
                for part in (schema.get("allOf") or ()) if isinstance(schema, dict) else ():
                    reference = part.get("$ref") if isinstance(part, dict) else None
                    if isinstance(reference, str) and reference.startswith(_PREFIX):
                        self._children.setdefault(reference.removeprefix(_PREFIX), []).append(name)
        return self._children


def is_parent(value: dict[str, Json]) -> bool:
    """Whether a discriminator is there to tell children apart that are written elsewhere."""
    return isinstance(value.get("discriminator"), dict) and not value.keys() & {"oneOf", "anyOf", "$ref"}
