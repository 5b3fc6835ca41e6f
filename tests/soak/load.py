"""Clients that have jobs done over the API, one after the other, and remember what was acknowledged."""

import time
from dataclasses import dataclass, field
from threading import Event, Thread
from types import TracebackType
from typing import Any, Final, Self
from uuid import UUID

import httpx

from tests.faults.stand import Stand

CLIENTS: Final = 2
BETWEEN: Final = 0.02
TIMEOUT: Final = 60.0


def demo(message: str = "soak", seconds: float = 0.0) -> dict[str, Any]:
    """The request of a job of one step."""
    return {"kind": "demo", "arguments": {"steps": 1, "step_seconds": seconds, "message": message}}


@dataclass(slots=True)
class Load:
    """Runs until the context is left. Each client is a caller of its own."""

    stand: Stand
    acknowledged: list[UUID] = field(default_factory=list)
    refused: dict[int, int] = field(default_factory=dict)
    cut: int = 0
    _over: Event = field(default_factory=Event)
    _threads: list[Thread] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._threads = [Thread(target=self._run, args=(f"client-{n}",)) for n in range(CLIENTS)]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

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
        try:
            answer = client.post("/v1/jobs", json=demo())
        except httpx.TransportError:
            self.cut += 1
            return
        if answer.status_code == 202:
            self.acknowledged.append(UUID(answer.json()["job_id"]))
        else:
            self.refused[answer.status_code] = self.refused.get(answer.status_code, 0) + 1
