"""Each fault planted into the queue is seen by the test that is named for it."""

from collections.abc import Awaitable, Callable
from inspect import signature
from typing import Final

import psycopg
import pytest
from _pytest.outcomes import Failed

from charter.jobs.queue import WorkQueue
from charter.platform.database.transactions import Database
from tests.integration.jobs import test_claiming, test_kept, test_queue
from tests.integration.jobs.mutants import FAULTS, queue_with
from tests.integration.jobs.rows import Rows

pytestmark = pytest.mark.anyio
SEEN_BY: Final[dict[str, Callable[..., Awaitable[None]]]] = {
    "token_test_removed": test_queue.test_a_worker_that_was_stopped_and_goes_on_changes_nothing,
    "rollback_removed": test_queue.test_effects_of_an_attempt_that_lost_its_lease_are_undone,
    "skip_locked_removed": test_claiming.test_a_job_that_somebody_else_takes_keeps_nobody_waiting,
    "jitter_removed": test_queue.test_failures_at_the_same_time_are_tried_again_at_different_times,
    "crash_not_counted": test_queue.test_a_job_that_takes_three_workers_down_is_dead,
    "clock_of_the_worker": test_queue.test_a_lease_lasts_for_as_long_as_the_database_says,
    "state_filter_dropped": test_queue.test_nothing_changes_after_the_end,
    "cancel_ignored": test_queue.test_what_was_cancelled_while_it_ran_does_not_succeed,
    "fairness_removed": test_claiming.test_tenants_take_turns,
    "event_not_numbered": test_queue.test_a_job_is_claimed_told_of_and_finished,
    "step_not_fenced": test_kept.test_a_step_of_an_attempt_that_lost_its_lease_is_undone,
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_planted_fault_is_seen(fault: str, database: Database, rows: Rows) -> None:
    test = SEEN_BY[fault]
    values = {"database": database} if "database" in signature(test).parameters else {}

    with pytest.raises((Exception, Failed)):
        await test(queue=queue_with(fault)(database), rows=rows, **values)


async def test_a_unique_index_that_is_gone_is_seen(queue: WorkQueue, rows: Rows) -> None:
    with psycopg.connect(rows.url) as connection:
        connection.execute("DROP INDEX ix_jobs_unique")

    with pytest.raises(Failed):
        await test_queue.test_a_unique_job_waits_or_runs_once(queue, rows)
