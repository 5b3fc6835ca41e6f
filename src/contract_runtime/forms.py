"""Form bodies: `application/x-www-form-urlencoded` and `multipart/form-data` (RFC 7578)."""

import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from pydantic_core import to_json

from contract_runtime.json_text import UnfitJson, check_json
from contract_runtime.media_types import is_json, parse
from contract_runtime.operations import PartEncoding
from contract_runtime.refusals import malformed
from contract_runtime.schema_types import ANY_SHAPES, SchemaType, Shape
from contract_runtime.styles import decode_query, decode_utf8, json_member, json_scalar, split_items

DecodeForm = Callable[[bytes, Mapping[str, str]], object]

MOST_PARTS: Final = 1000
_NAME: Final = re.compile(rb';\s*name="((?:[^"\\]|\\.)*)"')
_DEFAULT: Final = PartEncoding()


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a multipart body."""

    name: str
    content_type: bytes
    content: bytes


def form_decoder(schema_type: SchemaType, encodings: Mapping[str, PartEncoding]) -> DecodeForm:
    """A decoder of URL-encoded forms."""

    def decode(body: bytes, _parameters: Mapping[str, str]) -> object:
        grouped: dict[str, list[bytes]] = {}
        for pair in body.split(b"&"):
            if pair:
                name, _, value = pair.partition(b"=")
                grouped.setdefault(decode_query(name), []).append(value)
        members = {name: _member(name, raws, schema_type, encodings) for name, raws in grouped.items()}
        return _validate(members, schema_type)

    return decode


def multipart_decoder(schema_type: SchemaType, encodings: Mapping[str, PartEncoding]) -> DecodeForm:
    """A decoder of multipart forms. Binary parts reach the model as bytes."""

    def decode(body: bytes, parameters: Mapping[str, str]) -> object:
        boundary = parameters.get("boundary", "")
        if not boundary:
            raise malformed("The multipart body names no boundary.")
        grouped: dict[str, list[bytes]] = {}
        for part in split_parts(body, boundary.encode("latin-1")):
            shapes = schema_type.properties.get(part.name, ANY_SHAPES)
            declared = encodings.get(part.name, _DEFAULT).content_type or ""
            grouped.setdefault(part.name, []).append(
                _part_json(part, shapes.item if shapes.own == "array" else shapes.own, declared)
            )
        members = {
            name: b"[" + b",".join(values) + b"]"
            if len(values) > 1 or schema_type.properties.get(name, ANY_SHAPES).own == "array"
            else values[0]
            for name, values in grouped.items()
        }
        return _validate(members, schema_type)

    return decode


def split_parts(body: bytes, boundary: bytes) -> list[Part]:
    """The parts of a multipart body. Raises: Refusal (400)."""
    delimiter = b"\r\n--" + boundary
    pieces = (b"\r\n" + body).split(delimiter)
    if len(pieces) < 2 or not pieces[-1].startswith(b"--"):
        raise malformed("The multipart body is incomplete.")
    if len(pieces) > MOST_PARTS:
        raise malformed("The multipart body has too many parts.")
    return [_part(piece) for piece in pieces[1:-1]]


def _part(piece: bytes) -> Part:
    head, separator, content = piece.lstrip(b" \t").removeprefix(b"\r\n").partition(b"\r\n\r\n")
    headers = {
        name.strip().lower(): value.strip()
        for name, _, value in (line.partition(b":") for line in head.split(b"\r\n"))
    }
    name = _NAME.search(headers.get(b"content-disposition", b""))
    if not separator or name is None:
        raise malformed("A part of the multipart body has no name.")
    return Part(decode_utf8(name[1]), headers.get(b"content-type", b""), content)


def _part_json(part: Part, shape: Shape, declared: str) -> bytes:
    media_type = parse(part.content_type)[0] or declared
    if is_json(media_type):
        return part.content
    if shape == "binary":
        return to_json(b64encode(part.content).decode())
    text = decode_utf8(part.content)
    _refuse_nul(text)
    return json_scalar(text, shape)


def _member(
    name: str, raws: list[bytes], schema_type: SchemaType, encodings: Mapping[str, PartEncoding]
) -> bytes:
    shapes = schema_type.properties.get(name, ANY_SHAPES)
    encoding = encodings.get(name, _DEFAULT)
    if encoding.content_type is not None and is_json(encoding.content_type):
        return decode_query(raws[0]).encode()
    if shapes.own == "array" and not encoding.explode:
        raws = split_items(raws[0], encoding.style, explode=False, name=name.encode())
    texts = [decode_query(raw) for raw in raws]
    for text in texts:
        _refuse_nul(text)
    return json_member(texts, shapes)


def _validate(members: dict[str, bytes], schema_type: SchemaType) -> object:
    text = b"{" + b",".join(to_json(name) + b":" + value for name, value in members.items()) + b"}"
    value = schema_type.validator.validate_json(text)
    check_json(text, value)
    return value


def _refuse_nul(text: str) -> None:
    if "\0" in text:
        raise UnfitJson("string_nul", "A string has a NUL character")
