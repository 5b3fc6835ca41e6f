"""The benchmarks' own contracts, compiled by the real compiler into `benchmarks/.build`."""

import subprocess
import sys
from pathlib import Path

from benchmarks.conditions import BUILD, HERE, REPOSITORY, clean_environment
from benchmarks.figures import NotMeasured

PACKAGES = BUILD / "packages"
PROJECTS_PACKAGE = "benchmark_contract"


def compile_projects_contract() -> None:
    """Make the package `benchmark_contract`; quick when it is there already."""
    compile_document(HERE / "contract.yaml", PROJECTS_PACKAGE)


def compile_document(document: Path, package: str) -> None:
    """Raises: NotMeasured, with what the compiler said."""
    out = PACKAGES / package
    command = build_command(document, out, "--package", package)
    finished = subprocess.run(
        command, cwd=REPOSITORY, env=clean_environment(), capture_output=True, text=True, check=False
    )
    if finished.returncode:
        raise NotMeasured(f"{' '.join(command)}\n{(finished.stderr or finished.stdout).strip()}")


def build_command(document: Path, out: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "codegen", "build", str(document), "--out", str(out), *options]
