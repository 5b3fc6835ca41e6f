"""Accounts, mail and tokens in memory, for the tests of their services."""

import re
from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from charter.identity.accounts.domain import (
    KIND_OF_HASH,
    Account,
    AccountPage,
    EmailTaken,
    Role,
    UserChanges,
    UserFilter,
    UserId,
    UserOrder,
)
from charter.identity.accounts.former_addresses import WAY_BACK, FormerAddress
from charter.identity.accounts.one_time_tokens import OneTimeToken, Purpose
from charter.identity.sessions.domain import Device
from charter.shared.effects import DAY
from charter.shared.emails import email_key
from charter.shared.endings import AccountDeleted, Endings, EndsWith
from charter.shared.tenants import CanEnd
from tests.builders import NOON

PASSWORD: Final = "lorries sing at midnight"
BETTER: Final = "nine herons on a roof"


def an_account(number: int = 1, **fields: Any) -> Account:
    """A verified user; any field can be given."""
    plain: dict[str, Any] = {
        "id": UserId(number),
        "email": f"user{number}@example.com",
        "name": f"User {number}",
        "password_hash": None,
        "role": Role.USER,
        "email_verified_at": NOON,
        "last_login_at": None,
        "created_at": NOON,
        "updated_at": NOON,
        "deactivated_at": None,
        "deleted_at": None,
    }
    return Account(**{**plain, **fields})


class MemoryAccounts:
    """Fits `Accounts` and, with itself as what is opened, their `Store`; takes mail, too.

    `tests/integration/identity/accounts/test_store.py` holds it to what the store in SQL does.
    """

    def __init__(self, *accounts: Account) -> None:
        self.rows = {account.id: account for account in accounts}
        self.tokens: dict[bytes, tuple[Purpose, OneTimeToken]] = {}
        self.identities: dict[tuple[str, str], UserId] = {}
        self.mails: list[tuple[str, str, int | None]] = []
        self.notices: list[tuple[str, str, int]] = []
        self.written_down: list[tuple[str, str, str | None]] = []

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator["MemoryAccounts"]:
        before = dict(self.rows), dict(self.tokens), dict(self.identities), list(self.mails)
        try:
            yield self
        except BaseException:
            self.rows, self.tokens, self.identities, self.mails = before
            raise

    reading = once = transaction

    async def record(self, event: str, *, target: str, subject: str | None = None) -> None:
        self.written_down.append((event, target, subject))

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        async with self.transaction():
            yield

    async def find(self, user_id: UserId) -> Account | None:
        account = self.rows.get(user_id)
        return None if account is None or account.deleted_at is not None else account

    find_for_update = find_to_refer_to = find

    async def find_even_deleted(self, user_id: UserId) -> Account | None:
        return self.rows.get(user_id)

    async def find_by_email(self, email: str) -> Account | None:
        return self._of_address(email)

    async def list_kinds_of_hashes(self) -> list[str]:
        found = (re.match(KIND_OF_HASH, account.password_hash or "") for account in self.rows.values())
        return sorted({each[1] for each in found if each is not None})

    async def had_email(self, email: str) -> bool:
        return any(email_key(each.email) == email_key(email) for each in self.rows.values())

    async def find_by_identity(self, issuer: str, subject: str) -> Account | None:
        user_id = self.identities.get((issuer, subject))
        return None if user_id is None else await self.find(user_id)

    async def list_issuers(self, user_id: UserId) -> list[str]:
        return [issuer for (issuer, _), linked in self.identities.items() if linked == user_id]

    async def link(self, user_id: UserId, issuer: str, subject: str) -> None:
        if await self.find_by_identity(issuer, subject) is None:
            self.identities[issuer, subject] = user_id

    async def list_super_admins(self) -> frozenset[UserId]:
        return frozenset(each.id for each in self.rows.values() if each.is_super_admin and each.is_active)

    async def list_page(self, *, page: int, limit: int, order: UserOrder, wanted: UserFilter) -> AccountPage:
        raise NotImplementedError

    async def add_unless_taken(
        self,
        *,
        email: str,
        name: str,
        password_hash: str | None,
        role: Role = Role.USER,
        verified_at: datetime | None = None,
    ) -> Account | None:
        if self._of_address(email) is not None:
            return None
        account = an_account(
            len(self.rows) + 1,
            email=email.strip(),
            name=name,
            password_hash=password_hash,
            role=role,
            email_verified_at=verified_at,
        )
        self.rows[account.id] = account
        return account

    async def change(self, user_id: UserId, at: datetime, changes: UserChanges) -> Account:
        columns: dict[str, object] = {**changes}
        if "email" in changes:
            known = self._of_address(changes["email"])
            if known is not None and known.id != user_id:
                raise EmailTaken
            columns["email_verified_at"] = None
            await self.end_begun(user_id)
        return await self.set(user_id, at, columns)

    async def set(self, user_id: UserId, at: datetime, columns: Mapping[str, object]) -> Account:
        fields: dict[str, Any] = {**columns, "updated_at": at}
        self.rows[user_id] = replace(self.rows[user_id], **fields)
        return self.rows[user_id]

    async def note_login(self, user_id: UserId, at: datetime) -> Account | None:
        account = self.rows.get(user_id)
        if account is None or not account.is_active:
            return None
        self.rows[user_id] = replace(account, last_login_at=at)
        return self.rows[user_id]

    async def names(self, user_ids: Collection[int]) -> dict[int, tuple[str, str]]:
        return {each.id: (each.name, each.email) for each in self.rows.values() if each.id in user_ids}

    async def end_begun(self, user_id: UserId) -> None:
        self.rows[user_id] = replace(self.rows[user_id], secured_at=NOON)
        self.tokens = {key: kept for key, kept in self.tokens.items() if kept[1].user_id != user_id}

    async def unlink(self, user_id: UserId, since: datetime) -> None:
        del since
        self.identities = {key: owner for key, owner in self.identities.items() if owner != user_id}

    async def enqueue(
        self,
        kind: str,
        address: str,
        reference: int | None = None,
        asker: bytes | None = None,
        within: timedelta = DAY,
    ) -> None:
        del asker, within
        self.mails.append((kind, address, reference))

    async def notify(self, kind: str, address: str, reference: int) -> None:
        self.notices.append((kind, address, reference))

    async def keep_token(self, token_hash: bytes, purpose: Purpose, token: OneTimeToken) -> None:
        self.tokens[token_hash] = (purpose, token)

    async def find_token(self, token_hash: bytes, purpose: Purpose) -> OneTimeToken | None:
        kept = self.tokens.get(token_hash)
        return None if kept is None or kept[0] is not purpose else kept[1]

    async def take_token(self, token_hash: bytes, purpose: Purpose) -> OneTimeToken | None:
        kept = self.tokens.get(token_hash)
        if kept is None or kept[0] is not purpose:
            return None
        del self.tokens[token_hash]
        return kept[1]

    def _of_address(self, email: str) -> Account | None:
        living = (each for each in self.rows.values() if each.deleted_at is None)
        return next((each for each in living if email_key(each.email) == email_key(email)), None)


class MemoryFormerAddresses:
    """Fits `FormerAddresses`."""

    def __init__(self) -> None:
        self.rows: dict[int, FormerAddress] = {}
        self.tokens: dict[bytes, int] = {}

    async def keep(self, user_id: UserId, email: str, until: datetime) -> int:
        number = len(self.rows) + 1
        self.rows[number] = FormerAddress(number, user_id, email, until - WAY_BACK, until)
        return number

    async def find(self, number: int) -> FormerAddress | None:
        return self.rows.get(number)

    async def find_by_token(self, token_hash: bytes) -> FormerAddress | None:
        return self.rows.get(self.tokens.get(token_hash, 0))

    async def set_token(self, number: int, token_hash: bytes) -> None:
        self.tokens[token_hash] = number

    async def take(self, former: FormerAddress) -> bool:
        taken = [
            each for each in self.rows.values() if each.user_id == former.user_id and each.id >= former.id
        ]
        self.rows = {number: each for number, each in self.rows.items() if each not in taken}
        return former in taken

    async def forget(self, user_id: UserId) -> None:
        self.rows = {number: each for number, each in self.rows.items() if each.user_id != user_id}


class RecordedEnding:
    """Fits `SessionEnding`."""

    def __init__(self) -> None:
        self.ended: list[tuple[int, str, str | None]] = []
        self.closed: set[int] = set()
        self.over: set[str] = set()
        """Logins that have ended."""

    async def end_all(self, user_id: UserId, reason: str, except_session: str | None = None) -> None:
        self.ended.append((user_id, reason, except_session))

    async def has_ended(self, login: CanEnd) -> bool:
        return str(login) in self.over

    async def close_tenant(self, user_id: UserId) -> None:
        self.closed.add(user_id)

    async def reopen_tenant(self, user_id: UserId) -> None:
        self.closed.discard(user_id)


class RecordedThrottle:
    """Fits `Throttle`."""

    def __init__(self) -> None:
        self.forgiven: list[str] = []
        self.failures: list[str] = []

    async def forgive(self, email: str) -> None:
        self.forgiven.append(email)

    async def require_few(self, email: str, device: Device) -> None:
        """Nobody has guessed."""

    async def note_failure(self, email: str, device: Device) -> None:
        del device
        self.failures.append(email)


class LastOwner(Exception):
    """What organizations say where one would be without an owner."""


class EndedMemberships:
    """End with the accounts that are deleted; `owners` cannot leave."""

    def __init__(self, *owners: int) -> None:
        self._owners = owners
        self.left: list[int] = []
        self.endings = Endings()
        self.endings.add(EndsWith(AccountDeleted, self._leave))

    async def _leave(self, deleted: AccountDeleted) -> None:
        if deleted.user_id in self._owners:
            raise LastOwner
        self.left.append(deleted.user_id)
