"""What pydantic-core finds wrong, as problems of a request, with where they stand in names and indexes alone.

Pydantic-core's own path also holds a step for each union on the way: the tag or the name of the branch. Such
a step cannot be told from a property of the same name but by the schema.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from pydantic_core import ErrorDetails, ValidationError

from contract_runtime.refusals import MOST_PROBLEMS, Problem, problem

Schema = Mapping[str, Any]
Path = tuple[int | str, ...]

_INNER: Final = ("json_schema", "schema", "strict_schema")
_UNTAGGED: Final = frozenset({"union_tag_invalid", "union_tag_not_found"})
_FILE: Final = "Value"
"""What Pydantic calls what it only knows the length of: of all that bodies have, these are files alone."""

_CHOOSER: Final = re.compile(r"'([^']+)'")


def problems_of(
    error: ValidationError, location: str, prefix: str = "", schema: Mapping[str, Any] | None = None
) -> list[Problem]:
    """What pydantic-core found, without the values: these may be secrets.

    The schema is that of the value: with it, what unions put into the path is told from what stands there.
    """
    found = error.errors(include_url=False, include_input=False)
    return [
        problem(location, _dotted(prefix, _path(each, schema)), each["type"], _said(each))
        for each in found[:MOST_PROBLEMS]
    ]


def _path(found: ErrorDetails, schema: Mapping[str, Any] | None) -> Path:
    """Where the error stands: for a union that found no branch, the property that chooses it."""
    path = plain_path(found["loc"]) if schema is None else value_path(schema, found["loc"])
    chooser = _CHOOSER.match(found["ctx"]["discriminator"]) if found["type"] in _UNTAGGED else None
    return path if chooser is None else (*path, chooser[1])


def _said(found: ErrorDetails) -> str:
    """What is wrong; pydantic-core repeats a tag that it does not know, and knows no files."""
    told = found.get("ctx", {})
    if found["type"] == "union_tag_invalid":
        return f"Input should be one of {told['expected_tags']}"
    if told.get("field_type") == _FILE:
        is_long = found["type"] == "too_long"
        bound = told["max_length"] if is_long else told["min_length"]
        return f"File should have at {'most' if is_long else 'least'} {bound} byte{'' if bound == 1 else 's'}"
    return found["msg"]


def _dotted(prefix: str, path: Path) -> str:
    """`lines.0.amount`."""
    parts = [str(part) for part in path]
    return ".".join([prefix, *parts] if prefix else parts)


def value_path(schema: Schema, path: Path) -> Path:
    """The path of an error in the value."""
    return _Steps({}).along(schema, path)[1]


def plain_path(path: Path) -> Path:
    """The path without the names of validators, which stand in brackets."""
    return tuple(part for part in path if not (isinstance(part, str) and "[" in part))


class _Steps:
    def __init__(self, definitions: dict[str, Schema]) -> None:
        self._definitions = definitions

    def along(self, schema: Schema | None, path: Path) -> tuple[int, Path]:
        """How many steps the schema does not know, and the path in the value."""
        if not path:
            return 0, ()
        if schema is None or "custom_error_type" in schema:
            return len(path), plain_path(path)
        kind = schema["type"]
        if kind == "definition-ref":
            return self.along(self._definitions.get(schema["schema_ref"]), path)
        if kind in {"union", "tagged-union"}:
            return self._best(_branches(schema, path[0]), path[1:])
        if kind == "chain":
            return self._best(schema["steps"], path)
        self._definitions.update({each["ref"]: each for each in schema.get("definitions", ())})
        inner = next((schema[key] for key in _INNER if key in schema), None)
        if inner is not None:
            return self.along(inner, path)
        part = _part(schema, path[0])
        if part is None:
            return len(path), plain_path(path)
        misses, rest = self.along(part, path[1:])
        return misses, (path[0], *rest)

    def _best(self, schemas: Iterable[Schema], path: Path) -> tuple[int, Path]:
        return min((self.along(each, path) for each in schemas), key=lambda found: found[0])


def _branches(schema: Schema, label: int | str) -> list[Schema]:
    """The branches of a union that a step may name; all of them where names do not tell."""
    choices = schema["choices"]
    if isinstance(choices, dict):
        named = [each for tag, each in choices.items() if str(tag) == str(label)]
        return named or list(choices.values())
    return [each[0] if isinstance(each, tuple) else each for each in choices]


def _part(schema: Schema, step: int | str) -> Schema | None:
    """The schema of a member or an item."""
    items: Any = schema.get("items_schema")
    if isinstance(step, int):
        return items[min(step, len(items) - 1)] if isinstance(items, list) and items else items or None
    for name, field in schema.get("fields", {}).items():
        if step in {name, field.get("validation_alias")}:
            found: Schema = field["schema"]
            return found
    return schema.get("values_schema")
