"""What is written over the API while PostgreSQL and Redis are restarted, killed and frozen."""

import time
from functools import partial
from typing import Final

from tests.faults.servers import restart
from tests.faults.stand import Stand, is_ready
from tests.faults.waiting import until
from tests.soak.cases import Case, Count, Figure, Outcome, Turns
from tests.soak.load import BUSY, PROJECT, Load

CLIENTS: Final = 8
BEFORE: Final = 1.0
"""Seconds of load before each outage."""
FROZEN: Final = 4.0
WRITTEN: Final = "SELECT count(*) FROM projects WHERE id = ANY(%(ids)s)"


def postgres(stand: Stand, turns: Turns) -> Outcome:
    """Each turn restarts PostgreSQL and kills it, with the API under load."""
    ready = list[float]()
    stand.start_api()
    with Load(stand, PROJECT, CLIENTS) as load:
        for _ in turns:
            for end in (None, stand.servers.kill_postgres):
                time.sleep(BEFORE)
                restart(stand.postgres, end)
                ready.append(seconds_until_ready(stand))
                load.until_well()
    return Outcome(
        all_kept(stand, load),
        {
            "answers of 503": Figure(load.refused.get(BUSY, 0), ""),
            "ready again after, at most": Figure(max(ready), "s", 10),
        },
    )


def redis(stand: Stand, turns: Turns) -> Outcome:
    """Each turn restarts Redis and freezes it, with the API under load: nobody notices."""
    stand.start_api()
    with Load(stand, PROJECT, CLIENTS) as load:
        for _ in turns:
            for outage in (partial(restart, stand.redis), partial(freeze_redis, stand)):
                load.until_well()
                outage()
                load.until_well()
    failed = sum(number for status, number in load.refused.items() if status >= 500)
    return Outcome(
        {
            **written(stand, load),
            "requests failed": Count(failed + load.cut, 0),
        },
        {"the slowest answer took": Figure(load.slowest, "s", 2)},
    )


def all_kept(stand: Stand, load: Load) -> dict[str, Count]:
    """What was acknowledged is there, and every other answer is one that the contract declares."""
    return {
        **written(stand, load),
        "answers of 5xx that no contract declares": Count(load.undeclared, 0),
        "requests without an answer": Count(load.cut, 0),
    }


def written(stand: Stand, load: Load) -> dict[str, Count]:
    found = stand.count(WRITTEN, {"ids": load.acknowledged})
    return {"acknowledged writes that are there": Count(found, len(load.acknowledged))}


def seconds_until_ready(stand: Stand) -> float:
    began_at = time.monotonic()
    until(lambda: is_ready(stand.url), "an API that is ready again")
    return time.monotonic() - began_at


def freeze_redis(stand: Stand) -> None:
    """SIGSTOP for a while: connections stay, and nobody answers."""
    with stand.servers.redis_frozen():
        time.sleep(FROZEN)


CASES: Final = (
    Case(
        name="postgres_restarted",
        promise="PostgreSQL restarted and killed under load: no acknowledged write is lost, no 500",
        turns=4,
        run=postgres,
    ),
    Case(
        name="redis_restarted",
        promise="Redis restarted and frozen (SIGSTOP) under load: the API serves on",
        turns=4,
        run=redis,
    ),
)
