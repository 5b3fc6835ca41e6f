"""Hundreds of clients whose requests never end, beside others."""

import asyncio
import time
from collections import Counter
from itertools import cycle, islice
from statistics import quantiles
from typing import Final

import httpx

from tests.faults.stand import Stand
from tests.soak.cases import Case, Count, Figure, Outcome, Turns
from tests.soak.load import TIMEOUT

SLOW: Final = 500
SLOW_OF_A_SAMPLE: Final = 100
BETWEEN: Final = 1.0
"""Seconds between two bytes of a slow client."""
UNFINISHED: Final = (
    b"",
    b"GET /v1/projects HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
    b"POST /v1/projects HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\n",
)
"""Nothing, half a head, and a head without the body that it announces."""
REQUESTS: Final = 50
PATH: Final = "/v1/projects"


def run(stand: Stand, turns: Turns) -> Outcome:
    stand.start_api()
    return asyncio.run(measure(stand, turns, SLOW_OF_A_SAMPLE if turns.is_sample else SLOW))


async def measure(stand: Stand, turns: Turns, number: int) -> Outcome:
    """Each turn so many come, and all of them are let go."""
    statuses, before, meanwhile, closed_after = Counter[int](), list[float](), list[float](), list[float]()
    await answer_times(stand, statuses)  # the first ones take longer
    before += await answer_times(stand, statuses)
    for _ in turns:
        slow = [asyncio.create_task(dribble(stand.port, said)) for said in islice(cycle(UNFINISHED), number)]
        while not all(each.done() for each in slow):
            meanwhile += await answer_times(stand, statuses)
        closed_after += [each.result() for each in slow]
    return Outcome(
        {
            "answers to the others": Count(statuses[200], statuses.total()),
            "slow clients let go": Count(len(closed_after), len(closed_after)),
        },
        {
            "let go after, at most": Figure(max(closed_after), "s", 10),
            "answers meanwhile took, for each second before, 99 of 100": Figure(
                ninety_ninth(meanwhile) / ninety_ninth(before), "x", 2
            ),
        },
    )


async def dribble(port: int, said: bytes) -> float:
    """Say a byte now and then; how many seconds the server puts up with it."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    began_at = time.monotonic()
    try:
        writer.write(said)
        while True:
            try:
                async with asyncio.timeout(BETWEEN):
                    await reader.read()
            except TimeoutError:
                writer.write(b"x" if said else b"")
            else:
                break
    except ConnectionError:
        pass
    writer.close()
    return time.monotonic() - began_at


async def answer_times(stand: Stand, statuses: Counter[int]) -> list[float]:
    """Seconds that each of some requests takes, one after the other."""
    found = []
    async with httpx.AsyncClient(
        base_url=stand.url, headers=stand.bearer("client"), timeout=TIMEOUT
    ) as client:
        for _ in range(REQUESTS):
            began_at = time.monotonic()
            statuses[(await client.get(PATH)).status_code] += 1
            found.append(time.monotonic() - began_at)
    return found


def ninety_ninth(seconds: list[float]) -> float:
    return quantiles(seconds, n=100)[-1]


CASES: Final = (
    Case(
        name="slow_clients",
        promise="500 clients whose requests never end (slow-loris): each is let go, and others are served",
        turns=3,
        run=run,
    ),
)
