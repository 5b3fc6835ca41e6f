"""The checks of what the service is made of find what they are for."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from deploy import bills, supply_chain
from deploy.bills import ROOT, Broken

GIT = shutil.which("git") or "git"
TOKENS = {
    "a key of AWS": "AKIA" + "Q7ZP4M2X9LKD3WVB",
    "a token of GitHub": "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8",
    "a private key": "-----BEGIN PRIVATE KEY-----\n" + "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj" * 2,
}


@pytest.fixture
def history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one commit, which the checks look at."""
    monkeypatch.setattr(bills, "ROOT", tmp_path)
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


def test_a_package_under_the_gpl_is_named() -> None:
    gpl = {"Name": "viral", "Version": "1.0", "License-Classifier": "GNU General Public License v3 (GPLv3)"}
    mit = {"Name": "kind", "Version": "1.0", "License-Expression": "MIT"}
    assert supply_chain.unknown([gpl, mit]) == ["viral: GNU General Public License v3 (GPLv3)"]


@pytest.mark.parametrize(
    "planted", [{"fastapi": "0.0.1"}, {"one-more": "1.0"}], ids=["another version", "one less in the bill"]
)
def test_a_bill_that_is_not_what_the_lock_says_is_refused(
    planted: dict[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    versions = bills.locked(["service"]) | planted
    monkeypatch.setattr(bills, "locked", lambda _extras: versions)
    with pytest.raises(Broken, match=next(iter(planted))):
        bills.bill_of_python(["service"], tmp_path / "charter.cdx.json")


def test_a_component_that_no_lock_has_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    versions = bills.locked(["service"])
    del versions["fastapi"]
    monkeypatch.setattr(bills, "locked", lambda _extras: versions)
    with pytest.raises(Broken, match="fastapi"):
        bills.bill_of_python(["service"], tmp_path / "charter.cdx.json")


@pytest.mark.skipif(shutil.which("npm") is None, reason="there is no npm")
def test_a_bill_of_npm_has_what_its_lock_has_by_its_own_name(tmp_path: Path) -> None:
    assert bills.bill_of_npm(ROOT / "examples/package-lock.json", tmp_path).endswith(
        "charter-example.cdx.json"
    )
    bill = json.loads((tmp_path / "charter-example.cdx.json").read_text(encoding="utf-8"))
    assert "charter-client" in {each["name"] for each in bill["components"]}


@pytest.mark.skipif(shutil.which("npm") is None, reason="there is no npm")
def test_a_lock_of_npm_that_was_changed_by_hand_is_refused(tmp_path: Path) -> None:
    lock = json.loads((ROOT / "tests/oidc_provider/package-lock.json").read_text(encoding="utf-8"))
    lock["packages"]["node_modules/stray"] = {"version": "1.0.0"}
    (tmp_path / "package-lock.json").write_text(json.dumps(lock), encoding="utf-8")
    shutil.copy(ROOT / "tests/oidc_provider/package.json", tmp_path)
    with pytest.raises(Broken):
        bills.bill_of_npm(tmp_path / "package-lock.json", tmp_path)
