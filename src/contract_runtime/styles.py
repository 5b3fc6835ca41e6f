"""How parameters are written (OpenAPI's styles): raw text into pieces, pieces into JSON."""

import re
from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import unquote_to_bytes

from pydantic_core import to_json

from contract_runtime.operations import ParameterStyle
from contract_runtime.refusals import malformed
from contract_runtime.schema_types import ANY_SHAPES, Shape, Shapes

Decode = Callable[[bytes], str]

_JSON_SCALAR: Final = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?|true|false")
_BROKEN_ESCAPE: Final = re.compile(rb"%(?![0-9A-Fa-f]{2})")
_SEPARATORS: Final[Mapping[ParameterStyle, re.Pattern[bytes]]] = {
    "spaceDelimited": re.compile(rb"%20|\+| "),
    "pipeDelimited": re.compile(rb"\||%7[Cc]"),
}
_COMMA: Final = re.compile(rb",")


def decode_path(raw: bytes) -> str:
    """Text of a path segment. Raises: Refusal (400)."""
    if b"%" in raw:
        raw = _unquote(raw)
    return decode_utf8(raw)


def decode_query(raw: bytes) -> str:
    """Text of a form-encoded name or value, where `+` is a space. Raises: Refusal (400)."""
    if b"+" in raw:
        raw = raw.replace(b"+", b" ")
    if b"%" in raw:
        raw = _unquote(raw)
    return decode_utf8(raw)


def decode_utf8(raw: bytes) -> str:
    """Raises: Refusal (400)."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        raise malformed("The request is not valid UTF-8.") from None


def _unquote(raw: bytes) -> bytes:
    if _BROKEN_ESCAPE.search(raw):
        raise malformed("The URL has a broken percent-encoding.")
    return unquote_to_bytes(raw)


def split_items(raw: bytes, style: ParameterStyle, *, explode: bool, name: bytes) -> list[bytes]:
    """The items of an array in one piece of raw text."""
    if style == "label":
        raw = raw.removeprefix(b".")
        return raw.split(b".") if explode else raw.split(b",")
    if style == "matrix":
        pieces = raw.removeprefix(b";").split(b";") if explode else [raw.removeprefix(b";")]
        values = [piece.removeprefix(name + b"=") for piece in pieces]
        return values if explode else values[0].split(b",")
    return _SEPARATORS.get(style, _COMMA).split(raw)


def split_members(
    raw: bytes, style: ParameterStyle, *, explode: bool, name: bytes
) -> list[tuple[bytes, bytes]]:
    """The members of an object in one piece of raw text. Raises: Refusal (400)."""
    if explode:
        separator = {"label": b".", "matrix": b";"}.get(style, b",")
        pieces = raw.removeprefix(separator).split(separator) if style != "simple" else raw.split(b",")
        return [(key, value) for key, _, value in (piece.partition(b"=") for piece in pieces)]
    items = split_items(raw, style, explode=False, name=name)
    if len(items) % 2:
        raise malformed("A parameter lists a property without a value.")
    return list(zip(items[::2], items[1::2], strict=True))


def scalar_text(raw: bytes, style: ParameterStyle, name: bytes) -> bytes:
    """A scalar without what the styles `label` and `matrix` put in front."""
    if style == "label":
        return raw.removeprefix(b".")
    return raw.removeprefix(b";").removeprefix(name).removeprefix(b"=")


def json_scalar(text: str, shape: Shape) -> bytes:
    """A scalar as JSON. What is no number or boolean becomes a string, for the validator to refuse."""
    if shape in {"number", "boolean", "mixed"} and _JSON_SCALAR.fullmatch(text):
        return text.encode()
    return to_json(text)


def json_array(texts: list[str], shape: Shape) -> bytes:
    """An array of scalars as JSON."""
    return b"[" + b",".join(json_scalar(text, shape) for text in texts) + b"]"


def json_object(members: list[tuple[str, str]], shapes: Mapping[str, Shapes]) -> bytes:
    """An object as JSON; a name that comes several times makes an array."""
    grouped: dict[str, list[str]] = {}
    for name, text in members:
        grouped.setdefault(name, []).append(text)
    written = (
        to_json(name) + b":" + json_member(texts, shapes.get(name, ANY_SHAPES))
        for name, texts in grouped.items()
    )
    return b"{" + b",".join(written) + b"}"


def json_member(texts: list[str], shapes: Shapes) -> bytes:
    """The value of a member: an array where its type is one, or where it came several times."""
    if shapes.own == "array" or len(texts) > 1:
        return json_array(texts, shapes.item)
    return json_scalar(texts[0], shapes.own)
