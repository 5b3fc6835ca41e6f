"""What owners and administrators may do with jobs, and who is told of it."""

from datetime import timedelta
from uuid import uuid4

import pytest

from charter.jobs.domain import (
    Artifact,
    ArtifactExpired,
    ArtifactNotFound,
    Job,
    JobFilter,
    JobFinished,
    JobId,
    JobNotFailed,
    JobNotFound,
    JobState,
)
from charter.jobs.events import JobEvent
from charter.jobs.service import JobAdministration, JobService
from tests.builders import NOON, HandSetClock
from tests.unit.jobs.memory import ACME, ALICE, BOB, JobRows, MemoryJobStore, a_job

pytestmark = pytest.mark.anyio

FILE = Artifact(
    name="projects.csv", media_type="text/csv", size=6, sha256=b"", expires_at=NOON + timedelta(hours=1)
)
RUNNING = [JobState.STARTED, JobState.PROGRESS]
WAITING = [JobState.PENDING, JobState.RETRY]
FAILED = [JobState.FAILURE, JobState.DEAD, JobState.CANCELLED]


class Office:
    """The services over jobs in memory, and what they told, woke and wrote down."""

    def __init__(self) -> None:
        self.rows, self.clock = JobRows(), HandSetClock()
        self.told: list[tuple[JobId, str]] = []
        self.woken: list[str] = []
        self.recorded: list[tuple[str, str, str | None]] = []
        store = MemoryJobStore(self.rows)
        self.jobs = JobService(store, self._tell, self.clock)
        self.administration = JobAdministration(store, self._record, self._tell, self._wake)

    async def _tell(self, job_id: JobId, event: JobEvent) -> None:
        self.told.append((job_id, event.event))

    async def _wake(self, queue: str) -> None:
        self.woken.append(queue)

    async def _record(self, event: str, *, target: str, subject: str | None = None) -> None:
        self.recorded.append((event, target, subject))

    def has(self, state: JobState = JobState.PENDING, **changed: object) -> Job:
        """A job of Alice's."""
        return self.rows.put(a_job(state=state, **changed))


@pytest.fixture
def office() -> Office:
    return Office()


async def test_somebody_else_s_job_is_not_there(office: Office) -> None:
    job = office.has(JobState.SUCCESS, artifact=FILE)
    for refused in (
        office.jobs.get(ACME, BOB, job.id),
        office.jobs.cancel(ACME, BOB, job.id),
        office.jobs.list_events(ACME, BOB, job.id, None, 10),
        office.jobs.open_file(ACME, BOB, job.id),
    ):
        with pytest.raises(JobNotFound, match=str(job.id)):
            await refused
    assert (await office.jobs.list_page(ACME, BOB, JobFilter(), 1, 10)).total == 0
    assert await office.jobs.get(ACME, ALICE, job.id) == job


@pytest.mark.parametrize("state", WAITING)
async def test_what_waits_is_cancelled_at_once_and_told_once(office: Office, state: JobState) -> None:
    job = office.has(state)
    first = await office.jobs.cancel(ACME, ALICE, job.id)
    second = await office.jobs.cancel(ACME, ALICE, job.id)
    assert first == second
    assert first.state is JobState.CANCELLED
    assert office.told == [(job.id, "finished")]


@pytest.mark.parametrize("state", RUNNING)
async def test_what_runs_is_asked_to_end_and_nothing_is_told_yet(office: Office, state: JobState) -> None:
    job = office.has(state)
    asked = await office.jobs.cancel(ACME, ALICE, job.id)
    assert (asked.state, asked.cancel_requested_at, office.told) == (state, NOON, [])


@pytest.mark.parametrize("state", [JobState.SUCCESS, JobState.FAILURE, JobState.DEAD])
async def test_what_is_over_cannot_be_cancelled(office: Office, state: JobState) -> None:
    job = office.has(state)
    with pytest.raises(JobFinished, match=state):
        await office.jobs.cancel(ACME, ALICE, job.id)
    with pytest.raises(JobFinished, match=state):
        await office.administration.cancel("ada", job.id)
    assert (office.told, office.recorded) == ([], [])


async def test_events_come_page_by_page_and_from_the_beginning_in_another_epoch(office: Office) -> None:
    job = office.has(JobState.STARTED)
    for _ in range(5):
        office.rows.tell(job, "progress")
    pages: list[list[int]] = []
    after: tuple[str, int] | None = None
    while True:
        page, cursor = await office.jobs.list_events(ACME, ALICE, job.id, after, 2)
        pages.append([event.number for event in page])
        if cursor is None:
            break
        epoch, _, number = cursor.partition(".")
        after = epoch, int(number)
    anew, _ = await office.jobs.list_events(ACME, ALICE, job.id, ("older", 4), 2)
    assert pages == [[1, 2], [3, 4], [5]]
    assert [event.number for event in anew] == [1, 2]


async def test_a_page_that_ends_with_the_last_event_has_no_cursor(office: Office) -> None:
    job = office.has(JobState.STARTED)
    office.rows.tell(job, "state")
    assert (await office.jobs.list_events(ACME, ALICE, job.id, None, 1))[1] is None


@pytest.mark.parametrize("state", [*WAITING, *RUNNING, *FAILED])
async def test_the_file_of_a_job_is_there_once_it_has_succeeded(office: Office, state: JobState) -> None:
    job = office.has(state, artifact=FILE)
    with pytest.raises(ArtifactNotFound):
        await office.jobs.open_file(ACME, ALICE, job.id)


async def test_a_file_is_read_chunk_by_chunk_until_it_expires(office: Office) -> None:
    job = office.has(JobState.SUCCESS, artifact=FILE)
    office.rows.chunks[job.id] = [b"abc", b"def"]
    office.clock.moment = FILE.expires_at - timedelta(seconds=1)
    artifact, content = await office.jobs.open_file(ACME, ALICE, job.id)
    assert (artifact, [chunk async for chunk in content]) == (FILE, [b"abc", b"def"])
    office.clock.moment = FILE.expires_at
    with pytest.raises(ArtifactExpired):
        await office.jobs.open_file(ACME, ALICE, job.id)


@pytest.mark.parametrize("state", FAILED)
async def test_what_failed_is_done_again_told_woken_and_written_down(office: Office, state: JobState) -> None:
    job = office.has(state, queue="exports")
    anew = await office.administration.retry("ada", job.id)
    assert (anew.state, office.told, office.woken) == (JobState.PENDING, [(job.id, "state")], ["exports"])
    assert office.recorded == [("job.retried", str(job.id), "ada")]


@pytest.mark.parametrize("state", [*WAITING, *RUNNING, JobState.SUCCESS])
async def test_what_did_not_fail_is_not_done_again(office: Office, state: JobState) -> None:
    job = office.has(state)
    with pytest.raises(JobNotFailed, match=state):
        await office.administration.retry("ada", job.id)
    assert (office.told, office.woken, office.recorded) == ([], [], [])


async def test_administrators_cancel_anybody_s_job_and_it_is_written_down(office: Office) -> None:
    job = office.has(owner=BOB)
    assert (await office.administration.cancel("ada", job.id)).state is JobState.CANCELLED
    assert office.recorded == [("job.cancelled", str(job.id), "ada")]


async def test_nobody_does_anything_with_a_job_that_is_not_there(office: Office) -> None:
    job_id = JobId(uuid4())
    for refused in (
        office.administration.get(job_id),
        office.administration.cancel("ada", job_id),
        office.administration.retry("ada", job_id),
    ):
        with pytest.raises(JobNotFound):
            await refused
    assert office.recorded == []


async def test_administrators_page_through_everybody_s_jobs_newest_first(office: Office) -> None:
    made = sorted((office.has(owner=owner).id for owner in (ALICE, BOB, ALICE)), reverse=True)
    first, before = await office.administration.list_page(None, JobFilter(), 2)
    last, end = await office.administration.list_page(before, JobFilter(), 2)
    assert [job.id for job in (*first, *last)] == made
    assert (before, end) == (made[1], None)
