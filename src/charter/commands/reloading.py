"""The API of `charter dev`: a process with the code as it is now, and begun again with each change of it.

The sockets are this command's own, and listen all the time: who comes while a process begins waits for it.
While the code does not start, every request is answered 503 with the reason.
"""

import asyncio
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from socket import socket
from threading import Thread
from typing import IO, Final

from typing_extensions import override

from charter.commands.excuses import excusing, reason_of
from charter.commands.serving_workers import ASKS, DIES, END, LONGEST_START, SERVES, Worker
from charter.platform.http.settings import HttpSettings

PROGRAM: Final = ("charter.commands.dev_application",)
GRACE: Final = 3.0
"""Seconds that requests under way have at the end: nobody waits for more at a terminal."""
PAUSE: Final = 0.5
"""Seconds until another process begins in place of one that died."""
MOST_LINES: Final = 20
"""Of what a process writes to its standard error, so many last lines are kept."""


class ReloadedServer:
    """Serves at `listeners` until it is to end; calls `announce` when it does for the first time."""

    def __init__(
        self,
        listeners: Sequence[socket],
        settings: HttpSettings,
        announce: Callable[[], None],
        program: Sequence[str] = PROGRAM,
    ) -> None:
        self._listeners = listeners
        self._program = program
        self._settings = settings
        self._announce: Callable[[], None] | None = announce
        self._loop = asyncio.get_running_loop()
        self._is_due = asyncio.Event()
        """Whether the process that serves is to be replaced, or to end."""
        self._is_ending = False
        self._leaving: set[asyncio.Task[None]] = set()

    def restart(self) -> None:
        """Serve what the code is now; called by any thread."""
        self._loop.call_soon_threadsafe(self._is_due.set)

    def end(self) -> None:
        """Serve no more; called by any thread, or by the handler of a signal."""
        self._is_ending = True
        self._loop.call_soon_threadsafe(self._is_due.set)

    async def run(self) -> None:
        """Serve."""
        while not self._is_ending:
            self._is_due.clear()
            process = Process(self._listeners, self._program)
            try:
                await self._serve(process)
            finally:
                self._leave(process)
        await asyncio.gather(*self._leaving)

    async def _serve(self, process: "Process") -> None:
        await first_of(process.begin(), self._is_due.wait())
        if self._is_due.is_set():
            return
        if process.serves:
            if self._announce:
                self._announce()
                self._announce = None
            await first_of(process.last_word(), self._is_due.wait())
            if not self._is_due.is_set():
                await first_of(asyncio.sleep(PAUSE), self._is_due.wait())
            return
        output = await asyncio.to_thread(process.said)
        reason = reason_of(output)
        sys.stderr.write(f"The API does not start, and answers so until that is mended: {reason}\n")
        with excusing(self._listeners, self._settings, reason, output):
            await self._is_due.wait()

    def _leave(self, process: "Process") -> None:
        task = self._loop.create_task(process.leave())
        self._leaving.add(task)
        task.add_done_callback(self._leaving.discard)


class Process(Worker):
    """One process; what it writes to its standard error goes to that of this one, too."""

    def __init__(self, listeners: Sequence[socket], program: Sequence[str]) -> None:
        super().__init__(listeners, program, errors=subprocess.PIPE)
        self.serves = False
        self._said: deque[str] = deque(maxlen=MOST_LINES)
        self._copying = Thread(target=self._copy, args=(self._process.stderr,), daemon=True)
        self._copying.start()

    @override
    async def begin(self) -> bool:
        """Wait until it serves. One that ends instead says why, before it is gone."""
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_START):
                self.serves = await self.hear() == SERVES
        return self.serves

    async def last_word(self) -> None:
        """Wait until it has ended, or is asked to."""
        while await self.hear() not in {b"", ASKS}:
            pass

    def said(self) -> list[str]:
        """The last lines of a process that has ended."""
        self._copying.join(DIES)
        return list(self._said)

    async def leave(self) -> None:
        """Let it finish what is under way, for a moment."""
        self.tell(END)
        with suppress(TimeoutError):
            async with asyncio.timeout(GRACE if self.serves else 0):
                while await self.hear():
                    pass
        self.kill()
        await self.bury()

    def _copy(self, lines: IO[bytes]) -> None:
        with lines:
            for line in lines:
                text = line.decode(errors="replace")
                sys.stderr.write(text)
                self._said.append(text.rstrip())


async def first_of(*awaited: Coroutine[None, None, object]) -> None:
    """Wait for one of them, and cancel the others."""
    tasks: list[asyncio.Task[object]] = [asyncio.ensure_future(each) for each in awaited]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
