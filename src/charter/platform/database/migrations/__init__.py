"""The history of the schema, for Alembic; `charter.platform.database.schema` runs it."""
