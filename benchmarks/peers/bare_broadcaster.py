"""The least that broadcasts: a set of sockets for each topic, and one that publishes to all of them."""

from collections import defaultdict
from typing import Final

from starlette.types import Message, Receive, Scope, Send

READY: Final[Message] = {"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"0")]}


class Broadcaster:
    """An ASGI application. `/publish` takes texts, with their topic in the first line."""

    def __init__(self) -> None:
        self._topics: defaultdict[str, set[Send]] = defaultdict(set)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await send(READY)
            await send({"type": "http.response.body", "body": b""})
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.accept"})
            if scope["path"] == "/publish":
                await self._publish(receive)
            else:
                await self._listen(scope["path"], receive, send)

    async def _publish(self, receive: Receive) -> None:
        while (message := await receive())["type"] == "websocket.receive":
            topic, _, text = message["text"].partition("\n")
            for send in self._topics[topic]:
                await send({"type": "websocket.send", "text": text})

    async def _listen(self, topic: str, receive: Receive, send: Send) -> None:
        self._topics[topic].add(send)
        await send({"type": "websocket.send", "text": "subscribed"})
        try:
            while (await receive())["type"] != "websocket.disconnect":
                pass
        finally:
            self._topics[topic].discard(send)


def create_app() -> Broadcaster:
    return Broadcaster()
