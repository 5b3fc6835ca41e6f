"""Steps and files: kept once for all attempts, and only by the attempt that has the job."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest

from charter.jobs.domain import MOST_RESULT, LeaseLost
from charter.jobs.kept import CHUNK
from charter.jobs.queue import WorkQueue
from contract_runtime.jobs import JobFailed
from tests.integration.jobs.rows import Rows, claimed_from

pytestmark = pytest.mark.anyio
HERE = "host/worker/1"
WEEK = timedelta(days=7)
LONGEST = "é" * ((MOST_RESULT - 2) // 2)
LARGE = LONGEST * 5 + "!"


async def parts(*content: bytes) -> AsyncIterator[bytes]:
    for part in content:
        yield part


async def test_a_step_is_done_once_for_all_attempts(queue: WorkQueue, rows: Rows) -> None:
    rows.enqueue()
    done = []

    async def work() -> dict[str, int]:
        done.append(1)
        return {"rows": 7}

    first = await claimed_from(queue, owner=HERE)
    assert await queue.step(first, "count", work) == {"rows": 7}
    await queue.expire_owned_by(HERE)
    second = await claimed_from(queue)

    assert await queue.step(second, "count", work) == {"rows": 7}
    assert done == [1]


async def test_a_step_of_an_attempt_that_lost_its_lease_is_undone(queue: WorkQueue, rows: Rows) -> None:
    job_id = rows.enqueue()
    claimed = await claimed_from(queue, owner=HERE)
    await queue.expire_owned_by(HERE)

    async def work() -> int:
        return 1

    with pytest.raises(LeaseLost):
        await queue.step(claimed, "count", work)
    assert rows.run("SELECT * FROM job_steps WHERE job_id = %s", [job_id]) == []


async def test_a_file_is_kept_in_chunks_with_its_digest(queue: WorkQueue, rows: Rows) -> None:
    job_id = rows.enqueue()
    claimed = await claimed_from(queue)
    content = b"ab" * CHUNK + b"c"

    await queue.keep_artifact(claimed, "a.csv", "text/csv", parts(content[:7], content[7:]), WEEK)

    file = rows.run("SELECT * FROM job_artifacts WHERE job_id = %s", [job_id])[0]
    chunks = rows.run(
        "SELECT content FROM job_artifact_chunks WHERE lease_token = %s ORDER BY number",
        [file["lease_token"]],
    )
    assert [len(chunk["content"]) for chunk in chunks] == [CHUNK, CHUNK, 1]
    assert b"".join(chunk["content"] for chunk in chunks) == content
    assert (file["size"], file["sha256"]) == (len(content), sha256(content).digest())


async def test_a_later_attempts_file_takes_the_place_of_an_earlier_ones(queue: WorkQueue, rows: Rows) -> None:
    rows.enqueue()
    first = await claimed_from(queue, owner=HERE)
    await queue.keep_artifact(first, "a", "text/csv", parts(b"one"), WEEK)
    await queue.expire_owned_by(HERE)
    second = await claimed_from(queue)

    with pytest.raises(LeaseLost):
        await queue.keep_artifact(first, "a", "text/csv", parts(b"stale"), WEEK)
    await queue.keep_artifact(second, "a", "text/csv", parts(b"two"), WEEK)

    assert [row["content"] for row in rows.run("SELECT content FROM job_artifact_chunks")] == [b"two"]


async def test_a_result_that_fits_its_row_is_no_file(queue: WorkQueue, rows: Rows) -> None:
    job_id = rows.enqueue()
    await queue.finish(await claimed_from(queue), LONGEST)
    assert rows.job(job_id)["result"] == LONGEST
    assert rows.run("SELECT * FROM job_artifacts") == []


async def test_a_result_that_is_too_long_for_its_row_is_a_file(queue: WorkQueue, rows: Rows) -> None:
    job_id = rows.enqueue()
    (told,) = await queue.finish(await claimed_from(queue), LARGE)

    file = rows.run("SELECT *, expires_at - created_at AS kept_for FROM job_artifacts")[0]
    chunks = rows.run("SELECT content FROM job_artifact_chunks ORDER BY number")
    content = b"".join(chunk["content"] for chunk in chunks)
    assert (rows.job(job_id)["state"], rows.job(job_id)["result"]) == ("SUCCESS", None)
    assert told.event.content["result"] is None
    assert (file["name"], file["media_type"]) == ("result.json", "application/json")
    assert file["kept_for"] == timedelta(days=rows.job(job_id)["retention"])
    assert (file["size"], file["sha256"]) == (len(content), sha256(content).digest())
    assert json.loads(content) == LARGE


async def test_no_file_is_left_of_a_long_result_that_comes_too_late(queue: WorkQueue, rows: Rows) -> None:
    rows.enqueue()
    stale = await claimed_from(queue, owner=HERE)
    await queue.expire_owned_by(HERE)
    await claimed_from(queue)

    with pytest.raises(LeaseLost):
        await queue.finish(stale, LARGE)
    assert rows.run("SELECT job_id FROM job_artifact_chunks") == []


async def test_a_long_result_beside_a_file_is_refused_in_words(queue: WorkQueue, rows: Rows) -> None:
    rows.enqueue()
    claimed = await claimed_from(queue)
    await queue.keep_artifact(claimed, "a.csv", "text/csv", parts(b"one"), WEEK)

    with pytest.raises(JobFailed, match=r"65536 bytes, and its file is a\.csv already") as refused:
        await queue.finish(claimed, LARGE)
    assert (refused.value.code, refused.value.is_final) == ("RESULT_UNFIT", True)
    assert [row["content"] for row in rows.run("SELECT content FROM job_artifact_chunks")] == [b"one"]
    await queue.fail(claimed, refused.value)


async def test_what_is_old_goes_a_batch_at_a_time(queue: WorkQueue, rows: Rows) -> None:
    kept, gone = rows.enqueue(), rows.enqueue(priority=1)
    claimed = await claimed_from(queue)
    await queue.keep_artifact(claimed, "a", "text/csv", parts(b"one"), -WEEK)
    await queue.finish(claimed)
    rows.run(
        "INSERT INTO job_fires (name, fire_at, job_id, fired_at) SELECT 'a', t, %s, t FROM "
        "generate_series(now() - interval '1200 hours', now() - interval '800 hours', '1 hour') AS t",
        [kept],
    )

    assert claimed.id == gone
    assert await queue.prune(datetime.now(UTC)) == {
        "jobs": 0,
        "artifacts": 1,
        "fires": 401,
        "limits": 0,
        "workers": 0,
    }
    assert (await queue.prune(datetime.now(UTC) + timedelta(days=31)))["jobs"] == 1
    assert rows.events(gone) == []
    assert rows.job(kept)["state"] == "PENDING"
