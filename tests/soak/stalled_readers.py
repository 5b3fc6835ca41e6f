"""One of many clients has much told to it, and reads nothing."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from statistics import quantiles
from typing import Final

from websockets.asyncio.client import ClientConnection
from websockets.frames import Frame, Opcode

from tests.faults.stand import Stand
from tests.integration.platform.http.socket_servers import stalled
from tests.soak.cases import Case, Count, Figure, Outcome, Turns
from tests.soak.sockets import PATH, opened

READERS: Final = 199
READERS_OF_A_SAMPLE: Final = 39
SAID: Final = Frame(Opcode.TEXT, b"x" * 64_000)
BETWEEN: Final = 0.025
"""Seconds between two messages of the stalled client: the channel takes fifty in a second."""
ROUNDS: Final = 3


def run(stand: Stand, turns: Turns) -> Outcome:
    stand.start_api()
    return asyncio.run(measure(stand, turns, READERS_OF_A_SAMPLE if turns.is_sample else READERS))


async def measure(stand: Stand, turns: Turns, number: int) -> Outcome:
    """Each turn one more client stalls, until it is let go."""
    ended_after, before, meanwhile = list[float](), list[float](), list[float]()
    async with opened(stand.url, number) as readers:
        for _ in turns:
            before += await answer_times(readers)
            began_at = time.monotonic()
            async with stalling(stand) as flood:
                while not flood.done():
                    meanwhile += await answer_times(readers)
            ended_after.append(time.monotonic() - began_at)
        await answer_times(readers)  # raises where one was cut off
    return Outcome(
        {"readers served to the end, beside the one that stalled": Count(number, number)},
        {
            "the stalled one was let go after, at most": Figure(max(ended_after), "s", 10),
            "answers meanwhile took, for each second before, 99 of 100": Figure(
                ninety_ninth(meanwhile) / ninety_ninth(before), "x", 1.5
            ),
        },
    )


@asynccontextmanager
async def stalling(stand: Stand) -> AsyncIterator[asyncio.Task[None]]:
    """A client that talks and reads nothing; the task ends as the server lets go of it."""
    client = await stalled(stand.url.replace("http", "ws", 1) + PATH, authorization="")
    client.setblocking(False)
    flood = asyncio.create_task(talk(client))
    try:
        yield flood
        await flood
    finally:
        flood.cancel()
        client.close()


async def talk(client: socket.socket) -> None:
    message = SAID.serialize(mask=True)
    try:
        while True:
            await asyncio.get_running_loop().sock_sendall(client, message)
            await asyncio.sleep(BETWEEN)
    except ConnectionError:
        return


async def answer_times(readers: Sequence[ClientConnection]) -> list[float]:
    """Seconds that each reader waits for what it said, one reader after the other."""
    found = []
    for _ in range(ROUNDS):
        for reader in readers:
            began_at = time.monotonic()
            await reader.send("hello")
            await reader.recv()
            found.append(time.monotonic() - began_at)
        await asyncio.sleep(BETWEEN)  # a client may say so much in a second
    return found


def ninety_ninth(seconds: list[float]) -> float:
    return quantiles(seconds, n=100)[-1]


CASES: Final = (
    Case(
        name="channels_stalled",
        promise="channels: one of 200 readers stalls in a flood; it is let go, and the others are served",
        turns=3,
        run=run,
    ),
)
