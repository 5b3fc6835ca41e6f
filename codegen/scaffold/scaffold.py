"""Brings a folder of hand-written handlers in step with a generated package."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

from codegen.rendering.formatting import formatted
from codegen.scaffold.carrying import Carrier, gone_protocols
from codegen.scaffold.departing import drop_untouched
from codegen.scaffold.desk import Desk, Plan
from codegen.scaffold.edits import edited
from codegen.scaffold.fresh import Served, app_module, class_name_of, new_module, package_init, with_class
from codegen.scaffold.handlers import Module, departed, edits_of, is_stub, methods_of, read_module
from codegen.scaffold.imports import Wanted
from codegen.scaffold.surface import Surface, Tag
from codegen.scaffold.wiring import Call, Rewiring, calls_of, rewired, rewiring_of


def plan(
    surface: Surface,
    folder: Path,
    generated: Path,
    *,
    before: Surface | None = None,
    earlier: Callable[[], Iterator[Surface]] = lambda: iter(()),
) -> Plan:
    """What has to change in the folder; `generated` is the package itself, in case it lies inside.

    `before` is the package that handlers were written for, where another one takes its place now; `earlier`
    are older ones, newest first.
    """
    desk = Desk(surface, folder, generated)
    return _Scaffold(desk, Carrier(desk, before, earlier)).run()


class _Scaffold:
    def __init__(self, desk: Desk, carrier: Carrier) -> None:
        self._desk = desk
        self._surface = desk.surface
        self._carrier = carrier
        self._created: list[Served] = []

    def run(self) -> Plan:
        plan = self._desk.plan
        is_fresh = not self._desk.modules and not plan.unread
        init = self._desk.folder / "__init__.py"
        if not init.exists():
            self._desk.write(init, package_init(self._surface), "written")
        self._carrier.rename()
        served = [found for tag in self._surface.tags if (found := self._serve(tag)) is not None]
        for tag in self._carrier.move():
            self._serve(tag)
        self._carrier.clear()
        drop_untouched(self._desk)
        if is_fresh:
            app = self._desk.folder / "app.py"
            text = app_module(self._surface, self._desk.package, served).decode()
            self._desk.write(app, formatted({"app.py": text})["app.py"], "written")
        else:
            self._rewire(served)
        self._note_what_departed()
        return plan

    def _serve(self, tag: Tag) -> Served | None:
        found = self._desk.serving(tag)
        if found is None:
            return self._create(tag)
        module, definition = found
        self._change(module, definition, tag)
        return Served(tag, module.name, definition.name)

    def _create(self, tag: Tag) -> Served | None:
        path = self._desk.folder / f"{tag.short_name}{'_handlers' if tag.short_name == 'app' else ''}.py"
        if path in self._desk.plan.unread:
            return None
        known = self._desk.module(path)
        module = known or read_module(path, self._desk.name_of(path), new_module(tag))
        name = class_name_of(tag, module.origins)
        origin = f"{tag.module}.{tag.protocol}"
        is_taken = module.origins.get(tag.protocol) not in {None, origin}
        base = Wanted(origin, f"Contract{tag.protocol}" if is_taken else tag.protocol)
        is_imported = module.origins.get(tag.protocol) == origin
        source = with_class(module.source, name, tag, None if is_imported else base)
        what = f"class {name}({base.local})"
        self._desk.write(path, source, f"{what} added" if known else f"written, with {what}")
        self._change(*self._desk.named(path, name), tag)
        self._created.append(Served(tag, module.name, name))
        return self._created[-1]

    def _change(self, module: Module, definition: ast.ClassDef, tag: Tag) -> None:
        edits = edits_of(module, definition, tag)
        if not edits.added and not edits.updated:
            return
        source = edited(module.source, edits)
        said = [f"{definition.name}.{method.name} added" for method in edits.added]
        said += [f"{definition.name}.{name} has a new signature" for name in edits.updated]
        self._desk.write(module.path, source, *said)

    def _rewire(self, served: list[Served]) -> None:
        """Have every call of `Handlers` pass what it takes; say what only the author can pass."""
        package = self._surface.package
        while any(self._has_changed(call, served) for call in calls_of(self._desk.modules, package)):
            pass
        calls = [call for call in calls_of(self._desk.modules, package) if not call.is_open]
        for call in calls:
            self._desk.plan.open_ends += self._changes(call, served).notes
        for each in [] if calls else self._created:
            field = self._surface.fields[each.tag.protocol]
            what = f"pass {field}={each.class_name}() to {package}.Handlers where the app is put together"
            self._desk.plan.notes.append(f"{each.module}: {what}")

    def _has_changed(self, call: Call, served: list[Served]) -> bool:
        changes = self._changes(call, served)
        said = [f"Handlers takes {new} instead of {old}" for old, new in changes.renamed.items()]
        said += [f"Handlers takes no {name} any more" for name in sorted(changes.dropped)]
        said += [f"Handlers takes {name}={each.class_name}()" for name, each in changes.added.items()]
        if said:
            self._desk.write(call.module.path, rewired(call, changes), *said)
        return bool(said)

    def _changes(self, call: Call, served: list[Served]) -> Rewiring:
        definitions = list(self._definitions(served))
        return rewiring_of(call, self._surface, definitions, self._carrier.became, self._carrier.removed)

    def _definitions(self, served: list[Served]) -> Iterator[tuple[Served, ast.ClassDef]]:
        for each in served:
            found = self._desk.serving(each.tag)
            if found is not None:
                yield each, found[1]

    def _note_what_departed(self) -> None:
        """Name what has left the contract; a body, where something beside it waits for one, is no end."""
        plan = self._desk.plan
        for (path, name), expected in self._desk.expected().items():
            _, definition = self._desk.named(path, name)
            waiting = [
                each.name
                for each in methods_of(definition).values()
                if is_stub(each) and each.name in expected
            ]
            for method in departed(definition, expected):
                place = f"{path}:{method.lineno}:{method.col_offset + 1}"
                what = f"{place} {name}.{method.name} is not in the contract"
                if waiting and not is_stub(method):
                    mend = f"rename it if it is one of {', '.join(waiting)}, else remove it or write them"
                    plan.open_ends.append(f"{what} - {mend}")
                else:
                    plan.notes.append(what)
        for origin, module, node in gone_protocols(self._desk):
            place = f"{module.path}:{node.lineno}:{node.col_offset + 1}"
            mend = "importing it fails: remove the class, or what is left of it"
            plan.open_ends.append(f"{place} {node.name}: {origin} is not in the contract - {mend}")
