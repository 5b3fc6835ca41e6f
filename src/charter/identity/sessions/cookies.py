"""The cookies of browsers: the refresh token, which no script reads, and its CSRF token, which one must."""

from base64 import urlsafe_b64encode
from hashlib import sha256
from hmac import compare_digest, digest
from typing import Final

from charter.identity.sessions.domain import Tokens

REFRESH: Final = "charter_refresh"
CSRF: Final = "charter_csrf"
CSRF_LABEL: Final = b"charter csrf"


class CsrfRefused(Exception):
    """The refresh cookie came without the CSRF token that belongs to it."""


class SessionCookies:
    """Writes `Set-Cookie`. Over plain HTTP, which only development uses, cookies cannot be `Secure`."""

    def __init__(self, *, is_secure: bool) -> None:
        self._end: Final = "; Path=/; SameSite=Strict" + ("; Secure" if is_secure else "")

    def of(self, tokens: Tokens) -> list[str]:
        """The cookies that carry the session on."""
        age = f"; Max-Age={tokens.refresh_expires_in}"
        return [
            f"{REFRESH}={tokens.refresh_token}{age}; HttpOnly{self._end}",
            f"{CSRF}={csrf_token_of(tokens.refresh_token)}{age}{self._end}",
        ]

    def none(self) -> list[str]:
        """The cookies that take them back."""
        return [f"{REFRESH}=; Max-Age=0; HttpOnly{self._end}", f"{CSRF}=; Max-Age=0{self._end}"]


def csrf_token_of(refresh_token: str) -> str:
    """Only who has the refresh token, or was told, knows it; so nothing has to be kept of it."""
    mark = digest(refresh_token.encode(), CSRF_LABEL, sha256)
    return urlsafe_b64encode(mark).rstrip(b"=").decode()


def require_csrf_token(refresh_token: str, given: str | None) -> None:
    """What has to come beside the refresh token where that is in a cookie. Raises: CsrfRefused."""
    if given is None or not compare_digest(given.encode(), csrf_token_of(refresh_token).encode()):
        raise CsrfRefused("Send the csrf_token of the last answer as X-CSRF-Token.")
