"""What failures of the database mean to those who use it."""

from typing import Final

import psycopg
from psycopg.errors import FeatureNotSupported, InvalidSqlStatementName
from sqlalchemy.exc import DBAPIError

from charter.shared.errors import DependencyUnavailable, TenantArchived
from contract_runtime.policies import TransactionConflict

CONFLICTS: Final = ("40001", "40P01")
"""serialization_failure, deadlock_detected"""
UNAVAILABLE: Final = ("08", "53", "57P")
"""connection exception, insufficient resources, operator intervention"""
ARCHIVED: Final = "CH001"
"""What triggers raise where a tenant's rows are only read: a class that PostgreSQL has not."""


def failure(error: psycopg.Error, statement: str) -> Exception:
    """What to raise instead; for a fault of the statement that is SQLAlchemy's error."""
    if error.sqlstate in CONFLICTS:
        return TransactionConflict(str(error))
    if error.sqlstate == ARCHIVED:
        return TenantArchived()
    if error.sqlstate is None and not isinstance(error, psycopg.OperationalError):
        return _of_statement(error, statement)
    if (error.sqlstate or "08").startswith(UNAVAILABLE):
        return DependencyUnavailable("database")
    return _of_statement(error, statement)


def _of_statement(error: psycopg.Error, statement: str) -> Exception:
    return DBAPIError.instance(statement, None, error, psycopg.Error, hide_parameters=True)


def is_stale(error: psycopg.Error) -> bool:
    """Whether a prepared statement fits its tables no more, or is unknown to its server: nothing was done."""
    return isinstance(error, InvalidSqlStatementName) or (
        isinstance(error, FeatureNotSupported) and error.diag.source_function == "RevalidateCachedQuery"
    )
