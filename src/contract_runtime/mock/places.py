"""What paths stand for: collections, their items, and resources that there is one of.

`/pets/{petId}` is an item of `/pets`, `/Calls/{Sid}.json` one of `/Calls.json`, and `/job/{name}` one of
`/jobs` where the document has no `/job`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final
from urllib.parse import quote, unquote

from contract_runtime.path_templates import PARAMETER

_ITEM: Final = re.compile(r"\{([^{}]+)\}(\.[A-Za-z0-9]+)?")
_EXTENSION: Final = re.compile(r"(?<=.)\.(json|xml|csv|yaml|yml)$")


class Kind(Enum):
    """What a path stands for."""

    COLLECTION = "collection"
    ITEM = "item"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Place:
    """What one path template stands for.

    `collection` holds the segments of the collection's template, without an extension. For a single resource
    it is what stands before the last segment, which is its `name`. `parameter` names an item's id.
    """

    kind: Kind
    collection: tuple[str, ...]
    name: str
    parameter: str = ""
    suffix: str = ""

    @property
    def noun(self) -> str:
        """What its resources are called: the collection's own name, in the plural as a rule."""
        named = self.kind is Kind.ITEM and self.collection and not PARAMETER.search(self.collection[-1])
        return self.collection[-1] if named else self.name

    def item_path(self, key: str, values: Mapping[str, str]) -> str:
        """The path of the collection's item under a key."""
        segments = [*filled(self.collection, values), key]
        return "/" + "/".join(quote(segment, safe="") for segment in segments) + self.suffix


def places_of(paths: Iterable[str]) -> dict[str, Place]:
    """The place of each path template."""
    templates = dict.fromkeys(paths)
    items = {path: found for path in templates if (found := _item(path)) is not None}
    by_collection = {_shape(item.collection): item for item in items.values()}
    return {path: items.get(path) or _collection(path, by_collection) for path in templates}


def _item(path: str) -> Place | None:
    *head, last = path[1:].split("/")
    matched = _ITEM.fullmatch(last)
    if matched is None:
        return None
    return Place(Kind.ITEM, tuple(head), last, matched[1], matched[2] or "")


def _collection(path: str, items: Mapping[tuple[str, ...], Place]) -> Place:
    *head, last = path[1:].split("/")
    name = _EXTENSION.sub("", last)
    for candidate in (name, *_singulars(name)):
        item = items.get(_shape((*head, candidate)))
        if item is not None:
            own = (*head, item.collection[-1])
            return Place(Kind.COLLECTION, own, name, item.parameter, item.suffix)
    return Place(Kind.SINGLE, tuple(head), name)


def _singulars(name: str) -> list[str]:
    endings = (("ies", "y"), ("ses", "s"), ("s", ""))
    return [name.removesuffix(ending) + single for ending, single in endings if name.endswith(ending)]


def _shape(segments: tuple[str, ...]) -> tuple[str, ...]:
    """Segments without the names of parameters, which may differ from path to path."""
    return tuple(PARAMETER.sub("{}", segment) for segment in segments)


def filled(segments: tuple[str, ...], values: Mapping[str, str]) -> tuple[str, ...]:
    """Segments of a template with the values of their parameters."""
    return tuple(PARAMETER.sub(lambda found: values.get(found[1], ""), each) for each in segments)


def path_values(template: str, raw_path: bytes) -> dict[str, str]:
    """The decoded values of a template's parameters in the path of a request, whatever stands before."""
    wanted = template[1:].split("/")
    given = raw_path.decode("latin-1").split("/")[-len(wanted) :]
    values: dict[str, str] = {}
    for segment, text in zip(wanted, given, strict=False):
        names = PARAMETER.findall(segment)
        if names:
            literals = PARAMETER.split(segment)[::2]
            pattern = "(.*?)".join(map(re.escape, literals))
            matched = re.fullmatch(pattern, text, re.DOTALL)
            values |= zip(names, map(unquote, matched.groups()), strict=False) if matched else ()
    return values
