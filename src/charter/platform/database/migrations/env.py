"""Run by Alembic: hands the open connection of `charter.platform.database.schema` to the migrations."""

from alembic import context
from sqlalchemy import Connection, text


def limit_again(*_given: object, **_named: object) -> None:
    """Limit the time of the next migration as well where this one needed more."""
    connection.execute(text("RESET lock_timeout"))
    connection.execute(text("RESET statement_timeout"))


connection: Connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=context.config.attributes["metadata"],
    compare_server_default=True,
    transaction_per_migration=True,
    on_version_apply=limit_again,
)
with context.begin_transaction():
    context.run_migrations()
