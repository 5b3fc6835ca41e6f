"""The base class of generated models."""

from typing import Any, ClassVar, Final, cast

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from contract_runtime.schemas.json_semantics import NOT_NULL, Schema, apply_json_semantics
from contract_runtime.schemas.schema_rules import SchemaRules, described, guarded
from contract_runtime.schemas.unset import leave_out_unset

_GUARDED: Final = "contract_runtime.guarded"


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
            leave_out_unset(model)
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
