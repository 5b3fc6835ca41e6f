"""What browsers are told about the cookies of a session."""

from datetime import timedelta

import pytest

from charter.identity.sessions.cookies import CsrfRefused, SessionCookies, csrf_token_of, require_csrf_token
from charter.identity.sessions.domain import Session, Tokens
from charter.shared.opaque_tokens import new_token
from tests.builders import NOON
from tests.unit.identity.sessions.memory import DESK


@pytest.fixture
def tokens() -> Tokens:
    session = Session(
        id="s",
        user_id=7,
        tenant="user:7",
        device=DESK,
        uses_cookie=True,
        created_at=NOON,
        last_used_at=NOON,
        idle_until=NOON + timedelta(days=7),
        expires_at=NOON + timedelta(days=30),
        ended_at=None,
    )
    return Tokens(
        access_token="a",
        refresh_token="r",
        expires_in=900,
        refresh_expires_in=604_800,
        session=session,
        user_id=7,
    )


def test_no_script_reads_the_refresh_token(tokens: Tokens) -> None:
    refresh, csrf = SessionCookies(is_secure=True).of(tokens)
    assert refresh == "charter_refresh=r; Max-Age=604800; HttpOnly; Path=/; SameSite=Strict; Secure"
    assert csrf == f"charter_csrf={csrf_token_of('r')}; Max-Age=604800; Path=/; SameSite=Strict; Secure"


def test_over_plain_http_cookies_are_not_secure(tokens: Tokens) -> None:
    cookies = SessionCookies(is_secure=False)
    assert not any("Secure" in line for line in [*cookies.of(tokens), *cookies.none()])


def test_cookies_are_taken_back_as_they_were_set() -> None:
    """A browser replaces a cookie of the same name, path and domain only."""
    assert SessionCookies(is_secure=True).none() == [
        "charter_refresh=; Max-Age=0; HttpOnly; Path=/; SameSite=Strict; Secure",
        "charter_csrf=; Max-Age=0; Path=/; SameSite=Strict; Secure",
    ]


def test_a_csrf_token_belongs_to_its_refresh_token() -> None:
    token = new_token()
    require_csrf_token(token, csrf_token_of(token))
    for wrong in (None, "", "x", csrf_token_of(new_token()), token, "ü"):
        with pytest.raises(CsrfRefused):
            require_csrf_token(token, wrong)
