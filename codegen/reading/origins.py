"""Trees that were put together or edited, and where each part of them was written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from codegen.findings import REMOVED, Edit, Json, Pointer
from codegen.reading.sources import SourceFile


@dataclass(frozen=True, slots=True)
class Origin:
    """A place in a file; `indexes` are those of the items that a list kept.

    `elsewhere` has the members that are no containers and were written in another place. `holds` is the
    container that the origin belongs to: while it lives, nothing else has its identity.
    """

    file: SourceFile
    pointer: Pointer = ()
    indexes: tuple[int, ...] | None = None
    elsewhere: Mapping[str | int, "Origin"] = field(default_factory=dict, repr=False, compare=False)
    holds: Json = field(default=None, repr=False, compare=False)

    def member(self, part: str | int) -> "Origin":
        """The place of a key or item in it."""
        if part in self.elsewhere:
            return self.elsewhere[part]
        if self.indexes is not None and isinstance(part, int):
            part = self.indexes[part] if part < len(self.indexes) else part
        return Origin(self.file, (*self.pointer, part))


@dataclass(frozen=True, slots=True)
class Origins:
    """The origin of each container that does not stand where its parent's origin says, by identity."""

    main: SourceFile
    moved: Mapping[int, Origin] = field(default_factory=dict)

    def of(self, root: Json, pointer: Pointer) -> Origin:
        """The origin of the place at a pointer, or of its nearest ancestor."""
        value = root
        origin = self.moved.get(id(value), Origin(self.main))
        for part in pointer:
            origin = origin.member(part)
            value = _member(value, part)
            origin = self.moved.get(id(value), origin) if isinstance(value, dict | list) else origin
        return origin


def _member(value: Json, part: str | int) -> Json:
    if isinstance(value, dict):
        return value.get(part)
    is_item = isinstance(value, list) and isinstance(part, int) and part < len(value)
    return value[part] if is_item else None


@dataclass(slots=True)
class _Change:
    """What happens at a place: its own edit, and the changes further down."""

    edit: Edit | None = None
    inner: dict[str | int, "_Change"] = field(default_factory=dict)


def edited(root: dict[str, Any], origins: Origins, edits: Sequence[Edit]) -> tuple[dict[str, Any], Origins]:
    """A copy of the tree with the edits made, and its origins; an edit of a place hides those inside it."""
    top = _Change()
    for edit in edits:
        change = top
        for part in edit.pointer:
            change = change.inner.setdefault(part, _Change())
        change.edit = change.edit or edit
    moved = dict(origins.moved)
    copying = _Copying(root, origins, moved)
    return copying.value(root, top, Origin(origins.main)), Origins(origins.main, moved)


class _Copying:
    def __init__(self, root: Json, origins: Origins, moved: dict[int, Origin]) -> None:
        self._root = root
        self._origins = origins
        self._moved = moved

    def value(self, value: Json, change: _Change, origin: Origin) -> Json:
        """The value with the changes made in it."""
        origin = self._origins.moved.get(id(value), origin) if isinstance(value, dict | list) else origin
        if change.edit is not None and change.edit.pointer:
            return self._put(change.edit, origin)
        if isinstance(value, dict):
            return self._mapping(value, change, origin)
        return self._items(value, change, origin) if isinstance(value, list) else value

    def _put(self, edit: Edit, origin: Origin) -> Json:
        if edit.source is not None:
            origin = self._origins.of(self._root, edit.source)
        value = edit.value.copy() if isinstance(edit.value, dict | list) else edit.value
        self._remember(value, origin)
        return value

    def _remember(self, value: Json, origin: Origin) -> None:
        if isinstance(value, dict | list):
            self._moved[id(value)] = replace(origin, holds=value)

    def _mapping(self, value: dict[str, Any], change: _Change, origin: Origin) -> dict[str, Any]:
        copy: dict[str, Any] = {}
        for key, item in value.items():
            inner = change.inner.get(key)
            if inner is None:
                copy[key] = item
            elif inner.edit is None or inner.edit.value is not REMOVED:
                copy[key] = self.value(item, inner, origin.member(key))
        for part, inner in change.inner.items():
            if part not in value and inner.edit is not None and inner.edit.value is not REMOVED:
                copy[str(part)] = self._put(inner.edit, origin)
        self._remember(copy, origin)
        return copy

    def _items(self, value: list[Any], change: _Change, origin: Origin) -> list[Any]:
        kept = [
            index
            for index in range(len(value))
            if (inner := change.inner.get(index)) is None
            or inner.edit is None
            or inner.edit.value is not REMOVED
        ]
        copy = [
            self.value(value[index], change.inner[index], origin.member(index))
            if index in change.inner
            else value[index]
            for index in kept
        ]
        new = [inner.edit for index, inner in change.inner.items() if index not in range(len(value))]
        copy += [self._put(edit, origin) for edit in new if edit is not None and edit.value is not REMOVED]
        before = origin.indexes or ()
        indexes = tuple(before[index] if index < len(before) else index for index in kept)
        self._remember(copy, Origin(origin.file, origin.pointer, indexes))
        return copy
