"""The command's menu, its refusals and what it may cost."""

import json
import subprocess
import sys
from importlib.resources import files

import pytest
import yaml

from tests.unit.conftest import Charter


def test_without_a_command_it_shows_its_menu() -> None:
    command = [sys.executable, "-m", "charter"]
    shown = subprocess.run(command, capture_output=True, text=True, check=False)

    assert shown.returncode == 0
    for name in ("dev", "serve", "token", "routes", "openapi", "db"):
        assert f"\n  {name} " in shown.stdout


def test_the_menu_loads_neither_framework_nor_database() -> None:
    script = "import sys; import charter.cli; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert not {"fastapi", "sqlalchemy", "pydantic", "uvicorn", "alembic"} & set(loaded.stdout.split())


def test_the_api_starts_without_the_menu() -> None:
    script = (
        "import sys; from charter.__main__ import main; status = main(['serve', '--port', '0']); "
        "print(status, 'typer' in sys.modules)"
    )
    refused = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert refused.stdout == "2 False\n"
    assert "'0' is no number from 1 to 65535" in refused.stderr


@pytest.mark.parametrize("arguments", [("serve",), ("db", "current"), ("token", "--subject", "alice")])
def test_wrong_settings_are_told_without_a_traceback(charter: Charter, arguments: tuple[str, ...]) -> None:
    refused = charter(*arguments, DATABASE_URL="mysql://db", ENVIRONMENT="test")

    assert (refused.status, refused.output) == (1, "")
    assert refused.errors == (
        "charter: DATABASE_URL: is no postgresql:// URL "
        "(postgresql://user:password@host:5432/database; `charter dev` brings one)\n"
    )


def test_a_database_that_is_not_there_is_told_in_a_line(charter: Charter) -> None:
    refused = charter("db", "current", DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")

    assert refused.status == 1
    assert len(refused.errors.splitlines()) == 1
    assert "Connection refused" in refused.errors


def test_wrong_usage_ends_with_2(charter: Charter) -> None:
    assert charter("serve", "--port", "http").status == 2
    assert charter("fly").status == 2


def test_tokens_are_refused_in_production(charter: Charter) -> None:
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

    assert refused.status == 1
    assert "not handed out in production" in refused.errors


def test_the_document_is_printed_as_it_is_served(charter: Charter) -> None:
    printed = charter("openapi", "--format", "json").output

    assert printed == (files("contract") / "openapi.json").read_text()
    assert yaml.safe_load(charter("openapi").output)["info"] == json.loads(printed)["info"]


def test_routes_show_security_and_policies(charter: Charter) -> None:
    listed = charter("routes").output.splitlines()

    row = next(line for line in listed if line.split()[2:3] == ["createProject"])
    assert row.split()[:4] == ["POST", "/v1/projects", "createProject", "bearerAuth"]
    assert "idempotency=optional" in row
