"""Traces by OpenTelemetry's SDK, sent to a collector in batches from a thread: nobody waits for it.

A collector that is away costs spans and a warning. Texts of errors stay out of spans, since they may hold
what somebody entered.
"""

from collections.abc import Awaitable, Iterator, Mapping
from contextlib import contextmanager
from random import random
from threading import Thread
from typing import Final

from opentelemetry import trace
from opentelemetry.context import Context, attach, detach
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.sampling import ALWAYS_ON
from opentelemetry.trace import Span, SpanKind, StatusCode
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from charter.platform.telemetry.collector import Collector
from charter.platform.telemetry.settings import TelemetrySettings
from charter.platform.telemetry.structured_logs import REQUEST

CLOSING: Final = 2
"""Seconds that the end of a process waits for the collector."""
MOST_WAITING: Final = 4_096
"""Spans that wait to be sent; further ones are dropped."""
SERVER_ERROR: Final = 500
NOT_RECORDED: Final = "-00"
"""How the flags of a trace that nobody records are spelled."""
_HEADERS: Final = frozenset({b"traceparent", b"tracestate"})
_PROPAGATOR: Final = TraceContextTextMapPropagator()


class OpenTelemetry:
    """Fits `Tracing`."""

    is_on = True

    def __init__(self, settings: TelemetrySettings) -> None:
        self._collector = Collector(settings.otel_exporter_otlp_endpoint or "")
        resource = Resource.create({"service.name": settings.otel_service_name})
        self._provider = TracerProvider(ALWAYS_ON, resource, shutdown_on_exit=False)  # chosen before
        self._recorded = settings.otel_traces_sampler_arg
        self._provider.add_span_processor(BatchSpanProcessor(self._collector, max_queue_size=MOST_WAITING))
        self._tracer = self._provider.get_tracer("charter")

    def of_requests(self, app: ASGIApp) -> ASGIApp:
        return TracedRequests(app, self)

    @contextmanager
    def outgoing(self, system: str, name: str, text: str) -> Iterator[None]:
        if not trace.get_current_span().is_recording():
            yield
            return
        attributes = {"db.system.name": system, "db.operation.name": name, "db.query.text": text}
        span = self._tracer.start_span(f"{system} {name}", kind=SpanKind.CLIENT, attributes=attributes)
        try:
            yield
        except BaseException as failure:
            _note(span, failure)
            raise
        finally:
            span.end()

    @contextmanager
    def work(self, name: str, traceparent: str | None) -> Iterator[None]:
        if not self.is_chosen(traceparent):
            yield
            return
        span = self.begin(
            name, SpanKind.CONSUMER, {} if traceparent is None else {"traceparent": traceparent}
        )
        known = REQUEST.set({"trace_id": trace_id_of(span)})
        before = attach(trace.set_span_in_context(span))
        try:
            yield
        except BaseException as failure:
            _note(span, failure)
            raise
        finally:
            detach(before)
            REQUEST.reset(known)
            span.end()

    def is_chosen(self, traceparent: str | None) -> bool:
        """Whether a trace is recorded: one that goes on as it was, and some that begin here."""
        if traceparent is None:
            return random() < self._recorded
        return not traceparent.endswith(NOT_RECORDED)

    def begin(self, name: str, kind: SpanKind, carrier: Mapping[str, str]) -> Span:
        """A span that begins in this process, in the trace that the carrier names, if it names one."""
        context = _PROPAGATOR.extract(carrier, Context()) if carrier else Context()
        return self._tracer.start_span(name, context, kind)

    def traceparent(self) -> str | None:
        carrier: dict[str, str] = {}
        _PROPAGATOR.inject(carrier)
        return carrier.get("traceparent")

    def close(self) -> None:
        """Send what is left; the SDK's own ways to do so know no bound."""
        sending = Thread(target=self._provider.shutdown, name="last-traces", daemon=True)
        sending.start()
        sending.join(CLOSING)
        self._collector.shutdown()


class TracedRequests:
    """A span around each request, named by its method and route; what is asked for stays out of it."""

    def __init__(self, app: ASGIApp, tracing: OpenTelemetry) -> None:
        self._app = app
        self._tracing = tracing

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Serve one connection of any kind, or the lifespan; what is not recorded costs next to nothing."""
        begun = None
        for name, value in scope.get("headers", ()):
            if name == b"traceparent":
                begun = value.decode("latin-1")
        if scope["type"] != "lifespan" and self._tracing.is_chosen(begun):
            return self._traced(scope, receive, send)
        return self._app(scope, receive, send)

    async def _traced(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = {name: value for name, value in scope["headers"] if name in _HEADERS}
        carrier = {name.decode(): value.decode("latin-1") for name, value in begun.items()}
        method, status = scope.get("method", "WEBSOCKET"), 0

        async def send_noting(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            await send(message)

        span = self._tracing.begin(method, SpanKind.SERVER, carrier)
        scope.setdefault("state", {})["trace_id"] = trace_id_of(span)
        before = attach(trace.set_span_in_context(span))
        try:
            await self._app(scope, receive, send_noting)
        except BaseException as failure:
            _note(span, failure)
            raise
        finally:
            detach(before)
            _describe(span, scope, method, status)
            span.end()


def _describe(span: Span, scope: Scope, method: str, status: int) -> None:
    """What is known of a request once it is answered."""
    state, route = scope["state"], scope.get("route")
    known = {"http.request.method": method, "charter.request_id": state.get("request_id", "")}
    if status:
        known["http.response.status_code"] = status
    if status >= SERVER_ERROR:
        span.set_status(StatusCode.ERROR)
    if route is not None:
        span.update_name(f"{method} {route.path}")
        known["http.route"] = route.path
        known["charter.operation"] = route.name
    if "error_code" in state:
        known["error.type"] = state["error_code"]
    span.set_attributes(known)


def trace_id_of(span: Span) -> str:
    """The id of the trace that a span is in: 32 hexadecimal digits."""
    return trace.format_trace_id(span.get_span_context().trace_id)


def _note(span: Span, failure: BaseException) -> None:
    """What goes wrong is named by its kind."""
    span.set_attribute("error.type", type(failure).__qualname__)
    span.set_status(StatusCode.ERROR)
