"""Settings of the database: the logins, the application role, and the pool."""

from typing import Final, Literal

from pydantic import Field, ValidationInfo, field_validator

from charter.platform.settings.environment import EnvironmentSettings
from charter.platform.settings.values import check_port, refuse_example_password, split_url

SCHEMES: Final = ("postgresql", "postgresql+psycopg")


class DatabaseSettings(EnvironmentSettings):
    """Where PostgreSQL is, and how it is used."""

    database_url: str = Field(
        description="postgresql://user:password@host:5432/database; `charter dev` brings one", repr=False
    )
    database_migration_url: str | None = Field(
        None,
        description="URL of a login that may create tables; leave it out to use DATABASE_URL",
        repr=False,
    )
    database_role: str = Field(
        "charter_app",
        pattern=r"^[a-z_][a-z0-9_]{0,62}$",
        description="lower-case name of the application role",
    )
    database_pooler: Literal["none", "transaction", "transaction-prepared"] = Field(
        "none",
        description="none, transaction (PgBouncer in that mode), or transaction-prepared (from 1.22 on)",
    )
    database_pool_size: int = Field(20, ge=1, le=1000, description="connections kept open, 1 to 1000")
    database_pool_overflow: int = Field(
        50, ge=0, le=1000, description="connections above the pool, 0 to 1000"
    )
    database_pool_timeout: float = Field(30, gt=0, le=300, description="seconds to wait for a connection")
    database_pool_recycle: int = Field(3600, ge=1, description="seconds after which a connection is replaced")

    @property
    def migration_url(self) -> str:
        """The URL that migrations use."""
        return self.database_migration_url or self.database_url

    @field_validator("database_url", "database_migration_url")
    @classmethod
    def _database_url_fits(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is not None:
            _check_url(value)
            refuse_example_password(value, info)
        return value


def _check_url(value: str) -> None:
    """Refuse what is no URL of a PostgreSQL database."""
    parts = split_url(value)
    if parts.scheme not in SCHEMES:
        raise ValueError("is no postgresql:// URL")
    if not parts.path.strip("/"):
        raise ValueError("names no database")
    check_port(parts)
