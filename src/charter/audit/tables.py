"""The tables of the audit log: entries, the chain over them, and the entries that wait for their place."""

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
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from charter.platform.database.tables import metadata

audit_log: Final = Table(
    "audit_log",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("occurred_at", DateTime(timezone=True), nullable=False),
    Column("event", String(100), nullable=False),
    Column("operation", String(100)),
    Column("actor_kind", String(20), nullable=False),
    Column("actor_issuer", String(500)),
    Column("actor_subject", String(255)),
    Column("actor_tenant", String(255)),
    Column("target", String(500)),
    Column("client_address", String(45)),
    Column("request_id", String(128)),
    Column("details", JSONB, nullable=False, server_default=text("'{}'")),
)
"""One row for each thing that happened. The application can add rows and read them, nothing else."""

Index("ix_audit_log_event_id", audit_log.c.event, audit_log.c.id.desc())
Index("ix_audit_log_actor_subject_id", audit_log.c.actor_subject, audit_log.c.id.desc())

audit_chain: Final = Table(
    "audit_chain",
    metadata,
    Column("sequence", BigInteger, primary_key=True, autoincrement=False),
    Column("entry_id", BigInteger, ForeignKey("audit_log.id"), nullable=False, unique=True),
    Column("hash", LargeBinary, nullable=False),
)
"""The place of each entry, and the hash over the entry and the hash before it."""

audit_pending: Final = Table(
    "audit_pending",
    metadata,
    Column("entry_id", BigInteger, ForeignKey("audit_log.id"), primary_key=True, autoincrement=False),
)
"""Entries that were committed and not sealed into the chain yet."""
