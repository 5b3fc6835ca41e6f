"""Where traces go: a collector that may be away, slow or wrong, of which the log has one line each time."""

import logging
from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export import SpanExporter, SpanExportResult
from typing_extensions import override

TRACES: Final = "/v1/traces"
PATIENCE: Final = 5
"""Seconds for each batch."""
SDK: Final = "opentelemetry"
LOG: Final = logging.getLogger(__name__)


class Outage(logging.Handler):
    """Tells the first complaint of the SDK, and no further one until the collector has taken something."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.where = ""
        self.is_told = False

    @override
    def emit(self, record: logging.LogRecord) -> None:
        """Tell it, in the service's own log."""
        if not self.is_told:
            self.is_told = True
            LOG.warning("%s takes no traces, so they are dropped: %s", self.where, record.getMessage())

    def end(self) -> None:
        """The collector has taken something."""
        if self.is_told:
            self.is_told = False
            LOG.info("%s takes traces again", self.where)


class Collector(SpanExporter):
    """Sends batches, until it is told to stop."""

    def __init__(self, endpoint: str) -> None:
        address = endpoint.rstrip("/")
        address = address if address.endswith(TRACES) else address + TRACES
        self._outage = _outage_of_this_process(urlsplit(address).hostname or address)
        self._wire: SpanExporter = OTLPSpanExporter(address, timeout=PATIENCE)
        self._is_open = True

    @override
    def export(self, spans: Sequence[ReadableSpan]) -> SpanExportResult:
        """Send a batch; one that was not taken is lost."""
        if not self._is_open:
            return SpanExportResult.FAILURE
        result = self._wire.export(spans)
        if result is SpanExportResult.SUCCESS:
            self._outage.end()
        return result

    @override
    def shutdown(self) -> None:
        """Send nothing any more, and wait for no other try."""
        if self._is_open:
            self._is_open = False
            self._wire.shutdown()


def _outage_of_this_process(host: str) -> Outage:
    """The SDK has one tree of loggers in a process; it is quiet but for this."""
    logger = logging.getLogger(SDK)
    found = next((each for each in logger.handlers if isinstance(each, Outage)), None)
    outage = found or Outage()
    outage.where, outage.is_told = f"The collector at {host}", False
    logger.handlers = [outage]
    logger.propagate = False
    logger.setLevel(logging.WARNING)
    return outage
