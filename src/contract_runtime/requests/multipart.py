"""Multipart forms (RFC 7578): split into parts, and put together as the value of the form's type."""

import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from secrets import token_hex
from typing import Final

from pydantic_core import ValidationError, to_json

from contract_runtime.media_types import fits, is_json, parse
from contract_runtime.operations import ItemsEncoding, Parameter, PartEncoding
from contract_runtime.refusals import InvalidRequest, Problem, malformed, problem
from contract_runtime.requests.forms import (
    FORM,
    Encodings,
    form_json,
    form_value,
    is_json_by_default,
    json_leaf,
    member_keys,
)
from contract_runtime.requests.named_texts import Members, array_json, object_json, outline_at, put
from contract_runtime.requests.parameter_decoding import DecodeOne, decoder_of_one
from contract_runtime.requests.styles import decode_utf8
from contract_runtime.schemas.json_text import UnfitJson, check_text
from contract_runtime.schemas.outlines import Outline
from contract_runtime.schemas.problems import problems_of
from contract_runtime.schemas.schema_types import SchemaType, TypeRegistry
from contract_runtime.schemas.uploads import Content, Upload

DecodeForm = Callable[[Content, Mapping[str, str]], object]

MOST_PARTS: Final = 1000
MOST_HEADERS: Final = 16 * 1024
"""Bytes of the headers of one part."""

LONGEST_LINE: Final = 1024
"""Bytes of a delimiter's line behind the boundary, which are blank."""

_NAME: Final = re.compile(rb';\s*name=(?:"((?:[^"\\]|\\.)*)"|([^";\s]+))', re.IGNORECASE)
_FILE_NAME: Final = re.compile(rb';\s*filename=(?:"((?:[^"\\]|\\.)*)"|([^";\s]+))', re.IGNORECASE)
_ESCAPED: Final = re.compile(rb"\\(.)")
_FILES: Final = frozenset({"bytes", "none", "list", "model-fields"})
"""Kinds of values beside which a part without a media type can be no text."""

_PLAIN_TRANSFER: Final = frozenset({b"", b"7bit", b"8bit", b"binary"})


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a multipart body, its content between two places of that; headers are in lower case."""

    name: str
    headers: Mapping[bytes, bytes]
    body: Content
    start: int
    end: int

    @property
    def content(self) -> bytes:
        """The content in memory."""
        return self.body[self.start : self.end]

    def upload(self) -> Upload:
        """The content as a file."""
        return Upload(
            self.body,
            between=(self.start, self.end),
            name=_quoted(_FILE_NAME, self.headers.get(b"content-disposition", b"")) or "",
            media_type=parse(self.headers.get(b"content-type", b""))[0] or "application/octet-stream",
            headers={name.decode("latin-1"): text.decode("latin-1") for name, text in self.headers.items()},
        )


class Uploads(dict[str, Upload]):
    """The files of one body, each under a text that stands for it while the rest is put together."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = token_hex(8)

    def put(self, upload: Upload) -> str:
        """The text for one more file: no Base64, so that nothing else is made of it."""
        text = f"({self._mark}-{len(self)})"
        self[text] = upload
        return text


def multipart_decoder(schema_type: SchemaType, encodings: Encodings, types: TypeRegistry) -> DecodeForm:
    """A decoder of multipart forms. Binary parts reach the model as files, or as bytes where it has these."""
    reader = _FormReader(schema_type.outline(), encodings, types)

    def decode(body: Content, parameters: Mapping[str, str]) -> object:
        uploads = Uploads()
        members: Members = {}
        problems: list[Problem] = []
        for part in split_parts(body, boundary_of(parameters)):
            problems += reader.read(part, members, uploads)
        if problems:
            raise InvalidRequest(problems)
        return form_value(members, schema_type, reader.outline, uploads)

    return decode


def row_decoder(schema_type: SchemaType, row: ItemsEncoding, types: TypeRegistry) -> DecodeForm:
    """A decoder of multipart bodies whose parts are an array, each written as its position says."""
    outline = schema_type.outline()

    def decode(body: Content, parameters: Mapping[str, str]) -> object:
        uploads = Uploads()
        parts = split_parts(body, boundary_of(parameters), is_named=False)
        text = row_json(parts, row, outline, types, uploads)
        value = schema_type.from_json(text, by_name=False, uploads=uploads)
        schema_type.check_json(text, value)
        return value

    return decode


def boundary_of(parameters: Mapping[str, str]) -> bytes:
    """What stands between parts, by the parameters of a media type. Raises: Refusal (400)."""
    boundary = parameters.get("boundary", "")
    if not boundary:
        raise malformed("The multipart body names no boundary, or several.")
    return boundary.encode("latin-1")


def split_parts(body: Content, boundary: bytes, *, is_named: bool = True) -> list[Part]:
    """The parts of a multipart body. Raises: Refusal (400)."""
    part_at = _named_part if is_named else part_of
    delimiter = b"\r\n--" + boundary
    parts: list[Part] = []
    start = -1
    # The first delimiter may be the beginning of the body: its line break is thought before it.
    position = -2 if body[: len(delimiter) - 2] == delimiter[2:] else body.find(delimiter)
    while position != -1:
        after = position + len(delimiter)
        is_last = body[after : after + 2] == b"--"
        most = after + LONGEST_LINE
        line = body[after : body.find(b"\r\n", after, most) + 1 or most].strip(b" \t\r")
        if is_last or not line:
            if start >= 0:
                parts.append(part_at(body, start, position))
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


def part_of(body: Content, start: int = 0, end: int | None = None) -> Part:
    """A part without a name, from the line break after its delimiter on. Raises: Refusal (400)."""
    end = len(body) if end is None else end
    blank = body.find(b"\r\n\r\n", start, min(end, start + MOST_HEADERS))
    if blank < 0:
        raise malformed("A part of the multipart body has no end to its headers.")
    headers = {
        name.strip().lower(): value.strip()
        for name, _, value in (line.partition(b":") for line in body[start:blank].split(b"\r\n"))
    }
    return Part("", headers, body, blank + 4, end)


def _named_part(body: Content, start: int, end: int) -> Part:
    part = part_of(body, start, end)
    name = _quoted(_NAME, part.headers.get(b"content-disposition", b""))
    if name is None:
        raise malformed("A part of the multipart body has no name.")
    return replace(part, name=name)


def _quoted(parameter: re.Pattern[bytes], disposition: bytes) -> str | None:
    """A parameter of a part's disposition: browsers write a quotation mark as %22, others escape it."""
    found = parameter.search(disposition)
    if found is None:
        return None
    quoted, bare = found.groups()
    return decode_utf8(bare if quoted is None else _ESCAPED.sub(rb"\1", quoted).replace(b"%22", b'"'))


class _FormReader:
    """Reads the parts of one type of form, each under its name."""

    def __init__(self, outline: Outline, encodings: Encodings, types: TypeRegistry) -> None:
        self.outline = outline
        self._plain = PartDecoder(None, types)
        self._decoders = {name: PartDecoder(encoding, types) for name, encoding in encodings.items()}

    def read(self, part: Part, members: Members, uploads: Uploads | None) -> Iterator[Problem]:
        """Put a part where it belongs; what does not fit comes back. Raises: Refusal (400)."""
        keys = member_keys(part.name, self.outline)
        decoder = self._decoders.get(keys[0], self._plain)
        problems = list(decoder.problems(part, keys[0]))
        yield from problems
        if problems:
            return
        member = outline_at(self.outline, keys)
        item = member.item if member.is_array and not (member.is_scalar or decoder.is_row) else member
        try:
            put(members, keys, [decoder.leaf(part, item, uploads)])
        except UnfitJson as unfit:
            yield problem("body", part.name, unfit.code, str(unfit))


class PartDecoder:
    """Reads parts that are written in one way, and what is in them."""

    def __init__(self, encoding: PartEncoding | None, types: TypeRegistry) -> None:
        self._encoding = encoding or PartEncoding()
        self._types = types
        self._takes_nul = types.strictness.nul == "take"
        self._headers = _header_decoders(self._encoding, types)
        self.is_row = bool(self._encoding.prefix or self._encoding.rest)

    def problems(self, part: Part, name: str) -> Iterator[Problem]:
        """What is wrong with the headers of a part, which is called by the name."""
        yield from self._header_problems(part, name)
        declared = self._encoding.content_type
        given, parameters = parse(part.headers.get(b"content-type", b""))
        if declared is not None and given and not any(fits(given, each) for each in declared.split(",")):
            yield problem("body", name, "content_type", f"The part is not of type {declared}")
            return
        is_transferred = part.headers.get(b"content-transfer-encoding", b"").lower() not in _PLAIN_TRANSFER
        if is_transferred or parameters.get("charset", "utf-8").lower() not in {"utf-8", "us-ascii", ""}:
            yield problem("body", name, "encoding", "Parts are taken as they are, and text in UTF-8")

    def leaf(self, part: Part, outline: Outline, uploads: Uploads | None = None) -> str | bytes:
        """The content of a part: text, or JSON as bytes, in which `uploads` knows the files.

        Raises: UnfitJson, Refusal.
        """
        declared = (self._encoding.content_type or "").strip().lower()
        given, parameters = parse(part.headers.get(b"content-type", b"") or declared.encode())
        if given.startswith("multipart/") and (self.is_row or self._encoding.encodings):
            inner = split_parts(part.content, boundary_of(parameters), is_named=not self.is_row)
            if self.is_row:
                row = ItemsEncoding(prefix=self._encoding.prefix, rest=self._encoding.rest)
                return row_json(inner, row, outline, self._types, uploads)
            return _form_json(inner, _FormReader(outline, self._encoding.encodings, self._types), uploads)
        if given == FORM and outline.is_object:
            return form_json(part.content, outline, self._encoding.encodings)
        leaf = _leaf(part, given, outline, uploads)
        return leaf if isinstance(leaf, bytes) or self._takes_nul else check_text(leaf)

    def _header_problems(self, part: Part, name: str) -> Iterator[Problem]:
        for header, is_required, decode in self._headers:
            raw = part.headers.get(header.lower().encode())
            try:
                if raw is not None:
                    decode(raw)
                elif is_required:
                    yield problem("body", f"{name}.{header}", "missing", "The part needs this header")
            except ValidationError as unfit:
                yield from problems_of(unfit, "body", f"{name}.{header}")


def row_json(
    parts: Sequence[Part],
    row: ItemsEncoding,
    outline: Outline,
    types: TypeRegistry,
    uploads: Uploads | None = None,
) -> bytes:
    """The array that parts are by their positions. Raises: InvalidRequest, UnfitJson, Refusal."""
    decoders = [PartDecoder(row.at(position), types) for position in range(len(parts))]
    found = enumerate(zip(parts, decoders, strict=True))
    problems = [each for index, (part, decoder) in found for each in decoder.problems(part, str(index))]
    if problems:
        raise InvalidRequest(problems)
    item = outline.item
    leaves = [each.leaf(part, item, uploads) for part, each in zip(parts, decoders, strict=True)]
    return array_json(leaves, outline)


def _form_json(parts: Sequence[Part], reader: _FormReader, uploads: Uploads | None) -> bytes:
    members: Members = {}
    problems = [each for part in parts for each in reader.read(part, members, uploads)]
    if problems:
        raise InvalidRequest(problems)
    return object_json(members, reader.outline)


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


def _leaf(part: Part, media_type: str, outline: Outline, uploads: Uploads | None) -> str | bytes:
    """The content of a part: JSON, a file or Base64 for binary places, or text."""
    is_file = "bytes" in outline.kinds and outline.kinds <= _FILES
    if is_file and (outline.kinds == {"bytes"} or not is_json(media_type)):
        return _file(part, outline, uploads)
    if is_json(media_type) or (media_type in {"", "text/plain"} and is_json_by_default(outline)):
        return json_leaf(decode_utf8(part.content))
    if "bytes" in outline.kinds and media_type not in {"", "text/plain"}:
        return _binary(part, outline, uploads)
    return decode_utf8(part.content)


def _file(part: Part, outline: Outline, uploads: Uploads | None) -> bytes:
    """A file; where an object may stand as well, what reads as one is one."""
    if outline.is_object and part.content.lstrip()[:1] == b"{":
        with suppress(UnfitJson, UnicodeDecodeError):
            return json_leaf(part.content.decode())
    return _binary(part, outline, uploads)


def _binary(part: Part, outline: Outline, uploads: Uploads | None) -> bytes:
    if uploads is not None and outline.is_upload:
        return to_json(uploads.put(part.upload()))
    return to_json(b64encode(part.content).decode())
