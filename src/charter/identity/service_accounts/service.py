"""The use cases of service accounts and their keys."""

from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping
from datetime import datetime
from typing import Protocol

from charter.identity.accounts.domain import Account, LoginEnded, MailKind
from charter.identity.service_accounts.domain import (
    ApiKey,
    ApiKeyId,
    ApiKeyNotFound,
    ApiKeyPage,
    ApiKeyRevoked,
    Keeper,
    KeyText,
    ScopesWithheld,
    ServiceAccount,
    ServiceAccountId,
    ServiceAccountNotFound,
    ServiceAccountPage,
    account_of,
    require_expiry_ahead,
    subject_of,
)
from charter.identity.sessions.needs import Memberships
from charter.shared.clock import Clock
from charter.shared.effects import KnownEnded, Outbox
from charter.shared.opaque_tokens import hash_of
from charter.shared.stores import TenantStore
from charter.shared.tenants import (
    ApiKeyPrefix,
    CanEnd,
    OrganizationTenant,
    TenantId,
    UserTenant,
    parse_tenant,
)

FindWithheld = Callable[[Collection[str]], Awaitable[Collection[str]]]
"""Finds those of a key's scopes that its maker is not permitted."""


class ServiceAccounts(Protocol):
    """The service accounts of one tenant within one transaction."""

    async def find(self, account_id: ServiceAccountId) -> ServiceAccount | None:
        """The service account, also a deleted one."""
        ...

    async def find_for_update(self, account_id: ServiceAccountId) -> ServiceAccount | None:
        """The same, kept as it is until the transaction ends."""
        ...

    async def list_page(self, *, page: int, limit: int) -> ServiceAccountPage:
        """The `page`-th (from 1) `limit` service accounts, newest first."""
        ...

    async def add(self, *, name: str, description: str | None, by: str, at: datetime) -> ServiceAccount:
        """Store a new service account."""
        ...

    async def delete(self, account_id: ServiceAccountId, at: datetime) -> list[ApiKey]:
        """Mark as deleted, and revoke the keys. Answers those that were not."""
        ...

    async def find_key(self, account_id: ServiceAccountId, key_id: ApiKeyId) -> ApiKey | None:
        """A key, also a revoked one."""
        ...

    async def find_key_for_update(self, account_id: ServiceAccountId, key_id: ApiKeyId) -> ApiKey | None:
        """The same, kept as it is until the transaction ends."""
        ...

    async def list_keys(self, account_id: ServiceAccountId, *, page: int, limit: int) -> ApiKeyPage:
        """The `page`-th (from 1) `limit` keys, newest first."""
        ...

    async def add_key(self, account_id: ServiceAccountId, columns: Mapping[str, object]) -> ApiKey:
        """Store a new key."""
        ...

    async def rotate(
        self, account_id: ServiceAccountId, key_id: ApiKeyId, text: KeyText, by: str
    ) -> ApiKey | None:
        """Store another secret, and who was told it; None where the key was revoked."""
        ...

    async def list_holdings(
        self, subject: str, account_id: ServiceAccountId | None
    ) -> list[tuple[ServiceAccountId, str]]:
        """Which accounts a subject has held keys of, and who has held those of an account."""
        ...

    async def revoke(self, account_id: ServiceAccountId, key_id: ApiKeyId, at: datetime) -> None:
        """Revoke a key."""
        ...


class KeyStore(TenantStore[ServiceAccounts], Protocol):
    """Opens the service accounts of a tenant, and revokes all keys of one."""

    async def revoke_all(self, tenant: TenantId, at: datetime) -> Iterable[str]:
        """Revoke every key of a tenant, whosever transaction is open. Answers the prefixes."""
        ...


class Holding(Protocol):
    """Knows who keeps service accounts."""

    async def hold(self, user_id: int, login: CanEnd | None) -> Account:
        """An account, kept until the transaction ends. Raises: AccountRequired, LoginEnded."""
        ...


class ServiceAccountService:
    """What a tenant can do with its service accounts."""

    def __init__(
        self,
        *,
        store: KeyStore,
        accounts: Holding,
        outbox: Outbox,
        organizations: Memberships,
        ended: KnownEnded,
        now: Clock,
    ) -> None:
        self._store = store
        self._accounts = accounts
        self._outbox = outbox
        self._organizations = organizations
        self._ended = ended
        self._now = now

    async def list_page(self, keeper: Keeper, page: int, limit: int) -> ServiceAccountPage:
        """A page of the tenant's service accounts. Raises: NotAllowed."""
        await self._require_keeper(keeper)
        async with self._store.reading(keeper.tenant) as accounts:
            return await accounts.list_page(page=page, limit=limit)

    async def create(self, keeper: Keeper, name: str, description: str | None) -> ServiceAccount:
        """Make a service account. Raises: NotAllowed."""
        await self._require_keeper(keeper)
        async with self._store.once(keeper.tenant) as accounts:
            return await accounts.add(name=name, description=description, by=keeper.subject, at=self._now())

    async def get(self, keeper: Keeper, account_id: ServiceAccountId) -> ServiceAccount:
        """Read a service account. Raises: NotAllowed, ServiceAccountNotFound."""
        await self._require_keeper(keeper)
        async with self._store.reading(keeper.tenant) as accounts:
            return await _get(accounts, account_id)

    async def delete(self, keeper: Keeper, account_id: ServiceAccountId) -> None:
        """Delete a service account and revoke its keys; a second time changes nothing.

        Raises: NotAllowed, ServiceAccountNotFound.
        """
        await self._require_keeper(keeper)
        async with self._store.transaction(keeper.tenant) as accounts:
            if await accounts.find_for_update(account_id) is None:
                raise ServiceAccountNotFound(f"There is no service account {account_id}.")
            revoked = await accounts.delete(account_id, self._now())
            await self._ended.end(*(key.ended_by for key in revoked))

    async def list_keys(
        self, keeper: Keeper, account_id: ServiceAccountId, page: int, limit: int
    ) -> ApiKeyPage:
        """A page of keys, revoked ones included. Raises: NotAllowed, ServiceAccountNotFound."""
        await self._require_keeper(keeper)
        async with self._store.reading(keeper.tenant) as accounts:
            await _get(accounts, account_id)
            return await accounts.list_keys(account_id, page=page, limit=limit)

    async def create_key(
        self,
        keeper: Keeper,
        account_id: ServiceAccountId,
        *,
        name: str,
        scopes: Collection[str],
        expires_at: datetime | None,
        find_withheld: FindWithheld,
    ) -> tuple[ApiKey, str]:
        """Make a key. Answers it with its text, which is told this once.

        Raises: NotAllowed, AccountRequired, LoginEnded, ScopesWithheld, ServiceAccountNotFound,
        ExpiryInThePast.
        """
        await self._require_keeper(keeper)
        await _require_held(scopes, find_withheld)
        require_expiry_ahead(expires_at, self._now())
        key = KeyText.new()
        columns = {
            "name": name,
            "prefix": key.prefix,
            "secret_hash": hash_of(key.secret),
            "scopes": sorted(scopes),
            "created_by": keeper.subject,
            "created_at": self._now(),
            "expires_at": expires_at,
        }
        async with self._store.transaction(keeper.tenant) as accounts:
            await self._hold_and_tell(keeper)
            _require_there(await accounts.find_for_update(account_id), account_id)
            return await accounts.add_key(account_id, columns), key.text

    async def get_key(self, keeper: Keeper, account_id: ServiceAccountId, key_id: ApiKeyId) -> ApiKey:
        """Read a key. Raises: NotAllowed, ServiceAccountNotFound, ApiKeyNotFound."""
        await self._require_keeper(keeper)
        async with self._store.reading(keeper.tenant) as accounts:
            await _get(accounts, account_id)
            return await _get_key(accounts, account_id, key_id)

    async def revoke_key(self, keeper: Keeper, account_id: ServiceAccountId, key_id: ApiKeyId) -> None:
        """Revoke a key; a second time changes nothing.

        Raises: NotAllowed, ServiceAccountNotFound, ApiKeyNotFound.
        """
        await self._require_keeper(keeper)
        async with self._store.transaction(keeper.tenant) as accounts:
            key = _require_key(await accounts.find_key_for_update(account_id, key_id), key_id)
            await accounts.revoke(account_id, key_id, self._now())
            await self._ended.end(key.ended_by)

    async def rotate_key(
        self, keeper: Keeper, account_id: ServiceAccountId, key_id: ApiKeyId, find_withheld: FindWithheld
    ) -> tuple[ApiKey, str]:
        """Give a key another text, which is told this once; the old one no longer works.

        Raises: NotAllowed, AccountRequired, LoginEnded, ScopesWithheld, ServiceAccountNotFound,
        ApiKeyNotFound, ApiKeyRevoked.
        """
        await self._require_keeper(keeper)
        text = KeyText.new()
        async with self._store.transaction(keeper.tenant) as accounts:
            await self._hold_and_tell(keeper)
            _require_there(await accounts.find_for_update(account_id), account_id)
            old = _require_key(await accounts.find_key_for_update(account_id, key_id), key_id)
            await _require_held(old.scopes, find_withheld)
            rotated = await accounts.rotate(account_id, key_id, text, keeper.subject)
            if rotated is None:
                raise ApiKeyRevoked(f"Key {key_id} was revoked: make another one.")
            await self._ended.end(old.ended_by)
        return rotated, text.text

    async def end_keys_of(self, user_id: int, since: datetime | None = None) -> None:
        """Revoke the keys of a user's own tenant, however old: nothing tells which a stranger was told."""
        del since
        tenant = TenantId(str(UserTenant(user_id)))
        prefixes = await self._store.revoke_all(tenant, self._now())
        await self._ended.end(*map(ApiKeyPrefix, prefixes))

    async def find_kin(self, tenant: TenantId, subject: str) -> frozenset[str]:
        """Whom a subject may be, too: programs of whose keys it was told, or who was told those of a program.

        A key is told to whoever makes or rotates it; it counts also once it is revoked.
        """
        async with self._store.reading(tenant) as accounts:
            holdings = await accounts.list_holdings(subject, account_of(subject))
        return frozenset(subject_of(account) if holder == subject else holder for account, holder in holdings)

    async def _hold_and_tell(self, keeper: Keeper) -> None:
        """Look at the keeper again, in the transaction, and have him told of the key by mail.

        Raises: AccountRequired, LoginEnded, VerifiedEmailRequired.
        """
        if keeper.user_id is not None:
            owner = await self._accounts.hold(keeper.user_id, keeper.login)
            owner.require_verified()
            await self._outbox.notify(MailKind.KEY_MADE, owner.email, owner.id)
        elif keeper.login is not None and await self._ended.has_ended(keeper.login):
            raise LoginEnded

    async def _require_keeper(self, keeper: Keeper) -> None:
        """Raises: NotAllowed."""
        tenant, role = parse_tenant(keeper.tenant), None
        if isinstance(tenant, OrganizationTenant) and keeper.user_id is not None:
            role = await self._organizations.find_role(tenant.organization_id, keeper.user_id)
        keeper.require_to_keep(role)


async def _require_held(scopes: Collection[str], find_withheld: FindWithheld) -> None:
    """Raises: ScopesWithheld."""
    withheld = await find_withheld(scopes)
    if withheld:
        raise ScopesWithheld(withheld)


async def _get(accounts: ServiceAccounts, account_id: ServiceAccountId) -> ServiceAccount:
    return _require_there(await accounts.find(account_id), account_id)


async def _get_key(accounts: ServiceAccounts, account_id: ServiceAccountId, key_id: ApiKeyId) -> ApiKey:
    return _require_key(await accounts.find_key(account_id, key_id), key_id)


def _require_there(account: ServiceAccount | None, account_id: ServiceAccountId) -> ServiceAccount:
    if account is None or account.deleted_at is not None:
        raise ServiceAccountNotFound(f"There is no service account {account_id}.")
    return account


def _require_key(key: ApiKey | None, key_id: ApiKeyId) -> ApiKey:
    if key is None:
        raise ApiKeyNotFound(f"There is no key {key_id}.")
    return key
