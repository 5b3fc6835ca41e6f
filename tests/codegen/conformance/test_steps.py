"""What the steps of a run are given: the user's options, and rules that hold wherever the runtime is."""

import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest

from codegen.conformance import steps
from codegen.conformance.probing import Probe
from codegen.conformance.processes import Bench, Ended
from codegen.conformance.row import Row
from tests.codegen.compiling import DOCUMENTS, ROOT, SMALL, write_package


class Recorder(Bench):
    """Runs nothing and remembers what it was asked for; servers do not start."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, Event())
        self.asked: dict[str, list[str]] = {}

    def run(
        self, command: Sequence[str], *, limit: float, environment: Mapping[str, str] | None = None
    ) -> Ended:
        self.asked[command[3]] = list(command)
        return Ended(code=0, output="", seconds=0, megabytes=0)

    @contextmanager
    def serving(
        self, command: Sequence[str], answers: Callable[[], bool], *, limit: float
    ) -> Iterator[Ended]:
        self.asked[command[3]] = list(command)
        yield Ended(code=1, output="", seconds=0, megabytes=0)


@pytest.mark.parametrize("allows_remote", [True, False])
def test_references_leave_the_machine_in_every_step_or_in_none(allows_remote: bool, tmp_path: Path) -> None:
    spec = tmp_path / "small.yaml"
    spec.write_text(SMALL, encoding="utf-8")
    bench = Recorder(tmp_path)
    wanted = Probe(max_examples=1, max_coverage=1, seed=1, max_cases=1)

    steps.Journey(spec, Row(document="small"), bench, wanted, None, allows_remote=allows_remote).run()

    for command in ("build", "ledger", "mock"):
        assert ("--allow-remote" in bench.asked[command]) is allows_remote, command


def test_the_order_of_imports_is_right_where_the_runtime_is_no_neighbour(tmp_path: Path) -> None:
    """As from a wheel: the project's rules, but no sources of the runtime for ruff to see."""
    rules = (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("[tool.ruff]")[2]
    apart = tmp_path / "installed" / "pyproject.toml"
    apart.parent.mkdir()
    apart.write_text(f"[tool.ruff]{rules.partition('[tool.mypy]')[0]}", encoding="utf-8")
    write_package(tmp_path, "library", (DOCUMENTS / "library.yaml").read_bytes(), "library.yaml")

    for step, command in steps.ruff_commands("library", apart).items():
        outcome = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert outcome.returncode == 0, f"{step}\n{outcome.stdout}{outcome.stderr}"


class Speaking(Recorder):
    """TypeScript complains in one of its two ways to look for modules."""

    def run(
        self, command: Sequence[str], *, limit: float, environment: Mapping[str, str] | None = None
    ) -> Ended:
        if command[0] != "node":
            return super().run(command, limit=limit, environment=environment)
        is_refused = command[-1].endswith("tsconfig.NodeNext.json")
        complaints = "server.cts(1,1): error TS2307: No.\nserver.cts(2,1): error TS2339: No.\n"
        return Ended(code=2 if is_refused else 0, output=complaints, seconds=0, megabytes=0)


def test_what_typescript_finds_about_the_client_is_a_problem_of_the_document(tmp_path: Path) -> None:
    spec = tmp_path / "small.yaml"
    spec.write_text(SMALL, encoding="utf-8")
    bench, row = Speaking(tmp_path), Row(document="small")
    wanted = Probe(max_examples=1, max_coverage=1, seed=1, max_cases=1)

    steps.Journey(spec, row, bench, wanted, None, has_client=True).run()

    assert "--lenient" not in bench.asked["typescript"]
    assert row.client_findings == 2
    assert "tsc-NodeNext: server.cts(2,1): error TS2339: No." in row.problems
