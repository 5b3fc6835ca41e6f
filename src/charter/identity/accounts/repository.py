"""All SQL of accounts. The tables belong to no tenant: statements join whatever transaction is open."""

from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, Final

from psycopg.errors import UniqueViolation
from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Executable,
    Row,
    Select,
    bindparam,
    delete,
    func,
    literal,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.exc import IntegrityError

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
from charter.identity.accounts.tables import external_identities, former_addresses, one_time_tokens, users
from charter.platform.database.connections import Connection
from charter.platform.database.stores import page_of, slice_of
from charter.shared.emails import email_key

_LIVING: Final = users.c.deleted_at.is_(None)
_BY_ID: Final = select(users).where(users.c.id == bindparam("user_id"))
_GET: Final = _BY_ID.where(_LIVING)
_BY_EMAIL: Final = select(users).where(users.c.email_key == bindparam("key"), _LIVING)
_BY_IDENTITY: Final = (
    select(users)
    .join(external_identities, external_identities.c.user_id == users.c.id)
    .where(
        external_identities.c.issuer == bindparam("issuer"),
        external_identities.c.subject == bindparam("subject"),
        _LIVING,
    )
)
_ISSUERS: Final = select(external_identities.c.issuer).where(
    external_identities.c.user_id == bindparam("user_id")
)
_KINDS: Final = (
    select(func.substring(users.c.password_hash, KIND_OF_HASH).label("kind")).where(_LIVING).distinct()
)
_DELETED: Final = select(users.c.id).where(users.c.deleted_at.is_not(None))
_FORGET_DELETED: Final = delete(external_identities).where(
    external_identities.c.issuer == bindparam("of_issuer"),
    external_identities.c.subject == bindparam("of_subject"),
    external_identities.c.user_id.in_(_DELETED),
)
_LINK: Final = (
    upsert(external_identities)
    .values(issuer=bindparam("of_issuer"), subject=bindparam("of_subject"), user_id=bindparam("of_user"))
    .on_conflict_do_nothing()
)
_NEW: Final[Mapping[str, BindParameter[Any]]] = {
    name: bindparam(f"new_{name}")
    for name in ("email", "email_key", "name", "password_hash", "role", "email_verified_at")
}
_ADD_UNLESS_TAKEN: Final = (
    upsert(users)
    .values(_NEW)
    .on_conflict_do_nothing(index_elements=[users.c.email_key], index_where=_LIVING)
    .returning(users)
)
# By the clock, not by the transaction's beginning: after all that was asked for before the row was locked.
_SECURE: Final = (
    update(users).where(users.c.id == bindparam("owner")).values(secured_at=func.clock_timestamp())
)
_UNLINK: Final = delete(external_identities).where(
    external_identities.c.user_id == bindparam("owner"), external_identities.c.linked_at >= bindparam("since")
)
_RESERVED: Final = (
    select(former_addresses.c.id)
    .where(
        former_addresses.c.email_key == bindparam("key"),
        former_addresses.c.expires_at > func.now(),
        former_addresses.c.user_id != bindparam("owner"),
    )
    .limit(1)
)
_TAKE_BACK: Final = update(users).where(users.c.id == bindparam("added")).values(deleted_at=func.now())
_FORGET_TOKENS: Final = delete(one_time_tokens).where(one_time_tokens.c.user_id == bindparam("owner"))
_LOCK_SUPER_ADMINS: Final = (
    select(users.c.id)
    .where(
        users.c.role == literal(Role.SUPER_ADMIN.value, literal_execute=True),  # as in the index
        users.c.deactivated_at.is_(None),
        _LIVING,
    )
    .order_by(users.c.id)
    .with_for_update()
)
_ORDERS: Final[Mapping[UserOrder, tuple[ColumnElement[Any], ...]]] = {
    "-created_at": (users.c.created_at.desc(), users.c.id.desc()),
    "created_at": (users.c.created_at, users.c.id),
    "-email": (users.c.email_key.desc(), users.c.id.desc()),
    "email": (users.c.email_key, users.c.id),
    "-name": (users.c.name.desc(), users.c.id.desc()),
    "name": (users.c.name, users.c.id),
    "-last_login_at": (users.c.last_login_at.desc().nulls_last(), users.c.id.desc()),
    "last_login_at": (users.c.last_login_at.asc().nulls_first(), users.c.id),
}


class SqlAccounts:
    """The accounts, in the transaction of `connection`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def find(self, user_id: UserId) -> Account | None:
        """The account, unless it was deleted."""
        return await self._one(_GET, {"user_id": user_id})

    async def find_even_deleted(self, user_id: UserId) -> Account | None:
        """The account, also a deleted one."""
        return await self._one(_BY_ID, {"user_id": user_id})

    async def find_for_update(self, user_id: UserId) -> Account | None:
        """The account, kept as it is until the transaction ends."""
        return await self._one(_GET.with_for_update(), {"user_id": user_id})

    async def find_to_refer_to(self, user_id: UserId) -> Account | None:
        """The same; only a deletion waits for the end of the transaction."""
        return await self._one(_GET.with_for_update(key_share=True, read=True), {"user_id": user_id})

    async def find_by_email(self, email: str) -> Account | None:
        """The account with the address."""
        return await self._one(_BY_EMAIL, {"key": email_key(email)})

    async def list_kinds_of_hashes(self) -> list[str]:
        """What the hashes of all passwords begin with, each once."""
        return [row.kind for row in await self._connection.execute(_KINDS) if row.kind is not None]

    async def had_email(self, email: str) -> bool:
        """Whether an account has the address, or had it before it was deleted."""
        statement = select(users.c.id).where(users.c.email_key == email_key(email)).limit(1)
        return (await self._connection.execute(statement)).one_or_none() is not None

    async def find_by_identity(self, issuer: str, subject: str) -> Account | None:
        """The account of a user of an OpenID Connect issuer."""
        return await self._one(_BY_IDENTITY, {"issuer": issuer, "subject": subject})

    async def list_issuers(self, user_id: UserId) -> list[str]:
        """The issuers whose users the account's user is."""
        return [row.issuer for row in await self._connection.execute(_ISSUERS, {"user_id": user_id})]

    async def link(self, user_id: UserId, issuer: str, subject: str) -> None:
        """Make the user of the issuer the user of the account, unless another living account is his."""
        identity = {"of_issuer": issuer, "of_subject": subject}
        await self._connection.execute(_FORGET_DELETED, identity)
        await self._connection.execute(_LINK, {**identity, "of_user": user_id})

    async def list_super_admins(self) -> frozenset[UserId]:
        """Those who can log in, kept as they are until the transaction ends."""
        return frozenset(UserId(row.id) for row in await self._connection.execute(_LOCK_SUPER_ADMINS))

    async def list_page(self, *, page: int, limit: int, order: UserOrder, wanted: UserFilter) -> AccountPage:
        """The `page`-th (from 1) `limit` accounts that fit the filter."""
        statement = _page(wanted, _ORDERS[order])
        rows = (await self._connection.execute(statement, slice_of(page, limit))).all()
        return AccountPage(tuple(_account(row) for row in rows if row.id is not None), rows[0].total)

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
        values = {
            "new_email": email.strip(),
            "new_email_key": email_key(email),
            "new_name": name,
            "new_password_hash": password_hash,
            "new_role": role.value,
            "new_email_verified_at": verified_at,
        }
        added = await self._one(_ADD_UNLESS_TAKEN, values)
        # Asked in any case: the statements must not tell whether the address is taken.
        is_reserved = await self._is_reserved(email_key(email), UserId(0) if added is None else added.id)
        if added is None or not is_reserved:
            return added
        await self._connection.execute(_TAKE_BACK, {"added": added.id})
        return None

    async def change(self, user_id: UserId, at: datetime, changes: UserChanges) -> Account:
        """Store changed fields. Another address is not verified yet, and what was mailed before is of no use.

        Raises: EmailTaken.
        """
        values: dict[str, object] = {**changes}
        if "email" in changes:
            key = email_key(changes["email"])
            values |= {"email_key": key, "email_verified_at": None}
            await self.end_begun(user_id)
            if await self._is_reserved(key, user_id):
                raise EmailTaken
        return await self.set(user_id, at, values)

    async def set(self, user_id: UserId, at: datetime, columns: Mapping[str, object]) -> Account:
        """Store columns of an account. Raises: EmailTaken."""
        statement = (
            update(users)
            .where(users.c.id == user_id)
            .values({**columns, "updated_at": at, "version": users.c.version + 1})
            .returning(users)
        )
        try:
            return _account((await self._connection.execute(statement)).one())
        except IntegrityError as error:
            if isinstance(error.orig, UniqueViolation):
                raise EmailTaken from None
            raise

    async def end_begun(self, user_id: UserId) -> None:
        """End what was begun for the account: links, and mail that waits. Its row is locked from now on."""
        await self._connection.execute(_SECURE, {"owner": user_id})
        await self._connection.execute(_FORGET_TOKENS, {"owner": user_id})

    async def unlink(self, user_id: UserId, since: datetime) -> None:
        """Forget the users of other issuers that were linked since then."""
        await self._connection.execute(_UNLINK, {"owner": user_id, "since": since})

    async def note_login(self, user_id: UserId, at: datetime) -> Account | None:
        """Remember that the user logged in; the account, kept until the transaction ends, if it still can."""
        statement = (
            update(users)
            .where(users.c.id == user_id, users.c.deactivated_at.is_(None), _LIVING)
            .values(last_login_at=at)
            .returning(users)
        )
        return await self._one(statement, {})

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """A part of the transaction that is undone by itself when an exception passes."""
        await self._connection.execute(text("SAVEPOINT one_account"))
        try:
            yield
        except Exception:
            await self._connection.execute(text("ROLLBACK TO SAVEPOINT one_account"))
            raise
        await self._connection.execute(text("RELEASE SAVEPOINT one_account"))

    async def names(self, user_ids: Collection[int]) -> dict[int, tuple[str, str]]:
        """Name and address of each account, deleted ones included."""
        statement = select(users.c.id, users.c.name, users.c.email).where(users.c.id.in_(user_ids))
        return {row.id: (row.name, row.email) for row in await self._connection.execute(statement)}

    async def _is_reserved(self, key: str, user_id: UserId) -> bool:
        """Whether another account has a way back to the address, by what is committed by now."""
        found = await self._connection.execute(_RESERVED, {"key": key, "owner": user_id})
        return found.one_or_none() is not None

    async def _one(self, statement: Executable, values: Mapping[str, Any]) -> Account | None:
        row = (await self._connection.execute(statement, values)).one_or_none()
        return None if row is None else _account(row)


def _page(wanted: UserFilter, order: tuple[ColumnElement[Any], ...]) -> Select[Any]:
    listed: list[ColumnElement[bool]] = [_LIVING]
    if wanted.search is not None:
        part = wanted.search.casefold()
        listed.append(
            or_(
                func.lower(users.c.name).contains(part, autoescape=True),
                users.c.email_key.contains(part, autoescape=True),
            )
        )
    if wanted.role is not None:
        listed.append(users.c.role == wanted.role.value)
    if wanted.is_active is not None:
        active = users.c.deactivated_at.is_(None)
        listed.append(active if wanted.is_active else ~active)
    return page_of(users, listed, order)


def _account(row: Row[Any]) -> Account:
    return Account(
        id=UserId(row.id),
        email=row.email,
        name=row.name,
        password_hash=row.password_hash,
        role=Role(row.role),
        time_zone=row.time_zone,
        email_verified_at=row.email_verified_at,
        last_login_at=row.last_login_at,
        created_at=row.created_at,
        updated_at=row.updated_at,
        deactivated_at=row.deactivated_at,
        deleted_at=row.deleted_at,
        secured_at=row.secured_at,
    )
