"""The refresh token of a browser, from one refresh to the next: with its CSRF token, and never in sight."""

from typing import Any, Final

import httpx
import pytest

from charter.identity.sessions.cookies import csrf_token_of
from tests.integration.conftest import AddPerson
from tests.integration.identity.sessions.conftest import Clock, Visit, bearer_of
from tests.integration.people import Person

pytestmark = pytest.mark.anyio

REFRESH: Final = "/v1/auth/refresh"


@pytest.fixture
async def alice(person: AddPerson) -> Person:
    return await person()


async def log_in(client: httpx.AsyncClient, person: Person) -> Any:
    answer = await client.post("/v1/auth/login", json=person.login | {"use_cookie": True})
    assert answer.status_code == 200, answer.text
    return answer.json()


async def refresh(client: httpx.AsyncClient, csrf: str | None, cookie: str | None = None) -> httpx.Response:
    """A refresh by the client's cookie, or by a given one."""
    headers = {} if csrf is None else {"X-CSRF-Token": csrf}
    if cookie is not None:
        client.cookies.clear()
        headers["Cookie"] = f"charter_refresh={cookie}"
    return await client.post(REFRESH, headers=headers)


def refused(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error_code"]


async def test_each_refresh_brings_the_next_cookies(visit: Visit, alice: Person) -> None:
    client = visit()
    csrf = (await log_in(client, alice))["csrf_token"]
    seen = {client.cookies["charter_refresh"]}
    for _ in range(3):
        answer = await refresh(client, csrf)
        csrf = answer.json()["csrf_token"]
        assert answer.json()["refresh_token"] is None
        assert answer.headers["cache-control"] == "no-store"
        assert client.cookies["charter_csrf"] == csrf
        seen.add(client.cookies["charter_refresh"])
    assert len(seen) == 4


async def test_the_csrf_token_before_the_last_is_refused(visit: Visit, alice: Person) -> None:
    client = visit()
    old = (await log_in(client, alice))["csrf_token"]
    new = (await refresh(client, old)).json()["csrf_token"]
    assert refused(await refresh(client, old)) == (403, "CSRF_REFUSED")
    assert (await refresh(client, new)).status_code == 200


async def test_somebody_else_s_csrf_token_is_refused(visit: Visit, alice: Person, person: AddPerson) -> None:
    mallory = await person("mallory")
    client = visit()
    await log_in(client, alice)
    csrf = (await log_in(visit(), mallory))["csrf_token"]
    assert refused(await refresh(client, csrf)) == (403, "CSRF_REFUSED")


async def test_a_csrf_token_that_is_only_a_cookie_is_refused(visit: Visit, alice: Person) -> None:
    """Another site can have the browser send cookies; the header it cannot set."""
    client = visit()
    await log_in(client, alice)
    assert "charter_csrf" in client.cookies
    assert refused(await refresh(client, None)) == (403, "CSRF_REFUSED")


async def test_a_reused_cookie_ends_the_family(visit: Visit, alice: Person, clock: Clock) -> None:
    client, thief = visit(), visit()
    tokens = await log_in(client, alice)
    cookie, csrf = client.cookies["charter_refresh"], tokens["csrf_token"]
    following = (await refresh(client, csrf)).json()
    clock.go_on(seconds=20)
    assert refused(await refresh(thief, csrf, cookie)) == (401, "REFRESH_TOKEN_INVALID")
    assert (await refresh(client, following["csrf_token"])).status_code == 401
    assert (await client.get("/v1/users/me", headers=bearer_of(following))).status_code == 401


async def test_a_token_in_the_body_goes_before_the_cookie(
    visit: Visit, alice: Person, person: AddPerson
) -> None:
    """Who has the token itself needs no CSRF token, and the cookie stays unused."""
    bob = await person("bob")
    client = visit()
    cookies_csrf = (await log_in(client, alice))["csrf_token"]
    bobs = (await visit().post("/v1/auth/login", json=bob.login)).json()
    answer = await client.post(REFRESH, json={"refresh_token": bobs["refresh_token"]})
    assert (answer.status_code, answer.json()["user"]["id"]) == (200, bob.user_id)
    assert answer.json()["refresh_token"] is not None
    assert "set-cookie" not in answer.headers
    assert (await refresh(client, cookies_csrf)).status_code == 200


async def test_a_wrong_token_in_the_body_does_not_fall_back_to_the_cookie(
    visit: Visit, alice: Person
) -> None:
    client = visit()
    csrf = (await log_in(client, alice))["csrf_token"]
    answer = await client.post(REFRESH, json={"refresh_token": "x" * 43}, headers={"X-CSRF-Token": csrf})
    assert refused(answer) == (401, "REFRESH_TOKEN_INVALID")
    assert (await refresh(client, csrf)).status_code == 200


async def test_an_empty_body_leaves_it_to_the_cookie(visit: Visit, alice: Person) -> None:
    client = visit()
    csrf = (await log_in(client, alice))["csrf_token"]
    answer = await client.post(REFRESH, json={}, headers={"X-CSRF-Token": csrf})
    assert answer.status_code == 200


async def test_an_unknown_cookie_is_refused_with_a_right_csrf_token(visit: Visit) -> None:
    made_up = "x" * 43
    csrf = csrf_token_of(made_up)
    assert refused(await refresh(visit(), csrf, made_up)) == (401, "REFRESH_TOKEN_INVALID")
    assert refused(await refresh(visit(), csrf, "y" * 43)) == (403, "CSRF_REFUSED")


async def test_a_cookie_is_not_an_access_token(visit: Visit, alice: Person) -> None:
    """Cookies alone open nothing, so that no other site can act for the user."""
    client = visit()
    await log_in(client, alice)
    for path in ("/v1/users/me", "/v1/sessions"):
        assert (await client.get(path)).status_code == 401
    assert (await client.post("/v1/auth/logout")).status_code == 401
    cookie = client.cookies["charter_refresh"]
    answer = await visit().get("/v1/users/me", headers={"Authorization": f"Bearer {cookie}"})
    assert answer.status_code == 401


async def test_a_cookie_does_not_outlive_its_session(visit: Visit, alice: Person, clock: Clock) -> None:
    client = visit()
    csrf = (await log_in(client, alice))["csrf_token"]
    for days in (6, 6, 6, 6, 5):
        clock.go_on(days=days)
        answer = await refresh(client, csrf)
        csrf = answer.json()["csrf_token"]
    assert answer.json()["refresh_expires_in"] == 86_400
    lines = answer.headers.get_list("set-cookie")
    assert [line.partition("=")[0] for line in lines] == ["charter_refresh", "charter_csrf"]
    assert all("Max-Age=86400;" in line for line in lines)


async def test_logging_out_everywhere_takes_the_cookies_back(visit: Visit, alice: Person) -> None:
    client = visit()
    tokens = await log_in(client, alice)
    answer = await client.post("/v1/auth/logout-all", headers=bearer_of(tokens))
    assert answer.status_code == 200
    lines = answer.headers.get_list("set-cookie")
    assert len(lines) == 2
    assert all("Max-Age=0;" in line and "SameSite=Strict" in line for line in lines)
    assert "charter_refresh" not in client.cookies


async def test_the_form_never_sets_a_cookie(visit: Visit, alice: Person) -> None:
    client = visit()
    form = {"grant_type": "password", "username": alice.email, "password": alice.password}
    answer = await client.post("/v1/auth/token", data=form)
    assert "set-cookie" not in answer.headers
    assert answer.json()["refresh_token"]


async def test_refreshes_that_fail_are_limited_by_address(visit: Visit) -> None:
    client = visit()
    answers = [await client.post(REFRESH, json={"refresh_token": "x" * 43}) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [401] * 3
    left = [answer.headers["ratelimit"].split(";")[1] for answer in answers]
    assert left == ["r=599", "r=598", "r=597"]
