"""A process with many clients ends in order, and they come back to another one."""

import asyncio
import time
from collections import Counter
from signal import SIGTERM
from typing import Final

from websockets.asyncio.client import ClientConnection

from tests.faults.stand import Stand
from tests.soak.cases import Case, Count, Figure, Outcome, Turns
from tests.soak.sockets import opened, opening

CLIENTS: Final = 1000
CLIENTS_OF_A_SAMPLE: Final = 100
SPREAD: Final = 10
"""Seconds over which they are asked to come back."""


def run(stand: Stand, turns: Turns) -> Outcome:
    """It does not repeat: the first API is gone then."""
    first, second = stand.start_api(), stand.start_second_api()
    number = CLIENTS_OF_A_SAMPLE if turns.is_sample else CLIENTS

    async def drain() -> list[tuple[int, float]]:
        async with opened(stand.url, number) as clients:
            first.tell(SIGTERM)
            return await asyncio.gather(
                *(come_back(client, second, place) for place, client in enumerate(clients))
            )

    returned = asyncio.run(drain())
    told = [seconds for seconds, _ in returned if 0 <= seconds <= SPREAD]
    arrivals = Counter(int(at) for _, at in returned)
    return Outcome(
        {
            "clients told when to come back": Count(len(told), number),
            "clients that are back": Count(len(returned), number),
        },
        {
            "came in the busiest second, for each of an even spread": Figure(
                max(arrivals.values()) * (SPREAD + 1) / number, "x", 2
            )
        },
    )


async def come_back(client: ClientConnection, url: str, number: int) -> tuple[int, float]:
    """The seconds that the server asks for, and when the client is served again, by a clock of seconds."""
    await client.wait_closed()
    seconds = int((client.close_reason or "").removeprefix("come back in ").removesuffix(" s"))
    await asyncio.sleep(seconds)
    async with opening(url, number) as socket:
        await socket.send("again")
        await socket.recv()
        return seconds, time.monotonic()


CASES: Final = (
    Case(
        name="channels_drained",
        promise="channels: a process with 1,000 clients ends; they come back over ten seconds, not at once",
        turns=1,
        run=run,
    ),
)
