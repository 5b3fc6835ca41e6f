"""The tables of accounts. They belong to no tenant: a user can work in several."""

from typing import Final

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    text,
)

from charter.platform.database.tables import metadata

users: Final = Table(
    "users",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("email", String(320), nullable=False),
    Column("email_key", String(320), nullable=False),
    Column("name", String(200), nullable=False),
    Column("password_hash", String(255)),
    Column("role", String(20), nullable=False, server_default=text("'user'")),
    Column("time_zone", Text),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("email_verified_at", DateTime(timezone=True)),
    Column("last_login_at", DateTime(timezone=True)),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("updated_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("deactivated_at", DateTime(timezone=True)),
    Column("deleted_at", DateTime(timezone=True)),
    Column("secured_at", DateTime(timezone=True)),
    CheckConstraint("role IN ('user', 'admin', 'super_admin')", name="role"),
)
"""`email_key` is the address as it is compared: ASCII in lower case. `password_hash` is null for an
account that logs in at a provider only. What was begun before `secured_at` has ended: links, and mail that
waits."""

Index(
    "uq_users_email_key",
    users.c.email_key,
    unique=True,
    postgresql_where=users.c.deleted_at.is_(None),
)
Index("ix_users_created_at_id", users.c.created_at.desc(), users.c.id.desc())
Index("ix_users_super_admins", users.c.id, postgresql_where=users.c.role == "super_admin")

external_identities: Final = Table(
    "external_identities",
    metadata,
    Column("issuer", String(500), primary_key=True),
    Column("subject", String(255), primary_key=True),
    Column("user_id", BigInteger, ForeignKey("users.id"), nullable=False, index=True),
    Column("linked_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
)
"""Which user of an OpenID Connect issuer is which user here."""

one_time_tokens: Final = Table(
    "one_time_tokens",
    metadata,
    Column("token_hash", LargeBinary, primary_key=True),
    Column("purpose", String(20), nullable=False),
    Column("user_id", BigInteger, ForeignKey("users.id"), nullable=False, index=True),
    Column("email", String(320), nullable=False),
    Column("expires_at", DateTime(timezone=True), nullable=False, index=True),
    Column("asker", LargeBinary),
    Column("asked_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    CheckConstraint("purpose IN ('password_reset', 'verify_email')", name="purpose"),
)
"""Tokens that were sent by mail to `email`, hashed; using one deletes it. `asker` is the hash of what the
browser keeps that asked for it. Verifying another address than the account's makes it the account's."""

former_addresses: Final = Table(
    "former_addresses",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("user_id", BigInteger, ForeignKey("users.id"), nullable=False, index=True),
    Column("email", Text, nullable=False),
    Column("email_key", Text, nullable=False, index=True),
    Column("left_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("expires_at", DateTime(timezone=True), nullable=False, index=True),
    Column("token_hash", LargeBinary, unique=True),
)
"""Verified addresses that accounts had, which nobody else gets while there is a way back to them: the token
in the mail that told of the change, hashed."""
