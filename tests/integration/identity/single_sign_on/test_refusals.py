"""Logins at a real provider that must not succeed."""

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from charter.app import create_app
from charter.settings import Settings
from tests.integration.conftest import AddPerson, client_of
from tests.integration.identity.single_sign_on.conftest import START, Browser
from tests.oidc_provider.provider import ProviderServer

pytestmark = pytest.mark.anyio


def reason_of(answer: httpx.Response) -> str:
    assert answer.status_code == 401, answer.text
    assert answer.json()["error_code"] == "PROVIDER_LOGIN_REFUSED"
    assert "www-authenticate" in answer.headers
    message: str = answer.json()["message"]
    return message


async def test_unverified_local_account_is_not_handed_over(browser: Browser, person: AddPerson) -> None:
    await person("alice", is_verified=False)
    assert "set a new password by mail" in reason_of(await browser.log_in("alice"))


async def test_unverified_address_at_the_provider_makes_no_account(browser: Browser) -> None:
    assert "verify it there" in reason_of(await browser.log_in("bob"))


async def test_user_whose_address_is_not_told_gets_no_account(browser: Browser) -> None:
    assert "did not tell" in reason_of(await browser.log_in("carol"))


async def test_account_that_was_deactivated_is_refused(browser: Browser, app: FastAPI) -> None:
    user = (await browser.log_in("alice")).json()["user"]
    statement = text("UPDATE users SET deactivated_at = :now WHERE id = :user_id")
    async with app.state.database.transaction(None) as session:
        await session.execute(statement, {"now": datetime.now(UTC), "user_id": user["id"]})
    assert "not active" in reason_of(await browser.log_in("alice"))


async def test_refusal_at_the_provider_is_told(browser: Browser) -> None:
    message = reason_of(await browser.log_in("mallory"))
    assert message == "The provider refused the login: access_denied, nobody of that name"


async def test_code_of_another_browser_is_refused(browser: Browser, other_browser: Browser) -> None:
    """Login CSRF: somebody has a victim's browser finish the login that he began."""
    back = await browser.go_to_provider("alice")
    assert "No login was begun" in reason_of(await other_browser.service.get(back))
    await other_browser.start()
    assert "another login" in reason_of(await other_browser.service.get(back))


async def test_code_is_good_for_one_login(browser: Browser) -> None:
    back = await browser.go_to_provider("alice")
    kept = browser.service.cookies["charter_login"]
    assert (await browser.service.get(back)).status_code == 200
    assert "No login was begun" in reason_of(await browser.service.get(back))
    cookie = {"Cookie": f"charter_login={kept}"}
    assert "code" in reason_of(await browser.service.get(back, headers=cookie))


async def test_changed_answer_is_refused(browser: Browser) -> None:
    back = await browser.go_to_provider("alice")
    for changes in ({"state": "other"}, {"iss": "https://evil.example.com"}):
        assert "another" in reason_of(await browser.service.get(back.copy_merge_params(changes)))
    without_issuer = back.copy_remove_param("iss")
    assert "another provider" in reason_of(await browser.service.get(without_issuer))
    wrong_code = back.copy_merge_params({"code": "x" * 43})
    assert "code" in reason_of(await browser.service.get(wrong_code))


async def test_forged_cookie_is_refused(browser: Browser) -> None:
    back = await browser.go_to_provider("alice")
    browser.service.cookies.clear()
    for value in ("x", "a.b.c.d.e"):
        answer = await browser.service.get(back, headers={"Cookie": f"charter_login={value}"})
        assert "No login was begun" in reason_of(answer)


@pytest.mark.parametrize(
    "target", ["//evil.example.com", "https://evil.example.com/", "https://app.example.com@evil.example.com/"]
)
async def test_target_elsewhere_is_invalid(browser: Browser, target: str) -> None:
    refused = await browser.start(redirect_to=target)
    assert refused.status_code == 422
    (problem,) = refused.json()["details"]["errors"]
    assert (problem["in"], problem["field"]) == ("query", "redirect_to")
    assert "set-cookie" not in refused.headers


async def test_provider_that_is_down_is_told(settings: Settings, provider: ProviderServer) -> None:
    away = provider.settings.model_copy(update={"issuer": "http://127.0.0.1:9"})
    changes: dict[str, Any] = {"oidc_providers": (away,)}
    async with client_of(create_app(settings.model_copy(update=changes))) as client:
        answer = await client.get(START)
        assert (answer.status_code, answer.json()["error_code"]) == (503, "PROVIDER_UNAVAILABLE")
        assert (await client.get("/v1/auth/oidc")).status_code == 200
