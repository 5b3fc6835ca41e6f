"""What runs elsewhere: workflows and hooks that fit their schemas, and call targets that there are."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
import yaml

from deploy.bills import npm_locks
from tests.deployment.image import ROOT
from tests.docs.statements import steps_of_ci

WORKFLOWS: Final = sorted((ROOT / ".github/workflows").glob("*.yaml"))
MAKEFILE: Final = (ROOT / "Makefile").read_text(encoding="utf-8")


HOOKS: Final = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"][0][
    "hooks"
]
PINNED: Final = re.compile(r"actions/[\w-]+@v\d+|.*@[0-9a-f]{40}")
"""GitHub's own actions by their version, which dependabot renews; anybody else's by the commit."""


@pytest.mark.parametrize(
    ("schema", "paths"),
    [("github-workflows", WORKFLOWS), ("dependabot", [ROOT / ".github/dependabot.yml"])],
    ids=["workflows", "dependabot"],
)
def test_workflows_and_updates_fit_their_schemas(schema: str, paths: list[Path]) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    done = subprocess.run([*command, *map(str, paths)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_hooks_are_commands_that_make_knows(hook: dict[str, str]) -> None:
    assert hook["language"] == "system"
    program, *words = hook["entry"].split()
    subprocess.run([program, "--dry-run", *words], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)


def test_every_lock_of_npm_is_kept_current() -> None:
    updates = yaml.safe_load((ROOT / ".github/dependabot.yml").read_text(encoding="utf-8"))["updates"]
    told = {folder for each in updates for folder in each.get("directories", ())}
    assert told == {f"/{lock.parent.relative_to(ROOT)}" for lock in npm_locks()}


@pytest.mark.parametrize("path", [*WORKFLOWS, ROOT / ".pre-commit-config.yaml"], ids=lambda path: path.name)
def test_they_call_targets_that_there_are(path: object) -> None:
    text = (ROOT / str(path)).read_text(encoding="utf-8")
    targets = re.findall(r"\bmake(?: --\w+)* ([a-z]+)", text)
    assert targets or ".ci/run" in text
    for target in targets:
        assert is_target(target), target


def test_ci_calls_targets_that_there_are() -> None:
    assert {step for step in steps_of_ci() if not is_target(step.split()[1])} == set()


def is_target(name: str) -> bool:
    return re.search(rf"^{name}:", MAKEFILE, re.MULTILINE) is not None


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_may_do_no_more_than_they_need(path: object) -> None:
    workflow = yaml.safe_load((ROOT / str(path)).read_text(encoding="utf-8"))
    assert "contents" in workflow["permissions"]
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 90
        checkouts = [step for step in job["steps"] if step.get("uses", "").startswith("actions/checkout")]
        assert all(step["with"]["persist-credentials"] is False for step in checkouts)
        assert all(PINNED.fullmatch(step["uses"]) for step in job["steps"] if "uses" in step)


def test_what_a_release_publishes_is_what_make_dist_writes() -> None:
    workflow = (ROOT / ".github/workflows/release.yaml").read_text(encoding="utf-8")
    assert re.findall(r"dist/\S+", workflow) == ["dist/*.whl", "dist/*.cdx.json", "dist/notes.md"]
    assert "make dist" in steps_of_ci()
