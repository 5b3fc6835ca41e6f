"""A worker: wiring only. Its main process looks after the queue, its children do the jobs."""

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Final
from uuid import uuid4

from uvicorn.loops.auto import auto_loop_factory

from charter.composition import FEATURES, Composition, compose
from charter.feature import Build, Later
from charter.jobs.figures import JobFigures
from charter.jobs.heartbeats import Heartbeat
from charter.jobs.leases import HEARTBEAT
from charter.jobs.publishing import Publishing
from charter.jobs.queue import WorkQueue
from charter.jobs.running import Runner
from charter.jobs.supervising import Supervision
from charter.jobs.workers import WorkerProcess, WorkerRows
from charter.platform.broker.celery_app import build_celery
from charter.platform.broker.processes import Ending, Reports
from charter.platform.broker.serving import Turn, serve
from charter.platform.broker.wakeups import Wakeups
from charter.platform.redis.client import is_of_cluster
from charter.settings import Settings
from charter.shared.errors import DependencyUnavailable

POOL: Final = {"database_pool_size": 2, "database_pool_overflow": 2}
"""Connections of a child: its job's, and one for what is told of it meanwhile."""
MAIN: Final = POOL | {"otel_exporter_otlp_endpoint": None}
"""The main process traces nothing, and has no thread for it when it forks."""

Features = Sequence[Build | Later]


class RedisMissing(Exception):
    """Workers need Redis, which the service itself can do without."""

    def __init__(self) -> None:
        super().__init__("workers are woken over Redis: set REDIS_URL")


class RedisDivided(Exception):
    """What a worker waits for at once lies on one server; Celery knows no cluster."""

    def __init__(self) -> None:
        super().__init__(
            "REDIS_URL leads to a node of Redis Cluster: workers need one server, or a proxy that is one"
        )


@dataclass(slots=True, kw_only=True)
class Child:
    """One process of the pool: its composition and its event loop live as long as it does."""

    settings: Settings
    features: Features
    worker: WorkerProcess
    ending: Ending
    reports: Reports
    _runner: Runner | None = None
    _composition: Composition | None = None
    _loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.new_event_loop)

    def begin(self) -> None:
        """Get ready, in the new process."""
        parent = os.getppid()
        self._loop = auto_loop_factory()()
        asyncio.set_event_loop(self._loop)
        self._composition = compose(self.settings, features=self.features)
        parts = self._composition.parts
        database, publishing = parts.database, parts.services.get(Publishing)

        def is_ending() -> bool:
            return self.ending.has_begun() or os.getppid() != parent

        heartbeat = Heartbeat(
            database.blocking_connection(), HEARTBEAT, is_ending, self.settings.worker_grace_seconds
        )
        self._runner = Runner(
            queue=WorkQueue(database),
            chores=self._composition.jobs,
            queues=self.worker.queues,
            lease_owner=f"{self.worker.name}/{os.getpid()}",
            heartbeat=heartbeat,
            is_ending=is_ending,
            report=partial(self.reports.tell, pid=os.getpid()),
            publish=publishing.announce,
            settle=publishing.settle,
            tracing=parts.tracing,
        )
        heartbeat.start()

    def wake(self) -> None:
        """Do what is due."""
        if self._runner is None:
            self.begin()
        else:
            self._loop.run_until_complete(self._runner.run_all())

    def end(self) -> None:
        """Close every connection."""
        if self._composition is not None:
            self._loop.run_until_complete(self._composition.close())
        self._loop.close()


def run(settings: Settings, queues: Sequence[str], concurrency: int, features: Features = FEATURES) -> int:
    """Do the jobs of `queues`, `concurrency` at a time, until SIGTERM or SIGINT. Answers the exit status.

    Raises: RedisMissing, RedisDivided, ContractNotFulfilled where a kind of the contract has no function.
    """
    if settings.redis_url is None:
        raise RedisMissing
    if is_of_cluster(settings.redis_url, settings.redis_timeout_seconds):
        raise RedisDivided
    kinds = asyncio.run(_kinds(settings.model_copy(update=MAIN), features))
    worker_id = uuid4()
    worker = WorkerProcess(worker_id, "worker", f"{socket.gethostname()}/{worker_id}", tuple(queues))
    ending, reports = Ending(), Reports()
    child = Child(
        settings=settings.model_copy(update=POOL).with_patience(),
        features=features,
        worker=worker,
        ending=ending,
        reports=reports,
    )
    celery = build_celery(
        settings.redis_url,
        queues,
        child.wake,
        worker_concurrency=concurrency,
        worker_max_tasks_per_child=settings.worker_wakeups_per_process,
        worker_max_memory_per_child=settings.worker_memory_mb * 1024,
    )
    supervised = partial(_supervised, settings.model_copy(update=MAIN), kinds, features, worker, reports)
    return serve(
        celery,
        child,
        supervised,
        ending=ending,
        name=worker.name,
        grace=settings.worker_grace_seconds,
    )


async def _kinds(settings: Settings, features: Features) -> list[str]:
    """Every kind that the features do, found out before processes are forked that could only fail each.

    Raises: ContractNotFulfilled; SchemaContracted, for the same reason.
    """
    composition = compose(settings, features=features)
    try:
        with suppress(DependencyUnavailable):
            await composition.parts.database.verify_schema()
        return sorted(composition.jobs)
    finally:
        await composition.close()


@asynccontextmanager
async def _supervised(
    settings: Settings, kinds: Sequence[str], features: Features, worker: WorkerProcess, reports: Reports
) -> AsyncIterator[Turn]:
    """The turns of the main process, which has connections and figures of its own."""
    composition = compose(settings, features=features)
    parts, port = composition.parts, settings.worker_metrics_port
    supervision = Supervision(
        worker=worker,
        queue=WorkQueue(parts.database),
        rows=WorkerRows(parts.database),
        wakeups=Wakeups(parts.redis),
        kinds=kinds,
        publish=parts.services.get(Publishing).announce,
        heard=reports.heard,
        figures=JobFigures(parts.metrics, kinds),
    )
    with nullcontext() if port is None else parts.metrics.serving(port, settings.host):
        try:
            yield supervision.turn
        finally:
            with suppress(DependencyUnavailable):
                await supervision.end()
            await composition.close()
