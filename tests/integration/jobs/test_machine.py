"""Whatever happens to three workers: each job is done once, or ends for a reason, and tells all of it."""

from charter.jobs.domain import JobState
from charter.jobs.queue import WorkQueue
from charter.settings import Settings
from tests.integration.jobs.machine import run_workers


def test_no_sequence_of_events_breaks_the_queue(settings: Settings) -> None:
    reached = run_workers(settings.database_url, WorkQueue, examples=15, steps=30)
    assert reached >= {JobState.SUCCESS, JobState.CANCELLED}
