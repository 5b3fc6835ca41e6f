import asyncio
from contextlib import suppress
from dataclasses import dataclass

import pytest

from charter.shared.errors import SchemaBehind
from charter.system.domain import PartState, PartUnavailable
from charter.system.service import Probe, SystemService

pytestmark = pytest.mark.anyio


async def answers() -> None:
    await asyncio.sleep(0)


async def fails() -> None:
    raise ConnectionRefusedError


@dataclass(frozen=True, slots=True)
class Standing:
    alive: int = 0
    slots: int = 0
    busy: int = 0
    beat_age: float | None = None
    due: int = 0
    unknown: int = 0
    oldest: float = 0.0


async def nobody() -> Standing:
    return Standing()


def service(**probes: Probe | None) -> SystemService:
    return SystemService(probes, nobody, is_ending=lambda: False, is_stuck=lambda: False)


async def test_a_part_without_a_probe_is_not_configured() -> None:
    assert (await service(redis=None).health_of("redis")).state is PartState.NOT_CONFIGURED


async def test_without_redis_the_service_is_ready_and_not_whole() -> None:
    assert not await service(database=answers, redis=fails).is_whole()
    assert await service(database=answers, redis=None).is_whole()
    with pytest.raises(PartUnavailable) as caught:
        await service(database=fails, redis=fails).is_whole()
    assert caught.value.details == {"parts": ["database"]}


async def test_a_part_that_answers_has_a_latency_and_one_that_fails_has_none() -> None:
    health = await service(database=answers, redis=fails).health()
    assert health["database"].latency_ms is not None
    assert health["redis"].state is PartState.UNHEALTHY
    assert health["redis"].latency_ms is None


async def test_nobody_who_does_jobs_is_told_of_both_parts() -> None:
    health = await service().health_of_jobs()
    assert (health.workers.state, health.beat) == (PartState.UNHEALTHY, PartState.UNHEALTHY)


async def test_a_process_that_ends_or_is_stuck_says_so() -> None:
    ending = SystemService({"database": answers}, nobody, is_ending=lambda: True, is_stuck=lambda: False)
    stuck = SystemService({"database": answers}, nobody, is_ending=lambda: False, is_stuck=lambda: True)

    ending.require_life()
    with pytest.raises(PartUnavailable, match="process"):
        await ending.is_whole()
    with pytest.raises(PartUnavailable, match="pool"):
        stuck.require_life()


async def test_a_schema_that_is_behind_is_no_database_that_is_away() -> None:
    async def is_behind() -> None:
        raise SchemaBehind("0030", "0031")

    behind = service(database=is_behind)
    assert (await behind.health_of("database")).state is PartState.HEALTHY
    with pytest.raises(PartUnavailable, match=r"schema\. The schema is at 0030, and this release needs 0031"):
        await behind.is_whole()


async def test_whoever_asks_for_a_part_that_hangs_waits_for_the_same_probe(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("charter.system.service.PROBE_SECONDS", 0.01)
    begun = 0
    over = asyncio.Event()

    async def hang() -> None:
        nonlocal begun
        begun += 1
        while not over.is_set():
            with suppress(asyncio.CancelledError):  # as a connection does that is being made
                await over.wait()

    hanging = service(database=hang)
    answers = [(await hanging.health_of("database")).state for _ in range(3)]
    over.set()

    assert (answers, begun) == ([PartState.UNHEALTHY] * 3, 1)
