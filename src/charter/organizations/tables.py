"""The tables of organizations. They say who belongs to a tenant, so they belong to none themselves."""

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

LEDGER_ROLES: Final = "ledger_role IN ('owner', 'manager', 'accountant', 'clerk', 'auditor', 'readonly')"
SCHOOL_ROLES: Final = "school_role IN ('admin', 'registrar', 'staff', 'teacher')"

organizations: Final = Table(
    "organizations",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("slug", String(63), nullable=False),
    Column("name", String(200), nullable=False),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("updated_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("deleted_at", DateTime(timezone=True)),
)

Index(
    "uq_organizations_slug",
    organizations.c.slug,
    unique=True,
    postgresql_where=organizations.c.deleted_at.is_(None),
)
Index("ix_organizations_created_at_id", organizations.c.created_at.desc(), organizations.c.id.desc())

memberships: Final = Table(
    "memberships",
    metadata,
    Column("organization_id", BigInteger, ForeignKey("organizations.id"), primary_key=True),
    Column("user_id", BigInteger, ForeignKey("users.id"), primary_key=True, index=True),
    Column("role", String(20), nullable=False),
    Column("joined_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("removed_at", DateTime(timezone=True)),
    Column("ledger_role", Text),
    Column("school_role", Text),
    CheckConstraint("role IN ('owner', 'admin', 'member')", name="role"),
    CheckConstraint(LEDGER_ROLES, name="ledger_role"),
    CheckConstraint(SCHOOL_ROLES, name="school_role"),
)
"""A removed member keeps the row, so that joining again continues it."""

invitations: Final = Table(
    "invitations",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("organization_id", BigInteger, ForeignKey("organizations.id"), nullable=False, index=True),
    Column("email", String(320), nullable=False),
    Column("email_key", String(320), nullable=False),
    Column("user_id", BigInteger, ForeignKey("users.id")),
    Column("role", String(20), nullable=False),
    Column("ledger_role", Text),
    Column("school_role", Text),
    Column("token_hash", LargeBinary, unique=True),
    Column("invited_by", BigInteger, ForeignKey("users.id"), nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("expires_at", DateTime(timezone=True), nullable=False),
    Column("accepted_at", DateTime(timezone=True)),
    Column("revoked_at", DateTime(timezone=True)),
    CheckConstraint("role IN ('owner', 'admin', 'member')", name="role"),
    CheckConstraint(LEDGER_ROLES, name="ledger_role"),
    CheckConstraint(SCHOOL_ROLES, name="school_role"),
)
"""Of an address, or of a user: then `email` is empty, and `email_key` names the user.

`token_hash` is null until the mail with the token is sent.
"""

Index(
    "uq_invitations_organization_id_email_key",
    invitations.c.organization_id,
    invitations.c.email_key,
    unique=True,
    postgresql_where=invitations.c.accepted_at.is_(None) & invitations.c.revoked_at.is_(None),
)
