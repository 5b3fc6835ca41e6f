"""Accounts for those who link them to users of OpenID Connect issuers."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert
from typing_extensions import override

from charter.identity.accounts.domain import UserId
from charter.identity.accounts.repository import SqlAccounts
from charter.identity.accounts.tables import external_identities, users
from charter.platform.database import Database

_DELETED: Final = select(users.c.id).where(users.c.deleted_at.is_not(None))
_FORGET_DELETED: Final = delete(external_identities).where(
    external_identities.c.issuer == bindparam("of_issuer"),
    external_identities.c.subject == bindparam("of_subject"),
    external_identities.c.user_id.in_(_DELETED),
)
_LINK: Final = (
    insert(external_identities)
    .values({name: bindparam(name) for name in ("issuer", "subject", "user_id")})
    .on_conflict_do_nothing()
)


class LinkableAccounts(SqlAccounts):
    """The accounts, in the transaction of `session`."""

    @override
    async def link(self, user_id: UserId, issuer: str, subject: str) -> None:
        """Make the user of the issuer the user of the account, unless another living account is his."""
        await self._session.execute(_FORGET_DELETED, {"of_issuer": issuer, "of_subject": subject})
        await self._session.execute(_LINK, {"issuer": issuer, "subject": subject, "user_id": user_id})


class LinkableAccountStore:
    """Opens the accounts over the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[LinkableAccounts]:
        """Committed at the end, rolled back on an exception; joins the one that is open."""
        async with self._database.transaction_of_any_tenant() as session:
            yield LinkableAccounts(session)
