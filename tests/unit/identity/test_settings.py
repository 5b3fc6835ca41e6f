"""Settings of accounts, keys, mail and identity providers."""

import json
from pathlib import Path

import pytest

from charter.platform.settings.loading import SettingsInvalid
from charter.settings import Settings, load_settings
from tests.unit.test_settings import DATABASE_URL, NO_FILE, PRODUCTION, problems

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
    mail = {
        "SMTP_HOST": "mail.example.com",
        "SMTP_SECURITY": "none",
        "MAIL_FROM": "Charter <no-reply@example.com>",
    }
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
        ({"KEYCLOAK_CLIENT_SECRET": "S3cret-word"}, "KEYCLOAK_CLIENT_SECRET"),
        ({"SESSION_IDLE_DAYS": "91"}, "SESSION_IDLE_DAYS"),
        ({"SESSION_LIFETIME_DAYS": "0"}, "SESSION_LIFETIME_DAYS"),
        ({"SESSION_LIFETIME_DAYS": "366"}, "SESSION_LIFETIME_DAYS"),
        ({"REQUIRE_VERIFIED_EMAIL": "perhaps"}, "REQUIRE_VERIFIED_EMAIL"),
        ({"SMTP_SECURITY": "ssl"}, "SMTP_SECURITY"),
        ({"SMTP_PORT": "65536"}, "SMTP_PORT"),
        ({"FRONTEND_URL": "app.example.com"}, "FRONTEND_URL"),
        ({"FRONTEND_URL": "javascript:alert(1)"}, "FRONTEND_URL"),
        ({"MAIL_FROM": "Charter <no-reply@example.com>, <m@example.com>"}, "MAIL_FROM"),
        (
            {"FIRST_SUPERUSER_EMAIL": "ada@example.com", "FIRST_SUPERUSER_PASSWORD": "x" * 129},
            "FIRST_SUPERUSER_PASSWORD",
        ),
    ],
)
def test_what_does_not_fit_is_named(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], named: str
) -> None:
    assert named in problems(monkeypatch, **variables)


KEYCLOAK = {"KEYCLOAK_ISSUER": "https://id.example.com", "KEYCLOAK_AUDIENCE": "charter"}


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("SECRET_KEY", {}),
        ("FRONTEND_URL", {}),
        ("SMTP_HOST", {}),
        ("MAIL_FOLDER", {}),
        ("MAIL_FROM", {}),
        ("SMTP_USERNAME", {"SMTP_HOST": "mail.example.com"}),
        ("FIRST_SUPERUSER_EMAIL", {"FIRST_SUPERUSER_PASSWORD": "nine herons on a roof"}),
        ("FIRST_SUPERUSER_PASSWORD", {"FIRST_SUPERUSER_EMAIL": "ada@example.com"}),
        ("KEYCLOAK_CLIENT_ID", KEYCLOAK),
        ("KEYCLOAK_CLIENT_SECRET", KEYCLOAK | {"KEYCLOAK_CLIENT_ID": "charter"}),
        ("OIDC_PROVIDERS", {}),
    ],
)
def test_an_empty_value_is_named_and_never_a_skipped_check(
    monkeypatch: pytest.MonkeyPatch, name: str, others: dict[str, str]
) -> None:
    assert name in problems(monkeypatch, **others | {name: ""})


@pytest.mark.parametrize(
    "key",
    [
        "532eec5ecbad4dfcc743ab489597ca9d",
        "8937e7c1480e7880f61418cdaa0bce33",
        "8059f5318dc03ede628ccec2f8f26cdfd8783c1a1838ca30073520edd6c9e62c",
    ],
)
def test_a_random_key_of_hexadecimal_digits_is_accepted(monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    """`openssl rand -hex 16` gives 128 random bits, and in two of three cases lacks two digits or more."""
    assert problems(monkeypatch, **PRODUCTION | {"SECRET_KEY": key}) == {}


def test_production_needs_a_sender_for_its_mail_server(monkeypatch: pytest.MonkeyPatch) -> None:
    server = {"SMTP_HOST": "mail.example.com"}
    assert list(problems(monkeypatch, **PRODUCTION | server)) == ["MAIL_FROM"]
    sender = {"MAIL_FROM": "Charter <no-reply@example.com>"}
    assert problems(monkeypatch, **PRODUCTION | server | sender) == {}


def test_every_wrong_variable_of_identity_is_named_at_once_with_its_mend(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wrong = {
        "SECRET_KEY": "short",
        "FIRST_SUPERUSER_EMAIL": "ada",
        "FIRST_SUPERUSER_PASSWORD": "short",
        "SMTP_SECURITY": "ssl",
        "SMTP_PORT": "none",
        "MAIL_FROM": "nobody",
        "FRONTEND_URL": "ftp://app",
        "SESSION_IDLE_DAYS": "many",
        "SESSION_LIFETIME_DAYS": "0",
        "REQUIRE_VERIFIED_EMAIL": "perhaps",
        "OIDC_PROVIDERS": "{}",
    }
    found = problems(monkeypatch, **wrong)
    assert set(found) == set(wrong)
    assert all(line.endswith(")") for line in found.values())


def test_links_in_mails_lead_to_the_frontend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", DATABASE_URL)
    monkeypatch.setenv("LOCAL_ISSUER", "https://api.example.com")
    assert load_settings(NO_FILE).frontend_url == "https://api.example.com"
    monkeypatch.setenv("FRONTEND_URL", "https://app.example.com/")
    assert load_settings(NO_FILE).frontend_url == "https://app.example.com"


def test_a_wrong_issuer_is_named_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(problems(monkeypatch, LOCAL_ISSUER="urn:charter")) == ["LOCAL_ISSUER"]


def test_an_issuer_stands_for_one_party_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tokens of this service and of Keycloak could not be told apart."""
    same = KEYCLOAK | {"LOCAL_ISSUER": KEYCLOAK["KEYCLOAK_ISSUER"]}
    assert set(problems(monkeypatch, **same)) & {"LOCAL_ISSUER", "KEYCLOAK_ISSUER"}


def test_production_without_a_key_needs_some_issuer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    local = {name: value for name, value in PRODUCTION.items() if not name.startswith("KEYCLOAK")}
    assert list(problems(monkeypatch, **local)) == ["SIGNING_KEY_FILE"]
    assert problems(monkeypatch, **local | {"OIDC_PROVIDERS": json.dumps([SCHOOL])}) == {}


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
        json.dumps([SCHOOL | {"name": "s" * 41}]),
        json.dumps([SCHOOL | {"jwks_url": "keys"}]),
        json.dumps([SCHOOL | {"client_id": ""}]),
        json.dumps([SCHOOL | {"client_secret": "S3cret-word"}]),
        json.dumps([SCHOOL | {"scopes": "profile email"}]),
        json.dumps([SCHOOL, SCHOOL | {"name": "another"}]),
        json.dumps([SCHOOL, SCHOOL | {"issuer": "https://another.example.com"}]),
        json.dumps([{"name": "school"}]),
        json.dumps(SCHOOL),
        "null",
        "[1]",
    ],
)
def test_providers_that_do_not_fit_are_refused(monkeypatch: pytest.MonkeyPatch, providers: str) -> None:
    assert list(problems(monkeypatch, OIDC_PROVIDERS=providers)) == ["OIDC_PROVIDERS"]


@pytest.mark.parametrize(
    "provider",
    [
        SCHOOL | {"issuer": "http://login.example.com"},
        SCHOOL | {"jwks_url": "http://login.example.com/keys"},
        SCHOOL | {"issuer": PRODUCTION["KEYCLOAK_ISSUER"]},
        SCHOOL | {"issuer": PRODUCTION["LOCAL_ISSUER"]},
    ],
)
def test_production_refuses_providers_that_anybody_could_speak_for(
    monkeypatch: pytest.MonkeyPatch, provider: dict[str, str]
) -> None:
    variables = PRODUCTION | {"OIDC_PROVIDERS": json.dumps([provider])}
    assert list(problems(monkeypatch, **variables)) == ["OIDC_PROVIDERS"]


def test_a_provider_that_does_not_fit_is_named_with_what_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    found = problems(monkeypatch, OIDC_PROVIDERS=json.dumps([SCHOOL | {"jwks_url": "keys"}]))
    assert "school" in found["OIDC_PROVIDERS"]
    missing = problems(monkeypatch, OIDC_PROVIDERS='[{"name": "school", "audience": "charter"}]')
    assert "issuer" in missing["OIDC_PROVIDERS"].split("(")[0]


def test_super_admins_are_named_by_nobody_unless_an_issuer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    both = KEYCLOAK | {"OIDC_PROVIDERS": json.dumps([SCHOOL])}
    for name, value in both.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("DATABASE_URL", DATABASE_URL)
    assert load_settings(NO_FILE).super_admin_issuers == ()
    monkeypatch.setenv("SUPER_ADMIN_ISSUERS", "keycloak, school")
    assert load_settings(NO_FILE).super_admin_issuers == ("keycloak", "school")


@pytest.mark.parametrize(
    ("names", "issuers"), [("keycloak", {}), ("scool", KEYCLOAK), ("https://a.b", KEYCLOAK)]
)
def test_an_issuer_that_may_name_super_admins_is_one_of_the_settings(
    monkeypatch: pytest.MonkeyPatch, names: str, issuers: dict[str, str]
) -> None:
    assert list(problems(monkeypatch, **issuers, SUPER_ADMIN_ISSUERS=names)) == ["SUPER_ADMIN_ISSUERS"]


@pytest.mark.parametrize(
    "address", ["ada", "jürgen@example.com", "ada@bücher.example", "\u212aate@example.com"]
)
def test_an_address_in_the_settings_is_one_that_an_account_can_have(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    first = {"FIRST_SUPERUSER_EMAIL": address, "FIRST_SUPERUSER_PASSWORD": "nine herons on a roof"}
    found = problems(monkeypatch, **first, MAIL_FROM=f"Charter <{address}>")
    assert {"FIRST_SUPERUSER_EMAIL", "MAIL_FROM"} <= found.keys()
    assert "xn--" in found["FIRST_SUPERUSER_EMAIL"]


def test_secrets_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    secrets = KEYCLOAK | {
        "KEYCLOAK_CLIENT_ID": "charter",
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
