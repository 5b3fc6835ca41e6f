"""Outlines of types: which kinds of values fit a place, for values that come as text without a type.

An outline is the set of pydantic-core's schemas that can stand at a place, unions opened and wrappers taken
off. Parts are outlined when asked for, so that recursive types cost nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cached_property
from typing import Any, Final, cast

from pydantic_core import CoreConfig, CoreSchema, SchemaValidator, ValidationError, to_json

from contract_runtime.schemas.uploads import IS_UPLOAD

Schema = dict[str, Any]

_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_INNER: Final = ("json_schema", "schema", "strict_schema")
_NUMBERS: Final = frozenset({"int", "float", "decimal"})
_ARRAYS: Final = frozenset({"list", "set", "frozenset", "tuple", "generator"})
_OBJECTS: Final = frozenset({"model-fields", "typed-dict", "dataclass-args", "dict"})
_CHOICES: Final = {"literal": "expected", "enum": "members"}
_KEEPS_OTHERS: Final = "keeps_others"
_IS_UPLOAD: Final = "is_upload"


class Outline:
    """What can stand at one place of a value.

    `kinds` are pydantic-core's names of types, `choices` the values of literals and enumerations.
    """

    def __init__(self, schemas: Iterable[Schema], definitions: Mapping[str, Schema]) -> None:
        self._definitions = definitions
        self._leaves = [leaf for schema in schemas for leaf in _leaves(schema, definitions, ())]
        self.choices = _values(self._leaves)
        self._choices = _written(self.choices)
        self.kinds = frozenset(leaf["type"] for leaf in self._leaves)
        self.is_array = not _ARRAYS.isdisjoint(self.kinds)
        self.is_object = not _OBJECTS.isdisjoint(self.kinds)
        self.is_null = "none" in self.kinds
        self.is_upload = any(_IS_UPLOAD in leaf for leaf in self._leaves)
        self.is_scalar = not self.kinds or bool(self.kinds - _ARRAYS - _OBJECTS - {"none"})
        self._has_number = not self.kinds.isdisjoint(_NUMBERS)

    @cached_property
    def members(self) -> "dict[str, Outline]":
        """The declared members of an object, by the names that are written."""
        found: dict[str, list[Schema]] = {}
        for leaf in self._leaves:
            for name, field in leaf.get("fields", {}).items():
                alias = field.get("validation_alias", name)
                found.setdefault(alias if isinstance(alias, str) else name, []).append(field["schema"])
        return {name: Outline(schemas, self._definitions) for name, schemas in found.items()}

    @cached_property
    def others(self) -> "Outline | None":
        """What can stand under other names in an object; None where they are not kept."""
        schemas = [
            leaf.get("values_schema") or leaf.get("extras_schema")
            for leaf in self._leaves
            if leaf["type"] == "dict" or _KEEPS_OTHERS in leaf
        ]
        if not schemas:
            return None
        return Outline([each for each in schemas if each is not None], self._definitions)

    @cached_property
    def item(self) -> "Outline":
        """What can stand in an array."""
        items = [leaf.get("items_schema") or () for leaf in self._leaves if leaf["type"] in _ARRAYS]
        schemas = [each for part in items for each in ([part] if isinstance(part, dict) else part)]
        return Outline(schemas, self._definitions)

    def member(self, name: str) -> "Outline":
        """What can stand under a name in an object."""
        return self.members.get(name) or self.others or ANYTHING

    def scalar_json(self, text: str) -> bytes:
        """A text as JSON: a number, a boolean or null where one can stand, else a string."""
        chosen = self._choices.get(text)
        if chosen is not None:
            return chosen
        if self._has_number and _NUMBER.fullmatch(text) and self._is_number(text.encode()):
            return text.encode()
        if text in {"true", "false"} and "bool" in self.kinds:
            return text.encode()
        if self.is_null and text in {"", "null"} and "str" not in self.kinds:
            return b"null"
        return to_json(text)

    def _is_number(self, text: bytes) -> bool:
        """Whether digits are a number here: always, unless a string may stand and no number fits."""
        if "str" not in self.kinds:
            return True
        try:
            self._numbers.validate_json(text)
        except ValidationError:
            return False
        return True

    @cached_property
    def _numbers(self) -> SchemaValidator:
        numbers: Schema = {
            "type": "union",
            "choices": [leaf for leaf in self._leaves if leaf["type"] in _NUMBERS],
        }
        return SchemaValidator(cast("CoreSchema", numbers), CoreConfig(strict=True))


def outline_of(schema: Schema) -> Outline:
    """The outline of a whole core schema."""
    return Outline([schema], {each["ref"]: each for each in schema.get("definitions", ())})


def _leaves(schema: Schema, definitions: Mapping[str, Schema], seen: tuple[str, ...]) -> Iterator[Schema]:
    """The schemas below wrappers and unions. `seen` holds the references on the way, against circles."""
    kind = schema["type"]
    if kind == "definition-ref":
        reference = schema["schema_ref"]
        if reference not in seen:
            yield from _leaves(definitions[reference], definitions, (*seen, reference))
    elif kind in {"union", "tagged-union"}:
        choices = schema["choices"]
        for choice in choices.values() if isinstance(choices, dict) else choices:
            yield from _leaves(choice[0] if isinstance(choice, tuple) else choice, definitions, seen)
    elif kind == "chain":
        yield from _leaves(schema["steps"][-1], definitions, seen)
    else:
        inner = next((schema[key] for key in _INNER if key in schema), None)
        if kind == "nullable":
            yield {"type": "none"}
        if inner is None:
            yield schema
        else:
            keeps = kind == "model" and schema.get("config", {}).get("extra_fields_behavior") == "allow"
            told = {_KEEPS_OTHERS: True} if keeps else {}
            told |= {_IS_UPLOAD: True} if IS_UPLOAD in schema.get("metadata", {}) else {}
            for leaf in _leaves(inner, definitions, seen):
                yield leaf | told


def _values(leaves: Iterable[Schema]) -> list[Any]:
    """The values of literals and enumerations."""
    return [
        value.value if isinstance(value, Enum) else value
        for leaf in leaves
        if leaf["type"] in _CHOICES
        for value in leaf[_CHOICES[leaf["type"]]]
    ]


def _written(values: Sequence[Any]) -> dict[str, bytes]:
    """How values are written as text, and their JSON; strings go first."""
    texts = {to_json(value).decode(): to_json(value) for value in values if not isinstance(value, str)}
    return texts | {value: to_json(value) for value in values if isinstance(value, str)}


ANYTHING: Final = Outline([], {})
"""The outline of a place where everything fits: texts stay texts."""
