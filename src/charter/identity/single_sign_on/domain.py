"""A login at an OpenID Connect provider: what comes back, and what is refused."""

from dataclasses import dataclass


class ProviderUnknown(Exception):
    """There is no provider of that name at which users can log in."""

    def __init__(self) -> None:
        super().__init__("There is no such provider.")


class ProviderUnreachable(Exception):
    """The provider does not answer, or not as one does; the reason is for the log."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"The provider {name} does not answer; try again later.")
        self.reason = reason


class LoginRefused(Exception):
    """The login did not succeed; the text tells the user why, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderAnswer:
    """What the browser brings back from the provider (OpenID Connect Core 1.0, section 3.1.2.5; RFC 9207)."""

    code: str | None = None
    state: str | None = None
    error: str | None = None
    error_description: str | None = None
    issuer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderUser:
    """A user as the provider describes him, in an ID token whose signature was verified.

    An address that no account can have is `is_email_refused`, and not told.
    """

    issuer: str
    subject: str
    email: str | None
    is_email_refused: bool = False
    is_email_verified: bool
    name: str | None

    def require_verified_email(self) -> str:
        """The address, which a new link is made by. Raises: LoginRefused."""
        if self.is_email_refused:
            raise LoginRefused(
                "No account here can have your e-mail address at the provider, for addresses are written in "
                "ASCII (a domain of other letters as xn--...): change it there, and log in again."
            )
        if self.email is None:
            raise LoginRefused("The provider did not tell your e-mail address: let it, and log in again.")
        if not self.is_email_verified:
            raise LoginRefused(
                "The provider has not verified your e-mail address: verify it there, and log in again."
            )
        return self.email
