"""A release: one version wherever one stands, a tag that fits it, and notes of what clients notice."""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Any

import pytest
import yaml

from contract import CONTRACT
from deploy import release_notes
from tests.deployment.image import ROOT
from tests.deployment.test_supply_chain import GIT, commit

DOCUMENT = "openapi: 3.1.1\ninfo: {{title: Notes, version: {version}}}\npaths: {{{paths}}}\n"
NOTES = "/notes: {get: {operationId: listNotes, tags: [notes], responses: {'204': {description: None.}}}}"


def versions() -> Iterator[tuple[str, str]]:
    """Each place that a version stands in, beside `pyproject.toml`."""
    yield "uv.lock", locked("charter")
    yield "what is installed", installed_version("charter")
    yield "openapi.yaml", yaml.safe_load(text("openapi.yaml").partition("\npaths:")[0])["info"]["version"]
    yield "generated/contract", CONTRACT.version
    for path in ("generated/typescript/package.json", "examples/package.json", "examples/package-lock.json"):
        yield path, json.loads(text(path))["version"]
    packages = json.loads(text("examples/package-lock.json"))["packages"]
    for place in ("", "../generated/typescript"):
        yield f"examples/package-lock.json of {place!r}", packages[place]["version"]
    for image in yaml.safe_load(text("deploy/kubernetes/kustomization.yaml"))["images"]:
        yield f"deploy/kubernetes/kustomization.yaml of {image['name']}", image["newTag"]
    suffix = yaml.safe_load(text("deploy/kubernetes/migrations/kustomization.yaml"))["nameSuffix"]
    yield "deploy/kubernetes/migrations/kustomization.yaml", suffix[1:].replace("-", ".")
    yield "docs/frontend.md", re.findall(r"charter-client-([\d.]+)\.tgz", text("docs/frontend.md"))[0]
    yield "docs/deploy.md", re.findall(r"charter-([\d.]+)-py3", text("docs/deploy.md"))[0]
    for job in re.findall(r"charter-(?:contract|expand)-([\d-]+)", text("docs/deploy.md")):
        yield "a job of docs/deploy.md", job.replace("-", ".")


def locked(name: str) -> str:
    packages: list[dict[str, Any]] = tomllib.loads(text("uv.lock"))["package"]
    return next(str(each["version"]) for each in packages if each["name"] == name)


def text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


@pytest.mark.parametrize(("place", "version"), list(versions()))
def test_there_is_one_version(place: str, version: str) -> None:
    assert version == release_notes.version(), place


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One commit of a project at 1.2.0, whose contract has no operation yet."""
    monkeypatch.setattr(release_notes, "ROOT", tmp_path)
    monkeypatch.setattr(sys, "argv", ["release_notes", "--out", str(tmp_path / "notes.md")])
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.2.0"\n', encoding="utf-8")
    (tmp_path / "openapi.yaml").write_text(DOCUMENT.format(version="1.2.0", paths=""), encoding="utf-8")
    commit(tmp_path, "The first one.")
    return tmp_path


def tag(repository: Path, name: str) -> None:
    subprocess.run([GIT, "tag", name], cwd=repository, check=True)


def test_a_tag_of_another_version_is_refused(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tag(repository, "v1.3.0")
    assert release_notes.main() == 1
    assert "the tag v1.3.0 is not v1.2.0, the version of pyproject.toml" in capsys.readouterr().err
    assert not (repository / "notes.md").exists()


def test_the_first_release_names_every_operation(repository: Path) -> None:
    tag(repository, "v1.2.0")
    assert release_notes.main() == 0
    notes = (repository / "notes.md").read_text(encoding="utf-8")
    assert notes.startswith("# The first release, 1.2.0\n")
    assert [each.operation_id for each in CONTRACT.operations if f"`{each.operation_id}`" not in notes] == []


def test_the_notes_of_a_later_release_are_those_since_the_last_one(repository: Path) -> None:
    tag(repository, "v1.2.0")
    (repository / "pyproject.toml").write_text('[project]\nversion = "1.3.0"\n', encoding="utf-8")
    (repository / "openapi.yaml").write_text(DOCUMENT.format(version="1.3.0", paths=NOTES), encoding="utf-8")
    commit(repository, "Notes can be listed.")
    tag(repository, "v1.3.0")
    assert release_notes.main() == 0
    notes = (repository / "notes.md").read_text(encoding="utf-8")
    assert notes.startswith("# Changes of the contract, from `git:v1.2.0:openapi.yaml` to `openapi.yaml`")
    assert "GET /notes" in notes


def test_a_contract_that_cannot_be_compared_is_told(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tag(repository, "v1.2.0")
    (repository / "pyproject.toml").write_text('[project]\nversion = "1.3.0"\n', encoding="utf-8")
    (repository / "openapi.yaml").write_text("none\n", encoding="utf-8")
    commit(repository, "Nothing is left.")
    assert release_notes.main() == 1
    assert "what has changed since v1.2.0 is not known" in capsys.readouterr().err
    assert not (repository / "notes.md").exists()
