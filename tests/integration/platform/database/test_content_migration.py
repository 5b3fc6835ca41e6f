"""The migration that brings content: it can run again, and leaves alone what somebody edited."""

import psycopg
import pytest
from sqlalchemy import MetaData

from charter.development.databases import create_database, drop_database
from charter.development.postgres import EmbeddedPostgres
from charter.platform.database.migrations.seeding import TABLES, read_rows
from charter.platform.database.schema import Schema
from charter.platform.database.settings import DatabaseSettings

COUNT = "SELECT count(*) FROM {}"
EDIT = "UPDATE chores SET label = 'Make the bed', is_active = false, is_edited = true WHERE id = 'make_bed'"
CHANGE = """
    UPDATE chores SET label = 'Lost', sort = 900 WHERE id = 'brush_teeth';
    DELETE FROM outdoor_activities WHERE id = 'walk_10';
    INSERT INTO chores (id, label, icon, is_extra) VALUES ('own', 'Own', 'x', false)
"""


@pytest.fixture
def schema(postgres: EmbeddedPostgres) -> Schema:
    return Schema(DatabaseSettings(database_url=create_database(postgres, "content")), MetaData(), {})


def test_it_renews_what_is_there_and_leaves_what_was_edited(
    postgres: EmbeddedPostgres, schema: Schema
) -> None:
    with psycopg.connect(postgres.url("content"), autocommit=True) as superuser:
        for statement in (EDIT, CHANGE, "UPDATE alembic_version SET version_num = '0018'"):
            superuser.execute(statement.encode())
        schema.upgrade("0019")
        assert schema.current() == "0019"
        chores = {row[0]: row[1:] for row in superuser.execute("SELECT id, label, is_active FROM chores")}
        walks = superuser.execute(
            "SELECT name, points, is_daily FROM outdoor_activities WHERE id = 'walk_10'"
        )
        assert walks.fetchall() == [("Take a walk", 5, True)]
    written = {str(row["id"]): (row["label"], True) for row in read_rows("chores")}
    assert chores == written | {"make_bed": ("Make the bed", False), "own": ("Own", True)}
    drop_database(postgres, "content")


def test_it_brings_every_row_of_the_files_and_takes_them_back(
    postgres: EmbeddedPostgres, schema: Schema
) -> None:
    with psycopg.connect(postgres.url("content"), autocommit=True) as superuser:

        def count() -> list[int]:
            counted = (superuser.execute(COUNT.format(table).encode()) for table in TABLES)
            return [row[0] for each in counted for row in each]

        assert count() == [len(read_rows(table)) for table in TABLES]
        schema.downgrade("0018")
        assert count() == [0] * len(TABLES)
    drop_database(postgres, "content")
