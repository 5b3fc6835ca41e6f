"""Sessions of browsers: the refresh token in a cookie that no script reads, guarded against other sites."""

from http.cookies import SimpleCookie

import httpx
import pytest

from charter.app import create_app
from charter.settings import Settings
from tests.integration.conftest import AddPerson, client_of
from tests.integration.identity.sessions.conftest import Clock, Visit, bearer_of

pytestmark = pytest.mark.anyio


def cookies_of(answer: httpx.Response) -> SimpleCookie:
    cookies = SimpleCookie()
    for line in answer.headers.get_list("set-cookie"):
        cookies.load(line)
    return cookies


@pytest.fixture
async def browser(visit: Visit, person: AddPerson) -> httpx.AsyncClient:
    """A client that has logged in and keeps its cookies."""
    alice = await person()
    client = visit()
    answer = await client.post("/v1/auth/login", json=alice.login | {"use_cookie": True})
    client.headers["X-CSRF-Token"] = answer.json()["csrf_token"]
    return client


async def test_the_refresh_token_is_in_the_cookie_only(visit: Visit, person: AddPerson) -> None:
    alice = await person()
    answer = await visit().post("/v1/auth/login", json=alice.login | {"use_cookie": True})
    cookies = cookies_of(answer)
    refresh, csrf = cookies["charter_refresh"], cookies["charter_csrf"]

    assert answer.json()["refresh_token"] is None
    assert refresh.value not in answer.text
    assert (refresh["httponly"], refresh["samesite"], refresh["path"]) == (True, "Strict", "/")
    assert (csrf["httponly"], csrf["samesite"]) == ("", "Strict")
    assert csrf.value == answer.json()["csrf_token"]
    assert refresh["max-age"] == "604800"


async def test_a_body_s_login_sets_no_cookie(visit: Visit, person: AddPerson) -> None:
    alice = await person()
    answer = await visit().post("/v1/auth/login", json=alice.login)
    assert "set-cookie" not in answer.headers
    assert answer.json()["csrf_token"] is None


async def test_a_cookie_refreshes_with_its_csrf_token(browser: httpx.AsyncClient) -> None:
    first = await browser.post("/v1/auth/refresh")
    assert first.status_code == 200
    assert first.json()["refresh_token"] is None
    browser.headers["X-CSRF-Token"] = first.json()["csrf_token"]
    assert (await browser.post("/api/v1/auth/refresh")).status_code == 200


@pytest.mark.parametrize("token", [None, "wrong", "bWlkbmlnaHQ"])
async def test_a_cookie_without_its_csrf_token_is_refused_and_stays_good(
    browser: httpx.AsyncClient, token: str | None
) -> None:
    right = browser.headers.pop("X-CSRF-Token")
    headers = {} if token is None else {"X-CSRF-Token": token}
    refused = await browser.post("/v1/auth/refresh", headers=headers)
    assert (refused.status_code, refused.json()["error_code"]) == (403, "CSRF_REFUSED")
    again = await browser.post("/v1/auth/refresh", headers={"X-CSRF-Token": right})
    assert again.status_code == 200


async def test_logging_out_takes_the_cookies_back(browser: httpx.AsyncClient) -> None:
    tokens = (await browser.post("/v1/auth/refresh")).json()
    answer = await browser.post("/v1/auth/logout", headers=bearer_of(tokens))
    assert {name: each["max-age"] for name, each in cookies_of(answer).items()} == {
        "charter_refresh": "0",
        "charter_csrf": "0",
    }
    assert (await browser.post("/v1/auth/refresh")).status_code == 401


async def test_cookies_are_secure_in_production(settings: Settings, clock: Clock, person: AddPerson) -> None:
    alice = await person()
    changes = {"environment": "production", "secret_key": "9vWqX2mZ7kLr4TnB8sYd1HcJ6fGp3aQe"}
    async with client_of(create_app(settings.model_copy(update=changes), clock)) as client:
        answer = await client.post("/v1/auth/login", json=alice.login | {"use_cookie": True})
    assert all(cookie["secure"] for cookie in cookies_of(answer).values())


async def test_no_refresh_token_at_all_is_refused(visit: Visit) -> None:
    assert (await visit().post("/v1/auth/refresh")).status_code == 401
    assert (await visit().post("/v1/auth/refresh", json={})).status_code == 401
