"""The table of tickets, which belong to no tenant: each names its own."""

from typing import Final

from sqlalchemy import Column, DateTime, LargeBinary, Table, Text
from sqlalchemy.dialects.postgresql import JSONB

from charter.platform.database.tables import metadata

channel_tickets: Final = Table(
    "channel_tickets",
    metadata,
    Column("ticket_hash", LargeBinary, primary_key=True),
    Column("channel", Text, nullable=False),
    Column("parameters", JSONB, nullable=False),
    Column("caller", JSONB, nullable=False),
    Column("expires_at", DateTime(timezone=True), nullable=False, index=True),
)
"""Tickets that nobody has used yet; `caller` is who asked for one."""
