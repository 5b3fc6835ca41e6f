"""Decoders of single parameters: raw values of one name into what the handler takes."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Final

from pydantic_core import ValidationError, to_json

from contract_runtime.media_types import essence, is_json
from contract_runtime.operations import Parameter, ParameterLocation
from contract_runtime.requests.named_texts import Members, array_json, node_json, object_json, put
from contract_runtime.requests.styles import (
    Decode,
    decode_path,
    decode_query,
    decode_utf8,
    split_items,
    split_members,
    without_label,
    without_matrix,
)
from contract_runtime.schemas.json_text import UnfitJson
from contract_runtime.schemas.outlines import Outline
from contract_runtime.schemas.schema_types import SchemaType

DecodeOne = Callable[[bytes], object]
DecodeAll = Callable[[list[bytes]], object]
Reading = Callable[[], bytes]
"""One way to understand a text, as JSON; it raises UnfitJson where there is none."""

ReadPieces = Callable[[bytes], bytes]

_DECODERS: Final[dict[ParameterLocation, Decode]] = {
    "path": decode_path,
    "query": decode_query,
    "querystring": decode_path,
    "header": decode_utf8,
    "cookie": decode_path,
}
_ZERO: Final = ord("0")
_BY_COMMA: Final = frozenset({"form", "simple"})
_ENCODED_COMMA: Final = re.compile(rb"%2[Cc]")
_IN_PIECES: Final = frozenset({"form", "spaceDelimited", "pipeDelimited", "cookie"})


def text_decoder(parameter: Parameter, schema_type: SchemaType) -> Decode:
    """What makes text of a parameter's bytes: nothing in a cookie of that style is percent-encoded."""
    decode = decode_utf8 if parameter.style == "cookie" else _DECODERS[parameter.location]
    check = schema_type.check_text
    return decode if schema_type.takes_nul else lambda raw: check(decode(raw))


def decoder_of_one(parameter: Parameter, schema_type: SchemaType) -> DecodeOne:
    """A decoder of a parameter that stands in one piece of raw text."""
    decode = text_decoder(parameter, schema_type)
    if parameter.media_type is not None:
        return _content_decoder(parameter.media_type, schema_type, decode)
    outline = schema_type.outline()
    if outline.is_array or outline.is_object:
        return _composed_decoder(parameter, schema_type, outline)
    scalar = _scalar_decoder(schema_type, outline, decode)
    if parameter.style in {"label", "matrix"}:
        return lambda raw: scalar(_without_prefix(raw, parameter))
    return scalar


def decoder_of_all(parameter: Parameter, schema_type: SchemaType) -> DecodeAll:
    """A decoder of a parameter whose name may come several times: an exploded array, else as is chosen."""
    repeated = schema_type.strictness.repeated
    one = decoder_of_one(parameter, schema_type)
    outline = schema_type.outline()
    if outline.is_array and is_repeated(parameter):
        return _repeated_decoder(parameter, schema_type, outline)

    def decode_only(raws: list[bytes]) -> object:
        if len(raws) > 1 and repeated == "refuse":
            raise UnfitJson("repeated", "A parameter is given twice")
        return one(raws[-1 if repeated == "last" else 0])

    return decode_only


def is_repeated(parameter: Parameter) -> bool:
    """Whether each item of an array comes under the parameter's name."""
    return parameter.media_type is None and parameter.explode and parameter.style in _IN_PIECES


def decoder_of_members(schema_type: SchemaType) -> Callable[[Members], object]:
    """A decoder of an object whose members have names of their own (exploded form, deepObject)."""
    outline = schema_type.outline()
    return lambda members: schema_type.from_json(node_json(members, outline))


def validated(schema_type: SchemaType, readings: Iterable[Reading]) -> object:
    """The value of the first reading that fits. Raises: ValidationError, UnfitJson, those of the first."""
    unfit: ValidationError | UnfitJson | None = None
    for reading in readings:
        try:
            return schema_type.from_json(reading())
        except (ValidationError, UnfitJson) as error:
            unfit = unfit or error
    raise unfit or UnfitJson("style", "A parameter is not written in its style")


def _scalar_decoder(schema_type: SchemaType, outline: Outline, decode: Decode) -> DecodeOne:
    if outline.kinds == {"str"}:
        return _string_decoder(schema_type, decode)
    if outline.kinds and outline.kinds <= {"int", "float"}:
        return _number_decoder(schema_type, outline, decode)
    return lambda raw: validated(schema_type, _scalar_readings(decode(raw), outline))


def _scalar_readings(text: str, outline: Outline) -> Iterator[Reading]:
    """Ways to read a text: as what it looks like, as a string, and nothing as null where it fits."""
    first = outline.scalar_json(text)
    yield lambda: first
    if first[:1] != b'"':
        yield lambda: to_json(text)
    elif not text and outline.is_null:
        yield lambda: b"null"


def _number_decoder(schema_type: SchemaType, outline: Outline, decode: Decode) -> DecodeOne:
    validate_json = schema_type.validator.validate_json

    def decode_number(raw: bytes) -> object:
        if raw.isdigit() and (raw[0] != _ZERO or len(raw) == 1):
            return validate_json(raw)
        return schema_type.from_json(outline.scalar_json(decode(raw)))

    return decode_number


def _string_decoder(schema_type: SchemaType, decode: Decode) -> DecodeOne:
    validate = schema_type.validator.validate_python

    return lambda raw: validate(decode(raw))


def _composed_decoder(parameter: Parameter, schema_type: SchemaType, outline: Outline) -> DecodeOne:
    """A decoder of arrays, objects and unions with them, tried in the order scalar, array, object."""
    decode = text_decoder(parameter, schema_type)
    reads: list[ReadPieces] = []
    if outline.is_array:
        reads.append(_items_reader(parameter, outline, decode))
    if outline.is_object:
        reads.append(_members_reader(parameter, outline, decode))

    def readings(raw: bytes) -> Iterator[Reading]:
        if outline.is_scalar or outline.is_null:
            yield from _scalar_readings(decode(_without_prefix(raw, parameter)), outline)
        for spelling in _spellings(raw, parameter):
            for read in reads:
                yield partial(read, spelling)

    return lambda raw: validated(schema_type, readings(raw))


def _items_reader(parameter: Parameter, outline: Outline, decode: Decode) -> ReadPieces:
    style, explode = parameter.style, parameter.explode
    name, is_bare = parameter.name.encode(), style not in {"label", "matrix"}

    def read(raw: bytes) -> bytes:
        items = [] if is_bare and not raw else split_items(raw, style, explode=explode, name=name)
        return array_json([decode(item.strip()) for item in items], outline)

    return read


def _members_reader(parameter: Parameter, outline: Outline, decode: Decode) -> ReadPieces:
    style, explode = parameter.style, parameter.explode
    name, is_bare = parameter.name.encode(), style not in {"label", "matrix"}

    def read(raw: bytes) -> bytes:
        pairs = [] if is_bare and not raw else split_members(raw, style, explode=explode, name=name)
        members: Members = {}
        for key, value in pairs:
            put(members, [decode(key.strip())], [decode(value.strip())])
        return object_json(members, outline)

    return read


def _without_prefix(raw: bytes, parameter: Parameter) -> bytes:
    """A scalar without what the styles `label` and `matrix` put in front. Raises: UnfitJson."""
    if parameter.style == "label":
        return without_label(raw)
    return without_matrix(raw, parameter.name.encode()) if parameter.style == "matrix" else raw


def _spellings(raw: bytes, parameter: Parameter) -> Iterator[bytes]:
    """A text as it came, and as it was meant by those who encode the commas between items, too."""
    yield raw
    if parameter.style in _BY_COMMA and parameter.location != "header" and b"," not in raw and b"%" in raw:
        yield _ENCODED_COMMA.sub(b",", raw).replace(b"%3D", b"=")


def _repeated_decoder(parameter: Parameter, schema_type: SchemaType, outline: Outline) -> DecodeAll:
    decode = text_decoder(parameter, schema_type)
    is_listed = parameter.location == "cookie" and parameter.style == "form"

    def readings(raws: list[bytes]) -> Iterator[Reading]:
        texts = [decode(raw) for raw in raws]
        if len(texts) == 1 and (outline.is_scalar or outline.is_null):
            yield from _scalar_readings(texts[0], outline)
        yield lambda: array_json(texts, outline)

    def decode_repeated(raws: list[bytes]) -> object:
        if is_listed:
            raws = [piece for raw in raws for piece in raw.split(b",")]
        return validated(schema_type, readings(raws))

    return decode_repeated


def _content_decoder(media_type: str, schema_type: SchemaType, decode: Decode) -> DecodeOne:
    if not is_json(essence(media_type)):
        return _scalar_decoder(schema_type, schema_type.outline(), decode)

    def decode_json(raw: bytes) -> object:
        text = decode(raw).encode()
        value = schema_type.from_json(text)
        schema_type.check_json(text, value)
        return value

    return decode_json
