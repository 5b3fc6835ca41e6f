"""What a school of a world has: two of everything that is listed."""

from typing import Any, Final

from sqlalchemy import text

SCHOOLED: Final = text("""
    WITH seeded AS (SELECT seed_school(:tenant) AS is_new),
    places AS (
        INSERT INTO schools (tenant_id, name, time_zone)
        SELECT :tenant, 'Riverside High', 'America/Chicago' FROM seeded, generate_series(1, 2)
        RETURNING id
    ), calendars AS (
        INSERT INTO school_calendars (tenant_id, school_id, school_year)
        SELECT :tenant, id, '2025-26' FROM places
    ), people AS (
        INSERT INTO school_people (tenant_id, person_id, kind, name)
        VALUES (:tenant, 's-1', 'student', 'Ada'), (:tenant, 's-2', 'student', 'Bo')
    )
    SELECT min(id) AS school_id, '2025-26' AS school_year, 's-1' AS person_id, 'TECH' AS code FROM places
""")
REPORTING: Final[dict[str, dict[str, Any]]] = {}
"""Bodies that name something of the school."""
