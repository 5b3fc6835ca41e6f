"""The tables of second factors."""

from typing import Final

from sqlalchemy import BigInteger, Column, DateTime, ForeignKey, LargeBinary, Table, text

from charter.platform.database.tables import metadata

second_factors: Final = Table(
    "second_factors",
    metadata,
    Column("user_id", BigInteger, ForeignKey("users.id"), primary_key=True, autoincrement=False),
    Column("sealed_secret", LargeBinary, nullable=False),
    Column("last_step", BigInteger),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("confirmed_at", DateTime(timezone=True)),
)
"""One authenticator for each user, asked for once it is confirmed; `last_step` is the last one used."""

recovery_codes: Final = Table(
    "recovery_codes",
    metadata,
    Column("user_id", BigInteger, ForeignKey("users.id"), primary_key=True),
    Column("code_hash", LargeBinary, primary_key=True),
)
"""Recovery codes that were not used yet, hashed."""
