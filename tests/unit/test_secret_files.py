"""Secrets in files: NAME_FILE in place of NAME, and everything that can be wrong with one, told at once."""

import json
import os
import sys
from pathlib import Path
from typing import Final

import pytest

from charter.commands.settings_shown import secrets_of_settings
from charter.platform.settings.loading import SettingsInvalid, is_secret, refused_in_production
from charter.settings import Settings, load_settings
from tests.unit.conftest import Charter
from tests.unit.test_settings import DATABASE_URL, PRODUCTION

SECRETS: Final = sorted(name.upper() for name in Settings.model_fields if is_secret(Settings, name))
KEY: Final = PRODUCTION["SECRET_KEY"]
PROVIDERS: Final = '[\n\t{"name": "school", "issuer": "https://login.example.com", "audience": "charter"}\n]'


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
        monkeypatch.delenv(f"{name.upper()}_FILE", raising=False)


def secret(name: str, held: str | bytes, mode: int = 0o600) -> str:
    """The path of a file in the working folder that holds it."""
    path = Path(name)
    path.write_bytes(held.encode() if isinstance(held, str) else held)
    path.chmod(mode)
    return str(path.absolute())


def given(monkeypatch: pytest.MonkeyPatch, **variables: str) -> Settings:
    """The settings of an environment that says this, and where the database is unless it says that too."""
    if not any(name.startswith("DATABASE_URL") for name in variables):
        variables["DATABASE_URL"] = DATABASE_URL
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return load_settings()


def refusal(monkeypatch: pytest.MonkeyPatch, **variables: str) -> str:
    with pytest.raises(SettingsInvalid) as refused:
        given(monkeypatch, **variables)
    return str(refused.value)


def test_every_secret_may_stand_in_a_file_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    held = {
        "DATABASE_URL": DATABASE_URL,
        "DATABASE_MIGRATION_URL": "postgresql://owner@db/charter",
        "DATABASE_BACKUP_URL": "postgresql://backup@db/charter",
        "REDIS_URL": "redis://redis",
        "SECRET_KEY": KEY,
        "SMTP_PASSWORD": "hunter two",
        "KEYCLOAK_CLIENT_SECRET": "of the client",
        "FIRST_SUPERUSER_PASSWORD": "correct horse battery",
        "OIDC_PROVIDERS": PROVIDERS,
    }
    assert sorted(held) == SECRETS
    beside = {
        "KEYCLOAK_ISSUER": "https://id.example.com",
        "KEYCLOAK_AUDIENCE": "charter",
        "KEYCLOAK_CLIENT_ID": "charter",
        "FIRST_SUPERUSER_EMAIL": "ada@example.com",
    }
    files = {f"{name}_FILE": secret(name, f"\ufeff{text}\r\n") for name, text in held.items()}

    settings = given(monkeypatch, **beside, **files)

    read = {name: getattr(settings, name.lower()) for name in held if name != "OIDC_PROVIDERS"}
    assert read == {name: text for name, text in held.items() if name != "OIDC_PROVIDERS"}
    assert [provider.name for provider in settings.oidc_providers] == ["school"]


def test_the_environment_wins_over_dot_env_whichever_way_each_says_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path(".env").write_text(f"SECRET_KEY={KEY}\nREDIS_URL_FILE=/nowhere\nSMTP_PASSWORD_FILE=smtp\n")
    secret("smtp", "in a relative file")

    settings = given(monkeypatch, REDIS_URL="redis://first", SECRET_KEY_FILE=secret("key", KEY[::-1]))

    assert (settings.redis_url, settings.secret_key) == ("redis://first", KEY[::-1])
    assert settings.smtp_password == "in a relative file"


def test_a_secret_that_one_place_gives_twice_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    told = refusal(monkeypatch, SECRET_KEY=KEY, SECRET_KEY_FILE=secret("key", KEY))
    assert told == "SECRET_KEY_FILE: is set, and so is SECRET_KEY (leave one of them out)"


def test_wrong_files_are_named_together_with_all_else_that_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("folder").mkdir()
    os.mkfifo("pipe")
    Path("key").symlink_to("key")
    wrong = {
        "DATABASE_URL_FILE": "/run/secrets/none",
        "DATABASE_MIGRATION_URL_FILE": "folder",
        "DATABASE_BACKUP_URL_FILE": secret("binary", b"postgres\xff\xfe"),
        "REDIS_URL_FILE": secret("lines", "redis://redis\n\nsecond\n"),
        "SECRET_KEY_FILE": "key",
        "SMTP_PASSWORD_FILE": secret("empty", " \n"),
        "KEYCLOAK_CLIENT_SECRET_FILE": " ",
        "FIRST_SUPERUSER_PASSWORD_FILE": "pipe",
        "OIDC_PROVIDERS_FILE": secret("large", " " * 70_000),
        "SUPER_ADMIN_ISSUERS": "school",
        "PORT": "0",
    }

    lines = dict(line.split(": ", 1) for line in refusal(monkeypatch, **wrong).splitlines())

    here = Path.cwd()
    assert lines.pop("PORT")
    assert lines == {
        "DATABASE_URL_FILE": "/run/secrets/none does not exist (mount the secret there, or name the file "
        "that holds it)",
        "DATABASE_MIGRATION_URL_FILE": f"{here}/folder is a folder (name a file)",
        "DATABASE_BACKUP_URL_FILE": f"{here}/binary is no text in UTF-8 (write the secret into it as text)",
        "REDIS_URL_FILE": f"{here}/lines has several lines or control characters (write the secret into it, "
        "and no more)",
        "SECRET_KEY_FILE": f"{here}/key cannot be read: Too many levels of symbolic links (name a file that "
        f"user {os.geteuid()} may read)",
        "SMTP_PASSWORD_FILE": f"{here}/empty is empty (write the secret into it)",
        "KEYCLOAK_CLIENT_SECRET_FILE": "is empty (name the file that holds the secret)",
        "FIRST_SUPERUSER_PASSWORD_FILE": f"{here}/pipe is no regular file (name a file)",
        "OIDC_PROVIDERS_FILE": f"{here}/large has more than 65536 bytes (name the file that holds the secret "
        "alone)",
    }


def test_a_wrong_secret_is_told_with_its_file_and_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    path = secret("url", "mysql://app:hunter2@db/charter")
    told = refusal(monkeypatch, DATABASE_URL_FILE=path)
    assert told.startswith(f"DATABASE_URL, from {path}: is no postgresql:// URL (")
    assert "hunter2" not in told


def test_production_takes_no_file_that_others_can_read(monkeypatch: pytest.MonkeyPatch) -> None:
    variables = {name: value for name, value in PRODUCTION.items() if name != "SECRET_KEY"}
    path = secret("key", KEY, 0o644)
    told = refusal(monkeypatch, **variables, SECRET_KEY_FILE=path)
    mend = f"SECRET_KEY_FILE: {path} holds a secret that others can read or write: chmod 600 {path}"
    assert told == mend
    assert refused_in_production(Settings) == [mend]
    Path("key").chmod(0o400)
    assert load_settings().secret_key == KEY


def test_what_stands_in_a_file_is_taken_out_of_bundles(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, DATABASE_URL_FILE=secret("url", DATABASE_URL), SECRET_KEY_FILE=secret("key", KEY))
    assert {KEY, DATABASE_URL, "S3cret-word"} <= set(secrets_of_settings())


def test_where_a_secret_comes_from_is_shown_and_the_secret_is_not(
    charter: Charter, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "marks"))
    files = {"DATABASE_URL_FILE": secret("url", DATABASE_URL), "SECRET_KEY_FILE": secret("key", KEY)}
    output = charter("check", "--json", **files).output
    shown = {each["name"]: (each["value"], each["source"]) for each in json.loads(output)["settings"]}
    assert shown["DATABASE_URL"] == ("postgresql://app@db.internal:5432/charter", str(tmp_path / "url"))
    assert shown["SECRET_KEY"] == ("[redacted]", str(tmp_path / "key"))
    assert KEY not in output
    assert "S3cret-word" not in output
