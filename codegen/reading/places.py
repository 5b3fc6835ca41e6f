"""Places in the files of a document, and where references to them end."""

from typing import Final
from urllib.parse import unquote

from codegen.findings import Json, Pointer, with_near
from codegen.reading.fetching import is_remote
from codegen.reading.pointers import reference_pointer
from codegen.reading.resources import Resource, Resources, Spot, joined
from codegen.reading.shelf import Shelf, Unreadable

_LONGEST_CHAIN: Final = 100
_MEND: Final = "define what it refers to, or mend the name"


class Places:
    """Finds places by references, by way of a shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self.resources = Resources(shelf)

    def followed(self, reference: str, start: Spot) -> Spot:
        """Where a reference at a place ends, through references that say nothing else. Raises: Unreadable."""
        spot = self.referred(reference, start)
        for _ in range(_LONGEST_CHAIN):
            value = self.value(spot) if spot.location != self._shelf.main.name else None
            if not (isinstance(value, dict) and value.keys() == {"$ref"} and isinstance(value["$ref"], str)):
                return spot
            spot = self.referred(value["$ref"], spot)
        raise Unreadable("leads back to itself", "write out what is meant here")

    def referred(self, reference: str, start: Spot) -> Spot:
        """Where a reference at a place leads. Raises: Unreadable."""
        path, _, fragment = reference.partition("#")
        around = self.resources.around(start)
        if not path:
            return self._inside(around[-1], fragment)
        resource = self.resources.named(around[-1].uri, path)
        if resource is not None:
            return self._inside(resource, fragment)
        location = self._location(path, start.location, around)
        root = self.resources.read(location)[()]
        return self._inside(self.resources.named(around[-1].uri, path) or root, fragment)

    def _location(self, path: str, location: str, around: list[Resource]) -> str:
        """The file that a reference leads to: beside its own, else where `$id` says. Raises: Unreadable."""
        uri = joined(around[-1].uri, path) if len(around) > 1 else ""
        if not is_remote(uri):
            return self._shelf.target(path, location).location
        try:
            beside = self._shelf.target(path, location).location
            self._shelf.file(beside)
        except Unreadable:
            return uri
        return beside

    def _inside(self, resource: Resource, fragment: str) -> Spot:
        """The place in a resource that a fragment names. Raises: Unreadable."""
        spot = resource.spot
        if not fragment:
            return spot
        if not fragment.startswith("/"):
            named = resource.anchors.get(unquote(fragment)) or resource.dynamic.get(unquote(fragment))
            if named is None:
                raise Unreadable(
                    "leads nowhere", "write a JSON pointer after the #, or an anchor that there is"
                )
            return named
        pointer = reference_pointer(f"#{fragment}")
        whole = Spot(spot.location, (*spot.pointer, *pointer))
        if spot.pointer and not self._is_there(whole) and self._is_there(Spot(spot.location, pointer)):
            whole = Spot(spot.location, pointer)
        return Spot(spot.location, self._plain(whole))

    def _is_there(self, spot: Spot) -> bool:
        try:
            self.value(spot)
        except Unreadable:
            return False
        return True

    def _plain(self, spot: Spot) -> Pointer:
        """The pointer with indexes as numbers, as far as there is something."""
        if not any(str(part).isdecimal() for part in spot.pointer):
            return spot.pointer
        value = self._shelf.file(spot.location).root
        plain: list[str | int] = []
        for part in spot.pointer:
            is_item = isinstance(value, list) and str(part).isdecimal() and int(part) < len(value)
            plain.append(int(part) if is_item else part)
            value = value.get(part) if isinstance(value, dict) else value[int(part)] if is_item else None
        return tuple(plain)

    def value(self, spot: Spot) -> Json:
        """The value at a place. Raises: Unreadable."""
        root = value = self._shelf.file(spot.location).root
        for part in spot.pointer:
            if isinstance(value, dict) and part in value:
                value = value[part]
            elif isinstance(value, list) and str(part).isdecimal() and int(part) < len(value):
                value = value[int(part)]
            else:
                reason = "leads nowhere" if isinstance(root, dict) else "leads into a file that is no mapping"
                known = value if isinstance(value, dict) else ()
                raise Unreadable(reason, with_near(_MEND, str(part), known))
        return value
