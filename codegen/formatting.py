"""Hands generated modules to ruff, which lays them out as the project's own code is."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from codegen.findings import ToolMissing

LINE_LENGTH: Final = 110
_COMMAND: Final = ("format", "--isolated", "--no-cache", "--target-version", "py311")


def formatted(texts: Mapping[str, str]) -> dict[str, bytes]:
    """The modules as ruff formats them. Raises: ToolMissing."""
    with tempfile.TemporaryDirectory(prefix="codegen-") as folder:
        for name, text in texts.items():
            Path(folder, name).write_text(text, encoding="utf-8", newline="\n")
        command = [ruff_program(), *_COMMAND, "--line-length", str(LINE_LENGTH), folder]
        outcome = subprocess.run(command, capture_output=True, text=True, check=False)
        if outcome.returncode != 0:
            raise RuntimeError(f"ruff cannot read what was generated: {outcome.stderr.strip()}")
        return {name: Path(folder, name).read_bytes() for name in texts}


def ruff_program() -> str:
    """The path of ruff's program. Raises: ToolMissing."""
    places = [str(Path(sys.executable).parent), os.environ.get("PATH", "")]
    program = shutil.which("ruff", path=os.pathsep.join(places))
    if program is None:
        raise ToolMissing("ruff is not installed; `pip install ruff` (it formats generated code)")
    return program
