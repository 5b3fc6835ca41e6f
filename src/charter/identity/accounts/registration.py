"""Use cases of people who are not logged in: registering, a forgotten password, a verified address.

What is answered never tells whether an address has an account: each request does the same work either way.
"""

from typing import Protocol

from charter.identity.accounts.domain import (
    Account,
    EmailTaken,
    MailKind,
    UserChanges,
    UserId,
)
from charter.identity.accounts.one_time_tokens import (
    LIFETIMES,
    OneTimeToken,
    OneTimeTokenInvalid,
    OneTimeTokens,
    Purpose,
)
from charter.identity.accounts.passwords import Passwords, require_good_password
from charter.identity.accounts.service import Accounts, SessionEnding
from charter.identity.sessions.domain import EndReason
from charter.shared.clock import Clock
from charter.shared.effects import Outbox
from charter.shared.emails import email_key
from charter.shared.opaque_tokens import hash_of
from charter.shared.stores import Store


class Guesses(Protocol):
    """Counts wrong passwords and codes in sessions."""

    async def forgive(self, user_id: int) -> None:
        """Begin at nought again."""
        ...


class Throttle(Protocol):
    """Counts wrong passwords by address."""

    async def forgive(self, email: str) -> None:
        """Begin at nought again."""
        ...


class RegistrationService:
    """What anybody can do with an address."""

    def __init__(
        self,
        *,
        store: Store[Accounts],
        tokens: OneTimeTokens,
        outbox: Outbox,
        passwords: Passwords,
        sessions: SessionEnding,
        throttle: Throttle,
        guesses: Guesses,
        now: Clock,
    ) -> None:
        self._store = store
        self._tokens = tokens
        self._outbox = outbox
        self._passwords = passwords
        self._sessions = sessions
        self._throttle = throttle
        self._guesses = guesses
        self._now = now

    async def register(self, email: str, name: str, password: str) -> None:
        """Make an account, or tell the owner of the one that there is by mail. Raises: PasswordRefused."""
        require_good_password(password, name=name, email=email)
        password_hash = await self._passwords.hash(password)
        async with self._store.transaction() as accounts:
            made = await accounts.add_unless_taken(email=email, name=name, password_hash=password_hash)
            kind = MailKind.ALREADY_REGISTERED if made is None else MailKind.VERIFY_EMAIL
            await self._outbox.enqueue(kind, email.strip())

    async def request_password_reset(self, email: str) -> None:
        """Have a mail sent, if there is an account."""
        within = LIFETIMES[MailKind.PASSWORD_RESET]  # so that one of those that were sent still works
        await self._outbox.enqueue(MailKind.PASSWORD_RESET, email.strip(), within=within)

    async def request_verification(self, email: str) -> None:
        """Have a mail sent, if there is an account whose address is not verified."""
        await self._outbox.enqueue(MailKind.VERIFY_EMAIL, email.strip())

    async def reset_password(self, token: str, password: str) -> UserId:
        """Set a password with a token from a mail, which also verifies the address, and end all sessions.

        A password that is refused leaves the token as it is. Raises: OneTimeTokenInvalid, PasswordRefused.
        """
        async with self._store.transaction() as accounts:
            kept, account = await self._take(accounts, token, Purpose.PASSWORD_RESET)
            if email_key(kept.email) != email_key(account.email):
                raise OneTimeTokenInvalid
            require_good_password(password, name=account.name, email=account.email)
            await accounts.set(
                account.id,
                self._now(),
                {
                    "password_hash": await self._passwords.hash(password),
                    "email_verified_at": account.email_verified_at or self._now(),
                },
            )
            await self._sessions.end_all(account.id, EndReason.PASSWORD_RESET)
            await self._outbox.notify(MailKind.PASSWORD_CHANGED, account.email, account.id)
        await self._throttle.forgive(account.email)
        await self._guesses.forgive(account.id)
        return account.id

    async def verify_email(self, token: str) -> UserId:
        """Verify the address that the mail with the token went to, and make it the account's.

        Raises: OneTimeTokenInvalid, also where the address has become another account's.
        """
        try:
            return await self._verify_email(token)
        except EmailTaken:
            raise OneTimeTokenInvalid from None

    async def _verify_email(self, token: str) -> UserId:
        async with self._store.transaction() as accounts:
            kept, account = await self._take(accounts, token, Purpose.VERIFY_EMAIL)
            if email_key(kept.email) != email_key(account.email):
                await accounts.change(account.id, self._now(), UserChanges(email=kept.email))
            await accounts.set(account.id, self._now(), {"email_verified_at": self._now()})
        return account.id

    async def _take(self, accounts: Accounts, token: str, purpose: Purpose) -> tuple[OneTimeToken, Account]:
        """The token and its account, whose row is locked first, as whoever secures it locks it."""
        token_hash = hash_of(token)
        found = await self._tokens.find_token(token_hash, purpose)
        account = None if found is None else await accounts.find_for_update(found.user_id)
        kept = await self._tokens.take_token(token_hash, purpose)
        if account is None or kept is None or not kept.is_good(account, self._now()):
            raise OneTimeTokenInvalid
        return kept, account
