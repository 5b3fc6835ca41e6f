"""The API is asked to end, and to replace its processes, while clients ask it over connections they keep."""

import time
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from signal import SIGHUP, SIGKILL
from threading import Event
from types import TracebackType
from typing import Final, Self

import httpx

from tests.faults.processes import ProcessGroup
from tests.faults.stand import Stand
from tests.faults.waiting import until
from tests.soak.cases import Case, Count, Figure, Outcome, Turns
from tests.soak.load import TIMEOUT

CLIENTS: Final = 8
BETWEEN: Final = 0.005
LOAD: Final = 1.0
PATH: Final = "/v1/projects"
QUIET: Final = "10"
"""Seconds for a client's next request: this machine may keep it waiting for as long."""


@dataclass(slots=True)
class Asking:
    """Clients that ask until nobody lets them in any more, or the context is left."""

    stand: Stand
    answered: int = 0
    failed: int = 0
    """Answers of 5xx."""
    dropped: list[str] = field(default_factory=list)
    """Requests that went out, and what came instead of an answer."""
    turned_away: int = 0
    _over: Event = field(default_factory=Event)
    _runs: list[Future[None]] = field(default_factory=list)

    def __enter__(self) -> Self:
        pool = ThreadPoolExecutor(CLIENTS)
        self._runs = [pool.submit(self._run, f"client-{number}") for number in range(CLIENTS)]
        pool.shutdown(wait=False)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        for run in self._runs:
            run.result()

    def _run(self, subject: str) -> None:
        headers = self.stand.bearer(subject)
        with httpx.Client(base_url=self.stand.url, headers=headers, timeout=TIMEOUT) as client:
            while not self._over.wait(BETWEEN):
                try:
                    status = client.get(PATH).status_code
                except (httpx.ConnectError, httpx.ConnectTimeout):
                    self.turned_away += 1
                    return
                except httpx.TransportError as problem:
                    self.dropped.append(repr(problem))
                    return
                self.answered += 1
                self.failed += status >= 500


def end(workers: int, stand: Stand, turns: Turns) -> Outcome:
    """Each turn starts an API and has it end under load."""
    answered, failed, dropped, in_order, took = 0, 0, list[str](), list[bool](), list[float]()
    for _ in turns:
        api = stand.start_api("--workers", str(workers), DRAIN_QUIET_SECONDS=QUIET)
        with Asking(stand) as asking:
            time.sleep(LOAD)
            began_at = time.monotonic()
            in_order.append(api.stop() != -SIGKILL)
            took.append(time.monotonic() - began_at)
        answered += asking.answered
        failed += asking.failed
        dropped += asking.dropped
    return Outcome(
        {
            "requests without an answer": Count(len(dropped), 0),
            "answers of 5xx": Count(failed, 0),
            "processes that ended by themselves": Count(sum(in_order), len(in_order)),
        },
        {"requests": Figure(answered, ""), "ended after, at most": Figure(max(took), "s", 30)},
    )


def renew(workers: int, stand: Stand, turns: Turns) -> Outcome:
    """Each turn has every process replaced under load."""
    api = stand.start_api("--workers", str(workers), DRAIN_QUIET_SECONDS=QUIET)
    renewed, took = 0, list[float]()
    with Asking(stand) as asking:
        for _ in turns:
            before = set(api.members)
            time.sleep(LOAD)
            began_at = time.monotonic()
            api.tell(SIGHUP)
            until(partial(are_others, api, before, workers), "other processes")
            took.append(time.monotonic() - began_at)
            renewed += 1
    return Outcome(
        {
            "requests without an answer": Count(len(asking.dropped) + asking.turned_away, 0),
            "answers of 5xx": Count(asking.failed, 0),
            "renewals": Count(renewed, renewed),
        },
        {
            "requests": Figure(asking.answered, ""),
            "renewed after, at most": Figure(max(took), "s"),
        },
    )


def are_others(api: ProcessGroup, before: set[int], workers: int) -> bool:
    """Whether so many processes serve, and none of those before."""
    members = set(api.members)
    return len(members) >= workers and not members & before


CASES: Final = (
    Case(
        name="api_sigterm",
        promise="SIGTERM to an API of one process under load: it ends, and drops no request",
        turns=5,
        run=partial(end, 1),
    ),
    Case(
        name="api_sigterm_of_two",
        promise="SIGTERM to an API of two processes under load: it ends, and drops no request",
        turns=5,
        run=partial(end, 2),
    ),
    Case(
        name="api_sighup",
        promise="SIGHUP to an API of two processes under load: both are replaced, and no request fails",
        turns=3,
        run=partial(renew, 2),
    ),
)
