"""The command's menu, its refusals and what it may cost."""

import json
import os
import subprocess
import sys
from importlib.resources import files

import pytest
import yaml


def charter(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("DATABASE_", "KEYCLOAK_"))
    }
    command = [sys.executable, "-m", "charter", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=kept | variables)


def test_without_a_command_it_shows_its_menu() -> None:
    shown = charter()

    assert shown.returncode == 0
    for name in ("dev", "serve", "token", "routes", "openapi", "db"):
        assert f"\n  {name} " in shown.stdout


def test_the_menu_loads_neither_framework_nor_database() -> None:
    script = "import sys; import charter.cli; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert not {"fastapi", "sqlalchemy", "pydantic", "uvicorn", "alembic"} & set(loaded.stdout.split())


@pytest.mark.parametrize("arguments", [("serve",), ("db", "current"), ("token", "--subject", "alice")])
def test_wrong_settings_are_told_without_a_traceback(arguments: tuple[str, ...]) -> None:
    refused = charter(*arguments, DATABASE_URL="mysql://db")

    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr == (
        "charter: DATABASE_URL: is no postgresql:// URL "
        "(postgresql://user:password@host:5432/database; `charter dev` brings one)\n"
    )


def test_a_database_that_is_not_there_is_told_in_a_line() -> None:
    refused = charter("db", "current", DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")

    assert refused.returncode == 1
    assert len(refused.stderr.splitlines()) == 1
    assert "Connection refused" in refused.stderr


def test_wrong_usage_ends_with_2() -> None:
    assert charter("serve", "--port", "http").returncode == 2
    assert charter("fly").returncode == 2


def test_tokens_are_refused_in_production() -> None:
    refused = charter(
        "token",
        "--subject",
        "alice",
        DATABASE_URL="postgresql://app@db/charter",
        ENVIRONMENT="production",
        ALLOWED_HOSTS="api.example.com",
        LOCAL_ISSUER="https://api.example.com",
        KEYCLOAK_ISSUER="https://id.example.com",
        KEYCLOAK_AUDIENCE="charter",
        SECRET_KEY="9vWqX2mZ7kLr4TnB8sYd1HcJ6fGp3aQe",
    )

    assert refused.returncode == 1
    assert "not handed out in production" in refused.stderr


def test_the_document_is_printed_as_it_is_served() -> None:
    printed = charter("openapi", "--format", "json").stdout

    assert printed == (files("contract") / "openapi.json").read_text()
    assert yaml.safe_load(charter("openapi").stdout)["info"] == json.loads(printed)["info"]


def test_routes_show_security_and_policies() -> None:
    listed = charter("routes").stdout.splitlines()

    row = next(line for line in listed if line.split()[2:3] == ["createProject"])
    assert row.split()[:4] == ["POST", "/v1/projects", "createProject", "bearerAuth"]
    assert "idempotency=optional" in row
