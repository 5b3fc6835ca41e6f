"""Databases on an embedded server: migrated once into a template, then copied in no time."""

from hashlib import blake2b
from typing import Final

import psycopg
from psycopg import sql
from sqlalchemy import MetaData

from charter.development.postgres import EmbeddedPostgres
from charter.platform.database.revisions import MIGRATIONS
from charter.platform.database.schema import Schema
from charter.platform.database.settings import DatabaseSettings

LOGIN: Final = "charter"
"""Owns the databases: no superuser, just as in production."""
LOCK: Final = 0x74656D706C617465


def create_database(server: EmbeddedPostgres, name: str) -> str:
    """A fresh, migrated and empty database; one of that name is dropped. Answers its URL."""
    with psycopg.connect(server.url(), autocommit=True) as connection:
        template = _ensure_template(connection, server)
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        _create(connection, name, template)
    return server.url(name, LOGIN)


def ensure_database(server: EmbeddedPostgres, name: str) -> str:
    """The URL of a database that outlives the server's runs; it is made, empty, where it is missing."""
    with psycopg.connect(server.url(), autocommit=True) as connection:
        _ensure_login(connection)
        if not _exists(connection, name):
            _create(connection, name, "template1")
    return server.url(name, LOGIN)


def drop_database(server: EmbeddedPostgres, name: str) -> None:
    """Drop a database, disconnecting whoever uses it."""
    with psycopg.connect(server.url(), autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _ensure_template(connection: psycopg.Connection[tuple[object, ...]], server: EmbeddedPostgres) -> str:
    """The template for the migrations as they are now; made by one process while others wait."""
    name = f"template_{_hash_of_migrations()}"
    connection.execute("SELECT pg_advisory_lock(%s)", [LOCK])
    try:
        if not _exists(connection, name):
            _ensure_login(connection)
            unfinished = f"{name}_unfinished"
            connection.execute(
                sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(unfinished))
            )
            _create(connection, unfinished, "template1")
            Schema(DatabaseSettings(database_url=server.url(unfinished, LOGIN)), MetaData(), {}).upgrade()
            connection.execute(
                sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                    sql.Identifier(unfinished), sql.Identifier(name)
                )
            )
    finally:
        connection.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
    return name


def _ensure_login(connection: psycopg.Connection[tuple[object, ...]]) -> None:
    found = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [LOGIN]).fetchone()
    if found is None:
        connection.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEROLE").format(sql.Identifier(LOGIN)))


def _exists(connection: psycopg.Connection[tuple[object, ...]], name: str) -> bool:
    return connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is not None


def _create(connection: psycopg.Connection[tuple[object, ...]], name: str, template: str) -> None:
    connection.execute(
        sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {}").format(
            sql.Identifier(name), sql.Identifier(LOGIN), sql.Identifier(template)
        )
    )


def _hash_of_migrations() -> str:
    digest = blake2b(digest_size=8)
    for path in sorted(MIGRATIONS.parent.rglob("*.py")):
        if MIGRATIONS in path.parents or path.name == "row_level_security.py":
            digest.update(path.read_bytes())
    return digest.hexdigest()
