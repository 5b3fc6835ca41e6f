"""The API of `charter dev`, with a program of a few lines in the place of the service."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import httpx
import pytest

from charter.commands.reloading import ReloadedServer
from charter.settings import Settings

pytestmark = pytest.mark.anyio
PROGRAM = """
import socket, sys
words, listener = (socket.socket(fileno=int(number)) for number in sys.argv[1].split(","))
words.send(b"s")
words.setblocking(False)
listener.settimeout(0.02)
while True:
    try:
        if words.recv(1) in b"e":
            sys.exit()
    except BlockingIOError:
        pass
    try:
        client, _ = listener.accept()
    except TimeoutError:
        continue
    client.settimeout(5)
    client.recv(65536)
    client.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Length: 3\\r\\nConnection: close\\r\\n\\r\\nNEW")
    client.close()
    if DIES:
        sys.exit(3)
"""
PATIENCE = 120.0


class Served:
    """A server of the program, and how often it was announced."""

    def __init__(self, module: Path) -> None:
        self.module = module
        self.announced = 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        settings = Settings(
            environment="development", database_url="postgresql://charter:charter@localhost/x"
        )
        self.server = ReloadedServer([self.listener], settings, self._count, program=(module.stem,))

    def write(self, text: str, *, dies: bool = False) -> None:
        """What the program answers; one that dies does so once it has answered."""
        self.module.write_text(f"DIES = {dies}\n{PROGRAM.replace('NEW', text)}")

    async def read(self) -> httpx.Response:
        """The next answer, however long a process takes to begin."""
        async with httpx.AsyncClient(timeout=PATIENCE) as client:
            return await client.get(f"http://127.0.0.1:{self.listener.getsockname()[1]}/")

    async def read_until(self, is_found: Callable[[httpx.Response], bool]) -> httpx.Response:
        """The first such answer. Who is on the way out may give another one before, or cut the connection."""
        async with asyncio.timeout(PATIENCE):
            while True:
                with suppress(httpx.TransportError):
                    answer = await self.read()
                    if is_found(answer):
                        return answer

    def _count(self) -> None:
        self.announced += 1


@asynccontextmanager
async def serving(folder: Path, text: str, *, dies: bool = False) -> AsyncIterator[Served]:
    served = Served(folder / "tiny_api.py")
    served.write(text, dies=dies)
    running = asyncio.create_task(served.server.run())
    try:
        yield served
    finally:
        served.server.end()
        await running
        served.listener.close()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program is, without bytecode: that of a module which changes twice a second would be old."""
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    return tmp_path


async def test_a_change_that_fails_is_answered_with_its_reason_and_the_next_one_mends_it(
    folder: Path,
) -> None:
    async with serving(folder, "one") as served:
        assert (await served.read()).text == "one"
        served.module.write_text("import (\n")
        served.server.restart()
        broken = await served.read_until(lambda answer: answer.status_code == 503)
        assert broken.json()["message"].startswith("The code does not start: SyntaxError: invalid syntax")
        assert f"{folder}/tiny_api.py, line 1" in broken.json()["message"]
        served.write("two")
        served.server.restart()
        mended = await served.read_until(lambda answer: answer.status_code == 200)
        assert mended.text == "two"
        assert served.announced == 1


async def test_who_comes_before_the_first_process_serves_is_answered_by_it(folder: Path) -> None:
    async with serving(folder, "one") as served:
        waiting = asyncio.create_task(served.read())
        assert (await waiting).text == "one"


async def test_a_first_start_that_fails_is_announced_once_it_is_mended(folder: Path) -> None:
    async with serving(folder, "one") as served:
        served.module.write_text("raise SystemExit('charter: PORT: is missing')\n")
        served.server.restart()
        broken = await served.read_until(lambda answer: answer.status_code == 503)
        assert broken.json()["message"] == "The code does not start: PORT: is missing"
        served.write("one")
        served.server.restart()
        await served.read_until(lambda answer: answer.text == "one")
        assert served.announced == 1


async def test_a_process_that_dies_is_begun_again(folder: Path) -> None:
    async with serving(folder, "one", dies=True) as served:
        assert [(await served.read()).text for _ in range(3)] == ["one"] * 3
