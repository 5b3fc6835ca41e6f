"""Who adds an endpoint as the guide tells gets what the guide promises."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from typing import Final

from tests.codegen.compiling import ROOT

PAGE: Final = (ROOT / "docs/add-an-endpoint.md").read_text(encoding="utf-8")
BLOCKS: Final = re.findall(r"(?ms)^ *```(yaml|sh)\n(.*?)^ *```$", PAGE)
FAMILY: Final = "openapi/projects.yaml"


def _add_path(file: Path, block: str) -> None:
    """Write a block of the page, whose list indents it, before the older paths of projects."""
    text = "".join(f"  {line}" for line in dedent(block).splitlines(keepends=True))
    content = file.read_text(encoding="utf-8")
    assert "\n  /projects:" in content
    file.write_text(content.replace("\n  /projects:", f"\n{text}  /projects:", 1), encoding="utf-8")


def test_the_operation_of_the_guide_is_completed_and_compiles(tmp_path: Path) -> None:
    (_, operation), (_, listing), (_, lint), (_, scaffold) = BLOCKS
    for folder in ("openapi", "generated/contract", "src/charter"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "openapi.yaml", tmp_path)
    assert _run(scaffold, tmp_path).stdout == ""
    assert _changed(tmp_path) == []
    _add_path(tmp_path / FAMILY, operation)
    _add_path(tmp_path / "openapi.yaml", listing)

    outcome = _run(lint, tmp_path)

    promised = re.search(r"here the responses ([\d, and]+):", PAGE)
    assert promised is not None
    written = [entry for entry in outcome.stdout.splitlines() if entry.startswith(f"mended: {FAMILY}:")]
    assert len(written) == len(outcome.stdout.splitlines())
    assert re.findall(r"declare the response (\d+)", outcome.stdout) == re.findall(r"\d+", promised[1])
    said = _run(scaffold, tmp_path).stdout.splitlines()
    assert said[-1] == "src/charter/projects/handlers.py: ProjectHandlers.archive_project added"
    assert _changed(tmp_path) == ["projects/handlers.py"]
    header = "async def archive_project(self, caller: Caller, project_id: int) -> None:"
    added = f"\n    {header}\n        raise NotImplementedError\n"
    after = (tmp_path / "src/charter/projects/handlers.py").read_text(encoding="utf-8")
    before = (ROOT / "src/charter/projects/handlers.py").read_text(encoding="utf-8")
    assert after.replace(added, "", 1) == before != after


def _run(block: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the line of a block of the page, which may only say what is wrong on standard output."""
    [line] = dedent(block).splitlines()
    program, *arguments = line.split()
    assert program == ".venv/bin/python"
    outcome = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (outcome.returncode, outcome.stderr) == (0, "")
    return outcome


def _changed(folder: Path) -> list[str]:
    """The files of the service that are not as they were, and those that came."""
    made, known = folder / "src/charter", ROOT / "src/charter"
    paths = [path.relative_to(made) for path in made.rglob("*") if path.is_file()]
    return sorted(
        str(path)
        for path in paths
        if not (known / path).is_file() or (made / path).read_bytes() != (known / path).read_bytes()
    )
