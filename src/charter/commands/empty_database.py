"""Whether a database is empty: nothing is restored over what somebody made."""

from typing import Any, Final

from psycopg import Connection

MADE: Final = """
    WITH ours AS (
        SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
    ), made AS (
        SELECT CASE WHEN relkind = 'S' THEN 'sequence' WHEN relkind IN ('v', 'm') THEN 'view' ELSE 'table' END
            AS kind, 'pg_class'::regclass AS class, oid, relnamespace AS namespace
            FROM pg_class WHERE relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
        UNION ALL SELECT 'function', 'pg_proc'::regclass, oid, pronamespace FROM pg_proc
        UNION ALL SELECT 'type', 'pg_type'::regclass, oid, typnamespace FROM pg_type
            WHERE typtype IN ('d', 'e', 'r')
        UNION ALL SELECT 'schema', 'pg_namespace'::regclass, oid, oid FROM ours WHERE nspname <> 'public'
    )
    SELECT kind, count(*) FROM made
    WHERE namespace IN (SELECT oid FROM ours) AND NOT EXISTS (
        SELECT FROM pg_depend WHERE classid = class AND objid = made.oid AND deptype = 'e')
    GROUP BY kind ORDER BY kind
"""
"""What belongs to an extension may be there: many servers have some in every new database."""


def what_is_in(connection: Connection[Any]) -> str:
    """What somebody made in the database, such as "3 tables, 1 function"; nothing where it is empty."""
    counts = connection.execute(MADE.encode()).fetchall()
    return ", ".join(f"{count} {kind}{'' if count == 1 else 's'}" for kind, count in counts)
