"""What pages take for granted: the repository, cloned as README says, and what `make run` starts."""

import hmac
import json
import os
import re
import shutil
import subprocess
import sys
import time
from base64 import b32decode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import psycopg

from tests.docs.menu_at_hand import menu_at_hand
from tests.docs.reader import PATIENCE, Reader
from tests.docs.statements import ROOT, Statement
from tests.listening import unused_port

RUNNING: Final = r"make run(?: PORT=\d+)?"
SERVING: Final = {
    r"make frontend(?: PORT=\d+)?": r"Local:\s",
    r"\S*python -m codegen mock .*": r"people +admin",
    r"charter worker .*": r" ready",
    r"charter beat": r"keeps the schedules",
}
"""What goes on until it is stopped, and what it says once it is there."""
_PORT: Final = re.compile(r"(?<=localhost:)\d+|(?<=127\.0\.0\.1:)\d+|(?<=--port )\d+|(?<= PORT=)\d+")


@dataclass
class House:
    """The folder of the repository, and how to get into the service."""

    outside: Path
    folder: Path
    environment: dict[str, str]
    ports: dict[str, int] = field(default_factory=dict)
    served: set[str] = field(default_factory=set)
    said: str = ""
    token: str = ""
    password: str = ""
    read: set[Path] = field(default_factory=set)

    def on_its_ports(self, text: str) -> str:
        """The same with ports that are free in the place of those that pages name."""
        if re.match(r"make (?:run|frontend)\s*(?:#|$)", text):
            text = re.sub(r"^(make \w+)", r"\1 PORT=8000", text)
        return _PORT.sub(lambda shown: str(self.port(shown[0])), text)

    def on_shown_ports(self, printed: str) -> str:
        """What is printed, as pages show it."""
        for shown, used in self.ports.items():
            printed = printed.replace(f":{used}", f":{shown}")
        return printed

    def port(self, shown: str) -> int:
        if shown not in self.ports:
            self.ports[shown] = unused_port()
        return self.ports[shown]

    def variables(self) -> Mapping[str, str]:
        """Those that lead commands to the service that runs."""
        lines = (self.folder / ".charter/development.env").read_text(encoding="utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)

    def empty_database(self) -> str:
        """The URL of a new database, for its owner."""
        variables = self.variables()
        with psycopg.connect(variables["DATABASE_BACKUP_URL"], autocommit=True) as connection:
            name = f"drill_{time.monotonic_ns()}"
            connection.execute(f"CREATE DATABASE {name} OWNER charter".encode())
        return variables["DATABASE_URL"].replace("/charter?", f"/{name}?")

    def letters(self) -> list[Path]:
        """All mail, the oldest first."""
        return sorted((self.folder / ".charter/mail").glob("*.eml"))

    def wait_for_a_letter(self) -> None:
        """Wait until the newest letter is one with a link that nobody has followed yet."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            newest = self.letters()[-1:]
            if newest and newest[0] not in self.read and "#token=" in newest[0].read_text(encoding="utf-8"):
                self.read.update(newest)
                return
            time.sleep(0.05)
        raise AssertionError("no letter with a link comes, or it is not the newest one")


@contextmanager
def house(folder: Path, first: tuple[Statement, Statement]) -> Iterator[House]:
    """Do what the first block of README says, in an empty folder; then somebody lives there."""
    with menu_at_hand(folder) as programs:
        ours = Path(sys.executable).parent
        path = os.pathsep.join([str(programs), str(ours), os.environ["PATH"]])
        environment = {**os.environ, "PATH": path, "COLUMNS": "200", "NO_COLOR": "1", "PYTHONUNBUFFERED": "1"}
        outside = folder / "outside"
        outside.mkdir()
        made = House(outside, outside / "charter", environment)
        clone, run = first
        with Reader(outside, folder, environment) as reader:
            cloned = reader.paste(clone.text.replace("<this repository>", str(ROOT)))
            assert cloned.status == 0, cloned.complaints
            _bring_up_to_date(made.folder)
            _install(made.folder)
            made.said = reader.serve(made.on_its_ports(run.text), "Ctrl-C stops everything")
            made.token = _found(r"^export TOKEN=(\S+)$", made.said)
            made.password = _found(r"^ +Log in +\S+ +(\S+)$", made.said)
            environment["TOKEN"] = made.token
            yield made


def _found(pattern: str, said: str) -> str:
    found = re.search(pattern, said, re.MULTILINE)
    assert found is not None, said
    return found[1]


def _bring_up_to_date(clone: Path) -> None:
    """Commit there what is not committed here: pages tell of the files as they are."""
    for path in _git(ROOT, "ls-files", "-z", "--modified", "--others", "--exclude-standard").split("\0")[:-1]:
        (clone / path).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / path).exists():
            shutil.copy2(ROOT / path, clone / path)
        else:
            (clone / path).unlink()
    _git(clone, "add", "--all")
    given = ("user.name=reader", "user.email=reader@example.com", "commit.gpgsign=false", "core.hooksPath=")
    options = [word for each in given for word in ("-c", each)]
    _git(clone, *options, "commit", "--quiet", "--allow-empty", "--message", "As it is")


def _git(folder: Path, *words: str) -> str:
    command = [shutil.which("git") or "git", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def _install(clone: Path) -> None:
    """What `make` would install there is what these tests run with."""
    (clone / ".venv").mkdir()
    for each in Path(sys.prefix).iterdir():
        if not each.name.startswith(".synced"):
            (clone / ".venv" / each.name).symlink_to(each)
    (clone / ".venv/.synced").touch()
    modules = ROOT / "examples/node_modules"
    if modules.is_dir():
        (clone / "examples/node_modules").symlink_to(modules)
        os.utime(clone / "examples/package-lock.json", (0, 0))


def code(secret: str) -> str:
    """What an authenticator app shows now (RFC 6238)."""
    moment = (int(time.time()) // 30).to_bytes(8, "big")
    digest = hmac.digest(b32decode(secret + "=" * (-len(secret) % 8)), moment, "sha1")
    start = digest[-1] & 15
    return f"{(int.from_bytes(digest[start : start + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"


def newest(name: str, printed: list[str]) -> str:
    """The last value of this name among what was printed: a header, or a member of a JSON object."""
    for text in reversed(printed):
        header = re.search(rf'(?im)^{name}: "?([^"\r\n]+)', text)
        if header is not None:
            return header[1]
        for line in reversed(text.splitlines()):
            value = _member(name, line)
            if value is not None:
                return value
    raise AssertionError(f"nothing printed has {name}")


def _member(name: str, line: str) -> str | None:
    try:
        read: Any = json.loads(line)
    except ValueError:
        return None
    return str(read[name]) if isinstance(read, dict) and name in read else None
