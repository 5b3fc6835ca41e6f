"""nginx, by the file that operators copy, before two APIs that end, are killed and come back."""

import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from threading import Event

import httpx
import pytest

from charter.development.server_process import scratch_directory
from tests.faults import deployed
from tests.faults.processes import ProcessGroup
from tests.faults.serving import Serving, serving
from tests.faults.stand import lets_in, url_at
from tests.faults.waiting import PATIENCE, TURN, until
from tests.listening import unused_port

PATH = "/healthz"
CLIENTS = 4
OK, NOT_ALLOWED, CUT = 200, 405, 502
"""Answers to a GET, to a POST, which an API refuses without doing anything, and of nginx itself."""


class Pair:
    """Two APIs, of which those that have ended are started again when they are wanted."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder
        self._stack = stack
        self.ports = [unused_port() for _ in range(2)]
        self.apis: list[Serving | None] = [None, None]

    def up(self, *places: int) -> list[Serving]:
        return [self._up(place) for place in places]

    def kill(self) -> None:
        """kill -9 for both."""
        for api in self.apis:
            if api is not None:
                api.group.kill()

    def _up(self, place: int) -> Serving:
        api = self.apis[place]
        if api is None or not api.group.is_alive:
            (folder := self._folder / str(place)).mkdir(exist_ok=True)
            api = self._stack.enter_context(serving(folder, port=self.ports[place]))
            self.apis[place] = api
        return api


@pytest.fixture(scope="module")
def pair() -> Iterator[Pair]:
    with scratch_directory() as folder, ExitStack() as stack:
        yield Pair(folder, stack)


@pytest.fixture
def client(pair: Pair) -> Iterator[httpx.Client]:
    """One of an nginx that knows nothing yet."""
    if deployed.NGINX is None:
        pytest.skip("not checked: there is no nginx here")
    port = unused_port()
    with scratch_directory() as folder:
        command = deployed.balancer(folder, port, pair.ports)
        with ProcessGroup(command, {}, folder / "nginx.log") as group:
            deployed.until_listening(group, port)
            with httpx.Client(
                base_url=url_at(port), headers={"Host": "localhost"}, timeout=PATIENCE
            ) as client:
                yield client


def ask(client: httpx.Client, method: str = "GET", key: str = "") -> int:
    """The status of an answer."""
    headers = {"Idempotency-Key": key} if key else {}
    return client.request(method, PATH, headers=headers).status_code


def unread_at(port: int) -> int:
    """How many connections to a port have brought what nobody has read."""
    lines = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return sum(
        local.endswith(f":{port:04X}") and state == "01" and not queues.endswith(":00000000")
        for _, local, _, state, queues, *_ in lines
    )


def test_an_api_that_ends_in_order_costs_nobody_a_request(pair: Pair, client: httpx.Client) -> None:
    first, _ = pair.up(0, 1)
    over, statuses = Event(), Counter[int]()

    def ask_on(method: str) -> None:
        while not over.wait(TURN):
            statuses[ask(client, method)] += 1

    with ThreadPoolExecutor(CLIENTS) as pool:
        runs = [pool.submit(ask_on, method) for method in ("GET", "POST") * (CLIENTS // 2)]
        try:
            until(lambda: statuses.total() > 10 * CLIENTS, "requests")
            first.group.stop()
            before = statuses.total()
            until(lambda: statuses.total() > before + 10 * CLIENTS, "requests after the end")
        finally:
            over.set()
    for run in runs:
        run.result()
    assert set(statuses) == {OK, NOT_ALLOWED}
    assert "Cancel" not in first.group.log.read_text()


def test_what_was_cut_is_repeated_where_that_does_no_harm(pair: Pair, client: httpx.Client) -> None:
    """Each request is made twice: one of the two gets to the API that takes it in and is killed then."""
    first, _ = pair.up(0, 1)
    wanted = {"read": ("GET", ""), "with a key": ("POST", "key"), "without a key": ("POST", "")}
    answers: dict[str, list[Future[int]]] = {name: [] for name in wanted}
    first.group.freeze()
    with ThreadPoolExecutor(2 * len(wanted)) as pool:
        for name, (method, key) in wanted.items():
            for _ in range(2):
                before = unread_at(first.port)
                answers[name].append(asked := pool.submit(ask, client, method, key))
                until(partial(has_come, asked, first.port, before), "a request at an API")
        taken_in = unread_at(first.port)
        first.group.kill()
    assert taken_in == len(wanted)
    assert {name: {each.result() for each in found} for name, found in answers.items()} == {
        "read": {OK},
        "with a key": {NOT_ALLOWED},
        "without a key": {NOT_ALLOWED, CUT},
    }


def has_come(asked: Future[int], port: int, before: int) -> bool:
    return asked.done() or unread_at(port) > before


def test_an_api_that_comes_back_is_asked_at_once(pair: Pair, client: httpx.Client) -> None:
    """Even where both of them have just refused connections, and nginx would leave both out for a while."""
    pair.kill()
    with ThreadPoolExecutor(1) as pool:
        coming = pool.submit(pair.up, 1)
        while not (coming.done() or lets_in(pair.ports[1])):
            assert ask(client) in {OK, CUT}
            time.sleep(TURN)
        assert ask(client) == OK
        coming.result()
