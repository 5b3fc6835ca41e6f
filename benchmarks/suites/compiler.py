"""Time to compile the service's contract against datamodel-codegen making only its models."""

import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.compiled_contract import build_command
from benchmarks.conditions import REPOSITORY, Conditions, clean_environment
from benchmarks.figures import Benchmark, NotMeasured, Samples, at_most, take_turns
from benchmarks.peer_environment import peer_program

DOCUMENT = REPOSITORY / "openapi.yaml"
BUNDLE = REPOSITORY / "generated" / "contract" / "openapi.yaml"
MODELS_ALONE = "datamodel-codegen's models alone, default flags"


def seconds_of(command: Sequence[str]) -> float:
    """Wall-clock time of a command. Raises: NotMeasured, where it fails."""
    started_at = time.perf_counter()
    finished = subprocess.run(
        command, cwd=REPOSITORY, env=clean_environment(), capture_output=True, text=True, check=False
    )
    seconds = time.perf_counter() - started_at
    if finished.returncode:
        raise NotMeasured(f"{' '.join(command)}\n{(finished.stderr or finished.stdout).strip()[-2000:]}")
    return seconds


def build_contract(out: Path) -> float:
    return seconds_of(build_command(DOCUMENT, out, "--profile", "house"))


def build_into_fresh_folder() -> float:
    with tempfile.TemporaryDirectory(prefix="benchmark-codegen-") as directory:
        return build_contract(Path(directory) / "contract")


def make_models_alone() -> float:
    with tempfile.TemporaryDirectory(prefix="benchmark-models-") as directory:
        program = str(peer_program("datamodel-codegen"))
        return seconds_of([program, "--input", str(BUNDLE), "--output", str(Path(directory) / "models.py")])


def compare_cold(conditions: Conditions) -> Samples:
    """A full build into a fresh folder each time, after one that compiles the tools' own bytecode."""
    build_into_fresh_folder()
    make_models_alone()
    return take_turns(conditions.rounds, build_into_fresh_folder, make_models_alone)


def compare_warm(conditions: Conditions) -> Samples:
    """A build of what has been built already and has not changed."""
    with tempfile.TemporaryDirectory(prefix="benchmark-codegen-") as directory:
        out = Path(directory) / "contract"
        build_contract(out)
        make_models_alone()
        return take_turns(conditions.rounds, lambda: build_contract(out), make_models_alone)


BENCHMARKS = (
    Benchmark(name="codegen_cold", unit="s", against=MODELS_ALONE, bar=at_most(1.2), measure=compare_cold),
    Benchmark(name="codegen_warm", unit="s", against=MODELS_ALONE, bar=at_most(0.15), measure=compare_warm),
)
