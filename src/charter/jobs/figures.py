"""Figures of jobs for Prometheus: what a worker's processes did, and how long the queues are."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from charter.jobs.leases import Due
from charter.platform.telemetry.metrics import ServiceMetrics

SECONDS: Final = (0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 15.0, 60.0, 300.0, 900.0, 3600.0)

WATCHED: Final = ("success", "failure", "dead")
"""The outcomes that there are of most kinds; others begin with their first one."""


class QueueFigures:
    """How long the queues are, as they were looked at last."""

    def __init__(self, metrics: ServiceMetrics) -> None:
        self._due = metrics.gauge("queue_due_jobs", "Jobs that could begin now.", "queue")
        self._age = metrics.gauge("queue_oldest_due_seconds", "How long the oldest of them is due.", "queue")
        self._xmin = metrics.gauge(
            "database_oldest_xmin_age", "Transactions since the oldest snapshot in use: it slows queues down."
        )

    def show(self, due: Mapping[str, Due]) -> None:
        """Take in what was read; a queue that is empty now shows nought."""
        for queue, waiting in due.items():
            self._due.labels(queue).set(waiting.number)
            self._age.labels(queue).set(waiting.oldest)

    def show_xmin_age(self, age: int) -> None:
        """Take in how old the oldest snapshot is."""
        self._xmin.set(age)


class JobFigures(QueueFigures):
    """A worker's: its main process counts for all of its children.

    What alerts look at begins at nought for each kind: Prometheus takes a figure that appears with its first
    one for no increase.
    """

    def __init__(self, metrics: ServiceMetrics, kinds: Iterable[str]) -> None:
        super().__init__(metrics)
        self._attempts = metrics.counter("job_attempts", "Attempts at jobs that ended.", "kind", "outcome")
        self._crashes = metrics.counter("job_crashes", "Attempts whose worker was lost.", "kind")
        for kind in kinds:
            self._crashes.labels(kind)
            for outcome in WATCHED:
                self._attempts.labels(kind, outcome)
        self._durations = metrics.histogram("job_duration_seconds", "Time of an attempt.", SECONDS, "kind")

    def count(self, facts: Mapping[str, Any]) -> None:
        """Count what a child told: only of attempts that have ended there is anything to count."""
        if facts["event"] == "job":
            self._attempts.labels(facts["kind"], facts["outcome"]).inc()
            self._durations.labels(facts["kind"]).observe(facts["seconds"])

    def count_crash(self, kind: str) -> None:
        """Count an attempt that nobody ended."""
        self._crashes.labels(kind).inc()
