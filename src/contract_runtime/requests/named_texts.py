"""Values that come as named texts, such as those of queries and forms: put together, and written as JSON.

Names with brackets (`filter[low]`, `tags[]`, `lines[0][price]`) lead into objects and arrays.
"""

from collections.abc import Sequence
from typing import Final

from pydantic_core import to_json

from contract_runtime.schemas.json_text import UnfitJson
from contract_runtime.schemas.outlines import Outline

Texts = list[str | bytes]
"""The values under one name; bytes are JSON already."""

Members = dict[str, "Texts | Members"]

DEEPEST: Final = 16


def keys_of(name: str) -> list[str]:
    """The keys in a name; one whose brackets do not fit together is a single key.

    >>> keys_of("lines[0][price]")
    ['lines', '0', 'price']
    """
    head, bracket, rest = name.partition("[")
    if not bracket or not rest.endswith("]"):
        return [name]
    return [head, *rest[:-1].split("][")]


def put(members: Members, keys: list[str], values: Texts) -> None:
    """Put values under the keys. Raises: UnfitJson, where they stand in each other's way."""
    if len(keys) > DEEPEST:
        raise UnfitJson("too_deep", "A name has too many brackets")
    for key in keys[:-1]:
        inner = members.setdefault(key, {})
        if not isinstance(inner, dict):
            raise UnfitJson("repeated", "A value is given both by itself and by its parts")
        members = inner
    known = members.setdefault(keys[-1], [])
    if not isinstance(known, list):
        raise UnfitJson("repeated", "A value is given both by itself and by its parts")
    known += values


def outline_at(outline: Outline, keys: Sequence[str]) -> Outline:
    """What can stand where the keys lead to."""
    for key in keys:
        is_index = outline.is_array and (not key or key.isdecimal())
        outline = outline.item if is_index else outline.member(key)
    return outline


def node_json(node: "Texts | Members", outline: Outline) -> bytes:
    """The JSON of a value that the outline fits best. Raises: UnfitJson."""
    if isinstance(node, dict):
        items = _items(node) if outline.is_array else None
        return object_json(node, outline) if items is None else _items_json(items, outline.item)
    if len(node) == 1 and (outline.is_scalar or not outline.is_array or _is_whole(node[0], outline)):
        return _scalar_json(node[0], outline)
    return array_json(node, outline)


def array_json(values: Sequence[str | bytes], outline: Outline) -> bytes:
    """The JSON of an array of scalars, whatever else the outline allows. Raises: UnfitJson."""
    return _items_json([[value] for value in values], outline.item)


def object_json(members: Members, outline: Outline) -> bytes:
    """The JSON of an object, whatever else the outline allows. Raises: UnfitJson."""
    written = (to_json(name) + b":" + node_json(node, outline.member(name)) for name, node in members.items())
    return b"{" + b",".join(written) + b"}"


def _items(members: Members) -> "list[Texts | Members] | None":
    """The items of an array, in order, where the keys are those of one: numbers, or nothing."""
    if not all(key.isdecimal() and key.isascii() and len(key) < 10 for key in members if key):
        return None
    items: list[Texts | Members] = []
    for key in sorted(members, key=lambda key: int(key or 0)):
        member = members[key]
        items += [member] if key or isinstance(member, dict) else [[value] for value in member]
    return items


def _is_whole(value: str | bytes, outline: Outline) -> bool:
    """Whether JSON is an array already, rather than the one item of it."""
    return isinstance(value, bytes) and value[:1] == b"[" and not outline.item.is_array


def _items_json(items: "list[Texts | Members]", outline: Outline) -> bytes:
    return b"[" + b",".join(node_json(item, outline) for item in items) + b"]"


def _scalar_json(value: str | bytes, outline: Outline) -> bytes:
    return value if isinstance(value, bytes) else outline.scalar_json(value)
