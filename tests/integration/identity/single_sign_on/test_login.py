"""Logging in at a real provider, end to end: redirects, form, code, ID token, account and session."""

from asyncio import gather
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi import FastAPI
from sqlalchemy import text

from charter.app import create_app
from charter.settings import Settings
from tests.integration.conftest import AddPerson
from tests.integration.identity.single_sign_on.conftest import FRONTEND, START, Browser
from tests.oidc_provider.provider import ProviderServer

pytestmark = pytest.mark.anyio


async def test_login_gives_tokens_of_a_new_verified_account_without_password(browser: Browser) -> None:
    answer = await browser.log_in("alice")
    assert answer.status_code == 200, answer.text
    pair = answer.json()
    user = pair["user"]
    assert (user["email"], user["name"], user["role"]) == ("alice@example.com", "Alice Adams", "user")
    assert (user["is_email_verified"], user["has_password"]) == (True, False)
    assert pair["refresh_token"] is not None
    assert pair["csrf_token"] is None
    headers = {"Authorization": f"Bearer {pair['access_token']}"}
    assert (await browser.service.get("/v1/me", headers=headers)).json()["sub"] == str(user["id"])


async def test_login_stands_in_the_audit_log(app: FastAPI, browser: Browser) -> None:
    user = (await browser.log_in("alice")).json()["user"]
    async with app.state.database.reading(None) as session:
        rows = (await session.execute(text("SELECT event, target, client_address FROM audit_log"))).all()
    assert [(row.event, row.target) for row in rows] == [("session.started", str(user["id"]))]
    assert rows[0].client_address.startswith("203.0.113.")


async def test_second_login_finds_the_same_account(browser: Browser, other_browser: Browser) -> None:
    first = (await browser.log_in("alice")).json()
    again = (await browser.log_in("alice")).json()
    elsewhere = (await other_browser.log_in("alice")).json()
    assert first["user"]["id"] == again["user"]["id"] == elsewhere["user"]["id"]
    assert len({each["session_id"] for each in (first, again, elsewhere)}) == 3


async def test_first_logins_at_the_same_moment_make_one_account(app: FastAPI, browser: Browser) -> None:
    browsers = [Browser(app) for _ in range(6)]
    places = [await each.go_to_provider("alice") for each in browsers]
    answers = await gather(*(each.service.get(to) for each, to in zip(browsers, places, strict=True)))
    assert [answer.status_code for answer in answers] == [200] * 6
    assert len({answer.json()["user"]["id"] for answer in answers}) == 1
    await gather(*(each.close() for each in browsers))


async def test_login_begun_at_one_process_ends_at_another(settings: Settings, browser: Browser) -> None:
    back = await browser.go_to_provider("alice")
    other = create_app(settings)
    async with other.router.lifespan_context(other), browser.at(other) as client:
        assert (await client.get(back)).status_code == 200


async def test_user_whose_account_was_deleted_gets_a_new_one(app: FastAPI, browser: Browser) -> None:
    first = (await browser.log_in("alice")).json()["user"]
    statement = text("UPDATE users SET deleted_at = now() WHERE id = :user_id")
    async with app.state.database.transaction(None) as session:
        await session.execute(statement, {"user_id": first["id"]})
    second, again = [(await browser.log_in("alice")).json()["user"] for _ in range(2)]
    assert first["id"] != second["id"] == again["id"]


async def test_login_is_linked_to_the_local_account_that_both_sides_verified(
    browser: Browser, person: AddPerson
) -> None:
    alice = await person("alice")
    user = (await browser.log_in("alice")).json()["user"]
    assert (user["id"], user["has_password"]) == (alice.user_id, True)


async def test_login_from_a_frontend_leads_back_there_with_the_refresh_token_in_a_cookie(
    browser: Browser,
) -> None:
    answer = await browser.log_in("alice", redirect_to="/welcome?first=1")
    assert answer.status_code == 303, answer.text
    assert answer.headers["location"] == f"{FRONTEND}/welcome?first=1"
    assert answer.content == b""
    login, refresh, csrf = answer.headers.get_list("set-cookie")
    assert login.startswith("charter_login=; Max-Age=0")
    assert refresh.startswith("charter_refresh=")
    assert "HttpOnly" in refresh
    assert csrf.startswith("charter_csrf=")
    assert "charter_login" not in browser.service.cookies


async def test_thin_id_token_is_filled_from_the_userinfo_endpoint(thin_browser: Browser) -> None:
    answer = await thin_browser.log_in("alice")
    assert answer.status_code == 200, answer.text
    assert answer.json()["user"]["email"] == "alice@example.com"


async def test_start_sends_challenge_state_and_nonce_and_keeps_their_secrets(
    browser: Browser, provider: ProviderServer
) -> None:
    started = await browser.start()
    assert started.headers["location"].startswith(f"{provider.issuer}/auth?")
    query = parse_qs(urlsplit(started.headers["location"]).query)
    assert query["code_challenge_method"] == ["S256"]
    assert query["scope"] == ["openid email profile"]
    (cookie,) = started.headers.get_list("set-cookie")
    for attribute in ("Path=/v1/auth/oidc", "HttpOnly", "SameSite=Lax", "Max-Age=600"):
        assert attribute in cookie
    assert query["state"][0] not in cookie
    assert query["nonce"][0] not in cookie


async def test_providers_are_listed_for_the_login_page(browser: Browser, provider: ProviderServer) -> None:
    listed = await browser.service.get("/v1/auth/oidc")
    assert listed.json() == [{"name": "test", "issuer": provider.issuer, "login_path": START}]


async def test_unknown_provider_is_not_found(browser: Browser) -> None:
    unknown = await browser.service.get("/v1/auth/oidc/nobody/login")
    assert (unknown.status_code, unknown.json()["error_code"]) == (404, "PROVIDER_NOT_FOUND")
    callback = await browser.service.get("/v1/auth/oidc/nobody/callback", params={"code": "c"})
    assert (callback.status_code, callback.json()["error_code"]) == (404, "PROVIDER_NOT_FOUND")
