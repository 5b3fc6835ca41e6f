"""The TypeScript client over cut, dead and blocked connections to the service."""

import random
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from typing import Any
from uuid import UUID

import pytest

from tests.integration.channels.cutting_proxy import CuttingProxy, cutting_proxy
from tests.integration.channels.frontends import Frontend, frontend
from tests.integration.channels.stage import Stage

pytestmark = pytest.mark.anyio

CUTS = 100


class Chance(random.Random):
    """The same each time."""


@pytest.fixture
async def proxy(stage: Stage) -> AsyncIterator[CuttingProxy]:
    async with cutting_proxy(stage.apis[0].origin) as proxy:
        yield proxy


def watching(stage: Stage, origin: str, job: UUID, **given: Any) -> AbstractAsyncContextManager[Frontend]:
    """A page of the owner of the jobs that watches one."""
    return frontend("watch", origin=origin, token=stage.token(), job=str(job), **given)


@pytest.mark.parametrize("transport", ["socket", "stream"])
async def test_over_a_hundred_cuts_nothing_is_lost_doubled_or_out_of_order(
    stage: Stage, proxy: CuttingProxy, transport: str
) -> None:
    job, chance, cuts = stage.rows.enqueue(), Chance(7), 0
    options = {"transport": transport, "retry": {"first": 2}, "resume": "one.0"}
    async with watching(stage, proxy.origin, job, options=options) as page:
        await page.until("event", "subscribed")
        while cuts < CUTS and not page.is_over:
            for _ in range(chance.randint(0, 3)):
                await stage.tell(job, is_lost=chance.random() < 0.05)
            opened = len(page.of("resumed"))
            cuts += proxy.cut()
            await page.more("resumed", opened)
        await stage.tell(job, "finished")
        assert await page.finished() == {"end": True}, page.told[-5:]
    assert page.numbers == [number for number, _ in stage.rows.events(job)]
    assert all(page.of("resumed"))
    assert cuts >= CUTS


async def test_a_connection_that_hangs_is_taken_for_dead_and_made_anew(
    stage: Stage, proxy: CuttingProxy
) -> None:
    job = stage.rows.enqueue()
    options = {"silence": 3000, "retry": {"first": 2}}
    async with watching(stage, proxy.origin, job, options=options) as page:
        await page.until("event", "state")
        proxy.freeze()
        await stage.tell(job, "progress", progress=40)
        await stage.tell(job, "finished")
        assert await page.finished() == {"end": True}
    assert page.numbers == [0, 1, 2]


async def test_where_no_socket_passes_a_stream_does(stage: Stage, proxy: CuttingProxy) -> None:
    proxy.lets_in = lambda head: "upgrade: websocket" not in head
    job = stage.rows.enqueue()
    await stage.tell(job)
    async with watching(stage, proxy.origin, job) as page:
        await page.until("event", "state")
        await stage.tell(job, "finished")
        assert await page.finished() == {"end": True}
    assert {"state": "open", "transport": "stream"} in page.told
    assert {"state": "open", "transport": "socket"} not in page.told
    assert page.of("event") == ["subscribed", "state", "finished"]


@pytest.mark.parametrize("transport", ["socket", "stream"])
async def test_a_job_that_is_not_there_is_asked_for_once(
    stage: Stage, proxy: CuttingProxy, transport: str
) -> None:
    options = {"transport": transport}
    async with watching(stage, proxy.origin, UUID(int=7), options=options) as page:
        assert (await page.finished())["thrown"] == "ChannelClosed"
    assert page.of("code") == [4404]
    assert len(proxy.heads) == 1


async def test_a_token_that_is_refused_is_renewed_once(stage: Stage, proxy: CuttingProxy) -> None:
    job = stage.rows.enqueue()
    await stage.tell(job, "finished")
    given = {"token": "nonsense", "newer": stage.token()}
    async with frontend("renew", origin=proxy.origin, job=str(job), **given) as page:
        assert await page.finished() == {"end": True}, page.told
    assert page.of("renewed") == [True]
    assert page.of("event") == ["subscribed", "state", "finished"]


async def test_a_ticket_opens_a_socket_for_those_who_have_a_header_alone(stage: Stage) -> None:
    job = stage.rows.enqueue()
    await stage.tell(job, "finished")
    headers = {"Authorization": f"Bearer {stage.token()}"}
    options = {"transport": "socket"}
    given = {"job": str(job), "headers": headers, "options": options}
    async with frontend("watch", origin=stage.apis[0].origin, **given) as page:
        assert await page.finished() == {"end": True}, page.told
    assert page.of("event") == ["subscribed", "state", "finished"]


async def test_text_goes_both_ways_until_the_loop_is_left(stage: Stage) -> None:
    async with frontend("echo", origin=stage.apis[0].origin) as page:
        assert await page.finished() == {"end": True}, page.told
    assert page.of("text")[-1].endswith("hello")
    assert page.of("again") == [False]
