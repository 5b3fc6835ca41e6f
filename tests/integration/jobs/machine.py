"""Three workers at one queue, with whatever may happen to them, beside a model of what should be so."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import text

from charter.jobs.claiming import ClaimedJob
from charter.jobs.domain import FINAL, RUNNING, WAITING, JobCancelled, JobState, LeaseLost
from charter.jobs.leases import HEARTBEAT, MOST_CRASHES
from charter.platform.database.settings import DatabaseSettings
from charter.platform.database.transactions import Database
from contract_runtime.jobs import JobFailed
from tests.integration.jobs.rows import DEMO, Rows

WORKERS: Final = st.integers(0, 2)
EFFECT: Final = text("INSERT INTO totals (tenant_id, of, change) VALUES (:tenant, :of, 1)")
CLEAR: Final = "WITH gone AS (DELETE FROM totals) DELETE FROM jobs"
STANDING: Final = """
    SELECT id, state, attempt, crashes, last_event, lease_until IS NOT NULL AS is_held,
        (SELECT count(*) FROM job_events WHERE job_id = jobs.id) AS events,
        (SELECT coalesce(max(seq), 0) FROM job_events WHERE job_id = jobs.id) AS last_seq,
        (SELECT count(*) FROM job_steps WHERE job_id = jobs.id) AS steps,
        (SELECT count(*) FROM totals WHERE of = 'end ' || jobs.id) AS effects,
        (SELECT count(*) FROM totals WHERE of = 'do ' || jobs.id) AS step_effects
    FROM jobs
"""


@dataclass
class Expected:
    """What a job should be."""

    state: JobState = JobState.PENDING
    attempt: int = 0
    crashes: int = 0
    token: int | None = None
    owner: int | None = None
    is_cancelled: bool = False
    is_lapsed: bool = False
    is_due: bool = True
    has_step: bool = False
    events: int = 0

    def become(self, state: JobState) -> None:
        self.state, self.token, self.is_lapsed = state, None, False
        self.events += 1


class Workers(RuleBasedStateMachine):
    """A worker that crashed forgets its attempt; one that was stopped goes on with it, whatever happened."""

    job_ids = Bundle("job_ids")

    def __init__(self, url: str, make_queue: Callable[[Database], Any]) -> None:
        super().__init__()
        self.rows = Rows(url)
        self.rows.run(CLEAR)
        self.loop = asyncio.new_event_loop()
        self.database = Database(DatabaseSettings(database_url=url))
        self.queues = [make_queue(self.database) for _ in range(3)]
        self.held: dict[int, ClaimedJob] = {}
        self.jobs: dict[UUID, Expected] = {}

    def teardown(self) -> None:
        try:
            self.finish_all()
        finally:
            self.loop.run_until_complete(self.database.close())
            self.loop.close()
            self.rows.close()

    def finish_all(self) -> None:
        """Whatever happened: once workers do their best, nothing is left undone."""
        for worker in range(3):
            self.held.pop(worker, None)
        for _ in range(MOST_CRASHES):
            self.lapse_all()
            self.sweep()
        self.all_come_due()
        while self.claim(0):
            self.finish(0)
        assert all(job.state in FINAL for job in self.jobs.values())
        self.is_as_expected()

    def run(self, what: Any) -> Any:
        return self.loop.run_until_complete(what)

    @initialize(target=job_ids)
    def begin(self) -> UUID:
        return self.add("acme", 100)

    @rule(target=job_ids, tenant=st.sampled_from(["acme", "umbrella"]), priority=st.sampled_from([0, 100]))
    def enqueue(self, tenant: str, priority: int) -> UUID:
        return self.add(tenant, priority)

    def add(self, tenant: str, priority: int) -> UUID:
        job_id = self.rows.enqueue(tenant=tenant, priority=priority)
        self.jobs[job_id] = Expected()
        return job_id

    @rule(worker=WORKERS)
    def take(self, worker: int) -> None:
        """A worker that holds one is stopped, and another process has its name."""
        self.claim(worker)

    def claim(self, worker: int) -> bool:
        claimed = self.run(self.queues[worker].claim(["default"], f"worker/{worker}", {"demo": DEMO}))
        due = {job_id: job for job_id, job in self.jobs.items() if job.state in WAITING and job.is_due}
        assert (claimed is None) == (not due)
        if claimed is None:
            return False
        job = due[claimed.id]
        assert job.crashes or not any(other.crashes for other in due.values()), "what crashed goes first"
        job.become(JobState.STARTED)
        job.attempt, job.token, job.owner = job.attempt + 1, claimed.token, worker
        assert claimed.attempt == job.attempt
        self.held[worker] = claimed
        return True

    def end(self, worker: int, what: Callable[[ClaimedJob], Any]) -> Expected | None:
        """Let a worker do it; the job if that was right."""
        claimed = self.held[worker]
        job = self.jobs[claimed.id]
        is_held = job.token == claimed.token
        try:
            self.run(what(claimed))
        except JobCancelled:
            assert is_held
            assert job.is_cancelled
            self.run(self.queues[worker].cancelled(claimed))
            job.become(JobState.CANCELLED)
            return None
        except LeaseLost:
            assert not is_held
            return None
        assert is_held
        assert not job.is_cancelled
        return job

    @precondition(lambda self: self.held)
    @rule(worker=WORKERS)
    def finish(self, worker: int) -> None:
        async def finish(claimed: ClaimedJob) -> None:
            async def effect() -> None:
                async with self.database.transaction(claimed.tenant) as connection:
                    await connection.execute(EFFECT, {"tenant": claimed.tenant, "of": f"end {claimed.id}"})

            await self.queues[worker].finish(claimed, {"n": 1}, [effect])

        if worker in self.held and (job := self.end(worker, finish)) is not None:
            job.become(JobState.SUCCESS)

    @precondition(lambda self: self.held)
    @rule(worker=WORKERS, is_final=st.booleans())
    def fail(self, worker: int, is_final: bool) -> None:
        failure = JobFailed("BROKEN", "It broke.", is_final=is_final, retry_after=1000)
        if worker not in self.held:
            return
        job = self.end(worker, lambda claimed: self.queues[worker].fail(claimed, failure))
        if job is not None:
            is_over = is_final or job.attempt - job.crashes >= DEMO.retry.attempts
            job.become(JobState.FAILURE if is_over else JobState.RETRY)
            job.is_due = False

    @precondition(lambda self: self.held)
    @rule(worker=WORKERS)
    def release(self, worker: int) -> None:
        if worker in self.held and (job := self.end(worker, self.queues[worker].release)) is not None:
            job.attempt -= 1
            job.become(JobState.RETRY if job.attempt or job.crashes else JobState.PENDING)

    @precondition(lambda self: self.held)
    @rule(worker=WORKERS)
    def step(self, worker: int) -> None:
        if worker not in self.held:
            return

        async def step(claimed: ClaimedJob) -> None:
            async def work() -> int:
                async with self.database.transaction(claimed.tenant) as connection:
                    await connection.execute(EFFECT, {"tenant": claimed.tenant, "of": f"do {claimed.id}"})
                return 1

            if not self.jobs[claimed.id].has_step:
                await self.queues[worker].step(claimed, "only", work)
                return
            assert await self.queues[worker].step(claimed, "only", work) == 1
            await self.queues[worker].require_held(claimed)

        if (job := self.end(worker, step)) is not None:
            job.has_step = True

    @precondition(lambda self: self.held)
    @rule(worker=WORKERS, step=st.integers(0, 5))
    def progress(self, worker: int, step: int) -> None:
        if worker not in self.held:
            return
        job = self.end(
            worker, lambda claimed: self.queues[worker].tell_progress(claimed, step, 5, {"at": step})
        )
        if job is not None:
            job.state = JobState.PROGRESS
            job.events += 1

    @precondition(lambda self: self.held)
    @rule(worker=WORKERS)
    def heartbeat(self, worker: int) -> None:
        if worker not in self.held:
            return
        claimed = self.held[worker]
        job = self.jobs[claimed.id]
        answers = self.rows.run(HEARTBEAT, {"job_id": claimed.id, "token": claimed.token})
        expected = [job.is_cancelled] if job.token == claimed.token else []
        assert [next(iter(answer.values())) for answer in answers] == expected
        if answers:
            job.is_lapsed = False

    @rule(worker=WORKERS)
    def crash(self, worker: int) -> None:
        self.held.pop(worker, None)

    @rule()
    def lapse_all(self) -> None:
        self.rows.run("UPDATE jobs SET lease_until = now() - interval '1 s' WHERE lease_until IS NOT NULL")
        for job in self.jobs.values():
            job.is_lapsed = job.state in RUNNING

    @rule()
    def sweep(self) -> None:
        self.run(self.queues[0].sweep())
        for job in self.jobs.values():
            if job.is_lapsed:
                self.lose(job)

    @precondition(lambda self: self.held)
    @rule(successor=WORKERS)
    def stall(self, successor: int) -> None:
        """All were stopped for longer than their leases, and what they had is taken."""
        self.lapse_all()
        self.sweep()
        self.claim(successor)

    @rule(worker=WORKERS)
    def bury(self, worker: int) -> None:
        """The main process sees that the child is gone."""
        self.held.pop(worker, None)
        self.run(self.queues[worker].expire_owned_by(f"worker/{worker}"))
        for job in self.jobs.values():
            if job.state in RUNNING and job.owner == worker:
                self.lose(job)

    def lose(self, job: Expected) -> None:
        job.crashes += 1
        job.is_due = True
        if job.is_cancelled:
            job.become(JobState.CANCELLED)
        else:
            job.become(JobState.DEAD if job.crashes >= MOST_CRASHES else JobState.RETRY)

    @rule(job_id=job_ids)
    def cancel(self, job_id: UUID) -> None:
        job = self.jobs[job_id]
        if job.state in RUNNING:
            self.rows.cancel(job_id)
            job.is_cancelled = True

    @rule()
    def all_come_due(self) -> None:
        self.rows.run("UPDATE jobs SET run_at = now() WHERE state IN ('PENDING', 'RETRY')")
        for job in self.jobs.values():
            job.is_due = True

    @invariant()
    def is_as_expected(self) -> None:
        for row in self.rows.run(STANDING):
            job = self.jobs[row["id"]]
            assert (row["state"], row["attempt"], row["crashes"]) == (job.state, job.attempt, job.crashes)
            assert row["is_held"] == (job.state in RUNNING)
            assert row["last_event"] == row["events"] == row["last_seq"] == job.events
            assert row["effects"] == (job.state is JobState.SUCCESS)
            assert row["steps"] == row["step_effects"] == job.has_step


def run_workers(
    url: str,
    make_queue: Callable[[Database], Any],
    *,
    examples: int,
    steps: int,
    is_random: bool = False,
    is_shrunk: bool = True,
) -> set[JobState]:
    """Let Hypothesis look for a sequence of events that breaks the queue, and then for its shortest form.

    Returns the states that jobs came to where none breaks it.
    """
    reached = set[JobState]()

    class AtThisDatabase(Workers):
        def __init__(self) -> None:
            super().__init__(url, make_queue)

        def teardown(self) -> None:
            reached.update(job.state for job in self.jobs.values())
            super().teardown()

    run_state_machine_as_test(
        AtThisDatabase,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            derandomize=not is_random,
            phases=(Phase.generate, Phase.shrink) if is_shrunk else (Phase.generate,),
            report_multiple_bugs=False,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    return reached
