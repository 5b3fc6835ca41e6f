"""Samples of Python annotations, tested by the very validators that requests and responses meet."""

from collections.abc import Callable, Iterator, Mapping, Sequence
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


def sparse_samples(annotation: object, keeps: Sequence[Callable[[str], bool]]) -> Iterator[Json]:
    """JSON values that an annotation takes, of several of its alternatives.

    Of what need not be they have what one of `keeps` names, one after another; at last come values with all
    that there is room for. None where the annotation has no schema.
    """
    accepts = acceptance(compile_type(annotation))
    try:
        schema = annotation_schema(annotation)
        sampler = Sampler(schema.get("$defs", {}))
        for keep in keeps:
            yield from filter(accepts, sampler.sparse(schema, keep))
        for takes_examples in (False, True):
            yield from filter(accepts, sampler.values(schema, takes_examples=takes_examples))
    except NoSample:
        return


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
