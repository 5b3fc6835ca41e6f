"""Jobs as clients see them: enqueued, read, cancelled, done again; nobody works here."""

import asyncio
from base64 import b64encode
from collections.abc import Awaitable, Callable
from hashlib import sha256
from typing import Any, Final

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from charter.app import create_app
from charter.settings import Settings
from charter.shared.tenants import EVERY_TENANT
from tests.integration.conftest import Bearer, client_of

pytestmark = pytest.mark.anyio

Change = Callable[..., Awaitable[None]]
FILE: Final = """
    WITH filed AS (
        INSERT INTO job_artifacts (job_id, lease_token, tenant_id, name, media_type, size, sha256, expires_at)
        SELECT id, 1, tenant_id, 'projects.csv', 'text/csv', 6, sha256('abcdef'), {expires_at} FROM jobs
    ), chunked AS (
        INSERT INTO job_artifact_chunks (job_id, lease_token, number, tenant_id, content)
        SELECT id, 1, number, tenant_id, content
        FROM jobs, (VALUES (0, 'abc'::bytea), (1, 'def')) AS chunk (number, content)
    )
    UPDATE jobs SET state = 'SUCCESS', finished_at = now()
"""


@pytest.fixture
def change(app: FastAPI) -> Change:
    """Does to all jobs what a worker would."""

    async def change(statement: str) -> None:
        async with app.state.database.transaction(EVERY_TENANT) as connection:
            await connection.execute(text(statement))

    return change


async def enqueue(client: httpx.AsyncClient, headers: dict[str, str], **body: Any) -> str:
    answer = await client.post("/v1/jobs", headers=headers, json=body)
    assert answer.status_code == 202, answer.text
    return str(answer.headers["Location"])


@pytest.mark.parametrize("body", [None, {}, {"kind": "demo"}], ids=str)
async def test_a_demonstration_is_what_is_done_by_default(
    client: httpx.AsyncClient, bearer: Bearer, body: dict[str, Any] | None
) -> None:
    answer = await client.post("/v1/jobs", headers=bearer("alice"), json=body)

    assert (answer.status_code, answer.headers["Retry-After"]) == (202, "1")
    job = await client.get(answer.headers["Location"], headers=bearer("alice"))
    assert job.headers["Retry-After"] == "1"
    assert job.json()["job_id"] == answer.json()["job_id"]
    assert (job.json()["kind"], job.json()["state"], job.json()["result"]) == ("demo", "PENDING", None)


async def test_location_is_below_the_base_path_of_the_request(
    client: httpx.AsyncClient, bearer: Bearer
) -> None:
    answer = await client.post("/api/v1/jobs", headers=bearer("alice"))
    assert answer.headers["Location"] == f"/api/v1/jobs/{answer.json()['job_id']}"


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({"kind": "nothing"}, ["kind"]),
        ({"arguments": {"steps": 0}}, ["arguments.steps"]),
        ({"kind": "demo", "priority": 1}, ["priority"]),
        ({"kind": "export_projects", "arguments": {"format": "pdf"}}, ["arguments.format"]),
    ],
    ids=str,
)
async def test_what_a_kind_does_not_take_is_told_of_that_kind_alone(
    client: httpx.AsyncClient, bearer: Bearer, body: dict[str, Any], fields: list[str]
) -> None:
    answer = await client.post("/v1/jobs", headers=bearer("alice"), json=body)

    assert answer.status_code == 422
    assert [each["field"] for each in answer.json()["details"]["errors"]] == fields


async def test_a_kind_with_a_role_is_shut_to_others(client: httpx.AsyncClient, bearer: Bearer) -> None:
    refused = await client.post("/v1/jobs", headers=bearer("alice"), json={"kind": "export_audit_log"})
    taken = await client.post("/v1/jobs", headers=bearer("ada", "admin"), json={"kind": "export_audit_log"})
    assert (refused.status_code, taken.status_code) == (403, 202)
    assert refused.json()["details"] == {"missing": ["admin"]}


async def test_a_hundred_requests_with_one_key_are_one_job(client: httpx.AsyncClient, bearer: Bearer) -> None:
    headers = bearer("alice") | {"Idempotency-Key": "one"}
    answers = await asyncio.gather(*(client.post("/v1/jobs", headers=headers) for _ in range(100)))
    taken = {answer.json()["job_id"] for answer in answers if answer.status_code == 202}
    listed = await client.get("/v1/jobs", headers=bearer("alice"))
    assert {answer.status_code for answer in answers} <= {202, 409}
    assert [job["job_id"] for job in listed.json()["data"]] == [*taken]


async def test_no_more_jobs_of_a_tenant_wait_than_may(settings: Settings, bearer: Bearer) -> None:
    app = create_app(settings.model_copy(update={"jobs_most_waiting": 1}))
    async with client_of(app) as client:
        job = await enqueue(client, bearer("alice"))
        refused = await client.post("/v1/jobs", headers=bearer("alice"))
        another = await client.post("/v1/jobs", headers=bearer("bob"))
        await client.post(f"{job}/cancel", headers=bearer("alice"))
        again = await client.post("/jobs", headers=bearer("alice"))
    assert (refused.status_code, another.status_code, again.status_code) == (429, 202, 200)
    assert (refused.json()["error_code"], refused.headers["Retry-After"]) == ("TOO_MANY_JOBS", "5")


async def test_at_once_no_more_are_let_in_than_the_limit_and_the_connections(
    settings: Settings, bearer: Bearer
) -> None:
    few = settings.model_copy(
        update={"jobs_most_waiting": 5, "database_pool_size": 3, "database_pool_overflow": 0}
    )
    async with client_of(create_app(few)) as client:
        posts = (client.post("/v1/jobs", headers=bearer("alice")) for _ in range(100))
        statuses = [answer.status_code for answer in await asyncio.gather(*posts)]
        listed = (await client.get("/v1/jobs", headers=bearer("alice"))).json()["pagination"]["total"]
    assert set(statuses) == {202, 429}
    assert 5 <= statuses.count(202) == listed <= 5 + 3 - 1


async def test_jobs_are_listed_newest_first_and_by_what_is_wanted(
    client: httpx.AsyncClient, bearer: Bearer
) -> None:
    alice = bearer("alice")
    jobs = [await enqueue(client, alice), await enqueue(client, alice, kind="export_projects")]
    await enqueue(client, bearer("bob"))
    await client.post(f"{jobs[0]}/cancel", headers=alice)

    async def listed(query: str) -> list[str]:
        page = (await client.get(f"/v1/jobs?{query}", headers=alice)).json()
        return [f"/v1/jobs/{job['job_id']}" for job in page["data"]]

    assert await listed("") == [jobs[1], jobs[0]]
    assert await listed("page=2&limit=1") == [jobs[0]]
    assert await listed("state=CANCELLED") == [jobs[0]]
    assert await listed("kind=export_projects&since=2020-01-01T00:00:00Z") == [jobs[1]]
    assert await listed("until=2020-01-01T00:00:00Z") == []


async def test_members_of_an_organization_see_only_their_own(
    client: httpx.AsyncClient, bearer: Bearer
) -> None:
    job = await enqueue(client, bearer("7", tenant="org:3"))
    colleague = bearer("8", tenant="org:3")
    statuses = [
        (await client.get(job, headers=colleague)).status_code,
        (await client.get(f"{job}/events", headers=colleague)).status_code,
        (await client.get(f"{job}/artifact", headers=colleague)).status_code,
        (await client.post(f"{job}/cancel", headers=colleague)).status_code,
        (await client.get(job.removeprefix("/v1"), headers=colleague)).status_code,
    ]
    assert statuses == [404] * 5
    assert (await client.get("/v1/jobs", headers=colleague)).json()["data"] == []


async def test_a_job_that_waits_is_cancelled_at_once_and_again(
    client: httpx.AsyncClient, bearer: Bearer
) -> None:
    alice = bearer("alice")
    job = await enqueue(client, alice)
    answers = [await client.post(f"{job}/cancel", headers=alice) for _ in range(2)]
    assert [(each.status_code, each.json()["state"]) for each in answers] == [(202, "CANCELLED")] * 2
    (event,) = (await client.get(f"{job}/events", headers=alice)).json()["data"]
    assert (event["event"], event["state"]) == ("finished", "CANCELLED")
    assert (await client.get(job.removeprefix("/v1"), headers=alice)).json()["state"] == "REVOKED"


async def test_of_a_job_that_runs_it_is_asked_to_end(
    client: httpx.AsyncClient, bearer: Bearer, change: Change
) -> None:
    job = await enqueue(client, bearer("alice"))
    await change("UPDATE jobs SET state = 'STARTED', lease_until = now() + interval '1 hour'")
    answer = await client.post(f"{job}/cancel", headers=bearer("alice"))
    asked = await client.get(f"/v1/admin{job.removeprefix('/v1')}", headers=bearer("ada", "admin"))
    assert (answer.status_code, answer.json()["state"]) == (202, "STARTED")
    assert asked.json()["cancel_requested_at"] is not None


async def test_a_finished_job_cannot_be_cancelled(
    client: httpx.AsyncClient, bearer: Bearer, change: Change
) -> None:
    job = await enqueue(client, bearer("alice"))
    await change("UPDATE jobs SET state = 'DEAD', finished_at = now()")
    answer = await client.post(f"{job}/cancel", headers=bearer("alice"))
    assert (answer.status_code, answer.json()["details"]) == (409, {"state": "DEAD"})
    assert (await client.get(job.removeprefix("/v1"), headers=bearer("alice"))).json()["state"] == "FAILURE"


async def test_events_are_paged_from_any_of_them(
    client: httpx.AsyncClient, bearer: Bearer, change: Change
) -> None:
    job = await enqueue(client, bearer("alice"))
    await change("""
        INSERT INTO job_events (job_id, seq, tenant_id, event, content)
        SELECT id, seq, tenant_id, 'progress', jsonb_build_object('progress', 20 * seq, 'step', seq,
            'total_steps', 5, 'payload', jsonb_build_object('message', 'Processing'))
        FROM jobs, generate_series(1, 5) AS seq
    """)
    steps, query = [], "limit=2"
    while query:
        page = (await client.get(f"{job}/events?{query}", headers=bearer("alice"))).json()
        steps += [event["step"] for event in page["data"]]
        query = page["next_cursor"] and f"limit=2&cursor={page['next_cursor']}"
    assert steps == [1, 2, 3, 4, 5]
    anew = await client.get(f"{job}/events?limit=1&cursor=another.3", headers=bearer("alice"))
    assert anew.json()["data"][0]["step"] == 1


async def test_the_file_of_a_job_is_downloaded_whole(
    client: httpx.AsyncClient, bearer: Bearer, change: Change
) -> None:
    job = await enqueue(client, bearer("alice"), kind="export_projects")
    await change(FILE.format(expires_at="now() + interval '1 hour'"))
    answer = await client.get(f"{job}/artifact", headers=bearer("alice"))
    shown = (await client.get(job, headers=bearer("alice"))).json()["artifact"]
    assert (answer.status_code, answer.content) == (200, b"abcdef")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="projects.csv"'
    assert (
        answer.headers["Content-Type"] == f"{shown['media_type']}; charset=utf-8" == "text/csv; charset=utf-8"
    )
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    digest = b64encode(sha256(b"abcdef").digest()).decode()
    assert answer.headers["Repr-Digest"] == f"sha-256=:{digest}:"
    assert (shown["name"], shown["size"]) == ("projects.csv", 6)


async def test_a_file_that_was_kept_for_long_enough_is_gone(
    client: httpx.AsyncClient, bearer: Bearer, change: Change
) -> None:
    job = await enqueue(client, bearer("alice"), kind="export_projects")
    await change(FILE.format(expires_at="now() - interval '1 hour'"))
    answer = await client.get(f"{job}/artifact", headers=bearer("alice"))
    assert (answer.status_code, answer.json()["error_code"]) == (410, "ARTIFACT_EXPIRED")


async def test_an_administrator_has_a_job_done_again_and_it_is_written_down(
    client: httpx.AsyncClient, bearer: Bearer, change: Change
) -> None:
    admin = bearer("ada", "super_admin", "admin")
    job = await enqueue(client, bearer("alice"))
    path = f"/v1/admin{job.removeprefix('/v1')}"
    early = await client.post(f"{path}/retry", headers=admin)
    await change("UPDATE jobs SET state = 'DEAD', finished_at = now(), attempt = 3, crashes = 3")
    retried = await client.post(f"{path}/retry", headers=admin)
    events = (await client.get(f"{job}/events", headers=bearer("alice"))).json()["data"]
    log = (await client.get("/v1/admin/audit-log?event=job.retried", headers=admin)).json()["data"]
    assert (early.status_code, retried.status_code) == (409, 202)
    assert (retried.json()["job"]["state"], retried.json()["job"]["attempt"]) == ("PENDING", 0)
    assert [(event["event"], event["state"]) for event in events] == [("state", "PENDING")]
    assert [(entry["actor_subject"], entry["target"]) for entry in log] == [("ada", job.rpartition("/")[2])]


async def test_administrators_page_through_the_jobs_of_all_tenants(
    client: httpx.AsyncClient, bearer: Bearer
) -> None:
    jobs = [await enqueue(client, bearer(name)) for name in ("alice", "bob", "alice")]
    seen, query = [], "limit=2"
    while query:
        page = (await client.get(f"/v1/admin/jobs?{query}", headers=bearer("ada", "admin"))).json()
        seen += [f"/v1/jobs/{each['job']['job_id']}" for each in page["data"]]
        query = page["next_cursor"] and f"limit=2&cursor={page['next_cursor']}"
    of_bob = await client.get("/v1/admin/jobs?tenant=bob", headers=bearer("ada", "admin"))
    assert seen == jobs[::-1]
    assert [each["owner"] for each in of_bob.json()["data"]] == ["bob"]
