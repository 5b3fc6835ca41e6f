"""Optional properties that may be null, too: null is written where it was set, unset ones are left out.

Pydantic's own option leaves out what has a default of its own as well. Models without such properties are
written as fast as ever.
"""

from collections.abc import Callable
from typing import Any, Final, cast

from pydantic import BaseModel
from pydantic_core import core_schema

from contract_runtime.schemas.json_semantics import Schema

_EXCLUDED: Final = "serialization_exclude_if"
_Write = Callable[
    [Any, core_schema.SerializerFunctionWrapHandler, core_schema.SerializationInfo[Any]], object
]


def leave_out_unset(model: Schema) -> None:
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
