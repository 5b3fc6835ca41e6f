"""The folder of handlers as it is read, and what is to be written there."""

import ast
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from codegen.scaffold.handlers import Module, find_class, read_module
from codegen.scaffold.surface import Surface, Tag


@dataclass(slots=True)
class Plan:
    """What is to be written, by path, and what there is to say about it. `unread` files stay untouched.

    `open_ends` are what the author has to mend: without it the app does not start, or does not what it did.
    """

    files: dict[Path, bytes] = field(default_factory=dict)
    changes: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    open_ends: list[str] = field(default_factory=list)
    unread: dict[Path, str] = field(default_factory=dict)

    @property
    def lines(self) -> list[str]:
        """One line for each file that cannot be read, each change and each thing to look at."""
        return [*self.unread.values(), *self.changes, *self.notes, *self.open_ends]


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


class Desk:
    """The modules as they are once what is planned is written."""

    def __init__(self, surface: Surface, folder: Path, generated: Path) -> None:
        self.surface = surface
        self.folder = folder
        self.package = dotted(folder)
        self.plan = Plan()
        self._modules = {module.path: module for module in self._read(generated)}
        self._serving: dict[str, tuple[Module, ast.ClassDef] | None] = {}

    @property
    def modules(self) -> list[Module]:
        """All that could be read."""
        return list(self._modules.values())

    def module(self, path: Path) -> Module | None:
        """The module at a path, where there is one."""
        return self._modules.get(path)

    def serving(self, tag: Tag) -> tuple[Module, ast.ClassDef] | None:
        """The class of a tag, looked for once until something is planned."""
        protocol = f"{tag.module}.{tag.protocol}"
        if protocol not in self._serving:
            self._serving[protocol] = find_class(self.modules, tag)
        return self._serving[protocol]

    def named(self, path: Path, class_name: str) -> tuple[Module, ast.ClassDef]:
        """A class that is known to be there."""
        module = self._modules[path]
        return module, next(node for node in module.classes() if node.name == class_name)

    def expected(self) -> dict[tuple[Path, str], set[str]]:
        """The names of the methods that the contract has for each class that serves, by path and class."""
        found: dict[tuple[Path, str], set[str]] = {}
        for tag in self.surface.tags:
            if (served := self.serving(tag)) is not None:
                names = found.setdefault((served[0].path, served[1].name), set())
                names |= {method.name for method in tag.methods}
        return found

    def write(self, path: Path, source: bytes, *said: str) -> None:
        """Plan a file, and say why."""
        self.plan.files[path] = source
        self.plan.changes += [f"{path}: {what}" for what in said]
        self._modules[path] = read_module(path, self.name_of(path), source)
        self._serving.clear()

    def name_of(self, path: Path) -> str:
        """The import name of a module."""
        parts = path.relative_to(self.folder).with_suffix("").parts
        return ".".join([self.package, *parts])

    def _read(self, generated: Path) -> Iterator[Module]:
        excluded = generated.resolve()
        for path in sorted(self.folder.rglob("*.py")):
            if excluded in path.resolve().parents:
                continue
            try:
                yield read_module(path, self.name_of(path), path.read_bytes())
            except SyntaxError as error:
                place = f"{path}:{error.lineno or 1}:{error.offset or 1}"
                self.plan.unread[path] = f"{place} does not parse: {error.msg} - left as it is"
            except ValueError as error:
                self.plan.unread[path] = f"{path}:1:1 does not parse: {error} - left as it is"


def dotted(folder: Path) -> str:
    """The import name of the folder: packages around it are part of it."""
    resolved = folder.resolve()
    parts = [resolved.name]
    for parent in resolved.parents:
        if not (parent / "__init__.py").exists():
            break
        parts.insert(0, parent.name)
    return ".".join(parts)
