"""One request as the mock's handlers see it beside their arguments: path, wishes, headers to add."""

import asyncio
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from contract_runtime.mock.preferences import Preferences, parse_preferences
from contract_runtime.operations import Operation
from contract_runtime.requests.intake import read_headers
from contract_runtime.sampling import Json
from contract_runtime.wire import Header


@dataclass(frozen=True, slots=True)
class Turn:
    """One request. `extra` headers are added to its answer, where it has none of the name.

    `told` is what declared headers of the answer say, by lower-case name, in the order of preference.
    """

    scope: Scope
    accept: bytes
    preferences: Preferences
    extra: list[Header] = field(default_factory=list)
    told: dict[str, tuple[Json, ...]] = field(default_factory=dict)

    @property
    def operation(self) -> Operation:
        """The operation that serves the request."""
        operation: Operation = self.scope["route"].operation
        return operation

    @property
    def base_path(self) -> str:
        """What stands before the operation's own path."""
        path: str = self.scope["route"].path
        return path.removesuffix(self.operation.path)

    @property
    def origin(self) -> str:
        """Scheme and host, as the client has them."""
        host = read_headers(self.scope).get(b"host", b"localhost").decode("latin-1")
        return f"{self.scope.get('scheme', 'http')}://{host}"

    @property
    def cookies(self) -> str:
        """The header `Cookie`, empty where there is none."""
        return read_headers(self.scope).get(b"cookie", b"").decode("latin-1")

    @property
    def address(self) -> str:
        """Path and query, as the client wrote them."""
        query = self.scope["query_string"].decode("latin-1")
        return self.raw_path.decode("latin-1") + (f"?{query}" if query else "")

    @property
    def raw_path(self) -> bytes:
        """The path as it came, percent-encoded."""
        return bytes(self.scope.get("raw_path") or self.scope["path"].encode())


CURRENT: Final[ContextVar[Turn]] = ContextVar("current_turn")


class Turns:
    """The middleware that makes turns."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Run a request in a turn of its own."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        headers = read_headers(scope)
        wishes = parse_preferences(headers.get(b"prefer", b"").decode("latin-1"))
        turn = Turn(scope, headers.get(b"accept", b"*/*"), wishes)

        async def send_more(message: Message) -> None:
            if message["type"] == "http.response.start" and turn.extra:
                sent = {name for name, _ in message["headers"]}
                added = [each for each in turn.extra if each[0] not in sent]
                message = {**message, "headers": [*message["headers"], *added]}
            await send(message)

        token = CURRENT.set(turn)
        try:
            await asyncio.sleep(wishes.seconds or 0)
            await self._app(scope, receive, send_more)
        finally:
            CURRENT.reset(token)
