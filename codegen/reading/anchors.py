"""What may name a schema, and `$recursiveRef` of JSON Schema 2019-09 as a pointer to the schema around it."""

import re
from collections.abc import Iterator
from typing import Any, Final

from codegen.findings import Json, Pointer
from codegen.reading.pointers import reference_text

RECURSION: Final = b"$recursiveRef"
LETTER: Final = rb"\\(?:u00|x|U000000)(?:24|[46][1-9A-Fa-f]|[57][0-9Aa])"
"""A letter or `$` that JSON or YAML writes as an escape: it may be one of any keyword."""

MARKS: Final = re.compile(rb"\$anchor|\$id|\$dynamic|" + LETTER)
"""What may be the name of a schema."""

_VALUES: Final = frozenset({"example", "examples", "default", "enum", "const", "value"})


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
