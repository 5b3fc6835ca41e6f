"""kill -9 for children, for whole workers and for beats, while they do something."""

from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from statistics import median
from typing import Any, Final
from uuid import UUID

from tests.faults.processes import ProcessGroup, kill_process
from tests.faults.stand import Stand
from tests.faults.waiting import until
from tests.soak.cases import Case, Count, Figure, Outcome, Turns
from tests.soak.jobs import Jobs, process_of
from tests.soak.kinds import EFFECT, STEP

SEED: Final = 11
SECONDS: Final = 3.0
"""How long each job takes: long enough to be hit, and that others are under way beside it."""
VICTIMS: Final = ("child", "child", "child", "worker", "beat")
MOST_CRASHES: Final = 1
"""A job that was hit oftener is spared: at the third time it is given up, as it should be."""


@dataclass(slots=True)
class Crew:
    """Two workers and a beat; whoever is killed is started again, as a supervisor would."""

    stand: Stand
    jobs: Jobs
    workers: list[ProcessGroup] = field(default_factory=list)
    recoveries: dict[str, list[float]] = field(default_factory=lambda: {"child": [], "worker": []})

    beats: list[ProcessGroup] = field(default_factory=list)

    def start(self) -> None:
        self.workers = [self.jobs.start_worker(f"worker-{number}") for number in (1, 2)]
        self.beats = [self.stand.start("beat", "charter", "beat")]

    def kill_beat(self) -> None:
        self.beats[0].kill()
        self.beats = [self.stand.start("beat", "charter", "beat")]

    def kill_child(self, held: Any) -> None:
        """The process that does a job."""
        killed_at = self.now()
        kill_process(process_of(held.lease_owner))
        self.note("child", killed_at, held.id)

    def kill_worker(self, ids: list[UUID], held: Any) -> None:
        """The worker that does a job, with all of its processes."""
        pid = process_of(held.lease_owner)
        place = next((place for place, group in enumerate(self.workers) if pid in group.members), None)
        if place is None:
            return  # it has ended meanwhile
        members = self.workers[place].members
        hit = [each.id for each in self.jobs.held(ids) if process_of(each.lease_owner) in members]
        killed_at = self.now()
        self.workers[place].kill()
        for job_id in hit:
            self.note("worker", killed_at, job_id)
        self.workers[place] = self.jobs.start_worker(f"worker-{place + 1}")

    def note(self, victim: str, killed_at: datetime, job_id: UUID) -> None:
        """How long it took until somebody else began with the job; none where it was completed before."""

        def begun_again() -> datetime | bool:
            if self.jobs.count([job_id], "state = 'SUCCESS'"):
                return True
            return next((start for start in self.jobs.starts(job_id) if start > killed_at), False)

        if isinstance(began := until(begun_again, f"another attempt of {job_id}"), datetime):
            self.recoveries[victim].append((began - killed_at).total_seconds())

    def now(self) -> datetime:
        """By the database's clock."""
        found: datetime = self.stand.rows("SELECT clock_timestamp() AS now")[0].now
        return found


def run(stand: Stand, turns: Turns) -> Outcome:
    """One more job each turn, and somebody is killed while it is done."""
    jobs, random, ids = Jobs(stand), Random(SEED), list[UUID]()
    crew = Crew(stand, jobs)
    crew.start()
    for number in turns:
        added = jobs.add((EFFECT, STEP)[number % 2], seconds=SECONDS)
        ids += added
        held = next(iter(jobs.until_begun(added)), None)
        victim = random.choice(VICTIMS)
        if victim == "beat":
            crew.kill_beat()
        elif held is None:
            continue
        elif victim == "child" or jobs.count(ids, f"crashes > {MOST_CRASHES} AND finished_at IS NULL"):
            crew.kill_child(held)
        else:
            crew.kill_worker(ids, held)
    jobs.until_finished(ids)
    effects = jobs.effects(ids)
    return Outcome(
        {
            "jobs completed": Count(jobs.succeeded(ids), len(ids)),
            "effects, one for each job": Count(effects.once, len(ids)),
            "jobs with more than one effect": Count(effects.more, 0),
        },
        _figures(crew.recoveries),
    )


def _figures(recoveries: dict[str, list[float]]) -> dict[str, Figure]:
    found: dict[str, Figure] = {}
    if children := recoveries["child"]:
        found["a killed child's job began again after, median"] = Figure(median(children), "s")
        found["a killed child's job began again after, at most"] = Figure(max(children), "s", 3)
    if workers := recoveries["worker"]:
        found["a killed worker's job began again after, median"] = Figure(median(workers), "s", 9)
        found["a killed worker's job began again after, at most"] = Figure(max(workers), "s", 12)
    return found


CASES: Final = (
    Case(
        name="jobs_killed",
        promise="jobs: random kill -9 of child, worker and beat; each job is done, with one effect",
        turns=100,
        run=run,
    ),
)
