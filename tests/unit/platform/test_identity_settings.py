"""Settings of accounts, keys, mail and identity providers."""

import json

import pytest

from charter.platform.settings import Settings, SettingsInvalid, load_settings
from tests.unit.platform.test_settings import DATABASE_URL, NO_FILE, PRODUCTION, problems

SCHOOL = {"name": "school", "issuer": "https://login.example.com", "audience": "charter"}


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SECRET_KEY", ""),
        ("SECRET_KEY", "short"),
        ("SECRET_KEY", "a" * 64),
        ("SECRET_KEY", "change-me-to-32-random-characters-please"),
        ("FRONTEND_URL", "http://app.example.com"),
        ("MAIL_FOLDER", "mail"),
    ],
)
def test_production_refuses_known_secrets_and_open_doors(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    assert list(problems(monkeypatch, **PRODUCTION | {variable: value})) == [variable]


def test_production_needs_a_secret_key(monkeypatch: pytest.MonkeyPatch) -> None:
    without = {name: value for name, value in PRODUCTION.items() if name != "SECRET_KEY"}
    assert list(problems(monkeypatch, **without)) == ["SECRET_KEY"]


def test_production_sends_mail_encrypted_only(monkeypatch: pytest.MonkeyPatch) -> None:
    mail = {"SMTP_HOST": "mail.example.com", "SMTP_SECURITY": "none"}
    assert list(problems(monkeypatch, **PRODUCTION | mail)) == ["SMTP_SECURITY"]


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({"FIRST_SUPERUSER_EMAIL": "ada@example.com"}, "FIRST_SUPERUSER_PASSWORD"),
        ({"FIRST_SUPERUSER_PASSWORD": "nine herons on a roof"}, "FIRST_SUPERUSER_PASSWORD"),
        ({"FIRST_SUPERUSER_EMAIL": "ada", "FIRST_SUPERUSER_PASSWORD": "x" * 15}, "FIRST_SUPERUSER_EMAIL"),
        (
            {"FIRST_SUPERUSER_EMAIL": "ada@example.com", "FIRST_SUPERUSER_PASSWORD": "short"},
            "FIRST_SUPERUSER_PASSWORD",
        ),
        ({"MAIL_FROM": "nobody"}, "MAIL_FROM"),
        ({"MAIL_FROM": "Charter <a@example.com>\nBcc: m@example.com"}, "MAIL_FROM"),
        ({"SMTP_PORT": "0"}, "SMTP_PORT"),
        ({"SESSION_IDLE_DAYS": "0"}, "SESSION_IDLE_DAYS"),
        ({"KEYCLOAK_CLIENT_ID": "charter"}, "KEYCLOAK_CLIENT_ID"),
    ],
)
def test_what_does_not_fit_is_named(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], named: str
) -> None:
    assert named in problems(monkeypatch, **variables)


def test_a_first_password_from_an_example_is_refused_in_production(monkeypatch: pytest.MonkeyPatch) -> None:
    first = {"FIRST_SUPERUSER_EMAIL": "ada@example.com", "FIRST_SUPERUSER_PASSWORD": "changethis-please"}
    assert list(problems(monkeypatch, **PRODUCTION | first)) == ["FIRST_SUPERUSER_PASSWORD"]
    assert problems(monkeypatch, **first | {"ENVIRONMENT": "development"}) == {}


def test_providers_are_read_beside_keycloak(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", DATABASE_URL)
    monkeypatch.setenv("KEYCLOAK_ISSUER", "https://id.example.com")
    monkeypatch.setenv("KEYCLOAK_AUDIENCE", "charter")
    monkeypatch.setenv("OIDC_PROVIDERS", json.dumps([SCHOOL]))
    providers = load_settings(NO_FILE).providers
    assert [(each.name, each.issuer) for each in providers] == [
        ("keycloak", "https://id.example.com"),
        ("school", "https://login.example.com"),
    ]


@pytest.mark.parametrize(
    "providers",
    [
        "no JSON",
        json.dumps([SCHOOL | {"issuer": "login"}]),
        json.dumps([SCHOOL | {"issuer": ""}]),
        json.dumps([SCHOOL | {"audience": ""}]),
        json.dumps([SCHOOL | {"name": "keycloak"}]),
        json.dumps([SCHOOL | {"name": "The School"}]),
        json.dumps([SCHOOL, SCHOOL]),
        json.dumps([SCHOOL | {"issuer": "http://localhost:8000"}]),
        json.dumps([SCHOOL | {"unknown": 1}]),
    ],
)
def test_providers_that_do_not_fit_are_refused(monkeypatch: pytest.MonkeyPatch, providers: str) -> None:
    assert list(problems(monkeypatch, OIDC_PROVIDERS=providers)) == ["OIDC_PROVIDERS"]


def test_secrets_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    secrets = {
        "SECRET_KEY": "S3cret-word-of-thirty-two-characters",
        "FIRST_SUPERUSER_EMAIL": "ada@example.com",
        "FIRST_SUPERUSER_PASSWORD": "S3cret-word and more",
        "SMTP_PASSWORD": "S3cret-word",
        "KEYCLOAK_CLIENT_SECRET": "S3cret-word",
        "OIDC_PROVIDERS": json.dumps([SCHOOL | {"client_id": "c", "client_secret": "S3cret-word"}]),
    }
    assert problems(monkeypatch, **secrets) == {}
    assert "S3cret" not in repr(load_settings(NO_FILE))
    monkeypatch.setenv("OIDC_PROVIDERS", '[{"client_secret": "S3cret-word"}]')
    with pytest.raises(SettingsInvalid) as refused:
        load_settings(NO_FILE)
    assert "S3cret" not in str(refused.value)
