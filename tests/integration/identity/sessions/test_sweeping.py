"""The nightly sweep takes what nobody needs any more, and nothing else."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import httpx
import psycopg
import pytest
from fastapi import FastAPI

from charter.commands.sweep import run
from charter.identity.sessions.domain import KNOWN_FOR
from charter.platform.database.sweeping import LOCK
from charter.settings import Settings
from tests.integration.conftest import AddPerson, Execute, composition_of
from tests.integration.identity.sessions.conftest import Clock, Visit, bearer_of

pytestmark = pytest.mark.anyio

NOTHING: Final = {
    "sessions": 0,
    "refresh tokens": 0,
    "ended sessions": 0,
    "one-time tokens": 0,
    "counts of mails": 0,
    "former addresses": 0,
    "files to import": 0,
    "channel tickets": 0,
}
COUNT: Final = """
    SELECT (SELECT count(*) FROM sessions) AS of_sessions,
           (SELECT count(*) FROM refresh_tokens) AS of_tokens
"""
FOREVER: Final = """
    WITH kept AS (UPDATE refresh_tokens SET expires_at = 'infinity')
    UPDATE sessions SET idle_until = 'infinity', expires_at = 'infinity'
"""
ENDS: Final = {
    "ended": "UPDATE sessions SET ended_at = %s",
    "idle": "UPDATE sessions SET idle_until = %s",
    "expired": "UPDATE sessions SET expires_at = %s",
}
OLD: Final = KNOWN_FOR + timedelta(days=31)


@pytest.fixture
async def tokens(visit: Visit, person: AddPerson) -> Any:
    alice = await person()
    return (await visit().post("/v1/auth/login", json=alice.login)).json()


async def refresh(client: httpx.AsyncClient, tokens: Any) -> httpx.Response:
    return await client.post("/v1/auth/refresh", json={"refresh_token": tokens["refresh_token"]})


async def sweep(app: FastAPI, clock: Clock) -> dict[str, int] | None:
    return await composition_of(app).sweep()


async def count_rows(execute: Execute) -> tuple[int, int]:
    """Of sessions and of their tokens."""
    (row,) = await execute(COUNT)
    return int(row.of_sessions), int(row.of_tokens)


async def test_a_living_session_is_left_alone(app: FastAPI, visit: Visit, tokens: Any, clock: Clock) -> None:
    assert await sweep(app, clock) == NOTHING
    clock.go_on(days=6)
    assert await sweep(app, clock) == NOTHING
    assert (await refresh(visit(), tokens)).status_code == 200


@pytest.mark.parametrize("how", ENDS)
async def test_an_old_session_goes_with_its_tokens(
    app: FastAPI, tokens: Any, clock: Clock, execute: Execute, how: str
) -> None:
    await execute(FOREVER)
    await execute(ENDS[how], clock())

    clock.now += KNOWN_FOR - timedelta(seconds=1)
    assert await sweep(app, clock) == NOTHING
    clock.go_on(seconds=2)
    removed = await sweep(app, clock)
    assert removed is not None
    assert removed["sessions"] == 1
    assert await count_rows(execute) == (0, 0)


async def test_what_ended_is_kept_while_its_tokens_live(
    app: FastAPI, visit: Visit, tokens: Any, clock: Clock, execute: Execute
) -> None:
    await visit().post("/v1/auth/logout", headers=bearer_of(tokens))
    clock.go_on(minutes=15)
    assert await sweep(app, clock) == NOTHING
    clock.go_on(minutes=5)
    removed = await sweep(app, clock)
    assert removed == NOTHING | {"ended sessions": 1}
    assert await count_rows(execute) == (1, 1)


async def test_expired_one_time_tokens_go(app: FastAPI, tokens: Any, clock: Clock, execute: Execute) -> None:
    add = """
        INSERT INTO one_time_tokens (token_hash, purpose, user_id, email, expires_at)
        SELECT %s, %s, id, email, %s FROM users
    """
    await execute(add, b"old", "password_reset", clock() - timedelta(seconds=1))
    await execute(add, b"good", "verify_email", clock() + timedelta(seconds=1))
    assert await sweep(app, clock) == NOTHING | {"one-time tokens": 1}
    (left,) = await execute("SELECT token_hash FROM one_time_tokens")
    assert left.token_hash == b"good"


async def test_a_reused_token_ends_its_family_however_old(
    app: FastAPI, visit: Visit, tokens: Any, clock: Clock
) -> None:
    """A thief may wait: as long as the session lives, its used tokens tell of the theft."""
    following = tokens
    for _ in range(2):
        clock.go_on(days=5)
        following = (await refresh(visit(), following)).json()
        await sweep(app, clock)
    assert (await refresh(visit(), tokens)).status_code == 401
    assert (await refresh(visit(), following)).status_code == 401


async def test_of_two_processes_one_sweeps(
    app: FastAPI, tokens: Any, clock: Clock, settings: Settings, execute: Execute
) -> None:
    clock.now += OLD
    async with await psycopg.AsyncConnection.connect(settings.database_url) as other:
        await other.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
        assert await sweep(app, clock) is None
        assert await count_rows(execute) == (1, 1)
    removed = await sweep(app, clock)
    assert removed is not None
    assert removed["sessions"] == 1


async def test_sweeps_at_once_remove_each_row_once(app: FastAPI, tokens: Any, clock: Clock) -> None:
    clock.now += OLD
    swept = await asyncio.gather(*(sweep(app, clock) for _ in range(5)))
    assert sum(removed["sessions"] for removed in swept if removed is not None) == 1


async def test_a_sweep_and_refreshes_do_not_disturb_each_other(
    app: FastAPI, visit: Visit, person: AddPerson, clock: Clock
) -> None:
    bella = await person("bella")
    for _ in range(3):
        login = (await visit().post("/v1/auth/login", json=bella.login)).json()
        renewal, removed = await asyncio.gather(refresh(visit(), login), sweep(app, clock))
        assert renewal.status_code == 200
        assert removed is not None


async def test_the_command_sweeps_and_says_what(
    tokens: Any,
    settings: Settings,
    execute: Execute,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    await execute("UPDATE sessions SET expires_at = now() - interval '91 days'")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ENVIRONMENT", "test")
    monkeypatch.setenv("DATABASE_URL", settings.database_url)
    capsys.readouterr()
    await asyncio.to_thread(run)
    printed = capsys.readouterr().out.splitlines()
    lines = {line.split(maxsplit=1)[1]: line.split()[0] for line in printed}
    assert lines == {name: str(count) for name, count in (NOTHING | {"sessions": 1}).items()}
    assert await count_rows(execute) == (0, 0)
