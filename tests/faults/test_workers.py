"""Workers as production runs them, killed and stopped at work."""

import json
import os
import signal
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.faults.processes import ProcessGroup, kill_process
from tests.faults.stand import Stand, stand
from tests.faults.waiting import until
from tests.listening import unused_port

ADD = """
    INSERT INTO jobs (id, tenant_id, owner_kind, owner_subject, kind, version, arguments, queue, epoch)
    VALUES (%(job)s, 'user:1', 'user', '1', %(kind)s, 1, %(arguments)s::jsonb, %(queue)s, 'epoch')
"""
LONG = 3600.0


@pytest.fixture(scope="module")
def stood() -> Iterator[Stand]:
    with stand() as stood:
        yield stood


@pytest.fixture(scope="module")
def metrics_port() -> int:
    return unused_port()


@pytest.fixture(scope="module")
def worker(stood: Stand, metrics_port: int) -> ProcessGroup:
    return stood.start("worker", "tests.faults.worker", "default", "2", WORKER_METRICS_PORT=str(metrics_port))


def until_figure(port: int, name: str, at_least: float, **labels: str) -> None:
    """The worker shows it; its main process hears once a second what the others did."""

    def shown() -> bool:
        with suppress(httpx.TransportError):
            text = httpx.get(f"http://127.0.0.1:{port}/metrics").text
            samples = [each for family in text_string_to_metric_families(text) for each in family.samples]
            return any(
                (each.name, each.labels) == (name, labels) and each.value >= at_least for each in samples
            )
        return False

    until(shown, f"{name} of {labels}, {at_least} or more")


def add(stood: Stand, kind: str, queue: str = "default", **arguments: object) -> UUID:
    job = uuid4()
    values = {"job": job, "kind": kind, "arguments": json.dumps(arguments), "queue": queue}
    stood.rows(ADD, values)
    return job


def read(stood: Stand, job: UUID) -> Any:
    return stood.rows("SELECT * FROM jobs WHERE id = %(job)s", {"job": job})[0]


def until_state(stood: Stand, job: UUID, *states: str) -> Any:
    until(lambda: read(stood, job).state in states, f"a job that is {' or '.join(states)}")
    return read(stood, job)


def pid_of(row: Any) -> int:
    """The process that has the job."""
    return int(row.lease_owner.rpartition("/")[2])


def effects(stood: Stand, name: str) -> int:
    return stood.count("SELECT count(*) FROM projects WHERE name = %(name)s", {"name": name})


def test_a_job_of_a_process_that_is_killed_is_done_again_with_one_effect(
    stood: Stand, worker: ProcessGroup
) -> None:
    job = add(stood, "effect", seconds=1.0, name="killed")
    kill_process(pid_of(until_state(stood, job, "STARTED")))
    row = until_state(stood, job, "SUCCESS")
    assert (row.attempt, row.crashes, effects(stood, "killed")) == (2, 1, 1)
    assert worker.is_alive


def test_a_job_that_kills_three_processes_is_dead_counted_and_the_worker_lives(
    stood: Stand, worker: ProcessGroup, metrics_port: int
) -> None:
    job = add(stood, "crash")
    row = until_state(stood, job, "DEAD")
    assert (row.crashes, row.error_code) == (3, "WORKER_LOST")
    until_figure(metrics_port, "job_crashes_total", 3, kind="crash")
    assert until_state(stood, add(stood, "effect", name="after"), "SUCCESS").attempt == 1
    assert worker.is_alive


def test_a_worker_shows_what_it_did_and_what_waits(
    stood: Stand, worker: ProcessGroup, metrics_port: int
) -> None:
    until_state(stood, add(stood, "effect", name="counted"), "SUCCESS")
    assert worker.is_alive
    until_figure(metrics_port, "job_attempts_total", 1, kind="effect", outcome="success")
    until_figure(metrics_port, "job_duration_seconds_count", 1, kind="effect")
    until_figure(metrics_port, "queue_due_jobs", 0, queue="default")
    until_figure(metrics_port, "queue_oldest_due_seconds", 0, queue="default")


@pytest.mark.parametrize("kind", ["hang", "stubborn"])
def test_a_job_that_hangs_is_cancelled(stood: Stand, worker: ProcessGroup, kind: str) -> None:
    job = add(stood, kind, seconds=LONG)
    until_state(stood, job, "STARTED")
    stood.rows("UPDATE jobs SET cancel_requested_at = now() WHERE id = %(job)s", {"job": job})
    assert until_state(stood, job, "CANCELLED").error_code is None
    assert worker.is_alive


@pytest.mark.parametrize(
    ("kind", "code", "attempts"), [("misfit", "RESULT_UNFIT", 1), ("fault", "INTERNAL_ERROR", 3)]
)
def test_what_a_job_gets_wrong_is_told_without_giving_anything_away(
    stood: Stand, worker: ProcessGroup, kind: str, code: str, attempts: int
) -> None:
    row = until_state(stood, add(stood, kind), "FAILURE")
    assert (row.error_code, row.attempt) == (code, attempts)
    assert "secret" not in row.error_message


def test_a_worker_that_cannot_end_in_order_tells_where_it_stands_and_ends(stood: Stand) -> None:
    job = add(stood, "hang", "frozen")
    worker = stood.start("frozen", "tests.faults.worker", "frozen", "1", WORKER_GRACE_SECONDS="0")
    child = pid_of(until_state(stood, job, "STARTED"))
    os.kill(child, signal.SIGSTOP)
    assert worker.stop() == 1, worker.said()
    assert "most recent call first" in worker.said()
    until(lambda: not Path(f"/proc/{child}").exists(), "the end of its child")


def test_a_worker_that_is_stopped_hands_its_jobs_back_with_no_attempt_burnt(stood: Stand) -> None:
    job = add(stood, "hang", "stopped")
    worker = stood.start("stopped", "tests.faults.worker", "stopped", "1", WORKER_GRACE_SECONDS="0")
    until_state(stood, job, "STARTED")
    assert worker.stop() == 0, worker.said()
    row = read(stood, job)
    assert (row.state, row.attempt, row.crashes, row.lease_owner) == ("PENDING", 0, 0, None)
    assert stood.count("SELECT count(*) FROM job_workers WHERE 'stopped' = ANY (queues)") == 0
