"""Invitations hold for seven days, by a clock that tests set."""

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from charter.app import create_app
from charter.identity.tokens.local_tokens import Grant, build_mint
from charter.settings import Settings
from tests.builders import HandSetClock
from tests.integration.conftest import Execute
from tests.integration.identity.accounts.mailbox import Mailbox
from tests.integration.organizations.school import School

pytestmark = pytest.mark.anyio

GUEST = "guest-1@example.com"
WEEK = timedelta(days=7)
SECOND = timedelta(seconds=1)


@pytest.fixture
def clock() -> HandSetClock:
    return HandSetClock(datetime.now(UTC))


@pytest.fixture
def app(settings: Settings, clock: HandSetClock) -> FastAPI:
    return create_app(settings, clock)


class Week:
    """The school, asked with tokens of the moment."""

    def __init__(self, school: School, clock: HandSetClock) -> None:
        self._school = school
        self._clock = clock

    async def ask(self, who: str, method: str, path: str, **content: Any) -> httpx.Response:
        user_id = self._school.people[who].user_id
        mint = build_mint(self._school.app.state.settings, self._clock)
        token = mint.mint(Grant(subject=str(user_id), tenant=f"user:{user_id}", roles=("user",)))
        headers = {"Authorization": f"Bearer {token}"}
        return await self._school.client.request(method, path, headers=headers, **content)

    async def invite(self) -> httpx.Response:
        body = {"email": GUEST, "role": "member"}
        return await self.ask("owner", "POST", f"{self._school.path}/invitations", json=body)

    async def accept(self, token: str) -> httpx.Response:
        return await self.ask("guest", "POST", "/v1/invitations/accept", json={"token": token})

    async def states(self) -> list[str]:
        page = await self.ask("owner", "GET", f"{self._school.path}/invitations")
        return [each["state"] for each in page.json()["data"]]


@pytest.fixture
def week(school: School, clock: HandSetClock) -> Week:
    return Week(school, clock)


async def test_an_invitation_holds_for_seven_days(week: Week, clock: HandSetClock, mailbox: Mailbox) -> None:
    invited = (await week.invite()).json()
    lifetime = datetime.fromisoformat(invited["expires_at"]) - datetime.fromisoformat(invited["created_at"])
    assert lifetime == WEEK
    token = await mailbox.token_for(GUEST, "invitations")
    clock.moment += WEEK - SECOND
    assert await week.states() == ["pending"]
    assert (await week.invite()).json()["error_code"] == "ALREADY_INVITED"
    assert (await week.accept(token)).status_code == 200
    clock.moment += WEEK
    assert await week.states() == ["accepted"]


async def test_an_expired_invitation_is_of_no_use(week: Week, clock: HandSetClock, mailbox: Mailbox) -> None:
    await week.invite()
    token = await mailbox.token_for(GUEST, "invitations")
    clock.moment += WEEK
    assert await week.states() == ["expired"]
    refused = await week.accept(token)
    assert (refused.status_code, refused.json()["error_code"]) == (409, "ONE_TIME_TOKEN_INVALID")


async def test_an_expired_invitation_makes_room_for_another(
    week: Week, clock: HandSetClock, mailbox: Mailbox
) -> None:
    await week.invite()
    old = await mailbox.token_for(GUEST, "invitations")
    clock.moment += WEEK
    assert (await week.invite()).status_code == 201
    token = await mailbox.token_for(GUEST, "invitations")
    assert (await week.accept(old)).status_code == 409
    assert (await week.accept(token)).status_code == 200
    states = await week.states()
    assert states[0] == "accepted"
    assert states[1] in {"revoked", "expired"}


async def test_no_mail_is_sent_for_an_invitation_that_expired_while_it_waited(
    week: Week, clock: HandSetClock, mailbox: Mailbox, execute: Execute
) -> None:
    invited = await week.invite()
    await mailbox.next_to(GUEST)
    clock.moment += WEEK
    await execute(
        "INSERT INTO outgoing_mail (kind, address, reference) VALUES ('invitation', %s, %s)",
        GUEST,
        invited.json()["id"],
    )
    await execute(
        "INSERT INTO outgoing_mail (kind, address, reference) VALUES ('invitation', %s, 999999)", GUEST
    )
    week_after = await week.invite()
    assert week_after.status_code == 201
    await mailbox.next_to(GUEST)
    assert mailbox.count() == 2
