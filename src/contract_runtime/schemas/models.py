"""The base class of generated models.

Optional properties that may be null, too, are written as null where they were set, and left out where they
were not. Pydantic's own option leaves out what has a default of its own as well. Models without such
properties are written as fast as ever.
"""

from collections.abc import Callable
from typing import Any, ClassVar, Final, cast

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from contract_runtime.schemas.json_semantics import NOT_NULL, Schema, apply_json_semantics
from contract_runtime.schemas.schema_rules import SchemaRules, described, guarded

_GUARDED: Final = "contract_runtime.guarded"
_EXCLUDED: Final = "serialization_exclude_if"
_Write = Callable[
    [Any, core_schema.SerializerFunctionWrapHandler, core_schema.SerializationInfo[Any]], object
]


class _NotNull:
    """Marks an optional property that may be absent but not null: `Annotated[str | None, NotNull] = None`.

    In Python the value of an absent property is None; on the wire null is refused, and None is left out.
    """

    __slots__ = ()

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        schema: Any = handler(source)
        schema["metadata"] = {**schema.get("metadata", {}), NOT_NULL: True}
        return cast("CoreSchema", schema)

    def __repr__(self) -> str:
        return "NotNull"


NotNull: Final = _NotNull()


class ContractModel(BaseModel):
    """Base of every generated model: JSON Schema's semantics, names and aliases both accepted in Python.

    Models are built at their first use, so that importing a large contract stays cheap. The rules of a model
    hold for the models that extend it, too.
    """

    model_config = ConfigDict(
        strict=True,
        populate_by_name=True,
        allow_inf_nan=False,
        val_json_bytes="base64",
        ser_json_bytes="base64",
        defer_build=True,
        protected_namespaces=(),
        serialize_by_alias=True,
    )

    __rules__: ClassVar[SchemaRules] = ()

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema = handler(source)
        model: Schema = cast("Schema", schema)
        while model["type"] != "model" and "schema" in model:
            model = model["schema"]
        if "schema" in model:
            apply_json_semantics(model["schema"], handler.resolve_ref_schema)
            _leave_out_unset(model)
        rules = _rules(cls)
        return _guarded_model(schema, handler, rules) if rules else schema

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        written = handler(schema)
        rules = _rules(cls)
        if rules:
            target = handler.resolve_ref_schema(written)
            target.update(described(target, rules))
        return written


def _rules(model: type[BaseModel]) -> SchemaRules:
    return tuple(rule for base in model.__mro__ for rule in vars(base).get("__rules__", ()))


def _guarded_model(schema: CoreSchema, handler: GetCoreSchemaHandler, rules: SchemaRules) -> CoreSchema:
    """The model behind its rules, under the name by which others refer to it.

    A model that was built before comes with its rules.
    """
    target = cast("Schema", handler.resolve_ref_schema(schema))
    if _GUARDED in target.get("metadata", {}):
        return schema
    inner = {key: value for key, value in target.items() if key != "ref"}
    outer = cast("Schema", guarded(cast("CoreSchema", inner), rules))
    outer["metadata"] = {**outer.get("metadata", {}), _GUARDED: True}
    if "ref" in target:
        outer["ref"] = target["ref"]
    if target is schema:
        return cast("CoreSchema", outer)
    target.clear()
    target.update(outer)
    return schema


def _leave_out_unset(model: Schema) -> None:
    """Change the core schema of a model that has such properties, unless it says itself how it is written."""
    if "serialization" in model:
        return
    part = model.get("schema", {})
    while part.get("type") != "model-fields" and "schema" in part:
        part = part["schema"]
    aliases = {
        name: str(field.get("serialization_alias", name))
        for name, field in part.get("fields", {}).items()
        if _may_be_unset(field)
    }
    if aliases:
        serialization = core_schema.wrap_serializer_function_ser_schema(_writer(aliases), info_arg=True)
        model["serialization"] = cast("Schema", serialization)


def _may_be_unset(field: Schema) -> bool:
    schema = field["schema"]
    is_null = schema["type"] == "default" and schema.get("default", ...) is None
    return is_null and _EXCLUDED not in field


def _writer(aliases: dict[str, str]) -> _Write:
    names = frozenset(aliases)

    def write(
        value: object,
        write_all: core_schema.SerializerFunctionWrapHandler,
        info: core_schema.SerializationInfo[Any],
    ) -> object:
        written = write_all(value)
        if isinstance(value, BaseModel):
            for name in names - value.__pydantic_fields_set__:
                written.pop(name if info.by_alias is False else aliases[name], None)
        return written

    return write
