"""How parameters are written (OpenAPI's styles): raw text into pieces.

>>> split_items(b"a%20b", "spaceDelimited", explode=False, name=b"ids")
[b'a', b'b']
>>> split_items(b".3.4", "label", explode=True, name=b"ids")
[b'3', b'4']
>>> split_members(b"role,admin,limit,5", "form", explode=False, name=b"filter")
[(b'role', b'admin'), (b'limit', b'5')]
>>> split_members(b";role=admin;limit=5", "matrix", explode=True, name=b"filter")
[(b'role', b'admin'), (b'limit', b'5')]
"""

import re
from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import unquote_to_bytes

from contract_runtime.operations import ParameterStyle
from contract_runtime.refusals import malformed
from contract_runtime.schemas.json_text import UnfitJson

Decode = Callable[[bytes], str]

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
    """The items of an array in one piece of raw text. Raises: UnfitJson."""
    if style == "label":
        raw = without_label(raw)
        return raw.split(b".") if explode else raw.split(b",")
    if style == "matrix":
        if explode:
            return [without_matrix(b";" + piece, name) for piece in _after(b";", raw).split(b";")]
        return without_matrix(raw, name).split(b",")
    return _SEPARATORS.get(style, _COMMA).split(raw)


def split_members(
    raw: bytes, style: ParameterStyle, *, explode: bool, name: bytes
) -> list[tuple[bytes, bytes]]:
    """The members of an object in one piece of raw text. Raises: UnfitJson."""
    if explode:
        separator = {"label": b".", "matrix": b";"}.get(style, b",")
        if style in {"label", "matrix"}:
            raw = _after(separator, raw)
        return [(key, value) for key, _, value in (piece.partition(b"=") for piece in raw.split(separator))]
    items = split_items(raw, style, explode=False, name=name)
    if len(items) % 2:
        raise UnfitJson("style", "A parameter lists a property without a value")
    return list(zip(items[::2], items[1::2], strict=True))


def without_label(raw: bytes) -> bytes:
    """`.5` -> 5. Raises: UnfitJson."""
    return _after(b".", raw)


def without_matrix(raw: bytes, name: bytes) -> bytes:
    """`;id=5` -> 5, `;id` -> nothing. Raises: UnfitJson."""
    given, _, value = _after(b";", raw).partition(b"=")
    if given != name and unquote_to_bytes(given) != name:
        raise UnfitJson("style", "A parameter does not start with its name")
    return value


def _after(sign: bytes, raw: bytes) -> bytes:
    if not raw.startswith(sign):
        raise UnfitJson("style", f"A parameter does not start with {sign.decode()!r}")
    return raw[1:]
