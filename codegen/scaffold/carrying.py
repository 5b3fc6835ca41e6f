"""Carries bodies over to what their operations are called now, and to the tag that they belong to."""

import ast
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from codegen.scaffold.desk import Desk
from codegen.scaffold.former import Former, old_places
from codegen.scaffold.handlers import Function, Module, departed, find_class, is_stub, methods_of, origin_of
from codegen.scaffold.moving import moved, without_method, without_stub
from codegen.scaffold.rewriting import (
    with_arguments_renamed,
    with_methods_renamed,
    with_origins_renamed,
    without_class,
)
from codegen.scaffold.surface import Method, Place, Surface, Tag

_Class: TypeAlias = tuple[Path, str]
"""A class by its file and name."""


class Carrier:
    """What earlier releases tell of the handlers on a desk.

    `before` is the one that they were written for; `earlier` finds others, and is asked only where
    methods have left the contract and others wait for a body.
    """

    def __init__(self, desk: Desk, before: Surface | None, earlier: Callable[[], Iterator[Surface]]) -> None:
        self._desk = desk
        after = desk.surface
        is_new = before is not None and before.places != after.places
        self._formers = [Former(before, after, is_latest=True)] if before is not None and is_new else []
        if self._is_puzzling():
            self._formers += [Former(surface, after, is_latest=False) for surface in earlier()]
        self._owners = dict(self._owned())
        self.became: dict[str, str] = {}
        self.removed: set[str] = set()

    def rename(self) -> None:
        """Have classes serve the tag that took the place of theirs, and call methods as the contract does."""
        origins = self._rebased()
        for former in reversed(self._formers):
            origins |= former.renamed_names()
        for module in self._desk.modules if origins else []:
            source = with_origins_renamed(module, origins)
            if source is not None:
                self._desk.write(module.path, source)
        for tag in self._desk.surface.tags:
            self._drop_stubs(tag)
            self._rename_methods(tag)
            self._rename_arguments(tag)

    def move(self) -> Iterator[Tag]:
        """Put bodies in place of the stubs of other classes; the tags that received some."""
        for tag in self._desk.surface.tags:
            received = [method for method in tag.methods if self._receive(tag, method)]
            if received:
                yield tag

    def clear(self) -> None:
        """Remove classes of tags that are gone, where nothing is left of them: they could not be imported."""
        for origin, module, node in list(gone_protocols(self._desk)):
            if any(not _is_empty(each) for each in node.body):
                continue
            own = f"{module.name}.{node.name}"
            self.removed.add(own)
            source = without_class(module, node.name, {origin: ""})
            said = f"class {node.name} removed: {origin} has left the contract, and nothing was left of it"
            self._desk.write(module.path, source, said)

    def _is_puzzling(self) -> bool:
        desk = self._desk
        if not desk.modules:
            return False
        if any(desk.serving(tag) is None for tag in desk.surface.tags) and any(gone_protocols(desk)):
            return True
        for owner, names in desk.expected().items():
            definition = desk.named(*owner)[1]
            written = {name for name, each in methods_of(definition).items() if not is_stub(each)}
            if names - written and departed(definition, names):
                return True
        return False

    def _owned(self) -> Iterator[tuple[str, _Class]]:
        """The class that served each Protocol, by the Protocol's origin."""
        for surface in [*(former.surface for former in reversed(self._formers)), self._desk.surface]:
            for tag in surface.tags:
                found = find_class(self._desk.modules, tag)
                if found is not None:
                    yield f"{tag.module}.{tag.protocol}", (found[0].path, found[1].name)
        for origin, module, node in gone_protocols(self._desk):
            yield origin, (module.path, node.name)

    def _rebased(self) -> dict[str, str]:
        """Protocols that are gone, with the one that took their place, and their modules."""
        found: dict[str, str] = {}
        for origin, module, node in gone_protocols(self._desk):
            tag, count = max(
                ((tag, self._count(tag, origin, node)) for tag in self._free_tags(found, node)),
                key=lambda each: each[1],
                default=(None, 0),
            )
            if tag is None or not count:
                continue
            old_module, new_module = origin.rpartition(".")[0], tag.module
            found[origin] = f"{new_module}.{tag.protocol}"
            if old_module not in self._desk.surface.names:
                found[old_module] = new_module
            self.became[old_module.rpartition(".")[2]] = self._desk.surface.fields[tag.protocol]
            self._owners[found[origin]] = (module.path, node.name)
            what = f"{node.name} serves {tag.short_name} now, as {origin} has left the contract"
            self._desk.plan.changes.append(f"{module.path}: {what}")
        return found

    def _free_tags(self, taken: dict[str, str], node: ast.ClassDef) -> Iterator[Tag]:
        """The tags that no other class serves."""
        for tag in self._desk.surface.tags:
            served = self._desk.serving(tag)
            is_free = served is None or served[1] is node
            if is_free and f"{tag.module}.{tag.protocol}" not in taken.values():
                yield tag

    def _count(self, tag: Tag, origin: str, node: ast.ClassDef) -> int:
        present = methods_of(node)
        return sum(
            method.name in present or any(old.protocol == origin for old in old_places(self._formers, method))
            for method in tag.methods
        )

    def _drop_stubs(self, tag: Tag) -> None:
        """Where an author gave a method the name of a stub, the stub goes: whichever is last would serve."""
        for method in tag.methods:
            found = self._desk.serving(tag)
            if found is None:
                return
            module, node = found
            same = [each for each in node.body if isinstance(each, Function) and each.name == method.name]
            if len(same) > 1 and len({is_stub(each) for each in same}) > 1:
                said = f"{node.name}.{method.name} has a body: its stub is removed"
                self._desk.write(module.path, without_stub(module.source, node.name, method.name), said)

    def _rename_methods(self, tag: Tag) -> None:
        found = self._desk.serving(tag)
        if found is None:
            return
        module, node = found
        present = methods_of(node)
        names = dict(self._renamed(tag, (module.path, node.name), present))
        names = {
            old: new
            for old, new in names.items()
            if new not in present or is_stub(present[new]) or new in names
        }
        source = module.source
        for new in names.values():
            if new in present and new not in names:
                source = without_method(source, node.name, new)
        if names:
            said = [f"{node.name}.{old} is {new} now" for old, new in names.items()]
            self._desk.write(module.path, with_methods_renamed(source, node.name, names), *said)

    def _rename_arguments(self, tag: Tag) -> None:
        """Parameters of a path are the same by their order."""
        for method in tag.methods:
            found = self._desk.serving(tag)
            if found is None or method.name not in methods_of(found[1]):
                continue
            for old in old_places(self._formers, method):
                pairs = zip(old.in_path, method.in_path, strict=True)
                names = {was: now for was, now in pairs if was and now and was != now}
                source = with_arguments_renamed(found[0].source, (found[1].name, method.name), names)
                if source is None:
                    what = f"{found[0].path}: {found[1].name}.{method.name} calls something else"
                    self._desk.plan.open_ends.append(f"{what} {', '.join(names.values())}: rename that first")
                elif source != found[0].source:
                    self._desk.write(found[0].path, source)
                    break

    def _renamed(
        self, tag: Tag, owner: _Class, present: dict[str, ast.AsyncFunctionDef | ast.FunctionDef]
    ) -> Iterator[tuple[str, str]]:
        expected = self._desk.expected()[owner]
        for method in tag.methods:
            for old, is_latest in old_places(self._formers, method).items():
                if old.method == method.name and is_latest:
                    break
                if old.method == method.name or self._owner(old) != owner or old.method not in present:
                    continue
                if is_latest or old.method not in expected:
                    yield old.method, method.name
                    break

    def _owner(self, old: Place) -> _Class | None:
        return self._owners.get(old.protocol)

    def _receive(self, tag: Tag, method: Method) -> bool:
        found = self._desk.serving(tag)
        if found is None or not is_stub(methods_of(found[1])[method.name]):
            return False
        module, receiver = found
        goal = (module.path, receiver.name)
        for owner, old in self._sources(method, goal):
            origin = self._desk.named(*owner)
            outcome = moved((*origin, old), (module, receiver, method.name))
            if outcome is None:
                continue
            if origin[0].path != module.path:
                self._desk.write(origin[0].path, outcome.source)
            said = f"{receiver.name}.{method.name} comes from {origin[1].name}.{old} of {origin[0].path}"
            self._desk.write(module.path, outcome.target, said)
            self._note_lacking(module, f"{receiver.name}.{method.name}", receiver.name, outcome.lacking)
            if outcome.is_missed:
                self._note_lacking(origin[0], origin[1].name, origin[1].name, [old])
            return True
        return False

    def _note_lacking(self, module: Module, asking: str, owner: str, names: Sequence[str]) -> None:
        if names:
            missing = ", ".join(f"self.{name}" for name in names)
            what = f"{module.path}: {asking} asks for {missing}, which {owner} has not"
            self._desk.plan.open_ends.append(what)

    def _sources(self, method: Method, goal: _Class) -> Iterator[tuple[_Class, str]]:
        """The methods with a body that served the operation, or have its name, and serve nothing now."""
        expected = self._desk.expected()
        named = [(owner, method.name) for owner in dict.fromkeys(self._owners.values())]
        routed = [
            (owner, old.method)
            for old in old_places(self._formers, method)
            if (owner := self._owner(old)) is not None
        ]
        for owner, old in [*routed, *named]:
            if owner != goal:
                free = departed(self._desk.named(*owner)[1], expected.get(owner, ()))
                if any(each.name == old and not is_stub(each) for each in free):
                    yield owner, old


def gone_protocols(desk: Desk) -> Iterator[tuple[str, Module, ast.ClassDef]]:
    """The classes whose Protocol is not in the contract, with its origin."""
    protocols = {f"{tag.module}.{tag.protocol}" for tag in desk.surface.tags}
    for module in desk.modules:
        for node in module.classes():
            for origin in [origin_of(base, module) for base in node.bases]:
                is_ours = origin.startswith(f"{desk.surface.package}.") and origin.endswith("Handlers")
                if is_ours and origin not in protocols:
                    yield origin, module, node


def _is_empty(statement: ast.stmt) -> bool:
    """Whether a class has no more than a docstring, or what waits for a body."""
    if isinstance(statement, ast.AsyncFunctionDef):
        return is_stub(statement)
    return isinstance(statement, ast.Pass) or (
        isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    )
