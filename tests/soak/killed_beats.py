"""Two beats, of which one after the other is killed."""

from datetime import UTC, datetime
from typing import Final

from tests.faults.stand import Stand
from tests.faults.waiting import until
from tests.soak.beat import NAME
from tests.soak.cases import Case, Count, Outcome, Turns
from tests.soak.jobs import Jobs

FIRES: Final = f"SELECT count(*) FROM job_fires WHERE name = '{NAME}'"
MINUTES: Final = f"""
    SELECT coalesce(extract(epoch FROM max(fire_at) - min(fire_at))::bigint / 60 + 1, 0)
    FROM job_fires WHERE name = '{NAME}'
"""
FIRED: Final = f"SELECT job_id AS id FROM job_fires WHERE name = '{NAME}'"
STRAY: Final = f"""
    SELECT count(*) FROM jobs
    WHERE kind = 'fault_empty'
        AND NOT EXISTS (SELECT FROM job_fires WHERE job_id = jobs.id AND name = '{NAME}')
"""
BETWEEN: Final = 6
"""Minutes of the beats' clock between two kills."""


def run(stand: Stand, turns: Turns) -> Outcome:
    """Each turn some minutes pass, by a clock that is fast, and one of the beats is killed and replaced."""
    jobs, began_at = Jobs(stand), datetime.now(UTC).isoformat()
    jobs.start_worker(concurrency=1)
    beats = [stand.start(f"beat-{number}", "tests.soak.beat", began_at) for number in range(2)]
    for number in turns:
        pass_minutes(stand)
        beats[number % 2].kill()
        beats[number % 2] = stand.start(f"beat-{number % 2}", "tests.soak.beat", began_at)
    for beat in beats:
        beat.kill()
    fired = [row.id for row in stand.rows(FIRED)]
    jobs.until_finished(fired)
    return Outcome(
        {
            "minutes fired": Count(len(fired), stand.count(MINUTES)),
            "jobs done, one for each": Count(jobs.succeeded(fired), len(fired)),
            "jobs for no minute": Count(stand.count(STRAY), 0),
        }
    )


def pass_minutes(stand: Stand) -> None:
    wanted = stand.count(FIRES) + BETWEEN
    until(lambda: stand.count(FIRES) >= wanted, f"{wanted} minutes fired")


CASES: Final = (
    Case(
        name="jobs_beats",
        promise="jobs: two beats, one killed every few minutes of an hour; nothing double, nothing missed",
        turns=6,
        run=run,
    ),
)
