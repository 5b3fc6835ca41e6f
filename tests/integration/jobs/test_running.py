"""What an attempt that runs to its end leaves behind, and what it costs."""

from collections.abc import Sequence
from typing import Any

import pytest
from typing_extensions import override

from charter.jobs import running
from charter.jobs.queue import WorkQueue
from charter.jobs.telling import Told
from charter.platform.database.transactions import Database
from charter.shared.errors import DependencyUnavailable
from contract_runtime import JobContext
from tests.integration.jobs.rows import Nothing, Rows, claimed_from
from tests.integration.jobs.test_misbehaving import done

pytestmark = pytest.mark.anyio


async def test_the_last_step_is_told_in_the_transaction_that_finishes_the_job(
    queue: WorkQueue, rows: Rows
) -> None:
    async def work(ctx: JobContext[Any], _: Nothing) -> None:
        await ctx.progress(2, 2)

    job = await done(queue, rows, work)

    events = rows.run("SELECT event, at FROM job_events WHERE job_id = %s ORDER BY seq", [job["id"]])
    assert [event["event"] for event in events] == ["state", "progress", "finished"]
    assert events[1]["at"] == events[2]["at"] == job["finished_at"], "the time of one transaction"


class AwayAtTheEnd(WorkQueue):
    """Over a database that is there again only for what comes after the end."""

    @override
    async def finish(self, *_: Any) -> Sequence[Told]:
        raise DependencyUnavailable("database")


async def test_a_database_that_stays_away_at_the_end_fails_no_job(
    database: Database, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work(ctx: JobContext[Any], _: Nothing) -> None:
        """All that there is to do."""

    monkeypatch.setattr(running, "INSISTENCE", -1.0)
    job = await done(AwayAtTheEnd(database), rows, work)
    assert (job["state"], job["error_code"]) == ("STARTED", None), "its lease runs out, and it is done again"


async def test_each_attempt_has_a_newer_token(queue: WorkQueue, rows: Rows) -> None:
    job_id = rows.enqueue()
    first = await claimed_from(queue)
    await queue.release(first)
    second = await claimed_from(queue)
    assert second.token > first.token

    await queue.release(second)
    rows.change(job_id, "lease_token = lease_token + 1000000000000000000")
    ahead = rows.job(job_id)["lease_token"]
    assert (await claimed_from(queue)).token == ahead + 1, "by whatever clock the last one was made"
