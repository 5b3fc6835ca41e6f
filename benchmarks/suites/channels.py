"""Many open sockets: what it costs to tell all of them something, and what each costs at rest."""

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, contextmanager
from pathlib import Path
from statistics import median
from typing import Final
from uuid import UUID

from redis.asyncio import Redis
from websockets.asyncio.client import connect

from benchmarks.conditions import REPOSITORY, Conditions
from benchmarks.figures import Benchmark, NotMeasured, Samples, at_least, at_most
from benchmarks.listeners import Crowd, listening
from benchmarks.load_requests import LoadRequest
from benchmarks.ours.fanout import FIRST
from benchmarks.servers import RunningServer, Service, peer_service, running
from charter.development.redis import EmbeddedRedis
from charter.jobs.domain import JobId
from charter.jobs.events import JobEvent
from charter.jobs.messages import message_of
from charter.jobs.publishing import CHANNEL

SOCKETS, TOPICS, AT_ONCE = 1_000, 10, 1
"""Sockets of a server, what they listen to, and events of each topic between two waits for all."""
JOBS: Final = tuple(JobId(UUID(int=0x7000_8000_0000_0000_0000 + number)) for number in range(TOPICS))
PATHS: Final = tuple(f"/ws/jobs/{JOBS[number % TOPICS]}" for number in range(SOCKETS))
READY: Final = LoadRequest(path="/", status=200)
NOT_FOUND: Final = LoadRequest(path="/", status=404)
SETTLING: Final = 1.0
KIBIBYTE: Final = 1024
MOST_MEMORY: Final = 25.0
"""KiB of one socket: the bar."""

Publish = Callable[[list[tuple[JobId, str]]], Awaitable[None]]


class Broadcasting(Service):
    """Ours, with the options of production."""

    def command(self, port: int) -> list[str]:
        """A program of its own."""
        return [str(self.python), "-m", "benchmarks.ours.fanout", str(port)]


def event(job_id: JobId, number: int) -> str:
    """A message as the service publishes it, of the same length each time."""
    content: dict[str, object] = {
        "state": "PROGRESS",
        "progress": 50,
        "step": 5,
        "total_steps": 10,
        "payload": {"message": "half of it is done"},
    }
    return message_of(job_id, JobEvent("7f3a9c21", FIRST + number, "state", content)).model_dump_json()


@contextmanager
def both(conditions: Conditions) -> Iterator[tuple[RunningServer, RunningServer, str]]:
    """Our server, the peer's and the URL of Redis."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="benchmark-redis-"))
        redis = stack.enter_context(EmbeddedRedis(Path(folder), durable=False))
        ours = Broadcasting(
            factory="benchmarks.ours.fanout",
            python=Path(sys.executable),
            app_directory=REPOSITORY,
            environment={"BENCHMARK_REDIS_URL": redis.url, "PYTHONPATH": str(REPOSITORY)},
        )
        theirs = peer_service("bare_broadcaster:create_app")
        yield (
            stack.enter_context(running(ours, NOT_FOUND, conditions.server_core)),
            stack.enter_context(running(theirs, READY, conditions.server_core)),
            redis.url,
        )


def compare_fanout(conditions: Conditions) -> Samples:
    """Microseconds of the server's processor time for each delivery, in turns."""
    with both(conditions) as (ours, theirs, redis):
        return asyncio.run(_compare_fanout(conditions, ours, theirs, redis))


async def _compare_fanout(
    conditions: Conditions, ours: RunningServer, theirs: RunningServer, redis: str
) -> Samples:
    async with AsyncExitStack() as stack:
        sides: list[Side] = []
        for server, publishing in ((ours, by_redis(redis)), (theirs, by_socket(theirs.port))):
            crowd = await stack.enter_async_context(listening(server.port, PATHS))
            publish = await stack.enter_async_context(publishing)
            sides.append(Side(server, crowd, publish))
            await sides[-1].tell()
        rounds: list[tuple[float, float]] = []
        for number in range(conditions.rounds):
            costs = {}
            for side in sides if number % 2 == 0 else sides[::-1]:
                costs[side] = await side.cost(conditions.seconds)
            rounds.append((costs[sides[0]], costs[sides[1]]))
    our_costs, their_costs = zip(*rounds, strict=True)
    beside = {
        "deliveries/s of processor time": 1e6 / median(our_costs),
        "of the peer": 1e6 / median(their_costs),
    }
    return Samples(our_costs, their_costs, beside)


class Side:
    """One server with its sockets, and what publishes to them."""

    def __init__(self, server: RunningServer, crowd: Crowd, publish: Publish) -> None:
        self._server = server
        self._crowd = crowd
        self._publish = publish
        self._number = 0

    async def tell(self) -> int:
        """Tell everybody something, until it has come; how many deliveries that is."""
        texts = []
        for _ in range(AT_ONCE):
            self._number += 1
            texts += [(job_id, event(job_id, self._number)) for job_id in JOBS]
        await self._publish(texts)
        deliveries = len(texts) * SOCKETS // TOPICS
        await self._crowd.hear(deliveries * frame_length(texts[0][1]))
        return deliveries

    async def cost(self, seconds: float) -> float:
        """Microseconds of processor time for a delivery, in so many seconds of telling."""
        before, ends_at, deliveries = self._server.processor_seconds(), time.perf_counter() + seconds, 0
        while time.perf_counter() < ends_at:
            deliveries += await self.tell()
        return (self._server.processor_seconds() - before) / deliveries * 1e6


def frame_length(text: str) -> int:
    """Bytes of a text frame from a server (RFC 6455, 5.2)."""
    size = len(text.encode())
    return size + (2 if size < 126 else 4)


@asynccontextmanager
async def by_redis(url: str) -> AsyncIterator[Publish]:
    """As the service's processes tell each other."""
    async with Redis.from_url(url) as redis:

        async def publish(texts: list[tuple[JobId, str]]) -> None:
            pipeline = redis.pipeline(transaction=False)
            for job_id, text in texts:
                pipeline.publish(f"{CHANNEL}{job_id}", text)
            await pipeline.execute()

        yield publish


@asynccontextmanager
async def by_socket(port: int) -> AsyncIterator[Publish]:
    """As the peer takes them."""
    async with connect(f"ws://127.0.0.1:{port}/publish", compression=None, proxy=None) as socket:

        async def publish(texts: list[tuple[JobId, str]]) -> None:
            for job_id, text in texts:
                await socket.send(f"/ws/jobs/{job_id}\n{text}")

        yield publish


def compare_memory(conditions: Conditions) -> Samples:
    """KiB of resident memory (RSS) that each of the open sockets adds, against the bar, and the peer's."""
    ours, theirs = [], []
    for _ in range(conditions.rounds):
        with both(conditions) as (our_server, their_server, _redis):
            ours.append(asyncio.run(kibibytes_of_a_socket(our_server)))
            theirs.append(asyncio.run(kibibytes_of_a_socket(their_server)))
    bar = (MOST_MEMORY,) * len(ours)
    return Samples(tuple(ours), bar, {"KiB of a socket of bare uvicorn": median(theirs)})


async def kibibytes_of_a_socket(server: RunningServer) -> float:
    """Some are opened and closed before, so that what all share is there already."""
    async with listening(server.port, PATHS[:50]):
        pass
    await asyncio.sleep(SETTLING)
    before = resident(server)
    async with listening(server.port, PATHS):
        await asyncio.sleep(SETTLING)
        return (resident(server) - before) / SOCKETS / KIBIBYTE


def resident(server: RunningServer) -> int:
    """Bytes of resident memory. Raises: NotMeasured, where there is no /proc."""
    status = Path(f"/proc/{server.pid}/statm")
    if not status.is_file():
        raise NotMeasured("memory is read from /proc, which this system lacks: measure on Linux")
    return int(status.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


BENCHMARKS = (
    Benchmark(
        name="ws_fanout",
        unit="us CPU",
        against="bare uvicorn that sends to a set of sockets; ours with edge, token, hub and Redis",
        bar=at_least(0.8),
        measure=compare_fanout,
        is_cost=True,
    ),
    Benchmark(
        name="ws_memory",
        unit="KiB",
        against="the 25 KiB that an open socket at rest may take",
        bar=at_most(1),
        measure=compare_memory,
    ),
)
