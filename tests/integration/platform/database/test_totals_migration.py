"""The migration to totals: it counts what is there, whosever it is, and goes back without a trace."""

import psycopg
import pytest
from sqlalchemy import MetaData

from charter.development.databases import create_database, drop_database
from charter.development.postgres import EmbeddedPostgres
from charter.platform.database.schema import Schema
from charter.platform.database.settings import DatabaseSettings

FILL = """
    INSERT INTO projects (tenant_id, name, deleted_at)
    SELECT 'tenant-' || mod(n, 3), 'x', CASE WHEN mod(n, 10) = 0 THEN now() END FROM generate_series(1, 300) n
"""
TOTALS = "SELECT tenant_id, of, sum(change) FROM totals GROUP BY 1, 2 ORDER BY 1"
FORCED = "SELECT relforcerowsecurity FROM pg_class WHERE relname = 'projects'"


@pytest.mark.parametrize("rows", [0, 300])
def test_it_counts_the_rows_of_every_tenant_and_goes_back(postgres: EmbeddedPostgres, rows: int) -> None:
    url = create_database(postgres, "counting")
    schema = Schema(DatabaseSettings(database_url=url), MetaData(), {})
    schema.downgrade("0008")
    with psycopg.connect(postgres.url("counting"), autocommit=True) as superuser:
        if rows:
            superuser.execute(FILL)
        expected = [(f"tenant-{n}", "projects", 90) for n in range(3)] if rows else []
        for _ in range(2):
            schema.upgrade("0010")
            assert superuser.execute(TOTALS).fetchall() == expected
            assert superuser.execute(FORCED).fetchone() == (True,)
            schema.downgrade("0008")
            left = "SELECT 1 FROM pg_proc WHERE proname LIKE 'count%projects' OR proname = 'fold_totals'"
            assert superuser.execute(left).fetchall() == []
            assert superuser.execute("SELECT to_regclass('totals')").fetchone() == (None,)
    drop_database(postgres, "counting")
