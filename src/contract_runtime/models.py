"""The base class of generated models, and JSON Schema's view of values that Pydantic sees otherwise.

Pydantic alone takes `false` and `"5"` for integers (lax) or refuses `5.0` (strict), reads digits as
timestamps and cannot tell an absent property from a null one. The rewriting here happens once for each model,
in its core schema, so that validation stays one call into pydantic-core.
"""

import operator
from collections.abc import Callable
from functools import partial
from typing import Any, Final, cast

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

JSON_SEMANTICS: Final = "contract_runtime.json_semantics"
NOT_NULL: Final = "contract_runtime.not_null"

# RFC 3339, section 5.6; a space for the `T` is allowed there "for the sake of readability".
DATE_TIME: Final = r"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})?$"
LARGEST_EXACT: Final = 2**53 - 1

Schema = dict[str, Any]
"""A core schema, read and rewritten as the dictionary that it is."""

_is_none: Final = partial(operator.is_, None)
_OPAQUE_KEYS: Final = frozenset({"metadata", "serialization", "config", "default", "ref", "type"})


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

    Models are built at their first use, so that importing a large contract stays cheap.
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

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema = handler(source)
        model: Schema = cast("Schema", schema)
        while model["type"] != "model" and "schema" in model:
            model = model["schema"]
        if "schema" in model:
            apply_json_semantics(model["schema"])
        return schema


def apply_json_semantics(schema: Schema) -> Schema:
    """Rewrite a core schema in place and return it; the models in it have rewritten themselves."""
    kind = schema["type"]
    if kind in {"model", "definition-ref"} or JSON_SEMANTICS in schema.get("metadata", {}):
        return schema
    rewrite = _REWRITES.get(kind)
    if rewrite is not None:
        return rewrite(schema)
    for key, value in schema.items():
        if key not in _OPAQUE_KEYS:
            schema[key] = _apply_to_part(value)
    if kind == "model-field":
        _refuse_null(schema)
    return schema


def _apply_to_part(part: object) -> object:
    if isinstance(part, dict):
        if isinstance(part.get("type"), str):
            return apply_json_semantics(part)
        return {key: _apply_to_part(value) for key, value in part.items()}
    if isinstance(part, list):
        return [_apply_to_part(item) for item in part]
    return part


def _refuse_null(field: Schema) -> None:
    wrapper = field["schema"] if field["schema"]["type"] == "default" else field
    schema = wrapper["schema"]
    if NOT_NULL not in schema.get("metadata", {}):
        return
    field["serialization_exclude_if"] = _is_none
    if schema["type"] == "nullable":
        wrapper["schema"] = _by_source(schema["schema"], schema)


def _by_source(from_json: CoreSchema, from_python: Schema) -> Schema:
    schema = core_schema.json_or_python_schema(
        json_schema=from_json,
        python_schema=cast("CoreSchema", from_python),
        metadata={JSON_SEMANTICS: True},
    )
    return cast("Schema", schema)


def _whole_number(value: float) -> int:
    if not value.is_integer():
        raise PydanticCustomError("int_from_float", "Input should be a valid integer")
    if abs(value) > LARGEST_EXACT:
        raise PydanticCustomError(
            "int_inexact", "Input should be an integer written without a fraction or exponent"
        )
    return int(value)


_WHOLE_FLOAT: Final = core_schema.no_info_after_validator_function(
    _whole_number, core_schema.float_schema(strict=True, allow_inf_nan=False)
)


def _rewrite_integer(schema: Schema) -> Schema:
    strict = {**schema, "strict": True}
    number = core_schema.union_schema(
        [core_schema.int_schema(strict=True), _WHOLE_FLOAT],
        mode="left_to_right",
        custom_error_type="int_type",
    )
    return _by_source(core_schema.chain_schema([number, cast("CoreSchema", strict)]), strict)


def _rewrite_date_time(schema: Schema) -> Schema:
    text = core_schema.str_schema(pattern=DATE_TIME, strict=True)
    lax = cast("CoreSchema", {**schema, "strict": False})
    return _by_source(core_schema.chain_schema([text, lax]), schema)


_REWRITES: Final[dict[str, Callable[[Schema], Schema]]] = {
    "int": _rewrite_integer,
    "datetime": _rewrite_date_time,
}
