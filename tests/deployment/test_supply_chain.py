"""The checks of what the service is made of find what they are for."""

import shutil
import subprocess
from pathlib import Path

import pytest

from deploy import supply_chain
from deploy.supply_chain import Broken

GIT = shutil.which("git") or "git"
TOKENS = {
    "a key of AWS": "AKIA" + "Q7ZP4M2X9LKD3WVB",
    "a token of GitHub": "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8",
    "a private key": "-----BEGIN PRIVATE KEY-----\n" + "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj" * 2,
}


@pytest.fixture
def history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one commit, which the checks look at."""
    monkeypatch.setattr(supply_chain, "ROOT", tmp_path)
    commit(tmp_path, "A place for the first one.")
    return tmp_path


def commit(folder: Path, text: str) -> None:
    (folder / "notes.txt").write_text(text, encoding="utf-8")
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false")
    for arguments in (("init", "-q"), ("add", "."), (*who, "commit", "-q", "-m", "Note it")):
        subprocess.run([GIT, *arguments], cwd=folder, check=True)


@pytest.mark.parametrize("token", TOKENS.values(), ids=TOKENS)
def test_a_secret_is_found_though_a_later_commit_removed_it(token: str, history: Path) -> None:
    assert supply_chain.secrets(None).startswith("none in ")
    commit(history, token)
    commit(history, "It is gone.")
    with pytest.raises(Broken):
        supply_chain.secrets(None)
    assert supply_chain.secrets("HEAD~1").startswith("none in ")


def test_a_licence_that_nobody_looked_at_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supply_chain, "LICENCES", tuple(set(supply_chain.LICENCES) - {"MIT"}))
    with pytest.raises(Broken, match="fastapi"):
        supply_chain.licences()


def test_a_package_that_is_not_what_the_lock_says_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    versions = supply_chain.locked() | {"fastapi": "0.0.1"}
    monkeypatch.setattr(supply_chain, "locked", lambda: versions)
    with pytest.raises(Broken, match="fastapi"):
        supply_chain.bill_of_python(tmp_path)
