"""The tokens in the links of mails: what each is for, how long it lives, and that it works once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Protocol

from charter.identity.accounts.domain import MailKind, UserId


class Purpose(StrEnum):
    """What a token from a mail is for."""

    PASSWORD_RESET = "password_reset"
    VERIFY_EMAIL = "verify_email"


LIFETIMES: Final[Mapping[str, timedelta]] = {
    MailKind.VERIFY_EMAIL: timedelta(days=1),
    MailKind.CHANGE_EMAIL: timedelta(days=1),
    MailKind.ALREADY_REGISTERED: timedelta(hours=1),
    MailKind.PASSWORD_RESET: timedelta(hours=1),
    MailKind.SET_PASSWORD: timedelta(days=1),
}
"""How long the link in a mail works; `mail_texts` tells it."""


class OneTimeTokenInvalid(Exception):
    """The token was used, has expired, or never was."""

    def __init__(self) -> None:
        super().__init__("The token was used, has expired, or never was: ask for a new one.")


@dataclass(frozen=True, slots=True)
class OneTimeToken:
    """Whose a token is, the address that its mail went to, and until when it works."""

    user_id: UserId
    email: str
    expires_at: datetime

    def is_good(self, at: datetime) -> bool:
        """Whether it still works, which it does once."""
        return at < self.expires_at


class OneTimeTokens(Protocol):
    """The tokens that go out by mail, as hashes."""

    async def keep_token(self, token_hash: bytes, purpose: Purpose, token: OneTimeToken) -> None:
        """Keep a token, in the place of an older one of its purpose."""
        ...

    async def take_token(self, token_hash: bytes, purpose: Purpose) -> OneTimeToken | None:
        """The token, which is gone from now on, unless the transaction fails."""
        ...
