"""Use cases of people who are not logged in: registering, a forgotten password, a verified address.

What is answered never tells whether an address has an account: each request does the same work either way.
"""

from datetime import datetime
from typing import Protocol

from charter.identity.accounts.domain import (
    Account,
    ConfirmationRequired,
    CurrentPasswordWrong,
    EmailTaken,
    MailKind,
    UserChanges,
    UserId,
)
from charter.identity.accounts.former_addresses import WAY_BACK, FormerAddress, FormerAddresses
from charter.identity.accounts.one_time_tokens import (
    LIFETIMES,
    OneTimeToken,
    OneTimeTokenInvalid,
    OneTimeTokens,
    Purpose,
)
from charter.identity.accounts.passwords import Passwords, require_good_password
from charter.identity.accounts.recovery import EVER, Recovery
from charter.identity.accounts.service import Accounts
from charter.identity.sessions.domain import Device, EndReason
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

    async def require_few(self, email: str, device: Device) -> None:
        """Raises: TooManyFailures."""
        ...

    async def note_failure(self, email: str, device: Device) -> None:
        """Count a wrong password. Raises: TooManyFailures."""
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
        recovery: Recovery,
        throttle: Throttle,
        guesses: Guesses,
        formers: FormerAddresses,
        now: Clock,
    ) -> None:
        self._store = store
        self._tokens = tokens
        self._outbox = outbox
        self._passwords = passwords
        self._recovery = recovery
        self._formers = formers
        self._throttle = throttle
        self._guesses = guesses
        self._now = now

    async def register(self, email: str, name: str, password: str, asker: bytes | None = None) -> None:
        """Make an account, or tell the owner of the one that there is by mail.

        `asker` is the hash of what the browser keeps. Raises: PasswordRefused.
        """
        require_good_password(password, name=name, email=email)
        password_hash = await self._passwords.hash(password)
        async with self._store.transaction() as accounts:
            made = await accounts.add_unless_taken(email=email, name=name, password_hash=password_hash)
            kind = MailKind.ALREADY_REGISTERED if made is None else MailKind.VERIFY_EMAIL
            await self._outbox.enqueue(kind, email.strip(), asker=asker)

    async def request_password_reset(self, email: str) -> None:
        """Have a mail sent, if there is an account."""
        within = LIFETIMES[MailKind.PASSWORD_RESET]  # so that one of those that were sent still works
        await self._outbox.enqueue(MailKind.PASSWORD_RESET, email.strip(), within=within)

    async def request_verification(self, email: str) -> None:
        """Have a mail sent, if there is an account whose address is not verified."""
        await self._outbox.enqueue(MailKind.VERIFY_EMAIL, email.strip())

    async def reset_password(self, token: str, password: str) -> UserId:
        """Set a password with a token from a mail, which verifies the address, and end what was there before.

        The token of a way back also brings the address back that it went to. A password that is refused
        leaves the token as it is. Raises: OneTimeTokenInvalid, PasswordRefused.
        """
        async with self._store.transaction() as accounts:
            account, since = await self._recovered(accounts, token)
            require_good_password(password, name=account.name, email=account.email)
            await accounts.set(
                account.id,
                self._now(),
                {
                    "password_hash": await self._passwords.hash(password),
                    "email_verified_at": account.email_verified_at or self._now(),
                },
            )
            await self._recovery.end(accounts, account.id, EndReason.PASSWORD_RESET, since=since)
            await self._outbox.notify(MailKind.PASSWORD_CHANGED, account.email, account.id)
        await self._throttle.forgive(account.email)
        await self._guesses.forgive(account.id)
        return account.id

    async def verify_email(
        self, token: str, asker: str | None, password: str | None, device: Device
    ) -> UserId:
        """Verify the address that the mail with the token went to, and make it the account's.

        Where `asker` is not what the browser keeps that asked for the mail, the account's password is needed:
        whoever reads mail at an address need not be who wrote it down. Raises: OneTimeTokenInvalid, also
        where the address has become another account's; ConfirmationRequired, CurrentPasswordWrong,
        TooManyFailures.
        """
        try:
            async with self._store.transaction() as accounts:
                kept, account = await self._take(accounts, token, Purpose.VERIFY_EMAIL)
                if not kept.was_asked_by(asker):
                    await self._require_password(account, password, device)
                await self._verify(accounts, account, kept.email)
        except EmailTaken:
            raise OneTimeTokenInvalid from None
        return account.id

    async def _verify(self, accounts: Accounts, account: Account, email: str) -> None:
        if email_key(email) != email_key(account.email):
            await accounts.change(account.id, self._now(), UserChanges(email=email))
            if account.is_email_verified:
                former = await self._formers.keep(account.id, account.email, self._now() + WAY_BACK)
                await self._outbox.notify(MailKind.EMAIL_CHANGED, account.email, former)
        if not account.is_email_verified:
            await self._recovery.end(accounts, account.id, EndReason.ADDRESS_VERIFIED, since=EVER)
        await accounts.set(account.id, self._now(), {"email_verified_at": self._now()})

    async def _require_password(self, account: Account, password: str | None, device: Device) -> None:
        if password is None or account.password_hash is None:
            raise ConfirmationRequired
        await self._throttle.require_few(account.email, device)
        if not await self._passwords.is_right(password, account.password_hash):
            await self._throttle.note_failure(account.email, device)
            raise CurrentPasswordWrong

    async def _recovered(self, accounts: Accounts, token: str) -> tuple[Account, datetime | None]:
        """The account of a token that sets a password, and since when a stranger may have kept it."""
        former = await self._formers.find_by_token(hash_of(token))
        if former is not None:
            return await self._take_back(accounts, former), former.stranger_since
        kept, account = await self._take(accounts, token, Purpose.PASSWORD_RESET)
        if email_key(kept.email) != email_key(account.email):
            raise OneTimeTokenInvalid
        return account, None if account.is_email_verified else EVER

    async def _take_back(self, accounts: Accounts, former: FormerAddress) -> Account:
        account = await accounts.find_for_update(former.user_id)
        is_there = await self._formers.take(former) and self._now() < former.expires_at
        if account is None or not account.is_active or not is_there:
            raise OneTimeTokenInvalid
        try:
            return await accounts.change(account.id, self._now(), UserChanges(email=former.email))
        except EmailTaken:
            raise OneTimeTokenInvalid from None

    async def _take(self, accounts: Accounts, token: str, purpose: Purpose) -> tuple[OneTimeToken, Account]:
        """The token and its account, whose row is locked first, as whoever secures it locks it."""
        token_hash = hash_of(token)
        found = await self._tokens.find_token(token_hash, purpose)
        if found is None:
            raise OneTimeTokenInvalid
        account = await accounts.find_for_update(found.user_id)
        kept = await self._tokens.take_token(token_hash, purpose)
        if account is None or kept is None or not kept.is_good(account, self._now()):
            raise OneTimeTokenInvalid
        return kept, account
