"""What becomes of connections when `charter serve` ends, is renewed, or loses a worker."""

import os
import signal
import time
from pathlib import Path

from tests.faults.processes import kill_process
from tests.faults.serving import Serving, ask, serving
from tests.faults.stand import lets_in
from tests.faults.waiting import TURN, until

SERVES, OVER = "Application startup complete", "Finished server process"
SPOKEN = 0.5
"""Seconds in which a worker that is told to end has asked for it."""


def test_one_process_is_renewed_and_ends_without_a_lost_request(tmp_path: Path) -> None:
    with serving(tmp_path) as service:
        kept = service.connect()
        (tmp_path / ".env").write_text("CSP_MODE=wrong\n")
        service.group.tell(signal.SIGHUP)
        until(lambda: service.says("it serves on"), "a worker that does not start")
        assert ask(kept) == (200, None)

        (tmp_path / ".env").unlink()
        service.group.tell(signal.SIGHUP)
        while (answer := ask(kept)) == (200, None):
            time.sleep(TURN)
        assert answer == (200, "close")

        until(lambda: service.says(OVER), "the end of what it replaces")
        (worker,) = service.workers
        kill_process(worker)
        until(service.answers, "another one in place of that")
        assert_that_it_ends_with_the_last_answer(service)


def test_workers_are_renewed_in_turn_and_end_without_a_lost_request(tmp_path: Path) -> None:
    """Also one that is still starting at that time, with what was before."""
    with serving(tmp_path, "--workers", "2") as service:
        first = service.workers
        service.group.tell(signal.SIGHUP)
        until(lambda: service.says(OVER) == 2, "two workers that are replaced")
        until(lambda: not service.workers & first, "their end")
        assert (service.says(SERVES), len(service.workers)) == (4, 2)
        assert_that_it_ends_with_the_last_answer(service)


def test_workers_end_with_a_supervisor_that_is_killed_before_it_heard_them(tmp_path: Path) -> None:
    with serving(tmp_path, "--workers", "2") as service:
        until(lambda: service.says(SERVES) == 2, "two workers")
        service.group.tell(signal.SIGSTOP)
        for worker in service.workers:
            os.kill(worker, signal.SIGTERM)  # which it asks its supervisor about
        time.sleep(SPOKEN)
        service.group.tell(signal.SIGKILL)
        until(lambda: not service.workers, "the end of both")


def assert_that_it_ends_with_the_last_answer(service: Serving) -> None:
    """SIGTERM: nobody new comes in, who is there is answered, and then the process ends by itself."""
    kept = [service.connect() for _ in range(8)]
    service.group.tell(signal.SIGTERM)
    until(lambda: not lets_in(service.port), "sockets that are closed")
    assert [ask(each) for each in kept] == [(200, "close")] * len(kept)
    until(lambda: not service.group.is_alive, "the end")
    assert not service.workers
    assert "Cancel" not in service.group.log.read_text()
