"""What lies between the processes and their servers is a network that spoils what passes."""

import time
from typing import Final

from sqlalchemy import make_url

from tests.faults.spoiling_proxy import SpoilingProxy
from tests.faults.stand import Stand
from tests.faults.toxics import Bandwidth, Latency, LimitData, ResetPeer, Slicer, SlowClose, Timeout, Toxic
from tests.soak.cases import Case, Count, Figure, Outcome, Turns
from tests.soak.jobs import NO_ORPHANS, Jobs
from tests.soak.load import BUSY, Load

TOXICS: Final[tuple[Toxic, ...]] = (
    Timeout(1.0),
    ResetPeer(),
    LimitData(20_000),
    Slicer(0.001),
    Latency(0.1),
    Bandwidth(50_000),
    SlowClose(2.0),
)
LASTS: Final = 5.0
LASTS_IN_A_SAMPLE: Final = 1.0


def run(stand: Stand, turns: Turns) -> Outcome:
    """Each turn has one toxic more, before PostgreSQL and then before Redis."""
    jobs, back, used, spoiled = Jobs(stand), list[float](), 0, 0
    seconds = LASTS_IN_A_SAMPLE if turns.is_sample else LASTS
    with SpoilingProxy(stand.postgres_socket) as postgres, SpoilingProxy(stand.redis_socket) as redis:
        variables = reaching(stand, postgres, redis)
        stand.start_api(**variables)
        jobs.start_worker("worker", 4, **variables)
        with Load(stand) as load:
            load.until_well()
            for number in turns:
                for proxy in (postgres, redis):
                    before = proxy.spoiled
                    with proxy.spoiled_by(TOXICS[number - 1]):
                        time.sleep(seconds)
                    used += 1
                    spoiled += proxy.spoiled > before
                    back.append(load.until_well())
        jobs.until_finished(load.acknowledged)
    return Outcome(
        {
            "acknowledged jobs done": Count(jobs.succeeded(load.acknowledged), len(load.acknowledged)),
            "jobs that nobody does": Count(stand.count(NO_ORPHANS), 0),
            "answers of 5xx that no contract declares": Count(load.undeclared, 0),
            "toxics that spoiled something, each before both servers": Count(spoiled, used),
        },
        {
            "requests without an answer": Figure(load.cut, "", 0),
            "answers of 503": Figure(load.refused.get(BUSY, 0), ""),
            "twenty requests are accepted again after, at most": Figure(max(back), "s", 10),
        },
    )


def reaching(stand: Stand, postgres: SpoilingProxy, redis: SpoilingProxy) -> dict[str, str]:
    """Settings of processes that reach both servers through proxies."""
    url = make_url(stand.database_url).set(host="127.0.0.1", port=postgres.port, query={})
    return {
        "DATABASE_URL": url.render_as_string(hide_password=False),
        "REDIS_URL": f"redis://127.0.0.1:{redis.port}/0",
    }


CASES: Final = (
    Case(
        name="network_spoiled",
        promise="PostgreSQL and Redis behind each of seven toxics: nothing acknowledged is lost, no 500",
        turns=len(TOXICS),
        run=run,
    ),
)
