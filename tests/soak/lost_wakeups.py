"""How soon a job begins, with the wake-up and without it."""

import time
from statistics import quantiles
from typing import Final
from uuid import UUID

import httpx

from tests.faults.stand import Stand
from tests.soak.cases import Case, Count, Figure, Outcome, Turns
from tests.soak.jobs import Jobs
from tests.soak.kinds import EMPTY
from tests.soak.load import TIMEOUT, demo

BETWEEN: Final = 0.25
PICKED_UP: Final = """
    SELECT extract(epoch FROM started_at - created_at)::float8 AS seconds FROM jobs WHERE id = ANY(%(ids)s)
"""


def run(stand: Stand, turns: Turns) -> Outcome:
    """Each turn has one job without a wake-up, which stands for one that was lost, and one with it."""
    jobs, lost, sent = Jobs(stand), list[UUID](), list[UUID]()
    stand.start_api()
    jobs.start_worker()
    headers = stand.bearer("client")
    with httpx.Client(base_url=stand.url, headers=headers, timeout=TIMEOUT) as client:
        for _ in turns:
            lost += jobs.add(EMPTY)
            jobs.until_finished(lost)
            answer = client.post("/v1/jobs", json=demo())
            sent.append(UUID(answer.json()["job_id"]))
            jobs.until_finished(sent)
            time.sleep(BETWEEN)  # what is next is met by workers that rest
    return Outcome(
        {
            "jobs done whose wake-up was lost": Count(jobs.succeeded(lost), len(lost)),
            "jobs done that were woken for": Count(jobs.succeeded(sent), len(sent)),
        },
        {
            "begun without a wake-up after, for 95 of 100": Figure(most_waits(stand, lost), "s", 1.5),
            "begun with it after, for 95 of 100": Figure(most_waits(stand, sent), "s", 0.05),
        },
    )


def most_waits(stand: Stand, ids: list[UUID]) -> float:
    waits: list[float] = [row.seconds for row in stand.rows(PICKED_UP, {"ids": ids})]
    return max(waits) if len(waits) < 2 else quantiles(waits, n=20)[-1]


CASES: Final = (
    Case(
        name="jobs_wakeups",
        promise="jobs: one whose wake-up was lost begins a little later",
        turns=30,
        run=run,
    ),
)
