"""One database for all tests of a process: to make one for each costs more than most tests do."""

from collections.abc import Iterator
from operator import eq
from typing import Final

import psycopg

from charter.development.databases import LOGIN, create_database
from charter.development.postgres import EmbeddedPostgres

NAME: Final = "tested"
MOST_BYTES: Final = 1_000_000
"""Tables of that much are truncated: new files, also for what refers to them. Fewer rows are deleted."""
DISCONNECT: Final = """
    SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
"""
SCHEMA: Final = """
    SELECT (SELECT (count(*), max(xmin::text::bigint)) FROM pg_attribute WHERE attrelid >= 16384),
           (SELECT (count(*), max(xmin::text::bigint)) FROM pg_constraint),
           (SELECT (count(*), max(xmin::text::bigint)) FROM pg_policy),
           (SELECT (count(*), max(xmin::text::bigint)) FROM pg_proc),
           (SELECT (count(*), max(xmin::text::bigint)) FROM pg_trigger),
           (SELECT (count(*), max(xmin::text::bigint)) FROM pg_database WHERE datname = current_database()),
           (SELECT (count(*), max(xmin::text::bigint)) FROM pg_db_role_setting),
           (SELECT array_agg((relname, relowner, relacl, relrowsecurity, relforcerowsecurity) ORDER BY oid)
            FROM pg_class WHERE oid >= 16384 AND relnamespace = 'public'::regnamespace)
"""
"""Differs once anything was created, altered, dropped or granted: a row of a catalogue that is written anew
has another `xmin`. What emptying a table changes is not among it."""
ROWS: Final = "SELECT count(*), max(xmin::text::bigint) FROM {}"
TABLES: Final = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
EMPTY: Final = """
    DO $$
    DECLARE
        name text;
        is_filled boolean;
        filled text[] := ARRAY[]::text[];
    BEGIN
        PERFORM set_config('session_replication_role', 'replica', true);  -- the log refuses to be emptied
        FOR name IN SELECT format('%I', tablename) FROM pg_tables
                    WHERE schemaname = 'public' AND tablename NOT IN ({seeded}) LOOP
            EXECUTE format('SELECT EXISTS (SELECT FROM %s)', name) INTO is_filled;
            IF is_filled THEN
                filled := filled || name;
            END IF;
        END LOOP;
        IF (SELECT sum(pg_relation_size(each::regclass)) FROM unnest(filled) AS each) > {most_bytes} THEN
            EXECUTE format('TRUNCATE %s CASCADE', array_to_string(filled, ', '));
        ELSE
            FOREACH name IN ARRAY filled LOOP
                EXECUTE format('DELETE FROM %s', name);
            END LOOP;
        END IF;
        PERFORM setval(format('%I', sequencename)::regclass, start_value, false)
        FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL;
    END $$
"""


class OneDatabase:
    """Emptied for each test, and made anew after a test that changed its schema or what migrations seed."""

    def __init__(self, server: EmbeddedPostgres) -> None:
        self._server = server
        self._seeded: list[str] = []
        self._as_made: list[object] = []
        self._connection: psycopg.Connection[tuple[object, ...]] | None = None

    def emptied(self) -> str:
        """The URL of the database, as migrations leave one: their rows, numbers from 1, nobody connected."""
        if not self._as_made or not self._empty():
            self.close()
            create_database(self._server, NAME)
            connection = self._connected()
            tables = [str(name) for (name,) in connection.execute(TABLES)]
            self._seeded = [
                name for name in tables if connection.execute(f"SELECT FROM {name} LIMIT 1").rowcount
            ]
            self._as_made = list(self._look(connection))
        return self._server.url(NAME, LOGIN)

    def close(self) -> None:
        """Let go of the connection that is kept for the next test: a new one knows no table yet."""
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def _look(self, connection: psycopg.Connection[tuple[object, ...]]) -> Iterator[object]:
        """What is the same for as long as nobody touched what migrations made: the schema, then its rows."""
        for query in (SCHEMA, *map(ROWS.format, self._seeded)):
            yield connection.execute(query.encode()).fetchall()

    def _empty(self) -> bool:
        """Whether the rows were all that has to go."""
        try:
            self._connected().execute(DISCONNECT)
        except psycopg.OperationalError:  # a test ended every connection
            self.close()
            self._connected().execute(DISCONNECT)
        connection = self._connected()
        if not all(map(eq, self._look(connection), self._as_made)):
            return False
        seeded = ", ".join(map("'{}'".format, self._seeded))
        connection.execute(EMPTY.format(seeded=seeded, most_bytes=MOST_BYTES).encode())
        return True

    def _connected(self) -> psycopg.Connection[tuple[object, ...]]:
        if self._connection is None:
            self._connection = psycopg.connect(self._server.url(NAME), autocommit=True)
        return self._connection
