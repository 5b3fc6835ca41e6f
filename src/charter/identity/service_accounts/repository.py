"""All SQL of service accounts and their keys, under row-level security of the tenant."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    Executable,
    Row,
    String,
    bindparam,
    func,
    insert,
    select,
    text,
    update,
)

from charter.identity.service_accounts.domain import (
    ApiKey,
    ApiKeyId,
    ApiKeyPage,
    KeyText,
    ServiceAccount,
    ServiceAccountId,
    ServiceAccountPage,
)
from charter.identity.service_accounts.tables import api_keys, service_accounts
from charter.platform.database.connections import Connection
from charter.platform.database.stores import OwnedStore, page_of, slice_of
from charter.platform.database.transactions import Database
from charter.shared.opaque_tokens import hash_of
from charter.shared.tenants import TenantId

_OWN: Final = service_accounts.c.tenant_id == bindparam("tenant")
_FIND: Final = select(service_accounts).where(service_accounts.c.id == bindparam("account"), _OWN)
_ADD: Final = (
    insert(service_accounts)
    .values(
        {name: bindparam(name) for name in ("tenant_id", "name", "description", "created_by", "created_at")}
    )
    .returning(service_accounts)
)
_DELETE: Final = (
    update(service_accounts)
    .where(service_accounts.c.id == bindparam("account"), _OWN)
    .values(deleted_at=func.coalesce(service_accounts.c.deleted_at, bindparam("now")))
)
_KEYS: Final = (
    api_keys.c.tenant_id == bindparam("tenant"),
    api_keys.c.service_account_id == bindparam("account"),
)
_KEY: Final = (*_KEYS, api_keys.c.id == bindparam("key"))
_FIND_KEY: Final = select(api_keys).where(*_KEY)
_ADD_KEY: Final = (
    insert(api_keys)
    .values(
        {
            name: bindparam(name)
            for name in (
                "tenant_id",
                "service_account_id",
                "name",
                "prefix",
                "secret_hash",
                "scopes",
                "created_by",
                "created_at",
                "expires_at",
            )
        }
    )
    .returning(api_keys)
)
_BY: Final = bindparam("by", type_=String)
_ROTATE: Final = (
    update(api_keys)
    .where(*_KEY, api_keys.c.revoked_at.is_(None))
    .values(
        prefix=bindparam("new_prefix"),
        secret_hash=bindparam("new_hash"),
        rotated_by=func.array_append(func.array_remove(api_keys.c.rotated_by, _BY), _BY),
    )
    .returning(api_keys)
)
_HOLDINGS: Final = text("""
    SELECT DISTINCT service_account_id, holder
    FROM api_keys, unnest(rotated_by || created_by) AS holder
    WHERE tenant_id = :tenant AND (holder = :subject OR service_account_id = :account)
""")
_REVOKE: Final = (
    update(api_keys)
    .where(*_KEYS, api_keys.c.revoked_at.is_(None))
    .values(revoked_at=bindparam("now"))
    .returning(api_keys)
)
_REVOKE_ONE: Final = _REVOKE.where(api_keys.c.id == bindparam("key"))
_REVOKE_ALL: Final = text("SELECT prefix FROM revoke_keys(:whose, :now) AS prefix")
_PRESENT: Final = text("SELECT set_config('app.api_key_prefix', :prefix, true)")
_FIND_PRESENTED: Final = select(api_keys).where(api_keys.c.prefix == bindparam("prefix"))
_NOTE_USE: Final = (
    update(api_keys)
    .where(api_keys.c.prefix == bindparam("used_prefix"))
    .values(last_used_at=bindparam("now"))
)


_ACCOUNT_PAGE: Final = page_of(
    service_accounts,
    [_OWN, service_accounts.c.deleted_at.is_(None)],
    [service_accounts.c.created_at.desc(), service_accounts.c.id.desc()],
)
_KEY_PAGE: Final = page_of(api_keys, _KEYS, [api_keys.c.created_at.desc(), api_keys.c.id.desc()])


class SqlServiceAccounts:
    """The service accounts of one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def find(self, account_id: ServiceAccountId) -> ServiceAccount | None:
        """The service account, also a deleted one."""
        row = await self._one(_FIND, {"account": account_id})
        return None if row is None else _account(row)

    async def find_for_update(self, account_id: ServiceAccountId) -> ServiceAccount | None:
        """The same, kept as it is until the transaction ends."""
        row = await self._one(_FIND.with_for_update(), {"account": account_id})
        return None if row is None else _account(row)

    async def list_page(self, *, page: int, limit: int) -> ServiceAccountPage:
        """The `page`-th (from 1) `limit` service accounts, newest first."""
        rows = await self._rows(_ACCOUNT_PAGE, slice_of(page, limit))
        return ServiceAccountPage(tuple(_account(row) for row in rows if row.id is not None), rows[0].total)

    async def add(self, *, name: str, description: str | None, by: str, at: datetime) -> ServiceAccount:
        """Store a new service account."""
        values = {
            "tenant_id": self._tenant,
            "name": name,
            "description": description,
            "created_by": by,
            "created_at": at,
        }
        return _account((await self._connection.execute(_ADD, values)).one())

    async def delete(self, account_id: ServiceAccountId, at: datetime) -> list[ApiKey]:
        """Mark as deleted, and revoke the keys. Answers those that were not."""
        await self._connection.execute(_DELETE, {"account": account_id, "tenant": self._tenant, "now": at})
        return [_key(row) for row in await self._rows(_REVOKE, {"account": account_id, "now": at})]

    async def find_key(self, account_id: ServiceAccountId, key_id: ApiKeyId) -> ApiKey | None:
        """A key, also a revoked one."""
        row = await self._one(_FIND_KEY, {"account": account_id, "key": key_id})
        return None if row is None else _key(row)

    async def find_key_for_update(self, account_id: ServiceAccountId, key_id: ApiKeyId) -> ApiKey | None:
        """The same, kept as it is until the transaction ends."""
        row = await self._one(_FIND_KEY.with_for_update(), {"account": account_id, "key": key_id})
        return None if row is None else _key(row)

    async def list_keys(self, account_id: ServiceAccountId, *, page: int, limit: int) -> ApiKeyPage:
        """The `page`-th (from 1) `limit` keys, newest first."""
        values = {"account": account_id, **slice_of(page, limit)}
        rows = await self._rows(_KEY_PAGE, values)
        return ApiKeyPage(tuple(_key(row) for row in rows if row.id is not None), rows[0].total)

    async def add_key(self, account_id: ServiceAccountId, columns: Mapping[str, object]) -> ApiKey:
        """Store a new key."""
        values = {**columns, "tenant_id": self._tenant, "service_account_id": account_id}
        return _key((await self._connection.execute(_ADD_KEY, values)).one())

    async def rotate(
        self, account_id: ServiceAccountId, key_id: ApiKeyId, text: KeyText, by: str
    ) -> ApiKey | None:
        """Store another secret; None where the key was revoked."""
        values = {"account": account_id, "key": key_id, "by": by}
        made = {"new_prefix": text.prefix, "new_hash": hash_of(text.secret)}
        row = await self._one(_ROTATE, values | made)
        return None if row is None else _key(row)

    async def list_holdings(
        self, subject: str, account_id: ServiceAccountId | None
    ) -> list[tuple[ServiceAccountId, str]]:
        """Which accounts a subject has held keys of, and who has held those of an account."""
        rows = await self._rows(_HOLDINGS, {"subject": subject, "account": account_id})
        return [(ServiceAccountId(row.service_account_id), row.holder) for row in rows]

    async def revoke(self, account_id: ServiceAccountId, key_id: ApiKeyId, at: datetime) -> None:
        """Revoke a key."""
        await self._one(_REVOKE_ONE, {"account": account_id, "key": key_id, "now": at})

    async def _one(self, statement: Executable, values: Mapping[str, object]) -> Row[Any] | None:
        found = await self._connection.execute(statement, {**values, "tenant": self._tenant})
        return found.one_or_none()

    async def _rows(self, statement: Executable, values: Mapping[str, object]) -> list[Row[Any]]:
        return list((await self._connection.execute(statement, {**values, "tenant": self._tenant})).all())


class SqlServiceAccountStore(OwnedStore[SqlServiceAccounts]):
    """Opens one tenant's service accounts, and finds keys of every tenant."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, SqlServiceAccounts)
        self._database = database

    async def find_presented(self, prefix: str) -> ApiKey | None:
        """The key with a prefix, whosever it is: row-level security shows it to who presents the prefix."""
        async with self._database.transaction(None) as connection:
            await connection.execute(_PRESENT, {"prefix": prefix})
            row = (await connection.execute(_FIND_PRESENTED, {"prefix": prefix})).one_or_none()
        return None if row is None else _key(row)

    async def revoke_all(self, tenant: TenantId, at: datetime) -> list[str]:
        """Revoke every key of a tenant, whosever transaction is open. Answers the prefixes."""
        async with self._database.once_of_any_tenant() as connection:
            rows = await connection.execute(_REVOKE_ALL, {"whose": tenant, "now": at})
            return [row.prefix for row in rows]

    async def note_use(self, key: ApiKey, at: datetime) -> None:
        """Remember when a key was used."""
        async with self._database.once(key.tenant_id) as connection:
            await connection.execute(_NOTE_USE, {"used_prefix": key.prefix, "now": at})


def _account(row: Row[Any]) -> ServiceAccount:
    return ServiceAccount(
        id=ServiceAccountId(row.id),
        tenant_id=TenantId(row.tenant_id),
        name=row.name,
        description=row.description,
        created_by=row.created_by,
        created_at=row.created_at,
        deleted_at=row.deleted_at,
    )


def _key(row: Row[Any]) -> ApiKey:
    return ApiKey(
        id=ApiKeyId(row.id),
        tenant_id=TenantId(row.tenant_id),
        service_account_id=ServiceAccountId(row.service_account_id),
        name=row.name,
        prefix=row.prefix,
        secret_hash=row.secret_hash,
        scopes=frozenset(row.scopes),
        created_by=row.created_by,
        created_at=row.created_at,
        expires_at=row.expires_at,
        last_used_at=row.last_used_at,
        revoked_at=row.revoked_at,
    )
