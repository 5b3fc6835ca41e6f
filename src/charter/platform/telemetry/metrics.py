"""Prometheus metrics of the process: requests, the process itself, and what others register.

With several worker processes each has figures of its own, and a scrape of `/metrics` reads whichever answers.
Set PROMETHEUS_MULTIPROC_DIR to an empty directory before starting them: prometheus-client then keeps figures
in files there, and each worker answers for all (but for process metrics and `watch`, which it leaves out).
"""

import errno
import logging
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Final

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    GCCollector,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
    multiprocess,
    start_http_server,
)
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector
from starlette.types import Scope

from charter.platform.telemetry.structured_logs import line_handler

UNMATCHED_ROUTE: Final = "unmatched"
"""The label of every path that no route knows, so that scanners cannot add series."""

ERROR_CODE: Final = "error_code"
"""Where the state of a request has the code of the error that it is answered with."""

_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
FAILURES: Final = ("500", "503")
"""Statuses whose count begins at nought with the first request of a route: Prometheus takes one that appears
for no increase."""
BATCH: Final = 64

_SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_logger = logging.getLogger(__name__)


class ServiceMetrics(Collector):
    """The registry of one process and the figures that the edge keeps in it."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._uncounted: deque[tuple[tuple[Counter, Histogram], float]] = deque()
        self._batch = 1 if _is_shared() else BATCH
        self._registry.register(self)
        ProcessCollector(registry=self._registry)
        PlatformCollector(registry=self._registry)
        GCCollector(registry=self._registry)
        self._in_progress = 0
        self._requests_in_progress = Gauge(
            "http_requests_in_progress",
            "Requests being answered.",
            registry=self._registry,
            multiprocess_mode="livesum",
        )
        if not _is_shared():
            self._requests_in_progress.set_function(lambda: self._in_progress)
        self.websockets_open: Final = Gauge(
            "websocket_connections_open",
            "WebSocket connections being served.",
            registry=self._registry,
            multiprocess_mode="livesum",
        )
        self._connections_cut = Counter(
            "http_connections_cut",
            "Connections that were not left to their clients: idle (for room), refused (no room), "
            "slow (unread answers).",
            ("reason",),
            registry=self._registry,
        )
        self._lines_dropped = Counter(
            "log_lines_dropped", "Lines of the log that nobody took.", registry=self._registry
        )
        if (handler := line_handler()) is not None:
            handler.output.count = self._lines_dropped.inc
        self._refused = Counter(
            "http_requests_refused",
            "Requests that were not let in, as too many were under way.",
            registry=self._registry,
        )
        self._requests = Counter(
            "http_requests",
            "Requests answered.",
            ("method", "route", "operation", "status"),
            registry=self._registry,
        )
        self._errors = Counter(
            "http_errors",
            "Requests answered with an error, by its code; none where the answer has no code.",
            ("operation", "code"),
            registry=self._registry,
        )
        self._durations = Histogram(
            "http_request_duration_seconds",
            "Time to answer a request.",
            ("method", "route", "operation"),
            registry=self._registry,
            buckets=_SECONDS,
        )
        self._series: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}

    def count_request(self, scope: Scope, route: str, status: int, seconds: float) -> None:
        """Add a request that was begun and is answered; `route` is its route's template or `UNMATCHED_ROUTE`.

        Requests are counted some at a time, which costs less than each at its end; a scrape finds them all.
        Where workers answer for each other, each counts at once.
        """
        self._in_progress -= 1
        series = self._series.get((scope["method"], route, status))
        if series is None:
            series = self._open_series(scope, route, status)
        if status >= 400:
            code = scope["state"].get(ERROR_CODE, "none")
            self._errors.labels(operation_of(scope), code).inc()
        self._uncounted.append((series, seconds))
        if len(self._uncounted) >= self._batch:
            self.collect()
        if self._batch == 1:
            self._requests_in_progress.dec()

    def count_cut_connection(self, reason: str) -> None:
        """Add a connection that was closed on its client."""
        self._connections_cut.labels(reason).inc()

    def count_refused(self, number: int) -> None:
        """Add requests that were not let in, and are no part of the figures of requests."""
        self._refused.inc(number)

    def collect(self) -> Iterable[Metric]:
        """Count what waits: the registry asks this collector before those of the figures."""
        with suppress(IndexError):  # another thread may take the last
            while True:
                (answered, duration), seconds = self._uncounted.popleft()
                answered.inc()
                duration.observe(seconds)
        return ()

    def begin_request(self) -> None:
        """Count a request as in progress, until `count_request` has it answered."""
        self._in_progress += 1
        if self._batch == 1:
            self._requests_in_progress.inc()

    def watch(self, name: str, description: str, read: Callable[[], float]) -> None:
        """Add a gauge whose value is asked for at each scrape, such as the connections a pool has lent."""
        Gauge(name, description, registry=self._registry).set_function(read)

    def counter(self, name: str, description: str, *labels: str) -> Counter:
        """A counter of somebody's own, once for each name."""
        return Counter(name, description, labels, registry=self._registry)

    def gauge(self, name: str, description: str, *labels: str) -> Gauge:
        """A gauge of somebody's own, once for each name; where workers share figures, the newest counts."""
        return Gauge(name, description, labels, registry=self._registry, multiprocess_mode="mostrecent")

    def level(self, name: str, description: str, *labels: str) -> Gauge:
        """A gauge that goes up and down in every worker; where they share figures, the sum counts."""
        return Gauge(name, description, labels, registry=self._registry, multiprocess_mode="livesum")

    def histogram(self, name: str, description: str, buckets: Sequence[float], *labels: str) -> Histogram:
        """A histogram of somebody's own, once for each name."""
        return Histogram(name, description, labels, registry=self._registry, buckets=buckets)

    def render(self) -> bytes:
        """The metrics in Prometheus' text format, version 0.0.4."""
        return generate_latest(self._scraped_registry())

    def _open_series(self, scope: Scope, route: str, status: int) -> tuple[Counter, Histogram]:
        method, operation = scope["method"], operation_of(scope)
        label = method if method in _METHODS else "OTHER"
        series = (
            self._requests.labels(label, route, operation, str(status)),
            self._durations.labels(label, route, operation),
        )
        for failure in FAILURES:
            self._requests.labels(label, route, operation, failure)
        if label == method:
            self._series[method, route, status] = series
        return series

    def _scraped_registry(self) -> CollectorRegistry:
        if not _is_shared():
            return self._registry
        registry = CollectorRegistry()
        add_all_workers: Callable[[CollectorRegistry], object] = multiprocess.MultiProcessCollector
        add_all_workers(registry)
        return registry

    @contextmanager
    def serving(self, port: int, address: str = "127.0.0.1") -> Iterator[None]:
        """Serve the metrics on a port of their own, from a thread, for as long as the context lasts.

        A port already taken is reported in the log and else ignored: another worker process serves it.
        """
        try:
            server, thread = start_http_server(port, address, self._scraped_registry())
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            _logger.warning("metrics port %d is taken; another worker serves it", port)
            yield
            return
        try:
            yield
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


def operation_of(scope: Scope) -> str:
    """The id of the operation that served a request, or `UNMATCHED_ROUTE`."""
    name: str = getattr(scope.get("route"), "name", UNMATCHED_ROUTE)
    return name


def _is_shared() -> bool:
    """Whether workers keep their figures in files, so that each can answer for all."""
    return "PROMETHEUS_MULTIPROC_DIR" in os.environ
