"""`charter check` looks at all of the code, and leaves a mark of it."""

import json
import sys
from pathlib import Path

import pytest

from charter.checked_code import is_checked
from charter.cli import main
from tests.unit.conftest import Charter


def test_code_that_was_checked_is_known_by_later_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "marks"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setenv("DATABASE_URL", "postgresql://app@localhost/charter")
    assert not is_checked()
    assert main(["check"]) == 0
    assert capsys.readouterr().out.endswith("operations have their handlers\n")
    assert is_checked()


def test_each_setting_is_shown_with_where_it_comes_from(
    charter: Charter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "marks"))
    (tmp_path / ".env").write_text("PORT=9000\nALLOWED_HOSTS=a.example.com,b.example.com\nUNKNOWN=1\n")
    url = "postgresql://app:hunter2-and-more@db.example.com:5432/charter?password=other"
    shown = charter("check", DATABASE_URL=url, SECRET_KEY="9vWqX2mZ7kLr4TnB8sYd1HcJ6fGp3aQe").output

    lines = {line.split()[0]: line.split()[1:] for line in shown.splitlines() if line[:1].isupper()}
    assert lines["PORT"] == ["9000", ".env"]
    assert lines["ALLOWED_HOSTS"] == ["a.example.com,b.example.com", ".env"]
    assert lines["DATABASE_URL"] == ["postgresql://app@db.example.com:5432/charter", "environment"]
    assert lines["SECRET_KEY"] == ["[redacted]", "environment"]
    assert lines["SMTP_PASSWORD"] == ["-", "default"]
    assert lines["DATABASE_IDLE_TIMEOUT"] == ["180.0", "default"]  # as the API has it
    for secret in ("hunter2", "password=", "9vWqX2mZ"):
        assert secret not in shown


def test_what_production_would_refuse_is_told_before_it_does(
    charter: Charter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "marks"))
    told = json.loads(charter("check", "--json", DATABASE_URL="postgresql://app:postgres@db/charter").output)

    refused = {line.partition(":")[0] for line in told["refused_in_production"]}
    assert {"DATABASE_URL", "SECRET_KEY", "SIGNING_KEY_FILE", "ALLOWED_HOSTS", "LOCAL_ISSUER"} == refused
    assert {each["source"] for each in told["settings"]} == {"default", "environment"}
    assert told["operations"] > 200


def test_file_of_secrets_that_others_can_read_is_unsafe(
    charter: Charter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "marks"))
    (tmp_path / ".env").write_text("DATABASE_URL=postgresql://app@db/charter\n")
    (tmp_path / ".env").chmod(0o644)
    assert "  .env: holds secrets that others can read or write: chmod 600 .env\n" in charter("check").output


def test_missing_file_of_a_secret_is_named(charter: Charter) -> None:
    url = "postgresql://app@db/charter"
    refused = charter("check", DATABASE_URL=url, SIGNING_KEY_FILE="/run/secrets/none.pem", ENVIRONMENT="test")

    assert refused.status == 1
    assert refused.errors.startswith("charter: SIGNING_KEY_FILE: ")
    assert len(refused.errors.splitlines()) == 1
