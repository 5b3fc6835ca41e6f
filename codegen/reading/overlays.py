"""Overlays: changes that are kept apart from the document that they are made to (Overlay 1.0 and 1.1)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final, NoReturn

from jsonpath import JSONPathEnvironment, JSONPathError

from codegen.findings import DocumentRefused, Finding, Json, Pointer
from codegen.reading.origins import Origin, Origins
from codegen.reading.sources import SourceFile

_VERSION: Final = re.compile(r"1\.[01]\.\d+")
_ACTION: Final = frozenset({"target", "description", "update", "copy", "remove"})
_QUERIES: Final = JSONPathEnvironment(strict=True)


def overlaid(root: Json, origins: Origins, file: SourceFile) -> tuple[dict[str, Any], Origins, list[Finding]]:
    """A copy of the tree with an overlay's actions done, its origins, and what of the overlay met nothing.

    Raises: DocumentRefused.
    """
    actions = _actions(file)
    overlaying = _Overlaying(root, origins, file)
    for index, action in enumerate(actions):
        overlaying.act(action, ("actions", index))
    return overlaying.root, Origins(origins.main, overlaying.moved), overlaying.idle


def _actions(file: SourceFile) -> Sequence[dict[str, Any]]:
    """The actions of an overlay whose form is right."""
    overlay: Json = file.root
    if not isinstance(overlay, dict) or not _VERSION.fullmatch(str(overlay.get("overlay"))):
        raise DocumentRefused([file.finding((), "this is no overlay", "start it with overlay: 1.1.0")])
    info, actions = overlay.get("info"), overlay.get("actions")
    if not isinstance(info, dict) or not {"title", "version"} <= info.keys():
        raise DocumentRefused([file.finding(("info",), "the overlay has no title and version", "write info")])
    if not isinstance(actions, list) or not actions:
        raise DocumentRefused([file.finding(("actions",), "the overlay does nothing", "list its actions")])
    faults = [fault for index, action in enumerate(actions) for fault in _faults(file, action, index)]
    if faults:
        raise DocumentRefused(faults)
    return actions


def _faults(file: SourceFile, action: Json, index: int) -> Iterator[Finding]:
    where: Pointer = ("actions", index)
    if not isinstance(action, dict) or not isinstance(action.get("target"), str):
        yield file.finding(where, "the action has no target", "write a query such as $.paths")
        return
    for key in action.keys() - _ACTION:
        if not key.startswith("x-"):
            yield file.finding((*where, key), f"unexpected key {key!r} of an action", "remove it")
    done = [key for key in ("update", "copy") if key in action]
    if len(done) != 1 and action.get("remove") is not True:
        message = f"the action has {' and '.join(done) or 'nothing to do'}"
        yield file.finding(where, message, "write one of update, copy and `remove: true`")
    if "copy" in action and not isinstance(action["copy"], str):
        yield file.finding((*where, "copy"), "copy is no query", "write one such as $.paths['/items']")


class _Overlaying:
    def __init__(self, root: Json, origins: Origins, file: SourceFile) -> None:
        self.moved = dict(origins.moved)
        self.idle: list[Finding] = []
        self._main = origins.main
        self._file = file
        self.root: dict[str, Any] = self._copied(root, None)

    def act(self, action: dict[str, Any], where: Pointer) -> None:
        """Do one action to all that its target selects."""
        found = self._found(action["target"], (*where, "target"))
        if not found:
            message, mend = "the target selects nothing", "mend the query, or take the action out"
            self.idle.append(self._file.finding((*where, "target"), message, mend, (), is_harmless=True))
        elif () in found and action.get("remove") is True:
            self._refuse((*where, "target"), "the target is the whole document", "select what is to go")
        elif action.get("remove") is True:
            # From behind, so that no index is that of another item by then.
            for parts in reversed(found):
                self._remove(parts)
        else:
            self._update(found, action, where)

    def _update(self, found: Sequence[Pointer], action: dict[str, Any], where: Pointer) -> None:
        key = "copy" if "copy" in action else "update"
        value, origin = action.get("update"), Origin(self._file, (*where, key))
        if key == "copy":
            sources = self._found(action[key], (*where, key))
            if len(sources) != 1:
                message = f"copy selects {len(sources)} places"
                self._refuse((*where, key), message, "write a query that selects one")
            origin = Origins(self._main, self.moved).of(self.root, sources[0])
            value = self._copied(self._at(sources[0]), origin)
        kinds = {_kind(self._at(parts)) for parts in found}
        if len(kinds) > 1:
            message = f"the target selects {' and '.join(sorted(kinds))}"
            self._refuse((*where, "target"), message, "select values of one kind")
        for parts in found:
            old = self._at(parts)
            if isinstance(old, list) and not isinstance(value, list):
                old.append(self._copied(value, origin))
                continue
            joined = self._joined(old, value, parts, origin, (*where, key))
            if parts:
                self._put(parts, joined, origin)

    def _joined(self, old: Json, new: Json, parts: Pointer, origin: Origin, where: Pointer) -> Json:
        """What an update makes of the value at `parts`: objects are merged, arrays grow, others replaced."""
        if isinstance(old, dict) and isinstance(new, dict):
            for key, value in new.items():
                inner, place = origin.member(key), (*parts, key)
                joined = (
                    self._joined(old[key], value, place, inner, (*where, key))
                    if key in old
                    else self._copied(value, inner)
                )
                self._put(place, joined, inner)
        elif isinstance(old, list) and isinstance(new, list):
            old += [self._copied(item, origin.member(index)) for index, item in enumerate(new)]
        elif new is not None and _kind(old) != _kind(new):
            message = f"{_kind(new)} cannot be merged into {_kind(old)}"
            self._refuse(where, message, "write a value of the same kind")
        elif not isinstance(old, dict | list):
            return new
        return old

    def _put(self, parts: Pointer, value: Json, origin: Origin) -> None:
        """A value at its place; one that is no container is known there by the container."""
        holder, key = self._at(parts[:-1]), parts[-1]
        holder[key] = value
        if not isinstance(value, dict | list):
            around = Origins(self._main, self.moved).of(self.root, parts[:-1])
            elsewhere = {**around.elsewhere, key: origin}
            self.moved[id(holder)] = replace(around, elsewhere=elsewhere, holds=holder)

    def _remove(self, parts: Pointer) -> None:
        holder = self._at(parts[:-1])
        if isinstance(holder, list):
            origin = Origins(self._main, self.moved).of(self.root, parts[:-1])
            kept = list(origin.indexes or range(len(holder)))
            del kept[int(parts[-1])]
            self.moved[id(holder)] = replace(origin, indexes=tuple(kept), holds=holder)
        del holder[parts[-1]]

    def _copied(self, value: Json, origin: Origin | None) -> Json:
        """A copy that knows where it and all in it were written."""
        known = self.moved.get(id(value), origin)
        if isinstance(value, dict):
            copy: Json = {key: self._copied(item, None) for key, item in value.items()}
        elif isinstance(value, list):
            copy = [self._copied(item, None) for item in value]
        else:
            return value
        if known is not None:
            self.moved[id(copy)] = replace(known, holds=copy)
        return copy

    def _found(self, query: str, where: Pointer) -> list[Pointer]:
        try:
            return [tuple(node.parts) for node in _QUERIES.finditer(query, self.root)]
        except JSONPathError as error:
            message = f"{query!r} is no query: {str(error).splitlines()[0]}"
            self._refuse(where, message, "write it as RFC 9535 has it")

    def _at(self, parts: Pointer) -> Json:
        value: Json = self.root
        for part in parts:
            value = value[part]
        return value

    def _refuse(self, where: Pointer, message: str, mend: str) -> NoReturn:
        raise DocumentRefused([self._file.finding(where, message, mend)])


def _kind(value: Json) -> str:
    if isinstance(value, dict):
        return "an object"
    return "an array" if isinstance(value, list) else "a value"
