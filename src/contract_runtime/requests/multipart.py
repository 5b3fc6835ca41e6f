"""Multipart forms (RFC 7578): split into parts, and put together as the value of the form's type."""

import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from pydantic_core import ValidationError, to_json

from contract_runtime.media_types import fits, is_json, parse
from contract_runtime.operations import Parameter, PartEncoding
from contract_runtime.refusals import InvalidRequest, Problem, malformed, problem
from contract_runtime.requests.forms import Encodings, form_value, is_json_by_default, json_leaf, member_keys
from contract_runtime.requests.named_texts import Members, outline_at, put
from contract_runtime.requests.parameter_decoding import DecodeOne, decoder_of_one
from contract_runtime.requests.styles import decode_utf8
from contract_runtime.schemas.json_text import UnfitJson
from contract_runtime.schemas.outlines import Outline
from contract_runtime.schemas.problems import problems_of
from contract_runtime.schemas.schema_types import SchemaType, TypeRegistry

DecodeForm = Callable[[bytes, Mapping[str, str]], object]

MOST_PARTS: Final = 1000
_NAME: Final = re.compile(rb';\s*name=(?:"((?:[^"\\]|\\.)*)"|([^";\s]+))', re.IGNORECASE)
_ESCAPED: Final = re.compile(rb"\\(.)")
_FILES: Final = frozenset({"bytes", "none", "list", "model-fields"})
"""Kinds of values beside which a part without a media type can be no text."""

_PLAIN_TRANSFER: Final = frozenset({b"", b"7bit", b"8bit", b"binary"})


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a multipart body; names of headers are in lower case."""

    name: str
    headers: Mapping[bytes, bytes]
    content: bytes


def multipart_decoder(schema_type: SchemaType, encodings: Encodings, types: TypeRegistry) -> DecodeForm:
    """A decoder of multipart forms. Binary parts reach the model as bytes."""
    reader = _PartReader(schema_type, encodings, types)

    def decode(body: bytes, parameters: Mapping[str, str]) -> object:
        boundary = parameters.get("boundary", "")
        if not boundary:
            raise malformed("The multipart body names no boundary, or several.")
        members: Members = {}
        problems: list[Problem] = []
        for part in split_parts(body, boundary.encode("latin-1")):
            problems += reader.read(part, members)
        if problems:
            raise InvalidRequest(problems)
        return form_value(members, schema_type, reader.outline)

    return decode


def split_parts(body: bytes, boundary: bytes) -> list[Part]:
    """The parts of a multipart body. Raises: Refusal (400)."""
    body, delimiter = b"\r\n" + body, b"\r\n--" + boundary
    parts: list[Part] = []
    start = -1
    position = body.find(delimiter)
    while position >= 0:
        after = position + len(delimiter)
        is_last = body.startswith(b"--", after)
        line = body[after : body.find(b"\r\n", after) + 1 or len(body)].strip(b" \t\r")
        if is_last or not line:
            if start >= 0:
                parts.append(_part(body[start:position]))
            if is_last:
                return parts
            start = body.find(b"\r\n", after)
            if start < 0 or len(parts) >= MOST_PARTS:
                break
            position = body.find(delimiter, start)
        else:
            position = body.find(delimiter, after)
    if len(parts) >= MOST_PARTS:
        raise malformed("The multipart body has too many parts.")
    raise malformed("The multipart body is incomplete.")


def _part(piece: bytes) -> Part:
    """A part from the line break after its delimiter on."""
    head, separator, content = piece.partition(b"\r\n\r\n")
    headers = {
        name.strip().lower(): value.strip()
        for name, _, value in (line.partition(b":") for line in head.split(b"\r\n"))
    }
    found = _NAME.search(headers.get(b"content-disposition", b""))
    if not separator or found is None:
        raise malformed("A part of the multipart body has no name.")
    quoted, bare = found.groups()
    # Browsers write a quotation mark as %22, others escape it.
    name = bare if quoted is None else _ESCAPED.sub(rb"\1", quoted).replace(b"%22", b'"')
    return Part(decode_utf8(name), headers, content)


class _PartReader:
    """Reads the parts of one type of form."""

    def __init__(self, schema_type: SchemaType, encodings: Encodings, types: TypeRegistry) -> None:
        self.outline = schema_type.outline()
        self._check_text = schema_type.check_text
        self._encodings = encodings
        self._headers = {name: _header_decoders(encoding, types) for name, encoding in encodings.items()}

    def read(self, part: Part, members: Members) -> Iterator[Problem]:
        """Put a part where it belongs; what does not fit comes back. Raises: Refusal (400)."""
        keys = member_keys(part.name, self.outline)
        encoding = self._encodings.get(keys[0])
        yield from self._header_problems(keys[0], part)
        declared = encoding.content_type if encoding is not None else None
        given, parameters = parse(part.headers.get(b"content-type", b""))
        if declared is not None and given and not any(fits(given, each) for each in declared.split(",")):
            yield problem("body", part.name, "content_type", f"The part is not of type {declared}")
            return
        is_transferred = part.headers.get(b"content-transfer-encoding", b"").lower() not in _PLAIN_TRANSFER
        if is_transferred or parameters.get("charset", "utf-8").lower() not in {"utf-8", "us-ascii", ""}:
            yield problem("body", part.name, "encoding", "Parts are taken as they are, and text in UTF-8")
            return
        member = outline_at(self.outline, keys)
        item = member.item if member.is_array and not member.is_scalar else member
        try:
            leaf = _leaf(part, given or (declared or "").strip().lower(), item)
            put(members, keys, [self._check_text(leaf) if isinstance(leaf, str) else leaf])
        except UnfitJson as unfit:
            yield problem("body", part.name, unfit.code, str(unfit))

    def _header_problems(self, name: str, part: Part) -> Iterator[Problem]:
        for header, is_required, decode in self._headers.get(name, ()):
            raw = part.headers.get(header.lower().encode())
            try:
                if raw is not None:
                    decode(raw)
                elif is_required:
                    yield problem("body", f"{name}.{header}", "missing", "The part needs this header")
            except ValidationError as unfit:
                yield from problems_of(unfit, "body", f"{name}.{header}")


def _header_decoders(encoding: PartEncoding, types: TypeRegistry) -> list[tuple[str, bool, DecodeOne]]:
    return [
        (
            header.name,
            header.required,
            decoder_of_one(_as_parameter(header.name, header.annotation), schema_type),
        )
        for header in encoding.headers
        for schema_type in (types(header.annotation),)
    ]


def _as_parameter(name: str, annotation: object) -> Parameter:
    return Parameter(name=name, argument=None, location="header", annotation=annotation)


def _leaf(part: Part, media_type: str, outline: Outline) -> str | bytes:
    """The content of a part: JSON, Base64 for binary places, or text."""
    is_file = "bytes" in outline.kinds and outline.kinds <= _FILES
    if is_file and (outline.kinds == {"bytes"} or not is_json(media_type)):
        return _file(part.content, outline)
    if is_json(media_type) or (media_type in {"", "text/plain"} and is_json_by_default(outline)):
        return json_leaf(decode_utf8(part.content))
    if "bytes" in outline.kinds and media_type not in {"", "text/plain"}:
        return to_json(b64encode(part.content).decode())
    return decode_utf8(part.content)


def _file(content: bytes, outline: Outline) -> bytes:
    """A file as Base64; where an object may stand as well, what reads as one is one."""
    if outline.is_object and content.lstrip()[:1] == b"{":
        with suppress(UnfitJson, UnicodeDecodeError):
            return json_leaf(content.decode())
    return to_json(b64encode(content).decode())
