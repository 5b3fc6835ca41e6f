"""Redis is emptied, Redis and PostgreSQL are away and come back, while jobs are had done over the API."""

import time
from collections.abc import Callable
from functools import partial
from typing import Final
from uuid import UUID

from tests.faults.servers import empty_redis, restart
from tests.faults.stand import Stand
from tests.faults.waiting import until
from tests.soak.cases import Case, Count, Figure, Outcome, Turns
from tests.soak.jobs import Jobs
from tests.soak.kinds import BLOCKED
from tests.soak.load import Load

AT_ONCE: Final = 3
MEASURED: Final = 5.0
MEASURED_IN_A_SAMPLE: Final = 2.0
"""Seconds of load before and after each outage."""
FINISHED: Final = "SELECT count(*) FROM jobs WHERE tenant_id <> 'system' AND state = 'SUCCESS'"
SERVER_ERRORS: Final = range(500, 600)


def redis_outages(stand: Stand) -> list[Callable[[], None]]:
    return [partial(empty_redis, stand.redis), partial(restart, stand.redis)]


def postgres_outages(stand: Stand) -> list[Callable[[], None]]:
    killed = stand.servers.kill_postgres
    return [partial(restart, stand.postgres), partial(restart, stand.postgres, killed)]


def run(
    outages_of: Callable[[Stand], list[Callable[[], None]]], is_served: bool, stand: Stand, turns: Turns
) -> Outcome:
    """Each turn has every outage once. Without Redis the API serves on; without PostgreSQL it need not."""
    jobs, before, after, back = Jobs(stand), 0, 0, list[float]()
    seconds = MEASURED_IN_A_SAMPLE if turns.is_sample else MEASURED
    stand.start_api()
    jobs.start_worker()
    with Load(stand) as load:
        time.sleep(1)
        for _ in turns:
            for outage in outages_of(stand):
                before += done_meanwhile(stand, seconds)
                outage()
                back.append(seconds_until_done(stand))
                after += done_meanwhile(stand, seconds)
    jobs.until_finished(load.acknowledged)
    lost = stand.count("SELECT count(*) FROM jobs WHERE finished_at IS NULL AND tenant_id <> 'system'")
    counts = {
        "acknowledged jobs done": Count(jobs.succeeded(load.acknowledged), len(load.acknowledged)),
        "jobs that nobody does": Count(lost, 0),
    }
    if is_served:
        failed = sum(number for status, number in load.refused.items() if status in SERVER_ERRORS)
        counts["requests failed"] = Count(failed + load.cut, 0)
    return Outcome(
        counts,
        {
            "jobs done after an outage for each before": Figure(after / max(before, 1), "x", least=0.98),
            "jobs are done again after, at most": Figure(max(back), "s", 10),
        },
    )


def restart_meanwhile(stand: Stand, turns: Turns) -> Outcome:
    """Each turn restarts or kills PostgreSQL in the middle of jobs, which end once it is back."""
    jobs, ids = Jobs(stand), list[UUID]()
    jobs.start_worker(concurrency=AT_ONCE)
    for number in turns:
        gate = stand.folder / f"gate-{number}"
        added = jobs.add(BLOCKED, AT_ONCE, gate=str(gate))
        jobs.until_held(added, AT_ONCE)
        postgres_outages(stand)[number % 2]()
        gate.touch()
        jobs.until_finished(added)
        ids += added
    effects = jobs.effects(ids)
    burnt = jobs.count(ids, "attempt > 1")
    return Outcome(
        {
            "jobs done": Count(jobs.succeeded(ids), len(ids)),
            "effects, one for each job": Count(effects.once, len(ids)),
            "jobs with more than one effect": Count(effects.more, 0),
        },
        {"jobs that needed another attempt": Figure(burnt, "", 0)},
    )


def done_meanwhile(stand: Stand, seconds: float) -> int:
    before = stand.count(FINISHED)
    time.sleep(seconds)
    return stand.count(FINISHED) - before


def seconds_until_done(stand: Stand) -> float:
    """Until the next job is done, from when the server is back."""
    began_at, before = time.monotonic(), stand.count(FINISHED)
    until(lambda: stand.count(FINISHED) > before, "another job done")
    return time.monotonic() - began_at


CASES: Final = (
    Case(
        name="jobs_redis",
        promise="jobs: Redis emptied (FLUSHALL) and restarted under load; none is lost, the API serves on",
        turns=4,
        run=partial(run, redis_outages, True),
    ),
    Case(
        name="jobs_postgres_meanwhile",
        promise="jobs: PostgreSQL restarted and killed in the middle of one; it is done, with one effect",
        turns=4,
        run=restart_meanwhile,
    ),
    Case(
        name="jobs_postgres",
        promise="jobs: PostgreSQL restarted and killed under load; none that was acknowledged is lost",
        turns=4,
        run=partial(run, postgres_outages, False),
    ),
)
