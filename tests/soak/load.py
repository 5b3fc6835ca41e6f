"""Clients that write over the API, one request after the other, and remember what was acknowledged."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from threading import Event
from types import TracebackType
from typing import Any, Final, Self
from uuid import UUID

import httpx

from tests.faults.stand import Stand
from tests.faults.waiting import until

CLIENTS: Final = 2
BETWEEN: Final = 0.02
TIMEOUT: Final = 60.0
BUSY: Final = 503
"""The one answer of 5xx that the contract has."""


def demo(message: str = "soak", seconds: float = 0.0) -> dict[str, Any]:
    """The request of a job of one step."""
    return {"kind": "demo", "arguments": {"steps": 1, "step_seconds": seconds, "message": message}}


@dataclass(frozen=True, slots=True)
class Write:
    """A request, and where its answer names what was written."""

    path: str
    body: dict[str, Any]
    key: str
    status: int
    read: Callable[[Any], object]
    """Makes of that name what the table has."""


JOB: Final = Write("/v1/jobs", demo(), "job_id", 202, UUID)
PROJECT: Final = Write("/v1/projects", {"name": "soak"}, "id", 201, int)


@dataclass(slots=True)
class Load:
    """Runs until the context is left. Each client is a caller of its own."""

    stand: Stand
    write: Write = JOB
    clients: int = CLIENTS
    acknowledged: list[Any] = field(default_factory=list)
    """The ids of what was written."""
    refused: dict[int, int] = field(default_factory=dict)
    cut: int = 0
    slowest: float = 0.0
    """Seconds until an answer, at most."""
    _over: Event = field(default_factory=Event)
    _runs: list[Future[None]] = field(default_factory=list)

    def __enter__(self) -> Self:
        pool = ThreadPoolExecutor(self.clients)
        self._runs = [pool.submit(self._run, f"client-{number}") for number in range(self.clients)]
        pool.shutdown(wait=False)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        wait(self._runs)
        if kind is None:
            for run in self._runs:
                run.result()

    @property
    def undeclared(self) -> int:
        """Answers of 5xx that no contract declares."""
        return sum(number for status, number in self.refused.items() if status >= 500 and status != BUSY)

    def until_well(self, number: int = 20) -> float:
        """Seconds until so many more writes are acknowledged."""
        began_at, before = time.monotonic(), len(self.acknowledged)
        until(lambda: len(self.acknowledged) >= before + number, "writes that are acknowledged again")
        return time.monotonic() - began_at

    def rate(self, seconds: float) -> float:
        """Jobs acknowledged for each second of some from now on."""
        before, began_at = len(self.acknowledged), time.monotonic()
        time.sleep(seconds)
        return (len(self.acknowledged) - before) / (time.monotonic() - began_at)

    def _run(self, subject: str) -> None:
        headers = self.stand.bearer(subject)
        with httpx.Client(base_url=self.stand.url, headers=headers, timeout=TIMEOUT) as client:
            while not self._over.wait(BETWEEN):
                self._ask(client)

    def _ask(self, client: httpx.Client) -> None:
        began_at = time.monotonic()
        try:
            answer = client.post(self.write.path, json=self.write.body)
        except httpx.TransportError:
            self.cut += 1
            return
        self.slowest = max(self.slowest, time.monotonic() - began_at)
        if answer.status_code == self.write.status:
            self.acknowledged.append(self.write.read(answer.json()[self.write.key]))
        else:
            self.refused[answer.status_code] = self.refused.get(answer.status_code, 0) + 1
