"""The table of projects."""

from typing import Final

from sqlalchemy import BigInteger, Column, DateTime, Identity, Index, Integer, String, Table, text

from charter.platform.database.tables import metadata

projects: Final = Table(
    "projects",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("tenant_id", String(255), nullable=False),
    Column("name", String(200), nullable=False),
    Column("description", String(2000)),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("updated_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("deleted_at", DateTime(timezone=True)),
)

_LISTED: Final = projects.c.deleted_at.is_(None)
Index(
    "ix_projects_tenant_id_created_at_id",
    projects.c.tenant_id,
    projects.c.created_at.desc(),
    projects.c.id.desc(),
    postgresql_where=_LISTED,
)
Index(
    "ix_projects_tenant_id_updated_at_id",
    projects.c.tenant_id,
    projects.c.updated_at.desc(),
    projects.c.id.desc(),
    postgresql_where=_LISTED,
)
Index(
    "ix_projects_tenant_id_name_id",
    projects.c.tenant_id,
    projects.c.name,
    projects.c.id,
    postgresql_where=_LISTED,
)
