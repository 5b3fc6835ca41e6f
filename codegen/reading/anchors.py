"""Names that schemas give themselves: `$anchor` and `$id` (JSON Schema 2020-12, core, 8.2)."""

from typing import Final

from codegen.findings import Json, Pointer

MARKS: Final = (b"$anchor", b"$id")


def named_places(root: Json) -> dict[str, Pointer]:
    """The pointer of each schema that has a name, by the reference that leads to it."""
    found: dict[str, Pointer] = {}
    waiting: list[tuple[Pointer, Json]] = [((), root)]
    while waiting:
        pointer, value = waiting.pop()
        if isinstance(value, dict):
            anchor, identifier = value.get("$anchor"), value.get("$id")
            if isinstance(anchor, str):
                found.setdefault(f"#{anchor}", pointer)
            if isinstance(identifier, str):
                found.setdefault(identifier, pointer)
            waiting += [((*pointer, key), item) for key, item in value.items()]
        elif isinstance(value, list):
            waiting += [((*pointer, index), item) for index, item in enumerate(value)]
    return found
