"""Strict mypy over what tests write, as the project asks it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.codegen.compiling import ROOT

TypeCheck = Callable[..., str]
"""What mypy says of files in a folder: `type_check(folder, "handlers")`."""


def said_by_mypy(folder: Path, cache: Path, *files: str) -> str:
    command = [sys.executable, "-m", "mypy", "--config-file", str(ROOT / "pyproject.toml")]
    outcome = subprocess.run(
        [*command, "--cache-dir", str(cache), *files], cwd=folder, capture_output=True, text=True, check=False
    )
    assert outcome.stderr == ""
    return outcome.stdout
