"""The tables of service accounts, of which each belongs to a tenant."""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    LargeBinary,
    String,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY

from charter.platform.database.tables import metadata

service_accounts: Final = Table(
    "service_accounts",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("tenant_id", String(255), nullable=False),
    Column("name", String(200), nullable=False),
    Column("description", String(2000)),
    Column("created_by", String(255), nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("deleted_at", DateTime(timezone=True)),
)

Index(
    "ix_service_accounts_tenant_id_created_at_id",
    service_accounts.c.tenant_id,
    service_accounts.c.created_at.desc(),
    service_accounts.c.id.desc(),
    postgresql_where=service_accounts.c.deleted_at.is_(None),
)

api_keys: Final = Table(
    "api_keys",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("tenant_id", String(255), nullable=False),
    Column("service_account_id", BigInteger, ForeignKey("service_accounts.id"), nullable=False, index=True),
    Column("name", String(200), nullable=False),
    Column("prefix", String(20), nullable=False, unique=True),
    Column("secret_hash", LargeBinary, nullable=False),
    Column("scopes", ARRAY(String(100)), nullable=False),
    Column("created_by", String(255), nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("expires_at", DateTime(timezone=True)),
    Column("last_used_at", DateTime(timezone=True)),
    Column("revoked_at", DateTime(timezone=True)),
    Column("rotated_by", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    Index("ix_api_keys_tenant_id_service_account_id", "tenant_id", "service_account_id"),
)
"""Keys, of which only the prefix is kept in the clear. A connection sees the rows of its tenant, and the one
row whose prefix it presents (`app.api_key_prefix`): so a key is found before its tenant is known."""
