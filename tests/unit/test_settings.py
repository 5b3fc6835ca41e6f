"""What settings refuse, and that they name everything at once."""

from pathlib import Path

import pytest

from charter.platform.settings.loading import SettingsInvalid
from charter.settings import Settings, load_settings
from charter.shared.private_files import write_once

DATABASE_URL = "postgresql://app:S3cret-word@db.internal:5432/charter"

NO_FILE = Path("/nowhere/.env")


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def problems(monkeypatch: pytest.MonkeyPatch, **variables: str) -> dict[str, str]:
    """The lines of the refusal, by variable; no line where the settings are accepted."""
    for name, value in ({"DATABASE_URL": DATABASE_URL} | variables).items():
        monkeypatch.setenv(name, value)
    try:
        load_settings(NO_FILE)
    except SettingsInvalid as error:
        return dict(line.split(": ", 1) for line in str(error).splitlines())
    return {}


def test_a_database_is_all_that_development_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", DATABASE_URL)

    settings = load_settings(NO_FILE)

    assert (settings.environment, settings.log_format, settings.redis_url) == ("development", "console", None)
    assert settings.migration_url == DATABASE_URL
    assert "testserver" in settings.allowed_hosts


def test_every_wrong_variable_is_named_at_once_with_its_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = {
        "DATABASE_URL": "mysql://db/charter",
        "DATABASE_MIGRATION_URL": "postgresql://db",
        "DATABASE_ROLE": "Robert'); DROP TABLE",
        "DATABASE_POOL_SIZE": "many",
        "REDIS_URL": "http://redis",
        "KEYCLOAK_ISSUER": "keycloak",
        "BACKEND_CORS_ORIGINS": "*",
        "ALLOWED_HOSTS": "https://example.com/",
        "CSP_MODE": "lenient",
        "LOG_LEVEL": "loud",
        "METRICS_PORT": "70000",
        "TRUSTED_PROXIES": "10.0.0.0/99",
        "DOCS_ENABLED": "perhaps",
        "PORT": "0",
        "SIGNING_KEY_FILE": "/nowhere/key.pem",
        "LOCAL_ISSUER": "urn:charter",
    }

    found = problems(monkeypatch, **wrong)

    assert set(found) == set(wrong)
    assert all(line.endswith(")") for line in found.values())


def test_a_missing_database_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)

    with pytest.raises(SettingsInvalid, match=r"^DATABASE_URL: is missing \(postgresql://"):
        load_settings(NO_FILE)


@pytest.mark.parametrize("name", ["KEYCLOAK_ISSUER", "KEYCLOAK_AUDIENCE", "KEYCLOAK_JWKS_URL", "REDIS_URL"])
def test_an_empty_value_is_an_error_and_never_a_skipped_check(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    assert name in problems(monkeypatch, **{name: ""})


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({"KEYCLOAK_ISSUER": "https://id.example.com"}, "KEYCLOAK_AUDIENCE"),
        ({"KEYCLOAK_AUDIENCE": "charter"}, "KEYCLOAK_AUDIENCE"),
        ({"KEYCLOAK_JWKS_URL": "https://id.example.com/keys"}, "KEYCLOAK_JWKS_URL"),
        ({"KEYCLOAK_ISSUER": "https://id.example.com?x=1", "KEYCLOAK_AUDIENCE": "a"}, "KEYCLOAK_ISSUER"),
        ({"BACKEND_CORS_ORIGINS": "https://app.example.com/"}, "BACKEND_CORS_ORIGINS"),
        ({"BACKEND_CORS_ORIGINS": "https://*.example.com"}, "BACKEND_CORS_ORIGINS"),
    ],
)
def test_values_that_do_not_go_together_are_refused(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], named: str
) -> None:
    assert list(problems(monkeypatch, **variables)) == [named]


def test_lists_are_read_from_commas_and_from_json(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", DATABASE_URL)
    monkeypatch.setenv("BACKEND_CORS_ORIGINS", '["https://a.example.com", "http://localhost:5173"]')
    monkeypatch.setenv("ALLOWED_HOSTS", "[::1], api.example.com")
    monkeypatch.setenv("TRUSTED_PROXIES", "10.0.0.0/8,::1")

    settings = load_settings(NO_FILE)

    assert settings.backend_cors_origins == ("https://a.example.com", "http://localhost:5173")
    assert settings.allowed_hosts == ("[::1]", "api.example.com")
    assert [str(network) for network in settings.trusted_proxies] == ["10.0.0.0/8", "::1/128"]


PRODUCTION = {
    "ENVIRONMENT": "production",
    "SECRET_KEY": "9vWqX2mZ7kLr4TnB8sYd1HcJ6fGp3aQe",
    "ALLOWED_HOSTS": "api.example.com",
    "LOCAL_ISSUER": "https://api.example.com",
    "KEYCLOAK_ISSUER": "https://id.example.com/realms/main",
    "KEYCLOAK_AUDIENCE": "charter",
}


def test_production_starts_with_strict_values(monkeypatch: pytest.MonkeyPatch) -> None:
    assert problems(monkeypatch, **PRODUCTION) == {}


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("KEYCLOAK_ISSUER", "http://id.example.com/realms/main"),
        ("LOCAL_ISSUER", "http://api.example.com"),
        ("ALLOWED_HOSTS", "*"),
        ("ALLOWED_HOSTS", ""),
        ("DATABASE_URL", "postgresql://charter:charter@db/charter"),
        ("DATABASE_URL", "postgresql://charter:PostGres@db/charter"),
        ("DATABASE_MIGRATION_URL", "postgresql://owner:change%6De@db/charter"),
        ("REDIS_URL", "redis://:redis@cache/0"),
    ],
)
def test_production_refuses_what_development_accepts(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    assert list(problems(monkeypatch, **PRODUCTION | {variable: value})) == [variable]


def test_production_without_keycloak_needs_a_signing_key(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    local = {name: value for name, value in PRODUCTION.items() if not name.startswith("KEYCLOAK")}
    key = tmp_path / "key.pem"
    write_once(key, "a key")

    assert list(problems(monkeypatch, **local)) == ["SIGNING_KEY_FILE"]
    assert problems(monkeypatch, **local, SIGNING_KEY_FILE=str(key)) == {}


def test_no_secret_is_shown_by_refusals_or_by_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    found = problems(monkeypatch, DATABASE_URL="postgresql://app:S3cret-word@db:99999/charter")
    assert "S3cret" not in found["DATABASE_URL"]

    settings = Settings(database_url=DATABASE_URL, redis_url="redis://:S3cret-word@cache/0")
    assert "S3cret" not in repr(settings)


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    env_file = tmp_path / ".env"
    env_file.write_text(f"DATABASE_URL={DATABASE_URL}\nPORT=9000\nHOST=192.0.2.1\nUNKNOWN=1\n")
    monkeypatch.setenv("PORT", "9001")

    settings = load_settings(env_file)

    assert (settings.host, settings.port) == ("192.0.2.1", 9001)


def test_the_constructor_reads_no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "9001")

    assert Settings(database_url=DATABASE_URL).port == 8000


def test_the_example_file_names_every_variable_and_is_accepted(tmp_path: Path) -> None:
    example = (Path(__file__).parents[2] / ".env.example").read_text()
    lines = [line.removeprefix("# ") for line in example.splitlines()]

    documented = {
        line.split("=")[0].lower() for line in lines if "=" in line and line.split("=")[0].isupper()
    }

    assert documented == set(Settings.model_fields)
    (tmp_path / ".env").write_text(example)
    assert load_settings(tmp_path / ".env").environment == "development"
