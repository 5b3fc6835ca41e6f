"""Use cases of those who keep other people's accounts."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol

from charter.identity.accounts.domain import (
    Account,
    AccountPage,
    EmailTaken,
    MailKind,
    Role,
    UserChanges,
    UserFilter,
    UserId,
    UserNotFound,
    UserOrder,
)
from charter.identity.accounts.former_addresses import FormerAddresses
from charter.identity.accounts.passwords import Passwords, require_good_password
from charter.identity.accounts.permissions import Actor
from charter.identity.accounts.service import Accounts, AccountService, SessionEnding
from charter.identity.sessions.domain import EndReason
from charter.shared.clock import Clock
from charter.shared.effects import Outbox
from charter.shared.stores import Store


class AskedCodes(Protocol):
    """Knows who is asked for a code."""

    async def enabled_at(self, user_id: int) -> datetime | None:
        """Since when an account is; None where it is not."""
        ...


class UserService:
    """What an actor can do with accounts, others' and the own one."""

    def __init__(
        self,
        *,
        store: Store[Accounts],
        accounts: AccountService,
        codes: AskedCodes,
        passwords: Passwords,
        sessions: SessionEnding,
        outbox: Outbox,
        formers: FormerAddresses,
        remove_factor: Callable[[UserId], Awaitable[bool]],
        now: Clock,
    ) -> None:
        self._store = store
        self._accounts = accounts
        self._codes = codes
        self._passwords = passwords
        self._sessions = sessions
        self._outbox = outbox
        self._formers = formers
        self._remove_factor = remove_factor
        self._now = now

    async def ensure_first(self, email: str | None, password: str | None) -> None:
        """Make the first super admin, unless the address ever had an account; one of many processes does."""
        if email is None or password is None:
            return
        async with self._store.reading() as accounts:
            if await accounts.had_email(email):
                return
        password_hash = await self._passwords.hash(password)
        async with self._store.transaction() as accounts:
            await accounts.add_unless_taken(
                email=email,
                name=email.partition("@")[0],
                password_hash=password_hash,
                role=Role.SUPER_ADMIN,
                verified_at=self._now(),
            )

    async def list_page(self, *, page: int, limit: int, order: UserOrder, wanted: UserFilter) -> AccountPage:
        """A page of the accounts that were not deleted."""
        async with self._store.reading() as accounts:
            return await accounts.list_page(page=page, limit=limit, order=order, wanted=wanted)

    async def get(self, actor: Actor, user_id: UserId) -> Account:
        """Read an account. Raises: UserNotFound, also where it is not the actor's to see."""
        async with self._store.reading() as accounts:
            return await _visible(actor, accounts.find, user_id)

    async def create(
        self, actor: Actor, *, email: str, name: str, password: str | None, role: Role
    ) -> Account:
        """Make an account; its user is sent a mail. Raises: NotAllowed, EmailTaken, PasswordRefused."""
        actor.require_to_grant(role)
        password_hash = None
        if password is not None:
            require_good_password(password, name=name, email=email)
            password_hash = await self._passwords.hash(password)
        async with self._store.transaction() as accounts:
            account = await accounts.add_unless_taken(
                email=email, name=name, password_hash=password_hash, role=role
            )
            if account is None:
                raise EmailTaken
            kind = MailKind.SET_PASSWORD if password is None else MailKind.VERIFY_EMAIL
            await self._outbox.enqueue(kind, account.email, account.id)
        return account

    async def update(self, actor: Actor, user_id: UserId, changes: UserChanges) -> Account:
        """Change an account; another role or address ends its sessions.

        Raises: UserNotFound, NotAllowed, EmailTaken, LastSuperAdmin.
        """
        async with self._store.transaction() as accounts:
            super_admins = await accounts.list_super_admins() if "role" in changes else frozenset[UserId]()
            account = await _visible(actor, accounts.find_for_update, user_id)
            actor.require_to_change(account, changes)
            if "role" in changes and changes["role"] is not Role.SUPER_ADMIN:
                account.require_another_super_admin(super_admins)
            if not changes:
                return account
            changed = await accounts.change(user_id, self._now(), changes)
            if changed.email != account.email:
                await self._formers.forget(user_id)  # a mistyped one must not be taken back by a stranger
                if account.is_email_verified:
                    await self._outbox.notify(MailKind.EMAIL_MOVED, account.email, user_id)
            if changed.role is not account.role or changed.email != account.email:
                await self._sessions.end_all(user_id, EndReason.ACCOUNT_CHANGED)
        return changed

    async def remove_second_factor(self, actor: Actor, user_id: UserId) -> None:
        """Take somebody's second factor away, and tell by mail; a second time changes nothing.

        Raises: UserNotFound, NotAllowed, OwnAccount.
        """
        async with self._store.transaction() as accounts:
            account = await _visible(actor, accounts.find_for_update, user_id)
            actor.require_to_deactivate(account)
            if await self._remove_factor(user_id) and account.is_email_verified:
                await self._outbox.notify(MailKind.SECOND_FACTOR_REMOVED, account.email, user_id)

    async def delete(self, actor: Actor, user_id: UserId) -> None:
        """Delete an account; a second time changes nothing.

        Raises: UserNotFound, NotAllowed, LastSuperAdmin, LastOwner.
        """
        async with self._store.transaction() as accounts:
            account = await _visible(actor, accounts.find_even_deleted, user_id)
            actor.require_to_delete(account, asks_for_code=await self._codes.enabled_at(user_id) is not None)
            await self._accounts.delete(user_id)

    async def activate(self, actor: Actor, user_id: UserId) -> Account:
        """Let an account log in again. Raises: UserNotFound, NotAllowed."""
        async with self._store.transaction() as accounts:
            account = await _visible(actor, accounts.find_for_update, user_id)
            actor.require_power_over(account)
            if account.is_active:
                return account
            await self._sessions.reopen_tenant(user_id)
            return await accounts.set(user_id, self._now(), {"deactivated_at": None})

    async def deactivate(self, actor: Actor, user_id: UserId) -> Account:
        """Keep an account from logging in. Raises: UserNotFound, NotAllowed, OwnAccount, LastSuperAdmin."""
        async with self._store.transaction() as accounts:
            super_admins = await accounts.list_super_admins()
            account = await _visible(actor, accounts.find_for_update, user_id)
            actor.require_to_deactivate(account)
            if not account.is_active:
                return account
            account.require_another_super_admin(super_admins)
            changed = await accounts.set(user_id, self._now(), {"deactivated_at": self._now()})
            await self._sessions.end_all(user_id, EndReason.ACCOUNT_DEACTIVATED)
            await self._sessions.close_tenant(user_id)
        return changed


async def _visible(
    actor: Actor, find: Callable[[UserId], Awaitable[Account | None]], user_id: UserId
) -> Account:
    account = await find(user_id) if actor.may_see(user_id) else None
    if account is None:
        raise UserNotFound(f"There is no user {user_id}.")
    return account
