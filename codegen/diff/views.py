"""A document as a tree of located values, references followed on the way."""

from collections.abc import Sequence
from typing import Final

from codegen.diff.changes import shown
from codegen.diff.demands import Written
from codegen.document import Document, reference_pointer
from codegen.findings import DocumentRefused, Json, Pointer
from codegen.reading.shelf import Unreadable

_MOST_REFERENCES: Final = 100
_EXTENSIBLE: Final = frozenset({"paths", "responses", "flows"})
"""Mappings in which a key that starts with `x-` is no member but an extension."""


class View:
    """Walks one document. What is absent is None, an empty mapping or an empty sequence."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def settled(self, value: Json, pointer: Pointer, *, is_schema: bool = False) -> Written:
        """The value at the end of its references; of a schema, up to one that demands something beside it.

        Raises: DocumentRefused, where one leads nowhere.
        """
        for step in range(_MOST_REFERENCES):
            is_reference = isinstance(value, dict) and isinstance(value.get("$ref"), str)
            if not is_reference or (is_schema and step > 0 and len(value) > 1):
                return Written(value, pointer)
            try:
                value, pointer = self.document.target(value["$ref"]), reference_pointer(value["$ref"])
            except (KeyError, IndexError, TypeError, ValueError):
                break
        dangling = Unreadable("leads nowhere", "mend the reference")
        fault = self.document.unfollowed.get(value["$ref"], dangling)
        place = (*pointer, "$ref")
        message = f"{self.document.reference_at(place)} {fault}"
        raise DocumentRefused([self.document.finding(place, message, fault.mend)])

    def root(self, *keys: str) -> dict[str, Written]:
        """The members of a mapping below the root."""
        found = Written(self.document.root, ())
        for key in keys[:-1]:
            found = self.child(found, key) or Written({}, ())
        return self.members(found, keys[-1])

    def child(self, parent: Written, key: str) -> Written | None:
        """The member of an object, settled. Raises: DocumentRefused, where it is neither object nor list."""
        if not isinstance(parent.value, dict) or parent.value.get(key) is None:
            return None
        found = self.settled(parent.value[key], (*parent.pointer, key))
        return self._required(found, dict, list)

    def members(self, parent: Written, key: str) -> dict[str, Written]:
        """The objects in an object of the parent, settled. Raises: DocumentRefused, where one is none."""
        found = self.child(parent, key)
        if found is None:
            return {}
        self._required(found, dict)
        return {
            name: self._required(self.settled(value, (*found.pointer, name)), dict)
            for name, value in found.value.items()
            if not (key in _EXTENSIBLE and str(name).startswith("x-"))
        }

    def items(self, parent: Written, key: str) -> Sequence[Written]:
        """The objects in a list of the parent, settled. Raises: DocumentRefused, where one is none."""
        found = self.child(parent, key)
        if found is None:
            return ()
        self._required(found, list)
        settled = [self.settled(value, (*found.pointer, index)) for index, value in enumerate(found.value)]
        return [self._required(item, dict) for item in settled]

    def _required(self, found: Written, *kinds: type) -> Written:
        if isinstance(found.value, kinds):
            return found
        wanted = "list" if kinds == (list,) else "object"
        message, mend = f"here stands {shown(found.value)!r}", f"write the {wanted} that is expected here"
        raise DocumentRefused([self.document.finding(found.pointer, message, mend)])
