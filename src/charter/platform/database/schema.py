"""Runs the migrations, without an `alembic.ini` and without a server of Alembic's own choosing.

Not imported by the serving path: Alembic is slow to import and needed only here.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import psycopg
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, create_engine, text
from sqlalchemy.pool import NullPool

from charter.platform.database.connections import DEFAULTS, for_sqlalchemy, with_options
from charter.platform.database.revisions import MIGRATIONS, Phase, known_changes
from charter.platform.database.row_level_security import identifier
from charter.platform.database.settings import DatabaseSettings
from charter.platform.database.turns import take_turn
from charter.platform.database.upgrade_path import require_known, target_of

OF_PARTITIONS: Final = text("""
    SELECT relname::text FROM pg_class WHERE relispartition AND relkind = 'r'
    UNION ALL
    SELECT conname::text FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
    WHERE conparentid <> 0 AND NOT relispartition
""")
"""Partitions, and the keys that PostgreSQL keeps for each of them where another table refers to theirs."""


class Schema:
    """The schema of one database; `metadata` holds the tables as the features declare them.

    `issuers` are the URLs of the configured issuers by name, for migrations that rename their tenants.
    """

    def __init__(
        self,
        settings: DatabaseSettings,
        metadata: MetaData,
        issuers: Mapping[str, str],
        migrations: Path = MIGRATIONS,
    ) -> None:
        self._url = for_sqlalchemy(settings.migration_url)
        self._limits = settings.migration_limits
        self._login = for_sqlalchemy(settings.database_url).username
        self._role = settings.database_role
        self._issuers = issuers
        self._metadata = metadata
        self._migrations = migrations

    def upgrade(self, revision: str = "head", last: Phase = "contract") -> None:
        """Bring the database to a revision, without phases later than `last`; others who want that wait.

        The role may read which revision that is: whether the service is ready depends on it.
        Raises: UpgradePathClosed.
        """
        known = known_changes(self._migrations)
        with self._migrating() as config:
            connection: Connection = config.attributes["connection"]
            found = _revision_of(connection)
            require_known(found, known)
            target = revision if last == "contract" else target_of(found, known, last)
            if target is not None:
                command.upgrade(config, target)
            connection.execute(text(f"GRANT SELECT ON alembic_version TO {identifier(self._role)}"))
            connection.commit()

    def downgrade(self, revision: str) -> None:
        """Take the database back to a revision (`-1`: the one before, `base`: nothing).

        Raises: UpgradePathClosed, where a newer release brought it there.
        """
        with self._migrating() as config:
            require_known(_revision_of(config.attributes["connection"]), known_changes(self._migrations))
            command.downgrade(config, revision)

    def generate(self, message: str, *, is_automatic: bool) -> list[Path]:
        """Write the next migration, from the difference between tables and database where `is_automatic`."""
        with self._migrating() as config:
            config.attributes["release"] = version("charter")
            made = command.revision(config, message, autogenerate=is_automatic, rev_id=self._next_revision())
        scripts = made if isinstance(made, list) else [made]
        return [Path(script.path) for script in scripts if script is not None]

    def current(self) -> str | None:
        """The revision of the database; None before the first migration."""
        with self._connect() as connection:
            return _revision_of(connection)

    def differences(self) -> list[str]:
        """What distinguishes the database from the tables that the features declare."""
        with self._connect() as connection:
            options = {"compare_server_default": True, "include_name": without_partitions(connection)}
            migration = MigrationContext.configure(connection, opts=options)
            return [str(difference) for difference in compare_metadata(migration, self._metadata)]

    @contextmanager
    def _migrating(self) -> Iterator[Config]:
        with self._connect() as connection:
            take_turn(_raw(connection))
            config = script_config(self._migrations)
            config.attributes |= {
                "connection": connection,
                "metadata": self._metadata,
                "role": self._role,
                "issuers": self._issuers,
                "login": self._login or connection.scalar(text("SELECT current_user")),
                "include_name": without_partitions(connection),
            }
            connection.commit()
            yield config

    @contextmanager
    def _connect(self) -> Iterator[Connection]:
        given = self._url.normalized_query
        arguments = {name: value for name, value in DEFAULTS.items() if name not in given}
        arguments["options"] = with_options(" ".join(given.get("options", ())), self._limits)
        engine = create_engine(self._url, poolclass=NullPool, connect_args=arguments)
        with engine.connect() as connection:
            yield connection

    def _next_revision(self) -> str:
        return f"{len(revisions()) + 1:04}"


def _revision_of(connection: Connection) -> str | None:
    found = MigrationContext.configure(connection).get_current_revision()
    connection.rollback()
    return found


def _raw(connection: Connection) -> psycopg.Connection[Any]:
    """What SQLAlchemy speaks to the server by."""
    found = connection.connection.driver_connection
    if not isinstance(found, psycopg.Connection):
        raise TypeError(f"{found!r} is no connection of psycopg")
    return found


def without_partitions(connection: Connection) -> Callable[[str | None, str, object], bool]:
    """Whether Alembic compares what has a name: partitions follow their tables, however many there are."""
    partitions = set(connection.scalars(OF_PARTITIONS))

    def is_compared(name: str | None, _kind: str, _parents: object) -> bool:
        return name not in partitions

    return is_compared


def revisions() -> list[tuple[str, str]]:
    """Every revision with its first line, oldest first."""
    scripts = list(ScriptDirectory.from_config(script_config()).walk_revisions())
    return [(script.revision, script.doc) for script in reversed(scripts)]


def head() -> str | None:
    """The newest revision."""
    return ScriptDirectory.from_config(script_config()).get_current_head()


def script_config(migrations: Path = MIGRATIONS) -> Config:
    """Alembic's configuration, as far as it goes without a database."""
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.set_main_option("path_separator", "os")
    return config
