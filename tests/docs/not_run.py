"""Commands of pages that are not run by following the pages: why, and what holds them instead."""

import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.deployment.stacks import COMPOSE, keys_asked_for
from tests.docs.statements import BASH, ROOT, Statement, steps_of_ci

FOLLOWED: Final[Mapping[str, str]] = {
    "docs/compiler.md": "tests/codegen/test_compiler_page.py",
    "docs/own-api.md": "tests/codegen/test_own_api_page.py",
    "docs/own-api-errors.md": "tests/codegen/test_own_api_page.py",
    "docs/tutorial.md": "tests/codegen/test_tutorial.py",
}
"""Pages whose consoles a test of their own follows, in an empty folder."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Commands of one kind, wholly matched; `holds` fails where such a command cannot be right."""

    commands: str
    reason: str
    holds: Callable[[Statement], None]

    def has(self, statement: Statement) -> bool:
        return re.fullmatch(self.commands, statement.command, re.DOTALL) is not None


def _composes(statement: Statement) -> None:
    named = re.findall(r"-f deploy/(\S+)", statement.command)
    assert named, "names no file"
    assert set(named) <= set(COMPOSE), "tests/deployment/test_stacks.py does not look at these files"


def _builds(statement: Statement) -> None:
    assert statement.command.endswith(" .")
    assert "Dockerfile" in _text("tests/deployment/image.py")


def _keeps_the_secrets_that_pods_ask_for(statement: Statement) -> None:
    given = set(re.findall(r"--from-(?:literal|file)=([\w-]+)=", statement.command))
    name = re.search(r"generic (\S+) --namespace (\S+)", statement.command)
    assert name is not None
    assert given == keys_asked_for().get(name[1]), f"pods ask for {keys_asked_for()}"
    if shutil.which("kubectl") is not None:
        _is_understood(statement)


def _is_understood(statement: Statement) -> None:
    """Have kubectl make it without sending it anywhere."""
    alone = 'kubectl() { command kubectl "$@" --dry-run=client --output=name; }'
    with TemporaryDirectory() as folder:
        for name in re.findall(r"--from-file=[\w-]+=(\S+)", statement.text):
            (Path(folder) / name).touch()
        command = [BASH, "-c", f"{alone}\n{statement.text}"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _applies(statement: Statement) -> None:
    named = ROOT / statement.command.rpartition(" ")[2]
    assert named.is_file() or (named / "kustomization.yaml").is_file()
    assert '"kustomize", KUBERNETES' in _text("tests/deployment/test_stacks.py")


def _is_a_step_of_ci(statement: Statement) -> None:
    assert statement.command in steps_of_ci(), f"{statement.command} is no step of .ci/run"


def _is_an_extra(statement: Statement) -> None:
    for extra in re.findall(r"\[([a-z]+)\]", statement.command):
        assert re.search(rf"^{extra} = \[$", _text("pyproject.toml"), re.MULTILINE), f"no extra {extra}"


def _is_the_version_of_our_tests(statement: Statement) -> None:
    name, _, version = statement.command.split()[1].partition("@")
    assert f'"{name}": "{version}"' in _text("tests/frontend/package.json")


def _is_followed(by: str) -> Callable[[Statement], None]:
    def holds(statement: Statement) -> None:
        text = _text(by)
        assert statement.page in text or statement.page.rpartition("/")[2] in text, f"not by {by}"

    return holds


def _is_parsed(statement: Statement) -> None:
    from tests.docs.commands import words_of
    from tests.docs.test_commands import parse

    found = list(words_of(statement.command))
    assert found, "is no command of ours"
    for words in found:
        parse(words)


def _text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


NOT_RUN: Final = (
    Kind(r"docker compose .*", "needs an engine for containers", _composes),
    Kind(r"docker build .*", "needs an engine; tests/deployment/test_image.py does each step", _builds),
    Kind(
        r"kubectl create secret .*",
        "needs a cluster; kubectl makes it, where it is at hand",
        _keeps_the_secrets_that_pods_ask_for,
    ),
    Kind(r"kubectl apply --(?:kustomize|filename) \S+", "needs a cluster", _applies),
    Kind(r"make (?:test|lint|docs|soak SECONDS=\d+)", "is a step of .ci/run itself", _is_a_step_of_ci),
    Kind(
        r"make (?:soak|bench)(?: ARGS=.*)?|\S*python -m benchmarks\.\w+",
        "takes the whole machine, for minutes or hours, to measure it",
        _is_parsed,
    ),
    Kind(
        r"make conformance SPECS=<.*>",
        "takes a folder of the reader's own; docs/compiler.md does the same to a document",
        _is_parsed,
    ),
    Kind(
        r"python -m venv .*|pip install .*",
        "asks a registry; tests/integration/test_installed.py builds the package and imports it",
        _is_an_extra,
    ),
    Kind(r"npx .*", "asks a registry; tests/frontend runs it installed", _is_the_version_of_our_tests),
    Kind(
        r"\S+ -m codegen (?:lint openapi\.yaml .*--fix|scaffold .*)",
        "comes after edits that the page asks for",
        _is_followed("tests/codegen/test_five_minutes.py"),
    ),
)
