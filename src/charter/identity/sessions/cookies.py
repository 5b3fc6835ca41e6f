"""The cookies of browsers: the refresh token, which no script reads, and its CSRF token, which one must."""

from typing import Final

from charter.identity.sessions.domain import Tokens

REFRESH: Final = "charter_refresh"
CSRF: Final = "charter_csrf"


class SessionCookies:
    """Writes `Set-Cookie`. Over plain HTTP, which only development uses, cookies cannot be `Secure`."""

    def __init__(self, *, is_secure: bool) -> None:
        self._end: Final = "; Path=/; SameSite=Strict" + ("; Secure" if is_secure else "")

    def of(self, tokens: Tokens) -> list[str]:
        """The cookies that carry the session on."""
        age = f"; Max-Age={tokens.refresh_expires_in}"
        return [
            f"{REFRESH}={tokens.refresh_token}{age}; HttpOnly{self._end}",
            f"{CSRF}={tokens.csrf_token}{age}{self._end}",
        ]

    def none(self) -> list[str]:
        """The cookies that take them back."""
        return [f"{REFRESH}=; Max-Age=0; HttpOnly{self._end}", f"{CSRF}=; Max-Age=0{self._end}"]
