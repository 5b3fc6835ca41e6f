"""JSON Schema fragments that run on values as JSON has them, compiled at their first use.

The validator is a compiled library that a contract without such fragments and formats never loads.
"""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator, Registry

Json: TypeAlias = Any
"""A value as JSON has it."""

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
LIBRARY: Final = "urn:contract:definitions"
"""Where definitions stand: a definition's reference is `LIBRARY`, `#/$defs/` and its name."""

LARGEST_PATTERN: Final = 2**27
"""Bytes that a compiled pattern may take."""

_VALUES: Final = frozenset({"enum", "const"})
_BY_NAME: Final = frozenset({"properties", "patternProperties", "dependentSchemas", "$defs"})
_BASE64: Final = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?")
_CAPITAL: Final = re.compile(r"(?<=[a-z])([A-Z])")
_LONGEST_MESSAGE: Final = 200


def _is_base64(text: str) -> bool:
    """RFC 4648, section 4; padding may be absent where the length says as much."""
    return _BASE64.fullmatch(text) is not None


FORMATS: Final[dict[str, Callable[[str], bool]]] = {"byte": _is_base64}
"""Formats of OpenAPI that the validator does not know."""


class Definitions:
    """The schemas that fragments refer to as `#/$defs/<name>`.

    They stand in a file beside the module that asks for them, and are read at the first use.
    """

    def __init__(self, module: str, name: str) -> None:
        self._path = Path(module).with_name(name)

    @cached_property
    def registry(self) -> "Registry":
        """What the validator looks references up in."""
        return registry_of(_by_name(json.loads(self._path.read_text(encoding="utf-8"))))


def broken_keywords(
    text: str, definitions: Definitions | None, value: Json
) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Where the value breaks the fragment: path, code and a message without the value."""
    validator = _validator(text, definitions)
    if validator.is_valid(value):
        return
    for error in validator.iter_errors(value):
        keyword = next((part for part in reversed(error.schema_path) if isinstance(part, str)), "schema")
        yield tuple(error.instance_path), _code(keyword), str(error.message)[:_LONGEST_MESSAGE]


@cache
def format_check(name: str) -> Callable[[Json], bool]:
    """A function that says whether a text has the format; unknown formats are had by all."""
    return FORMATS.get(name) or compiled({"format": name}).is_valid


@cache
def _validator(text: str, definitions: Definitions | None) -> "Draft202012Validator":
    return compiled(_absolute(json.loads(text)), None if definitions is None else definitions.registry)


def registry_of(definitions: Json) -> "Registry":
    """What the validator looks references up in: the definitions, by name."""
    from jsonschema_rs import Registry

    return Registry([(LIBRARY, {"$schema": _DIALECT, "$defs": definitions})])


def compiled(schema: Json, registry: "Registry | None" = None) -> "Draft202012Validator":
    """A validator of a schema that asserts formats."""
    from jsonschema_rs import Draft202012Validator, FancyRegexOptions

    return Draft202012Validator(
        schema,
        validate_formats=True,
        formats=FORMATS,
        mask="The value",
        registry=registry,
        pattern_options=FancyRegexOptions(size_limit=LARGEST_PATTERN),
    )


def _absolute(schema: Json) -> Json:
    """The schema with its references into the library; what stands in values is no reference."""
    if isinstance(schema, list):
        return [_absolute(each) for each in schema]
    return _by_keyword(schema) if isinstance(schema, dict) else schema


def _by_keyword(schema: Json) -> Json:
    result = {}
    for key, value in schema.items():
        if key in _VALUES:
            result[key] = value
        elif key == "$ref":
            result[key] = LIBRARY + value
        else:
            result[key] = _by_name(value) if key in _BY_NAME else _absolute(value)
    return result


def _by_name(schemas: Json) -> Json:
    return {name: _absolute(each) for name, each in schemas.items()}


def _code(keyword: str) -> str:
    return _CAPITAL.sub(r"_\1", keyword).lower()
