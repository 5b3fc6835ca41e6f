"""Who migrates, restores or backs up a database does it alone: a lock of their connection to the server."""

import logging
import time
from typing import Any, Final

from psycopg import Connection, sql

LOCK: Final = 0x63686172746572  # any number, the same for all who migrate
POLL: Final = 0.1
"""Seconds between two tries."""


class PoolerBetween(Exception):
    """A URL that has to lead to the server itself leads to a pooler; the text says what to set."""


def has_turn(connection: Connection[Any], *, is_shared: bool = False) -> bool:
    """Take the database for as long as the connection lasts; False where somebody else has it.

    Several may share it, such as those who back it up. Raises: PoolerBetween.
    """
    own = connection.execute("SELECT pg_backend_pid()").fetchone()
    if own != (connection.info.backend_pid,):
        raise PoolerBetween(
            f"the way to the database {connection.info.dbname} leads through a pooler, which lends other "
            "connections than the one that holds the lock: lead DATABASE_MIGRATION_URL and "
            "DATABASE_BACKUP_URL to the server itself"
        )
    attempt = "pg_try_advisory_lock_shared" if is_shared else "pg_try_advisory_lock"
    taken = connection.execute(sql.SQL("SELECT {}({})").format(sql.Identifier(attempt), LOCK)).fetchone()
    connection.commit()
    return taken == (True,)


def take_turn(connection: Connection[Any], *, is_shared: bool = False) -> None:
    """Wait until nobody else has the database, and say so once.

    Between two tries there is no transaction: an index that is made concurrently waits for those.
    """
    if has_turn(connection, is_shared=is_shared):
        return
    logging.getLogger(__name__).warning(
        "Somebody else migrates, restores or backs up the database %s: waiting", connection.info.dbname
    )
    while not has_turn(connection, is_shared=is_shared):
        time.sleep(POLL)
