"""A refresh whose answer was lost: the same device gets the same pair for 20 seconds, and nobody else."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final

import httpx
import pytest

from charter.app import create_app
from charter.settings import Settings
from tests.integration.conftest import AddPerson, Execute, client_of
from tests.integration.identity.sessions.conftest import Clock, Visit, bearer_of
from tests.integration.people import Person

pytestmark = pytest.mark.anyio

ME: Final = "/v1/users/me"
PHONE: Final = {"X-Device-Id": "phone"}
PAIRS: Final = "SELECT sealed_pair FROM refresh_tokens WHERE used_at IS {} ORDER BY issued_at"
GONE: Final = {
    "logged out": "UPDATE sessions SET ended_at = now(), end_reason = 'logged_out'",
    "deactivated": "UPDATE users SET deactivated_at = now()",
}

Refreshed = Callable[..., Awaitable[httpx.Response]]
"""Refreshes with a token, from a new address: `await refreshed(token, PHONE)`."""


@pytest.fixture
async def alice(person: AddPerson) -> Person:
    return await person()


@pytest.fixture
async def tokens(visit: Visit, alice: Person) -> Any:
    return (await visit().post("/v1/auth/login", json=alice.login, headers=PHONE)).json()


@pytest.fixture
def refreshed(visit: Visit) -> Refreshed:
    def refreshed(token: str, headers: dict[str, str], at: httpx.AsyncClient | None = None) -> Any:
        body = {"refresh_token": token}
        return (at or visit()).post("/v1/auth/refresh", json=body, headers=headers)

    return refreshed


async def by_cookie(client: httpx.AsyncClient, tokens: Any, cookie: str, **headers: str) -> httpx.Response:
    """A refresh by a cookie, as a browser sends it that did not get the next one."""
    client.cookies.clear()
    sent = {"X-CSRF-Token": tokens["csrf_token"], "Cookie": f"charter_refresh={cookie}"} | headers
    return await client.post("/v1/auth/refresh", headers=sent)


async def is_over(visit: Visit, refreshed: Refreshed, pair: Any) -> bool:
    """Whether neither token of a pair opens anything."""
    read = await visit().get(ME, headers=bearer_of(pair))
    return (read.status_code, (await refreshed(pair["refresh_token"], PHONE)).status_code) == (401, 401)


@pytest.mark.parametrize("seconds", [0, 19.999])
async def test_the_same_device_gets_the_same_pair(
    visit: Visit, tokens: Any, refreshed: Refreshed, clock: Clock, seconds: float
) -> None:
    lost = await refreshed(tokens["refresh_token"], PHONE)
    clock.go_on(seconds=seconds)
    again = await refreshed(tokens["refresh_token"], PHONE)
    assert (again.status_code, again.json()) == (200, lost.json())
    assert (await visit().get(ME, headers=bearer_of(again.json()))).status_code == 200
    following = await refreshed(again.json()["refresh_token"], PHONE)
    assert following.status_code == 200
    assert following.json()["refresh_token"] not in {tokens["refresh_token"], again.json()["refresh_token"]}


async def test_another_process_answers_it_too(
    tokens: Any, refreshed: Refreshed, other_process: httpx.AsyncClient
) -> None:
    lost = await refreshed(tokens["refresh_token"], PHONE)
    again = await refreshed(tokens["refresh_token"], PHONE, other_process)
    assert again.json() == lost.json()


async def test_the_oauth_form_repeats_too(visit: Visit, tokens: Any) -> None:
    form = {"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"]}
    answers = [await visit().post("/v1/auth/token", data=form, headers=PHONE) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[0].json() == answers[1].json()


async def test_fifty_refreshes_at_once_get_one_new_pair(
    tokens: Any, refreshed: Refreshed, other_process: httpx.AsyncClient
) -> None:
    processes = [other_process if number % 5 == 0 else None for number in range(50)]
    answers = await asyncio.gather(*(refreshed(tokens["refresh_token"], PHONE, at) for at in processes))
    pairs = [answer.json() for answer in answers if answer.status_code == 200]
    assert {answer.status_code for answer in answers} <= {200, 503}, "503 is for whoever would wait too long"
    assert len(pairs) > 1
    assert all(pair == pairs[0] for pair in pairs)
    assert (await refreshed(pairs[0]["refresh_token"], PHONE)).status_code == 200


@pytest.mark.parametrize("headers", [{}, {"X-Device-Id": "laptop"}], ids=str)
async def test_another_device_ends_the_family(
    visit: Visit, tokens: Any, refreshed: Refreshed, execute: Execute, headers: dict[str, str]
) -> None:
    pair = (await refreshed(tokens["refresh_token"], PHONE)).json()
    stolen = await refreshed(tokens["refresh_token"], headers)
    assert (stolen.status_code, stolen.json()["error_code"]) == (401, "REFRESH_TOKEN_INVALID")
    assert await is_over(visit, refreshed, pair)
    assert (await refreshed(tokens["refresh_token"], PHONE)).status_code == 401
    entries = await execute("SELECT target FROM audit_log WHERE event = 'session.reuse_detected'")
    assert [entry.target for entry in entries] == [f"session_id={tokens['session_id']}"]


async def test_after_twenty_seconds_reuse_ends_the_family(
    visit: Visit, tokens: Any, refreshed: Refreshed, clock: Clock
) -> None:
    pair = (await refreshed(tokens["refresh_token"], PHONE)).json()
    assert (await refreshed(tokens["refresh_token"], PHONE)).status_code == 200
    clock.go_on(seconds=20)
    assert (await refreshed(tokens["refresh_token"], PHONE)).status_code == 401
    assert await is_over(visit, refreshed, pair)


async def test_once_the_next_token_is_used_reuse_ends_the_family(
    visit: Visit, tokens: Any, refreshed: Refreshed
) -> None:
    following = (await refreshed(tokens["refresh_token"], PHONE)).json()
    last = (await refreshed(following["refresh_token"], PHONE)).json()
    assert (await refreshed(tokens["refresh_token"], PHONE)).status_code == 401
    assert await is_over(visit, refreshed, last)


async def test_a_thief_who_is_quick_shares_a_pair_and_is_out_with_the_owner(
    visit: Visit, tokens: Any, refreshed: Refreshed, clock: Clock
) -> None:
    """With the device id as well; whoever is second at the next refresh, and later than that, ends both."""
    owners = (await refreshed(tokens["refresh_token"], PHONE)).json()
    thiefs = (await refreshed(tokens["refresh_token"], PHONE)).json()
    clock.go_on(minutes=10)
    next_of_thief = (await refreshed(thiefs["refresh_token"], PHONE)).json()
    clock.go_on(minutes=4)
    assert (await refreshed(owners["refresh_token"], PHONE)).status_code == 401
    assert await is_over(visit, refreshed, next_of_thief)


async def test_a_browser_gets_the_same_cookies(visit: Visit, alice: Person, clock: Clock) -> None:
    browser = visit()
    tokens = (await browser.post("/v1/auth/login", json=alice.login | {"use_cookie": True})).json()
    cookie = browser.cookies["charter_refresh"]
    lost = await by_cookie(browser, tokens, cookie)
    clock.go_on(seconds=19)
    again = await by_cookie(browser, tokens, cookie)
    assert (again.status_code, again.json()) == (200, lost.json())
    assert again.headers.get_list("set-cookie") == lost.headers.get_list("set-cookie")
    following = await by_cookie(browser, again.json(), browser.cookies["charter_refresh"])
    assert following.status_code == 200


async def test_a_browser_s_token_outside_of_its_cookie_ends_the_family(
    visit: Visit, alice: Person, refreshed: Refreshed
) -> None:
    browser = visit()
    tokens = (await browser.post("/v1/auth/login", json=alice.login | {"use_cookie": True})).json()
    cookie = browser.cookies["charter_refresh"]
    pair = (await by_cookie(browser, tokens, cookie)).json()
    assert (await refreshed(cookie, {})).status_code == 401
    assert (await visit().get(ME, headers=bearer_of(pair))).status_code == 401
    assert (await by_cookie(browser, tokens, cookie)).status_code == 401


async def test_a_browser_that_named_its_device_has_to_name_it_again(visit: Visit, alice: Person) -> None:
    browser, login = visit(), alice.login | {"use_cookie": True}
    tokens = (await browser.post("/v1/auth/login", json=login, headers=PHONE)).json()
    cookie = browser.cookies["charter_refresh"]
    lost = await by_cookie(browser, tokens, cookie)
    assert (await by_cookie(browser, tokens, cookie, **PHONE)).json() == lost.json()
    assert (await by_cookie(browser, tokens, cookie)).status_code == 401
    assert (await by_cookie(browser, tokens, cookie, **PHONE)).status_code == 401


async def test_a_repeated_cookie_needs_its_csrf_token(visit: Visit, alice: Person) -> None:
    browser = visit()
    tokens = (await browser.post("/v1/auth/login", json=alice.login | {"use_cookie": True})).json()
    cookie = browser.cookies["charter_refresh"]
    pair = (await by_cookie(browser, tokens, cookie)).json()
    assert (await by_cookie(browser, pair, cookie)).status_code == 403
    assert (await by_cookie(browser, tokens, cookie)).json() == pair


@pytest.mark.parametrize("headers", [{}, PHONE], ids=str)
async def test_without_a_mark_at_login_nothing_is_repeated_and_nothing_kept(
    visit: Visit, alice: Person, refreshed: Refreshed, execute: Execute, headers: dict[str, str]
) -> None:
    tokens = (await visit().post("/v1/auth/login", json=alice.login)).json()
    pair = (await refreshed(tokens["refresh_token"], headers)).json()
    assert [row.sealed_pair for row in await execute(PAIRS.format("NULL"))] == [None]
    assert (await refreshed(tokens["refresh_token"], headers)).status_code == 401
    assert await is_over(visit, refreshed, pair)


@pytest.mark.parametrize("change", GONE)
async def test_nothing_is_repeated_for_what_has_ended(
    tokens: Any, refreshed: Refreshed, execute: Execute, change: str
) -> None:
    pair = (await refreshed(tokens["refresh_token"], PHONE)).json()
    await execute(GONE[change])
    assert (await refreshed(tokens["refresh_token"], PHONE)).status_code == 401
    assert (await refreshed(pair["refresh_token"], PHONE)).status_code == 401


async def test_nothing_is_repeated_after_a_logout_over_http(
    visit: Visit, tokens: Any, refreshed: Refreshed, execute: Execute
) -> None:
    pair = (await refreshed(tokens["refresh_token"], PHONE)).json()
    assert (await visit().post("/v1/auth/logout", headers=bearer_of(pair))).status_code == 200
    assert (await refreshed(tokens["refresh_token"], PHONE)).status_code == 401
    assert await is_over(visit, refreshed, pair)
    (row,) = await execute("SELECT end_reason FROM sessions WHERE id = %s", tokens["session_id"])
    assert row.end_reason == "logged_out"


async def test_no_row_holds_a_token_and_a_used_one_no_sealed_pair(
    tokens: Any, refreshed: Refreshed, execute: Execute
) -> None:
    following = (await refreshed(tokens["refresh_token"], PHONE)).json()
    (sealed,) = await execute(PAIRS.format("NULL"))
    assert sealed.sealed_pair.count(".") == 4, "a compact JWE"
    last = (await refreshed(following["refresh_token"], PHONE)).json()
    assert [row.sealed_pair for row in await execute(PAIRS.format("NOT NULL"))] == [None, None]
    rows = await execute("SELECT refresh_tokens::text AS kept FROM refresh_tokens")
    for pair in (tokens, following, last):
        parts = [pair["refresh_token"], *pair["access_token"].split(".")]
        assert not any(part in row.kept for part in parts for row in rows)


async def test_under_another_secret_reuse_ends_the_family(
    visit: Visit, tokens: Any, refreshed: Refreshed, settings: Settings, clock: Clock
) -> None:
    pair = (await refreshed(tokens["refresh_token"], PHONE)).json()
    rotated = settings.model_copy(update={"secret_key": "another secret, of forty characters or so"})
    async with client_of(create_app(rotated, clock)) as client:
        again = await refreshed(tokens["refresh_token"], PHONE, client)
    assert (again.status_code, again.json()["error_code"]) == (401, "REFRESH_TOKEN_INVALID")
    assert await is_over(visit, refreshed, pair)
