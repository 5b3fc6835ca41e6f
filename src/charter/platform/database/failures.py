"""What failures of the database mean to those who use it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import psycopg
from psycopg.errors import FeatureNotSupported, InvalidSqlStatementName
from sqlalchemy.exc import DBAPIError

from charter.shared.errors import DependencyUnavailable, TenantArchived
from contract_runtime.policies import TransactionConflict

CONFLICTS: Final = ("40001", "40P01")
"""serialization_failure, deadlock_detected"""
UNAVAILABLE: Final = ("08", "25P03", "25P04", "53", "55P03", "57014", "57P", "58")
"""connection exception, time-outs of a transaction, insufficient resources, a lock that does not come, a
statement that takes too long, operator intervention, an error of the system: nothing was done"""
ARCHIVED: Final = "CH001"
"""What triggers raise where a tenant's rows are only read: a class that PostgreSQL has not."""


_logger: Final = logging.getLogger(__name__)


def failure(error: psycopg.Error, statement: str) -> Exception:
    """What to raise instead; for a fault of the statement that is SQLAlchemy's error."""
    return _meaning(error) or DBAPIError.instance(statement, None, error, psycopg.Error, hide_parameters=True)


@contextmanager
def with_meaning() -> Iterator[None]:
    """Raise what an error of SQLAlchemy's own connections means instead, where it means something."""
    try:
        yield
    except DBAPIError as error:
        meant = _meaning(error.orig) if isinstance(error.orig, psycopg.Error) else None
        if meant is None:
            raise
        raise meant from error


def _meaning(error: psycopg.Error) -> Exception | None:
    """What an error that is no fault of the statement means."""
    if error.sqlstate in CONFLICTS:
        return TransactionConflict(str(error))
    if error.sqlstate == ARCHIVED:
        return TenantArchived()
    if error.sqlstate is None and not isinstance(error, psycopg.OperationalError):
        return None
    if not (error.sqlstate or "08").startswith(UNAVAILABLE):
        return None
    _logger.info("the database is not available: %s", error.sqlstate or str(error).partition("\n")[0])
    return DependencyUnavailable("database")


def is_stale(error: psycopg.Error) -> bool:
    """Whether a prepared statement fits its tables no more, or is unknown to its server: nothing was done."""
    return isinstance(error, InvalidSqlStatementName) or (
        isinstance(error, FeatureNotSupported) and error.diag.source_function == "RevalidateCachedQuery"
    )
