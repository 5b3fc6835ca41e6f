"""A login at an OpenID Connect provider: what comes back, and which account it may be of."""

from dataclasses import dataclass

from charter.identity.accounts.domain import Account


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
    """A user as the provider describes him, in an ID token whose signature was verified."""

    issuer: str
    subject: str
    email: str | None
    is_email_verified: bool
    name: str | None

    def require_verified_email(self) -> str:
        """The address, which a new link is made by. Raises: LoginRefused."""
        if self.email is None:
            raise LoginRefused("The provider did not tell your e-mail address: let it, and log in again.")
        if not self.is_email_verified:
            raise LoginRefused(
                "The provider has not verified your e-mail address: verify it there, and log in again."
            )
        return self.email


def require_login_possible(account: Account) -> None:
    """Refuse an account that was switched off. Raises: LoginRefused."""
    if not account.is_active:
        raise LoginRefused("The account is not active.")


def require_linkable(account: Account) -> None:
    """Only who reads mail at the address may have the account that bears it. Raises: LoginRefused.

    An account whose address was never verified may be somebody else's who waits for the owner to come.
    """
    require_login_possible(account)
    if not account.is_email_verified:
        raise LoginRefused(
            "There is an account with your e-mail address, and the address was never verified here: "
            "set a new password by mail and verify the address, then log in at the provider again."
        )
