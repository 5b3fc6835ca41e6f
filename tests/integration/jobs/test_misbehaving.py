"""Functions of kinds that go wrong: each ends its own attempt with a reason, never its process."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from charter.feature import Chore
from charter.jobs.heartbeats import Heartbeat
from charter.jobs.leases import HEARTBEAT
from charter.jobs.queue import WorkQueue
from charter.jobs.running import Runner
from contract_runtime import JobContext, JobFailed, JobWork, RetryPolicy
from tests.integration.jobs.rows import Nothing, Rows, a_kind

LONGEST = 9007199254740991

pytestmark = pytest.mark.anyio


class Unasked:
    """No heartbeat is due in so short a time."""

    def run(self, tenant: str, statement: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
        raise AssertionError(tenant, statement, values)


async def _settle() -> None:
    return None


async def done(queue: WorkQueue, rows: Rows, work: JobWork, **changed: Any) -> Any:
    """The row of a job after its only attempt, and its only process, has gone on to the next."""
    kind = a_kind("odd", retry=RetryPolicy(attempts=1), **changed)
    job_id = rows.enqueue(kind)
    beats = Heartbeat(Unasked(), HEARTBEAT, lambda: False, 1.0)
    runner = Runner(
        queue=queue,
        chores={"odd": Chore(kind=kind, work=work)},
        queues=["default"],
        lease_owner="here",
        heartbeat=beats,
        is_ending=lambda: False,
        report=lambda **_: None,
        publish=lambda _: None,
        settle=_settle,
    )
    await runner.run_all()
    return rows.job(job_id)


@pytest.mark.parametrize(
    ("step", "total"),
    [(-1, 5), (1, -5), (10**30, 10**30), (LONGEST + 1, LONGEST + 1), ("1", "5"), (1.5, 5), (None, 5)],
)
async def test_progress_that_is_no_number_of_steps_fails_the_job(
    queue: WorkQueue, rows: Rows, step: Any, total: Any
) -> None:
    async def work(ctx: JobContext[Any], _: Nothing) -> None:
        await ctx.progress(step, total)

    row = await done(queue, rows, work)
    assert (row["state"], row["error_code"]) == ("FAILURE", "RESULT_UNFIT")


@pytest.mark.parametrize(
    "payload", ["a\0b", "a\ud800b", "x" * 20000, {str(n): n for n in range(200)}, [1], 7, {"a": object()}]
)
async def test_a_payload_that_nobody_could_be_shown_fails_the_job(
    queue: WorkQueue, rows: Rows, payload: Any
) -> None:
    async def work(ctx: JobContext[Any], _: Nothing) -> None:
        await ctx.progress(1, 5, payload)

    row = await done(queue, rows, work, events=object)
    assert (row["state"], row["error_code"]) == ("FAILURE", "RESULT_UNFIT")


@pytest.mark.parametrize(
    "result", ["a\0b", "a\ud800b", "x" * 70000, {str(n): n for n in range(2000)}, [1], 7, True]
)
async def test_a_result_that_nobody_could_be_shown_fails_the_job(
    queue: WorkQueue, rows: Rows, result: Any
) -> None:
    async def work(_: JobContext[Any], __: Nothing) -> Any:
        return result

    row = await done(queue, rows, work, result=object)
    assert (row["state"], row["error_code"]) == ("FAILURE", "RESULT_UNFIT")


@pytest.mark.parametrize(
    ("code", "message"),
    [("C" * 5000, "m"), ("C", "m" * 100000), ("C", "a\ud800b"), ("C\ud800", "m"), ("C\0", "a\0b"), ("", "")],
)
async def test_a_reason_that_cannot_be_kept_whole_is_kept_as_far_as_it_can(
    queue: WorkQueue, rows: Rows, code: str, message: str
) -> None:
    async def work(_: JobContext[Any], __: Nothing) -> None:
        raise JobFailed(code, message, is_final=True)

    row = await done(queue, rows, work)
    assert row["state"] == "FAILURE"
    assert len(row["error_code"]) <= 100
    assert len(row["error_message"]) <= 2000


@pytest.mark.parametrize("retry_after", [-5.0, 1e300, float("inf"), float("nan")])
async def test_a_delay_that_no_clock_has_is_no_reason_to_lose_the_worker(
    queue: WorkQueue, rows: Rows, retry_after: float
) -> None:
    async def work(_: JobContext[Any], __: Nothing) -> None:
        if _.attempt == 1:
            raise JobFailed("LATER", "Later.", retry_after=retry_after)

    row = await done(queue, rows, work)
    assert row["state"] == "FAILURE"


@pytest.mark.parametrize(
    "secret",
    [
        RuntimeError("password=hunter2"),
        RecursionError("secret"),
        BaseExceptionGroup("secret", [ValueError("x")]),
        MemoryError("secret"),
    ],
)
async def test_what_a_job_raises_unforeseen_is_not_shown(
    queue: WorkQueue, rows: Rows, secret: BaseException
) -> None:
    async def work(_: JobContext[Any], __: Nothing) -> None:
        raise secret

    row = await done(queue, rows, work)
    assert (row["state"], row["error_code"]) == ("FAILURE", "INTERNAL_ERROR")
    assert "secret" not in row["error_message"]


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a\r\nSet-Cookie: x", "text/csv"),
        ('a"; x="', "text/csv"),
        ("a\0", "text/csv"),
        ("a\ud800", "text/csv"),
        ("a" * 5000, "text/csv"),
        ("../../a", "text/csv"),
        ("a", "text/csv\r\nX: y"),
        ("é", "text/csv"),
        ("", ""),
    ],
)
async def test_a_file_of_an_impossible_name_fails_the_job(
    queue: WorkQueue, rows: Rows, name: str, media_type: str
) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        yield b"x"

    async def work(ctx: JobContext[Any], __: Nothing) -> None:
        await ctx.artifact(name, media_type, chunks())

    row = await done(queue, rows, work)
    assert (row["state"], row["error_code"]) == ("FAILURE", "RESULT_UNFIT")
