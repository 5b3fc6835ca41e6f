"""The tokens in the links of mails: what each is for, how long it lives, and that it works once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hmac import compare_digest
from typing import Final, Protocol

from charter.identity.accounts.domain import Account, MailKind, UserId
from charter.platform.mail.sending import Asked
from charter.shared.opaque_tokens import hash_of


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
    """Whose a token is, the address that its mail went to, until when it works, and who asked for it."""

    user_id: UserId
    email: str
    expires_at: datetime
    asked: Asked

    def is_good(self, account: Account | None, at: datetime) -> bool:
        """Whether it still works: once, until it expires, or the account is secured."""
        if account is None or not account.is_active or account.has_ended(self.asked.at):
            return False
        return at < self.expires_at

    def was_asked_by(self, asker: str | None) -> bool:
        """Whether the browser asked for it that keeps this text."""
        expected = self.asked.by
        return asker is not None and expected is not None and compare_digest(hash_of(asker), expected)


class OneTimeTokens(Protocol):
    """The tokens that go out by mail, as hashes."""

    async def keep_token(self, token_hash: bytes, purpose: Purpose, token: OneTimeToken) -> None:
        """Keep a token, beside others of its purpose: who asks for one voids nobody else's."""
        ...

    async def find_token(self, token_hash: bytes, purpose: Purpose) -> OneTimeToken | None:
        """The token."""
        ...

    async def take_token(self, token_hash: bytes, purpose: Purpose) -> OneTimeToken | None:
        """The token, which is gone from now on, unless the transaction fails."""
        ...
