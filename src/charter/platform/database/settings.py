"""Settings of the database: the logins, the application role, and the pool."""

from typing import Annotated, Literal, Self

from pydantic import Field

from charter.platform.settings.environment import EnvironmentSettings
from charter.platform.settings.values import server_url

PostgresUrl = Annotated[
    str,
    server_url(
        ("postgresql", "postgresql+psycopg"),
        "postgresql://",
        names=lambda parts: parts.path.strip("/"),
        what="database",
    ),
]

Seconds = Annotated[float, Field(ge=0.001, le=86_400)]


class DatabaseSettings(EnvironmentSettings):
    """Where PostgreSQL is, and how it is used."""

    database_url: PostgresUrl = Field(
        description="postgresql://user:password@host:5432/database; `charter dev` brings one", repr=False
    )
    database_migration_url: PostgresUrl | None = Field(
        None,
        description="URL of a login that may create tables; leave it out to use DATABASE_URL",
        repr=False,
    )
    database_backup_url: PostgresUrl | None = Field(
        None,
        description="URL of a login that sees every row (BYPASSRLS); leave it out where the migrations' does",
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
    database_lock_timeout: Seconds = Field(15, description="seconds that a statement waits for a lock")
    database_statement_timeout: Seconds = Field(30, description="seconds that a statement takes")
    database_idle_timeout: Seconds = Field(
        180,
        description="seconds between two statements of a transaction; a body may take two minutes to come",
    )
    database_work_timeout: Seconds = Field(
        900, description="seconds of both for workers and commands, whom nobody waits for"
    )
    database_migration_lock_timeout: Seconds = Field(
        4, description="seconds that a migration waits for a lock, while requests wait behind it"
    )
    database_migration_statement_timeout: Seconds = Field(
        60, description="seconds that a statement of a migration takes, unless it says otherwise"
    )

    def with_patience(self) -> Self:
        """The same for work that nobody waits for."""
        work = self.database_work_timeout
        return self.model_copy(update={"database_statement_timeout": work, "database_idle_timeout": work})

    @property
    def limits(self) -> dict[str, str]:
        """What PostgreSQL is told of the time that statements and transactions of a connection may take."""
        return _milliseconds(
            lock_timeout=self.database_lock_timeout,
            statement_timeout=self.database_statement_timeout,
            idle_in_transaction_session_timeout=self.database_idle_timeout,
        )

    @property
    def migration_limits(self) -> dict[str, str]:
        """The same for migrations."""
        return _milliseconds(
            lock_timeout=self.database_migration_lock_timeout,
            statement_timeout=self.database_migration_statement_timeout,
            idle_in_transaction_session_timeout=self.database_idle_timeout,
        )

    @property
    def migration_url(self) -> str:
        """The URL that migrations use."""
        return self.database_migration_url or self.database_url

    @property
    def backup_url(self) -> str:
        """The URL that backups are read by."""
        return self.database_backup_url or self.migration_url


def _milliseconds(**limits: float) -> dict[str, str]:
    return {name: f"{round(seconds * 1000)}ms" for name, seconds in limits.items()}
