"""A connection that an app's `dependency_overrides` provide in place of the service's own."""

import inspect
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from contextvars import ContextVar
from typing import Any, Final

from sqlalchemy import text

from charter.platform.database.connections import Connection
from charter.platform.database.failures import with_meaning

SET_TENANT: Final = text("SELECT set_config('app.tenant', :tenant, true)")
"""Local to the transaction that is open."""
IN_BACKGROUND: Final[ContextVar[bool]] = ContextVar("charter_in_background", default=False)
"""Whether a task does the service's own work: it would share the connection that is provided for requests."""


@asynccontextmanager
async def open_override(override: Callable[..., Any], tenant: str | None) -> AsyncIterator[Connection]:
    """The session that an overriding dependency provides: a function or generator, async or not.

    It takes no parameters. The session is committed and rolled back where it knows how to.
    """
    async with AsyncExitStack() as stack:
        stack.enter_context(with_meaning())
        connection = await _enter(override, stack)
        if tenant is not None:
            await connection.execute(SET_TENANT, {"tenant": tenant})
        try:
            yield connection
        except BaseException:
            await _end(connection, "rollback")
            raise
        await _end(connection, "commit")


async def _enter(override: Callable[..., Any], stack: AsyncExitStack) -> Connection:
    connection: Connection
    if inspect.isasyncgenfunction(override):
        connection = await stack.enter_async_context(asynccontextmanager(override)())
    elif inspect.isgeneratorfunction(override):
        connection = stack.enter_context(contextmanager(override)())
    else:
        provided = override()
        connection = await provided if inspect.isawaitable(provided) else provided
    return connection


async def _end(connection: Connection, method: str) -> None:
    end = getattr(connection, method, None)
    if end is not None:
        await end()
