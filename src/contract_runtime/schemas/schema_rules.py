"""Rules of JSON Schema that Pydantic has no constraint for, as markers in annotations and on models.

A rule looks at values as JSON has them: at what came over the wire before Pydantic does, and at what a value
made in Python would be written as. `Annotated[list[int], UniqueItems()]`, or in a model
`__rules__ = (PropertyCount(minimum=1),)`.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeAlias, cast

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import (
    CoreSchema,
    InitErrorDetails,
    PydanticCustomError,
    ValidationError,
    core_schema,
    to_jsonable_python,
)

from contract_runtime.schemas.equality import equality_key
from contract_runtime.schemas.json_schema import Definitions, Json, broken_keywords, format_check

Validate = core_schema.ValidatorFunctionWrapHandler
Mode = core_schema.ValidationInfo

_LOCAL_REFERENCE: Final = "#/$defs/"


class Broken(NamedTuple):
    """How a value breaks a rule: where in it, and as which error."""

    path: tuple[str | int, ...]
    code: str
    message: str


class Rule:
    """A rule about JSON values; a marker for `Annotated`."""

    __slots__ = ()

    def broken(self, value: Json) -> Iterator[Broken]:
        """Every way in which the value breaks the rule."""
        raise NotImplementedError

    def json_schema(self) -> dict[str, Json]:
        """The keywords that the rule stands for, where they need no others."""
        return {}

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return guarded(handler(source), (self,))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Json]:
        return described(handler(schema), (self,))


SchemaRules: TypeAlias = tuple[Rule, ...]
"""The rules of a model."""


def guarded(schema: CoreSchema, rules: Sequence[Rule]) -> CoreSchema:
    """The core schema behind its rules."""
    read_only = [rule for rule in rules if isinstance(rule, ReadOnly)]

    def validate(value: object, validate_rest: Validate, info: Mode) -> object:
        if info.mode == "json":
            _refuse(rules, value)
            return validate_rest(value)
        if read_only and isinstance(value, dict):
            _raise_any([broken for rule in read_only for broken in rule.broken_by(value)])
        result = validate_rest(value)
        _refuse(rules, to_jsonable_python(result, by_alias=True, bytes_mode="base64"))
        return result

    return core_schema.with_info_wrap_validator_function(validate, schema)


def described(written: dict[str, Json], rules: Sequence[Rule]) -> dict[str, Json]:
    """A JSON Schema with the keywords of its rules."""
    keywords = [keyword for rule in rules if (keyword := rule.json_schema())]
    return {**written, "allOf": [*written.get("allOf", ()), *keywords]} if keywords else written


def _refuse(rules: Sequence[Rule], value: Json) -> None:
    _raise_any([broken for rule in rules for broken in rule.broken(value)])


def _raise_any(found: Sequence[Broken]) -> None:
    if found:
        raise refusal(found)


def refusal(found: Sequence[Broken]) -> ValidationError:
    """An error in the shape of Pydantic's own, so that it is reported where it stands."""
    lines = [
        InitErrorDetails(
            type=PydanticCustomError(cast("Any", each.code), "{reason}", {"reason": each.message}),
            loc=each.path,
            input=None,
        )
        for each in found
    ]
    return ValidationError.from_exception_data("rules", lines)


@dataclass(frozen=True, slots=True)
class UniqueItems(Rule):
    """No two items are equal as JSON: `1` equals `1.0` and differs from `true`."""

    def broken(self, value: Json) -> Iterator[Broken]:
        """At most one: the first item that came before."""
        if isinstance(value, list):
            seen: set[object] = set()
            for index, item in enumerate(value):
                key = equality_key(item)
                if key in seen:
                    yield Broken((index,), "unique_items", "Items should be unique")
                    return
                seen.add(key)

    def json_schema(self) -> dict[str, Json]:
        """`uniqueItems`."""
        return {"uniqueItems": True}


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyCount(Rule):
    """An object has so many properties."""

    minimum: int = 0
    maximum: int | None = None

    def broken(self, value: Json) -> Iterator[Broken]:
        """At most one."""
        if not isinstance(value, dict):
            return
        if len(value) < self.minimum:
            message = f"Object should have at least {self.minimum} properties"
            yield Broken((), "too_few_properties", message)
        if self.maximum is not None and len(value) > self.maximum:
            yield Broken((), "too_many_properties", f"Object should have at most {self.maximum} properties")

    def json_schema(self) -> dict[str, Json]:
        """`minProperties` and `maxProperties`."""
        upper = {} if self.maximum is None else {"maxProperties": self.maximum}
        return {"minProperties": self.minimum, **upper}


class ReadOnly(Rule):
    """An object comes without the properties that only responses have; `arguments` are other names of theirs.

    A model refuses them when it is made in Python, too, where it ignores other unknown names.
    """

    __slots__ = ("arguments", "names")

    def __init__(self, *names: str, arguments: tuple[str, ...] = ()) -> None:
        self.names = names
        self.arguments = arguments

    def broken(self, value: Json) -> Iterator[Broken]:
        """One for each property that was sent all the same."""
        if isinstance(value, dict):
            for name in self.names:
                if name in value:
                    yield Broken((name,), "read_only", "Property is read-only")

    def broken_by(self, given: dict[str, object]) -> Iterator[Broken]:
        """One for each property that was given, under either of its names."""
        for name in (*self.names, *self.arguments):
            if name in given:
                yield Broken((name,), "read_only", "Property is read-only")

    def json_schema(self) -> dict[str, Json]:
        """Each of the properties as one that nothing fits."""
        return {"properties": dict.fromkeys(self.names, False)}


class Fits(Rule):
    """A value fits a fragment of JSON Schema 2020-12, formats included."""

    __slots__ = ("definitions", "text")

    def __init__(self, schema: Json, definitions: Definitions | None = None) -> None:
        self.text = json.dumps(schema)
        self.definitions = definitions

    def broken(self, value: Json) -> Iterator[Broken]:
        """One for each keyword that the value breaks."""
        if self.text == "false":
            yield Broken((), "excluded", "Nothing fits here")
            return
        for each in broken_keywords(self.text, self.definitions, value):
            yield Broken(*each)

    def json_schema(self) -> dict[str, Json]:
        """The fragment, where it refers to no definition."""
        schema = {"not": {}} if self.text == "false" else json.loads(self.text)
        return {} if _LOCAL_REFERENCE in self.text or not isinstance(schema, dict) else schema

    def __repr__(self) -> str:
        return f"Fits({self.text})"


@dataclass(frozen=True, slots=True)
class TextFormat:
    """A text has a format of JSON Schema (`email`, `uri`, ...) or of OpenAPI (`byte`)."""

    name: str

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        check: Any = None

        def validate(value: object) -> object:
            nonlocal check
            if check is None:
                check = format_check(self.name)
            if isinstance(value, str) and not check(value):
                raise PydanticCustomError(
                    "text_format", "Text should have the format {name}", {"name": self.name}
                )
            return value

        return core_schema.no_info_after_validator_function(validate, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Json]:
        return {**handler(schema), "format": self.name}
