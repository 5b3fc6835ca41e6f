"""Logging in, and what a login gives."""

import pytest

from charter.app import create_app
from charter.settings import Settings
from tests.integration.conftest import AddPerson, Execute, client_of
from tests.integration.identity.sessions.conftest import Clock, Visit, bearer_of

pytestmark = pytest.mark.anyio

DISABLE = {
    "deactivated": "UPDATE users SET deactivated_at = now()",
    "deleted": "UPDATE users SET deleted_at = now()",
}
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


async def test_a_login_gives_tokens_that_open_the_own_account(visit: Visit, person: AddPerson) -> None:
    alice = await person()
    client = visit()
    answer = await client.post("/v1/auth/login", json=alice.login)
    tokens = answer.json()

    assert answer.status_code == 200
    assert (tokens["token_type"], tokens["expires_in"], tokens["refresh_expires_in"]) == (
        "Bearer",
        900,
        604_800,
    )
    assert answer.headers["cache-control"] == "no-store"
    own = await client.get("/v1/users/me", headers=bearer_of(tokens))
    assert own.json() == tokens["user"] | {"last_login_at": own.json()["last_login_at"]}


async def test_unknown_address_and_wrong_password_get_the_same_answer(
    visit: Visit, person: AddPerson
) -> None:
    alice = await person()
    wrong = await visit().post("/v1/auth/login", json=alice.login | {"password": "wrong but long enough"})
    unknown = await visit().post("/v1/auth/login", json=alice.login | {"email": "nobody@example.com"})

    assert wrong.status_code == unknown.status_code == 401
    assert wrong.json() | {"request_id": ""} == unknown.json() | {"request_id": ""}
    assert wrong.headers["www-authenticate"] == "Bearer"
    assert wrong.json()["error_code"] == "INVALID_CREDENTIALS"


@pytest.mark.parametrize("how", DISABLE)
async def test_a_disabled_user_cannot_log_in(
    visit: Visit, person: AddPerson, execute: Execute, how: str
) -> None:
    alice = await person()
    await execute(DISABLE[how])
    answer = await visit().post("/v1/auth/login", json=alice.login)
    assert (answer.status_code, answer.json()["error_code"]) == (401, "INVALID_CREDENTIALS")


async def test_a_user_who_is_disabled_is_refused_at_the_next_request(visit: Visit, person: AddPerson) -> None:
    alice, admin = await person(), await person("ada", "admin")
    client = visit()
    tokens = (await client.post("/v1/auth/login", json=alice.login)).json()
    disabled = await client.post(f"/v1/admin/users/{alice.user_id}/deactivate", headers=admin.headers)
    assert disabled.status_code == 200

    assert (await client.get("/v1/users/me", headers=bearer_of(tokens))).status_code == 401
    refreshed = await client.post("/v1/auth/refresh", json={"refresh_token": tokens["refresh_token"]})
    assert refreshed.status_code == 401


async def test_logging_in_again_gives_other_tokens(visit: Visit, person: AddPerson) -> None:
    alice = await person()
    first, second = [(await visit().post("/v1/auth/login", json=alice.login)).json() for _ in range(2)]
    for name in ("access_token", "refresh_token", "session_id"):
        assert first[name] != second[name]


async def test_the_form_grant_gives_the_same_tokens(visit: Visit, person: AddPerson) -> None:
    alice = await person()
    client = visit()
    form = {"grant_type": "password", "username": alice.email, "password": alice.password}
    tokens = (await client.post("/v1/auth/token", data=form)).json()
    assert tokens["scope"] == "user"
    assert (await client.get("/v1/users/me", headers=bearer_of(tokens))).status_code == 200

    again = {"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"]}
    assert (await client.post("/v1/auth/token", data=again)).status_code == 200
    assert (await client.post("/v1/auth/token", data=again)).json()["error_code"] == "REFRESH_TOKEN_INVALID"


async def test_an_address_that_looks_alike_is_unknown(visit: Visit, person: AddPerson) -> None:
    """The form takes any text as a username."""
    kate = await person("kate")
    form = {"grant_type": "password", "username": "\u212aate@example.com", "password": kate.password}
    assert (await visit().post("/v1/auth/token", data=form)).status_code == 401
    form["username"] = "KATE@example.com"
    assert (await visit().post("/v1/auth/token", data=form)).status_code == 200


@pytest.mark.parametrize(
    "form",
    [
        {"grant_type": "password", "username": "a"},
        {"grant_type": "implicit"},
        {"grant_type": "refresh_token"},
    ],
)
async def test_a_form_that_lacks_what_its_grant_needs_is_refused(visit: Visit, form: dict[str, str]) -> None:
    answer = await visit().post("/v1/auth/token", data=form)
    assert answer.status_code == 422
    assert answer.json()["details"]["errors"]


async def test_only_verified_addresses_log_in_where_that_is_asked_for(
    settings: Settings, clock: Clock, person: AddPerson
) -> None:
    unverified = await person(is_verified=False)
    strict = settings.model_copy(update={"require_verified_email": True})
    async with client_of(create_app(strict, clock)) as client:
        answer = await client.post("/v1/auth/login", json=unverified.login)
    assert (answer.status_code, answer.json()["error_code"]) == (401, "EMAIL_NOT_VERIFIED")


async def test_the_stricter_limit_of_logins_holds(visit: Visit) -> None:
    client = visit()
    body = {"email": "nobody@example.com", "password": "wrong but long enough"}
    statuses = []
    for number in range(61):
        answer = await client.post("/v1/auth/login", json=body | {"email": f"n{number}@example.com"})
        statuses.append(answer.status_code)
    assert statuses == [401] * 60 + [429]


async def test_a_forged_forwarded_address_changes_nothing(visit: Visit) -> None:
    client = visit()
    for number in range(21):
        answer = await client.post(
            "/v1/auth/password-reset/request",
            json={"email": f"n{number}@example.com"},
            headers={"X-Forwarded-For": f"203.0.113.{number}"},
        )
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) > 0


async def test_devices_are_listed_and_ended(visit: Visit, person: AddPerson) -> None:
    alice = await person()
    client = visit()
    phone = {"User-Agent": FIREFOX, "X-Device-Id": "phone-1"}
    first = (await client.post("/v1/auth/login", json=alice.login, headers=phone)).json()
    second = (await client.post("/v1/auth/login", json=alice.login | {"device_name": "Desk"})).json()

    page = (await client.get("/v1/sessions", headers=bearer_of(second))).json()
    assert page["pagination"]["total"] == 2
    by_id = {each["id"]: each for each in page["data"]}
    assert by_id[first["session_id"]]["device_name"] == "Firefox on Linux"
    assert by_id[first["session_id"]]["device_id"] == "phone-1"
    assert by_id[second["session_id"]]["device_name"] == "Desk"
    assert [by_id[each["session_id"]]["is_current"] for each in (first, second)] == [False, True]
    current = await client.get("/v1/sessions/current", headers=bearer_of(second))
    assert current.json() == by_id[second["session_id"]]

    ended = f"/v1/sessions/{first['session_id']}"
    for _ in range(2):
        assert (await client.delete(ended, headers=bearer_of(second))).status_code == 204
    assert (await client.get("/v1/users/me", headers=bearer_of(first))).status_code == 401
    assert (await client.get("/v1/sessions", headers=bearer_of(second))).json()["pagination"]["total"] == 1


async def test_somebody_else_s_session_is_not_found(visit: Visit, person: AddPerson) -> None:
    alice, mallory = await person(), await person("mallory")
    client = visit()
    tokens = (await client.post("/v1/auth/login", json=alice.login)).json()
    answer = await client.delete(f"/v1/sessions/{tokens['session_id']}", headers=mallory.headers)
    assert (answer.status_code, answer.json()["error_code"]) == (404, "SESSION_NOT_FOUND")
    assert (await client.get("/v1/users/me", headers=bearer_of(tokens))).status_code == 200


async def test_a_token_in_a_url_is_never_logged(
    visit: Visit, person: AddPerson, caplog: pytest.LogCaptureFixture
) -> None:
    alice = await person()
    client = visit()
    with caplog.at_level("DEBUG"):
        tokens = (await client.post("/v1/auth/login", json=alice.login)).json()
        await client.get(f"/v1/users/me?access_token={tokens['access_token']}", headers=bearer_of(tokens))
        await client.get(f"/v1/users/me?token={tokens['refresh_token']}")
    own = [record for record in caplog.records if not record.name.startswith("httpx")]
    logged = "\n".join(record.getMessage() + str(vars(record)) for record in own)
    assert "/v1/users/me" in logged
    for secret in (tokens["access_token"], tokens["refresh_token"], alice.password):
        assert secret not in logged


async def test_a_refresh_token_is_no_access_token_and_the_reverse(visit: Visit, person: AddPerson) -> None:
    alice = await person()
    client = visit()
    tokens = (await client.post("/v1/auth/login", json=alice.login)).json()
    as_access = {"Authorization": f"Bearer {tokens['refresh_token']}"}
    assert (await client.get("/v1/users/me", headers=as_access)).status_code == 401
    access = tokens["access_token"]
    for part in (access, access[:200], *access.split(".")):
        as_refresh = await client.post("/v1/auth/refresh", json={"refresh_token": part})
        assert as_refresh.status_code in {401, 422}
    assert (await client.get("/v1/users/me", headers=bearer_of(tokens))).status_code == 200
