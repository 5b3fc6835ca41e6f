"""The contract's types as pydantic-core sees them: validators, serializers and outlines."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, cast

from pydantic import BaseModel, ConfigDict, PydanticUserError, TypeAdapter
from pydantic_core import CoreConfig, CoreSchema, SchemaSerializer, SchemaValidator, ValidationError

from contract_runtime.operations import SPECIFICATION, Strictness
from contract_runtime.schemas.json_semantics import Schema, apply_json_semantics
from contract_runtime.schemas.json_text import check_json, check_text, with_whole_numbers
from contract_runtime.schemas.outlines import Outline, outline_of
from contract_runtime.schemas.uploads import Upload

_CONFIG: Final = ConfigDict(allow_inf_nan=False, val_json_bytes="base64", ser_json_bytes="base64")
_CORE_CONFIG: Final = CoreConfig(
    strict=True, allow_inf_nan=False, val_json_bytes="base64", ser_json_bytes="base64"
)


@dataclass(frozen=True, slots=True)
class SchemaType:
    """An annotation, compiled. An open type has parts that any JSON fits, be they kept or ignored.

    Where it `takes_nul`, texts may have the character U+0000.
    """

    validator: SchemaValidator
    serializer: SchemaSerializer
    is_open: bool
    schema: Schema = field(repr=False)
    strictness: Strictness = SPECIFICATION
    takes_nul: bool = SPECIFICATION.nul == "take"

    def from_json(
        self, text: bytes, *, by_name: bool | None = None, uploads: Mapping[str, Upload] | None = None
    ) -> object:
        """The value of a JSON text, integers in each of their notations. Raises: ValidationError.

        Texts that `uploads` knows stand for these files.
        """
        try:
            return self.validator.validate_json(text, by_name=by_name, context=uploads)
        except ValidationError:
            exact = with_whole_numbers(text)
            if exact is None:
                raise
            return self.validator.validate_json(exact, by_name=by_name, context=uploads)

    def check_json(self, text: bytes, value: object, *, is_open: bool = True) -> None:
        """Refuse what the parser lets pass and no type of a contract does. Raises: UnfitJson."""
        check_json(text, value, is_open=is_open, takes_nul=self.takes_nul)

    def check_text(self, text: str) -> str:
        """The text itself. Raises: UnfitJson, where it has a NUL character and may have none."""
        return text if self.takes_nul else check_text(text)

    def outline(self) -> Outline:
        """Which kinds of values fit, for readers of text."""
        return outline_of(self.schema)


class TypeRegistry:
    """Compiles each annotation once. The key is its identity: constrained types need not be hashable."""

    def __init__(self, strictness: Strictness = SPECIFICATION) -> None:
        self.strictness = strictness
        self._compiled: dict[tuple[int, bool], tuple[object, SchemaType]] = {}

    def __call__(self, annotation: object) -> SchemaType:
        return self._known(annotation, is_closed=False)

    def of_body(self, annotation: object) -> SchemaType:
        """The type of a request's body: closed where unknown members are refused."""
        return self._known(annotation, is_closed=self.strictness.unknown_members == "refuse")

    def _known(self, annotation: object, *, is_closed: bool) -> SchemaType:
        key = id(annotation), is_closed
        known = self._compiled.get(key)
        if known is None:
            compiled = compile_type(annotation)
            compiled = closed(compiled) if is_closed else compiled
            takes_nul = self.strictness.nul == "take"
            compiled = replace(compiled, strictness=self.strictness, takes_nul=takes_nul)
            known = self._compiled[key] = (annotation, compiled)
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


def closed(open_type: SchemaType) -> SchemaType:
    """The type whose objects take no members but those that their schemas speak of."""
    schema: Schema = cast("Schema", _closed(open_type.schema))
    validator = SchemaValidator(cast("CoreSchema", schema), _CORE_CONFIG, _use_prebuilt=False)
    return replace(open_type, validator=validator, is_open=_is_open(schema), schema=schema)


def _closed(part: object) -> object:
    if isinstance(part, list | tuple):
        return type(part)(map(_closed, part))
    if not isinstance(part, dict):
        return part
    copy: Schema = {key: value if key in _KEPT else _closed(value) for key, value in part.items()}
    if copy.get("type") == "model" and "extra_fields_behavior" not in copy.get("config", {}):
        copy["config"] = {**copy.get("config", {}), "extra_fields_behavior": "forbid"}
    return copy


_KEPT: Final = frozenset({"metadata", "serialization", "default"})
"""Parts of a core schema that describe no members of the values that are read."""


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
