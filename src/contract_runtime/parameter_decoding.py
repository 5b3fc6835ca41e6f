"""Decoders of single parameters: raw values of one name into what the handler takes."""

from collections.abc import Callable
from typing import Final

from pydantic_core import ValidationError, to_json

from contract_runtime.json_text import UnfitJson, check_json
from contract_runtime.operations import Parameter, ParameterLocation
from contract_runtime.schema_types import SchemaType
from contract_runtime.styles import (
    Decode,
    decode_path,
    decode_query,
    decode_utf8,
    json_array,
    json_object,
    json_scalar,
    scalar_text,
    split_items,
    split_members,
)

DecodeOne = Callable[[bytes], object]
DecodeAll = Callable[[list[bytes]], object]

DECODERS: Final[dict[ParameterLocation, Decode]] = {
    "path": decode_path,
    "query": decode_query,
    "header": decode_utf8,
    "cookie": decode_path,
}
_ZERO: Final = ord("0")


def decoder_of_one(parameter: Parameter, schema_type: SchemaType) -> DecodeOne:
    """A decoder of a parameter that stands in one piece of raw text."""
    decode = DECODERS[parameter.location]
    if parameter.media_type is not None:
        return _json_decoder(schema_type, decode)
    if schema_type.shape == "array":
        return _array_decoder(parameter, schema_type, decode)
    if schema_type.shape == "object":
        return _object_decoder(parameter, schema_type, decode)
    scalar = _scalar_decoder(schema_type, decode)
    if parameter.style in {"label", "matrix"}:
        name = parameter.name.encode()
        return lambda raw: scalar(scalar_text(raw, parameter.style, name))
    return scalar


def decoder_of_all(parameter: Parameter, schema_type: SchemaType) -> DecodeAll:
    """A decoder of a parameter whose name may come several times, which only an exploded array may use."""
    one = decoder_of_one(parameter, schema_type)
    if schema_type.shape == "array" and parameter.explode and parameter.style == "form":
        decode = DECODERS[parameter.location]
        return lambda raws: _validate_items([decode(raw) for raw in raws], schema_type)

    def decode_only(raws: list[bytes]) -> object:
        if len(raws) > 1:
            raise UnfitJson("repeated", "A parameter is given twice")
        return one(raws[0])

    return decode_only


def decoder_of_members(schema_type: SchemaType) -> Callable[[list[tuple[str, str]]], object]:
    """A decoder of an object whose members are parameters of their own (exploded form, deepObject)."""

    def decode_members(members: list[tuple[str, str]]) -> object:
        for _, text in members:
            _refuse_nul(text)
        return schema_type.validator.validate_json(json_object(members, schema_type.properties))

    return decode_members


def _scalar_decoder(schema_type: SchemaType, decode: Decode) -> DecodeOne:
    if schema_type.shape == "number":
        return _number_decoder(schema_type, decode)
    if schema_type.shape == "string":
        return _string_decoder(schema_type, decode)
    validate_json = schema_type.validator.validate_json
    shape = schema_type.shape

    def decode_scalar(raw: bytes) -> object:
        text = decode(raw)
        _refuse_nul(text)
        scalar = json_scalar(text, shape)
        if shape != "mixed" or scalar[:1] == b'"':
            return validate_json(scalar)
        try:
            return validate_json(scalar)
        except ValidationError:
            return validate_json(to_json(text))

    return decode_scalar


def _number_decoder(schema_type: SchemaType, decode: Decode) -> DecodeOne:
    validate_json = schema_type.validator.validate_json

    def decode_number(raw: bytes) -> object:
        if raw.isdigit() and (raw[0] != _ZERO or len(raw) == 1):
            return validate_json(raw)
        return validate_json(json_scalar(decode(raw), "number"))

    return decode_number


def _string_decoder(schema_type: SchemaType, decode: Decode) -> DecodeOne:
    validate = schema_type.validator.validate_python

    def decode_string(raw: bytes) -> object:
        text = decode(raw)
        _refuse_nul(text)
        return validate(text)

    return decode_string


def _array_decoder(parameter: Parameter, schema_type: SchemaType, decode: Decode) -> DecodeOne:
    name = parameter.name.encode()

    def decode_array(raw: bytes) -> object:
        items = split_items(raw, parameter.style, explode=parameter.explode, name=name) if raw else []
        return _validate_items([decode(item.strip()) for item in items], schema_type)

    return decode_array


def _object_decoder(parameter: Parameter, schema_type: SchemaType, decode: Decode) -> DecodeOne:
    name = parameter.name.encode()
    decode_members = decoder_of_members(schema_type)

    def decode_object(raw: bytes) -> object:
        members = split_members(raw, parameter.style, explode=parameter.explode, name=name)
        return decode_members([(decode(key.strip()), decode(value.strip())) for key, value in members])

    return decode_object


def _json_decoder(schema_type: SchemaType, decode: Decode) -> DecodeOne:
    def decode_json(raw: bytes) -> object:
        text = decode(raw).encode()
        value = schema_type.validator.validate_json(text)
        check_json(text, value)
        return value

    return decode_json


def _validate_items(texts: list[str], schema_type: SchemaType) -> object:
    for text in texts:
        _refuse_nul(text)
    return schema_type.validator.validate_json(json_array(texts, schema_type.item))


def _refuse_nul(text: str) -> None:
    if "\0" in text:
        raise UnfitJson("string_nul", "A string has a NUL character")
