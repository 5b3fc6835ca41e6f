"""Schemas that name themselves: `$id`, `$anchor`, `$dynamicAnchor` (JSON Schema 2020-12, core, 8.2).

`$id` makes a schema a resource: it is the base of the references inside it, and its anchors are its own. A
file is a resource, too, under the address that it was read from.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import urldefrag, urljoin

from codegen.findings import Json, Pointer
from codegen.reading.anchors import MARKS
from codegen.reading.shelf import Shelf

_VALUES: Final = frozenset({"example", "examples", "default", "enum", "const", "value"})
_NAMES: Final = frozenset(
    {"properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas", "responses"}
    | {"headers", "parameters", "requestBodies", "callbacks", "pathItems", "content", "mediaTypes"}
)
"""Keywords whose keys are names, whatever they spell."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file, references on the way to it followed.

    `scope` has the anchors that are in force there in place of those around it, `entered` how much of the
    pointer was passed when they were. See `dynamic_scopes`.
    """

    location: str
    pointer: Pointer
    scope: "tuple[tuple[str, Spot], ...]" = ()
    entered: int = 0

    def inside(self, part: str | int) -> "Spot":
        """The place of a part of the value."""
        return Spot(self.location, (*self.pointer, part), self.scope, self.entered)


@dataclass(slots=True)
class Resource:
    """A schema with a URI of its own, or a file; its anchors by name."""

    uri: str
    spot: Spot
    anchors: dict[str, Spot] = field(default_factory=dict)
    dynamic: dict[str, Spot] = field(default_factory=dict)


class Resources:
    """The resources of the files that were read, each file when it is first asked for.

    Where it `has_dynamic_anchors`, what a `$dynamicRef` means may depend on the way to it.
    """

    def __init__(self, shelf: Shelf) -> None:
        self.has_dynamic_anchors = False
        self._shelf = shelf
        self._files: dict[str, Mapping[Pointer, Resource]] = {}
        self._by_uri: dict[str, Resource] = {}

    def around(self, spot: Spot) -> list[Resource]:
        """The resources that a place lies in, the outermost first. Raises: Unreadable."""
        known = self.read(spot.location)
        if len(known) == 1:
            return [known[()]]
        pointer = spot.pointer
        return [known[pointer[:size]] for size in range(len(pointer) + 1) if pointer[:size] in known]

    def base(self, spot: Spot) -> str | Spot:
        """What is the same for all places where a reference means the same. Raises: Unreadable."""
        if not spot.scope and len(self.read(spot.location)) == 1:
            return spot.location
        return replace(spot, pointer=self.around(spot)[-1].spot.pointer)

    def named(self, base: str, reference: str) -> Resource | None:
        """The schema whose `$id` a reference is."""
        return self._by_uri.get(joined(base, reference)) if self._by_uri else None

    def dynamic_anchors(self, name: str) -> Iterator[Spot]:
        """All places that a `$dynamicRef` of this name may mean."""
        for known in list(self._files.values()):
            for resource in known.values():
                if name in resource.dynamic:
                    yield resource.dynamic[name]

    def read(self, location: str) -> Mapping[Pointer, Resource]:
        """The resources of a file by their places. Raises: Unreadable."""
        known = self._files.get(location)
        if known is None:
            file = self._shelf.file(location)
            root = Resource(self._shelf.address(location), Spot(location, ()))
            known = self._files[location] = {(): root}
            if MARKS.search(file.content) is not None:
                known |= self._found(file.root, root)
                self._files[location] = known
        return known

    def _found(self, value: Json, root: Resource) -> dict[Pointer, Resource]:
        found: dict[Pointer, Resource] = {}
        waiting: list[tuple[Json, Spot, Resource, bool]] = [(value, root.spot, root, False)]
        while waiting:
            each, spot, resource, is_map = waiting.pop()
            if isinstance(each, list):
                inside = list(enumerate(each))
                waiting += [(item, spot.inside(index), resource, False) for index, item in inside]
            elif isinstance(each, dict):
                if not is_map:
                    resource = self._noted(each, spot, resource, found)
                waiting += [
                    (item, spot.inside(key), resource, not is_map and key in _NAMES)
                    for key, item in each.items()
                    if is_map or not (key in _VALUES or key.startswith("x-"))
                ]
        return found

    def _noted(
        self, schema: dict[str, Json], spot: Spot, around: Resource, found: dict[Pointer, Resource]
    ) -> Resource:
        """The resource that the schema is or lies in, with its anchors."""
        resource = around
        identifier = schema.get("$id")
        if isinstance(identifier, str) and identifier.startswith("#"):
            around.anchors.setdefault(identifier[1:], spot)
        elif isinstance(identifier, str):
            uri = urldefrag(joined(around.uri, identifier)).url
            resource = found[spot.pointer] = Resource(uri, spot)
            self._by_uri.setdefault(uri, resource)
        for keyword, anchors in (("$anchor", resource.anchors), ("$dynamicAnchor", resource.dynamic)):
            if isinstance(schema.get(keyword), str):
                anchors.setdefault(schema[keyword], spot)
                self.has_dynamic_anchors |= anchors is resource.dynamic
        return resource


def joined(base: str, reference: str) -> str:
    """A reference made absolute (RFC 3986, section 5).

    >>> joined("https://a.example/pets/cat.json", "dog.json")
    'https://a.example/pets/dog.json'
    """
    return base if reference.startswith("#") else urljoin(base, reference)
