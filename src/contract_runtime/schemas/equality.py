"""When two JSON values are equal."""

from typing import Any, TypeAlias

Json: TypeAlias = Any


def equality_key(value: Json) -> object:
    """A hashable value that is equal for equal JSON only: `1` equals `1.0` and differs from `true`.

    >>> equality_key({"a": 1}) == equality_key({"a": 1.0}), equality_key(1) == equality_key(True)
    (True, False)
    """
    if isinstance(value, bool):
        return ("boolean", value)
    if isinstance(value, dict):
        return frozenset((name, equality_key(each)) for name, each in value.items())
    if isinstance(value, list):
        return ("array", *map(equality_key, value))
    return value
