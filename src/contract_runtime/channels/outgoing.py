"""What waits to be sent on one connection: a fast reader gets a frame at once, a slow one holds up nobody."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine, Generator
from types import CoroutineType
from typing import Any, Final

from contract_runtime.channels.channel import Frame
from contract_runtime.channels.closing import GONE, SLOW

MOST_FRAMES: Final = 256
MOST_BYTES: Final = 1_048_576
PATIENCE: Final = 5.0
"""Seconds that one frame may take to be sent."""

TOO_SLOW: Final = "The client reads too slowly."

SendFrame = Callable[[Frame], Awaitable[None]]
WriteText = Callable[[str], bool]
"""A short way that some servers lend: sends a text at once, or answers False where `send` has to do it."""
GiveUp = Callable[[int, str], None]
"""Closes the connection of a client that is too slow or gone, with a close code and its reason."""


class Waiting:
    """Frames in order, each key once; those without one are kept by a number."""

    __slots__ = ("_bytes", "_frames", "_number")

    def __init__(self) -> None:
        self._frames: OrderedDict[str | int, Frame] = OrderedDict()
        self._bytes = 0
        self._number = 0

    def __bool__(self) -> bool:
        return bool(self._frames)

    def put(self, frame: Frame) -> bool:
        """Keep a frame at the end, and drop an older one with its key. False where there are too many now."""
        self._number += 1
        key = self._number if frame.key is None else frame.key
        older = self._frames.pop(key, None)
        if older is not None:
            self._bytes -= len(older.text)
        self._frames[key] = frame
        self._bytes += len(frame.text)
        return len(self._frames) <= MOST_FRAMES and self._bytes <= MOST_BYTES

    def take(self) -> Frame:
        """The oldest frame."""
        _, frame = self._frames.popitem(last=False)
        self._bytes -= len(frame.text)
        return frame

    def clear(self) -> None:
        """Forget all."""
        self._frames.clear()
        self._bytes = 0


class Outgoing:
    """Frames in order. `send` is begun at once, outside any task, and needs one only where it has to wait.

    `has_sent` is set with each frame that is offered, for whoever wants to know what happens here.
    """

    __slots__ = (
        "_drained",
        "_give_up",
        "_patience",
        "_send",
        "_task",
        "_waiting",
        "_write",
        "has_sent",
        "is_open",
    )

    def __init__(
        self, send: SendFrame, give_up: GiveUp, patience: float = PATIENCE, write: WriteText | None = None
    ) -> None:
        self._send = send
        self._write = write
        self._give_up = give_up
        self._patience = patience
        self._waiting: Waiting | None = None
        self._task: asyncio.Task[None] | None = None
        self._drained: asyncio.Event | None = None
        self.is_open = True
        self.has_sent = False

    def offer(self, frame: Frame) -> None:
        """Send the frame as soon as the client reads; never waits."""
        if not self.is_open:
            return
        self.has_sent = True
        if self._task is None:
            if self._write is not None and self._write(frame.text):
                return
            rest = self._begin(frame)
            if rest is not None:
                self._task = asyncio.get_running_loop().create_task(self._go_on(rest))
        else:
            self._waiting = Waiting() if self._waiting is None else self._waiting
            if not self._waiting.put(frame):
                self._give_up(SLOW, TOO_SLOW)

    async def drained(self) -> None:
        """Answer once nothing waits any more."""
        while self._task is not None and self.is_open:
            self._drained = self._drained or asyncio.Event()
            await self._drained.wait()

    def end(self) -> None:
        """Send nothing more."""
        self.is_open = False
        self._waiting = None
        if self._task is not None:
            self._task.cancel()
        self._wake()

    def _begin(self, frame: Frame) -> "Begun | None":
        coroutine = _coroutine(self._send(frame))
        try:
            waits_for = coroutine.send(None)
        except StopIteration:
            return None
        except (OSError, RuntimeError):  # servers differ in what they raise behind the end
            self._give_up(GONE, "")
            return None
        return Begun(coroutine, waits_for)

    async def _go_on(self, begun: "Begun") -> None:
        try:
            async with asyncio.timeout(self._patience):
                await begun
            while self._waiting:
                async with asyncio.timeout(self._patience):
                    await self._send(self._waiting.take())
        except TimeoutError:
            self._give_up(SLOW, TOO_SLOW)
        except (OSError, RuntimeError):  # servers differ in what they raise behind the end
            self._give_up(GONE, "")
        finally:
            self._task = None
            self._wake()

    def _wake(self) -> None:
        if self._drained is not None:
            self._drained.set()
            self._drained = None


class Begun:
    """A coroutine that was begun outside a task and has to wait: a task that awaits this goes on with it."""

    __slots__ = ("_coroutine", "_waits_for")

    def __init__(self, coroutine: Coroutine[Any, Any, None], waits_for: object) -> None:
        self._coroutine = coroutine
        self._waits_for = waits_for

    def __await__(self) -> Generator[Any, Any, None]:
        waits_for = self._waits_for
        while True:
            failure = None
            try:
                yield waits_for
            except BaseException as thrown:
                failure = thrown
            try:
                waits_for = self._coroutine.send(None) if failure is None else self._coroutine.throw(failure)
            except StopIteration:
                return


def _coroutine(awaitable: Awaitable[None]) -> Coroutine[Any, Any, None]:
    if isinstance(awaitable, CoroutineType):
        return awaitable

    async def run() -> None:
        await awaitable

    return run()
