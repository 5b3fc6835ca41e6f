"""The contract's types as pydantic-core sees them: validators, serializers and how they are written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, NamedTuple, cast

from pydantic import BaseModel, ConfigDict, TypeAdapter
from pydantic_core import CoreConfig, SchemaSerializer, SchemaValidator

from contract_runtime.models import Schema, apply_json_semantics

Shape = Literal["number", "boolean", "string", "text", "binary", "array", "object", "mixed"]
"""How a value is written outside of JSON. `string` is a plain one, `text` any other that JSON puts in quotes
(an enumeration, a date, a UUID), `binary` is Base64 in JSON; `mixed` is read as a JSON scalar where it is
one, else as text."""

_SHAPES: Final[dict[str, Shape]] = {
    "int": "number",
    "float": "number",
    "decimal": "number",
    "bool": "boolean",
    "str": "string",
    "bytes": "binary",
    "list": "array",
    "set": "array",
    "frozenset": "array",
    "tuple": "array",
    "dict": "object",
    "model-fields": "object",
    "union": "mixed",
    "tagged-union": "mixed",
    "any": "mixed",
}
_CONFIG: Final = ConfigDict(allow_inf_nan=False, val_json_bytes="base64", ser_json_bytes="base64")
_CORE_CONFIG: Final = CoreConfig(
    strict=True, allow_inf_nan=False, val_json_bytes="base64", ser_json_bytes="base64"
)
_INNER: Final = ("schema", "python_schema")


class Shapes(NamedTuple):
    """The shape of a value, and of its items where it is an array."""

    own: Shape
    item: Shape = "mixed"


ANY_SHAPES: Final = Shapes("mixed")


@dataclass(frozen=True, slots=True)
class SchemaType:
    """An annotation, compiled. `item` is the shape of an array's items, `properties` those of an object.

    An open type has parts that any JSON fits, be they kept or ignored.
    """

    validator: SchemaValidator
    serializer: SchemaSerializer
    shape: Shape
    is_open: bool
    item: Shape = "mixed"
    properties: Mapping[str, Shapes] = field(default_factory=dict)


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
        adapter: TypeAdapter[Any] = TypeAdapter(cast("Any", annotation), config=_CONFIG)
        schema = apply_json_semantics(cast("Schema", adapter.core_schema))
        validator, serializer = SchemaValidator(schema, _CORE_CONFIG), SchemaSerializer(schema, _CORE_CONFIG)
    definitions = {each["ref"]: each for each in schema.get("definitions", ())}
    leaf = _leaf(schema, definitions)
    shapes = _shapes(leaf, definitions)
    properties = _properties(leaf, definitions)
    return SchemaType(validator, serializer, shapes.own, _is_open(schema), shapes.item, properties)


def _leaf(schema: Schema, definitions: Mapping[str, Schema]) -> Schema:
    """The schema below all wrappers."""
    if schema["type"] == "definition-ref":
        return _leaf(definitions[schema["schema_ref"]], definitions)
    for key in _INNER:
        if key in schema:
            return _leaf(schema[key], definitions)
    return schema


def _shapes(leaf: Schema, definitions: Mapping[str, Schema]) -> Shapes:
    items = leaf.get("items_schema")
    return Shapes(_shape(leaf)) if not items else Shapes(_shape(leaf), _shape(_leaf(items, definitions)))


def _shape(leaf: Schema) -> Shape:
    if leaf["type"] == "literal":
        return _shape_of_choices(leaf["expected"])
    if leaf["type"] == "enum":
        return _shape_of_choices([member.value for member in leaf["members"]])
    return _SHAPES.get(leaf["type"], "text")


def _shape_of_choices(choices: list[object]) -> Shape:
    return "text" if all(isinstance(choice, str) for choice in choices) else "mixed"


def _properties(leaf: Schema, definitions: Mapping[str, Schema]) -> dict[str, Shapes]:
    fields: Schema = leaf.get("fields", {})
    return {
        _wire_name(name, each): _shapes(_leaf(each["schema"], definitions), definitions)
        for name, each in fields.items()
    }


def _wire_name(name: str, model_field: Schema) -> str:
    alias = model_field.get("validation_alias", name)
    return alias if isinstance(alias, str) else name


def _is_open(part: object) -> bool:
    if isinstance(part, dict):
        kind = part.get("type")
        if kind == "any" or (
            kind == "model" and part.get("config", {}).get("extra_fields_behavior") != "forbid"
        ):
            return True
        return any(_is_open(each) for key, each in part.items() if key != "metadata")
    return isinstance(part, list | tuple) and any(_is_open(each) for each in part)
