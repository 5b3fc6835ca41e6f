"""`python -m benchmarks.breakdown [--seconds 3] [--rounds 5]`: where a request's microseconds go, as a chart.

Each layer is measured with all below it, in turns with the others; what a layer costs is the difference.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.chart import Bars, draw
from benchmarks.compiled_contract import PACKAGES, compile_projects_contract
from benchmarks.conditions import REPOSITORY, Conditions, conditions_here
from benchmarks.database_rows import add_projects
from benchmarks.identity import AUDIENCE, run_identity
from benchmarks.load import find_load_tool, put_under_load
from benchmarks.load_requests import LoadRequest, ask
from benchmarks.servers import RunningServer, Service, running
from benchmarks.suites.end_to_end import GET, LIST, STORED, load, request_of_run
from benchmarks.suites.startup import whole_service
from benchmarks.suites.throughput import POST, WARM_UP

CHART = REPOSITORY / "docs" / "performance.svg"
REQUESTS = {"a project by id": GET, "a page of 20": LIST, "a new project": POST}
LAYERS = {
    "server": "sockets, HTTP, event loop",
    "edge": "host, id, headers, log line, metrics",
    "contract": "route, token, decode, validate, encode",
    "service": "handler, service, repository, database client",
}


@dataclass(frozen=True)
class LayerService(Service):
    """As much of the service as lies below and in a layer, which `factory` names."""

    def command(self, port: int) -> list[str]:
        return [str(self.python), "-m", "benchmarks.ours.layers", self.factory, str(port)]


@contextmanager
def layers(request: LoadRequest, conditions: Conditions) -> Iterator[dict[str, RunningServer]]:
    """A server for each layer, lowest first."""
    compile_projects_contract()
    with ExitStack() as stack:
        whole = stack.enter_context(whole_service(LOCAL_AUDIENCE=AUDIENCE))
        add_projects(whole.environment["DATABASE_URL"], STORED)
        service = stack.enter_context(running(whole, request, conditions.server_core))
        environment = {
            **run_identity().environment,
            "PYTHONPATH": f"{PACKAGES}:{REPOSITORY}",
            "BENCHMARK_ANSWER": ask(service.port, request).body.decode(),
        }
        servers: dict[str, RunningServer] = {}
        for layer in ("server", "edge", "contract"):
            below = LayerService(
                factory=layer, python=Path(sys.executable), app_directory=REPOSITORY, environment=environment
            )
            expected = request if layer == "contract" else LoadRequest(path=request.path)
            servers[layer] = stack.enter_context(running(below, expected, conditions.server_core))
        yield servers | {"service": service}


def costs(request: LoadRequest, conditions: Conditions) -> dict[str, float]:
    """Microseconds of each layer by itself, lowest first."""
    asked = request_of_run(request)
    with layers(asked, conditions) as servers:
        for server in servers.values():
            put_under_load(server.port, asked, WARM_UP, conditions)
        rounds = [
            {name: load(server, asked, conditions).cost for name, server in servers.items()}
            for _ in range(conditions.rounds)
        ]
    return differences({name: median(each[name] for each in rounds) for name in servers})


def differences(sums: Mapping[str, float]) -> dict[str, float]:
    """What each adds to the one before it."""
    before = 0.0
    found: dict[str, float] = {}
    for name, total in sums.items():
        found[name] = max(total - before, 0.0)
        before = total
    return found


def main() -> None:
    """Measure, print and draw."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.breakdown")
    parser.add_argument("--seconds", type=int, default=3)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    find_load_tool()
    conditions = conditions_here(options.seconds, options.rounds)
    bars: Bars = {}
    for words, request in REQUESTS.items():
        found = costs(request, conditions)
        bars[words] = {LAYERS[name]: cost for name, cost in found.items()}
        print(f"{words}: {sum(found.values()):.0f} us")
        for name, cost in found.items():
            print(f"    {cost:6.1f} {LAYERS[name]}")
    CHART.write_text(draw(bars, "Microseconds of processor time for a request"), encoding="utf-8")


if __name__ == "__main__":
    main()
