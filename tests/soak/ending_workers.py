"""Workers that are asked to end, jobs that end their workers, and jobs that nobody wants any more."""

import time
from statistics import median
from typing import Final
from uuid import UUID

import httpx

from tests.faults.processes import is_running
from tests.faults.stand import Stand
from tests.faults.waiting import until
from tests.soak.cases import Case, Count, Figure, Outcome, Turns
from tests.soak.jobs import Jobs, process_of
from tests.soak.kinds import EFFECT, EMPTY, HANG, PATIENT, POISON, SHORTEST, STUCK
from tests.soak.load import TIMEOUT

AT_ONCE: Final = 4
LONG: Final = 600.0
SHORT: Final = 1.0
MOST: Final = SHORTEST + 2.0
UNBURNT: Final = "attempt = 0 AND crashes = 0 AND state = 'PENDING' OR state = 'SUCCESS'"
IN_ORDER: Final = 0
BY_FORCE: Final = 1


def hand_back(stand: Stand, turns: Turns) -> Outcome:
    """A busy worker gets SIGTERM, and another one does what it had begun with."""
    jobs, ids = Jobs(stand), list[UUID]()
    in_order, unburnt, statuses = list[UUID](), 0, list[int]()
    for number in turns:
        worker = jobs.start_worker(f"worker-{number}", AT_ONCE, WORKER_GRACE_SECONDS="0")
        added = jobs.add(EFFECT, AT_ONCE, SHORT if number % 2 else LONG)
        jobs.until_begun(added, AT_ONCE)
        statuses.append(worker.stop())
        if statuses[-1] == IN_ORDER:
            in_order += added
            unburnt += jobs.count(added, UNBURNT)
        stand.rows("UPDATE jobs SET arguments = '{\"seconds\": 0}' WHERE id = ANY(%(ids)s)", {"ids": added})
        ids += added
    last = jobs.start_worker("last", AT_ONCE)
    jobs.until_finished(ids)
    last.stop()
    return Outcome(
        {
            "jobs with no attempt burnt": Count(unburnt, len(in_order)),
            "workers that ended by themselves": Count(
                sum(status in {IN_ORDER, BY_FORCE} for status in statuses), len(statuses)
            ),
            "effects, one for each job": Count(jobs.effects(ids).once, len(ids)),
        },
        {"workers that ended by force, ten seconds late": Figure(statuses.count(BY_FORCE), "", 0)},
    )


def survive(stand: Stand, turns: Turns) -> Outcome:
    """Jobs that kill their process, among others."""
    jobs, poison, others = Jobs(stand), list[UUID](), list[UUID]()
    worker = jobs.start_worker(concurrency=2)
    for _ in turns:
        poison += jobs.add(POISON)
        others += jobs.add(EFFECT, 5, 0.1)
        jobs.until_finished([*poison, *others])
    return Outcome(
        {
            "jobs that killed their worker, given up after three times": Count(
                jobs.count(poison, "state = 'DEAD' AND crashes = 3"), len(poison)
            ),
            "other jobs done": Count(jobs.succeeded(others), len(others)),
            "workers alive": Count(int(worker.is_alive), 1),
        }
    )


def time_out(stand: Stand, turns: Turns) -> Outcome:
    """Jobs that hang, some of which let nothing else run, among others."""
    jobs, idle, stuck, others = Jobs(stand), list[UUID](), list[UUID](), list[UUID]()
    worker = jobs.start_worker(concurrency=2)
    for _ in turns:
        idle += jobs.add(HANG)
        stuck += jobs.add(STUCK, gate=str(stand.folder / "never"))
        others += jobs.add(EFFECT, 5, 0.1)
        jobs.until_finished([*idle, *stuck, *others])
    hung = [*idle, *stuck]
    return Outcome(
        {
            "jobs that hung, ended for that reason": Count(jobs.count(hung, TIMED_OUT), len(hung)),
            "effects of jobs that hung": Count(jobs.effects(hung).once, 0),
            "other jobs done": Count(jobs.succeeded(others), len(others)),
            "workers alive": Count(int(worker.is_alive), 1),
        },
        {"an attempt that let itself be ended took, on average": Figure(took(stand, idle), "s", MOST)},
    )


def took(stand: Stand, ids: list[UUID]) -> float:
    return float(stand.rows(TOOK, {"ids": ids})[0].seconds)


def cancel(stand: Stand, turns: Turns) -> Outcome:
    """Jobs that never ask whether to go on are cancelled over the API, some while their worker is killed."""
    jobs, ids, waits, killed = Jobs(stand), list[UUID](), list[float](), 0
    stand.start_api()
    worker = jobs.start_worker("worker-0", AT_ONCE)
    for number in turns:
        (job_id,) = jobs.add(PATIENT, seconds=LONG)
        (held,) = jobs.until_held([job_id])
        asked_at = time.monotonic()
        ask_to_cancel(stand, job_id)
        if number % 3 == 0:
            worker.kill()
            worker = jobs.start_worker(f"worker-{number}", AT_ONCE)
            jobs.until_finished([job_id])
        else:
            jobs.until_finished([job_id])
            waits.append(time.monotonic() - asked_at)
            killed += not is_running(process_of(held.lease_owner))
        ids.append(job_id)
    done = jobs.add(EMPTY, AT_ONCE)
    jobs.until_finished(done)
    effects = jobs.effects(ids)
    return Outcome(
        {
            "jobs cancelled": Count(jobs.count(ids, "state = 'CANCELLED'"), len(ids)),
            "effects of cancelled jobs": Count(effects.once + effects.more, 0),
        },
        {
            "cancelled after, median": Figure(median(waits), "s"),
            "cancelled after, at most": Figure(max(waits), "s", 3),
            "processes that ended with a cancelled job": Figure(killed, "", 0),
        },
    )


def ask_to_cancel(stand: Stand, job_id: UUID) -> None:
    """As an administrator: the jobs of the soak belong to nobody who can log in."""
    answer = httpx.post(
        f"{stand.url}/v1/admin/jobs/{job_id}/cancel",
        headers=stand.bearer("root", "super_admin"),
        timeout=TIMEOUT,
    )
    assert answer.is_success, answer.text
    until(lambda: stand.count(ASKED, {"job_id": job_id}) == 1, "what was asked for")


TIMED_OUT: Final = "state IN ('DEAD', 'FAILURE') AND error_code = 'JOB_TIMED_OUT'"
TOOK: Final = """
    SELECT (avg(extract(epoch FROM finished_at - started_at) / attempt))::float8 AS seconds
    FROM jobs WHERE id = ANY(%(ids)s)
"""
ASKED: Final = """
    SELECT count(*) FROM jobs
    WHERE id = %(job_id)s AND (cancel_requested_at IS NOT NULL OR state = 'CANCELLED')
"""
CASES: Final = (
    Case(
        name="jobs_sigterm",
        promise="jobs: SIGTERM to a busy worker burns no attempt",
        turns=5,
        run=hand_back,
    ),
    Case(
        name="jobs_poison",
        promise="jobs: what kills its worker three times is given up, and the worker lives",
        turns=3,
        run=survive,
    ),
    Case(
        name="jobs_hung",
        promise="jobs: what hangs is timed out, even where it lets nothing else run, and the worker lives",
        turns=3,
        run=time_out,
    ),
    Case(
        name="jobs_cancelled",
        promise="jobs: a running one is cancelled within seconds, also across a restart, with no effect",
        turns=12,
        run=cancel,
    ),
)
