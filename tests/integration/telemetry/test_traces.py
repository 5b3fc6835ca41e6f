"""Traces as a collector gets them: from a request over SQL and Redis to jobs and mails."""

import gzip
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from charter.app import create_app
from charter.platform.telemetry.structured_logs import configure_logging, line_handler
from charter.settings import Settings
from tests.integration.conftest import Bearer, client_of, composition_of
from tests.integration.workers import runner_of
from tests.listening import listening
from tests.waiting import until

pytestmark = pytest.mark.anyio

TRACE: Final = "4bf92f3577b34da6a3ce929d0e0e4736"
BEGUN: Final = {"traceparent": f"00-{TRACE}-00f067aa0ba902b7-01"}
NOT_RECORDED: Final = {"traceparent": f"00-{TRACE}-00f067aa0ba902b7-00"}
SECRET: Final = "a name that nobody else may read"


@dataclass
class Collector:
    """Keeps what is exported to it."""

    spans: list[Span] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = await Request(scope, receive).body()
        if dict(scope["headers"]).get(b"content-encoding") == b"gzip":
            body = gzip.decompress(body)
        for resource in ExportTraceServiceRequest.FromString(body).resource_spans:
            for part in resource.scope_spans:
                self.spans += part.spans
        await Response(b"", media_type="application/x-protobuf")(scope, receive, send)

    def names(self) -> list[str]:
        return sorted(span.name for span in self.spans)


def attributes(span: Span) -> dict[str, Any]:
    return {each.key: each.value.string_value or each.value.int_value for each in span.attributes}


@pytest.fixture
def collector() -> Collector:
    return Collector()


@pytest.fixture
def traced(settings: Settings, collector: Collector) -> Iterator[Settings]:
    with listening(collector) as origin:
        yield settings.model_copy(update={"otel_exporter_otlp_endpoint": origin})


async def test_one_trace_leads_from_a_request_to_its_job(
    traced: Settings, collector: Collector, bearer: Bearer
) -> None:
    app = create_app(traced)
    async with client_of(app) as client:
        answer = await client.post("/v1/jobs", headers=bearer("alice") | BEGUN, json={"kind": "demo"})
        assert answer.status_code == 202
        await runner_of(app).run_all()
    spans = {span.name: span for span in collector.spans}
    request, job = spans["POST /v1/jobs"], spans["job demo"]
    assert {span.trace_id.hex() for span in (request, job)} == {TRACE}
    assert request.parent_span_id.hex() == "00f067aa0ba902b7"
    assert job.parent_span_id == request.span_id
    asked = {span.name for span in collector.spans if span.parent_span_id == request.span_id}
    assert "postgresql WITH" in asked
    assert any(span.parent_span_id == job.span_id for span in collector.spans if "postgresql" in span.name)
    assert attributes(request) | {"charter.request_id": ""} == {
        "http.request.method": "POST",
        "http.route": "/v1/jobs",
        "charter.operation": "createJob",
        "charter.request_id": "",
        "http.response.status_code": 202,
    }


async def test_commands_of_redis_are_spans(traced: Settings, collector: Collector, bearer: Bearer) -> None:
    async with client_of(create_app(traced)) as client:
        await client.post("/v1/projects", headers=bearer("alice") | BEGUN, json={"name": "Harvest festival"})
        await client.post("/v1/auth/login", headers=BEGUN, json={"email": "a@b.example", "password": "wrong"})
    assert {"redis EVALSHA", "redis PIPELINE"} <= set(collector.names())


async def test_a_mail_is_sent_in_the_trace_of_who_asked_for_it(
    traced: Settings, collector: Collector, tmp_path: Path
) -> None:
    app = create_app(traced.model_copy(update={"mail_folder": tmp_path}))
    async with client_of(app) as client:
        body = {"email": "ada@example.com", "password": "lorries sing at midnight", "name": "Ada"}
        answer = await client.post("/v1/auth/register", headers=BEGUN, json=body)
        assert answer.status_code == 202, answer.text
        await until(lambda: any(tmp_path.iterdir()))
    (mail,) = [span for span in collector.spans if span.name.startswith("mail ")]
    assert mail.trace_id.hex() == TRACE


async def test_spans_hold_nothing_that_somebody_entered(
    traced: Settings, collector: Collector, bearer: Bearer
) -> None:
    async with client_of(create_app(traced)) as client:
        headers = bearer("alice") | BEGUN
        created = await client.post(f"/v1/projects?q={SECRET}", headers=headers, json={"name": SECRET})
        await client.post("/v1/projects", headers=headers, json={"name": SECRET})
        assert created.status_code == 422
    failed = next(
        span for span in collector.spans if attributes(span).get("error.type") == "VALIDATION_FAILED"
    )
    assert failed.name == "POST /v1/projects"
    exported = b"".join(span.SerializeToString() for span in collector.spans)
    assert SECRET.encode() not in exported
    assert headers["Authorization"].encode() not in exported


async def test_what_the_caller_does_not_record_is_not_sent(
    traced: Settings, collector: Collector, bearer: Bearer
) -> None:
    async with client_of(create_app(traced)) as client:
        await client.get("/v1/projects", headers=bearer("alice") | NOT_RECORDED)
    assert collector.names() == []


async def test_a_part_of_the_traces_that_begin_here_can_be_none(
    traced: Settings, collector: Collector, bearer: Bearer
) -> None:
    settings = traced.model_copy(update={"otel_traces_sampler_arg": 0.0})
    async with client_of(create_app(settings)) as client:
        await client.get("/v1/projects", headers=bearer("alice"))
        await client.get("/v1/me", headers=bearer("alice") | BEGUN)
    assert {span.trace_id.hex() for span in collector.spans} == {TRACE}


async def test_a_collector_that_is_away_costs_nobody_an_answer(settings: Settings, bearer: Bearer) -> None:
    nowhere = settings.model_copy(update={"otel_exporter_otlp_endpoint": "http://127.0.0.1:9"})
    async with client_of(create_app(nowhere)) as client:
        answer = await client.get("/v1/projects", headers=bearer("alice"))
    assert answer.status_code == 200


@pytest.mark.usefixtures("untouched_logging")
async def test_lines_of_the_log_name_trace_request_and_caller(traced: Settings, bearer: Bearer) -> None:
    written = io.StringIO()
    configure_logging(traced.model_copy(update={"log_format": "json"}), written)
    async with client_of(create_app(traced)) as client:
        answer = await client.get("/v1/me", headers=bearer("alice") | BEGUN)
    handler = line_handler()
    assert handler is not None
    handler.output.settle()
    (line,) = [
        each for each in map(json.loads, written.getvalue().splitlines()) if each["event"] == "request"
    ]
    assert (line["trace_id"], line["caller"]) == (TRACE, "alice")
    assert line["request_id"] == answer.headers["X-Request-Id"]


async def test_without_a_collector_nothing_of_it_is_there(
    settings: Settings, client: httpx.AsyncClient
) -> None:
    app = create_app(settings)
    assert not composition_of(app).parts.tracing.is_on
    answer = await client.get("/health", headers=BEGUN)
    assert answer.status_code == 200
