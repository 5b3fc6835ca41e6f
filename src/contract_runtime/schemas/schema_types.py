"""The contract's types as pydantic-core sees them: validators, serializers and outlines."""

from dataclasses import dataclass, field
from typing import Any, Final, cast

from pydantic import BaseModel, ConfigDict, PydanticUserError, TypeAdapter
from pydantic_core import CoreConfig, SchemaSerializer, SchemaValidator, ValidationError

from contract_runtime.schemas.json_semantics import Schema, apply_json_semantics
from contract_runtime.schemas.json_text import with_whole_numbers
from contract_runtime.schemas.outlines import Outline, outline_of

_CONFIG: Final = ConfigDict(allow_inf_nan=False, val_json_bytes="base64", ser_json_bytes="base64")
_CORE_CONFIG: Final = CoreConfig(
    strict=True, allow_inf_nan=False, val_json_bytes="base64", ser_json_bytes="base64"
)


@dataclass(frozen=True, slots=True)
class SchemaType:
    """An annotation, compiled. An open type has parts that any JSON fits, be they kept or ignored."""

    validator: SchemaValidator
    serializer: SchemaSerializer
    is_open: bool
    schema: Schema = field(repr=False)

    def from_json(self, text: bytes, *, by_name: bool | None = None) -> object:
        """The value of a JSON text, integers in each of their notations. Raises: ValidationError."""
        try:
            return self.validator.validate_json(text, by_name=by_name)
        except ValidationError:
            exact = with_whole_numbers(text)
            if exact is None:
                raise
            return self.validator.validate_json(exact, by_name=by_name)

    def outline(self) -> Outline:
        """Which kinds of values fit, for readers of text."""
        return outline_of(self.schema)


class TypeRegistry:
    """Compiles each annotation once. The key is its identity: constrained types need not be hashable."""

    def __init__(self) -> None:
        self._compiled: dict[int, tuple[object, SchemaType]] = {}

    def __call__(self, annotation: object) -> SchemaType:
        known = self._compiled.get(id(annotation))
        if known is None:
            known = self._compiled[id(annotation)] = (annotation, compile_type(annotation))
        return known[1]


def compile_type(annotation: object) -> SchemaType:
    """Build validator and serializer of an annotation, with the semantics of JSON Schema."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        annotation.model_rebuild()
        schema: Any = annotation.__pydantic_core_schema__
        validator: Any = annotation.__pydantic_validator__
        serializer = annotation.__pydantic_serializer__
    else:
        adapter = _adapter(annotation)
        schema = apply_json_semantics(cast("Schema", adapter.core_schema))
        validator, serializer = SchemaValidator(schema, _CORE_CONFIG), SchemaSerializer(schema, _CORE_CONFIG)
    return SchemaType(validator, serializer, _is_open(schema), schema)


def _adapter(annotation: object) -> TypeAdapter[Any]:
    """The adapter of an annotation; that of a model with rules around it has the model's configuration."""
    try:
        return TypeAdapter(cast("Any", annotation), config=_CONFIG)
    except PydanticUserError:
        adapter: TypeAdapter[Any] = TypeAdapter(cast("Any", annotation))
        adapter.rebuild()
        return adapter


def _is_open(part: object) -> bool:
    if isinstance(part, dict):
        kind = part.get("type")
        if kind == "any" or (
            kind == "model" and part.get("config", {}).get("extra_fields_behavior") != "forbid"
        ):
            return True
        return any(_is_open(each) for key, each in part.items() if key != "metadata")
    return isinstance(part, list | tuple) and any(_is_open(each) for each in part)
