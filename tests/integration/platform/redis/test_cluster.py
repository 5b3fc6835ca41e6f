"""A node of Redis Cluster is no server of ours: all say so, instead of keeping some keys there."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

import pytest
from redis import Redis as BlockingRedis
from redis.exceptions import RedisError

from charter import worker
from charter.development.redis import EmbeddedRedis, find_binary
from charter.platform.redis.client import CLUSTER, Redis, is_of_cluster
from charter.platform.redis.rate_windows import RedisRateLimiter
from charter.platform.redis.reasons import Reason
from charter.settings import Settings
from contract_runtime.operations import RateLimit
from tests.faults.waiting import until
from tests.integration.platform.redis.test_outages import reason_of
from tests.listening import unused_port

THREE: Final = RateLimit(requests=3, per=60, by="ip")
HALF: Final = 8192
SLOTS: Final = 16_384
OLDEST: Final = 7


@contextmanager
def node(directory: Path) -> Iterator[int]:
    """A server that is a node of a cluster. Answers its port."""
    directory.mkdir()
    port = unused_port()
    options = {
        "port": port,
        "bind": "127.0.0.1",
        "cluster-enabled": "yes",
        "cluster-port": unused_port(),
        "save": "",
    }
    words = [str(word) for name, value in options.items() for word in (f"--{name}", value)]
    with subprocess.Popen([find_binary(), *words], cwd=directory, stdout=subprocess.DEVNULL) as process:
        try:
            yield port
        finally:
            process.kill()
            shutil.rmtree(directory)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of one of two nodes, which have half of the keys each."""
    told = subprocess.run([find_binary(), "--version"], capture_output=True, text=True, check=True).stdout
    if int(told.partition("v=")[2].partition(".")[0]) < OLDEST:
        pytest.skip(f"clusters are made by commands of Redis {OLDEST}, and this is {told.strip()}")
    folder = tmp_path_factory.mktemp("cluster")
    with ExitStack() as stack:
        ports = [stack.enter_context(node(folder / name)) for name in ("first", "second")]
        first, second = (BlockingRedis(port=port) for port in ports)
        until(lambda: answers(first) and answers(second), "both nodes answer")
        ask(first, "CLUSTER ADDSLOTSRANGE", 0, HALF - 1)
        ask(second, "CLUSTER ADDSLOTSRANGE", HALF, SLOTS - 1)
        bus = str(second.config_get("cluster-port")["cluster-port"])
        ask(first, "CLUSTER MEET", "127.0.0.1", ports[1], bus)
        until(lambda: is_whole(first) and is_whole(second), "both know the whole cluster")
        yield f"redis://127.0.0.1:{ports[0]}/0"


def ask(redis: BlockingRedis, *words: str | int) -> object:
    send: Callable[..., object] = redis.execute_command
    return send(*words)


def is_whole(redis: BlockingRedis) -> bool:
    return "'cluster_state': 'ok'" in str(ask(redis, "CLUSTER INFO"))


def answers(redis: BlockingRedis) -> bool:
    try:
        return bool(redis.ping())
    except RedisError:
        return False


@pytest.mark.anyio
async def test_a_process_counts_for_itself_from_the_first_key_of_another_node_on(
    cluster: str, caplog: pytest.LogCaptureFixture
) -> None:
    redis = Redis(cluster)
    limiter = RedisRateLimiter(redis)
    for name in map(str, range(20)):
        await limiter.hit(name, THREE)
    assert redis.is_away
    assert await reason_of(redis) is Reason.REFUSED
    assert [(await limiter.hit("new", THREE)).is_allowed for _ in range(4)] == [True, True, True, False]
    assert [record.getMessage() for record in caplog.records].count(CLUSTER) == 1
    await redis.aclose()


def test_a_worker_does_not_start_on_one(
    cluster: str, settings: Settings, redis_server: EmbeddedRedis
) -> None:
    with pytest.raises(worker.RedisDivided, match="one server"):
        worker.run(settings.model_copy(update={"redis_url": cluster}), ["default"], 1)
    assert not is_of_cluster(redis_server.url, 1.0)
    assert not is_of_cluster(f"redis://127.0.0.1:{unused_port()}/0", 1.0)
