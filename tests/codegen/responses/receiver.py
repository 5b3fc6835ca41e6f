"""Who gets webhooks and callbacks in tests."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Event
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send


class Taken(NamedTuple):
    """One request that came."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Receiver:
    """What came, and what is answered to it; a slow one waits for `released`."""

    url: str = ""
    status: int = 202
    headers: dict[str, str] = field(default_factory=dict)
    content: bytes = b""
    is_slow: bool = False
    released: Event = field(default_factory=Event)
    taken: list[Taken] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Keep a request and answer it."""
        request = Request(scope, receive)
        query = scope["query_string"].decode()
        path = scope["raw_path"].decode() + (f"?{query}" if query else "")
        self.taken.append(Taken(request.method, path, dict(request.headers), await request.body()))
        if self.is_slow:
            await asyncio.to_thread(self.released.wait, 10)
        await Response(self.content, self.status, self.headers)(scope, receive, send)
