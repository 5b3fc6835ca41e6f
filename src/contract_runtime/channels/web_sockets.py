"""Channels as WebSockets. Accepted first and closed then, so that browsers see why."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from starlette.types import Receive, Scope, Send

from contract_runtime.channels.channel import ChannelClosed, Frame, Position
from contract_runtime.channels.closing import (
    DONE,
    GOING_AWAY,
    GONE,
    TOO_BIG,
    TOO_MANY,
    UNFIT,
    End,
    cut,
    end_by_client,
    end_of,
)
from contract_runtime.channels.credentials import check_origin, unauthenticated, with_token
from contract_runtime.channels.messages import AUTH, REFRESH, UnfitMessage
from contract_runtime.channels.messages import GOING_AWAY as LEAVING
from contract_runtime.channels.opening import Opening
from contract_runtime.channels.outgoing import Outgoing
from contract_runtime.channels.tasks import end_all
from contract_runtime.governance.rate_limits import network
from contract_runtime.refusals import Refusal
from contract_runtime.requests.intake import read_headers

if TYPE_CHECKING:
    from contract_runtime.callers import Caller

FIRST_MESSAGE: Final = 5.0
"""Seconds that a client has to say who it is."""
LAST_FRAME: Final = 2.0
"""Seconds that a close frame may take to be sent."""
MOST_UNREAD: Final = 64
"""Messages that wait for the handler before the client is read no further."""
WRITE: Final = "websocket.write"
"""The extension of ASGI by which a server lends a short way for texts."""

_GONE: Final = End(GONE, "")


class SocketChannel:
    """Fits `LiveChannel`: one WebSocket."""

    def __init__(self, opening: Opening, scope: Scope, receive: Receive, send: Send) -> None:
        self.channel = opening.channel
        self.caller: Caller | None = None
        self.network = network(scope)
        self.position: Position | None = None
        self.encode = opening.messages.encode
        loop = asyncio.get_running_loop()
        self._time = loop.time
        self._active_at = loop.time()
        self._opening = opening
        self._scope = scope
        self._receive = receive
        self._send = send
        write = scope.get("extensions", {}).get(WRITE, {}).get("write")
        self._outgoing = Outgoing(self._send_frame, self.close, write=write)
        self.offer = self._outgoing.offer
        self._incoming: asyncio.Queue[object] | None = None
        self._end: asyncio.Future[End] = loop.create_future()
        self._is_gone = False
        self._second, self._count = 0.0, 0

    @property
    def active_at(self) -> float:
        """The loop's time of the last frame in either direction, as far as it was asked for since."""
        if self._outgoing.has_sent:
            self._outgoing.has_sent = False
            self._active_at = self._time()
        return self._active_at

    async def send(self, message: object, position: Position | None = None, key: str | None = None) -> None:
        """Send one message; waits while the client reads slowly."""
        self._outgoing.offer(self.encode(message, position, key))
        await self._outgoing.drained()

    async def received(self) -> AsyncIterator[object]:
        """What the client says, until it has gone."""
        incoming = self._inbox()
        while not self._end.done():
            message = await incoming.get()
            if message is None:
                return
            yield message

    async def closed(self) -> None:
        """Answer once the channel has ended."""
        await asyncio.shield(self._end)

    def close(self, code: int, reason: str) -> None:
        """End it; the first reason counts."""
        if not self._end.done():
            self._end.set_result(End(code, reason))

    def leave(self, retry_after: int) -> None:
        """Tell the client that the process ends."""
        declared = self.channel.sends.get(LEAVING)
        if self._opening.messages.tells_of_leaving and isinstance(declared, type):
            with suppress(Exception):  # what cannot be said must not keep the process from ending
                self.offer(self.encode(declared(event=LEAVING, retry_after=retry_after)))
        self.close(GOING_AWAY, f"come back in {retry_after} s")

    async def serve(self, values: list[bytes]) -> None:
        """Open, talk, and close."""
        end = _GONE
        try:
            await self._receive()  # websocket.connect
            end = await self._talk(values)
            await self._finish(end)
        finally:
            self._opening.open_channels.exit(self, end.code)

    async def _talk(self, values: list[bytes]) -> End:
        try:
            await self._accept()
            arguments = await self._admit(values)
            self._opening.open_channels.enter(self)
        except Exception as failure:
            return self._ended_by(failure)
        return await self._converse(arguments)

    async def _accept(self) -> None:
        offered = self._scope.get("subprotocols", ())
        chosen = self.channel.subprotocol if self.channel.subprotocol in offered else None
        await self._send({"type": "websocket.accept", "subprotocol": chosen, "headers": []})

    async def _admit(self, values: list[bytes]) -> dict[str, Any]:
        """Who it is, and what for. Raises: Refusal, ChannelClosed."""
        opening, scope = self._opening, self._scope
        headers = read_headers(scope)
        check_origin(opening.backends, scope, headers)
        self.caller = await opening.identify(scope, headers, values, self._first_token)
        await opening.count(scope, self.caller)
        arguments, self.position = opening.arguments(scope, headers, values, self.caller)
        return arguments

    async def _first_token(self) -> str:
        try:
            async with asyncio.timeout(FIRST_MESSAGE):
                event, message = self._opening.messages.decode(await self._next_text())
        except (TimeoutError, UnfitMessage):
            raise unauthenticated() from None
        if event != AUTH:
            raise unauthenticated()
        return _token_of(message)

    async def _converse(self, arguments: dict[str, Any]) -> End:
        """Let the handler talk until it has said everything, or the channel ends otherwise."""
        talking = asyncio.ensure_future(self._opening.handler(channel=self, **arguments))
        listening = asyncio.create_task(self._listen())
        talking.add_done_callback(self._take_end)
        try:
            return await self._end
        finally:
            await end_all([listening, talking])

    def _take_end(self, talking: "asyncio.Future[None]") -> None:
        if not self._end.done() and not talking.cancelled():
            failure = talking.exception()
            if isinstance(failure, Exception):
                self._end.set_result(self._ended_by(failure))
            else:
                self._end.set_result(End(DONE, ""))

    async def _listen(self) -> None:
        try:
            while True:
                event, message = self._opening.messages.decode(await self._next_text())
                if event == REFRESH:
                    await self._refresh(_token_of(message))
                elif event != AUTH and self._opening.messages.takes_messages:
                    await self._inbox().put(message)
        except Exception as failure:
            end = self._ended_by(failure)
            self.close(end.code, end.reason)
            if self._incoming is not None and not self._incoming.full():
                self._incoming.put_nowait(None)

    async def _next_text(self) -> str:
        """The next message. Raises: ChannelClosed, _ClientGone."""
        received = await self._receive()
        if received["type"] == "websocket.disconnect":
            self._is_gone = True
            raise _ClientGone(received.get("code", GONE))
        self._active_at = now = self._time()
        text = received.get("text")
        if text is None:
            raise ChannelClosed(UNFIT)
        if len(text) > self.channel.message_bytes or len(text.encode()) > self.channel.message_bytes:
            raise ChannelClosed(TOO_BIG)
        if now - self._second >= 1:
            self._second, self._count = now, 0
        self._count += 1
        most = self.channel.messages_per_second
        if most is not None and self._count > most:
            raise ChannelClosed(TOO_MANY, "The client says too much in a second.")
        return str(text)

    async def _refresh(self, token: str) -> None:
        """Go on with a newer token of the same caller. Raises: Refusal."""
        before = self.caller
        caller = await self._opening.caller_of(self._scope, with_token(read_headers(self._scope), token))
        is_same = (
            before is not None
            and caller is not None
            and (caller.issuer, caller.subject, caller.tenant)
            == (before.issuer, before.subject, before.tenant)
        )
        if not is_same:
            raise Refusal(403, "FORBIDDEN", "The token is another caller's.")
        self.caller = caller

    def _inbox(self) -> "asyncio.Queue[object]":
        if self._incoming is None:
            self._incoming = asyncio.Queue(MOST_UNREAD)
        return self._incoming

    def _ended_by(self, failure: Exception) -> End:
        if isinstance(failure, _ClientGone):
            return end_by_client(failure.code)
        if isinstance(failure, OSError):
            return _GONE
        end = end_of(failure, self.channel, self._opening.named)
        if end.is_broken:
            self._opening.rescue.log(failure, self._opening.operation, self._scope)
        return end

    def _send_frame(self, frame: Frame) -> Awaitable[None]:
        return self._send({"type": "websocket.send", "text": frame.text})

    async def _finish(self, end: End) -> None:
        """Send what still waits, unless the client is the reason, and the close frame."""
        if end.code in {DONE, GOING_AWAY}:
            with suppress(TimeoutError):
                async with asyncio.timeout(LAST_FRAME):
                    await self._outgoing.drained()
        self._outgoing.end()
        if not self._is_gone and end.code != GONE:
            with suppress(TimeoutError, OSError):
                async with asyncio.timeout(LAST_FRAME):
                    await self._send({"type": "websocket.close", "code": end.code, "reason": cut(end.reason)})


def _token_of(message: object) -> str:
    return str(getattr(message, "token", ""))


class _ClientGone(Exception):
    """The client has closed the connection."""

    def __init__(self, code: int) -> None:
        super().__init__(f"the client has gone with {code}")
        self.code = code
