"""The history of the schema, for Alembic; `charter.platform.schema` runs it."""
