"""The use cases of an account's owner, and what other features ask of accounts."""

from collections.abc import Collection, Mapping
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from charter.identity.accounts.domain import (
    Account,
    AccountPage,
    AccountRequired,
    CurrentPasswordWrong,
    InvalidCredentials,
    LoginEnded,
    MailKind,
    PasswordNotSet,
    Role,
    UserChanges,
    UserFilter,
    UserId,
    UserOrder,
)
from charter.identity.accounts.former_addresses import FormerAddresses
from charter.identity.accounts.passwords import Passwords, require_good_password
from charter.identity.sessions.domain import EndReason
from charter.identity.sessions.guesses import Guessed, Guesses
from charter.shared.clock import Clock
from charter.shared.effects import Outbox
from charter.shared.endings import AccountDeleted, Endings, TimeZoneChosen
from charter.shared.stores import Store
from charter.shared.tenants import CanEnd
from charter.shared.time_zones import require_time_zone


class Accounts(Protocol):
    """The accounts within one transaction."""

    async def find(self, user_id: UserId) -> Account | None:
        """The account, unless it was deleted."""
        ...

    async def find_even_deleted(self, user_id: UserId) -> Account | None:
        """The account, also a deleted one."""
        ...

    async def find_for_update(self, user_id: UserId) -> Account | None:
        """The account, kept as it is until the transaction ends."""
        ...

    async def find_to_refer_to(self, user_id: UserId) -> Account | None:
        """The same; only a deletion waits for the end of the transaction."""
        ...

    async def find_by_email(self, email: str) -> Account | None:
        """The account with the address."""
        ...

    async def list_kinds_of_hashes(self) -> list[str]:
        """What the hashes of all passwords begin with (KIND_OF_HASH), each once."""
        ...

    async def had_email(self, email: str) -> bool:
        """Whether an account has the address, or had it before it was deleted."""
        ...

    async def find_by_identity(self, issuer: str, subject: str) -> Account | None:
        """The account that the user of the issuer is linked to."""
        ...

    async def list_issuers(self, user_id: UserId) -> Collection[str]:
        """The issuers whose users the account's user is."""
        ...

    async def link(self, user_id: UserId, issuer: str, subject: str) -> None:
        """Make the user of the issuer the user of the account, unless another living account is his."""
        ...

    async def list_super_admins(self) -> frozenset[UserId]:
        """Those who can log in, kept as they are until the transaction ends."""
        ...

    async def list_page(self, *, page: int, limit: int, order: UserOrder, wanted: UserFilter) -> AccountPage:
        """The `page`-th (from 1) `limit` accounts that fit the filter."""
        ...

    async def add_unless_taken(
        self,
        *,
        email: str,
        name: str,
        password_hash: str | None,
        role: Role = Role.USER,
        verified_at: datetime | None = None,
    ) -> Account | None:
        """Store a new account; None where the address has one already."""
        ...

    async def change(self, user_id: UserId, at: datetime, changes: UserChanges) -> Account:
        """Store changed fields. Raises: EmailTaken."""
        ...

    async def set(self, user_id: UserId, at: datetime, columns: Mapping[str, object]) -> Account:
        """Store columns of an account. Raises: EmailTaken."""
        ...

    async def end_begun(self, user_id: UserId) -> None:
        """End what was begun for the account: links, and mail that waits. Its row is locked from now on."""
        ...

    async def unlink(self, user_id: UserId, since: datetime) -> None:
        """Forget the users of other issuers that were linked since then."""
        ...

    async def note_login(self, user_id: UserId, at: datetime) -> Account | None:
        """Remember that the user logged in; the account, kept until the transaction ends, if it still can."""
        ...

    async def names(self, user_ids: Collection[int]) -> Mapping[int, tuple[str, str]]:
        """Name and address of each account, deleted ones included."""
        ...

    def savepoint(self) -> AbstractAsyncContextManager[None]:
        """A part of the transaction that is undone by itself when an exception passes."""
        ...


class SessionEnding(Protocol):
    """Ends what an account is logged in with."""

    async def end_all(self, user_id: UserId, reason: EndReason, except_session: str | None = None) -> None:
        """End every session of an account, but one, and what was begun for it."""
        ...

    async def has_ended(self, login: CanEnd) -> bool:
        """Whether it has, by what the open transaction sees."""
        ...

    async def close_tenant(self, user_id: UserId) -> None:
        """Refuse the programs of a user's own tenant."""
        ...

    async def reopen_tenant(self, user_id: UserId) -> None:
        """Take it back."""
        ...


class Codes(Protocol):
    """Checks codes of second factors."""

    async def confirm_code(self, user_id: int, code: str | None, login: CanEnd | None) -> bool:
        """Take a code, in the transaction that writes; False where the account asks for none.

        Raises: CodeRequired, CodeWrong, TooManyFailures.
        """
        ...


class AccountService:
    """What a user can do with the own account."""

    def __init__(
        self,
        *,
        store: Store[Accounts],
        passwords: Passwords,
        guesses: Guesses,
        codes: Codes,
        sessions: SessionEnding,
        endings: Endings,
        outbox: Outbox,
        formers: FormerAddresses,
        now: Clock,
    ) -> None:
        self._store = store
        self._passwords = passwords
        self._guesses = guesses
        self._codes = codes
        self._sessions = sessions
        self._endings = endings
        self._outbox = outbox
        self._formers = formers
        self._now = now

    async def authenticate(self, email: str, password: str) -> Account:
        """The account that address and password belong to; an old hash is replaced.

        Whether there is such an account or not takes the same time. Raises: InvalidCredentials,
        TooManyPasswords.
        """
        async with self._store.reading() as accounts:
            found = await accounts.find_by_email(email)
        account = found if found is not None and found.is_active else None
        password_hash = None if account is None else account.password_hash
        if not await self._passwords.is_right(password, password_hash) or account is None:
            raise InvalidCredentials
        if password_hash is not None and await self._passwords.is_outdated(password_hash):
            renewed = await self._passwords.hash(password)
            async with self._store.transaction() as accounts:
                current = await accounts.find_for_update(account.id)
                if current is not None and current.password_hash == password_hash:
                    return await accounts.set(account.id, self._now(), {"password_hash": renewed})
            return await self.authenticate(email, password)  # with the hash that another login has made
        return account

    async def learn_hashes(self) -> None:
        """Know which kinds of hashes there are, so that none of them tells an account by its time."""
        async with self._store.reading() as accounts:
            self._passwords.learn(await accounts.list_kinds_of_hashes())

    async def find_active(self, user_id: int) -> Account | None:
        """An account that can log in."""
        async with self._store.reading() as accounts:
            account = await accounts.find(UserId(user_id))
        return account if account is not None and account.is_active else None

    async def find_to_join(self, user_id: int) -> Account | None:
        """An account that can log in, and is not deleted before the open transaction ends."""
        async with self._store.transaction() as accounts:
            account = await accounts.find_to_refer_to(UserId(user_id))
        return account if account is not None and account.is_active else None

    async def find_active_by_email(self, email: str) -> Account | None:
        """The same by its address."""
        async with self._store.reading() as accounts:
            account = await accounts.find_by_email(email)
        return account if account is not None and account.is_active else None

    async def get_own(self, user_id: int) -> Account:
        """The caller's account. Raises: AccountRequired, where it is gone."""
        account = await self.find_active(user_id)
        if account is None:
            raise AccountRequired
        return account

    async def hold_for_login(self, user_id: int) -> None:
        """Keep the account as it is until the transaction ends."""
        async with self._store.transaction() as accounts:
            await accounts.find_for_update(UserId(user_id))

    async def note_login(self, user_id: int, password_hash: str | None) -> Account:
        """Remember that the user logged in: the account as it is, kept until the transaction ends.

        Raises: InvalidCredentials, where it can no longer log in, or has another password by now.
        """
        async with self._store.transaction() as accounts:
            account = await accounts.note_login(UserId(user_id), self._now())
            if account is None or account.password_hash != password_hash:
                raise InvalidCredentials
        return account

    async def names(self, user_ids: Collection[int]) -> Mapping[int, tuple[str, str]]:
        """Name and address of each account, deleted ones included."""
        async with self._store.reading() as accounts:
            return await accounts.names(user_ids)

    async def change_own(self, user_id: UserId, changes: UserChanges) -> Account:
        """Change the own name or time zone. Raises: AccountRequired, TimeZoneUnknown."""
        account = await self.get_own(user_id)
        if not changes:
            return account
        zone = changes.get("time_zone")
        if zone is not None:
            require_time_zone(zone)
        async with self._store.transaction() as accounts:
            if "time_zone" in changes:
                await self._endings.tell(TimeZoneChosen(user_id, zone))
            return await accounts.change(user_id, self._now(), changes)

    async def confirm_password(self, user_id: int, password: str, login: CanEnd | None) -> Account:
        """The caller's account, if the password is its own; wrong ones are counted, and end the login.

        Raises: AccountRequired, PasswordNotSet, CurrentPasswordWrong, TooManyFailures.
        """
        account = await self.get_own(user_id)
        if account.password_hash is None:
            raise PasswordNotSet
        await self._guesses.require_few(Guessed.PASSWORD, user_id, login)
        if not await self._passwords.is_right(password, account.password_hash):
            await self._guesses.note_failure(Guessed.PASSWORD, user_id, login)
            raise CurrentPasswordWrong
        await self._guesses.note_success(Guessed.PASSWORD, user_id, login)
        return account

    async def hold(self, user_id: int, login: CanEnd | None, confirmed: Account | None = None) -> Account:
        """The caller's account, kept as it is until the open transaction ends.

        What was looked at before the transaction is looked at again: the login, and the password where it was
        confirmed. Raises: AccountRequired, LoginEnded, CurrentPasswordWrong.
        """
        async with self._store.transaction() as accounts:
            account = await accounts.find_for_update(UserId(user_id))
            if account is None or not account.is_active:
                raise AccountRequired
            if login is not None and await self._sessions.has_ended(login):
                raise LoginEnded
            if confirmed is not None:
                account.require_password_of(confirmed)
        return account

    async def change_password(
        self, user_id: UserId, current: str, new: str, *, code: str | None, login: CanEnd | None
    ) -> None:
        """Change the own password, and end the sessions but the login, and what was begun for the account.

        Raises: AccountRequired, PasswordNotSet, CurrentPasswordWrong, PasswordRefused, CodeRequired,
        CodeWrong, TooManyFailures, LoginEnded.
        """
        confirmed = await self.confirm_password(user_id, current, login)
        require_good_password(new, name=confirmed.name, email=confirmed.email)
        password_hash = await self._passwords.hash(new)
        async with self._store.transaction() as accounts:
            owner = await self.hold(user_id, login, confirmed)
            await self._codes.confirm_code(user_id, code, login)
            await accounts.set(user_id, self._now(), {"password_hash": password_hash})
            await self._outbox.notify(MailKind.PASSWORD_CHANGED, owner.email, user_id)
            kept = None if login is None else str(login)
            await self._sessions.end_all(user_id, EndReason.PASSWORD_CHANGED, except_session=kept)

    async def request_email_change(
        self,
        user_id: UserId,
        email: str,
        password: str,
        *,
        code: str | None,
        login: CanEnd | None,
        asker: bytes | None = None,
    ) -> None:
        """Have a mail sent to the new address, which becomes the account's once it is confirmed.

        `asker` is the hash of what the browser keeps. Raises: AccountRequired, PasswordNotSet,
        CurrentPasswordWrong, CodeRequired, CodeWrong, TooManyFailures, LoginEnded.
        """
        confirmed = await self.confirm_password(user_id, password, login)
        async with self._store.transaction():
            await self.hold(user_id, login, confirmed)
            await self._codes.confirm_code(user_id, code, login)
            await self._outbox.enqueue(MailKind.CHANGE_EMAIL, email, user_id, asker)

    async def delete_own(self, user_id: UserId, code: str | None, login: CanEnd | None) -> None:
        """Delete the own account.

        Raises: AccountRequired, CodeRequired, CodeWrong, TooManyFailures, LoginEnded, LastSuperAdmin,
        LastOwner.
        """
        async with self._store.transaction() as accounts:
            await accounts.list_super_admins()  # first, as whoever deletes locks them
            await self.hold(user_id, login)
            await self._codes.confirm_code(user_id, code, login)
            await self.delete(user_id)

    async def delete(self, user_id: UserId) -> None:
        """Delete an account; a second time changes nothing. Raises: LastSuperAdmin, LastOwner."""
        async with self._store.transaction() as accounts:
            super_admins = await accounts.list_super_admins()
            account = await accounts.find_for_update(user_id)
            if account is None:
                return
            account.require_another_super_admin(super_admins)
            await self._endings.tell(AccountDeleted(user_id))
            await accounts.set(user_id, self._now(), {"deleted_at": self._now()})
            await self._formers.forget(user_id)
            await self._sessions.end_all(user_id, EndReason.ACCOUNT_DELETED)
            await self._sessions.close_tenant(user_id)
