"""The commands in the guides do what they say, in the order in which a reader comes to them."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest

from tests.live_service import LiveService

DOCS: Final = Path(__file__).parents[2] / "docs"
BLOCK: Final = re.compile(r"```sh\n(.*?)```", re.DOTALL)


def commands_of(*pages: str) -> str:
    """The commands of pages, where each answer ends in a line with its status."""
    blocks = [block for page in pages for block in BLOCK.findall((DOCS / page).read_text(encoding="utf-8"))]
    told = "\n".join(blocks).replace(
        "curl -s", r"curl -s -w '%{stderr}%{http_code} %{url_effective}\n%{stdout}'"
    )
    return f"set -eu -o pipefail\n{told}"


@pytest.mark.parametrize("pages", [("ledger.md",), ("school.md", "school-reports.md"), ("children.md",)])
def test_commands_of_a_guide_are_answered_with_success(
    service: LiveService, tmp_path: Path, pages: tuple[str, ...]
) -> None:
    bash = shutil.which("bash")
    if bash is None or shutil.which("curl") is None:
        pytest.skip("no bash or no curl")
    script = commands_of(*pages).replace("http://127.0.0.1:8000", service.url)
    script = re.sub(r"\bmira\b", "mira-of-the-guide", script)  # examples of the contract took "mira"
    environment = {"PATH": os.environ["PATH"], "TOKEN": service.token("guided")}
    done = subprocess.run(
        [bash, "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )

    refused = [line for line in done.stderr.splitlines() if not re.match(r"20\d ", line)]
    assert done.returncode == 0, done.stderr
    assert not refused
