"""A connection for a thread that may not wait for an event loop, such as one that keeps a lease."""

from contextlib import suppress
from typing import Any

import psycopg

from charter.platform.database.connections import Connections


class BlockingConnection:
    """One connection of one thread; after a failure the next statement connects anew."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._connection: psycopg.Connection[Any] | None = None

    def run(self, tenant: str, statement: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
        """The rows of one statement in a transaction of the tenant. Raises: psycopg.Error."""
        try:
            connection = self._connected()
            with connection.transaction():
                for text, parameters in self._connections.scope(tenant):
                    psycopg.RawCursor(connection).execute(text.encode(), parameters)
                cursor = connection.execute(statement.encode(), values)
                return cursor.fetchall() if cursor.description else []
        except psycopg.Error:
            self.close()
            raise

    def close(self) -> None:
        """Close the connection, if there is one."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(psycopg.Error):
                connection.close()

    def _connected(self) -> psycopg.Connection[Any]:
        if self._connection is None or self._connection.closed:
            self._connection = self._connections.connect_blocking()
        return self._connection
