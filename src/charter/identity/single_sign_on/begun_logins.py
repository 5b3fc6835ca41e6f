"""A login under way, from the browser's leaving to the provider's answer: its state, nonce and code verifier.

The browser keeps it sealed, so that nobody reads or changes it; the answer must bring its state.
"""

import json
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from hmac import compare_digest
from secrets import token_urlsafe
from typing import Final, Protocol

from charter.identity.single_sign_on.domain import LoginRefused
from charter.shared.clock import Clock
from charter.shared.errors import DependencyUnavailable

PATIENCE: Final = timedelta(minutes=10)
"""How long a login at a provider may take."""
PURPOSE: Final = "single-sign-on login"


@dataclass(frozen=True, slots=True, kw_only=True)
class BegunLogin:
    """What a login was begun with."""

    provider: str
    state: str
    nonce: str
    code_verifier: str
    redirect_to: str | None
    expires_at: datetime


class Sealer(Protocol):
    """Keeps secrets where others could read and change them."""

    def seal(self, plain: bytes, purpose: str) -> str:
        """A text that only `open` with the same purpose makes sense of."""
        ...

    def open(self, sealed: str, purpose: str) -> bytes:
        """What was sealed. Raises: DependencyUnavailable, where nothing was."""
        ...


class BegunLogins:
    """Begins logins, and knows them again."""

    def __init__(self, sealer: Sealer, now: Clock) -> None:
        self._sealer = sealer
        self._now = now

    def begin(self, provider: str, redirect_to: str | None) -> BegunLogin:
        """A login with secrets of its own."""
        return BegunLogin(
            provider=provider,
            state=token_urlsafe(32),
            nonce=token_urlsafe(32),
            code_verifier=token_urlsafe(48),
            redirect_to=redirect_to,
            expires_at=self._now() + PATIENCE,
        )

    def seal(self, login: BegunLogin) -> str:
        """The login as a cookie's value."""
        values = {**asdict(login), "expires_at": login.expires_at.isoformat()}
        return self._sealer.seal(json.dumps(values).encode(), PURPOSE)

    def get(self, provider: str, sealed: str | None, state: str | None) -> BegunLogin:
        """The login that this browser began, if it is the one that the provider answers.

        Raises: LoginRefused.
        """
        login = None if sealed is None else self._open(sealed)
        if login is None or login.provider != provider or self._now() >= login.expires_at:
            raise LoginRefused("No login was begun in this browser, or it took too long; log in again.")
        if state is None or not compare_digest(state.encode(), login.state.encode()):
            raise LoginRefused("The answer is of another login; log in again.")
        return login

    def _open(self, sealed: str) -> BegunLogin | None:
        try:
            values = json.loads(self._sealer.open(sealed, PURPOSE))
        except DependencyUnavailable:
            return None
        return BegunLogin(**{**values, "expires_at": datetime.fromisoformat(values["expires_at"])})
