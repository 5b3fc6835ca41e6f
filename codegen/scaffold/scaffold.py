"""Brings a folder of hand-written handlers in step with a generated package."""

import ast
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from codegen.rendering.formatting import formatted
from codegen.scaffold.edits import edited
from codegen.scaffold.fresh import Served, app_module, class_name_of, new_module, package_init, with_class
from codegen.scaffold.handlers import Module, departed, edits_of, find_class, origin_of, read_module
from codegen.scaffold.imports import Wanted
from codegen.scaffold.surface import Surface, Tag


@dataclass(slots=True)
class Plan:
    """What is to be written, by path, and what there is to say about it. `unread` files stay untouched."""

    files: dict[Path, bytes] = field(default_factory=dict)
    changes: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unread: dict[Path, str] = field(default_factory=dict)

    @property
    def lines(self) -> list[str]:
        """One line for each file that cannot be read, each change and each thing to look at."""
        return [*self.unread.values(), *self.changes, *self.notes]


def plan(surface: Surface, folder: Path, generated: Path) -> Plan:
    """What has to change in the folder; `generated` is the package itself, in case it lies inside."""
    return _Scaffold(surface, folder, generated).run()


def write(files: dict[Path, bytes]) -> None:
    """Bring the files to disk, each of them whole or not at all."""
    for path, content in files.items():
        target = path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = target.stat().st_mode & 0o7777 if target.exists() else 0o644
        descriptor, name = tempfile.mkstemp(prefix=".scaffold-", dir=target.parent)
        staged = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
            staged.chmod(mode)
            staged.replace(target)
        finally:
            staged.unlink(missing_ok=True)


class _Scaffold:
    def __init__(self, surface: Surface, folder: Path, generated: Path) -> None:
        self._surface = surface
        self._folder = folder
        self._package = dotted(folder)
        self._plan = Plan()
        self._modules = {module.path: module for module in self._read(generated)}

    def run(self) -> Plan:
        is_fresh = not self._modules and not self._plan.unread
        if not (self._folder / "__init__.py").exists():
            self._write(self._folder / "__init__.py", package_init(self._surface), "written")
        served = [found for tag in self._surface.tags if (found := self._serve(tag)) is not None]
        if is_fresh:
            app = self._folder / "app.py"
            text = app_module(self._surface, self._package, served).decode()
            self._write(app, formatted({"app.py": text})["app.py"], "written")
        self._note_departed_protocols()
        return self._plan

    def _read(self, generated: Path) -> Iterator[Module]:
        excluded = generated.resolve()
        for path in sorted(self._folder.rglob("*.py")):
            if excluded in path.resolve().parents:
                continue
            try:
                yield read_module(path, self._name_of(path), path.read_bytes())
            except SyntaxError as error:
                place = f"{path}:{error.lineno or 1}:{error.offset or 1}"
                self._plan.unread[path] = f"{place} does not parse: {error.msg} - left as it is"
            except ValueError as error:
                self._plan.unread[path] = f"{path}:1:1 does not parse: {error} - left as it is"

    def _name_of(self, path: Path) -> str:
        parts = path.relative_to(self._folder).with_suffix("").parts
        return ".".join([self._package, *parts])

    def _serve(self, tag: Tag) -> Served | None:
        found = find_class(list(self._modules.values()), tag)
        if found is None:
            return self._create(tag)
        module, definition = found
        self._change(module, definition, tag)
        return Served(tag, module.name, definition.name)

    def _create(self, tag: Tag) -> Served | None:
        path = self._folder / f"{tag.short_name}{'_handlers' if tag.short_name == 'app' else ''}.py"
        if path in self._plan.unread:
            return None
        known = self._modules.get(path)
        module = known or read_module(path, self._name_of(path), new_module(tag))
        name = class_name_of(tag, module.origins)
        origin = f"{tag.module}.{tag.protocol}"
        is_taken = module.origins.get(tag.protocol) not in {None, origin}
        base = Wanted(origin, f"Contract{tag.protocol}" if is_taken else tag.protocol)
        is_imported = module.origins.get(tag.protocol) == origin
        source = with_class(module.source, name, tag, None if is_imported else base)
        what = f"class {name}({base.local})"
        self._write(path, source, f"{what} added" if known else f"written, with {what}")
        module = self._modules[path]
        definition = next(node for node in module.classes() if node.name == name)
        self._change(module, definition, tag)
        return Served(tag, module.name, name)

    def _change(self, module: Module, definition: ast.ClassDef, tag: Tag) -> None:
        edits = edits_of(module, definition, tag)
        for method in departed(definition, tag):
            place = f"{module.path}:{method.lineno}:{method.col_offset + 1}"
            self._plan.notes.append(f"{place} {definition.name}.{method.name} is not in the contract")
        if not edits.added and not edits.updated:
            return
        source = edited(module.source, edits)
        said = [f"{definition.name}.{method.name} added" for method in edits.added]
        said += [f"{definition.name}.{name} has a new signature" for name in edits.updated]
        self._write(module.path, source, *said)

    def _write(self, path: Path, source: bytes, *said: str) -> None:
        self._plan.files[path] = source
        self._plan.changes += [f"{path}: {what}" for what in said]
        self._modules[path] = read_module(path, self._name_of(path), source)

    def _note_departed_protocols(self) -> None:
        """Name the classes whose tag has left the contract: importing their Protocol fails."""
        protocols = {f"{tag.module}.{tag.protocol}" for tag in self._surface.tags}
        for module in self._modules.values():
            for node in module.classes():
                for origin in [origin_of(base, module) for base in node.bases]:
                    is_ours = origin.startswith(f"{self._surface.package}.") and origin.endswith("Handlers")
                    if is_ours and origin not in protocols:
                        place = f"{module.path}:{node.lineno}:{node.col_offset + 1}"
                        self._plan.notes.append(f"{place} {node.name}: {origin} is not in the contract")


def dotted(folder: Path) -> str:
    """The import name of the folder: packages around it are part of it."""
    resolved = folder.resolve()
    parts = [resolved.name]
    for parent in resolved.parents:
        if not (parent / "__init__.py").exists():
            break
        parts.insert(0, parent.name)
    return ".".join(parts)
