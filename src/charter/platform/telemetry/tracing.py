"""Traces: one from a request over its statements and commands to the jobs and mails that it leaves behind.

They are off unless OTEL_EXPORTER_OTLP_ENDPOINT says where to: then OpenTelemetry's SDK is not imported, and
what would be traced is not even wrapped.
"""

from contextlib import AbstractContextManager, nullcontext
from typing import Final, Protocol

from starlette.types import ASGIApp

from charter.platform.telemetry.settings import TelemetrySettings


class Tracing(Protocol):
    """Makes spans, as parts of the trace that is open in this task."""

    @property
    def is_on(self) -> bool:
        """Whether anything is traced at all."""
        ...

    def of_requests(self, app: ASGIApp) -> ASGIApp:
        """The application with a span around each request; a trace that the caller began goes on."""
        ...

    def outgoing(self, system: str, name: str, text: str, /) -> AbstractContextManager[None]:
        """A span around what is asked of another system, where the open trace is recorded.

        `text` is what is asked, without its values.
        """
        ...

    def work(self, name: str, traceparent: str | None, /) -> AbstractContextManager[None]:
        """A span around work that waited in a row, in the trace of whoever left it there."""
        ...

    def traceparent(self) -> str | None:
        """The open trace, for a row that somebody else takes up (W3C Trace Context)."""
        ...

    def close(self) -> None:
        """Send what is left, for two seconds at most."""
        ...


class Untraced:
    """Fits `Tracing`, and does nothing."""

    is_on = False

    def of_requests(self, app: ASGIApp) -> ASGIApp:
        return app

    def outgoing(self, *_what: str) -> AbstractContextManager[None]:
        return nullcontext()

    def work(self, *_what: str | None) -> AbstractContextManager[None]:
        return nullcontext()

    def traceparent(self) -> str | None:
        return None

    def close(self) -> None:
        pass


UNTRACED: Final = Untraced()


def build_tracing(settings: TelemetrySettings) -> Tracing:
    """Traces as the settings have them."""
    if settings.otel_exporter_otlp_endpoint is None:
        return UNTRACED
    from charter.platform.telemetry.open_telemetry import OpenTelemetry

    return OpenTelemetry(settings)
