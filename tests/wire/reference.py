"""An independent serialiser: values written as OpenAPI 3.1.1 (4.8.12, appendices C to E) and RFC 6570 say.

Where the two leave a choice, this is the reading that the matrix holds the server to:

- An array without items and an object without members expand to nothing (RFC 6570, 2.3): they are not
  sent, and cannot stand in a path. What is sent as `name=` is an empty array where items are in one piece
  (`explode: false`).
- `spaceDelimited` and `pipeDelimited` with `explode: true` ("n/a" in the table of styles) write as `form`
  does.
- A delimiter of `spaceDelimited` and `pipeDelimited` is always encoded (`%20`, `%7C`); a server also
  takes `+` and `|`. Items that have the delimiter themselves cannot be written.
- `label` without explode joins with commas (RFC 6570), not with dots (OpenAPI before 3.0.4). A dot is no
  reserved character: exploded items with a dot cannot be written.
- `deepObject` writes an array as a repeated name; a server also takes `name[key][]`, `name[key][0]` and
  deeper objects (`name[a][b]`), which OpenAPI leaves undefined. Brackets may be encoded or not.
- Headers are not percent-encoded (appendix D): what has a comma, or white space at its ends, cannot be an
  item.
- An exploded array of a cookie is one cookie for each item, an exploded object one for each member, as
  `&` means nothing in a Cookie header (appendix D; `style: cookie` of OpenAPI 3.2). A server also takes
  items with commas.
- A null is not sent (RFC 6570: undefined). A server takes an empty value, or the text `null`, for null
  where null fits and a string does not.
- In a query `+` is a space (appendix E); `allowReserved` lets reserved characters pass except `&`, `+`,
  `#`, `[` and `]`, which its text leaves to the client to encode.
- A comma that is encoded belongs to an item. Where that reading does not fit the type, and only then, a
  server takes encoded commas for delimiters, as many clients encode the whole value.
- An exploded object in a query has its declared names; other names are refused as unknown parameters
  unless `additionalProperties` is declared.
- A text for a place without a type stays a text: `5` is the string "5" there.
- A path segment is matched as it was sent: `.` and `..` are values, an empty segment is none, `%2F` is no
  slash.
- A path without parameters goes before one with them, for every method: what it lacks is 405 (4.8.8.2).
- A body without a Content-Type is `application/octet-stream` (RFC 9110, 8.3).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from urllib.parse import quote

Text = str | Sequence[str] | Mapping[str, str | Sequence[str]]
"""A value as texts: one of a scalar, those of an array's items, or those of an object's members."""

UNRESERVED: Final = "-._~"
RESERVED: Final = ":/?@!$'()*,;"
"""Reserved characters that `allowReserved` leaves as they are in a value of a query."""


class Unwritable(Exception):
    """A value has no form in this place and style."""


def percent(text: str) -> str:
    return quote(text, safe=UNRESERVED)


def in_path(name: str, value: Text, style: str, *, explode: bool) -> str:
    """The segment of a path (RFC 6570: `{x}`, `{.x}` and `{;x}`, exploded with an asterisk)."""
    if isinstance(value, str):
        text = percent(value)
        if style == "matrix":
            return f";{percent(name)}={text}" if text else f";{percent(name)}"
        if not text and style == "simple":
            raise Unwritable
        return f".{text}" if style == "label" else text
    if not value:
        raise Unwritable
    if style == "simple":
        return ",".join(_pieces(value, explode=explode))
    if style == "label":
        pieces = _pieces(value, explode=explode)
        if explode and any("." in piece for piece in pieces):
            raise Unwritable
        return "." + ("." if explode else ",").join(pieces)
    if not explode:
        return f";{percent(name)}={','.join(_pieces(value, explode=False))}"
    if isinstance(value, Mapping):
        return "".join(f";{piece}" for piece in _pieces(value, explode=True))
    return "".join(f";{percent(name)}={percent(item)}" for item in value)


def in_query(name: str, value: Text, style: str, *, explode: bool, reserved: bool = False) -> str:
    """The part of a query, without `?`."""
    written = percent(name)
    if isinstance(value, str):
        return f"{written}={quote(value, safe=UNRESERVED + RESERVED) if reserved else percent(value)}"
    if not value:
        raise Unwritable
    if style == "deepObject":
        return _deep(name, value)
    if explode:
        return "&".join(_named(written, value))
    delimiter = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}[style]
    pieces = _pieces(value, explode=False)
    if delimiter != "," and any(delimiter in piece for piece in pieces):
        raise Unwritable
    return f"{written}={delimiter.join(pieces)}"


def in_header(value: Text, *, explode: bool) -> str:
    """The value of a header field."""
    if isinstance(value, str):
        return _field(value)
    if isinstance(value, Mapping):
        pairs = [(_item(key), _item(_only(member))) for key, member in value.items()]
        if explode and any("=" in key for key, _ in pairs):
            raise Unwritable
        return ",".join(f"{key}={member}" if explode else f"{key},{member}" for key, member in pairs)
    if len(value) == 1 and not value[0]:
        raise Unwritable
    return ",".join(map(_item, value))


def in_cookie(name: str, value: Text, *, explode: bool) -> str:
    """The pairs of a Cookie header."""
    written = percent(name)
    if isinstance(value, str):
        return f"{written}={percent(value)}"
    if not value:
        raise Unwritable
    if explode:
        return "; ".join(_named(written, value))
    return f"{written}={','.join(_pieces(value, explode=False))}"


def _pieces(value: Text, *, explode: bool) -> list[str]:
    """Items, or names and values of members, encoded: `k,v` or with explode `k=v`."""
    if isinstance(value, Mapping):
        pairs = [(percent(key), percent(_only(member))) for key, member in value.items()]
        return (
            [f"{key}={text}" for key, text in pairs] if explode else [part for pair in pairs for part in pair]
        )
    return [percent(item) for item in value]


def _named(name: str, value: Text) -> Iterable[str]:
    """`name=value` for each item, or for each member of an object under its own name."""
    if isinstance(value, Mapping):
        for key, member in value.items():
            for text in [member] if isinstance(member, str) else member:
                yield f"{percent(key)}={percent(text)}"
    else:
        for item in value:
            yield f"{name}={percent(item)}"


def _deep(name: str, value: Text) -> str:
    if not isinstance(value, Mapping):
        raise Unwritable
    return "&".join(
        f"{percent(f'{name}[{key}]')}={percent(text)}"
        for key, member in value.items()
        for text in ([member] if isinstance(member, str) else member)
    )


def _only(member: str | Sequence[str]) -> str:
    if not isinstance(member, str):
        raise Unwritable
    return member


def _field(text: str) -> str:
    if text != text.strip() or not text.isprintable():
        raise Unwritable
    return text


def _item(text: str) -> str:
    if "," in text:
        raise Unwritable
    return _field(text)
