"""Watching jobs by socket and stream: what older clients read, and what they never had."""

import asyncio
import random
from contextlib import ExitStack
from pathlib import Path
from uuid import UUID

import httpx
import pytest

from charter.development.redis import EmbeddedRedis
from charter.platform.redis.client import Redis
from charter.settings import Settings
from tests.integration.channels.stage import Clock, Stage, serving
from tests.integration.jobs.rows import Rows

pytestmark = pytest.mark.anyio

CUTS = 40


class Chance(random.Random):
    """The same each time."""


async def test_an_older_client_reads_what_it_always_read_and_then_the_end(stage: Stage) -> None:
    job = stage.rows.enqueue()
    path = f"/ws/jobs/{job}?token={stage.token()}"
    async with stage.watching(path, additional_headers={}) as client:
        first, standing = await client.read(2)
        assert first == {
            "event": "subscribed",
            "channel": f"job_progress:{job}",
            "job_id": str(job),
            "resumed": False,
        }
        assert (standing["event"], standing["state"], standing["id"]) == ("state", "PENDING", "one.0")
        await stage.tell(job, "progress", progress=20, step=1, payload={"message": "Processing"})
        assert await client.read() == [
            {
                "event": "progress",
                "id": "one.1",
                "job_id": str(job),
                "progress": 20,
                "step": 1,
                "total_steps": 5,
                "payload": {"message": "Processing"},
            }
        ]
        await stage.tell(job, "finished")
        assert await client.read_all() == 1000
        assert client.messages[-1] == {
            "event": "finished",
            "id": "one.2",
            "job_id": str(job),
            "state": "SUCCESS",
            "result": "done",
            "error": None,
        }


async def test_who_comes_late_is_told_at_once_how_the_job_ended(stage: Stage) -> None:
    job = stage.rows.enqueue()
    await stage.tell(job)
    await stage.tell(job, "finished")
    async with stage.watching(f"/v1/jobs/{job}/events") as client:
        assert await client.read_all() == 1000
    assert [each["event"] for each in client.messages] == ["subscribed", "state", "finished"]


async def test_a_stream_shows_the_same_events_with_the_same_ids(stage: Stage) -> None:
    job = stage.rows.enqueue()
    await stage.tell(job)
    await stage.tell(job, "finished")
    headers = {"Accept": "text/event-stream", "Last-Event-ID": "one.0"}
    headers["Authorization"] = f"Bearer {stage.token()}"
    async with httpx.AsyncClient(base_url=stage.apis[0].origin, headers=headers) as client:
        answer = await client.get(f"/v1/jobs/{job}/events")
    lines = answer.text.splitlines()
    assert [line for line in lines if line.startswith(("id:", "event:"))] == [
        "event: subscribed",
        "event: state",
        "id: one.1",
        "event: finished",
        "id: one.2",
    ]


@pytest.mark.parametrize("job", [str(UUID(int=7)), "nonsense", str(UUID(int=0))])
async def test_a_job_that_is_not_there_closes_with_4404_after_accepting(stage: Stage, job: str) -> None:
    async with stage.watching(f"/ws/jobs/{job}") as client:
        assert await client.read_all() == 4404


async def test_a_job_of_somebody_else_is_not_there(stage: Stage) -> None:
    job = stage.rows.enqueue()
    headers = {"Authorization": f"Bearer {stage.token('mallory')}"}
    async with stage.watching(f"/v1/jobs/{job}/events", additional_headers=headers) as client:
        assert await client.read_all() == 4404
    assert client.messages == []


@pytest.mark.parametrize("place", ["two.1", "one.2", "one.999999999999999999"])
async def test_a_place_that_is_none_of_the_job_s_is_answered_with_how_it_stands(
    stage: Stage, place: str
) -> None:
    job = stage.rows.enqueue()
    await stage.tell(job)
    async with stage.watching(f"/v1/jobs/{job}/events?resume={place}") as client:
        first, standing = await client.read(2)
    assert (first["resumed"], standing["event"], standing["id"]) == (False, "state", "one.1")


async def test_who_left_off_at_the_end_is_told_nothing_again(stage: Stage) -> None:
    job = stage.rows.enqueue()
    await stage.tell(job, "finished")
    async with stage.watching(f"/v1/jobs/{job}/events?resume=one.1") as client:
        assert await client.read_all() == 1000
    assert [each["event"] for each in client.messages] == ["subscribed"]


async def test_over_cuts_at_random_nothing_is_lost_doubled_or_out_of_order(stage: Stage) -> None:
    job, chance = stage.rows.enqueue(), Chance(11)
    seen: list[int] = []
    is_over = asyncio.Event()

    async def work() -> None:
        while not is_over.is_set():
            await stage.tell(job, is_lost=chance.random() < 0.1)
            await asyncio.sleep(0.005)
        await stage.tell(job, "finished")

    writing = asyncio.create_task(work())
    for cut in range(CUTS + 1):
        if cut == CUTS:
            is_over.set()
        path = f"/v1/jobs/{job}/events?resume=one.{len(seen)}"
        async with stage.watching(path, api=cut % 2) as client:
            (first,) = await client.read()
            assert first["resumed"]
            if cut < CUTS:
                await client.read(chance.randint(0, 8))
            else:
                assert await client.read_all() == 1000
            seen += [int(each["id"].partition(".")[2]) for each in client.messages[1:]]
    await writing
    assert seen == [number for number, _ in stage.rows.events(job)]


async def test_what_was_never_told_is_found_in_the_rows(stage: Stage) -> None:
    job = stage.rows.enqueue()
    async with stage.watching(f"/v1/jobs/{job}/events") as client:
        await client.read(2)
        await stage.tell(job, "finished", is_lost=True)
        assert await client.read_all() == 1000


async def test_redis_may_be_emptied_while_somebody_watches(stage: Stage) -> None:
    job = stage.rows.enqueue()
    async with stage.watching(f"/v1/jobs/{job}/events") as client:
        await client.read(2)
        await stage.redis.client.flushall()
        await stage.tell(job, "finished")
        assert await client.read_all() == 1000


async def test_a_restart_of_redis_costs_a_watcher_nothing(
    settings: Settings, rows: Rows, directory: Path
) -> None:
    with ExitStack() as first:
        redis = Redis(first.enter_context(EmbeddedRedis(directory, durable=False)).url)
        own = settings.model_copy(update={"redis_url": EmbeddedRedis(directory).url})
        async with serving(own, Clock()) as api:
            stage = Stage(own, rows, redis, [api], Clock())
            job = rows.enqueue()
            async with stage.watching(f"/v1/jobs/{job}/events") as client:
                await client.read(2)
                await stage.tell(job)
                before = await client.read()
                first.close()
                await stage.tell(job, "progress")
                meanwhile = await client.read()
                with EmbeddedRedis(directory, durable=False):
                    await stage.tell(job, "finished")
                    assert await client.read_all() == 1000
        await redis.aclose()
    assert [each["id"] for each in (*before, *meanwhile, client.messages[-1])] == ["one.1", "one.2", "one.3"]
