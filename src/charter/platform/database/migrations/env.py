"""Run by Alembic: hands the open connection of `charter.platform.database.schema` to the migrations."""

from alembic import context
from sqlalchemy import Connection, text

LIMITS = ("SET lock_timeout = '4s'", "SET statement_timeout = '60s'")
"""A migration gives up rather than make requests wait behind it; one that needs longer says SET LOCAL."""

connection: Connection = context.config.attributes["connection"]
for limit in LIMITS:
    connection.execute(text(limit))
connection.commit()
context.configure(
    connection=connection,
    target_metadata=context.config.attributes["metadata"],
    compare_server_default=True,
    transaction_per_migration=True,
)
with context.begin_transaction():
    context.run_migrations()
