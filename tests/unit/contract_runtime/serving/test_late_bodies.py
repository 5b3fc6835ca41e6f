"""What ends while the body of a request is on its way acts no more."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any, Final

import pytest
from starlette.types import Message

from contract_runtime import Body, Caller, CredentialsRefused, Policies, RawToken
from tests.unit.contract_runtime.builders import Backends, caller, later, one_operation_app

pytestmark = pytest.mark.anyio

TYPE: Final = "application/octet-stream"
WHOLE: Final = Body(content={TYPE: bytes}, required=True)
STREAMED: Final = Body(content={TYPE: bytes}, required=True, stream=True)
PLAIN: Final = Policies()
GOVERNED: Final = Policies(timeout=600)
EACH: Final = pytest.mark.parametrize("policies", [PLAIN, GOVERNED], ids=["plain", "governed"])


@dataclass
class Desk:
    """An operation with a body, the permissions of its one caller, and what it has done."""

    policies: Policies
    body: Body = WHOLE
    has_ended: bool = False
    asked: int = 0
    done: list[bytes] = field(default_factory=list)
    callers: list[Caller] = field(default_factory=list)
    backends: Backends = field(default_factory=lambda: Backends(granted={"alice": frozenset({"a:b"})}))

    def authenticate(self, _token: RawToken) -> Any:
        self.asked += 1
        if self.has_ended:
            raise CredentialsRefused("The session has ended.")
        return later(caller())

    async def write(self, caller: Caller, body: Any) -> None:
        self.callers.append(caller)
        pieces = [piece async for piece in body] if isinstance(body, AsyncIterator) else [body]
        self.done += pieces

    async def ask(self, *pieces: bytes, pause: Any = None) -> int:
        """The status of a request whose last piece comes after `pause`, if there is one to wait for."""
        app = one_operation_app(
            self.write,
            method="POST",
            body=self.body,
            policies=self.policies,
            security={"bearerAuth": self.authenticate},
            operation_security=({"bearerAuth": ("a:b",)},),
            backends=self.backends,
        )
        sent: list[Message] = []
        left = list(pieces)

        async def receive() -> Message:
            if len(left) == 1 and pause is not None:
                await pause()
            return {"type": "http.request", "body": left.pop(0), "more_body": bool(left)}

        async def send(message: Message) -> None:
            sent.append(message)

        headers = [(b"authorization", b"Bearer alice"), (b"content-type", TYPE.encode())]
        scope = {"type": "http", "method": "POST", "path": "/thing", "query_string": b"", "headers": headers}
        await app(scope, receive, send)
        return int(sent[0]["status"])

    async def end(self) -> None:
        """End what the caller is logged in with, a turn of the loop later."""
        await asyncio.sleep(0)
        self.has_ended = True

    async def demote(self) -> None:
        """Take the caller's permission."""
        await asyncio.sleep(0)
        self.backends.granted = {}


@EACH
@pytest.mark.parametrize("pieces", [(b"ab",), (b"a", b"b")], ids=["in one piece", "in two"])
async def test_whoever_is_logged_out_before_the_body_is_in_does_nothing(
    policies: Policies, pieces: tuple[bytes, ...]
) -> None:
    desk = Desk(policies)
    assert await desk.ask(*pieces, pause=desk.end) == 401
    assert desk.done == []


@EACH
async def test_whoever_loses_the_permission_before_the_body_is_in_does_nothing(policies: Policies) -> None:
    desk = Desk(policies)
    assert await desk.ask(b"a", b"b", pause=desk.demote) == 403
    assert desk.done == []


@EACH
async def test_a_stream_that_outlives_its_sender_is_refused_at_its_end(policies: Policies) -> None:
    desk = Desk(policies, STREAMED)
    assert await desk.ask(b"a", b"b", pause=desk.end) == 401
    assert desk.done == []


@EACH
@pytest.mark.parametrize("body", [WHOLE, STREAMED], ids=["whole", "streamed"])
async def test_a_body_that_is_waited_for_is_taken_of_who_still_may(policies: Policies, body: Body) -> None:
    desk = Desk(policies, body)
    assert await desk.ask(b"a", b"b", pause=lambda: asyncio.sleep(0)) == 204
    assert b"".join(desk.done) == b"ab"
    assert desk.asked == 2


@EACH
async def test_a_body_that_is_there_costs_no_second_question(policies: Policies) -> None:
    desk = Desk(policies)
    assert await desk.ask(b"a", b"b") == 204
    assert desk.asked == len(desk.backends.entitled) == 1


@EACH
async def test_the_handler_knows_what_the_caller_is_permitted_by_then(policies: Policies) -> None:
    desk = Desk(policies)

    async def promote() -> None:
        await asyncio.sleep(0)
        desk.backends.granted = {"alice": frozenset({"a:b", "a:c"})}

    assert await desk.ask(b"ab", pause=promote) == 204
    assert [each.roles for each in desk.callers] == [{"a:b", "a:c"}]
