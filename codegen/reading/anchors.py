"""Names that schemas give themselves: `$anchor` and `$id` (JSON Schema 2020-12, core, 8.2).

`$recursiveRef` of JSON Schema 2019-09 is written as a pointer to the schema around it.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from codegen.findings import Json, Pointer
from codegen.reading.pointers import reference_text

RECURSION: Final = b"$recursiveRef"
LETTER: Final = rb"\\(?:u00|x|U000000)(?:24|[46][1-9A-Fa-f]|[57][0-9Aa])"
"""A letter or `$` that JSON or YAML writes as an escape: it may be one of any keyword."""

MARKS: Final = re.compile(rb"\$anchor|\$id|" + LETTER)
"""What may be the name of a schema."""

_VALUES: Final = frozenset({"example", "examples", "default", "enum", "const", "value"})


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


def point_recursion(root: dict[str, Any]) -> None:
    """Turn each `$recursiveRef: '#'` into a `$ref` to the schema around it with `$recursiveAnchor: true`.

    Where none says so the component is meant.
    """
    for schema, around in list(_recursive(root, (), ())):
        schema["$ref"] = reference_text(around)
        del schema["$recursiveRef"]


def _recursive(value: Json, pointer: Pointer, around: Pointer) -> Iterator[tuple[dict[str, Any], Pointer]]:
    if isinstance(value, dict):
        is_component = len(pointer) == 3 and pointer[:2] == ("components", "schemas")
        if is_component or value.get("$recursiveAnchor") is True:
            around = pointer
        if value.get("$recursiveRef") == "#" and around:
            yield value, around
        for key, item in value.items():
            if key not in _VALUES or pointer[-1:] == ("properties",):
                yield from _recursive(item, (*pointer, key), around)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _recursive(item, (*pointer, index), around)
