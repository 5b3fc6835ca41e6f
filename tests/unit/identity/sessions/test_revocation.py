"""Ending sessions: their rows, and what refuses their access tokens."""

import pytest

from charter.identity.sessions.domain import EndReason, Tokens
from charter.identity.sessions.revocation import SessionEnding
from charter.shared.tenants import IssuerSession, LocalSession
from tests.builders import NOON
from tests.unit.identity.sessions.memory import DESK, Alice, House, RecordedEnded

pytestmark = pytest.mark.anyio


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
def ended(house: House) -> RecordedEnded:
    return house.ended


@pytest.fixture
def ending(house: House) -> SessionEnding:
    return house.ending


@pytest.fixture
async def sessions(house: House) -> list[Tokens]:
    return [await house.service.start(Alice(), DESK) for _ in range(3)]


async def test_ending_one_leaves_the_others(
    ending: SessionEnding, house: House, ended: RecordedEnded, sessions: list[Tokens]
) -> None:
    first = sessions[0].session.id
    await ending.end(LocalSession(first), EndReason.REVOKED)
    assert house.store.reasons == {first: "revoked"}
    assert ended.keys == {first: None}


async def test_ending_all_but_one_refuses_the_tokens_of_the_others(
    ending: SessionEnding, house: House, ended: RecordedEnded, sessions: list[Tokens]
) -> None:
    kept, *others = [each.session.id for each in sessions]
    await ending.end_all(7, EndReason.PASSWORD_CHANGED, except_session=kept)
    assert ended.keys.keys() == set(others)
    assert house.store.rows[kept].ended_at is None


async def test_whom_an_account_invited_is_taken_back_with_all_of_its_sessions_and_not_with_one(
    ending: SessionEnding, house: House, sessions: list[Tokens]
) -> None:
    await ending.end_of(7, sessions[0].session.id, EndReason.REVOKED)
    assert house.taken_back == []
    await ending.end_all(7, EndReason.PASSWORD_RESET)
    assert house.taken_back == [7]


async def test_of_another_account_nothing_ends(
    ending: SessionEnding, house: House, ended: RecordedEnded, sessions: list[Tokens]
) -> None:
    await ending.end_all(8, EndReason.PASSWORD_CHANGED)
    assert ended.keys == house.store.reasons == {}
    assert len(house.store.rows) == len(sessions)


async def test_a_token_of_no_session_here_is_refused_all_the_same(
    ending: SessionEnding, ended: RecordedEnded
) -> None:
    await ending.end(IssuerSession("keycloak", "s-1"), EndReason.LOGGED_OUT, NOON)
    assert ended.keys == {"oidc:keycloak/s-1": NOON}


async def test_a_tenant_is_closed_and_opened_again(ending: SessionEnding, ended: RecordedEnded) -> None:
    await ending.close_tenant(7)
    assert ended.keys == {"tenant:user:7": None}
    await ending.reopen_tenant(7)
    assert ended.keys == {}
