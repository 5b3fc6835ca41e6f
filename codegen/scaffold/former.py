"""What a contract called its operations before: by method and path, two releases know the same one."""

import io
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from codegen.scaffold.surface import Method, Place, Surface, read_surface

_REVISIONS: Final = 20


class Former:
    """An earlier release of a contract. `is_latest` where it is the one that handlers were written for."""

    def __init__(self, before: Surface, after: Surface, *, is_latest: bool) -> None:
        self.surface = before
        self.is_latest = is_latest
        self._after = after
        self._places = before.places

    def old(self, method: Method) -> Place | None:
        """Where the operation was served, and as what; None where it is new."""
        return self._places.get(method.route)

    def renamed_names(self) -> dict[str, str]:
        """Generated names that are gone, and what stands for them now: those made of operations' names."""
        found: dict[str, str] = {}
        for route, new in self._after.places.items():
            if route in self._places:
                found.update(self._names_of(self._places[route], new))
        return found

    def _names_of(self, old: Place, new: Place) -> Iterator[tuple[str, str]]:
        was, now = _class_prefix(old.method), _class_prefix(new.method)
        old_module, new_module = old.protocol.rpartition(".")[0], new.protocol.rpartition(".")[0]
        if was == now and old_module == new_module:
            return
        for module, names in self.surface.names.items():
            target = new_module if module == old_module else module
            for name in names - self._after.names.get(module, frozenset()):
                wanted = now + name.removeprefix(was)
                if name.startswith(was) and wanted in self._after.names.get(target, frozenset()):
                    yield f"{module}.{name}", f"{target}.{wanted}"


def _class_prefix(name: str) -> str:
    return "".join(part[0].upper() + part[1:] for part in name.split("_") if part)


def earlier_surfaces(folder: Path, package: str) -> Iterator[Surface]:
    """The package as the last commits have it, newest first; none where the folder is in no repository."""
    for revision in _git(folder, "log", f"-{_REVISIONS}", "--format=%H", "--", ".").decode().split():
        archive = _git(folder, "archive", "--format=tar", revision)
        if archive:
            with tempfile.TemporaryDirectory(prefix="codegen-") as made:
                with tarfile.open(fileobj=io.BytesIO(archive)) as files:
                    files.extractall(made, filter="data")
                if Path(made, "wiring.py").is_file():
                    yield read_surface(Path(made), package)


def _git(folder: Path, *arguments: str) -> bytes:
    """What git prints; nothing where it has nothing to say, or is not there."""
    program = shutil.which("git")
    if program is None or not folder.is_dir():
        return b""
    outcome = subprocess.run([program, *arguments], cwd=folder, capture_output=True, check=False)
    return outcome.stdout if outcome.returncode == 0 else b""


def old_places(formers: Sequence[Former], method: Method) -> Mapping[Place, bool]:
    """Where the operation was served before; True where handlers were written for that release."""
    found: dict[Place, bool] = {}
    for former in formers:
        old = former.old(method)
        if old is not None:
            found.setdefault(old, former.is_latest)
    return found
