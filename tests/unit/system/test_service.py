import asyncio

import pytest

from charter.system.domain import PartState, PartsUnavailable
from charter.system.service import SystemService

pytestmark = pytest.mark.anyio


async def answers() -> None:
    await asyncio.sleep(0)


async def fails() -> None:
    raise ConnectionRefusedError


async def test_a_part_without_a_probe_is_not_configured_and_no_failure() -> None:
    service = SystemService({"database": answers, "redis": None})
    await service.require_ready()
    assert (await service.health_of("redis")).state is PartState.NOT_CONFIGURED


async def test_readiness_names_every_part_that_fails() -> None:
    with pytest.raises(PartsUnavailable) as caught:
        await SystemService({"database": fails, "redis": fails, "workers": answers}).require_ready()
    assert caught.value.details == {"parts": ["database", "redis"]}


async def test_a_part_that_answers_has_a_latency_and_one_that_fails_has_none() -> None:
    health = await SystemService({"database": answers, "redis": fails}).health()
    assert health["database"].latency_ms is not None
    assert health["redis"].state is PartState.UNHEALTHY
    assert health["redis"].latency_ms is None
