"""A second factor that comes, goes or changes during a login: nobody gets in by what no longer holds.

A lock keeps the login where it is meant to be; nothing depends on who is faster.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final

import httpx
import psycopg
import pytest
from sqlalchemy import text

from charter.settings import Settings
from tests.integration.identity.second_factors.authenticator import Authenticator, refused

pytestmark = pytest.mark.anyio
LogIn = Callable[[str | None], Awaitable[httpx.Response]]

HOLD: Final = "SELECT FROM users WHERE id = %s FOR UPDATE"
"""What changing a factor begins with: it keeps a login from looking at its code, or from its session."""
CHANGES: Final = {
    "removed": "DELETE FROM second_factors WHERE user_id = %s",
    "removed and enabled again": "UPDATE second_factors SET confirmed_at = now() WHERE user_id = %s",
}
ENABLED: Final = CHANGES["removed and enabled again"]
WAITING: Final = "SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))"
SESSIONS: Final = text("SELECT count(*) FROM sessions WHERE user_id = :user_id")


@pytest.fixture(params=["log_in", "log_in_by_form"])
async def log_in(request: pytest.FixtureRequest, alice: Authenticator) -> LogIn:
    """Both doors; a login before has replaced the hash of the fixtures, which would wait for the account."""
    assert (await alice.log_in()).status_code == 200
    found: LogIn = getattr(alice, request.param)
    return found


async def until_it_waits(owner: psycopg.AsyncConnection[Any]) -> None:
    for _ in range(1000):
        if await (await owner.execute(WAITING)).fetchone():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("no login waits")


async def change_during(
    settings: Settings, alice: Authenticator, change: str, login: Awaitable[httpx.Response]
) -> httpx.Response:
    """The answer to a login that waits for the account while the change is made."""
    async with await psycopg.AsyncConnection.connect(settings.database_url) as owner:
        await owner.execute(HOLD, (alice.person.user_id,))
        under_way = asyncio.ensure_future(login)
        await until_it_waits(owner)
        await owner.execute(change, (alice.person.user_id,))
    return await under_way


@pytest.mark.parametrize("change", CHANGES)
async def test_a_code_of_a_factor_that_went_or_changed_begins_no_session(
    change: str, alice: Authenticator, log_in: LogIn, settings: Settings
) -> None:
    await alice.enable()
    await alice.let_time_pass()
    answer = await change_during(settings, alice, CHANGES[change], log_in(alice.code))
    assert refused(answer) == (401, "SECOND_FACTOR_REQUIRED")
    assert await alice.run(SESSIONS) == [(1,)]


async def test_a_factor_that_is_enabled_under_way_is_asked_for(
    alice: Authenticator, log_in: LogIn, settings: Settings
) -> None:
    await alice.enrol()
    answer = await change_during(settings, alice, ENABLED, log_in(None))
    assert refused(answer) == (401, "SECOND_FACTOR_REQUIRED")
    assert await alice.run(SESSIONS) == [(1,)]


@pytest.mark.parametrize("change", CHANGES)
async def test_a_factor_that_goes_or_changes_before_its_code_is_looked_at_makes_no_guess_of_it(
    change: str, alice: Authenticator, log_in: LogIn, settings: Settings
) -> None:
    await alice.enable()
    answer = await change_during(settings, alice, CHANGES[change], log_in(alice.wrong_code))
    assert refused(answer) == (401, "SECOND_FACTOR_REQUIRED")
    assert await alice.run(SESSIONS) == [(1,)]


async def test_without_the_factor_that_went_under_way_the_next_login_gets_in(
    alice: Authenticator, log_in: LogIn, settings: Settings
) -> None:
    codes = await alice.enable()
    await change_during(settings, alice, CHANGES["removed"], log_in(codes[0]))
    assert (await log_in(codes[1])).status_code == 200
