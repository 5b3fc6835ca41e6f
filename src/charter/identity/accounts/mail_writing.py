"""Writes the mails of accounts when they are sent: only then are their tokens made.

Whoever asks for a mail is answered before anything was looked up: no answer tells whether there is one.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Final

from charter.identity.accounts import mail_texts
from charter.identity.accounts.domain import Account, MailKind, UserId
from charter.identity.accounts.former_addresses import FormerAddresses
from charter.identity.accounts.one_time_tokens import LIFETIMES, OneTimeToken, OneTimeTokens, Purpose
from charter.identity.accounts.service import Accounts
from charter.platform.mail.sending import Asked, Message
from charter.shared.clock import Clock
from charter.shared.opaque_tokens import hash_of, new_token


@dataclass(frozen=True, slots=True)
class Kind:
    """What a mail says, the page that its link leads to, and what the token in the link is for."""

    text: Callable[[str, str], Message]
    page: str
    purpose: Purpose


KINDS: Final[Mapping[str, Kind]] = {
    MailKind.VERIFY_EMAIL: Kind(mail_texts.verify_email, "verify-email", Purpose.VERIFY_EMAIL),
    MailKind.CHANGE_EMAIL: Kind(mail_texts.change_email, "verify-email", Purpose.VERIFY_EMAIL),
    MailKind.ALREADY_REGISTERED: Kind(
        mail_texts.already_registered, "reset-password", Purpose.PASSWORD_RESET
    ),
    MailKind.PASSWORD_RESET: Kind(mail_texts.password_reset, "reset-password", Purpose.PASSWORD_RESET),
    MailKind.SET_PASSWORD: Kind(mail_texts.set_password, "reset-password", Purpose.PASSWORD_RESET),
}

NOTICES: Final[Mapping[str, str]] = {
    MailKind.PASSWORD_CHANGED: "The password of your account was changed",
    MailKind.SECOND_FACTOR_ENABLED: "A second factor of your account was enabled",
    MailKind.SECOND_FACTOR_DISABLED: "The second factor of your account was disabled",
    MailKind.RECOVERY_CODES_RENEWED: "The recovery codes of your account were renewed",
    MailKind.KEY_MADE: "An API key was made with your account",
    MailKind.EMAIL_MOVED: "An administrator gave your account another address",
    MailKind.SECOND_FACTOR_REMOVED: "An administrator took the second factor of your account away",
    MailKind.NEW_DEVICE: "Somebody logged in to your account on a new device",
}
"""What was done, told to the address that was the account's then, if it was ever verified."""


class AccountMail:
    """Writes the mails of `KINDS` and `NOTICES`, and the way back to a former address."""

    def __init__(
        self,
        reading: Callable[[], AbstractAsyncContextManager[Accounts]],
        tokens: OneTimeTokens,
        formers: FormerAddresses,
        frontend_url: str,
        now: Clock,
    ) -> None:
        self._reading = reading
        self._tokens = tokens
        self._formers = formers
        self._frontend_url = frontend_url
        self._now = now

    async def write(self, kind: str, address: str, reference: int | None, asked: Asked) -> Message | None:
        """The mail; None where there is nobody to send it to any more, or the account was secured since."""
        if kind == MailKind.EMAIL_CHANGED:
            return await self._lead_back(reference)
        account = await self._find(address, reference)
        if kind in NOTICES:
            if account is None or not (account.is_email_verified or kind == MailKind.EMAIL_MOVED):
                return None
            return mail_texts.notice(address, NOTICES[kind], asked.at, self._frontend_url)
        if account is None or not account.is_active or account.has_ended(asked.at):
            return None
        if kind == MailKind.VERIFY_EMAIL and account.is_email_verified:
            return None
        what = KINDS[kind]
        token = new_token()
        # Mail goes to the address as the account spells it: somebody else asked for it perhaps.
        receiver = address if kind == MailKind.CHANGE_EMAIL else account.email
        kept = OneTimeToken(account.id, receiver, self._now() + LIFETIMES[kind], asked)
        await self._tokens.keep_token(hash_of(token), what.purpose, kept)
        return what.text(receiver, self._link(what.page, token))

    async def _lead_back(self, reference: int | None) -> Message | None:
        """Recovery ends no way back: whoever took the address could recover at the new one, too."""
        former = await self._formers.find(reference or 0)
        account = None if former is None else await self._find(former.email, former.user_id)
        if former is None or account is None or not account.is_active:
            return None
        token = new_token()
        await self._formers.set_token(former.id, hash_of(token))
        return mail_texts.email_changed(former.email, self._link("reset-password", token))

    def _link(self, page: str, token: str) -> str:
        """The token stands behind #, which browsers do not send: it comes into no log on its way."""
        return f"{self._frontend_url}/{page}#token={token}"

    async def _find(self, address: str, user_id: int | None) -> Account | None:
        async with self._reading() as accounts:
            if user_id is not None:
                return await accounts.find(UserId(user_id))
            return await accounts.find_by_email(address)
