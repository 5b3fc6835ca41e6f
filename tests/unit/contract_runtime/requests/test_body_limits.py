"""Request bodies that a handler reads as they come."""

from collections.abc import AsyncIterator

import pytest
from starlette.types import Message

from contract_runtime import Body, Policies, Response
from tests.unit.contract_runtime.builders import Answer, call, one_operation_app
from tests.unit.contract_runtime.sample_contract import json_of

OCTETS = "application/octet-stream"


def part(body: bytes, *, more: bool = True) -> Message:
    return {"type": "http.request", "body": body, "more_body": more}


async def upload(*messages: Message, headers: dict[str, str] | None = None, seen: list[bytes]) -> Answer:
    async def handle(body: AsyncIterator[bytes]) -> int:
        async for piece in body:
            seen.extend([piece])
        return len(seen)

    app = one_operation_app(
        handle,
        method="POST",
        body=Body(content={OCTETS: bytes}, required=True, stream=True),
        responses=(Response(status="200", content=json_of(int)),),
        policies=Policies(body_limit=8),
    )
    sent = {"Content-Type": OCTETS, **(headers or {})}
    return await call(app, "POST", "/thing", headers=sent, incoming=messages)


@pytest.mark.anyio
async def test_handler_reads_the_pieces_as_they_come() -> None:
    seen: list[bytes] = []

    answer = await upload(part(b"ab"), part(b""), part(b"cd", more=False), seen=seen)

    assert (answer.status, seen) == (200, [b"ab", b"cd"])


@pytest.mark.anyio
async def test_pieces_beyond_the_limit_are_refused_on_the_way() -> None:
    seen: list[bytes] = []

    answer = await upload(part(b"abcde"), part(b"fghi"), seen=seen)

    assert (answer.status, seen) == (413, [b"abcde"])


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("headers", "status"), [({"Content-Length": "9"}, 413), ({"Content-Type": "text/plain"}, 415)]
)
async def test_refused_upload_is_not_read(headers: dict[str, str], status: int) -> None:
    seen: list[bytes] = []

    answer = await upload(part(b"a", more=False), headers=headers, seen=seen)

    assert (answer.status, seen) == (status, [])


@pytest.mark.anyio
async def test_client_that_goes_away_gets_no_answer() -> None:
    seen: list[bytes] = []

    answer = await upload(part(b"a"), {"type": "http.disconnect"}, seen=seen)

    assert (answer.messages, seen) == ([], [b"a"])


@pytest.mark.anyio
async def test_upload_can_be_answered_piece_by_piece() -> None:
    async def handle(body: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        async def echo() -> AsyncIterator[bytes]:
            async for piece in body:
                yield piece.upper()

        return echo()

    app = one_operation_app(
        handle,
        method="POST",
        body=Body(content={OCTETS: bytes}, stream=True),
        responses=(Response(status="200", content={OCTETS: bytes}),),
    )
    pieces = (part(b"ab"), part(b"cd", more=False))

    answer = await call(app, "POST", "/thing", headers={"Content-Type": OCTETS}, incoming=pieces)

    assert answer.body == b"ABCD"
