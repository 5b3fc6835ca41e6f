"""JSON Schema's view of values that Pydantic sees otherwise: core schemas, rewritten.

Pydantic alone takes `false` and `"5"` for integers (lax) or refuses `5.0` (strict), takes `true` for `1`
among constants, reads digits as timestamps and cannot tell an absent property from a null one.

Behind a rule or a union that counts its branches, values come as Python made of JSON; what is rewritten here
takes both.
"""

import operator
from collections.abc import Callable
from functools import partial
from typing import Any, Final, Literal, cast

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

JSON_SEMANTICS: Final = "contract_runtime.schemas.json_semantics"
NOT_NULL: Final = "contract_runtime.not_null"

# RFC 3339, section 5.6, down to picoseconds; a space for the `T` is allowed there to be read easily.
DATE_TIME: Final = r"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d{1,12})?([Zz]|[+-]\d{2}:\d{2})?$"
LEAP_SECOND: Final = r"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:59:60(\.\d{1,12})?([Zz]|[+-]\d{2}:\d{2})$"
DATE: Final = r"^\d{4}-\d{2}-\d{2}$"
LARGEST_EXACT: Final = 2**53 - 1

Schema = dict[str, Any]
"""A core schema, read and rewritten as the dictionary that it is."""

_DEFINITION: Final = "contract_runtime.definition"
_is_none: Final = partial(operator.is_, None)
_OPAQUE_KEYS: Final = frozenset({"metadata", "serialization", "config", "default", "ref", "type"})


Resolve = Callable[[Any], Any]
"""Finds the schema that a reference means, while the schemas around it are still being made."""


def apply_json_semantics(schema: Schema, resolve: Resolve | None = None) -> Schema:
    """Rewrite a core schema in place and return it; the models in it have rewritten themselves.

    What it refers to is rewritten too where `resolve` finds it.
    """
    kind = schema["type"]
    if kind == "definition-ref" and resolve is not None:
        _rewrite_definition(schema, resolve)
    if kind in {"model", "definition-ref"} or JSON_SEMANTICS in schema.get("metadata", {}):
        return schema
    rewrite = _REWRITES.get(kind)
    if rewrite is not None:
        # Not in place: Pydantic shares the schemas of definitions between the models that use them.
        reference = schema.get("ref")
        rewritten = rewrite({key: value for key, value in schema.items() if key != "ref"})
        return rewritten if reference is None else {**rewritten, "ref": reference}
    if kind == "tuple":
        schema["strict"] = False
    for key, value in schema.items():
        if key not in _OPAQUE_KEYS:
            schema[key] = _apply_to_part(value, resolve)
    if kind == "model-field":
        _refuse_null(schema)
    return schema


def _apply_to_part(part: object, resolve: Resolve | None) -> object:
    if isinstance(part, dict):
        if isinstance(part.get("type"), str):
            return apply_json_semantics(part, resolve)
        return {key: _apply_to_part(value, resolve) for key, value in part.items()}
    if isinstance(part, list):
        return [_apply_to_part(item, resolve) for item in part]
    if isinstance(part, tuple):
        return tuple(_apply_to_part(item, resolve) for item in part)
    return part


def _rewrite_definition(reference: Schema, resolve: Resolve) -> None:
    """An alias or an enumeration; one that is still being made is left to what makes it."""
    try:
        target: Schema = resolve(reference)
    except LookupError:
        return
    if target["type"] == "definition-ref" or _DEFINITION in target.get("metadata", {}):
        return
    target["metadata"] = {**target.get("metadata", {}), _DEFINITION: True}
    if JSON_SEMANTICS not in target["metadata"]:
        rewritten = apply_json_semantics(dict(target), resolve)
        target.clear()
        target.update(rewritten)


def _refuse_null(field: Schema) -> None:
    wrapper = field["schema"] if field["schema"]["type"] == "default" else field
    if NOT_NULL not in wrapper["schema"].get("metadata", {}):
        return
    field["serialization_exclude_if"] = _is_none
    while wrapper["schema"]["type"].startswith("function-"):
        wrapper = wrapper["schema"]
    schema = wrapper["schema"]
    if schema["type"] == "nullable":
        wrapper["schema"] = _by_source(schema["schema"], schema)


def _by_source(from_json: CoreSchema, from_python: Schema, described: Schema | None = None) -> Schema:
    """A schema of its own for JSON; what it is called in JSON Schema comes from the one for Python."""
    shown = from_python if described is None else described
    schema = core_schema.json_or_python_schema(
        json_schema=from_json,
        python_schema=cast("CoreSchema", from_python),
        metadata={JSON_SEMANTICS: True, "pydantic_js_functions": [lambda _, handler: handler(shown)]},
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
_WHOLE_NUMBER: Final = core_schema.union_schema(
    [core_schema.int_schema(strict=True), _WHOLE_FLOAT],
    mode="left_to_right",
    custom_error_type="int_type",
)


def _lax(schema: Schema) -> CoreSchema:
    return cast("CoreSchema", {**schema, "strict": False})


def _text(pattern: str) -> CoreSchema:
    return core_schema.str_schema(pattern=pattern, strict=True)


def _rewrite_integer(schema: Schema) -> Schema:
    strict = {**schema, "strict": True}
    return _by_source(core_schema.chain_schema([_WHOLE_NUMBER, cast("CoreSchema", strict)]), strict)


def _written(
    kind: Literal["date", "datetime", "uuid"], form: CoreSchema, standard: str = "RFC 3339"
) -> CoreSchema:
    """One error for all that is not of the form."""
    return core_schema.custom_error_schema(
        form,
        custom_error_type=f"{kind}_parsing",
        custom_error_context={"error": f"as {standard} has it"},
        serialization=core_schema.simple_ser_schema(kind),
    )


def _without_leap_second(text: str) -> str:
    """The last moment before a leap second (RFC 3339, section 5.7) stands for it: Python has none."""
    return f"{text[:17]}59{text[19:]}"


def _rewrite_date_time(schema: Schema) -> Schema:
    leap = core_schema.no_info_before_validator_function(_without_leap_second, _lax(schema))
    common = core_schema.chain_schema([_text(DATE_TIME), _lax(schema)])
    rare = core_schema.chain_schema([_text(LEAP_SECOND), leap])
    moment = core_schema.union_schema([common, rare], mode="left_to_right")
    return _by_source(_written("datetime", moment), schema)


def _rewrite_date(schema: Schema) -> Schema:
    """Text of this form only: even a strict Pydantic takes "86400" for the seconds of a day."""
    return _by_source(_written("date", core_schema.chain_schema([_text(DATE), _lax(schema)])), schema)


def _rewrite_uuid(schema: Schema) -> Schema:
    """Of the forms that Pydantic reads, only that of RFC 9562 has this length."""
    text = core_schema.str_schema(min_length=36, max_length=36, strict=True)
    return _by_source(_written("uuid", core_schema.chain_schema([text, _lax(schema)]), "RFC 9562"), schema)


def _rewrite_bytes(schema: Schema) -> Schema:
    return _by_source(_lax(schema), schema)


def _rewrite_enum(schema: Schema) -> Schema:
    if schema.get("sub_type") != "int":
        return schema
    return _by_source(core_schema.chain_schema([_WHOLE_NUMBER, cast("CoreSchema", schema)]), schema)


def _rewrite_literal(schema: Schema) -> Schema:
    """Numbers and truth values apart, and in JSON `1.0` for `1`."""
    expected = schema["expected"]
    if not any(isinstance(value, int) for value in expected):
        return schema
    from_python = _choice(expected, core_schema.int_schema(strict=True))
    return _by_source(_choice(expected, _WHOLE_NUMBER), {**from_python}, schema)


def _choice(expected: list[object], number: CoreSchema) -> CoreSchema:
    numbers = [value for value in expected if type(value) is int]
    truths = [value for value in expected if isinstance(value, bool)]
    others = [value for value in expected if not isinstance(value, int)]
    choices: list[CoreSchema | tuple[CoreSchema, str]] = []
    if others:
        choices.append(core_schema.literal_schema(others))
    if numbers:
        choices.append(core_schema.chain_schema([number, core_schema.literal_schema(numbers)]))
    if truths:
        truth = core_schema.bool_schema(strict=True)
        choices.append(core_schema.chain_schema([truth, core_schema.literal_schema(truths)]))
    return core_schema.union_schema(
        choices,
        mode="left_to_right",
        custom_error_type="literal_error",
        custom_error_context={"expected": " or ".join(map(repr, expected))},
    )


_REWRITES: Final[dict[str, Callable[[Schema], Schema]]] = {
    "int": _rewrite_integer,
    "datetime": _rewrite_date_time,
    "date": _rewrite_date,
    "uuid": _rewrite_uuid,
    "bytes": _rewrite_bytes,
    "enum": _rewrite_enum,
    "literal": _rewrite_literal,
}
