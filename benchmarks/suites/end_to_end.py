"""Requests from socket to socket: token, middleware and PostgreSQL on both sides.

What counts is the processor time of the server's process for each request; a machine that is busy with other
work changes little of it. Requests a second, and a peer without middleware, are printed beside.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from statistics import median

from benchmarks.conditions import Conditions
from benchmarks.database_rows import add_projects
from benchmarks.figures import Benchmark, Samples, at_least
from benchmarks.identity import AUDIENCE, run_identity
from benchmarks.load import find_load_tool, put_under_load
from benchmarks.load_requests import LoadRequest
from benchmarks.servers import RunningServer, Service, peer_service, running
from benchmarks.suites.startup import whole_service
from benchmarks.suites.throughput import POST, WARM_UP, check_same_answer, signed_in

STORED = 1_000
GET = LoadRequest(path="/v1/projects/7")
LIST = LoadRequest(path="/v1/projects?page=2&limit=20")

IDIOMATIC = "fastapi_database:create_app"
LEAN = "fastapi_database:create_lean_app"
FLOOR = "hand_driven_app:create_app"


@dataclass(frozen=True, slots=True)
class Load:
    """What a second of load on a server came to."""

    cost: float
    """The server's microseconds of processor time for a request."""
    rate: float
    """Requests a second, by the wall's clock."""


def measure(request: LoadRequest, peers: Sequence[str], conditions: Conditions) -> Samples:
    """Ours and the peers in turns; the ratio is that to the first peer, the others are told beside it."""
    find_load_tool()
    asked = request_of_run(request)
    with whole_servers(asked, peers, conditions) as servers:
        for server in servers:
            if server is not servers[0]:
                check_same_answer(servers[0], asked, server, asked)
            put_under_load(server.port, asked, WARM_UP, conditions)
        rounds = [in_turns(servers, asked, number, conditions) for number in range(conditions.rounds)]
    ours, theirs, *others = zip(*rounds, strict=True)
    beside = {"requests/s": rate_of(ours), "requests/s of the peer": rate_of(theirs)}
    for other in others:
        ratio = median(each.cost / own.cost for own, each in zip(ours, other, strict=True))
        beside |= {"us of a peer without middleware, its tokens cached": cost_of(other), "x of ours": ratio}
    return Samples(costs(ours), costs(theirs), beside)


def request_of_run(request: LoadRequest) -> LoadRequest:
    """The request with this run's token, or with those of many callers where there is a limit for each."""
    asked = signed_in(request)
    return replace(asked, turns=run_identity().turns) if request.method == "POST" else asked


@contextmanager
def whole_servers(
    first: LoadRequest, peers: Sequence[str], conditions: Conditions
) -> Iterator[list[RunningServer]]:
    """Ours and the peers over one database, on one core; those that are not loaded sleep."""
    with ExitStack() as stack:
        ours = stack.enter_context(whole_service(LOCAL_AUDIENCE=AUDIENCE))
        url = ours.environment["DATABASE_URL"]
        add_projects(url, STORED)
        environment = {**run_identity().environment, "BENCHMARK_DATABASE_URL": url}
        services: list[Service] = [ours, *(peer_service(peer, environment) for peer in peers)]
        yield [stack.enter_context(running(each, first, conditions.server_core)) for each in services]


def in_turns(
    servers: Sequence[RunningServer], request: LoadRequest, number: int, conditions: Conditions
) -> list[Load]:
    """A load on each server, beginning with another one each round."""
    order = [(place + number) % len(servers) for place in range(len(servers))]
    loads = {place: load(servers[place], request, conditions) for place in order}
    return [loads[place] for place in range(len(servers))]


def load(server: RunningServer, request: LoadRequest, conditions: Conditions) -> Load:
    used_before = server.processor_seconds()
    report = put_under_load(server.port, request, conditions.seconds, conditions)
    used = server.processor_seconds() - used_before
    return Load(used / report.answers * 1e6, report.answers / report.seconds)


def costs(loads: Sequence[Load]) -> tuple[float, ...]:
    return tuple(each.cost for each in loads)


def cost_of(loads: Sequence[Load]) -> float:
    return median(costs(loads))


def rate_of(loads: Sequence[Load]) -> float:
    return median(each.rate for each in loads)


def end_to_end(name: str, request: LoadRequest, bar: float, against: str, *peers: str) -> Benchmark:
    return Benchmark(
        name=name,
        unit="us CPU",
        against=against,
        bar=at_least(bar),
        measure=partial(measure, request, peers),
        is_cost=True,
    )


ORM = "FastAPI, SQLAlchemy ORM, PyJWT, the same middleware duties"
BENCHMARKS = (
    end_to_end("e2e_get", GET, 8, ORM, IDIOMATIC, LEAN),
    end_to_end("e2e_list", LIST, 5, ORM, IDIOMATIC, LEAN),
    end_to_end("e2e_post", POST, 4, ORM, IDIOMATIC, LEAN),
    end_to_end("e2e_floor", GET, 0.65, "one ASGI function over libpq, by hand, the same duties", FLOOR),
)
