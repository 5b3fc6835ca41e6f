"""Places in the files of a document, and where references to them end."""

from dataclasses import dataclass
from typing import Final

from codegen.findings import Json, Pointer, with_near
from codegen.reading.anchors import MARKS, named_places
from codegen.reading.pointers import reference_pointer
from codegen.reading.shelf import Shelf, Unreadable

_LONGEST_CHAIN: Final = 100


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file, references on the way to it followed."""

    location: str
    pointer: Pointer

    def inside(self, part: str | int) -> "Spot":
        """The place of a part of the value."""
        return Spot(self.location, (*self.pointer, part))


class Places:
    """Finds places by references, by way of a shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._anchors: dict[str, dict[str, Pointer]] = {}

    def followed(self, reference: str, location: str) -> Spot:
        """Where a reference ends, through references that say nothing else. Raises: Unreadable."""
        spot = self._spot(reference, location)
        for _ in range(_LONGEST_CHAIN):
            value = self.value(spot) if spot.location != self._shelf.main.name else None
            if not (isinstance(value, dict) and value.keys() == {"$ref"} and isinstance(value["$ref"], str)):
                return spot
            spot = self._spot(value["$ref"], spot.location)
        raise Unreadable("leads back to itself", "write out what is meant here")

    def named(self, location: str, reference: str) -> Pointer | None:
        """The place in a file that has the reference as its name."""
        if reference.startswith("#/"):
            return None
        known = self._anchors.get(location)
        if known is None:
            file = self._shelf.file(location)
            has_names = MARKS.search(file.content) is not None
            known = self._anchors[location] = named_places(file.root) if has_names else {}
        return known.get(reference)

    def _spot(self, reference: str, location: str) -> Spot:
        named = self.named(location, reference)
        if named is not None:
            return Spot(location, named)
        target = self._shelf.target(reference, location)
        named = self.named(target.location, f"#{target.fragment}") if target.fragment else None
        if named is not None:
            return Spot(target.location, named)
        try:
            pointer = reference_pointer(f"#{target.fragment}")
        except KeyError:
            raise Unreadable("leads nowhere", "write a JSON pointer after the #") from None
        return Spot(target.location, pointer)

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
                mend = with_near("define what it refers to, or mend the name", str(part), known)
                raise Unreadable(reason, mend)
        return value
