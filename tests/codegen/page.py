"""Follows a page of the documentation: writes the files it shows, runs the commands it gives."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from tests.listening import unused_port

_FENCE: Final = re.compile(r"(?ms)^```(\w+)([^\n]*)\n(.*?)^```$")
_TITLE: Final = re.compile(r'(title|append)="([^"]+)"')
_PORT: Final = re.compile(r"\b40\d\d\b")
_SECONDS: Final = re.compile(r"\d+\.\d+ ?s\b")
_SPACES: Final = re.compile(r" +")
_FIGURE: Final = re.compile(r"\d+(\.\d+)?")
_PATIENCE: Final = 120


@dataclass(frozen=True, slots=True)
class Command:
    """One line of a console and what it prints; `only_shape` where figures differ from run to run.

    In what it prints, a line of three dots stands for any lines, three dots in a line for any characters.
    """

    line: str
    expected: str
    only_shape: bool = False

    def matches(self, printed: str) -> bool:
        """Whether this was printed, give or take spaces and times."""
        pattern = "".join(map(self._pattern, self.expected.splitlines()))
        text = "".join(f"{self._shape(line)}\n" for line in printed.rstrip().splitlines())
        return re.fullmatch(pattern, text) is not None

    def _pattern(self, line: str) -> str:
        if line.strip() == "...":
            return r"(?:.*\n)*"
        return re.escape(self._shape(line)).replace(r"\.\.\.", ".*") + r"\n"

    def _shape(self, line: str) -> str:
        line = _SPACES.sub(" ", line.rstrip())
        return _FIGURE.sub("0", line) if self.only_shape else _SECONDS.sub("0 s", line)


@dataclass(frozen=True, slots=True)
class Shown:
    """A file that the page shows; `is_more` where it goes to the end of one that is there."""

    name: str
    text: str
    is_more: bool = False


def steps(page: str) -> Iterator[Command | Shown]:
    """What the page does, in its order. Blocks without a title that are no console are only to be read."""
    for kind, options, content in _FENCE.findall(page):
        title = _TITLE.search(options)
        if title is not None:
            yield Shown(title[2], content, is_more=title[1] == "append")
        elif kind == "console":
            for part in re.split(r"(?m)^\$ ", content)[1:]:
                line, _, expected = part.partition("\n")
                yield Command(line, expected, only_shape="figures" in options)


@dataclass
class Follower:
    """Somebody at a terminal in an empty folder, with the project's environment."""

    folder: Path
    shell: str
    servers: list[subprocess.Popen[bytes]] = field(default_factory=list)
    ports: dict[str, str] = field(default_factory=dict)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End the servers that run in the background."""
        for server in self.servers:
            server.terminate()
        for server in self.servers:
            server.wait(_PATIENCE)

    def write(self, shown: Shown) -> None:
        """Write a file, or to its end."""
        path = self.folder / shown.name
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8") if shown.is_more else ""
        path.write_text(before + shown.text, encoding="utf-8")

    def run(self, command: Command) -> str:
        """What the command prints, with the page's own ports."""
        line = _PORT.sub(lambda found: self._port(found[0]), command.line)
        if line.endswith("&"):
            self._serve(f"exec {line.removesuffix('&')}", line)
            return ""
        outcome = subprocess.run(
            [self.shell, "-c", line],
            cwd=self.folder,
            env=self._environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=_PATIENCE,
            check=False,
        )
        printed = outcome.stdout
        for shown, used in self.ports.items():
            printed = printed.replace(used, shown)
        return printed

    def _serve(self, line: str, shown: str) -> None:
        server = subprocess.Popen(
            [self.shell, "-c", line], cwd=self.folder, env=self._environment(), stdin=subprocess.DEVNULL
        )
        self.servers.append(server)
        port = next(used for used in self.ports.values() if used in shown)
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline and server.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", int(port))) == 0:
                    return
            time.sleep(0.05)
        raise AssertionError(f"nothing listens: {shown}")

    def _port(self, shown: str) -> str:
        if shown not in self.ports:
            self.ports[shown] = str(unused_port())
        return self.ports[shown]

    def _environment(self) -> dict[str, str]:
        programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
        return {**os.environ, "PATH": programs, "COLUMNS": "200", "NO_COLOR": "1"}
