"""What the contract's policies run on: transactions and keys in the database, rate windows in Redis."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from charter.platform.database.stored_responses import SqlIdempotencyStore
from charter.platform.database.transactions import Database
from charter.platform.redis.client import Redis
from charter.platform.redis.rate_windows import LocalRateLimiter, RedisRateLimiter
from contract_runtime.callers import Caller
from contract_runtime.policies import AuditTrail, PolicyBackends


class DatabaseTransactions:
    """Opens the transaction of the caller's tenant, which use cases inside it join."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @asynccontextmanager
    async def __call__(self, caller: Caller | None, *, repeatable_read: bool = False) -> AsyncIterator[None]:
        """Commit at the end, roll back on an exception. Raises: TransactionConflict."""
        tenant = None if caller is None else caller.tenant
        async with self._database.transaction(tenant, repeatable_read=repeatable_read):
            yield


def build_policy_backends(
    database: Database, redis: Redis | None, audit: AuditTrail | None = None
) -> PolicyBackends:
    """The backends of the service; without Redis each process limits rates for itself."""
    return PolicyBackends(
        transactions=DatabaseTransactions(database),
        idempotency=SqlIdempotencyStore(database),
        limiter=LocalRateLimiter() if redis is None else RedisRateLimiter(redis.client),
        audit=audit,
    )
