"""Twice as many requests as there are connections to PostgreSQL, none of which comes back."""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import Final

import httpx
import psycopg

from tests.faults.stand import DATABASE, Stand
from tests.faults.waiting import until
from tests.soak.cases import Case, Count, Figure, Outcome, Turns
from tests.soak.load import BUSY, PROJECT, TIMEOUT

CONNECTIONS: Final = 10
REQUESTS: Final = 2 * CONNECTIONS
PATIENCE: Final = "1"
"""Seconds that a request waits for a connection, of thirty by default."""
LOCK: Final = "LOCK TABLE projects IN SHARE MODE"
ROWS: Final = "SELECT count(*) FROM projects"


def run(stand: Stand, turns: Turns) -> Outcome:
    """Each turn has somebody lock the table, until all that can be refused is."""
    stand.start_api(
        DATABASE_POOL_SIZE=str(CONNECTIONS // 2),
        DATABASE_POOL_OVERFLOW=str(CONNECTIONS // 2),
        DATABASE_POOL_TIMEOUT=PATIENCE,
    )
    statuses, refused_after, back = Counter[int](), list[float](), list[float]()
    for _ in turns:
        with ThreadPoolExecutor(REQUESTS) as clients:
            with locked(stand):
                answers = [clients.submit(write, stand, number) for number in range(REQUESTS)]
                until(partial(are_done, answers, REQUESTS - CONNECTIONS), "refusals")
            began_at = time.monotonic()
            found = [each.result() for each in answers]
        until(lambda: write(stand, 0)[0] == PROJECT.status, "a write after that")
        back.append(time.monotonic() - began_at)
        statuses.update(status for status, _ in found)
        refused_after += [seconds for status, seconds in found if status == BUSY]
    acknowledged = statuses[PROJECT.status] + len(back)
    return Outcome(
        {
            "requests that were served or refused with 503": Count(
                statuses[PROJECT.status] + statuses[BUSY], statuses.total()
            ),
            "writes, one for each that was acknowledged": Count(stand.count(ROWS), acknowledged),
        },
        {
            "refused": Figure(statuses[BUSY], ""),
            "refused after, at most": Figure(max(refused_after, default=0.0), "s", 5),
            "a write is taken again after, at most": Figure(max(back), "s", 5),
        },
    )


def are_done(answers: Sequence[Future[tuple[int, float]]], number: int) -> bool:
    return sum(each.done() for each in answers) >= number


@contextmanager
def locked(stand: Stand) -> Iterator[None]:
    """Nobody can write projects while the context lasts."""
    with psycopg.connect(stand.postgres.url(DATABASE)) as connection:
        connection.execute(LOCK.encode())
        yield


def write(stand: Stand, number: int) -> tuple[int, float]:
    """A project of somebody: the status, and after how many seconds it came."""
    began_at = time.monotonic()
    answer = httpx.post(
        f"{stand.url}{PROJECT.path}",
        json=PROJECT.body,
        headers=stand.bearer(f"client-{number}"),
        timeout=TIMEOUT,
    )
    return answer.status_code, time.monotonic() - began_at


CASES: Final = (
    Case(
        name="pool_exhausted",
        promise="twice as many requests as connections, which all hang: served or 503, and well afterwards",
        turns=5,
        run=run,
    ),
)
