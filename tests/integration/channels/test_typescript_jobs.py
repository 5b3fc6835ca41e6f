"""Jobs that the TypeScript client starts and waits for, done by a worker, or told of by rows."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from charter.jobs.publishing import Publishing
from tests.integration.channels.cutting_proxy import CuttingProxy, cutting_proxy
from tests.integration.channels.frontends import frontend
from tests.integration.channels.stage import Api, Stage
from tests.integration.workers import runner_of

pytestmark = pytest.mark.anyio


@pytest.fixture
async def proxy(stage: Stage) -> AsyncIterator[CuttingProxy]:
    async with cutting_proxy(stage.apis[0].origin) as proxy:
        yield proxy


@asynccontextmanager
async def working(api: Api) -> AsyncIterator[None]:
    """A worker that does what is due, and tells of it."""
    publishing = api.composition.parts.services.get(Publishing)
    runner = replace(runner_of(api.app), publish=publishing.announce, settle=publishing.settle)

    is_over = asyncio.Event()

    async def work() -> None:
        while not is_over.is_set():
            await runner.run_all()
            await asyncio.sleep(0.02)

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(work())
        try:
            yield
        finally:
            is_over.set()


async def test_a_job_is_started_followed_and_answered_in_one_call(stage: Stage, proxy: CuttingProxy) -> None:
    request = {"body": {"arguments": {"steps": 3, "step_seconds": 0, "message": "Counting"}}}
    given = {"kind": "demoJob", "request": request, "token": stage.token()}
    async with working(stage.apis[1]), frontend("job", origin=proxy.origin, **given) as page:
        assert await page.finished() == {"end": True}, page.told
    (job,) = page.of("id")
    assert page.of("result") == [f"Job {job} completed"]
    steps = [each["step"] for each in page.of("progress")]
    assert steps == sorted(steps)


@pytest.mark.parametrize("transport", ["socket", "stream"])
async def test_each_way_tells_the_same(stage: Stage, proxy: CuttingProxy, transport: str) -> None:
    job = stage.rows.enqueue()
    await stage.tell(job, "progress", progress=40, step=2, payload={"message": "Counting"})
    follow = {"transport": transport}
    async with following(stage, proxy.origin, job, follow=follow) as page:
        await page.until("progress")
        proxy.cut()
        await stage.tell(job, "finished")
        assert await page.finished() == {"end": True}, page.told
    assert page.of("result") == ["done"]
    assert {each["transport"] for each in page.told if "transport" in each} == {transport}


def following(stage: Stage, origin: str, job: UUID, **given: Any) -> Any:
    """A page that waits for a job."""
    return frontend("job", origin=origin, kind="demoJob", job=str(job), token=stage.token(), **given)


async def test_where_no_channel_passes_it_is_asked_for(stage: Stage, proxy: CuttingProxy) -> None:
    proxy.lets_in = lambda head: "upgrade: websocket" not in head
    job = stage.rows.enqueue()
    async with following(stage, proxy.origin, job, blocked="/events") as page:
        await page.until("transport", "poll")
        await stage.tell(job, "finished")
        assert await page.finished() == {"end": True}, page.told
    assert page.of("result") == ["done"]


async def test_a_job_that_is_cancelled_ends_as_that(stage: Stage, proxy: CuttingProxy) -> None:
    job = stage.rows.enqueue()
    async with following(stage, proxy.origin, job, cancel=True) as page:
        assert await page.finished() == {"end": True}, page.told
    assert page.of("failed") == ["CANCELLED"]


async def test_a_job_that_is_not_there_is_the_failure_that_the_contract_declares(stage: Stage) -> None:
    async with following(stage, stage.apis[0].origin, UUID(int=7)) as page:
        ended = await page.finished()
    assert (ended["thrown"], ended["code"]) == ("ApiError", "JOB_NOT_FOUND")
