"""Who may open a channel, and who may keep it open."""

import json
from base64 import urlsafe_b64decode
from datetime import timedelta
from typing import Any

import httpx
import pytest

from charter.identity.tokens.ended_sessions import EndedSessions
from charter.identity.tokens.local_tokens import mint
from charter.shared.tenants import LocalSession
from tests.integration.channels.stage import Stage
from tests.integration.organizations.school import build

pytestmark = pytest.mark.anyio


def session_of(token: str) -> LocalSession:
    body = token.split(".")[1]
    claims: dict[str, Any] = json.loads(urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    return LocalSession(claims["sid"])


async def end(stage: Stage, token: str) -> None:
    """End the token's session, at the API that nobody watches at."""
    await stage.apis[1].composition.parts.services.get(EndedSessions).end(session_of(token))


async def ticket(stage: Stage, job: object, token: str) -> str:
    wanted = {"channel": "watchJob", "parameters": {"job_id": str(job)}}
    headers = {"Authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(base_url=stage.apis[1].origin, headers=headers) as client:
        answer = await client.post("/v1/channel-tickets", json=wanted)
    assert (answer.status_code, answer.json()["expires_in"]) == (200, 30)
    return str(answer.json()["ticket"])


async def closed_with(stage: Stage, path: str, **options: Any) -> int:
    async with stage.watching(path, **options) as client:
        return await client.read_all()


async def test_a_ticket_opens_its_channel_once_at_any_process(stage: Stage) -> None:
    job = stage.rows.enqueue()
    await stage.tell(job, "finished")
    path = f"/v1/jobs/{job}/events?ticket={await ticket(stage, str(job).upper(), stage.token())}"
    assert await closed_with(stage, path, additional_headers={}) == 1000
    assert await closed_with(stage, path, additional_headers={}) == 1008


async def test_a_ticket_for_another_job_opens_nothing_and_is_used_up(stage: Stage) -> None:
    job, other = stage.rows.enqueue(), stage.rows.enqueue()
    await stage.tell(job, "finished")
    made = await ticket(stage, job, stage.token())
    wrong, right = (f"/v1/jobs/{each}/events?ticket={made}" for each in (other, job))
    assert await closed_with(stage, wrong, additional_headers={}) == 1008
    assert await closed_with(stage, right, additional_headers={}) == 1008


async def test_a_ticket_of_a_session_that_ended_opens_nothing(stage: Stage) -> None:
    job, token = stage.rows.enqueue(), stage.token()
    made = await ticket(stage, job, token)
    await end(stage, token)
    assert await closed_with(stage, f"/v1/jobs/{job}/events?ticket={made}", additional_headers={}) == 1008


async def test_a_ticket_that_nobody_used_is_swept(stage: Stage) -> None:
    await ticket(stage, "anything", stage.token())
    stage.clock.ahead = timedelta(minutes=1)
    removed = await stage.apis[0].composition.sweep()
    assert removed is not None
    assert removed["channel tickets"] == 1


async def test_the_end_of_a_session_closes_what_it_opened(stage: Stage) -> None:
    job, token = stage.rows.enqueue(), stage.token()
    headers = {"Authorization": f"Bearer {token}"}
    async with stage.watching(f"/v1/jobs/{job}/events", additional_headers=headers) as client:
        await client.read(2)
        await end(stage, token)
        assert await client.read_all() == 1008


async def test_a_token_that_expires_closes_what_it_opened(stage: Stage) -> None:
    job = stage.rows.enqueue()
    async with stage.watching(f"/v1/jobs/{job}/events") as client:
        await client.read(2)
        stage.clock.ahead = timedelta(hours=1)
        assert await client.read_all() == 1008


async def test_a_newer_token_of_the_same_user_keeps_a_channel_open_past_the_first_one_s_end(
    stage: Stage,
) -> None:
    job, token = stage.rows.enqueue(), stage.token()
    newer = mint(stage.settings, subject="acme", lifetime=timedelta(hours=2))
    path, headers = f"/v1/jobs/{job}/events", {"Authorization": f"Bearer {token}"}
    async with (
        stage.watching(path, additional_headers=headers) as refreshed,
        stage.watching(path, additional_headers=headers) as left_alone,
    ):
        await refreshed.read(2)
        await left_alone.read(2)
        await refreshed.socket.send(json.dumps({"event": "auth.refresh", "token": newer}))
        for _ in range(5):  # the server, on the same loop, has read the message long before the last answer
            await (await refreshed.socket.ping())
        stage.clock.ahead = timedelta(hours=1)
        assert await left_alone.read_all() == 1008
        await stage.tell(job, "finished")
        assert await refreshed.read_all() == 1000
    assert [each["event"] for each in refreshed.messages] == ["subscribed", "state", "finished"]


async def test_a_token_of_another_user_closes_the_channel(stage: Stage) -> None:
    job = stage.rows.enqueue()
    async with stage.watching(f"/v1/jobs/{job}/events") as client:
        await client.read(2)
        await client.socket.send(json.dumps({"event": "auth.refresh", "token": stage.token("mallory")}))
        assert await client.read_all() == 1008


async def test_a_member_who_is_removed_hears_no_more(stage: Stage) -> None:
    watched, other = stage.apis
    async with httpx.AsyncClient(base_url=other.origin) as client:
        school = await build(watched.app, client, 1)
        job, member = stage.rows.enqueue(tenant=school.tenant), school.people["member"].user_id
        stage.rows.run("UPDATE jobs SET owner_subject = %s", [str(member)])
        path = f"/v1/jobs/{job}/events"
        async with stage.watching(path, additional_headers=school.inside("member")) as watcher:
            await watcher.read(2)
            removed = await school.ask("owner", "DELETE", school.member("member"))
            assert removed.status_code == 204, removed.text
            assert await watcher.read_all() == 1008


async def test_a_page_of_another_site_opens_nothing(stage: Stage) -> None:
    job = stage.rows.enqueue()
    await stage.tell(job, "finished")
    path = f"/v1/jobs/{job}/events"
    assert await closed_with(stage, path, origin="https://evil.example") == 1008
    assert await closed_with(stage, path, origin=stage.apis[0].origin) == 1000


async def test_the_echo_says_everything_again(stage: Stage) -> None:
    async with stage.watching("/ws/echo", additional_headers={}) as client:
        await client.socket.send("hello")
        heard = [await client.socket.recv() for _ in range(2)]
    assert heard == ["Connected to websocket /ws/echo", "Echo: hello"]
