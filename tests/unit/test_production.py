"""Production is strict: what it does not start with, all of it told at once, and what it does not show."""

import json
from pathlib import Path
from typing import Final

import pytest
from fastapi.testclient import TestClient

from charter.app import create_app
from charter.settings import Settings, load_settings
from charter.shared.private_files import write_once
from tests.unit.conftest import Charter
from tests.unit.platform.application import PRODUCTION as PRODUCTION_SETTINGS
from tests.unit.test_settings import DATABASE_URL, NO_FILE, PRODUCTION, problems

SCHOOL: Final = {
    "name": "school",
    "issuer": "https://login.example.com",
    "audience": "charter",
    "client_id": "school",
    "client_secret": "school-1",
}
SMTP: Final = {"SMTP_HOST": "mail.example.com", "MAIL_FROM": "Charter <no-reply@example.com>"}
FIRST: Final = {"FIRST_SUPERUSER_EMAIL": "ada@example.com"}
WEAK: Final = {
    "DATABASE_URL": ["postgresql://app:Postgres1@db/charter", "postgresql://app@db/charter?password=redis"],
    "DATABASE_MIGRATION_URL": [
        "postgresql://owner:owner@db/charter",
        "postgresql://owner:charter@db/charter",
    ],
    "REDIS_URL": ["redis://:k3Rw9q@cache/0"],
    "SECRET_KEY": ["0123456789abcdef0123456789abcdef", "abcd1234" * 5, "qwertyuiopasdfghjklzxcvbnm123456"],
    "FIRST_SUPERUSER_PASSWORD": [
        "passwordpassword",
        "ada@example.com 1",
        "superuser 12345",
        "the charter of ada",
    ],
    "SMTP_PASSWORD": ["changeit1"],
    "KEYCLOAK_CLIENT_SECRET": ["keycloak-client", "k3Rw9q"],
    "OIDC_PROVIDERS": [json.dumps([SCHOOL])],
    "TRUSTED_PROXIES": ["0.0.0.0/0", "10.0.0.0/8,::/0"],
    "ALLOWED_HOSTS": ["api.example.com,*.com"],
    "BACKEND_CORS_ORIGINS": ["http://app.example.com"],
    "CHANNEL_ORIGINS": ["https://localhost:5173"],
    "KEYCLOAK_ISSUER": ["http://id.example.com/realms/main"],
    "LOCAL_ISSUER": ["http://api.example.com"],
    "FRONTEND_URL": ["http://app.example.com"],
    "MAIL_FOLDER": ["mail"],
    "SMTP_SECURITY": ["none"],
}
STRONG: Final = (
    PRODUCTION
    | SMTP
    | FIRST
    | {
        "FIRST_SUPERUSER_PASSWORD": "nine herons on a roof",
        "KEYCLOAK_CLIENT_ID": "keycloak-client",
    }
)


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize("command", [("serve",), ("worker",), ("beat",), ("token", "--subject", "alice")])
def test_nothing_serves_without_its_environment(charter: Charter, command: tuple[str, ...]) -> None:
    refused = charter(*command, DATABASE_URL=DATABASE_URL)
    assert (refused.status, refused.output) == (1, "")
    assert refused.errors == "charter: ENVIRONMENT: is missing (development, test or production)\n"


def test_an_environment_that_is_none_is_refused(charter: Charter) -> None:
    for value in ("", "prod", "Production"):
        assert "ENVIRONMENT: " in charter("serve", DATABASE_URL=DATABASE_URL, ENVIRONMENT=value).errors


def test_a_missing_environment_is_named_with_all_else_that_is_wrong(charter: Charter) -> None:
    refused = charter("serve", DATABASE_URL="mysql://db", LOG_LEVEL="loud").errors
    named = [line.split(": ")[0] for line in refused.removeprefix("charter: ").splitlines()]
    assert named == ["ENVIRONMENT", "DATABASE_URL", "LOG_LEVEL"]


@pytest.mark.parametrize(("variable", "value"), [(name, each) for name in WEAK for each in WEAK[name]])
def test_production_refuses_what_is_known_to_be_weak(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    assert problems(monkeypatch, **STRONG) == {}
    assert list(problems(monkeypatch, **STRONG | {variable: value})) == [variable]


def test_production_names_all_that_is_weak_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    key = tmp_path / "key.pem"
    key.write_text("a key")
    key.chmod(0o644)
    weak = {name: values[0] for name, values in WEAK.items()} | {"SIGNING_KEY_FILE": str(key)}
    assert problems(monkeypatch, **STRONG | weak).keys() == weak.keys()


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604])
def test_a_key_file_that_others_can_read_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, mode: int
) -> None:
    key = tmp_path / "key.pem"
    write_once(key, "a key")
    assert problems(monkeypatch, **PRODUCTION, SIGNING_KEY_FILE=str(key)) == {}
    key.chmod(mode)
    found = problems(monkeypatch, **PRODUCTION, SIGNING_KEY_FILE=str(key))
    assert f"chmod 600 {key}" in found["SIGNING_KEY_FILE"]


def test_a_file_with_secrets_that_others_can_read_is_refused(charter: Charter, tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("".join(f"{name}={value}\n" for name, value in PRODUCTION.items()))
    file.chmod(0o644)
    refused = charter("serve", DATABASE_URL=DATABASE_URL)
    assert (refused.status, refused.errors) == (
        1,
        "charter: .env: holds secrets that others can read or write: chmod 600 .env\n",
    )


def test_a_file_without_secrets_may_be_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("ENVIRONMENT=production\nPORT=9000\n")
    file.chmod(0o644)
    for name, value in (PRODUCTION | {"DATABASE_URL": DATABASE_URL}).items():
        monkeypatch.setenv(name, value)
    assert load_settings(file, is_serving=True).port == 9000


HIDDEN: Final = (
    "/docs",
    "/redoc",
    "/openapi.json",
    "/api/openapi.yaml",
    "/asyncapi.json",
    "/metrics",
    "/v1/health/detailed",
)
SAID: Final = {"docs_enabled": True, "metrics_public": True, "health_details_public": True}


def production_client(**changes: object) -> TestClient:
    app = create_app(Settings.model_validate(PRODUCTION_SETTINGS | changes), is_checked=True)
    return TestClient(app)


def test_docs_metrics_and_details_are_not_public_in_production_unless_said() -> None:
    hidden = production_client()
    assert {path: hidden.get(path).status_code for path in HIDDEN} == dict.fromkeys(HIDDEN, 404)
    assert hidden.get("/healthz").status_code == 200
    assert {path: production_client(**SAID).get(path).status_code for path in ("/docs", "/openapi.json")} == {
        "/docs": 200,
        "/openapi.json": 200,
    }


@pytest.mark.parametrize("name", SAID)
def test_each_of_them_is_public_outside_production_or_where_it_is_said(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", DATABASE_URL)
    assert getattr(load_settings(NO_FILE), name) is True
    for variable, value in PRODUCTION.items():
        monkeypatch.setenv(variable, value)
    assert getattr(load_settings(NO_FILE), name) is False
    monkeypatch.setenv(name.upper(), "true")
    assert getattr(load_settings(NO_FILE), name) is True
