"""Somebody at a shell, who pastes what a page shows."""

import os
import re
import select
import shlex
import signal
import subprocess
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from tests.docs.statements import BASH

PATIENCE: Final = 300
_STATUS: Final = re.compile(r"^answered (\d{3})$", re.MULTILINE)
CURL: Final = f'write-out = "%{{stderr}}\\nanswered %{{http_code}}\\n"\nmax-time = {PATIENCE}\n'
"""Has curl say, beside what it prints, how each of its requests was answered."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a statement."""

    status: int
    printed: str
    complaints: str

    @property
    def answers(self) -> list[int]:
        """The statuses of HTTP, in their order, also of requests within others."""
        return [int(each) for each in _STATUS.findall(self.complaints)]


class Reader:
    """One shell: what a statement sets, the next one finds."""

    def __init__(self, folder: Path, files: Path, environment: Mapping[str, str]) -> None:
        self._files = files
        (files / ".curlrc").write_text(CURL, encoding="utf-8")
        quiet, self._keyboard = os.pipe()
        self._shell = subprocess.Popen(
            [BASH, "--norc", "-o", "pipefail"],
            cwd=folder,
            env={**environment, "CURL_HOME": str(files), "PS1": ""},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            pass_fds=[quiet],
            start_new_session=True,
        )
        os.close(quiet)
        self._quiet = quiet
        self._serving: list[int] = []
        self._tell("trap 'for each in $(jobs -p); do kill -INT -- -$each; done' EXIT")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop_serving()
        os.close(self._keyboard)
        self._shell.kill()
        self._shell.communicate()

    def paste(self, text: str) -> Outcome:
        """Have the shell do it, to its end; nobody types anything meanwhile."""
        out, err = self._files / "out", self._files / "err"
        status = int(self._do(f"eval {shlex.quote(text)} <&{self._quiet} >{out} 2>{err}; echo $?", text))
        printed, complaints = (each.read_text(encoding="utf-8", errors="replace") for each in (out, err))
        return Outcome(status, printed, complaints)

    def serve(self, text: str, mark: str) -> str:
        """Start what goes on until it is stopped; answers what it says until the mark."""
        log = self._files / f"serving-{len(self._serving)}"
        log.touch()
        started = f"set -m; eval {shlex.quote(text)} <&{self._quiet} >{log} 2>&1 & echo $!; set +m"
        group = int(self._do(started, text))
        self._serving.append(group)
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and _is_there(group):
            if re.search(mark, said := log.read_text(encoding="utf-8")):
                return said
            time.sleep(0.05)
        raise AssertionError(f"does not say {mark!r}:\n{log.read_text(encoding='utf-8')}")

    def stop_serving(self) -> None:
        """Type Ctrl-C for each, in the order opposite to that in which they were started."""
        while self._serving:
            group = self._serving.pop()
            deadline = time.monotonic() + PATIENCE
            with suppress(ProcessLookupError):
                os.killpg(group, signal.SIGINT)
            while _is_there(group):
                assert time.monotonic() < deadline, "what a page starts does not end by Ctrl-C"
                time.sleep(0.05)

    def _do(self, line: str, text: str) -> str:
        assert self._shell.stdout is not None
        self._tell(line)
        if not select.select([self._shell.stdout], [], [], PATIENCE)[0]:
            os.killpg(self._shell.pid, signal.SIGKILL)
            raise AssertionError(f"does not end: {text}")
        return self._shell.stdout.readline().decode()

    def _tell(self, line: str) -> None:
        assert self._shell.stdin is not None
        self._shell.stdin.write(f"{line}\n".encode())
        self._shell.stdin.flush()


def _is_there(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
