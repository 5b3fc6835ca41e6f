"""Run by Alembic: hands the open connection of `charter.platform.database.schema` to the migrations."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from alembic import context
from sqlalchemy import Connection, text

from charter.platform.database.revisions import known_changes

IS_KEPT = text("SELECT to_regclass('schema_changes') IS NOT NULL")
KEEP = text("INSERT INTO schema_changes (revision, phase, release) VALUES (:revision, :phase, :release)")
FORGET = text("DELETE FROM schema_changes WHERE revision = :revision")


def after_each(*_given: object, **named: Any) -> None:
    """Limit the time of the next migration as well where this one needed more, and keep what it declared."""
    connection.execute(text("RESET lock_timeout"))
    connection.execute(text("RESET statement_timeout"))
    if not connection.scalar(IS_KEPT):
        return
    step: Any = named["step"]
    connection.execute(KEEP if step.is_upgrade else FORGET, asdict(declared[step.up_revision_id]))


migrations = Path(context.script.dir)
declared = {change.revision: change for change in known_changes(migrations)}
connection: Connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=context.config.attributes["metadata"],
    compare_server_default=True,
    include_name=context.config.attributes["include_name"],
    transaction_per_migration=True,
    on_version_apply=after_each,
)
with context.begin_transaction():
    context.run_migrations()
