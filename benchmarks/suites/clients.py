"""Time to write TypeScript clients: of a hundred operations in a second, of the contract against peers."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.conditions import REPOSITORY, Conditions
from benchmarks.figures import Benchmark, NotMeasured, Samples, at_most, take_turns
from benchmarks.public_documents import public_document
from benchmarks.suites.compiler import BUNDLE, DOCUMENT, seconds_of

PEERS = REPOSITORY / "tests/frontend/node_modules"
TYPES = PEERS / "openapi-typescript/bin/cli.js"
TYPES_AND_FUNCTIONS = PEERS / "@hey-api/openapi-ts/bin/run.js"
HUNDRED = "nomad.yaml"
LONGEST = 1.0


def into_fresh_folder(command: Callable[[Path], Sequence[str]]) -> float:
    """The seconds of a command that writes into the place it is given."""
    with tempfile.TemporaryDirectory(prefix="benchmark-client-") as directory:
        return seconds_of(command(Path(directory) / "client"))


def our_client(document: Path, out: Path) -> Sequence[str]:
    return [sys.executable, "-m", "codegen", "typescript", str(document), "--out", str(out)]


def types_alone(out: Path) -> Sequence[str]:
    return [*run_by_node(TYPES), str(BUNDLE), "--output", f"{out}.ts"]


def types_and_functions(out: Path) -> Sequence[str]:
    return [*run_by_node(TYPES_AND_FUNCTIONS), "--input", str(BUNDLE), "--output", str(out), "--silent"]


def run_by_node(program: Path) -> Sequence[str]:
    """Raises: NotMeasured, where the peer is not installed."""
    node = shutil.which("node")
    if node is None or not program.is_file():
        raise NotMeasured(f"there is no {program}: `npm ci --prefix tests/frontend`, with Node 20 or newer")
    return node, str(program)


def measure_hundred(conditions: Conditions) -> Samples:
    """Each time into a fresh folder, after one that compiles the compiler's own bytecode."""
    ours = partial(into_fresh_folder, partial(our_client, public_document(HUNDRED)))
    ours()
    return Samples(tuple(ours() for _ in range(conditions.rounds)), (LONGEST,) * conditions.rounds)


def compare_contract(conditions: Conditions) -> Samples:
    """The whole contract; beside it what a peer needs for functions as well."""
    ours = partial(into_fresh_folder, partial(our_client, DOCUMENT))
    theirs = partial(into_fresh_folder, types_alone)
    ours()
    theirs()
    samples = take_turns(conditions.rounds, ours, theirs)
    further = median(into_fresh_folder(types_and_functions) for _ in range(conditions.rounds))
    return Samples(samples.ours, samples.theirs, {"hey-api's types and functions, s": further})


BENCHMARKS = (
    Benchmark(
        name="client_hundred",
        unit="s",
        against="a second for the 99 operations of Nomad",
        bar=at_most(1),
        measure=measure_hundred,
    ),
    Benchmark(
        name="client_contract",
        unit="s",
        against="openapi-typescript's types alone",
        bar=at_most(1),
        measure=compare_contract,
    ),
)
