"""Channels as Server-Sent Events: the same messages under the same ids, one way."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

from starlette.types import Scope

from contract_runtime.callers import Caller
from contract_runtime.channels.channel import ChannelClosed, Frame, Position
from contract_runtime.channels.closing import DONE, GOING_AWAY, GONE, SLOW, end_of
from contract_runtime.channels.messages import GOING_AWAY as LEAVING
from contract_runtime.channels.open_channels import SPREAD, seconds_away
from contract_runtime.channels.opening import Opening
from contract_runtime.channels.outgoing import TOO_SLOW, Waiting
from contract_runtime.channels.tasks import end_all
from contract_runtime.governance.rate_limits import network
from contract_runtime.refusals import Refusal
from contract_runtime.responses.events import ServerSentEvent, event_writer

write_frame = event_writer(lambda text: str(text).encode())


class StreamChannel:
    """Fits `LiveChannel`: one stream of events, which `events` iterates."""

    def __init__(
        self, opening: Opening, scope: Scope, caller: Caller | None, position: Position | None
    ) -> None:
        self.channel = opening.channel
        self.caller = caller
        self.network = network(scope)
        self.position = position
        self.encode = opening.messages.encode
        loop = asyncio.get_running_loop()
        self._time = loop.time
        self.active_at = loop.time()
        self._opening = opening
        self._waiting = Waiting()
        self._changed = asyncio.Event()
        self._ended: asyncio.Future[int] = loop.create_future()

    def offer(self, frame: Frame) -> None:
        """Have a frame sent, without waiting. A client that is too slow comes back with the last id."""
        if self._ended.done():
            return
        if not self._waiting.put(frame):
            self.stall()
        self._changed.set()

    async def send(self, message: object, position: Position | None = None, key: str | None = None) -> None:
        """Send one message."""
        self.offer(self.encode(message, position, key))

    async def received(self) -> AsyncIterator[object]:
        """Nothing: events go one way."""
        await self.closed()
        nothings: tuple[object, ...] = ()
        for nothing in nothings:
            yield nothing

    async def closed(self) -> None:
        """Answer once the stream has ended."""
        await asyncio.shield(self._ended)

    def close(self, code: int, _reason: str) -> None:
        """End the stream, where the client is the reason without what waits; it comes back by itself."""
        if not self._ended.done():
            self._ended.set_result(code)
            if code not in {DONE, GOING_AWAY}:
                self._waiting.clear()
        self._changed.set()

    def stall(self) -> None:
        """End the stream of a client that does not read."""
        self.close(SLOW, TOO_SLOW)

    def leave(self, retry_after: int) -> None:
        """Tell the client that the process ends."""
        declared = self.channel.sends.get(LEAVING)
        if self._opening.messages.tells_of_leaving and isinstance(declared, type):
            with suppress(Exception):  # what cannot be said must not keep the process from ending
                self.offer(self.encode(declared(event=LEAVING, retry_after=retry_after)))
        self.close(GOING_AWAY, "")

    async def events(self, arguments: dict[str, Any]) -> AsyncIterator[ServerSentEvent[str]]:
        """Each frame as an event, as the handler talks. What it raises before the first is raised here.

        Raises: Refusal (429, 503), where the caller has too many channels, or the process ends.
        """
        self._enter()
        talking = asyncio.ensure_future(self._opening.handler(channel=self, **arguments))
        talking.add_done_callback(lambda _: self._changed.set())
        try:
            while True:
                while self._waiting:
                    frame = self._waiting.take()
                    self.active_at = self._time()
                    identifier = None if frame.position is None else str(frame.position)
                    yield ServerSentEvent(frame.text, event=frame.event, id=identifier)
                if talking.done():
                    await self._take_end(talking)
                    return
                if self._ended.done():
                    return
                self._changed.clear()
                await self._changed.wait()
        finally:
            self.close(GONE, "")
            try:
                await end_all([talking])
            finally:  # the client may leave meanwhile, which cancels this
                self._opening.open_channels.exit(self, self._ended.result())

    def _enter(self) -> None:
        try:
            self._opening.open_channels.enter(self)
        except ChannelClosed as closed:
            self._opening.open_channels.exit(self, closed.code)
            reason = end_of(closed, self.channel, self._opening.named).reason
            if closed.code == GOING_AWAY:
                raise _come_back(503, "SERVICE_UNAVAILABLE", reason, seconds_away()) from None
            raise _come_back(429, "RATE_LIMITED", reason, int(SPREAD)) from None

    async def _take_end(self, talking: "asyncio.Future[None]") -> None:
        try:
            await talking
        except ChannelClosed as closed:
            self.close(closed.code, closed.reason or "")
        self.close(DONE, "")


def _come_back(status: int, error_code: str, reason: str, seconds: int) -> Refusal:
    return Refusal(status, error_code, reason, headers=[(b"retry-after", str(seconds).encode())])
