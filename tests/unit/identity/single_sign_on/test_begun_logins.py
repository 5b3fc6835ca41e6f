"""A login under way, as the browser keeps it."""

import pytest

from charter.identity.sealed_secrets import Sealer
from charter.identity.single_sign_on.begun_logins import BegunLogins
from charter.identity.single_sign_on.domain import LoginRefused
from tests.builders import HandSetClock


@pytest.fixture
def logins(clock: HandSetClock) -> BegunLogins:
    return BegunLogins(Sealer(b"s" * 32), clock)


def test_sealed_login_is_unreadable_and_cannot_be_changed(logins: BegunLogins, clock: HandSetClock) -> None:
    login = logins.begin("main", "https://app.example.com/welcome")
    sealed = logins.seal(login)
    assert logins.get("main", sealed, login.state) == login
    with pytest.raises(LoginRefused, match="No login was begun"):
        BegunLogins(Sealer(b"t" * 32), clock).get("main", sealed, login.state)
    for forged in ("", "x", sealed[:-2] + "AA", sealed.replace(".", "", 1), "a.b.c.d.e", "\u00e9"):
        with pytest.raises(LoginRefused, match="No login was begun"):
            logins.get("main", forged, login.state)
    assert login.state not in sealed


def test_sealed_login_fits_a_cookie(logins: BegunLogins) -> None:
    login = logins.begin("main", "https://app.example.com/" + "x" * 1999)
    assert len(logins.seal(login)) <= 4000
