"""Which device is answered again, for how long, and what its answer is kept as."""

from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

import pytest

from charter.identity.sealed_secrets import Sealer
from charter.identity.sessions.domain import Device, RefreshTokenInvalid, Session, Tokens, UsedToken
from charter.identity.sessions.lost_answers import LostAnswers
from tests.builders import NOON
from tests.unit.identity.sessions.memory import PASSWORD, PHONE, House

pytestmark = pytest.mark.anyio

NAMED: Final = Device("Safari on iPhone", "phone", "203.0.113.2")
OTHER: Final = Device("Safari on iPhone", "tablet", "203.0.113.2")
NAMELESS: Final = Device("Safari on iPhone", None, "203.0.113.2")
SEALER: Final = Sealer(b"k" * 32)
ANSWERS: Final = LostAnswers(lambda: SEALER)
TOMORROW: Final = NOON + timedelta(days=1)


def a_session(device: Device = NAMED, *, uses_cookie: bool = False) -> Session:
    return Session(
        id="s-1",
        user_id=7,
        tenant="user:7",
        device=device,
        uses_cookie=uses_cookie,
        created_at=NOON,
        last_used_at=NOON,
        idle_until=TOMORROW,
        expires_at=TOMORROW,
        ended_at=None,
    )


def a_pair(session: Session) -> Tokens:
    return Tokens(
        access_token="access",
        refresh_token="next",
        expires_in=900,
        refresh_expires_in=86_400,
        session=session,
        user_id=session.user_id,
    )


@pytest.mark.parametrize(
    ("begun", "uses_cookie", "device", "by_cookie", "is_same"),
    [
        (NAMED, False, NAMED, False, True),
        (NAMED, False, replace(NAMED, client_address="198.51.100.1", name="curl"), False, True),
        (NAMED, False, OTHER, False, False),
        (NAMED, False, NAMELESS, False, False),
        (NAMED, False, NAMED, True, False),
        (NAMELESS, True, NAMELESS, True, True),
        (NAMELESS, True, NAMED, True, True),
        (NAMELESS, True, NAMELESS, False, False),
        (NAMED, True, NAMED, True, True),
        (NAMED, True, NAMED, False, False),
        (NAMED, True, OTHER, True, False),
        (NAMELESS, False, NAMELESS, False, False),
        (NAMELESS, False, NAMED, False, False),
        (NAMELESS, False, NAMELESS, True, False),
    ],
)
def test_a_device_is_known_by_every_mark_of_its_login(
    begun: Device, uses_cookie: bool, device: Device, by_cookie: bool, is_same: bool
) -> None:
    session = a_session(begun, uses_cookie=uses_cookie)
    assert session.was_begun_on(device, by_cookie=by_cookie) is is_same


@pytest.mark.parametrize(
    ("later", "can_be"), [(0, True), (19.999, True), (20, False), (-19.999, True), (-20, False)]
)
def test_a_clock_that_is_a_little_behind_repeats_and_one_that_was_set_back_does_not(
    later: float, can_be: bool
) -> None:
    used = UsedToken(a_session(), NOON, None)
    assert used.can_be_repeated(NAMED, NOON + timedelta(seconds=later), by_cookie=False) is can_be


@pytest.mark.parametrize("moment", ["ended_at", "idle_until", "expires_at"])
def test_a_session_that_has_ended_repeats_nothing(moment: str) -> None:
    change: dict[str, Any] = {moment: NOON}
    used = UsedToken(replace(a_session(), **change), NOON, None)
    assert not used.can_be_repeated(NAMED, NOON, by_cookie=False)


def test_an_answer_opens_for_the_token_just_before_it_and_no_other() -> None:
    pair = a_pair(a_session())
    sealed = ANSWERS.seal(pair, "first")
    known = UsedToken(a_session(), NOON, sealed)
    assert ANSWERS.find(known, "first") == pair
    assert ANSWERS.find(known, "next") is None
    assert ANSWERS.find(known, "") is None


def test_an_answer_does_not_open_under_another_secret() -> None:
    known = UsedToken(a_session(), NOON, ANSWERS.seal(a_pair(a_session()), "first"))
    assert LostAnswers(lambda: Sealer(b"o" * 32)).find(known, "first") is None


@pytest.mark.parametrize("sealed", [None, "", "x", "....", "a.b.c.d.e", "\N{SNOWMAN}"])
def test_what_is_no_sealed_answer_is_none(sealed: str | None) -> None:
    assert ANSWERS.find(UsedToken(a_session(), NOON, sealed), "first") is None


def test_nothing_is_kept_where_no_device_could_be_known_again() -> None:
    assert ANSWERS.seal(a_pair(a_session(NAMELESS)), "first") is None


async def test_an_old_token_of_an_ended_family_ends_nothing_that_was_begun_later() -> None:
    """A client that goes on trying an old token must not take its owner's next link to a new password."""
    house = House()
    tokens = await house.service.log_in("alice@example.com", PASSWORD, None, PHONE)
    await house.service.refresh(tokens.refresh_token, PHONE)
    for _ in range(3):
        with pytest.raises(RefreshTokenInvalid):
            await house.service.refresh(tokens.refresh_token, OTHER)
    assert house.begun_ended == [7]
    assert len(house.trail.entries) == 1
