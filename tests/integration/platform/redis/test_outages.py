"""A Redis that hangs, refuses or is not there is away for the whole process, until it is back."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, Final

import pytest
from redis import exceptions as failures

from charter.development.redis import EmbeddedRedis
from charter.platform.redis import client as client_module
from charter.platform.redis.client import AT_ONCE, Redis, RedisAway
from charter.platform.redis.failure_counts import RedisFailureCounts
from charter.platform.redis.rate_windows import RedisRateLimiter
from charter.platform.redis.reasons import Reason
from contract_runtime.operations import RateLimit
from tests.freezing import frozen
from tests.waiting import until

pytestmark = pytest.mark.anyio

PATIENCE: Final = 0.2
A_HUNDRED: Final = RateLimit(requests=100, per=60, by="ip")
LOADING: Final = b"-LOADING Redis is loading the dataset in memory\r\n"


@pytest.fixture
def server(directory: Path) -> Iterator[EmbeddedRedis]:
    with EmbeddedRedis(directory, durable=False) as server:
        yield server


@pytest.fixture
async def redis(server: EmbeddedRedis) -> AsyncIterator[Redis]:
    redis = Redis(server.url, PATIENCE)
    yield redis
    await redis.aclose()


class Counted:
    """A command that counts how often it is sent."""

    def __init__(self, command: Callable[[], Awaitable[Any]]) -> None:
        self.sent = 0
        self._command = command

    def __call__(self) -> Awaitable[Any]:
        self.sent += 1
        return self._command()


async def reason_of(redis: Redis, command: Callable[[], Awaitable[Any]] | None = None) -> str | None:
    """Why a command, or a ping, is refused."""
    with suppress(RedisAway):
        await (redis.ping() if command is None else redis.do(command))
        return None
    with pytest.raises(RedisAway) as caught:
        await redis.ping()
    return caught.value.reason


async def test_a_frozen_redis_is_waited_for_once_and_is_used_again_when_it_goes_on(
    redis: Redis, directory: Path
) -> None:
    command = Counted(lambda: redis.client.get("k"))
    await until_back(redis)
    with frozen(directory):
        reasons = {await reason_of(redis, command) for _ in range(50)}
        assert (reasons, command.sent) == ({Reason.TIMED_OUT}, 1)
    await until_back(redis)
    assert await redis.do(command) is None


async def until_back(redis: Redis) -> None:
    """A busy machine may take longer for an answer than is waited for here: then it is away for a moment."""
    with suppress(RedisAway):
        await redis.ping()
    await until(lambda: not redis.is_away)


async def test_those_who_wait_for_their_turn_at_a_frozen_redis_send_nothing(
    redis: Redis, directory: Path
) -> None:
    await until_back(redis)
    command = Counted(lambda: redis.client.get("k"))
    with frozen(directory):
        outcomes = await asyncio.gather(
            *(redis.do(command) for _ in range(10 * AT_ONCE)), return_exceptions=True
        )
    assert all(isinstance(outcome, RedisAway) for outcome in outcomes)
    assert 0 < command.sent <= AT_ONCE


async def test_more_commands_than_connections_are_no_outage(server: EmbeddedRedis) -> None:
    redis = Redis(server.url, 30.0)
    command = Counted(lambda: redis.client.get("k"))
    answers = await asyncio.gather(*(redis.do(command) for _ in range(10 * AT_ONCE)))
    assert (set(answers), command.sent) == ({None}, 10 * AT_ONCE)
    await redis.aclose()


async def test_all_that_runs_on_redis_knows_of_an_outage_from_one_of_them(
    redis: Redis, directory: Path, caplog: pytest.LogCaptureFixture
) -> None:
    limiter, counts = RedisRateLimiter(redis), RedisFailureCounts(redis)
    with frozen(directory):
        assert (await limiter.hit("alice", A_HUNDRED)).remaining == 99
        command = Counted(lambda: redis.client.get("k"))
        assert (await limiter.hit("alice", A_HUNDRED)).remaining == 98
        assert await counts.count("alice") == 0
        assert await reason_of(redis, command) is Reason.TIMED_OUT
        assert command.sent == 0
    told = [record.getMessage() for record in caplog.records]
    assert [text.startswith("Redis is away (timed_out)") for text in told] == [True]


@asynccontextmanager
async def host(answer: bytes | None) -> AsyncIterator[str]:
    """Takes whatever is sent, and answers that, or nothing at all."""

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while await reader.read(65_536):
            if answer is not None:
                writer.write(answer)
        writer.close()

    listening = await asyncio.start_server(take, "127.0.0.1", 0)
    async with listening:
        yield f"redis://127.0.0.1:{listening.sockets[0].getsockname()[1]}/0"


@pytest.mark.parametrize(("answer", "reason"), [(None, Reason.TIMED_OUT), (LOADING, Reason.LOADING)])
async def test_a_host_that_takes_packets_and_gives_nothing_is_away(
    answer: bytes | None, reason: Reason
) -> None:
    async with host(answer) as url:
        redis = Redis(url, PATIENCE)
        assert await reason_of(redis) is reason
        await redis.aclose()


async def test_a_host_that_lets_nobody_connect_is_away() -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(0)
        port = listening.getsockname()[1]
        waiting = [socket.socket() for _ in range(4)]
        for each in waiting:  # more than its queue has room for
            each.setblocking(False)
            each.connect_ex(("127.0.0.1", port))
        redis = Redis(f"redis://127.0.0.1:{port}/0", PATIENCE)
        assert await reason_of(redis) is Reason.TIMED_OUT
        await redis.aclose()
        for each in waiting:
            each.close()


def tell(administrator: socket.socket, command: str) -> None:
    administrator.sendall(f"{command}\r\n".encode())
    assert administrator.recv(64) == b"+OK\r\n"


@pytest.mark.parametrize(
    ("begin", "end", "reason"),
    [
        ("CONFIG SET maxmemory 1", "CONFIG SET maxmemory 0", Reason.OUT_OF_MEMORY),
        ("REPLICAOF 127.0.0.1 1", "REPLICAOF NO ONE", Reason.READ_ONLY),
        ("CONFIG SET min-replicas-to-write 1", "CONFIG SET min-replicas-to-write 0", Reason.REFUSED),
        ("ACL SETUSER default -set -evalsha", "ACL SETUSER default +@all", Reason.NOT_PERMITTED),
        ("CONFIG SET requirepass other", 'CONFIG SET requirepass ""', Reason.CREDENTIALS_REFUSED),
    ],
)
async def test_a_redis_that_refuses_is_away_for_a_reason_and_is_used_again(
    server: EmbeddedRedis, begin: str, end: str, reason: Reason
) -> None:
    redis = Redis(server.url, 30.0)
    limiter = RedisRateLimiter(redis)
    with socket.socket(socket.AF_UNIX) as administrator:
        administrator.connect(server.url.removeprefix("unix://"))
        tell(administrator, begin)
        assert (await limiter.hit("alice", A_HUNDRED)).remaining == 99
        assert await reason_of(redis) is reason
        tell(administrator, end)
        await until(lambda: not redis.is_away)
        await limiter.hit("bob", A_HUNDRED)
        assert await redis.client.exists("charter:rate:60:bob")
    await redis.aclose()


async def test_a_command_that_alone_is_refused_takes_redis_from_nobody(server: EmbeddedRedis) -> None:
    redis = Redis(server.url, 30.0)
    await redis.client.lpush("charter:failures:alice", "not a number")
    assert await RedisFailureCounts(redis).count("alice") == 0
    assert not redis.is_away
    await redis.aclose()


async def test_a_time_out_that_comes_late_is_the_fault_of_a_busy_process(
    server: EmbeddedRedis, monkeypatch: pytest.MonkeyPatch
) -> None:
    redis = Redis(server.url, 30.0)
    monkeypatch.setattr(client_module, "LATE", -60.0)

    async def comes_late() -> None:
        raise failures.TimeoutError

    with pytest.raises(RedisAway):
        await redis.do(comes_late)
    assert not redis.is_away
    await redis.aclose()


def test_another_event_loop_looks_for_redis_again(directory: Path) -> None:
    """A worker's process runs its loop while it has something to do."""
    server = EmbeddedRedis(directory, durable=False)
    redis = Redis(server.url, 30.0)
    assert asyncio.run(reason_of(redis)) is Reason.UNREACHABLE

    async def come_back() -> None:
        assert await reason_of(redis) is Reason.UNREACHABLE
        with server:
            await until(lambda: not redis.is_away)
            await redis.ping()
            await redis.aclose()

    asyncio.run(come_back())
