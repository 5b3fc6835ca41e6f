"""The metadata that every feature's tables join, and the platform's own tables."""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

metadata: Final = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

idempotency_keys: Final = Table(
    "idempotency_keys",
    metadata,
    Column("key_hash", LargeBinary, primary_key=True),
    Column("tenant_id", String(255), nullable=False),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("status", SmallInteger, nullable=False),
    Column("headers", JSONB, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("expires_at", DateTime(timezone=True), nullable=False),
)
"""Responses kept for replay; `key_hash` is the hash of caller, operation and key."""

Index("ix_idempotency_keys_tenant_id_expires_at", idempotency_keys.c.tenant_id, idempotency_keys.c.expires_at)

outgoing_mail: Final = Table(
    "outgoing_mail",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("address", String(320), nullable=False),
    Column("reference", BigInteger),
    Column("asker", LargeBinary),
    Column("traceparent", Text),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("due_at", DateTime(timezone=True), nullable=False, server_default=text("now()"), index=True),
)
"""Mail to be written and sent; `reference` is what it is about, such as an invitation, `asker` the hash of
what the browser keeps that asked for it. Sent rows go."""

mail_receivers: Final = Table(
    "mail_receivers",
    metadata,
    Column("receiver", LargeBinary, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("mails", BigInteger, nullable=False),
    Column("until", DateTime(timezone=True), nullable=False, index=True),
)
"""How many mails of a kind were asked for to an address, which is hashed, in the time that ends then."""

schema_changes: Final = Table(
    "schema_changes",
    metadata,
    Column("revision", Text, primary_key=True),
    Column("phase", Text, nullable=False),
    Column("release", Text, nullable=False),
    Column("applied_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
)
"""Migrations from 0033 on, as they declared themselves: a release that does not know one of them reads here
whether it can work on what that left."""

totals: Final = Table(
    "totals",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("tenant_id", String(255), nullable=False),
    Column("of", String(40), nullable=False),
    Column("change", BigInteger, nullable=False),
)
"""How many rows a tenant has: the sum of the changes, which triggers of the counted table add and fold."""

Index("ix_totals_tenant_id_of", totals.c.tenant_id, totals.c.of, postgresql_include=["change"])
