"""What one document goes through: build, ledger, import, checks, mock, tests."""

import json
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from codegen.conformance import client
from codegen.conformance.probing import Probe, probe
from codegen.conformance.processes import Bench, Ended
from codegen.conformance.row import Row
from codegen.conformance.serving import free_port, operations_of, served
from codegen.rendering.widths import LINE_LENGTH

_HERE: Final = Path(__file__).resolve().parents[2]
_PROJECT: Final = _HERE / "pyproject.toml"
_WITHOUT_PROJECT: Final = ["--isolated", f"--line-length={LINE_LENGTH}", "--target-version=py311"]
_IMPORT_ALL: Final = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
    importlib.import_module(found.name)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long each step may take, in seconds."""

    build: float = 300
    ledger: float = 120
    importing: float = 120
    ruff: float = 120
    mypy: float = 400
    start: float = 120
    tests: float = 1200


class StepFailed(Exception):
    """A step without which the following ones make no sense; the message names it."""


class Journey:
    """One document on its way."""

    def __init__(
        self,
        spec: Path,
        row: Row,
        bench: Bench,
        wanted: Probe,
        logs: Path | None,
        *,
        allows_remote: bool = False,
        has_client: bool = False,
    ) -> None:
        self._has_client = has_client
        self._spec = spec.resolve()
        self._row = row
        self._bench = bench
        self._wanted = wanted
        self._logs = logs
        self._limits = Limits()
        self._reading = ["--allow-remote"] if allows_remote else []
        self._package = package_of(spec)

    def run(self) -> None:
        """Fill the row in. Raises: Cancelled."""
        try:
            self._build()
            self._count_ledger()
            self._import()
            self._check()
            if self._has_client:
                self._check_client()
            self._test()
        except StepFailed as failed:
            self._row.problems.append(str(failed))

    def _build(self) -> None:
        built = self._compiled("strict")
        self._row.lenient = built.code == 1
        if self._row.lenient:
            built = self._compiled("lenient", "--lenient")
        self._row.build_seconds, self._row.build_megabytes = built.seconds, built.megabytes
        self._row.left_out = sum(line.startswith("left out") for line in built.output.splitlines())
        self._require(built, "build")

    def _compiled(self, name: str, *options: str) -> Ended:
        shutil.rmtree(self._bench.folder / self._package, ignore_errors=True)
        command = [*_codegen("build"), str(self._spec), "--out", self._package, *self._reading, *options]
        command += ["--examples", "told"]
        return self._logged(f"build-{name}", self._bench.run(command, limit=self._limits.build))

    def _count_ledger(self) -> None:
        command = [*_codegen("ledger"), str(self._spec), "--json", *self._reading]
        ended = self._logged("ledger", self._bench.run(command, limit=self._limits.ledger))
        try:
            self._row.ledger = counts(json.loads(ended.output))
        except ValueError:
            self._row.problems.append(f"ledger: {_last_line(ended)}")

    def _import(self) -> None:
        command = [sys.executable, "-c", _IMPORT_ALL, self._package]
        ended = self._logged("import", self._bench.run(command, limit=self._limits.importing))
        self._row.import_seconds = ended.seconds
        self._require(ended, "import")

    def _check(self) -> None:
        found = 0
        for name, command in ruff_commands(self._package).items():
            ended = self._logged(name, self._bench.run(command, limit=self._limits.ruff))
            if ended.code != 0:
                found += max(
                    1, len(re.findall(r"(?m)^\S+\.py:\d+|^unformatted|^Would reformat", ended.output))
                )
        self._row.ruff_findings = found
        if found:
            self._row.problems.append(f"ruff: {found} findings")
        self._check_types()

    def _check_types(self) -> None:
        config = ["--config-file", str(_PROJECT)] if _PROJECT.is_file() else []
        cache = f"--cache-dir={self._bench.folder / '.mypy_cache'}"
        command = [sys.executable, "-m", "mypy", "--strict", *config, cache, self._package]
        ended = self._logged("mypy", self._bench.run(command, limit=self._limits.mypy))
        self._row.mypy_seconds = ended.seconds
        found = re.search(r"Found (\d+) error", ended.output)
        self._row.mypy_errors = int(found[1]) if found else 0
        if ended.code != 0:
            self._row.problems.append(f"mypy: {_last_line(ended)}")

    def _check_client(self) -> None:
        out = self._bench.folder / "node_modules" / client.NAME
        shutil.rmtree(out, ignore_errors=True)
        command = [*_codegen("typescript"), str(self._spec), "--out", str(out), *self._reading]
        command += ["--name", client.NAME, "--with", ",".join(client.ENTRIES)]
        command += ["--lenient"] if self._row.lenient else []
        written = self._logged("client", self._bench.run(command, limit=self._limits.build))
        self._row.client_seconds = written.seconds
        self._require(written, "client")
        self._row.client_findings = 0
        for step, ended in client.checked(self._bench, limit=self._limits.mypy).items():
            self._row.client_findings += client.count_findings(self._logged(step, ended))
            if ended.code != 0:
                self._row.problems.append(f"{step}: {_last_line(ended)}")

    def _test(self) -> None:
        port = free_port()
        options = ["--lenient"] if self._row.lenient else []
        command = [*_codegen("mock"), str(self._spec), "--port", str(port), *self._reading, *options]
        document: dict[str, Any] = {}

        def answers() -> bool:
            document.update(served(port) or {})
            return bool(document)

        with self._bench.serving(command, answers, limit=self._limits.start) as mock:
            self._logged("mock", mock)
            self._require(mock, "mock")
            self._row.start_seconds = mock.seconds
            self._row.operations = operations_of(document)
            wanted = self._wanted.of(self._row.operations)
            self._row.max_coverage = wanted.max_coverage
            ended = probe(self._bench, port, document, wanted, self._row, limit=self._limits.tests)
            self._logged("schemathesis", ended)

    def _logged(self, step: str, ended: Ended) -> Ended:
        if self._logs is not None:
            self._logs.mkdir(parents=True, exist_ok=True)
            (self._logs / f"{self._spec.stem}.{step}.txt").write_text(ended.output, encoding="utf-8")
        return ended

    def _require(self, ended: Ended, step: str) -> None:
        """Raises: StepFailed."""
        if ended.code != 0:
            raise StepFailed(f"{step}: {_last_line(ended)}")


def ruff_commands(package: str, project: Path = _PROJECT) -> dict[str, list[str]]:
    """What checks a package of the working directory, by step: the project's rules, and ruff's own."""
    shared = ["--config", str(project)] if project.is_file() else _WITHOUT_PROJECT
    ruff = [sys.executable, "-m", "ruff"]
    check = [*ruff, "check", "--output-format", "concise", "--no-cache"]
    return {
        "ruff-check": [*check, *shared, package],
        "ruff-default": [*check, "--isolated", package],
        "ruff-format": [*ruff, "format", "--check", *shared, "--no-cache", package],
    }


def package_of(spec: Path) -> str:
    """An import name for the document's package that nothing else has."""
    return "api_" + re.sub(r"[^0-9a-z]+", "_", spec.stem.lower()).strip("_")


def counts(ledger: object) -> dict[str, int]:
    """How many keywords the ledger lists under each verdict. Raises: ValueError, where it is none."""
    totals = ledger.get("totals") if isinstance(ledger, dict) else None
    if not isinstance(totals, dict):
        raise ValueError("a ledger has totals")
    return {str(verdict).partition(" ")[0]: int(count) for verdict, count in totals.items()}


def _codegen(command: str) -> list[str]:
    return [sys.executable, "-m", __name__.partition(".")[0], command]


def _last_line(ended: Ended) -> str:
    if ended.code is None:
        return f"not done after {ended.seconds:.0f} seconds"
    lines = [line.strip() for line in ended.output.splitlines() if line.strip()]
    return lines[-1][:300] if lines else f"exit code {ended.code} and not a word"
