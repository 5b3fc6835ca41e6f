"""The account that a new service starts with, and that there is no other."""

import asyncio
import logging
from typing import Any, Final

import pytest

from charter.app import create_app
from charter.settings import Settings
from tests.integration.conftest import AddPerson, client_of, composition_of
from tests.integration.identity.accounts.conftest import Query

pytestmark = pytest.mark.anyio
ROOT: Final = {"email": "root@example.com", "password": "mist over the moors"}


def with_root(settings: Settings, email: str = ROOT["email"], password: str = ROOT["password"]) -> Settings:
    return settings.model_copy(update={"first_superuser_email": email, "first_superuser_password": password})


async def start(settings: Settings, login: dict[str, str] | None = None) -> Any:
    """Start a process and end it; answers what a login answers."""
    async with client_of(create_app(settings)) as client:
        if login is not None:
            answer = await client.post("/v1/auth/login", json=login)
            return answer.json().get("user")
    return None


@pytest.mark.usefixtures("client")
async def test_an_empty_database_has_no_account_after_the_start(query: Query) -> None:
    assert await query("SELECT id FROM users") == []


async def test_the_first_superuser_can_log_in(settings: Settings) -> None:
    root = await start(with_root(settings), ROOT)
    assert (root["email"], root["role"]) == (ROOT["email"], "super_admin")
    assert (root["is_active"], root["is_email_verified"]) == (True, True)


async def test_several_processes_that_start_at_once_make_one_superuser(
    settings: Settings, query: Query, app: Any
) -> None:
    await asyncio.gather(*(start(with_root(settings)) for _ in range(6)))
    rows = await query("SELECT role FROM users")
    await composition_of(app).close()
    assert rows == [("super_admin",)]


async def test_another_password_in_the_settings_changes_nothing(settings: Settings) -> None:
    await start(with_root(settings))
    again = with_root(settings, "ROOT@example.com", "nine herons on a roof")
    assert await start(again, {**ROOT, "password": "nine herons on a roof"}) is None
    assert (await start(again, ROOT))["role"] == "super_admin"


@pytest.mark.usefixtures("client")
async def test_an_account_that_has_the_address_stays_as_it_is(
    settings: Settings, person: AddPerson, query: Query
) -> None:
    alice = await person("alice")
    before = await query("SELECT * FROM users")
    await start(with_root(settings, alice.email.upper()))
    assert await query("SELECT * FROM users") == before


async def test_a_database_that_is_away_does_not_keep_the_service_down(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    away = settings.model_copy(update={"database_url": "postgresql://charter:x@127.0.0.1:1/charter"})
    with caplog.at_level(logging.WARNING):
        async with client_of(create_app(with_root(away))) as client:
            assert (await client.get("/healthz")).status_code == 200
            assert (await client.get("/readyz")).status_code == 503
    assert ROOT["password"] not in caplog.text
