"""Accounts for those who link them to users of OpenID Connect issuers."""

from typing import Final

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from charter.identity.accounts.domain import UserId
from charter.identity.accounts.repository import SqlAccounts
from charter.identity.accounts.tables import external_identities, users
from charter.platform.database.stores import SharedStore
from charter.platform.database.transactions import Database

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
    """The accounts, in the transaction of `connection`."""

    async def link(self, user_id: UserId, issuer: str, subject: str) -> None:
        """Make the user of the issuer the user of the account, unless another living account is his."""
        await self._connection.execute(_FORGET_DELETED, {"of_issuer": issuer, "of_subject": subject})
        await self._connection.execute(_LINK, {"issuer": issuer, "subject": subject, "user_id": user_id})


class LinkableAccountStore(SharedStore[LinkableAccounts]):
    """Opens the accounts over the database."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, LinkableAccounts)
