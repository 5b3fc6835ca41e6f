"""Parameters as a client writes them: every style of OpenAPI, percent-encoded for its place.

>>> wanted = Parameter(name="w", argument="w", location="query", annotation=dict, style="deepObject")
>>> written_pairs(wanted, {"name": "a b", "ids": [1, 2]})
[('w%5Bname%5D', 'a%20b'), ('w%5Bids%5D', '1'), ('w%5Bids%5D', '2')]
>>> ids = Parameter(name="ids", argument="ids", location="path", annotation=list, style="matrix")
>>> written_text(ids, [3, 4])
';ids=3,4'
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import cycle
from typing import Any, Final, TypeAlias
from urllib.parse import quote

from pydantic_core import to_json

from contract_runtime.operations import Parameter
from contract_runtime.responses.response_headers import simple

Json: TypeAlias = Any
Pair = tuple[str, str]
Escape = Callable[[str], str]

_SEPARATORS: Final = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}
_RESERVED: Final = ":/?#[]@!$&'()*+,;="
_ENDS: Final = {"path": "/?#", "query": "#&+=", "cookie": ";,"}
_ENCODED: Final = re.compile("(%[0-9A-Fa-f]{2})")


def written_pairs(parameter: Parameter, value: Json) -> list[Pair]:
    """The names and values of a query parameter or cookie, percent-encoded unless its style is `cookie`."""
    escape, name_of = escape_of(parameter), str if parameter.style == "cookie" else escaped
    name = name_of(parameter.name)
    if parameter.media_type is not None:
        return [(name, escape(to_json(value).decode()))]
    if parameter.style == "deepObject":
        return [(escaped(key), escape(simple(item))) for key, item in _deep(parameter.name, value)]
    if isinstance(value, dict):
        if parameter.explode:
            return [(name_of(key), escape(simple(item))) for key, item in value.items()]
        return [(name, _joined(_flat(value), parameter, escape))]
    if isinstance(value, list):
        if parameter.explode:
            return [(name, escape(simple(item))) for item in value]
        return [(name, _joined(value, parameter, escape))]
    return [(name, escape(simple(value)))]


def escape_of(parameter: Parameter) -> Escape:
    """How a value is written: as it is in headers and cookies of that style, else percent-encoded.

    Where reserved characters are allowed they stay, and so do percent-encodings, but for those that would end
    what the value stands in.
    """
    if parameter.location == "header" or parameter.style == "cookie":
        return str
    if not parameter.allow_reserved:
        return escaped
    kept = "".join(set(_RESERVED) - set(_ENDS[parameter.location]))

    def escape(text: str) -> str:
        pieces = _ENCODED.split(text)
        return "".join(each if odd else quote(each, safe=kept) for each, odd in zip(pieces, cycle((0, 1))))

    return escape


def written_text(parameter: Parameter, value: Json) -> str:
    """A path parameter, percent-encoded, or a header as it is."""
    escape = escape_of(parameter)
    if parameter.media_type is not None:
        return escape(to_json(value).decode())
    if parameter.style == "label":
        return "." + _prefixed(parameter, value, ".")
    if parameter.style == "matrix":
        return _matrix(parameter, value)
    return _listed(parameter, value, ",", escape)


def escaped(text: str) -> str:
    """A text percent-encoded wherever it could end what it stands in."""
    return quote(text, safe="")


def _prefixed(parameter: Parameter, value: Json, separator: str) -> str:
    return _listed(parameter, value, separator if parameter.explode else ",", escape_of(parameter))


def _matrix(parameter: Parameter, value: Json) -> str:
    name, escape = escaped(parameter.name), escape_of(parameter)
    if isinstance(value, dict) and parameter.explode:
        return "".join(f";{escaped(key)}={escape(simple(item))}" for key, item in value.items())
    if isinstance(value, list) and parameter.explode:
        return "".join(f";{name}={escape(simple(item))}" for item in value)
    return f";{name}={_listed(parameter, value, ',', escape)}"


def _listed(parameter: Parameter, value: Json, separator: str, escape: Escape) -> str:
    if isinstance(value, dict) and parameter.explode:
        return separator.join(f"{escape(key)}={escape(simple(item))}" for key, item in value.items())
    items = _flat(value) if isinstance(value, dict) else value if isinstance(value, list) else [value]
    return separator.join(escape(simple(item)) for item in items)


def _joined(items: list[Json], parameter: Parameter, escape: Escape) -> str:
    return _SEPARATORS.get(parameter.style, ",").join(escape(simple(item)) for item in items)


def _flat(value: Mapping[str, Json]) -> list[Json]:
    return [part for pair in value.items() for part in pair]


def _deep(prefix: str, value: Json) -> Iterator[tuple[str, Json]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _deep(f"{prefix}[{key}]", item)
    elif isinstance(value, list):
        for item in value:
            yield from _deep(prefix, item)
    else:
        yield prefix, value
