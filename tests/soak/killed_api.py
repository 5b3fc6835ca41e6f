"""kill -9 of the API at five points of a request that has a job done."""

import time
from collections.abc import Mapping
from contextlib import suppress
from typing import Final
from urllib.parse import quote
from uuid import uuid4

import httpx
from sqlalchemy import make_url

from tests.faults.stand import Stand
from tests.faults.tripwire import Tripwire, plain_readings, postgres_readings
from tests.soak.cases import Case, Count, Figure, Outcome, Turns
from tests.soak.jobs import NO_ORPHANS, Jobs
from tests.soak.load import TIMEOUT, demo

ROW: Final = "INSERT INTO jobs"
POINTS: Final[Mapping[str, tuple[str, ...]]] = {
    "at the row": (f"> {ROW}",),
    "at the commit": (f"> {ROW}", "> COMMIT"),
    "at the commit's answer": (f"> {ROW}", "> COMMIT", "< COMMIT"),
    "at the wake-up": ("> charter:broker:",),
    "at the answer": (),
}
PATIENCE: Final = 5.0
TURN: Final = 0.02
COMMITTED: Final = frozenset({"at the commit's answer", "at the wake-up", "at the answer"})
OF: Final = "SELECT count(*) FROM jobs WHERE arguments ->> 'message' = %(key)s"
DONE: Final = f"{OF} AND state = 'SUCCESS'"


class Wired:
    """An API whose ways to PostgreSQL and Redis can be tripped over."""

    def __init__(self, stand: Stand, postgres: Tripwire, redis: Tripwire) -> None:
        self._stand = stand
        self._postgres = postgres
        self._redis = redis
        self._variables = {
            "DATABASE_URL": make_url(stand.database_url)
            .update_query_dict({"host": str(postgres.folder)})
            .render_as_string(),
            "REDIS_URL": f"unix://{quote(str(redis.socket))}",
        }
        self._api = stand.start_api(**self._variables)

    def ask_and_be_killed(self, point: str, key: str) -> bool:
        """Ask for a job, with the API killed at that point. False where it came to a wake-up too late.

        A wake-up travels beside the answer, and is left out where Redis has no time for it.
        """
        wire = self._redis if point == "at the wake-up" else self._postgres
        wire.arm(POINTS[point], self._api.kill)
        with suppress(httpx.TransportError):
            self.ask(key)
        deadline = time.monotonic() + PATIENCE
        while wire.is_armed and time.monotonic() < deadline:
            time.sleep(TURN)
        is_reached = not wire.is_armed
        assert is_reached or point == "at the wake-up", f"the API was not killed {point}"
        wire.arm((), self._api.kill)
        self._api.kill()
        return is_reached

    def start_again(self) -> None:
        self._api = self._stand.start_api(**self._variables)

    def ask(self, key: str) -> int:
        headers = self._stand.bearer("client") | {"Idempotency-Key": key}
        answer = httpx.post(f"{self._stand.url}/v1/jobs", json=demo(key), headers=headers, timeout=TIMEOUT)
        return answer.status_code


def run(stand: Stand, turns: Turns) -> Outcome:
    """Each turn kills at every point once; then the client tries again with the same key."""
    jobs = Jobs(stand)
    jobs.start_worker(concurrency=2)
    kills, as_committed, once, accepted, late = 0, 0, 0, 0, 0
    keys: list[str] = []
    sockets = stand.postgres_socket, stand.redis_socket
    with Tripwire(sockets[0], postgres_readings) as postgres, Tripwire(sockets[1], plain_readings) as redis:
        api = Wired(stand, postgres, redis)
        for _ in turns:
            for point in POINTS:
                keys.append(key := str(uuid4()))
                late += not api.ask_and_be_killed(point, key)
                kills += 1
                as_committed += stand.count(OF, {"key": key}) == (point in COMMITTED)
                api.start_again()
                accepted += api.ask(key) == 202
                once += stand.count(OF, {"key": key}) == 1
    jobs.until_finished([row.id for row in stand.rows("SELECT id FROM jobs WHERE kind = 'demo'")])
    done = sum(stand.count(DONE, {"key": key}) == 1 for key in keys)
    return Outcome(
        {
            "requests with a row where they got as far as the commit, else none": Count(as_committed, kills),
            "requests accepted when repeated with their key": Count(accepted, kills),
            "requests with one job after that": Count(once, kills),
            "jobs done": Count(done, kills),
            "jobs that nobody does": Count(stand.count(NO_ORPHANS), 0),
        },
        {"kills that came later than the wake-up": Figure(late, "", 0)},
    )


CASES: Final = (
    Case(
        name="jobs_api_killed",
        promise="jobs: kill -9 of the API at 5 points; what was committed is done, once, and nothing else",
        turns=8,
        run=run,
    ),
)
