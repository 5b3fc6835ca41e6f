"""Each of two APIs, workers, beats and poolers, and a process of nginx, is killed in turn under load."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from itertools import cycle
from typing import Final
from uuid import UUID

from tests.faults.doubles import MISSING, PLACES, Doubles
from tests.faults.processes import ProcessGroup
from tests.faults.stand import Stand
from tests.soak.cases import Case, Count, Figure, NotChecked, Outcome, Turns
from tests.soak.doubled_clients import CLIENTS, DoubledClients
from tests.soak.jobs import Jobs
from tests.soak.killed_beats import FIRED, FIRES, MINUTES, STRAY
from tests.soak.kinds import EFFECT, STEP

BEFORE: Final = 0.5
"""Seconds of load before each kill."""
AT_ONCE: Final = 4
SECONDS: Final = 1.0
"""How long each job takes, so that some are under way at each kill."""


@dataclass(slots=True)
class Crew:
    """What works beside the doubles; whoever is killed is started again, as a supervisor would."""

    doubles: Doubles
    jobs: Jobs
    began_at: str = field(default_factory=lambda: datetime.now(UTC).isoformat())
    workers: list[ProcessGroup] = field(default_factory=list)
    beats: list[ProcessGroup] = field(default_factory=list)
    cuttable: int = 0
    """Connections of clients that were there when a process which they lead to was killed."""
    away: list[tuple[float, float]] = field(default_factory=list)
    """From when to when there was a pooler less."""

    def start(self) -> None:
        self.workers = [self._start_worker(place) for place in PLACES]
        self.beats = [self._start_beat(place) for place in PLACES]

    @property
    def kills(self) -> list[Callable[[], None]]:
        """Each of them once, one of each kind first."""
        each = (self._kill_api, self._kill_pooler, self._kill_worker, self._kill_beat)
        first, second = ([partial(kill, place) for kill in each] for place in PLACES)
        return [*first, self._kill_process_of_balancer, *second]

    def _kill_api(self, place: int) -> None:
        self.doubles.apis[place].kill()
        time.sleep(BEFORE)
        self.doubles.apis[place] = self.doubles.start_api(place)

    def _kill_pooler(self, place: int) -> None:
        began_at = time.monotonic()
        self.doubles.poolers[place].kill()
        time.sleep(BEFORE)
        self.doubles.poolers[place] = self.doubles.start_pooler(place)
        self.away.append((began_at, time.monotonic()))

    def _kill_worker(self, place: int) -> None:
        self.workers[place].kill()
        self.workers[place] = self._start_worker(place)

    def _kill_beat(self, place: int) -> None:
        self.beats[place].kill()
        self.beats[place] = self._start_beat(place)

    def _kill_process_of_balancer(self) -> None:
        self.cuttable += CLIENTS
        self.doubles.kill_process_of_balancer()

    def _start_worker(self, place: int) -> ProcessGroup:
        return self.jobs.start_worker(f"worker-{place}", AT_ONCE // 2, **self.doubles.variables)

    def _start_beat(self, place: int) -> ProcessGroup:
        stand = self.doubles.stand
        return stand.start(f"beat-{place}", "tests.soak.beat", self.began_at, **self.doubles.variables)


def run(stand: Stand, turns: Turns) -> Outcome:
    """Each turn kills one of them."""
    if MISSING:
        raise NotChecked(f"there is no {MISSING} here")
    doubles, jobs, ids = Doubles(stand), Jobs(stand), list[UUID]()
    crew = Crew(doubles, jobs)
    crew.start()
    with DoubledClients(stand, doubles.url) as clients:
        for number, kill in zip(turns, cycle(crew.kills), strict=False):
            time.sleep(BEFORE)
            added = jobs.add((EFFECT, STEP)[number % 2], AT_ONCE, SECONDS)
            ids += added
            jobs.until_begun(added)
            kill()
        time.sleep(BEFORE)
    for beat in crew.beats:
        beat.kill()
    fired = [row.id for row in stand.rows(FIRED)]
    jobs.until_finished([*ids, *clients.jobs, *fired])
    return Outcome(
        counts_of_requests(clients, crew) | counts_of_jobs(stand, jobs, ids, [*clients.jobs, *fired]),
        {
            "kills": Figure(len(ids) / AT_ONCE, ""),
            "requests": Figure(clients.answered, ""),
            "requests cut with a process of nginx": Figure(clients.cut, ""),
            "answers of 503 while a pooler was away": Figure(len(clients.busy), ""),
            "answers of 409 while a cut request was rolled back": Figure(clients.running, ""),
            "the slowest request took, with its repetitions": Figure(clients.slowest, "s", 5),
        },
    )


def counts_of_requests(clients: DoubledClients, crew: Crew) -> dict[str, Count]:
    without_reason = sum(
        not any(asked_at <= end and begin <= answered_at for begin, end in crew.away)
        for asked_at, answered_at in clients.busy
    )
    return {
        **clients.written(),
        **clients.refused(),
        "requests cut beyond one for each connection through a killed nginx": Count(
            max(clients.cut - crew.cuttable, 0), 0
        ),
        "answers of 503 although all poolers were there": Count(without_reason, 0),
    }


def counts_of_jobs(
    stand: Stand, jobs: Jobs, with_effect: Sequence[UUID], others: Sequence[UUID]
) -> dict[str, Count]:
    effects = jobs.effects(with_effect)
    return {
        "jobs done": Count(jobs.succeeded([*with_effect, *others]), len(with_effect) + len(others)),
        "effects, one for each of those that have one": Count(effects.once, len(with_effect)),
        "jobs with more than one effect": Count(effects.more, 0),
        "minutes fired": Count(stand.count(FIRES), stand.count(MINUTES)),
        "jobs for no minute": Count(stand.count(STRAY), 0),
    }


CASES: Final = (
    Case(
        name="two_of_everything",
        promise="two APIs, workers, beats and poolers, each killed in turn: nothing lost, doubled or failed",
        turns=45,
        run=run,
    ),
)
