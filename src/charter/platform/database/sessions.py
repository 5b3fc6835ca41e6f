"""What features see of the database: a session, and how tests put another one in its place."""

import inspect
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from typing import Any, Final, Protocol

from sqlalchemy import Executable, Result, text

SET_TENANT: Final = "SELECT set_config('app.tenant', {}, true)"


class Session(Protocol):
    """Runs SQLAlchemy Core statements in the transaction of a use case.

    SQLAlchemy's own `AsyncSession` and `AsyncConnection` fit it too.
    """

    async def execute(
        self, statement: Executable, parameters: Mapping[str, Any] | None = None, /
    ) -> Result[Any]:
        """Run one statement.

        Raises: TransactionConflict, DependencyUnavailable, and psycopg's errors for faults of the statement.
        """
        ...


@asynccontextmanager
async def open_override(override: Callable[..., Any], tenant: str | None) -> AsyncIterator[Session]:
    """The session that an overriding dependency provides: a function or generator, async or not.

    It takes no parameters. The session is committed and rolled back where it knows how to.
    """
    async with AsyncExitStack() as stack:
        session = await _enter(override, stack)
        if tenant is not None:
            await session.execute(text(SET_TENANT.format(":tenant")), {"tenant": tenant})
        try:
            yield session
        except BaseException:
            await _end(session, "rollback")
            raise
        await _end(session, "commit")


async def _enter(override: Callable[..., Any], stack: AsyncExitStack) -> Session:
    session: Session
    if inspect.isasyncgenfunction(override):
        session = await stack.enter_async_context(asynccontextmanager(override)())
    elif inspect.isgeneratorfunction(override):
        session = stack.enter_context(contextmanager(override)())
    else:
        provided = override()
        session = await provided if inspect.isawaitable(provided) else provided
    return session


async def _end(session: Session, method: str) -> None:
    end = getattr(session, method, None)
    if end is not None:
        await end()
