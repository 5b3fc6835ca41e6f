"""Rows that have what the query asks for, by the names of their properties."""

from collections.abc import Iterator, Mapping
from typing import Final

from contract_runtime.sampling import Json
from contract_runtime.sampling.plain_values import snake_case

_ANYWHERE: Final = frozenset({"q", "query", "search", "keyword", "keywords", "term", "text"})
_NAMES: Final = ("id", "name", "username", "slug", "email", "title", "key")


def is_asked_for(row: Json, filters: Mapping[str, Json]) -> bool:
    """Whether a row has all that is asked for, as far as it has properties of these names.

    >>> is_asked_for({"tags": ["new", "red"], "author": {"name": "Ada"}}, {"tag": "red", "author": "ada"})
    True
    """
    if not isinstance(row, Mapping):
        return True
    return all(_has(row, snake_case(name), given) for name, given in filters.items())


def _has(row: Mapping[str, Json], name: str, given: Json) -> bool:
    wanted = {_plain(each) for each in given} if isinstance(given, list) else {_plain(given)}
    if name in _ANYWHERE:
        return any(word in text for word in wanted for text in _texts(row))
    wished = (name, f"{name}s", f"{name}_list", f"{name}_name", name.removesuffix("_id"))
    own = next((row[each] for each in row if snake_case(each) in wished), None)
    return own is None or not wanted.isdisjoint(_values(own))


def _values(value: Json) -> Iterator[str]:
    """What a property is known by: its value, those of its items, the names of an object."""
    if isinstance(value, list):
        for each in value:
            yield from _values(each)
    elif isinstance(value, Mapping):
        yield from (_plain(value[name]) for name in value if snake_case(name) in _NAMES)
    else:
        yield _plain(value)


def _texts(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value.casefold()
    elif isinstance(value, Mapping | list):
        for each in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(each)


def _plain(value: Json) -> str:
    return str(value).casefold()
