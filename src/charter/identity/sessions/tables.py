"""The tables of sessions."""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    LargeBinary,
    String,
    Table,
    Text,
    text,
)

from charter.platform.database.tables import metadata

sessions: Final = Table(
    "sessions",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("user_id", BigInteger, ForeignKey("users.id"), nullable=False, index=True),
    Column("tenant", String(255), nullable=False),
    Column("device_name", String(100), nullable=False),
    Column("device_id", String(100)),
    Column("client_address", String(45)),
    Column("uses_cookie", Boolean, nullable=False, server_default=text("false")),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("last_used_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("idle_until", DateTime(timezone=True), nullable=False),
    Column("expires_at", DateTime(timezone=True), nullable=False, index=True),
    Column("ended_at", DateTime(timezone=True)),
    Column("end_reason", String(40)),
)
"""A row for each login on a device; `tenant` is the one that its next access token names."""

refresh_tokens: Final = Table(
    "refresh_tokens",
    metadata,
    Column("token_hash", LargeBinary, primary_key=True),
    Column(
        "session_id", String(36), ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column("issued_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("expires_at", DateTime(timezone=True), nullable=False),
    Column("used_at", DateTime(timezone=True)),
    Column("sealed_pair", Text),
)
"""Every refresh token of a session, hashed; at most one of them is unused. Together they are a family.

`sealed_pair` is what the refresh that made the token answered, until the token is used: it opens with the
secret and the token before it together.
"""

ended_sessions: Final = Table(
    "ended_sessions",
    metadata,
    Column("session_key", String(600), primary_key=True),
    Column("ended_at", DateTime(timezone=True), nullable=False, server_default=text("now()"), index=True),
    Column("expires_at", DateTime(timezone=True), nullable=False, index=True),
)
"""Whose access tokens are refused though they have not expired: sessions, API keys, removed members.

`ended_at` is when it was last written, by the clock of the database.
"""
