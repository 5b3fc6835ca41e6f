"""Samples of Python annotations, tested by the very validators that requests and responses meet."""

from collections.abc import Callable, Mapping
from typing import Any, cast

from pydantic import PydanticUserError, TypeAdapter
from pydantic_core import ValidationError, to_json

from contract_runtime.sampling.dialect import Json
from contract_runtime.sampling.frames import NoSample
from contract_runtime.sampling.sampler import Sampler
from contract_runtime.schemas.schema_types import SchemaType, compile_type

Accepts = Callable[[Json], bool]


def sample_annotation(annotation: object, *, seed: int = 0) -> Json:
    """A JSON value that an annotation takes. Raises: NoSample."""
    accepts = acceptance(compile_type(annotation))
    schema = annotation_schema(annotation)
    for value in Sampler(schema.get("$defs", {})).values(schema, seed=seed):
        if accepts(value):
            return value
    raise NoSample("no value was found that the type takes")


def sparse_sample(annotation: object, keeps: Callable[[str], bool]) -> Json:
    """A JSON value that an annotation takes, with no property that need not be but those that `keeps` names.

    Raises: NoSample.
    """
    accepts = acceptance(compile_type(annotation))
    schema = annotation_schema(annotation)
    for value in Sampler(schema.get("$defs", {})).sparse(schema, keeps):
        if accepts(value):
            return value
    return sample_annotation(annotation)


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
    """A test of JSON values by a compiled type: as they are read, and as what was read is written."""
    validator = schema_type.validator

    def accepts(value: Json) -> bool:
        try:
            # Items that differ in what a model does not keep are the same when they are written.
            validator.validate_python(validator.validate_json(to_json(value)))
        except (ValidationError, ValueError):
            return False
        return True

    return accepts
