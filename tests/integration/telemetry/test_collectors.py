"""Collectors that are away, broken or silent: what they cost, and what the log has of it."""

import logging
import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pytest
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.trace import SpanContext, SpanKind
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from charter.platform.telemetry.collector import LOG, Collector
from charter.platform.telemetry.open_telemetry import MOST_WAITING, OpenTelemetry
from charter.settings import Settings
from tests.listening import listening


@dataclass
class Answering:
    """A collector that answers with a status."""

    status: int = 500

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await Response(status_code=self.status)(scope, receive, send)


@pytest.fixture
def silent() -> Iterator[socket.socket]:
    """Listens, and never answers."""
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(64)
        yield listener


def exporting_to(settings: Settings, origin: str) -> OpenTelemetry:
    return OpenTelemetry(settings.model_copy(update={"otel_exporter_otlp_endpoint": origin}))


def make_spans(tracing: OpenTelemetry, count: int) -> None:
    for _ in range(count):
        tracing.begin("GET", SpanKind.SERVER, {}).end()


def connections_of(listener: socket.socket) -> int:
    """How many came, all of which still wait for an answer."""
    listener.setblocking(False)
    count = 0
    while True:
        try:
            listener.accept()[0].close()
        except BlockingIOError:
            return count
        count += 1


def test_end_of_a_process_waits_for_one_try_of_a_silent_collector_and_for_no_further_one(
    settings: Settings, silent: socket.socket, caplog: pytest.LogCaptureFixture
) -> None:
    tracing = exporting_to(settings, f"http://127.0.0.1:{silent.getsockname()[1]}")
    make_spans(tracing, 2 * MOST_WAITING)
    tracing.close()

    assert connections_of(silent) == 1, "thousands of spans would take some ten tries"
    (line,) = [record.getMessage() for record in caplog.records if record.name == LOG.name]
    assert line.startswith("The collector at 127.0.0.1 takes no traces, so they are dropped: ")


def test_broken_collector_has_a_line_when_it_breaks_and_one_when_it_is_back(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    span = ReadableSpan("GET", context=SpanContext(1, 1, is_remote=False))
    answering = Answering()
    with listening(answering) as origin:
        collector = Collector(origin)
        for status in (500, 404, 200, 200):
            answering.status = status
            collector.export([span])

    told = [record.getMessage() for record in caplog.records if record.name == LOG.name]
    assert [line.partition(",")[0] for line in told] == [
        "The collector at 127.0.0.1 takes no traces",
        "The collector at 127.0.0.1 takes traces again",
    ]
    assert "500" in told[0]
