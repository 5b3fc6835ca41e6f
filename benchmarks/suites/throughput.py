"""Requests per second of our compiled operations and of peers that do the same work."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from benchmarks.compiled_contract import PACKAGES, compile_projects_contract
from benchmarks.conditions import Conditions
from benchmarks.figures import Bar, Benchmark, NotMeasured, Samples, at_least, take_turns
from benchmarks.identity import run_identity
from benchmarks.load import put_under_load
from benchmarks.load_requests import LoadRequest, ask
from benchmarks.servers import RunningServer, Service, our_service, peer_service, running

WARM_UP = 1
UNIT = "requests/s"

GET = LoadRequest(path="/v1/projects/7")
OPEN_GET = LoadRequest(path="/v1/open-projects/7")
LIST = LoadRequest(path="/v1/projects?page=2&limit=20")
POST = LoadRequest(
    path="/v1/projects",
    method="POST",
    headers={"Content-Type": "application/json"},
    body=json.dumps({"name": "A new project", "description": "Made by the load"}),
    status=201,
)


@dataclass(frozen=True, slots=True)
class Side:
    """A service, and the request that it is loaded with."""

    service: Service
    request: LoadRequest


@dataclass(frozen=True, slots=True)
class Pairing:
    """An app factory of ours, one of the peers' and what the peer is, in words."""

    ours: str
    theirs: str
    against: str


def compare_throughput(ours: Side, theirs: Side, conditions: Conditions) -> Samples:
    """Both servers run throughout, on the same core; the one that is not loaded sleeps."""
    core = conditions.server_core
    with (
        running(ours.service, ours.request, core) as ourselves,
        running(theirs.service, theirs.request, core) as peer,
    ):
        check_same_answer(ourselves, ours.request, peer, theirs.request)
        for server, side in ((ourselves, ours), (peer, theirs)):
            put_under_load(server.port, side.request, WARM_UP, conditions)
        return take_turns(
            conditions.rounds,
            lambda: answers_per_second(ourselves, ours.request, conditions),
            lambda: answers_per_second(peer, theirs.request, conditions),
        )


def answers_per_second(server: RunningServer, request: LoadRequest, conditions: Conditions) -> float:
    """By the wall's clock, or by the processor time of the server."""
    used_before = server.processor_seconds() if conditions.clock == "cpu" else 0.0
    report = put_under_load(server.port, request, conditions.seconds, conditions)
    if conditions.clock == "cpu":
        return report.answers / (server.processor_seconds() - used_before)
    return report.answers / report.seconds


def check_same_answer(
    ourselves: RunningServer, our_request: LoadRequest, peer: RunningServer, peer_request: LoadRequest
) -> None:
    """Raises: NotMeasured, where the bodies differ in form: then the sides do not do the same work."""
    our_form, peer_form = (
        form_of(json.loads(ask(server.port, request).body))
        for server, request in ((ourselves, our_request), (peer, peer_request))
    )
    if our_form != peer_form:
        raise NotMeasured(f"{our_request.path}: ours answers {our_form}, the peer {peer_form}")


def form_of(document: object) -> object:
    """The names and lengths in a JSON document, without its values."""
    if isinstance(document, dict):
        return {name: form_of(member) for name, member in document.items()}
    if isinstance(document, list):
        return [form_of(member) for member in document]
    return None


def signed_in(request: LoadRequest) -> LoadRequest:
    """The request with the bearer token of this run."""
    return replace(request, headers={**request.headers, **run_identity().authorization})


def compare_signed_in(pairing: Pairing, request: LoadRequest, conditions: Conditions) -> Samples:
    """Both sides behind the bearer token."""
    asked = signed_in(request)
    peer = peer_service(pairing.theirs, run_identity().environment)
    return compare_throughput(Side(project_service(pairing.ours), asked), Side(peer, asked), conditions)


def compare_open(pairing: Pairing, conditions: Conditions) -> Samples:
    """Neither side has a token or middleware."""
    ours = Side(project_service(pairing.ours), OPEN_GET)
    return compare_throughput(ours, Side(peer_service(pairing.theirs), OPEN_GET), conditions)


def compare_stack_with_plain(conditions: Conditions) -> Samples:
    """Our own middleware against none."""
    asked = signed_in(GET)
    stack, plain = (Side(project_service(factory), asked) for factory in (STACK, PLAIN))
    return compare_throughput(stack, plain, conditions)


def compare_traced_with_untraced(recorded: float, conditions: Conditions) -> Samples:
    """The same with traces, of which a part is recorded and sent to a collector that drops them."""
    asked = signed_in(GET)
    with collector() as url:
        variables = {"BENCHMARK_COLLECTOR": url, "BENCHMARK_RECORDED": str(recorded)}
        traced, untraced = (
            Side(project_service(TRACED, variables), asked),
            Side(project_service(STACK), asked),
        )
        return compare_throughput(traced, untraced, conditions)


@contextmanager
def collector() -> Iterator[str]:
    """Takes what is sent to it, and drops it."""

    class Dropping(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_what: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Dropping)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def project_service(factory: str, variables: Mapping[str, str] | None = None) -> Service:
    compile_projects_contract()
    environment = run_identity().environment | {"PYTHONPATH": str(PACKAGES)} | (variables or {})
    return our_service(factory, environment)


def behind_bearer(name: str, pairing: Pairing, request: LoadRequest, bar: Bar) -> Benchmark:
    measure = partial(compare_signed_in, pairing, request)
    return Benchmark(name=name, unit=UNIT, against=pairing.against, bar=bar, measure=measure)


def open_to_all(name: str, pairing: Pairing, bar: Bar) -> Benchmark:
    measure = partial(compare_open, pairing)
    return Benchmark(name=name, unit=UNIT, against=pairing.against, bar=bar, measure=measure)


PLAIN = "benchmarks.ours.applications:create_plain_app"
STACK = "benchmarks.ours.applications:create_stack_app"
TRACED = "benchmarks.ours.applications:create_traced_app"

IDIOMATIC = Pairing(PLAIN, "fastapi_projects:create_app", "idiomatic FastAPI, bearer check")
DOCUMENTED = Pairing(STACK, "fastapi_stack:create_app", "idiomatic FastAPI, middleware as documented")
PURE_ASGI = Pairing(STACK, "fastapi_stack_asgi:create_app", "idiomatic FastAPI, pure ASGI middleware")
INLINED = Pairing(PLAIN, "starlette_core:create_app", "Starlette, pydantic-core inlined by hand")
LITESTAR = Pairing(PLAIN, "litestar_msgspec:create_app", "Litestar, msgspec")

BENCHMARKS = (
    behind_bearer("http_get", IDIOMATIC, GET, at_least(3)),
    behind_bearer("http_list", IDIOMATIC, LIST, at_least(2.3)),
    behind_bearer("http_post", IDIOMATIC, POST, at_least(2.6)),
    behind_bearer("stack_get", DOCUMENTED, GET, at_least(4)),
    behind_bearer("stack_list", DOCUMENTED, LIST, at_least(4)),
    behind_bearer("stack_post", DOCUMENTED, POST, at_least(4)),
    behind_bearer("stack_asgi_get", PURE_ASGI, GET, at_least(2.2)),
    open_to_all("http_floor", INLINED, at_least(0.85)),
    open_to_all("http_litestar", LITESTAR, at_least(1.2)),
    Benchmark(
        name="middleware_cost",
        unit=UNIT,
        against="ours without middleware",
        bar=at_least(0.6),
        measure=compare_stack_with_plain,
    ),
    Benchmark(
        name="traces_cost",
        unit=UNIT,
        against="ours without traces; one of twenty is recorded",
        bar=at_least(0.85),
        measure=partial(compare_traced_with_untraced, 0.05),
    ),
    Benchmark(
        name="traces_cost_all",
        unit=UNIT,
        against="the same; every trace recorded",
        bar=at_least(0.85),
        measure=partial(compare_traced_with_untraced, 1.0),
    ),
)
