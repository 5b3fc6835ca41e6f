"""Bodies of answers: values of their declared types as bytes, by media type."""

import re
from collections.abc import AsyncIterable, Callable, Mapping
from typing import Any, Final
from urllib.parse import urlencode
from warnings import filterwarnings

from pydantic_core import PydanticSerializationError, ValidationError

from contract_runtime.errors import ContractViolation
from contract_runtime.media_types import EVENT_STREAM, choose_content, is_json
from contract_runtime.media_types import essence as essence_of
from contract_runtime.responses.events import event_writer, frame_of
from contract_runtime.responses.response_headers import simple
from contract_runtime.schemas import models
from contract_runtime.schemas.schema_types import SchemaType, TypeRegistry

WriteBody = Callable[[Any], bytes]

_FORM: Final = "application/x-www-form-urlencoded"
_TEXTS: Final = frozenset({"str", "enum", "literal"})
_UNCHECKED: Final = frozenset({"any", "bytes"})


def body_writer(content: Mapping[str, object], media_type: str, types: TypeRegistry) -> WriteBody:
    """A function from a value of the declared type to bytes; it raises ContractViolation for any other."""
    essence = essence_of(media_type)
    schema_type = types(declared_type(content, media_type))
    if essence == _FORM:
        return _form_writer(schema_type)
    is_text = essence.startswith("text/") or essence.endswith("xml")
    if is_json(essence) or (not is_text and _is_structured(schema_type)):
        return json_writer(schema_type)
    return _text_writer(schema_type, essence)


def declared_type(content: Mapping[str, object], media_type: str) -> object:
    """What is declared for a media type: with its parameters, without them, or as a range."""
    return content[media_type] if media_type in content else choose_content(content, essence_of(media_type))


def item_writer(annotation: object, essence: str, types: TypeRegistry) -> WriteBody:
    """A function from one item of a stream to bytes."""
    schema_type = types(annotation)
    if essence == EVENT_STREAM:
        is_text = schema_type.outline().kinds <= _TEXTS
        return event_writer(_text_writer(schema_type, essence) if is_text else json_writer(schema_type))
    write, frame = json_writer(schema_type), frame_of(essence)
    return lambda item: frame(write(item))


def write_chunk(chunk: object) -> bytes:
    """One piece of a streamed body of bytes or text."""
    if isinstance(chunk, bytes | bytearray | memoryview):
        return bytes(chunk)
    if isinstance(chunk, str):
        return chunk.encode()
    raise ContractViolation(f"{type(chunk).__name__} is no piece of a body")


def is_stream(body: object) -> bool:
    """Whether a body comes piece by piece."""
    return isinstance(body, AsyncIterable)


def json_writer(schema_type: SchemaType) -> WriteBody:
    """A function from a value of the type to JSON; it raises ContractViolation for any other."""
    validate, to_json = schema_type.validator.validate_python, schema_type.serializer.to_json

    def write_json(value: object) -> bytes:
        try:
            return to_json(validate(value), by_alias=True)
        except (ValidationError, PydanticSerializationError, UserWarning) as unfit:
            raise ContractViolation(unfit_result(value, unfit)) from None

    return write_json


def _form_writer(schema_type: SchemaType) -> WriteBody:
    validate, to_python = schema_type.validator.validate_python, schema_type.serializer.to_python

    def write_form(value: object) -> bytes:
        try:
            fields = to_python(validate(value), mode="json", by_alias=True)
        except (ValidationError, PydanticSerializationError, UserWarning) as unfit:
            raise ContractViolation(unfit_result(value, unfit)) from None
        if not isinstance(fields, dict):
            raise ContractViolation(f"{type(value).__name__} is no form")
        pairs = [(name, [simple(each) for each in _several(field)]) for name, field in fields.items()]
        return urlencode(pairs, doseq=True).encode()

    return write_form


def _is_structured(schema_type: SchemaType) -> bool:
    outline = schema_type.outline()
    return (outline.is_array or outline.is_object) and not outline.is_scalar


def _several(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _text_writer(schema_type: SchemaType, essence: str) -> WriteBody:
    outline = schema_type.outline()
    if outline.kinds == {"str"}:
        return _string_writer(schema_type)
    is_checked = outline.is_scalar and outline.kinds.isdisjoint(_UNCHECKED)
    validate = schema_type.validator.validate_python

    def write_text(value: object) -> bytes:
        if isinstance(value, bytes):
            return value
        if not (isinstance(value, str) or is_checked):
            raise ContractViolation(f"{type(value).__name__} is no {essence}")
        try:
            return simple(validate(value) if is_checked else value).encode()
        except ValidationError as unfit:
            raise ContractViolation(unfit_result(value, unfit)) from None

    return write_text


def _string_writer(schema_type: SchemaType) -> WriteBody:
    validate = schema_type.validator.validate_python

    def write_string(value: object) -> bytes:
        if isinstance(value, bytes):
            return value
        try:
            text: str = validate(value)
        except ValidationError as unfit:
            raise ContractViolation(unfit_result(value, unfit)) from None
        return text.encode()

    return write_string


def unfit_result(value: object, unfit: Exception) -> str:
    """Says where a result does not fit, without its values."""
    places = ""
    if isinstance(unfit, ValidationError):
        found = unfit.errors(include_url=False, include_context=False, include_input=False)
        places = ": " + "; ".join(f"{'.'.join(map(str, each['loc']))} {each['type']}" for each in found[:5])
    return f"{type(value).__name__} does not fit the declared response{places}"


def take_warnings_as_errors() -> None:
    """Make pydantic-core raise where a value inside a model is not of its declared type.

    It warns in the name of the module that calls it, be it from inside a model; asking it for errors at each
    call costs as much as writing a small model.
    """
    for module in (__name__, models.__name__):
        filterwarnings("error", category=UserWarning, module=re.escape(module))
