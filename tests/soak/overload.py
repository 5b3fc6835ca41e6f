"""More clients than can be answered, who come again when they are told: the others are served as before."""

import asyncio
import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

from tests.faults.stand import Stand
from tests.soak.cases import Case, Count, Figure, Outcome, Turns

CLIENTS: Final = 64
"""As many as a process answers at the same time."""
SECONDS: Final = 10.0
SECONDS_OF_A_SAMPLE: Final = 3.0
BETWEEN_PROBES: Final = 0.1
OK, BUSY = 200, 503


@dataclass(slots=True)
class Answers:
    """Seconds that answers took, by status, and refusals that say when to come again."""

    seconds: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))
    told: int = 0

    def slowest(self, status: int) -> float:
        """Seconds in which 99 of 100 came."""
        found = sorted(self.seconds[status])
        return found[len(found) * 99 // 100] if found else 0.0


async def ask(stand: Stand, request: bytes, answers: Answers, until: float, pause: float = 0.0) -> None:
    """Ask again and again over one connection."""
    reader, writer = await asyncio.open_connection("127.0.0.1", stand.port)
    while time.monotonic() < until:
        began = time.monotonic()
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        length = head.partition(b"content-length: ")[2].partition(b"\r\n")[0]
        await reader.readexactly(int(length))
        answers.seconds[int(head[9:12])].append(time.monotonic() - began)
        told = head.partition(b"retry-after: ")[2].partition(b"\r\n")[0]
        answers.told += bool(told)
        await asyncio.sleep(float(told or pause))
    writer.close()


async def load(stand: Stand, clients: int, seconds: float) -> tuple[Answers, Answers]:
    """What clients and whoever looks after the health of the service are answered."""
    token = stand.bearer("client")["Authorization"]
    request = f"GET /v1/projects HTTP/1.1\r\nHost: localhost\r\nAuthorization: {token}\r\n\r\n".encode()
    health = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
    answers, probes = Answers(), Answers()
    until = time.monotonic() + seconds
    await asyncio.gather(
        ask(stand, health, probes, until, BETWEEN_PROBES),
        *(ask(stand, request, answers, until) for _ in range(clients)),
    )
    return answers, probes


def run(stand: Stand, turns: Turns) -> Outcome:
    """It does not repeat."""
    stand.start_api()
    seconds = SECONDS_OF_A_SAMPLE if turns.is_sample else SECONDS
    asyncio.run(load(stand, CLIENTS, seconds))  # what is loaded with the first request is there after it
    normal, _ = asyncio.run(load(stand, CLIENTS, seconds))
    twice, probes = asyncio.run(load(stand, 2 * CLIENTS, seconds))
    served, refused = len(twice.seconds[OK]), len(twice.seconds[BUSY])
    probed = sum(map(len, probes.seconds.values()))
    return Outcome(
        {
            "requests served or refused": Count(served + refused, sum(map(len, twice.seconds.values()))),
            "refusals that say when to come again": Count(twice.told, refused),
            "probes of the health that were answered": Count(len(probes.seconds[OK]), probed),
        },
        {
            "served for each before": Figure(served / max(len(normal.seconds[OK]), 1), "x", least=0.9),
            "served after, for each second before, 99 of 100": Figure(
                twice.slowest(OK) / max(normal.slowest(OK), 0.001), "x", 2
            ),
            "refused after, 99 of 100": Figure(twice.slowest(BUSY), "s", 0.1),
            "health told after, 99 of 100": Figure(probes.slowest(OK), "s"),
        },
    )


CASES: Final = (
    Case(
        name="overload",
        promise="twice as many clients as an API answers at once: served as before, or refused within 100 ms",
        turns=1,
        run=run,
    ),
)
