"""What a worker does with a job that it has claimed, and what becomes of one that it leaves."""

from collections.abc import Awaitable, Callable
from uuid import UUID

import pytest
from psycopg.errors import UniqueViolation
from sqlalchemy import text

from charter.jobs.claiming import LEASE
from charter.jobs.domain import JobCancelled, LeaseLost
from charter.jobs.kept import MOST_FILED
from charter.jobs.leases import HEARTBEAT
from charter.jobs.queue import WorkQueue
from charter.platform.database.transactions import Database
from contract_runtime.jobs import JobFailed, RetryPolicy
from tests.integration.jobs.rows import DEMO, Rows, a_kind, claimed_from

pytestmark = pytest.mark.anyio
HERE = "host/worker/1"
End = Callable[[], Awaitable[object]]


async def test_a_job_is_claimed_told_of_and_finished(queue: WorkQueue, rows: Rows) -> None:
    job_id = rows.enqueue()

    claimed = await claimed_from(queue)
    assert (claimed.id, claimed.attempt, claimed.kind) == (job_id, 1, DEMO)
    assert await queue.claim(["default"], "there", {"demo": DEMO}) is None
    await queue.tell_progress(claimed, 1, 4, {"a": "ü"})
    (told,) = await queue.finish(claimed, {"rows": 3})

    assert told.event.content == {"state": "SUCCESS", "result": {"rows": 3}, "error": None}
    assert rows.events(job_id) == [(1, "state"), (2, "progress"), (3, "finished")]
    job = rows.job(job_id)
    assert (job["state"], job["progress"], job["step"], job["lease_until"]) == ("SUCCESS", 100, 4, None)
    assert (job["kept_until"] - job["finished_at"]).days == 30


async def test_effects_of_an_attempt_that_lost_its_lease_are_undone(
    queue: WorkQueue, database: Database, rows: Rows
) -> None:
    first, second = rows.enqueue(), rows.enqueue(priority=200)
    claimed = await claimed_from(queue)
    assert claimed.id == first
    rows.lapse(first)
    assert [told.event.content["state"] for told in await queue.sweep()] == ["RETRY"]

    with pytest.raises(LeaseLost):
        await queue.finish(claimed, None, [effect_on(database, second)])

    again = await claimed_from(queue)
    assert (again.id, again.attempt, again.crashes) == (first, 2, 1), "what crashed goes first"
    await queue.finish(again, None, [effect_on(database, second)])
    assert rows.job(second)["request_id"] == "x"


def effect_on(database: Database, job_id: UUID) -> Callable[[], Awaitable[None]]:
    """Appends to a row, so that it is seen how often it was done."""

    async def effect() -> None:
        async with database.transaction("acme") as connection:
            await connection.execute(
                text("UPDATE jobs SET request_id = coalesce(request_id, '') || 'x' WHERE id = :id"),
                {"id": job_id},
            )

    return effect


async def test_what_was_cancelled_while_it_ran_does_not_succeed(queue: WorkQueue, rows: Rows) -> None:
    job_id = rows.enqueue()
    claimed = await claimed_from(queue)
    rows.cancel(job_id)

    ends: tuple[End, ...] = (
        lambda: queue.tell_progress(claimed, 1, 2),
        lambda: queue.finish(claimed),
        lambda: queue.fail(claimed, JobFailed("A", "b")),
        lambda: queue.release(claimed),
    )
    for end in ends:
        with pytest.raises(JobCancelled):
            await end()
    await queue.cancelled(claimed)

    assert rows.job(job_id)["state"] == "CANCELLED"
    assert rows.events(job_id) == [(1, "state"), (2, "finished")]


async def test_what_was_cancelled_stays_so_if_its_worker_is_gone(queue: WorkQueue, rows: Rows) -> None:
    job_id = rows.enqueue()
    await claimed_from(queue, owner=HERE)
    rows.cancel(job_id)

    await queue.expire_owned_by(HERE)

    assert (rows.job(job_id)["state"], rows.job(job_id)["error_code"]) == ("CANCELLED", None)


async def test_a_failure_is_tried_again_as_often_as_the_kind_says(queue: WorkQueue, rows: Rows) -> None:
    kind = a_kind(retry=RetryPolicy(attempts=2))
    job_id = rows.enqueue(kind)
    states = []
    for _ in range(2):
        await queue.fail(await claimed_from(queue, kind), JobFailed("SOLD_OUT", "Nothing is left."))
        states.append(rows.job(job_id)["state"])
        rows.change(job_id, "run_at = now()")

    assert states == ["RETRY", "FAILURE"]
    assert rows.job(job_id)["error_message"] == "Nothing is left."


async def test_a_final_failure_is_not_tried_again(queue: WorkQueue, rows: Rows) -> None:
    job_id = rows.enqueue()

    await queue.fail(await claimed_from(queue), JobFailed("GONE", "It is gone.", is_final=True))

    assert rows.job(job_id)["state"] == "FAILURE"


async def test_the_wait_is_what_the_failure_says(queue: WorkQueue, rows: Rows) -> None:
    job_id = rows.enqueue()

    await queue.fail(await claimed_from(queue), JobFailed("BUSY", "Later.", retry_after=500))

    waits = rows.run("SELECT run_at - now() AS wait FROM jobs WHERE id = %s", [job_id])[0]["wait"]
    assert 400 < waits.total_seconds() <= 500


async def test_a_job_that_is_handed_back_has_lost_no_attempt(queue: WorkQueue, rows: Rows) -> None:
    job_id = rows.enqueue()

    await queue.release(await claimed_from(queue))

    assert (rows.job(job_id)["state"], rows.job(job_id)["attempt"]) == ("PENDING", 0)


async def test_a_job_that_takes_three_workers_down_is_dead(queue: WorkQueue, rows: Rows) -> None:
    job_id = rows.enqueue(a_kind(retry=RetryPolicy(attempts=1)))
    states = []
    for _ in range(3):
        await claimed_from(queue, owner=HERE)
        await queue.expire_owned_by(HERE)
        states.append(rows.job(job_id)["state"])

    assert states == ["RETRY", "RETRY", "DEAD"]
    assert rows.job(job_id)["error_code"] == "WORKER_LOST"


@pytest.mark.parametrize("value", ["a\0b", "\ud800", float("nan"), object(), "x" * MOST_FILED])
async def test_a_result_that_cannot_be_kept_is_a_failure_that_says_so(
    queue: WorkQueue, rows: Rows, value: object
) -> None:
    job_id = rows.enqueue()
    claimed = await claimed_from(queue)

    with pytest.raises(JobFailed, match="The job's progress "):
        await queue.tell_progress(claimed, 1, 2, {"text": value})
    with pytest.raises(JobFailed, match="The job's result ") as refused:
        await queue.finish(claimed, {"text": value})
    await queue.fail(claimed, refused.value)

    assert rows.job(job_id)["state"] == "FAILURE"


async def test_backslashes_and_whole_pairs_can_be_kept(queue: WorkQueue, rows: Rows) -> None:
    job_id = rows.enqueue()

    await queue.finish(await claimed_from(queue), {"text": "\\u0000 😀 \\"})

    assert rows.job(job_id)["result"] == {"text": "\\u0000 😀 \\"}


async def test_a_worker_that_was_stopped_and_goes_on_changes_nothing(queue: WorkQueue, rows: Rows) -> None:
    job_id = rows.enqueue()
    stopped = await claimed_from(queue, owner=HERE)
    await queue.expire_owned_by(HERE)
    successor = await claimed_from(queue)

    ends: tuple[End, ...] = (
        lambda: queue.tell_progress(stopped, 1, 2),
        lambda: queue.fail(stopped, JobFailed("A", "b")),
        lambda: queue.release(stopped),
        lambda: queue.finish(stopped, 1),
    )
    for end in ends:
        with pytest.raises(LeaseLost):
            await end()
    await queue.finish(successor, 2)

    assert (rows.job(job_id)["result"], rows.job(job_id)["last_event"]) == (2, 4)


async def test_nothing_changes_after_the_end(queue: WorkQueue, rows: Rows) -> None:
    job_id = rows.enqueue()
    claimed = await claimed_from(queue)
    await queue.finish(claimed, 1)

    ends: tuple[End, ...] = (
        lambda: queue.fail(claimed, JobFailed("A", "b")),
        lambda: queue.release(claimed),
        lambda: queue.finish(claimed, 2),
    )
    for end in ends:
        with pytest.raises(LeaseLost):
            await end()
    assert (rows.job(job_id)["state"], rows.job(job_id)["result"]) == ("SUCCESS", 1)


async def test_a_lease_lasts_for_as_long_as_the_database_says(queue: WorkQueue, rows: Rows) -> None:
    job_id = rows.enqueue()
    claimed = await claimed_from(queue)

    lease = rows.run("SELECT lease_until - started_at AS length FROM jobs WHERE id = %s", [job_id])[0]
    assert lease["length"].total_seconds() == LEASE
    rows.lapse(job_id)
    assert rows.run(HEARTBEAT, {"job_id": job_id, "token": claimed.token})
    assert await queue.sweep() == []


async def test_an_attempt_that_takes_too_long_is_kept_alive_no_more(queue: WorkQueue, rows: Rows) -> None:
    job_id = rows.enqueue()
    claimed = await claimed_from(queue)
    rows.change(job_id, "timeout_at = now() - interval '1 second'")
    rows.lapse(job_id)

    assert rows.run(HEARTBEAT, {"job_id": job_id, "token": claimed.token}) == []
    await queue.sweep()

    assert (rows.job(job_id)["state"], rows.job(job_id)["error_code"]) == ("RETRY", "JOB_TIMED_OUT")


async def test_failures_at_the_same_time_are_tried_again_at_different_times(
    queue: WorkQueue, rows: Rows
) -> None:
    kind = a_kind(retry=RetryPolicy(first=10_000_000, most=10_000_000))
    for _ in range(4):
        rows.enqueue(kind)
    for _ in range(4):
        await queue.fail(await claimed_from(queue, kind), JobFailed("BUSY", "All at once."))

    waits = rows.run("SELECT DISTINCT date_trunc('hour', run_at) FROM jobs")
    assert len(waits) > 1


async def test_a_unique_job_waits_or_runs_once(queue: WorkQueue, rows: Rows) -> None:
    rows.enqueue(unique_key=b"same")
    with pytest.raises(UniqueViolation):
        rows.enqueue(unique_key=b"same")
    claimed = await claimed_from(queue)
    with pytest.raises(UniqueViolation):
        rows.enqueue(unique_key=b"same")
    await queue.finish(claimed)

    rows.enqueue(unique_key=b"same")
    rows.enqueue(unique_key=b"same", tenant="umbrella")
