"""Names of the members of enums: those that a document gives, else such as their values make."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from codegen.naming.distinct import siblings
from codegen.naming.python_names import constant_name

MEMBER_NAMES: Final = "x-enum-varnames"
"""The key under which the names that a document gives the values of an enum are kept."""

_GIVEN: Final = (MEMBER_NAMES, "x-enum-names", "x-enumNames", "x-enum-keys")


def member_names(values: Sequence[str | int], given: Sequence[str] = ()) -> list[str]:
    """The members of an enum: by the names that the document gives them, else by their values.

    >>> member_names(["on-hold", "done"]), member_names([1, -1]), member_names([1, 2], ["low", "high"])
    (['ON_HOLD', 'DONE'], ['VALUE_1', 'MINUS_1'], ['LOW', 'HIGH'])
    """
    if len(given) == len(values):
        named = [constant_name(name) for name in given]
        if len(set(named)) == len(named) and all(given):
            return named
    return siblings([_text(value) for value in values], constant_name)


def _text(value: str | int) -> str:
    return value if isinstance(value, str) else str(value) if value >= 0 else f"minus {-value}"


def keep_member_names(schema: dict[str, Any], inherited: Mapping[Any, str]) -> None:
    """Names for the values of an enum stand under one key, in the order of the values, or nowhere."""
    values = schema.get("enum")
    given = next((schema[key] for key in _GIVEN if isinstance(schema.get(key), list)), None)
    if (
        given is None
        and inherited
        and all(isinstance(value, str | int) and value in inherited for value in values or ())
    ):
        given = [inherited[value] for value in values or ()]
    described = schema.get("x-ms-enum")
    if given is None and isinstance(described, dict):
        given = [each.get("name") for each in described.get("values") or () if isinstance(each, dict)]
    schema.pop(MEMBER_NAMES, None)
    if (
        isinstance(values, list)
        and given
        and len(values) == len(given)
        and all(isinstance(name, str) and name for name in given)
    ):
        schema[MEMBER_NAMES] = [name for name, value in zip(given, values, strict=True) if value is not None]
