"""A contract with channels, handlers that do as a test says, and a client that speaks ASGI by hand."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, ClassVar, Final, Literal

from fastapi import FastAPI
from pydantic import ConfigDict, Field
from starlette.types import Message

from contract_runtime import (
    Caller,
    Channel,
    ChannelBackends,
    CloseCode,
    CodedError,
    Contract,
    ContractModel,
    CredentialsRefused,
    LiveChannel,
    Operation,
    Parameter,
    PolicyBackends,
    RawToken,
    Response,
    SecurityScheme,
    Strictness,
    register,
)
from contract_runtime.operations import ParameterLocation

PATIENCE: Final = 30.0
"""Seconds that a test waits for what has to come."""
HEADER: Final = {"authorization": "Bearer alice"}
TIME: Final = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


class Said(ContractModel):
    model_config = ConfigDict(extra="forbid")

    event: Literal["said"]
    text: Annotated[str, Field(max_length=2_000_000)]


class Leaving(ContractModel):
    model_config = ConfigDict(extra="forbid")

    event: Literal["going_away"]
    retry_after: int


class Auth(ContractModel):
    model_config = ConfigDict(extra="forbid")

    event: Literal["auth", "auth.refresh"]
    token: str


class RoomNotFound(CodedError):
    error_code: ClassVar[str] = "ROOM_NOT_FOUND"
    status: ClassVar[int] = 404
    default_message: ClassVar[str] = "There is no such room."


WATCH: Final = Channel(
    name="watchRoom",
    handler="watch_room",
    resume=True,
    subprotocol="charter.v1",
    auth=("header", "subprotocol", "message", "ticket", "query"),
    sends={"said": Said, "going_away": Leaving},
    receives={"said": Said, "auth": Auth, "auth.refresh": Auth},
    message_bytes=2_000,
    messages_per_second=20,
    sockets_per_caller=3,
    close_codes={
        1008: CloseCode(reason="Not allowed."),
        4404: CloseCode(reason="No such room.", error=RoomNotFound),
        4429: CloseCode(reason="Too many.", reconnect="after"),
    },
)
ROOM: Final = Parameter(
    name="room", argument="room", location="path", annotation=Annotated[int, Field(ge=1)], required=True
)
CONSUMED: Final[tuple[tuple[str, ParameterLocation], ...]] = (
    ("resume", "query"),
    ("ticket", "query"),
    ("token", "query"),
    ("Last-Event-ID", "header"),
)
TEXTS: Final = tuple(
    Parameter(name=name, argument=None, location=location, annotation=str) for name, location in CONSUMED
)
WATCH_ROOM: Final = Operation(
    operation_id="watchRoom",
    method="GET",
    path="/rooms/{room}/events",
    tag="rooms",
    handler="watch_room",
    parameters=(ROOM, *TEXTS),
    responses=(Response(status="200", content={"text/event-stream": Said}),),
    security=({"bearerAuth": ()},),
    errors=(RoomNotFound,),
    channel=WATCH,
)
ONLY_ADMINS: Final = replace(
    WATCH_ROOM,
    operation_id="watchAll",
    path="/admin/{room}",
    responses=(),
    security=({"bearerAuth": ("admin",)},),
    channel=replace(WATCH, name="watchAll", auth=("message", "ticket")),
)
ONLY_THE_PERMITTED: Final = replace(
    ONLY_ADMINS,
    operation_id="watchBooks",
    path="/books/{room}",
    security=({"bearerAuth": ("books:read",)},),
    channel=replace(WATCH, name="watchBooks", auth=("header", "ticket")),
)
ECHO: Final = Operation(
    operation_id="openEcho",
    method="GET",
    path="/echo",
    tag="rooms",
    handler="echo",
    responses=(),
    channel=Channel(name="echo", handler="echo", is_text=True, sockets_per_caller=1),
)

Behaviour = Callable[[LiveChannel[Any, Any], Caller, int], Awaitable[None]]


async def tell_all_back(channel: LiveChannel[Any, Any], _caller: Caller, _room: int) -> None:
    async for message in channel.received():
        await channel.send(message)


@dataclass
class Rooms:
    """Handlers, and what the service answers to channels."""

    behaviour: Behaviour = tell_all_back
    ended: set[str] = field(default_factory=set)
    tickets: dict[str, tuple[str, Mapping[str, str], Caller]] = field(default_factory=dict)
    now: datetime = TIME
    leeway: timedelta = timedelta(0)
    counted: list[tuple[object, ...]] = field(default_factory=list)
    open: list[LiveChannel[Any, Any]] = field(default_factory=list)
    permitted: set[str] = field(default_factory=set)

    async def watch_room(self, channel: LiveChannel[Any, Any], caller: Caller, room: int) -> None:
        self.open.append(channel)
        await self.behaviour(channel, caller, room)

    async def echo(self, channel: LiveChannel[str, str]) -> None:
        async for text in channel.received():
            await channel.send(text)

    def issue(self, channel: str = "watchRoom", **parameters: str) -> None:
        """Give alice the ticket `once`."""
        self.tickets["once"] = (channel, parameters or {"room": "7"}, person("alice"))

    async def redeem(self, ticket: str, channel: str, is_for: Callable[[Mapping[str, str]], bool]) -> Caller:
        asked, parameters, caller = self.tickets.pop(ticket, ("", {}, None))
        if caller is None or asked != channel or not is_for(parameters):
            raise CredentialsRefused("The ticket is not valid.")
        return caller

    async def entitle(self, caller: Caller) -> Caller:
        granted = frozenset({"books:read"} if caller.subject in self.permitted else ())
        return replace(caller, roles=caller.roles | granted)

    def backends(self) -> ChannelBackends:
        return ChannelBackends(
            tickets=self,
            is_ended=lambda caller: caller.subject in self.ended,
            is_allowed_origin=lambda origin, _scope: origin == "https://app.example",
            now=lambda: self.now,
            leeway=self.leeway,
            opened=lambda *more: self.counted.append(("open", *more)),
            ended=lambda *end: self.counted.append(("ended", *end)),
        )


def person(token: str) -> Caller:
    """`alice`, `alice/admin`, `alice@1795000000` (which expires then), `alice~and-what-nobody-may-see`."""
    name, _, expires = token.partition("~")[0].partition("@")
    name, _, role = name.partition("/")
    return Caller(
        subject=name,
        issuer="https://id.example",
        kind="user",
        tenant="acme",
        roles=frozenset({role} if role else ()),
        claims={"exp": int(expires)} if expires else {},
    )


def authenticate(token: RawToken) -> Caller:
    if token.startswith("wrong"):
        raise CredentialsRefused("The token is not accepted.")
    return person(token)


def rooms_app(rooms: Rooms, app: FastAPI | None = None) -> FastAPI:
    contract = Contract(
        title="Rooms",
        version="1",
        base_paths=("/v1", "/older"),
        operations=(WATCH_ROOM, ONLY_ADMINS, ONLY_THE_PERMITTED, ECHO),
        security_schemes={"bearerAuth": SecurityScheme(kind="http", scheme="bearer")},
        protocols={},
        strictness=Strictness(unknown_query="refuse", nul="refuse"),
    )
    app = app or FastAPI()
    register(
        app,
        contract,
        {"rooms": rooms},
        security={"bearerAuth": authenticate},
        policies=PolicyBackends(channels=rooms.backends(), entitle=rooms.entitle),
    )
    return app


class Client:
    """A WebSocket's other end, without a network. `is_reading` unset is a client that reads nothing
    more, `is_lost` one whose connection broke."""

    def __init__(self) -> None:
        self.incoming: asyncio.Queue[Message] = asyncio.Queue()
        self.outgoing: asyncio.Queue[Message] = asyncio.Queue()
        self.is_reading = asyncio.Event()
        self.is_reading.set()
        self.is_lost = False
        self.subprotocol: str | None = None

    async def send(self, message: Message) -> None:
        """What the application calls."""
        await self.is_reading.wait()
        if self.is_lost:
            raise OSError
        self.outgoing.put_nowait(message)

    def say(self, said: object) -> None:
        """A text as it is, or anything else as JSON."""
        text = said if isinstance(said, str) else json.dumps(said)
        self.incoming.put_nowait({"type": "websocket.receive", "text": text})

    def leave(self, code: int = 1001) -> None:
        self.incoming.put_nowait({"type": "websocket.disconnect", "code": code})

    async def hear(self) -> Any:
        """The next message."""
        sent = await self._next()
        assert sent["type"] == "websocket.send", sent
        return json.loads(sent["text"])

    async def end(self) -> int:
        """The code of the close frame, which is the next that comes."""
        return int((await self.closed())["code"])

    async def closed(self) -> Message:
        """The close frame."""
        sent = await self._next()
        assert sent["type"] == "websocket.close", sent
        return sent

    async def _next(self) -> Message:
        async with asyncio.timeout(PATIENCE):
            return await self.outgoing.get()


@asynccontextmanager
async def opened(app: FastAPI, target: str, *subprotocols: str, **headers: str) -> AsyncIterator[Client]:
    """Open a WebSocket; at the end of the context the client leaves."""
    client = Client()
    path, _, query = target.partition("?")
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    scope = {
        "type": "websocket",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in named.items()],
        "subprotocols": list(subprotocols),
        "state": {},
    }
    client.incoming.put_nowait({"type": "websocket.connect"})
    serving = asyncio.create_task(app(scope, client.incoming.get, client.send))
    accepted = await client._next()
    assert accepted["type"] == "websocket.accept", accepted
    client.subprotocol = accepted["subprotocol"]
    try:
        yield client
    finally:
        client.is_reading.set()
        client.leave()
        async with asyncio.timeout(PATIENCE):
            await serving
