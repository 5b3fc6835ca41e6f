"""Clients that ask and do not read, more of them than there are descriptors, and a log that nobody reads."""

import http.client
import os
import signal
import socket
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from time import sleep
from typing import Final

import pytest

from tests.faults.serving import Serving, ask, serving
from tests.faults.waiting import PATIENCE, until

DESCRIPTORS: Final = 128
MORE: Final = 200
CLIENTS: Final = 30
FLOOD: Final = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n" * 5_000
GROWTH: Final = 20 * 1024
"""KiB."""
LONGER_THAN_A_PIPE: Final = 600
"""Requests whose lines are more than a pipe holds, twice."""


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """A service with few descriptors whose log nobody reads; it ends when it is told to."""
    reading, writing = os.pipe()
    try:
        with serving(tmp_path_factory.mktemp("flood"), output=writing, descriptors=DESCRIPTORS) as started:
            os.close(writing)
            yield started
            assert started.group.stop() != -signal.SIGKILL
    finally:
        os.close(reading)


def memory_of(pid: int) -> int:
    """KiB that are resident."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise AssertionError(f"process {pid} is gone")


def flood(client: socket.socket) -> int:
    """Send as much as is taken; how much that is."""
    sent = 0
    with suppress(BlockingIOError, ConnectionError):
        while True:
            sent += client.send(FLOOD)
    return sent


def test_a_service_whose_log_nobody_reads_answers_on(service: Serving) -> None:
    with closing(service.connect()) as connection:
        for _ in range(LONGER_THAN_A_PIPE):
            assert ask(connection)[0] == 200


def test_clients_that_ask_without_reading_take_no_memory(service: Serving) -> None:
    before = memory_of(service.group.pid)
    with ExitStack() as stack:
        clients = [
            stack.enter_context(socket.create_connection(("127.0.0.1", service.port))) for _ in range(CLIENTS)
        ]
        for client in clients:
            client.setblocking(False)
        while sum(map(flood, clients)):
            sleep(0.01)
        assert answers(service)
        assert memory_of(service.group.pid) - before < GROWTH


def test_more_connections_than_descriptors_leave_room_for_others(service: Serving) -> None:
    with ExitStack() as stack:
        for _ in range(MORE):
            connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=PATIENCE)
            stack.enter_context(closing(connection))
            assert ask(connection)[0] == 200
        for _ in range(MORE):
            stack.enter_context(socket.create_connection(("127.0.0.1", service.port)))

        until(lambda: answers(service), "an answer beside connections that say nothing")


def answers(service: Serving) -> bool:
    """Whether a new connection is served; one that is cut is closed."""
    asked = http.client.HTTPConnection("127.0.0.1", service.port, timeout=PATIENCE)
    with suppress(OSError, http.client.HTTPException), closing(asked):
        return ask(asked)[0] == 200
    return False
