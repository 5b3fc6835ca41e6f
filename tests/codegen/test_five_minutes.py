"""Who adds an endpoint as the README tells gets what the README promises."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from typing import Final

from codegen.cli import main
from tests.codegen.compiling import ROOT

PAGE: Final = (ROOT / "README.md").read_text(encoding="utf-8")
SECTION: Final = PAGE.partition("## Add an endpoint in five minutes\n")[2].partition("\n## ")[0]
BLOCKS: Final = re.findall(r"(?ms)^ *```(yaml|sh)\n(.*?)^ *```$", SECTION)
FAMILY: Final = "openapi/projects.yaml"


def _add_path(file: Path, block: str) -> None:
    """Write a block of the page, whose list indents it, before the older paths of projects."""
    text = "".join(f"  {line}" for line in dedent(block).splitlines(keepends=True))
    content = file.read_text(encoding="utf-8")
    assert "\n  /projects:" in content
    file.write_text(content.replace("\n  /projects:", f"\n{text}  /projects:", 1), encoding="utf-8")


def test_the_operation_of_the_readme_is_completed_and_compiles(tmp_path: Path) -> None:
    (_, operation), (_, listing), (_, command) = BLOCKS
    shutil.copy(ROOT / "openapi.yaml", tmp_path)
    shutil.copytree(ROOT / "openapi", tmp_path / "openapi")
    _add_path(tmp_path / FAMILY, operation)
    _add_path(tmp_path / "openapi.yaml", listing)

    [line] = dedent(command).splitlines()
    program, *arguments = line.split()
    assert program == ".venv/bin/python"
    outcome = subprocess.run(
        [sys.executable, *arguments],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (outcome.returncode, outcome.stderr) == (0, "")
    promised = re.search(r"here the responses ([\d, and]+):", SECTION)
    assert promised is not None
    written = [entry for entry in outcome.stdout.splitlines() if entry.startswith(f"mended: {FAMILY}:")]
    assert len(written) == len(outcome.stdout.splitlines())
    assert re.findall(r"declare the response (\d+)", outcome.stdout) == re.findall(r"\d+", promised[1])
    contract = tmp_path / "contract"
    build = ["build", str(tmp_path / "openapi.yaml"), "--out", str(contract), "--profile", "house"]
    assert main(build) == 0
    assert "async def archive_project(self" in (contract / "projects.py").read_text(encoding="utf-8")
