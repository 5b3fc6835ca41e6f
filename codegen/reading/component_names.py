"""Readable names for components that come from other files."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import urlsplit

from codegen.findings import Json
from codegen.reading.resources import Spot

_ILLEGAL: Final = re.compile(r"[^A-Za-z0-9._-]+")
_META_SCHEMA: Final = "https://json-schema.org/draft/2020-12/schema"
_SAYS_NOTHING: Final = frozenset({"index", "_index", "schema", "schemas", "main", "openapi"})


class ComponentNames:
    """The names of components, those that the document has itself and those given to foreign parts."""

    def __init__(self, components: Json) -> None:
        self._named: dict[tuple[Spot, str], str] = {}
        self._taken: dict[str, set[str]] = {}
        for section, members in components.items() if isinstance(components, dict) else ():
            self._taken[section] = {_folded(name) for name in members} if isinstance(members, dict) else set()

    def named(self, key: Spot, section: str) -> str | None:
        """The name that a foreign part has in a section."""
        return self._named.get((key, section))

    def claim(self, section: str, name: str, key: Spot) -> None:
        """Give a foreign part a name that the document has for it."""
        self._named.setdefault((key, section), name)

    def new(self, key: Spot, section: str) -> str:
        """A name for a foreign part: its own, else with those of its file and folders before it."""
        taken = self._taken.setdefault(section, set())
        name = next(name for name in _candidates(key) if _folded(name) not in taken)
        taken.add(_folded(name))
        self._named[key, section] = name
        return name


def _candidates(spot: Spot) -> Iterator[str]:
    words = _words(spot)
    if spot.scope:
        anchor = spot.scope[0][1]
        is_component = anchor.pointer[:2] == ("components", "schemas")
        yield f"{anchor.pointer[2] if is_component else _words(anchor)[-1]}_{words[-1]}"
    for count in range(1, len(words) + 1):
        yield "_".join(words[-count:])
    number = 2
    while True:
        yield f"{words[-1]}_{number}"
        number += 1


def _words(spot: Spot) -> list[str]:
    location, pointer = spot.location, spot.pointer
    if location == _META_SCHEMA:
        return ["JsonSchema", *map(str, pointer[1:])]
    path = PurePosixPath(urlsplit(location).path if "://" in location else location)
    folders = [part for part in path.parent.parts if part not in {"..", ".", "/"}]
    words = [*folders, path.stem.partition(".")[0] or path.stem]
    words += [str(part) for part in pointer if str(part) not in {"components", "definitions", "$defs"}]
    words = [word for word in (_ILLEGAL.sub("_", word).strip("_") for word in words) if word] or ["Part"]
    while len(words) > 1 and words[-1].lower() in _SAYS_NOTHING:
        words.pop()
    return words


def _folded(name: str) -> str:
    """Names that would make the same class fold to the same text."""
    return re.sub(r"[^a-z0-9]", "", name.lower())
