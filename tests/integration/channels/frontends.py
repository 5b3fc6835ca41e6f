"""The TypeScript client in processes of Node, told by scenarios of `client.mjs`."""

import asyncio
import json
import shutil
import subprocess
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pytest

from tests.waiting import until

PACKAGE: Final = Path(__file__).parents[3] / "generated/typescript"
SCENARIOS: Final = Path(__file__).with_name("client.mjs")
FIRST_WITH_SOCKETS: Final = 22


@dataclass
class Frontend:
    """A process, and what it told so far."""

    process: asyncio.subprocess.Process
    told: list[dict[str, Any]] = field(default_factory=list)

    @property
    def numbers(self) -> list[int]:
        """Those of the events that came."""
        return [int(each["id"].partition(".")[2]) for each in self.told if "event" in each and "id" in each]

    def of(self, name: str) -> list[Any]:
        """What was told under a name."""
        return [each[name] for each in self.told if name in each]

    async def until(self, name: str, value: object = None) -> None:
        """Wait until it told something, or is over."""
        await until(lambda: value in self.of(name) or (value is None and self.of(name) != []) or self.is_over)

    async def more(self, name: str, before: int) -> None:
        """Wait until it told something once more than before, or is over."""
        await until(lambda: len(self.of(name)) > before or self.is_over)

    @property
    def is_over(self) -> bool:
        return self.process.returncode is not None

    async def finished(self) -> dict[str, Any]:
        """The last that it told, once it is over."""
        async with asyncio.timeout(60):
            await self.process.wait()
        await until(lambda: bool(self.told) and bool({"end", "thrown"} & self.told[-1].keys()))
        return self.told[-1]

    async def read(self) -> None:
        """Take down what is told."""
        assert self.process.stdout is not None
        while line := await self.process.stdout.readline():
            self.told.append(json.loads(line))


def node_command() -> Sequence[str]:
    """Node, with WebSockets also where it has them by choice only."""
    path = shutil.which("node")
    if path is None:
        pytest.skip("node is not on the PATH")
    version = subprocess.run([path, "--version"], capture_output=True, text=True, check=True).stdout
    major = int(version.strip().lstrip("v").partition(".")[0])
    return [path, "--no-warnings", *(["--experimental-websocket"] if major < FIRST_WITH_SOCKETS else [])]


@asynccontextmanager
async def frontend(scenario: str, **given: Any) -> AsyncIterator[Frontend]:
    """A process that goes through a scenario; it is ended with the context."""
    process = await asyncio.create_subprocess_exec(
        *node_command(),
        SCENARIOS,
        scenario,
        json.dumps({"package": str(PACKAGE), **given}),
        stdout=asyncio.subprocess.PIPE,
    )
    started = Frontend(process)
    reading = asyncio.create_task(started.read())
    try:
        yield started
    finally:
        if not started.is_over:
            process.kill()
        await process.wait()
        await reading
