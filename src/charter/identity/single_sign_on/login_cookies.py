"""The cookie that keeps a login under way."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from charter.identity.single_sign_on.begun_logins import PATIENCE

NAME: Final = "charter_login"


@dataclass(frozen=True, slots=True)
class LoginCookie:
    """Scripts do not see it, and other sites cause it to be sent only by leading the whole browser here."""

    attributes: str

    @classmethod
    def of(cls, issuer: str) -> "LoginCookie":
        """The cookie of the service at `issuer`, for the addresses that providers lead back to."""
        parts = urlsplit(issuer)
        path = f"{parts.path.rstrip('/')}/v1/auth/oidc"
        secure = "; Secure" if parts.scheme == "https" else ""
        return cls(f"Path={path}; HttpOnly; SameSite=Lax{secure}")

    def set(self, sealed: str) -> str:
        """A header's value that makes the browser keep the login."""
        return f"{NAME}={sealed}; Max-Age={int(PATIENCE.total_seconds())}; {self.attributes}"

    def clear(self) -> str:
        """A header's value that makes the browser forget it."""
        return f"{NAME}=; Max-Age=0; {self.attributes}"
