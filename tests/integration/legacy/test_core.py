"""What old clients send and read of who they are, of projects, of jobs and of behavior codes."""

import asyncio
from typing import Final

import pytest
from websockets.asyncio.client import connect

from tests.integration.channels.stage import Stage
from tests.integration.legacy.conftest import Visit
from tests.integration.legacy.old_client import (
    ACCEPTED,
    BEHAVIOR_CODE,
    JOB,
    ME,
    PROGRESS,
    PROJECT,
    SUBSCRIBED,
    missed,
)

pytestmark = pytest.mark.anyio

OLDER_PATHS: Final = (
    "/sis/settings/behavior-codes",
    "/sis/settings/behavior_codes",
    "/sis/behavior_codes",
)
SEEDED: Final = "CHEA DISO DISR DRSG DRUG FGT HRAS INAP OTHR SKIP TARD TECH THEF THRT TOB VAND WEAP"


async def test_the_service_is_up_and_says_who_asks(visit: Visit) -> None:
    client = visit("alice")

    assert await visit(None).read("GET", "/health", {"status": str}) == {"status": "ok"}
    me = await client.read("GET", "/v1/me", ME)
    assert me["sub"] == "alice"
    old = await client.read("GET", "/me", ME | {"raw_claims": dict})
    assert old["raw_claims"]["sub"] == "alice"
    assert (await visit(None).refused("GET", "/me"))[0] == 401


async def test_projects_are_kept_at_the_older_paths(visit: Visit) -> None:
    client = visit("alice")
    fair, concert = {"name": "Fair", "description": None}, {"name": "Concert"}
    first = await client.read("POST", "/projects", PROJECT, fair, status=201)
    second = await client.read("POST", "/projects", PROJECT, concert, status=201)

    listed = await client.read("GET", "/projects", [PROJECT])
    assert [each["id"] for each in listed] == [second["id"], first["id"]]
    path = f"/projects/{first['id']}"
    changed = await client.read("PATCH", path, PROJECT, {"description": "In May"})
    assert changed["description"] == "In May"
    assert await client.read("GET", path, PROJECT) == changed
    for _ in range(2):
        await client.read("DELETE", path, None, status=204)
    assert (await client.refused("GET", path))[0] == 404
    assert len(await client.read("GET", "/projects", [PROJECT])) == 1
    assert (await visit("mallory").refused("GET", f"/projects/{second['id']}"))[0] == 404


async def test_jobs_are_begun_without_a_body_and_asked_after(visit: Visit, stage: Stage) -> None:
    client = visit("alice")
    job = await client.read("POST", "/jobs", ACCEPTED)
    waiting = await client.read("GET", f"/jobs/{job['job_id']}", JOB | {"result": None})
    assert waiting == {"job_id": job["job_id"], "state": "PENDING", "result": None}

    newer = await client.read("POST", "/v1/jobs", ACCEPTED, status=202)
    await client.read("GET", f"/v1/jobs/{newer['job_id']}", JOB | {"result": None})
    assert stage.rows.events(job["job_id"]) == []


async def test_a_job_is_watched_by_a_token_in_the_address(stage: Stage, visit: Visit) -> None:
    job = stage.rows.enqueue(tenant="alice")
    await visit("alice").read("GET", f"/jobs/{job}", JOB)
    path = f"/ws/jobs/{job}?token={stage.token('alice')}"
    async with stage.watching(path, additional_headers={}) as client:
        (subscribed,) = await client.read()
        assert [*missed(subscribed, SUBSCRIBED)] == []
        assert (subscribed["event"], subscribed["channel"]) == ("subscribed", f"job_progress:{job}")
        for step in range(1, 6):
            payload = {"message": "Processing"}
            await stage.tell(job, "progress", progress=20 * step, step=step, payload=payload)
        await stage.tell(job, "finished")
        assert await client.read_all() == 1000
    steps = [each for each in client.messages if each["event"] == "progress"]
    assert [*missed(steps, [PROGRESS])] == []
    assert [(each["progress"], each["step"]) for each in steps] == [(20 * n, n) for n in range(1, 6)]


async def test_with_a_bad_token_a_watch_is_closed_with_1008(stage: Stage) -> None:
    path = f"/ws/jobs/{stage.rows.enqueue()}?token=nonsense"
    async with stage.watching(path, additional_headers={}) as client:
        assert await client.read_all() == 1008


async def test_what_is_said_is_heard_again(stage: Stage) -> None:
    async with connect(stage.apis[0].origin.replace("http", "ws") + "/ws/echo") as socket:
        await socket.send("hello")
        async with asyncio.timeout(60):
            heard = [await socket.recv(), await socket.recv()]
    assert heard == ["Connected to websocket /ws/echo", "Echo: hello"]


async def test_behavior_codes_are_listed_read_added_and_removed(visit: Visit) -> None:
    client = visit("alice")
    for path in OLDER_PATHS:
        listed = await client.read("GET", path, [BEHAVIOR_CODE])
        assert [each["code"] for each in listed] == SEEDED.split()
    page = await client.read("GET", "/v1/behavior-codes", {"data": [BEHAVIOR_CODE]})
    assert [each["code"] for each in page["data"]] == SEEDED.split()

    tardy = await client.read("GET", "/v1/behavior-codes/tard", BEHAVIOR_CODE)
    assert (tardy["code"], tardy["description"]) == ("TARD", "Tardy to class")
    own = {"code": "gum", "description": "Chewing gum"}
    made = await client.read("POST", "/v1/behavior-codes", BEHAVIOR_CODE, own, status=201)
    assert made["code"] == "GUM"
    assert (await client.refused("POST", "/v1/behavior-codes", own))[0] == 409
    await client.read("DELETE", "/v1/behavior-codes/GUM", None, status=204)
    assert (await client.refused("DELETE", "/v1/behavior-codes/GUM"))[0] == 404
    assert (await client.refused("GET", "/v1/behavior-codes/GUM"))[0] == 404
    assert (await client.refused("POST", "/v1/behavior-codes", {"code": "", "description": "x"}))[0] == 422
    assert (await visit(None).refused("GET", "/v1/behavior-codes"))[0] == 401
