"""The paths below which the servers of a document answer."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

MOST_CHOICES: Final = 32
"""Base paths that the variables of one server may make."""

_HERE: Final = "http://host/"


def base_paths(servers: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """The path of each server's URL without a trailing slash; the root where there are no servers."""
    return tuple(dict.fromkeys(path for server in servers for path in _paths(server))) or ("",)


def _paths(server: Mapping[str, Any]) -> Iterator[str]:
    """The default first, then one for each other value of the variables in the path."""
    url = str(server.get("url") or "/")
    _, separator, rest = url.partition("://")
    path = "/" + rest.partition("/")[2] if separator else url
    variables: Mapping[str, Mapping[str, Any]] = server.get("variables") or {}
    used = [name for name in variables if f"{{{name}}}" in path]
    choices = [
        list(
            dict.fromkeys(
                [str(variables[name].get("default", "")), *map(str, variables[name].get("enum") or ())]
            )
        )
        for name in used
    ]
    for values in islice(product(*choices), MOST_CHOICES):
        filled = path
        for name, value in zip(used, values, strict=True):
            filled = filled.replace(f"{{{name}}}", value)
        yield urlsplit(urljoin(_HERE, filled)).path.rstrip("/")
