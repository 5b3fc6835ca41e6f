"""The code of a release, run in processes of its own: this one's, or that of a commit."""

import os
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

import httpx

from tests.listening import unused_port
from tests.live_service import START_SECONDS, make_signing_key
from tests.releases.journey import Journey

PARTS: Final = ("src", "generated", "openapi.yaml", "openapi")
SEED: Final = """
import asyncio
from charter.development import demo
from charter.settings import load_settings
assert asyncio.run(demo.seed(load_settings())) is not None
"""


@dataclass(frozen=True, slots=True)
class OldCode:
    """A commit, and why that one."""

    commit: str
    reason: str

    def unpacked(self, repository: Path, folder: Path) -> Path:
        """Its files, in a folder that is made."""
        parts = [part for part in PARTS if git(repository, "ls-tree", self.commit, part)]
        command = ["git", "-C", str(repository), "archive", self.commit, *parts]
        packed = subprocess.run(command, capture_output=True, check=True).stdout
        with tarfile.open(fileobj=BytesIO(packed)) as archive:
            archive.extractall(folder, filter="data")
        return folder


def find_old_code(repository: Path, base: str) -> OldCode | None:
    """The merge base with `base`; where there is none but this very commit, the last tag; or else nothing."""
    here = git(repository, "rev-parse", "HEAD")
    merge_base = git(repository, "merge-base", "HEAD", base)
    if merge_base not in {"", here}:
        return OldCode(merge_base, f"the merge base with {base}")
    tag = git(repository, "describe", "--tags", "--abbrev=0", "HEAD^")
    return OldCode(git(repository, "rev-parse", f"{tag}^{{commit}}"), f"the tag {tag}") if tag else None


def git(repository: Path, *words: str) -> str:
    """What git answers; nothing where it refuses, or is not there."""
    if shutil.which("git") is None:
        return ""
    command = ["git", "-C", str(repository), *words]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    return ended.stdout.strip() if ended.returncode == 0 else ""


class Code:
    """Code in a folder, run by this environment's Python."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._root = root
        self._folder = folder
        self._key = make_signing_key(folder)

    def charter(self, journey: Journey, *words: str) -> None:
        """Run a command of this code. Raises: AssertionError, with what it said."""
        self._run(journey, f"charter {' '.join(words)}", "-m", "charter", *words)

    def seed(self, journey: Journey) -> None:
        """Have this code make its demo data."""
        self._run(journey, "demo data", "-c", SEED)

    @contextmanager
    def serving(self, journey: Journey) -> Iterator[str]:
        """The URL of a service that is ready."""
        port = unused_port()
        log = self._folder / f"service-{port}.log"
        with log.open("wb") as lines:
            process = subprocess.Popen(
                [sys.executable, "-m", "charter", "serve", "--port", str(port)],
                cwd=self._folder,
                env=self._surroundings(journey),
                stdout=lines,
                stderr=lines,
            )
            try:
                yield _once_ready(f"http://127.0.0.1:{port}", process, log)
            finally:
                process.terminate()
                process.wait(120)

    def _run(self, journey: Journey, what: str, *words: str) -> None:
        ended = subprocess.run(
            [sys.executable, *words],
            cwd=self._folder,
            env=self._surroundings(journey),
            capture_output=True,
            text=True,
            check=False,
        )
        told = [line for line in ended.stderr.splitlines() if line.strip()]
        assert ended.returncode == 0, f"{what}: {told[-1] if told else ended.returncode}"

    def _surroundings(self, journey: Journey) -> dict[str, str]:
        paths = os.pathsep.join(str(self._root / part) for part in ("src", "generated", "."))
        return os.environ | journey.variables | {"PYTHONPATH": paths, "SIGNING_KEY_FILE": str(self._key)}


def _once_ready(url: str, process: subprocess.Popen[bytes], log: Path) -> str:
    deadline = time.monotonic() + START_SECONDS
    answer = "nothing"
    while time.monotonic() < deadline and process.poll() is None:
        try:
            ready = httpx.get(f"{url}/readyz", timeout=30, trust_env=False)
        except httpx.TransportError:
            time.sleep(0.1)
            continue
        if ready.status_code == 200:
            return url
        answer = ready.text
        time.sleep(0.5)
    raise AssertionError(f"it did not become ready, and answered {answer}: {log.read_text()[-500:]}")
