"""Clients of a balancer that write with keys, have jobs done and read; what fails is asked for again."""

import time
from collections import Counter
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event
from types import TracebackType
from typing import Any, Final, Self
from uuid import UUID, uuid4

import httpx

from tests.faults.stand import Stand
from tests.soak.cases import Count
from tests.soak.load import BUSY, TIMEOUT, demo

BETWEEN: Final = 0.1
AGAIN: Final = 0.1
"""Seconds before a request is repeated."""
RUNNING: Final = "IDEMPOTENCY_KEY_IN_PROGRESS"
"""Answered by an API while what another one began is not rolled back yet; every client waits for it."""
WRITERS: Final = 3
POSTERS: Final = 2
READERS: Final = 2
CLIENTS: Final = WRITERS + POSTERS + READERS
WRITTEN: Final = "SELECT count(*) FROM projects WHERE name = ANY(%(names)s) AND id = ANY(%(ids)s)"
DOUBLED: Final = "SELECT count(*) - count(DISTINCT name) FROM projects"


@dataclass(slots=True)
class DoubledClients:
    """Ask until the context is left, each over a connection that it keeps."""

    stand: Stand
    url: str
    has_keys: bool = True
    """Whether requests can be repeated: what is cut shows at once where they cannot."""
    between: float = BETWEEN
    """Seconds between an answer and the next request of a client."""
    projects: dict[str, int] = field(default_factory=dict)
    """What was acknowledged, by its name, which is the key of its request."""
    jobs: list[UUID] = field(default_factory=list)
    answered: int = 0
    busy: list[tuple[float, float]] = field(default_factory=list)
    """When what 503 was answered to was asked and answered, by the clock of `time.monotonic`."""
    running: int = 0
    """Answers of `RUNNING`."""
    cut: int = 0
    """Requests without an answer."""
    failed: Counter[str] = field(default_factory=Counter)
    """Every other answer but the one that is wanted."""
    slowest: float = 0.0
    """Seconds that a request took, with its repetitions."""
    _over: Event = field(default_factory=Event)
    _runs: list[Future[None]] = field(default_factory=list)

    def __enter__(self) -> Self:
        pool = ThreadPoolExecutor(CLIENTS)
        works = [self._write] * WRITERS + [self._have_done] * POSTERS + [self._read] * READERS
        self._runs = [pool.submit(self._run, work, f"client-{n}") for n, work in enumerate(works)]
        pool.shutdown(wait=False)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        for run in self._runs:
            run.result()

    def written(self) -> dict[str, Count]:
        """Whether what was acknowledged is there, and once."""
        names, ids = list(self.projects), list(self.projects.values())
        found = self.stand.count(WRITTEN, {"names": names, "ids": ids})
        return {
            "acknowledged writes that are there": Count(found, len(names)),
            "writes that are there twice": Count(self.stand.count(DOUBLED), 0),
        }

    def refused(self, others: int = 0) -> dict[str, Count]:
        """That nobody was, with an example where somebody was; `others` are failures as well."""
        example = next((f", such as {each}" for each in self.failed), "")
        return {f"requests refused, or failed{example}": Count(self.failed.total() + others, 0)}

    def _run(self, work: Any, subject: str) -> None:
        with httpx.Client(base_url=self.url, headers=self.stand.bearer(subject), timeout=TIMEOUT) as client:
            while not self._over.wait(self.between):
                work(client)

    def _write(self, client: httpx.Client) -> None:
        name = str(uuid4())
        answer = self._until_answered(client, 201, "POST", "/v1/projects", name, {"name": name})
        if answer is not None:
            self.projects[name] = answer.json()["id"]

    def _have_done(self, client: httpx.Client) -> None:
        answer = self._until_answered(client, 202, "POST", "/v1/jobs", str(uuid4()), demo())
        if answer is not None:
            self.jobs.append(UUID(answer.json()["job_id"]))

    def _read(self, client: httpx.Client) -> None:
        self._until_answered(client, 200, "GET", "/v1/projects")

    def _until_answered(
        self, client: httpx.Client, wanted: int, method: str, path: str, key: str = "", body: Any = None
    ) -> httpx.Response | None:
        """The answer, once one asks nobody to come again; None where it is not the wanted one."""
        began_at = time.monotonic()
        headers = {"Idempotency-Key": key} if key and self.has_keys else {}
        while True:
            asked_at = time.monotonic()
            try:
                answer = client.request(method, path, headers=headers, json=body)
            except httpx.TransportError:
                self.cut += 1
            else:
                if answer.status_code == BUSY:
                    self.busy.append((asked_at, time.monotonic()))
                elif answer.status_code == 409 and answer.json()["error_code"] == RUNNING:
                    self.running += 1
                else:
                    break
            time.sleep(AGAIN)
        self.slowest = max(self.slowest, time.monotonic() - began_at)
        if answer.status_code == wanted:
            self.answered += 1
            return answer
        self.failed[f"{method} {path}: {answer.status_code} {answer.text[:200]}"] += 1
        return None
