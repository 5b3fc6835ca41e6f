"""Projects in the database of a run."""

import psycopg

from benchmarks.identity import TENANT

FILL = """
INSERT INTO projects (tenant_id, name, description, created_at, updated_at)
SELECT %(tenant)s, 'Project ' || n, 'Of the first hour', moment, moment
FROM generate_series(1, %(rows)s) AS n,
     LATERAL (SELECT timestamptz '2026-01-01 12:30Z' + n * interval '1 s') AS t(moment)
"""


def add_projects(database_url: str, rows: int, tenant: str = TENANT) -> None:
    """So many projects of a tenant, by one statement."""
    with psycopg.connect(database_url, autocommit=True) as connection:
        with connection.transaction():
            connection.execute("SELECT set_config('app.tenant', %s, true)", [tenant])
            connection.execute(FILL, {"tenant": tenant, "rows": rows})
        connection.execute("VACUUM ANALYZE projects")
