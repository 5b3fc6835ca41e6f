"""`charter support-bundle`: all that helps, and no secret."""

import json
import zipfile
from pathlib import Path
from typing import Any, Final

import pytest

from charter.cli import main
from charter.platform.database.schema import head
from charter.settings import Settings

SECRET: Final = "9vWqX2mZ7kLr4TnB8sYd1HcJ6fGp3aQe"
PROVIDER: Final = {
    "name": "campus",
    "issuer": "https://login.example.com",
    "audience": "charter",
    "client_id": "charter",
    "client_secret": "Zt5-Xw8-Qp2-Lm9",
}
LINES: Final = f"""
INFO all is well
ERROR at postgresql://app:Tr0ub4dor-and-3@db/charter?token=abcdef123456
Traceback (most recent call last):
WARNING key {SECRET}, client Zt5-Xw8-Qp2-Lm9
"""


@pytest.fixture
def log(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A log with secrets in it, in the folder that commands run in."""
    monkeypatch.chdir(tmp_path)
    variables = {
        "ENVIRONMENT": "test",
        "DATABASE_URL": settings.database_url,
        "REDIS_URL": settings.redis_url,
        "SECRET_KEY": SECRET,
        "OIDC_PROVIDERS": json.dumps([PROVIDER]),
        "HOST": "127.0.0.1",
        "PORT": "9",  # nobody listens there
    }
    for name, value in variables.items():
        monkeypatch.setenv(name, str(value))
    path = tmp_path / "service.log"
    path.write_text(LINES)
    return path


def read(file: Path) -> dict[str, Any]:
    with zipfile.ZipFile(file) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    return {name: json.loads(text) if name.endswith(".json") else text for name, text in texts.items()}


def test_it_holds_settings_schema_jobs_and_what_went_wrong_and_no_secret(log: Path) -> None:
    assert main(["support-bundle", "bundle.zip", "--log", str(log)]) == 0
    found = read(Path("bundle.zip"))

    sources = {each["name"]: each["source"] for each in found["settings.json"]}
    assert (sources["SECRET_KEY"], sources["SMTP_PORT"]) == ("environment", "default")
    assert found["database.json"]["revision"] == [{"version_num": head()}]
    assert found["database.json"]["jobs"] == []
    assert "users" in {each["relname"] for each in found["database.json"]["tables"]}
    assert found["redis.json"]["role"] == "master"
    assert "not_known" in found["health.json"]
    assert found["logs/1-service.log"].splitlines()[1] == "Traceback (most recent call last):"
    assert "all is well" not in found["logs/1-service.log"]
    for secret in (SECRET, "Zt5-Xw8-Qp2-Lm9", "Tr0ub4dor", "abcdef123456"):
        assert secret not in str(found), secret
    assert "campus" not in found["versions.json"]
    assert Path("bundle.zip").stat().st_mode & 0o077 == 0


def test_what_is_away_is_told_in_its_place(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://app@127.0.0.1:9/none")
    monkeypatch.setenv("REDIS_URL", "redis://127.0.0.1:9/0")
    assert main(["support-bundle"]) == 0
    found = read(Path("charter-support.zip"))

    for part in ("database.json", "redis.json", "health.json"):
        assert "not_known" in found[part], part
    assert "not_known" in found["metrics.txt"]
    assert found["versions.json"]["newest_revision"] == head()


def test_file_that_exists_and_a_log_that_does_not_are_named(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["support-bundle", str(log)]) == 1
    assert main(["support-bundle", "--log", "none.log"]) == 1
    told = capsys.readouterr().err
    assert f"charter: {log} exists: name another file\n" in told
    assert "there is no log none.log" in told
    assert log.read_text() == LINES
