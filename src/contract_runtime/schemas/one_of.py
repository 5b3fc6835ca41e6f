"""Unions that decide as JSON Schema and OpenAPI do rather than by the best fit."""

from collections.abc import Callable, Sequence
from typing import Any, Final, cast

from pydantic import GetCoreSchemaHandler, TypeAdapter
from pydantic_core import (
    CoreConfig,
    CoreSchema,
    PydanticCustomError,
    SchemaValidator,
    ValidationError,
    core_schema,
    to_json,
)

from contract_runtime.schemas.json_semantics import Schema, apply_json_semantics

_Handler = core_schema.ValidatorFunctionWrapHandler
_CONFIG: Final = CoreConfig(strict=True, allow_inf_nan=False, val_json_bytes="base64")
_SEVERAL: Final = "Value should fit exactly one of the alternatives, not several"


class ExactlyOne:
    """The value fits one branch of the union and no other: `Annotated[Cat | Dog, ExactlyOne()]`.

    >>> from typing import Annotated
    >>> adapter = TypeAdapter(Annotated[float | int, ExactlyOne()])
    >>> adapter.validate_json("0.5")
    0.5
    >>> adapter.validate_json("1")
    Traceback (most recent call last):
        ...
    pydantic_core._pydantic_core.ValidationError: 1 validation error ...
    """

    __slots__ = ()

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        schema: Schema = cast("Schema", handler(source))
        if schema["type"] != "union":
            return cast("CoreSchema", schema)
        branches: list[CoreSchema | tuple[CoreSchema, str]] = [
            core_schema.no_info_wrap_validator_function(_tried, each) for each in _choices(schema)
        ]
        union = core_schema.union_schema(branches, mode="left_to_right")
        return core_schema.with_info_wrap_validator_function(_decision(source, self), union)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ExactlyOne)

    def __hash__(self) -> int:
        return hash(ExactlyOne)


class _Attempt:
    """A value on its way through the branches, and what those made of it that it fits."""

    __slots__ = ("results", "value")

    def __init__(self, value: object) -> None:
        self.value = value
        self.results: list[object] = []


def _tried(value: object, validate: _Handler) -> object:
    """One branch: a fit is noted and taken for a failure, so that the union goes on to the next."""
    if not isinstance(value, _Attempt):
        return validate(value)
    value.results.append(validate(value.value))
    raise PydanticCustomError("one_of", "fits")


def _decision(source: object, marker: ExactlyOne) -> Callable[[Any, _Handler, Any], object]:
    known: list[SchemaValidator] = []

    def decide(value: object, validate: _Handler, info: core_schema.ValidationInfo) -> object:
        if info.mode == "json":
            attempt = _Attempt(value)
            try:
                validate(attempt)
            except ValidationError:
                if not attempt.results:
                    raise
            if len(attempt.results) > 1:
                raise PydanticCustomError("one_of", _SEVERAL)
            return attempt.results[0]
        result = validate(value)
        if not known:
            known.append(_validator(source, marker))
        known[0].validate_json(to_json(result, by_alias=True, bytes_mode="base64"))
        return result

    return decide


def _validator(source: object, marker: ExactlyOne) -> SchemaValidator:
    adapter: TypeAdapter[Any] = TypeAdapter(cast("Any", source))
    adapter.rebuild()
    schema = marker.__get_pydantic_core_schema__(source, cast("Any", lambda _: adapter.core_schema))
    return SchemaValidator(apply_json_semantics(cast("Schema", schema)), _CONFIG)


class Tagged:
    """The value of a property chooses the branch: `Annotated[Cat | Dog, Tagged("kind", ("cat",), ("dog",))]`.

    There are as many tuples of values as branches; one without values takes all that the others do not.
    Without the property, `absent` is the value that counts. `attribute` is the property's name in Python.
    """

    __slots__ = ("absent", "attribute", "name", "values")

    def __init__(
        self,
        name: str,
        *values: tuple[str | int, ...],
        attribute: str | None = None,
        absent: str | int | None = None,
    ) -> None:
        self.name = name
        self.values = values
        self.attribute = attribute or name
        self.absent = absent

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        schema: Schema = cast("Schema", handler(source))
        if schema["type"] != "union" or len(schema["choices"]) != len(self.values):
            return cast("CoreSchema", schema)
        branches = _choices(schema)
        tags = {tag: index for index, values in enumerate(self.values) for tag in values}
        rest = next((index for index, values in enumerate(self.values) if not values), None)
        if rest is not None:
            return _chosen(branches, lambda value: tags.get(self._tag(value), rest))
        places: list[list[str | int]] = [[self.name], [self.attribute]]
        told = core_schema.tagged_union_schema(
            {tag: branches[index] for tag, index in tags.items()},
            discriminator=self.name if self.attribute == self.name else places,
        )
        if self.absent is None:
            return told
        return _chosen([branches[tags[self.absent]], told], self._has_tag)

    def _has_tag(self, value: object) -> bool:
        if isinstance(value, dict):
            return self.name in value or self.attribute in value
        return getattr(value, self.attribute, None) is not None

    def _tag(self, value: object) -> str | int:
        tag: object = (
            value.get(self.name) if isinstance(value, dict) else getattr(value, self.attribute, None)
        )
        return tag if isinstance(tag, str | int) else ""


def _chosen(branches: Sequence[CoreSchema], index: Callable[[Any], int]) -> CoreSchema:
    """The branch at the index of a value; names of validators stand in brackets, and are not shown."""
    labels = [f"branch[{number}]" for number in range(len(branches))]
    return core_schema.tagged_union_schema(
        dict(zip(labels, branches, strict=True)), discriminator=lambda value: labels[index(value)]
    )


def _choices(schema: Schema) -> list[CoreSchema]:
    return [each[0] if isinstance(each, tuple) else each for each in schema["choices"]]
