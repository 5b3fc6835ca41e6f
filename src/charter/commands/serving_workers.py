"""Processes that serve at sockets which they inherit, and the words between them and who started them."""

import asyncio
import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Final

INHERITED: Final = "--inherited"
"""The argument of `charter serve` that makes it a worker: the descriptors of its words and of its sockets."""
AS_IN_PRODUCTION: Final = ("charter", "serve", INHERITED)
"""The module that serves at inherited sockets, and the words before their descriptors."""
SERVES: Final = b"s"
"""A worker's word: it takes connections."""
ASKS: Final = b"a"
"""A worker's word: somebody wants it to end, and it asks for that."""
LIVES: Final = b"."
"""A worker's word, said every few seconds."""
WITHDRAW: Final = b"w"
"""A word to a worker: be ready no more, but serve on."""
END: Final = b"e"
"""A word to a worker: take nobody in, finish and end. Others serve on, or nobody comes any more."""
LONGEST_START: Final = 120.0
"""Seconds until a worker has to serve."""
LONGEST_SILENCE: Final = 60.0
"""Seconds after which a worker that says nothing is lost: its event loop does not turn."""
DIES: Final = 10.0
"""Seconds for a process that has said its last word to be gone."""
GLANCE: Final = 0.02


class Worker:
    """One such process; its end of the words is closed when it is gone."""

    def __init__(
        self,
        listeners: Sequence[socket.socket],
        program: Sequence[str] = AS_IN_PRODUCTION,
        *,
        errors: int | None = None,
    ) -> None:
        self._words, theirs = socket.socketpair()
        self._words.setblocking(False)
        self.began_at: Final = monotonic()
        descriptors = [theirs.fileno(), *(listener.fileno() for listener in listeners)]
        with theirs:
            self._process = subprocess.Popen(
                [*_python(), "-m", *program, ",".join(map(str, descriptors))],
                pass_fds=descriptors,
                stderr=errors,
            )

    @property
    def pid(self) -> int:
        return self._process.pid

    async def hear(self) -> bytes:
        """Its next word; none once it is gone."""
        with suppress(ConnectionError):
            return await asyncio.get_running_loop().sock_recv(self._words, 1)
        return b""

    async def begin(self) -> bool:
        """Wait until it serves. One that does not, in time, is killed."""
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_START):
                if await self.hear() == SERVES:
                    return True
        self.kill()
        return False

    def tell(self, word: bytes) -> None:
        """Say a word to it; one that is gone hears nothing."""
        with suppress(OSError):
            self._words.send(word)

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()

    async def bury(self) -> int:
        """Forget the process, which is gone or goes this moment; its exit status."""
        self._words.close()
        deadline = monotonic() + DIES
        while (status := self._process.poll()) is None:
            if monotonic() > deadline:
                self.kill()
            await asyncio.sleep(GLANCE)
        return status


def _python() -> list[str]:
    """This Python; modules of this folder stay out of its path where they are not in that of this process."""
    safe = [] if {"", str(Path.cwd())}.intersection(sys.path) else ["-P"]
    return [sys.executable, *safe]
