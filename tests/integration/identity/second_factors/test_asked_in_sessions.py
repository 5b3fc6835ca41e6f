"""What asks for a code of somebody who is logged in, and what becomes of a session that guesses."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, Final

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from charter.identity.sessions.domain import Device, TooManyFailures
from charter.identity.sessions.guesses import MOST_IN_SESSION
from charter.identity.sessions.throttle import MOST_IN_ALL, LoginThrottle
from charter.platform.redis.failure_counts import build_failure_counts
from charter.shared.effects import DAY
from tests.integration.conftest import AddPerson
from tests.integration.identity.second_factors.authenticator import Authenticator, refused
from tests.integration.people import PASSWORD, Person

pytestmark = pytest.mark.anyio
ME: Final = "/v1/users/me"
NEW: Final = "nine herons on a roof"
WRONG: Final = "mist over the moors"
Asks = Callable[[str | None], Awaitable[httpx.Response]]


class LoggedIn:
    """Somebody in a session that a login began; each method sends a code, unless it is None."""

    def __init__(self, client: httpx.AsyncClient, person: Person, answer: httpx.Response) -> None:
        assert answer.status_code == 200, answer.text
        self.client = client
        self.person = person
        self.tokens: dict[str, Any] = answer.json()
        self.headers = {"Authorization": f"Bearer {self.tokens['access_token']}"}

    async def change_password(self, code: str | None, current: str = PASSWORD) -> httpx.Response:
        return await self.post("password", code, current_password=current, new_password=NEW)

    async def change_address(self, code: str | None, current: str = PASSWORD) -> httpx.Response:
        return await self.post("email", code, current_password=current, email="alice@example.org")

    async def delete(self, code: str | None) -> httpx.Response:
        headers = self.headers if code is None else self.headers | {"X-Second-Factor-Code": code}
        return await self.client.delete(ME, headers=headers)

    async def post(self, what: str, code: str | None, **body: str) -> httpx.Response:
        content = body if code is None else body | {"code": code}
        return await self.client.post(f"{ME}/{what}", json=content, headers=self.headers)

    async def totp(self, step: str, **body: str) -> httpx.Response:
        return await self.client.post(f"/v1/auth/totp/{step}", json=body, headers=self.headers)

    async def is_let_in(self) -> tuple[bool, bool]:
        """With the access token, and with the refresh token."""
        read = await self.client.get(ME, headers=self.headers)
        body = {"refresh_token": self.tokens["refresh_token"]}
        refreshed = await self.client.post("/v1/auth/refresh", json=body)
        return read.status_code == 200, refreshed.status_code == 200


async def logged_in(alice: Authenticator, client: httpx.AsyncClient, code: str | None = None) -> LoggedIn:
    return LoggedIn(client, alice.person, await alice.log_in(code))


async def with_factor(alice: Authenticator, client: httpx.AsyncClient) -> LoggedIn:
    """Alice with a second factor, logged in, with another code at hand than the one that she came with."""
    codes = await alice.enable()
    session = await logged_in(alice, client, codes[9])
    await alice.let_time_pass()
    return session


@pytest.mark.parametrize("what", ["change_password", "change_address", "delete"])
async def test_password_address_and_deletion_ask_for_the_second_factor(
    alice: Authenticator, client: httpx.AsyncClient, what: str
) -> None:
    session = await with_factor(alice, client)
    ask: Asks = getattr(session, what)
    assert refused(await ask(None)) == (403, "CODE_REQUIRED")
    assert refused(await ask(alice.wrong_code)) == (403, "CODE_WRONG")
    assert await session.is_let_in() == (True, True)
    assert (await ask(alice.code)).status_code in {200, 202, 204}


async def test_a_recovery_code_serves_once_too(alice: Authenticator, client: httpx.AsyncClient) -> None:
    codes = await alice.enable()
    session = await logged_in(alice, client, codes[9])
    assert refused(await session.change_password(codes[9])) == (403, "CODE_WRONG")
    assert (await session.change_address(codes[0])).status_code == 202
    assert refused(await session.change_password(codes[0])) == (403, "CODE_WRONG")


async def test_a_wrong_or_weak_password_uses_up_no_code(
    alice: Authenticator, client: httpx.AsyncClient
) -> None:
    session = await with_factor(alice, client)
    code = alice.code
    assert refused(await session.change_password(code, WRONG)) == (403, "CURRENT_PASSWORD_WRONG")
    weak = await session.post("password", code, current_password=PASSWORD, new_password="passwordpassword")
    assert refused(weak) == (422, "PASSWORD_REFUSED")
    assert (await session.change_password(code)).status_code == 200


async def test_the_own_account_is_not_deleted_by_its_number_without_a_code(
    alice: Authenticator, client: httpx.AsyncClient
) -> None:
    session = await with_factor(alice, client)
    answer = await client.delete(f"/v1/users/{alice.person.user_id}", headers=session.headers)
    assert refused(answer) == (403, "FORBIDDEN")
    assert await session.is_let_in() == (True, True)


async def test_an_administrator_changes_the_own_address_with_the_password_only(
    client: httpx.AsyncClient, person: AddPerson
) -> None:
    root = await person("root", "super_admin")
    path = f"/v1/users/{root.user_id}"
    answer = await client.patch(path, json={"email": "thief@example.org"}, headers=root.headers)
    assert refused(answer) == (403, "FORBIDDEN")
    assert (await client.patch(path, json={"email": root.email}, headers=root.headers)).status_code == 200


async def test_wrong_current_passwords_end_the_session_wherever_they_are_asked_for(
    alice: Authenticator, client: httpx.AsyncClient
) -> None:
    session = await logged_in(alice, client)
    answers = [await session.change_password(None, WRONG) for _ in range(2)]
    answers += [await session.change_address(None, WRONG) for _ in range(2)]
    answers.append(await session.totp("enrol", current_password=WRONG))
    assert len(answers) == MOST_IN_SESSION
    assert set(map(refused, answers)) == {(403, "CURRENT_PASSWORD_WRONG")}
    assert refused(await session.change_password(None)) == (401, "UNAUTHENTICATED")
    assert await session.is_let_in() == (False, False)
    assert (await alice.log_in()).status_code == 200


async def test_wrong_codes_end_the_session_wherever_they_are_asked_for(
    alice: Authenticator, client: httpx.AsyncClient
) -> None:
    session = await with_factor(alice, client)
    never = "h7dk-2m4q-x9ta-w3zb"
    answers = [
        await session.totp("recovery-codes", code=alice.wrong_code),
        await session.totp("disable", current_password=PASSWORD, code=never),
        await session.change_password(alice.wrong_code),
        await session.change_address(never),
        await session.delete(never),
    ]
    assert set(map(refused, answers)) == {(403, "CODE_WRONG")}
    assert refused(await session.delete(alice.code)) == (401, "UNAUTHENTICATED")
    assert await session.is_let_in() == (False, False)
    assert (await alice.log_in(alice.code)).status_code == 200


async def test_wrong_codes_for_an_enrolment_end_the_session(
    alice: Authenticator, client: httpx.AsyncClient
) -> None:
    session = await logged_in(alice, client)
    await alice.enrol()
    answers = [await session.totp("confirm", code=alice.wrong_code) for _ in range(MOST_IN_SESSION)]
    assert set(map(refused, answers)) == {(403, "CODE_WRONG")}
    assert await session.is_let_in() == (False, False)
    assert (await alice.read())["is_enabled"] is False


async def test_the_account_of_sessions_that_guessed_is_told_to_wait_and_for_how_long(
    app: FastAPI, alice: Authenticator, client: httpx.AsyncClient
) -> None:
    session = await logged_in(alice, client)
    counts = build_failure_counts(app.state.composition.parts.redis)
    for _ in range(20):
        await counts.add(f"password:{app.state.settings.local_issuer}:{alice.person.user_id}", DAY)
    answer = await session.change_password(None)
    assert refused(answer) == (429, "TOO_MANY_FAILURES")
    assert answer.headers["Retry-After"] == str(int(DAY.total_seconds()))
    assert await session.is_let_in() == (True, True)


async def test_guesses_at_login_keep_nobody_from_what_is_done_in_a_session(
    app: FastAPI, alice: Authenticator, client: httpx.AsyncClient
) -> None:
    session = await logged_in(alice, client)

    async def is_known(_email: str, _device: Device) -> bool:
        return False

    throttle = LoginThrottle(build_failure_counts(app.state.composition.parts.redis), is_known)
    for _ in range(MOST_IN_ALL):
        with suppress(TooManyFailures):
            await throttle.note_failure(alice.person.email, Device("curl", None, "127.0.0.1"))
    assert (await session.change_password(None)).status_code == 200
    await throttle.forgive(alice.person.email)


async def test_each_change_of_the_second_factor_is_told_by_mail(
    alice: Authenticator, client: httpx.AsyncClient
) -> None:
    session = await with_factor(alice, client)
    assert (await session.totp("recovery-codes", code=alice.code)).status_code == 200
    await alice.let_time_pass()
    assert (await session.totp("disable", current_password=PASSWORD, code=alice.code)).status_code == 200
    kinds = await alice.run(text("SELECT kind FROM outgoing_mail WHERE reference = :user_id ORDER BY id"))
    assert [kind for (kind,) in kinds if kind != "new_device"] == [
        "second_factor_enabled",
        "recovery_codes_renewed",
        "second_factor_disabled",
    ]
