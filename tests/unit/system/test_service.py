import asyncio
from dataclasses import dataclass

import pytest

from charter.system.domain import PartState, PartsUnavailable
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
    return SystemService(probes, nobody)


async def test_a_part_without_a_probe_is_not_configured() -> None:
    assert (await service(redis=None).health_of("redis")).state is PartState.NOT_CONFIGURED


async def test_without_redis_the_service_is_ready_and_not_whole() -> None:
    assert not await service(database=answers, redis=fails).is_whole()
    assert await service(database=answers, redis=None).is_whole()
    with pytest.raises(PartsUnavailable) as caught:
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
