"""Background jobs: one there and back, how many in a second, and how soon one is done again."""

import json
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from statistics import median
from typing import Any, Final

from benchmarks.conditions import HERE, Conditions, clean_environment
from benchmarks.figures import Benchmark, NotMeasured, Samples, at_least, at_most, take_turns
from benchmarks.peer_environment import peer_python
from charter.platform.broker.celery_app import broker_url
from tests.faults.processes import ProcessGroup
from tests.faults.stand import Stand, stand
from tests.faults.waiting import until
from tests.soak.jobs import Jobs
from tests.soak.killed_workers import Crew
from tests.soak.kinds import EFFECT, EMPTY

TRIPS_A_SECOND: Final = 20
PROCESSES: Final = 2
EMPTY_JOB: Final = json.dumps({"kind": "demo", "arguments": {"steps": 1, "step_seconds": 0}})
FEW, MANY = 1_000, 1_000_000
JOBS_A_SECOND: Final = 300
LONG: Final = 600.0
MEDIAN, MOST, MOST_OF_CHILD = 9.0, 12.0, 3.0
"""Seconds: the bars of a recovery."""
HISTORY: Final = """
    INSERT INTO jobs (id, tenant_id, owner_kind, owner_subject, kind, version, arguments, epoch, state,
                      attempt, started_at, finished_at, kept_until)
    SELECT uuidv7(), 'tenant-' || n %% 100, 'user', 'benchmark', 'fault_empty', 1, '{}', 'e' || n, 'SUCCESS',
           1, now(), now(), now() + interval '30 days'
    FROM generate_series(1, %(rows)s) AS n
"""


def compare_round_trips(conditions: Conditions) -> Samples:
    """The median of each round, in milliseconds; both workers have as many processes and the same Redis."""
    times = TRIPS_A_SECOND * conditions.seconds
    with stand() as stood:
        stood.start_api()
        Jobs(stood).start_worker(concurrency=PROCESSES)
        with bare_celery(stood) as environment:
            connection = HTTPConnection("127.0.0.1", stood.port)
            headers = stood.bearer("benchmark") | {"Content-Type": "application/json"}
            round_trip(connection, headers)
            their_trips(environment, 1)
            return take_turns(
                conditions.rounds,
                lambda: median(round_trip(connection, headers) for _ in range(times)) * 1000,
                lambda: median(their_trips(environment, times)) * 1000,
            )


def round_trip(connection: HTTPConnection, headers: dict[str, str]) -> float:
    """Seconds from asking for the job until its client sees that it is done, asking again and again."""
    began_at = time.perf_counter()
    job = asked(connection, "POST", "/v1/jobs", headers, EMPTY_JOB)
    path = f"/v1/jobs/{job['job_id']}"
    while job["state"] != "SUCCESS":
        job = asked(connection, "GET", path, headers)
    return time.perf_counter() - began_at


def asked(
    connection: HTTPConnection, method: str, path: str, headers: dict[str, str], body: str | None = None
) -> dict[str, Any]:
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    text = answer.read()
    if answer.status not in {200, 202}:
        raise NotMeasured(f"{method} {path} was answered {answer.status}: {text[:300]!r}")
    told: dict[str, Any] = json.loads(text)
    return told


@contextmanager
def bare_celery(stood: Stand) -> Iterator[dict[str, str]]:
    """A worker of Celery's, as it comes; yields what its client needs to know."""
    url = stood.redis.url
    environment = clean_environment() | {
        "BENCHMARK_REDIS_URL": broker_url(f"{url}?db=1"),
        "BENCHMARK_RESULTS_URL": f"redis+socket://{url.removeprefix('unix://')}?virtual_host=2",
        "PYTHONPATH": str(HERE / "peers"),
    }
    command = [
        str(peer_python()),
        "-m",
        "celery",
        "-A",
        "bare_celery",
        "worker",
        "-c",
        str(PROCESSES),
        "-l",
        "INFO",
    ]
    with ProcessGroup(command, environment, stood.folder / "celery.log") as worker:
        until(lambda: "ready." in worker.log.read_text() or not worker.is_alive, "a worker of Celery's")
        if not worker.is_alive:
            raise NotMeasured(worker.said())
        yield environment


def their_trips(environment: dict[str, str], times: int) -> list[float]:
    command = [str(peer_python()), str(HERE / "peers" / "bare_celery.py"), str(times)]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if ended.returncode:
        raise NotMeasured(f"{' '.join(command)}\n{ended.stderr}")
    return [float(line) for line in ended.stdout.split()]


def compare_throughput(conditions: Conditions) -> Samples:
    """Jobs of one worker in a second, beside a million finished ones against beside a thousand."""
    few, many = (rates(rows, conditions) for rows in (FEW, MANY))
    return Samples(tuple(many), tuple(few), {f"jobs/s, of which {JOBS_A_SECOND} are wanted": median(many)})


def rates(finished: int, conditions: Conditions) -> list[float]:
    with stand() as stood:
        jobs, found = Jobs(stood), list[float]()
        stood.rows(HISTORY, {"rows": finished})
        stood.rows("VACUUM ANALYZE jobs")
        jobs.start_worker(concurrency=PROCESSES)
        jobs.until_finished(jobs.add(EMPTY, PROCESSES))
        number = JOBS_A_SECOND * conditions.seconds
        for _ in range(conditions.rounds):
            added = jobs.add(EMPTY, number)
            jobs.until_finished(added)
            found.append(number / seconds_between(stood, added))
        return found


def seconds_between(stood: Stand, added: list[Any]) -> float:
    """From the first start to the last end, by the database's clock."""
    row = stood.rows(
        "SELECT extract(epoch FROM max(finished_at) - min(started_at))::float8 AS seconds FROM jobs "
        "WHERE id = ANY(%(ids)s)",
        {"ids": added},
    )[0]
    return float(row.seconds)


def measure_recovery(conditions: Conditions) -> Samples:
    """A worker is killed with all its processes, and a process alone, each as often as there are rounds."""
    with stand() as stood:
        jobs = Jobs(stood)
        crew = Crew(stood, jobs)
        crew.start()
        for _ in range(conditions.rounds):
            for kill in (crew.kill_child, lambda held: crew.kill_worker([held.id], held)):
                (held,) = jobs.until_held(jobs.add(EFFECT, seconds=LONG))
                kill(held)
                stood.rows("UPDATE jobs SET cancel_requested_at = now() WHERE finished_at IS NULL")
                jobs.until_finished([held.id])
    workers, children = crew.recoveries["worker"], crew.recoveries["child"]
    beside = {
        f"s at most, of {MOST:g}": max(workers),
        "s where one process was killed, median": median(children),
        f"s where one process was killed, at most, of {MOST_OF_CHILD:g}": max(children),
    }
    if max(workers) > MOST or max(children) > MOST_OF_CHILD:
        beside["bars missed besides"] = 1.0
    return Samples(tuple(workers), (MEDIAN,) * len(workers), beside)


BENCHMARKS = (
    Benchmark(
        name="job_roundtrip",
        unit="ms",
        against="an empty task of bare Celery and its result, the same Redis",
        bar=at_most(2),
        measure=compare_round_trips,
    ),
    Benchmark(
        name="job_throughput",
        unit="jobs/s",
        against="the same worker beside 1,000 finished jobs; ours beside 1,000,000",
        bar=at_least(1 / 1.2),
        measure=compare_throughput,
    ),
    Benchmark(
        name="job_recovery",
        unit="s",
        against="the 9 s after which a killed worker's job has to be under way again",
        bar=at_most(1),
        measure=measure_recovery,
    ),
)
