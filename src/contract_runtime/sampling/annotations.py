"""Samples of Python annotations, tested by the very validators that requests and responses meet."""

from collections.abc import Callable, Mapping
from typing import Any, Final, cast

from pydantic import PydanticUserError, TypeAdapter
from pydantic_core import ValidationError, to_json

from contract_runtime.sampling.checking import Direction, Json
from contract_runtime.sampling.frames import NoSample
from contract_runtime.sampling.sampler import Sampler
from contract_runtime.schemas.schema_types import SchemaType, compile_type

MESSAGE_NAMES: Final = (
    "message",
    "error_message",
    "error_description",
    "errorMessage",
    "detail",
    "details",
    "error",
    "reason",
    "msg",
    "title",
    "description",
)
"""Properties that carry a message for people, the most telling ones first."""

Accepts = Callable[[Json], bool]


def sample_annotation(
    annotation: object,
    *,
    seed: int = 0,
    direction: Direction = "response",
    message: str | None = None,
) -> Json:
    """A JSON value that an annotation takes; with `message` put in where a property reads like one.

    Raises: NoSample.
    """
    accepts = acceptance(compile_type(annotation))
    schema = annotation_schema(annotation)
    for value in Sampler(schema.get("$defs", {})).values(schema, seed=seed, direction=direction):
        if accepts(value):
            return value if message is None else with_message(value, message, accepts)
    raise NoSample("no value was found that the type takes")


def annotation_schema(annotation: object) -> Mapping[str, Json]:
    """The JSON Schema of an annotation. Raises: NoSample, where it has none.

    What is written is narrower than what is read, an integer and not `1.0`: so it serves both directions.
    """
    adapter: TypeAdapter[Any] = TypeAdapter(cast("Any", annotation))
    try:
        return adapter.json_schema(by_alias=True, mode="serialization")
    except PydanticUserError as unfit:
        raise NoSample(str(unfit)) from None


def acceptance(schema_type: SchemaType) -> Accepts:
    """A test of JSON values by a compiled type."""
    validate = schema_type.validator.validate_json

    def accepts(value: Json) -> bool:
        try:
            validate(to_json(value))
        except (ValidationError, ValueError):
            return False
        return True

    return accepts


def with_message(value: Json, message: str, accepts: Accepts) -> Json:
    """The value with the message in the first property that reads like one and takes it.

    Objects inside are looked through where the outer one has no such property.
    """
    for path in _message_paths(value):
        candidate = _replaced(value, path, message)
        if accepts(candidate):
            return candidate
    return message if isinstance(value, str) and accepts(message) else value


def _message_paths(value: Json, depth: int = 3) -> list[tuple[str | int, ...]]:
    if isinstance(value, list):
        inner = _message_paths(value[0], depth - 1) if value and depth else []
        return [(0, *path) for path in inner]
    if not isinstance(value, dict):
        return []
    own: list[tuple[str | int, ...]] = [(name,) for name in MESSAGE_NAMES if isinstance(value.get(name), str)]
    parts = {name: each for name, each in value.items() if isinstance(each, dict | list)}
    if not depth:
        return own
    return [*own, *((name, *path) for name in parts for path in _message_paths(parts[name], depth - 1))]


def _replaced(value: Json, path: tuple[str | int, ...], message: str) -> Json:
    if not path:
        return message
    first, *rest = path
    replaced = _replaced(value[first], tuple(rest), message)
    if isinstance(value, list):
        return [replaced if place == first else each for place, each in enumerate(value)]
    return {name: replaced if name == first else each for name, each in value.items()}
