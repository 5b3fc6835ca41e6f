"""One of two APIs after the other is restarted in order, while clients ask and write through the balancer."""

import time
from functools import partial
from signal import SIGHUP, SIGKILL, SIGTERM, Signals
from typing import Final

import psycopg

from tests.faults.doubles import MISSING, PLACES, Doubles
from tests.faults.processes import ProcessGroup
from tests.faults.stand import DATABASE, Stand
from tests.faults.waiting import until
from tests.soak.cases import Case, Count, Figure, NotChecked, Outcome, Turns
from tests.soak.doubled_clients import WRITERS, DoubledClients

BETWEEN: Final = 0.5
"""Seconds of load before each restart."""
PAUSE: Final = 0.02
"""Seconds between two requests of a client."""
HELD: Final = 0.5
LOCK: Final = "LOCK TABLE projects IN SHARE ROW EXCLUSIVE MODE"
WAITING: Final = "SELECT count(*) FROM pg_locks WHERE relation = 'projects'::regclass AND NOT granted"
RENEWED_AT: Final = 10
"""Every so many turns the first one is renewed with SIGHUP as well."""


def run(stand: Stand, turns: Turns) -> Outcome:
    """Each turn ends one API, starts it again, and then does the same to the other one.

    Nothing has a key, so that nginx cannot make up for what an API cuts.
    """
    if MISSING:
        raise NotChecked(f"there is no {MISSING} here")
    doubles, statuses, took, renewals = Doubles(stand), list[int](), list[float](), 0
    with DoubledClients(stand, doubles.url, has_keys=False, between=PAUSE) as clients:
        for number in turns:
            for place in PLACES:
                time.sleep(BETWEEN)
                began_at = time.monotonic()
                tell_with_writes_under_way(stand, doubles.apis[place], SIGTERM)
                statuses.append(doubles.apis[place].stop())
                took.append(time.monotonic() - began_at)
                doubles.apis[place] = doubles.start_api(place)
                if place == 0 and number % RENEWED_AT == 1:
                    renew(doubles, place)
                    renewals += 1
    return Outcome(
        {
            "requests without an answer": Count(clients.cut, 0),
            **clients.refused(len(clients.busy)),
            **clients.written(),
            "processes that ended by themselves": Count(
                sum(status != -SIGKILL for status in statuses), len(statuses)
            ),
        },
        {
            "rolling restarts": Figure(len(statuses) / len(PLACES), ""),
            "renewals of an API": Figure(renewals, ""),
            "requests": Figure(clients.answered, ""),
            "the slowest request took": Figure(clients.slowest, "s", 2),
            "an API ended after, at most": Figure(max(took), "s", 30),
        },
    )


def tell_with_writes_under_way(stand: Stand, api: ProcessGroup, what: Signals) -> None:
    """Signal an API while every writer's request waits for a lock, until the API has begun to end."""
    with psycopg.connect(stand.postgres.url(DATABASE)) as connection:
        connection.execute(LOCK)
        until(lambda: stand.count(WAITING) >= WRITERS, "writes that wait")
        api.tell(what)
        time.sleep(HELD)


def renew(doubles: Doubles, place: int) -> None:
    """SIGHUP: the process that serves is another one afterwards, and the one before is gone."""
    api = doubles.apis[place]
    before = set(api.members)
    tell_with_writes_under_way(doubles.stand, api, SIGHUP)
    until(partial(is_renewed, doubles, place, before), "another process that serves")


def is_renewed(doubles: Doubles, place: int, before: set[int]) -> bool:
    members = set(doubles.apis[place].members)
    return bool(members) and not members & before


CASES: Final = (
    Case(
        name="rolling_restarts",
        promise="50 rolling restarts of two APIs behind nginx, under load: no request fails",
        turns=50,
        run=run,
    ),
)
