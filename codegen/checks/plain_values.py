"""Values that are no objects: what each kind of the grammar takes, and how it is told."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from codegen.findings import Json

CREDENTIALS: Final = frozenset({"header", "subprotocol", "message", "ticket", "query"})
"""Where the caller of a channel may show who they are."""

_QUEUE: Final = re.compile(r"[a-z][a-z0-9_-]{0,62}")
_GREATEST_RANK: Final = 32_767


def _is_number(value: Json) -> bool:
    """Whether a value is a number as JSON has them: Python counts true and false among them."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_count(value: Json) -> bool:
    return _is_number(value) and value >= 0 and value == int(value)


def _is_whole(value: Json) -> bool:
    return type(value) is int and value > 0


def _are_texts(value: Json) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


PLAIN_VALUES: Final[Mapping[str, tuple[Callable[[Json], bool], str]]] = {
    "text": (lambda value: isinstance(value, str), "a string"),
    "flag": (lambda value: isinstance(value, bool), "true or false"),
    "number": (_is_number, "a number"),
    "count": (_is_count, "a whole number from 0"),
    "positive": (lambda value: _is_number(value) and value > 0, "a number above 0"),
    "bound": (lambda value: isinstance(value, bool) or _is_number(value), "a number"),
    "names": (lambda value: _are_texts(value) and len(set(value)) == len(value), "a list of distinct names"),
    "texts": (_are_texts, "a list of strings"),
    "scopes": (_are_texts, "a list of scopes or roles"),
    "values": (lambda value: isinstance(value, list), "a list of values"),
    "location": (
        lambda value: value in {"path", "query", "querystring", "header", "cookie"},
        "path, query, querystring, header or cookie",
    ),
    "key_location": (lambda value: value in {"query", "header", "cookie"}, "query, header or cookie"),
    "node_type": (
        lambda value: value in {"element", "attribute", "text", "cdata", "none"},
        "element, attribute, text, cdata or none",
    ),
    "delivery": (lambda value: value in {"all", "latest"}, "all or latest"),
    "reconnect": (lambda value: value in {"no", "yes", "after"}, "no, yes or after"),
    "unknown_query": (lambda value: value in {"ignore", "refuse"}, "ignore or refuse"),
    "unknown_members": (lambda value: value in {"declared", "refuse"}, "declared or refuse"),
    "nul": (lambda value: value in {"take", "refuse"}, "take or refuse"),
    "repeated": (lambda value: value in {"refuse", "first", "last"}, "refuse, first or last"),
    "credentials": (
        lambda value: _are_texts(value) and len(set(value)) == len(value) and set(value) <= CREDENTIALS,
        f"a list of {', '.join(sorted(CREDENTIALS))}",
    ),
    "scheme_type": (
        lambda value: value in {"apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"},
        "apiKey, http, oauth2, openIdConnect or mutualTLS",
    ),
    "whole": (_is_whole, "a whole number from 1"),
    "rank": (
        lambda value: type(value) is int and 0 <= value <= _GREATEST_RANK,
        f"a whole number from 0 to {_GREATEST_RANK}, smaller for what is to run first",
    ),
    "queue": (lambda value: _QUEUE.fullmatch(value) is not None, "a name in lower case, such as default"),
    "job_scope": (lambda value: value in {"kind", "tenant"}, "kind or tenant"),
    "unique": (lambda value: value == "arguments", "arguments"),
}
