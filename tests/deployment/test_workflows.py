"""What runs elsewhere: workflows and hooks that fit their schemas, and call targets that there are."""

import re
import subprocess
import sys
from typing import Final

import pytest
import yaml

from tests.deployment.image import ROOT

WORKFLOWS: Final = sorted((ROOT / ".github/workflows").glob("*.yaml"))
MAKEFILE: Final = (ROOT / "Makefile").read_text(encoding="utf-8")


def test_workflows_fit_their_schema() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run([*command, *map(str, WORKFLOWS)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "path", [*WORKFLOWS, ROOT / ".pre-commit-config.yaml", ROOT / ".ci/run"], ids=lambda path: path.name
)
def test_they_call_targets_that_there_are(path: object) -> None:
    text = (ROOT / str(path)).read_text(encoding="utf-8")
    targets = re.findall(r"\bmake(?: --\w+)* ([a-z]+)", text)
    assert targets or ".ci/run" in text
    for target in targets:
        assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE), target


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_may_do_no_more_than_they_need(path: object) -> None:
    workflow = yaml.safe_load((ROOT / str(path)).read_text(encoding="utf-8"))
    assert "contents" in workflow["permissions"]
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 90
        checkouts = [step for step in job["steps"] if step.get("uses", "").startswith("actions/checkout")]
        assert all(step["with"]["persist-credentials"] is False for step in checkouts)
