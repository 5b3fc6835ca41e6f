"""Somebody watches jobs over a connection that is cut again and again, while Redis is emptied."""

import json
from collections.abc import Sequence
from itertools import cycle
from typing import Any, Final

import httpx
from redis import Redis
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from tests.faults.stand import Stand
from tests.soak.cases import Case, Count, Outcome, Turns
from tests.soak.jobs import Jobs
from tests.soak.load import TIMEOUT

JOB: Final = {"kind": "demo", "arguments": {"steps": 25, "step_seconds": 0.1}}
EVENTS: Final = "SELECT seq FROM job_events WHERE job_id = %(id)s ORDER BY seq"


class Watcher:
    """Watches one job to its end, a message at a time, at one API after the other."""

    def __init__(self, origins: Sequence[str], job_id: str, headers: dict[str, str]) -> None:
        path = f"/v1/jobs/{job_id}/events"
        self._urls = cycle([origin.replace("http", "ws", 1) + path for origin in origins])
        self._headers = headers
        self.place = ""
        self._begun = 0
        self.seen: list[int] = []
        self.is_over = False
        self.holes = 0

    def come_and_be_cut(self) -> None:
        """Read one event from where it left off, and lose the connection; or see the end."""
        query = f"?resume={self.place}" if self.place else ""
        url = next(self._urls) + query
        with connect(url, additional_headers=self._headers, open_timeout=TIMEOUT, proxy=None) as socket:
            try:
                told = json.loads(socket.recv(TIMEOUT))
                self.holes += bool(self.place) and not told["resumed"]
                self._note(json.loads(socket.recv(TIMEOUT)))
            except ConnectionClosed as closed:
                self.is_over = closed.rcvd is not None and closed.rcvd.code == 1000

    def _note(self, message: dict[str, Any]) -> None:
        number = int(message["id"].partition(".")[2])
        if self.place:
            self.seen.append(number)
        else:
            self._begun = number
        self.place = message["id"]

    def expected(self, numbers: list[int]) -> list[int]:
        """What it has to have seen, of all that there is."""
        return [number for number in numbers if number > self._begun]


def run(stand: Stand, turns: Turns) -> Outcome:
    """Each turn watches one job, with a cut after each event."""
    jobs = Jobs(stand)
    stand.start_api()
    origins = stand.url, stand.start_second_api()
    jobs.start_worker(concurrency=2)
    watched, whole, cuts, holes = 0, 0, 0, 0
    for _ in turns:
        headers = stand.bearer("client")
        answer = httpx.post(f"{stand.url}/v1/jobs", json=JOB, headers=headers, timeout=TIMEOUT)
        watcher = Watcher(origins, answer.json()["job_id"], headers)
        while not watcher.is_over:
            watcher.come_and_be_cut()
            cuts += 1
            if cuts % 10 == 0:
                with Redis(unix_socket_path=str(stand.redis_socket)) as redis:
                    redis.flushall()
        numbers = [row.seq for row in stand.rows(EVENTS, {"id": answer.json()["job_id"]})]
        watched += 1
        whole += watcher.seen == watcher.expected(numbers)
        holes += watcher.holes
    return Outcome(
        {
            f"jobs watched without an event lost, doubled or out of order, over {cuts} cuts": Count(
                whole, watched
            ),
            "places that were not known any more": Count(holes, 0),
        }
    )


CASES: Final = (
    Case(
        name="channels_cut",
        promise="channels: cut after each event, two APIs in turn, Redis emptied; none is lost or doubled",
        turns=10,
        run=run,
    ),
)
