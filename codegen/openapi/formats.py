"""What `format` means: a type of Python, bounds of an integer, a check of a text, or nothing but words."""

from typing import Any, Final

TYPES: Final = ("date-time", "date", "uuid", "binary")
"""Formats whose values are no texts in a program."""

CHECKED: Final = frozenset(
    {"email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "time", "duration", "byte", "regex"}
    | {"uri", "uri-reference", "iri", "iri-reference", "uri-template", "json-pointer"}
    | {"relative-json-pointer"}
)
"""Formats of texts that the runtime checks; the values stay text, as they came over the wire."""

INTEGERS: Final[dict[str, tuple[str, int, int]]] = {
    f"{kind}{bits}": (f"{name}{bits}", low, high)
    for bits in (8, 16, 32, 64)
    for kind, name, low, high in (
        ("int", "Int", -(2 ** (bits - 1)), 2 ** (bits - 1) - 1),
        ("uint", "UInt", 0, 2**bits - 1),
    )
}
"""The type of each integer format, and its bounds."""

BASE64: Final = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$"

_LENGTHS: Final = {"date-time": (20, 38), "date": (10, 10), "uuid": (36, 36)}
"""How short and how long the texts of a type are anyway."""


def is_enforced(name: object, schema: dict[str, Any]) -> bool:
    """Whether the format says something about values of the schema's type."""
    if not isinstance(name, str):
        return False
    kinds = schema.get("type")
    kinds = {kinds} if isinstance(kinds, str) else set(kinds or ())
    if name in INTEGERS:
        return bool(kinds & {"integer", "number"})
    return name in TYPES or name in CHECKED if "string" in kinds or not kinds else False


def needed_lengths(schema: dict[str, Any]) -> dict[str, int]:
    """The limits of a typed text's length that its format does not keep by itself."""
    shortest, longest = _LENGTHS.get(str(schema.get("format")), (0, None))
    needed = {}
    if schema.get("minLength", 0) > shortest:
        needed["minLength"] = schema["minLength"]
    if "maxLength" in schema and (longest is None or schema["maxLength"] < longest):
        needed["maxLength"] = schema["maxLength"]
    return needed
