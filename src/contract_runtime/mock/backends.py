"""What the policies of a contract run on in a mock: memory that lasts as long as the process."""

from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Final

from contract_runtime.callers import Caller
from contract_runtime.mock.credentials import OpenTickets
from contract_runtime.mock.stage import Stage
from contract_runtime.operations import RateLimit
from contract_runtime.policies import (
    AuditEntry,
    ChannelBackends,
    IdempotencyKeyReused,
    PolicyBackends,
    RateDecision,
    StoredResponse,
)

_MOST_KEYS: Final = 1_000


def memory_backends(stage: Stage) -> PolicyBackends:
    """A backend for every policy."""
    return PolicyBackends(
        transactions=_no_transaction,
        idempotency=_Replays(),
        limiter=_Generous(),
        audit=_Forgetful(),
        channels=ChannelBackends(
            tickets=OpenTickets(stage),
            is_ended=lambda _: False,
            is_allowed_origin=lambda _origin, _scope: True,
            now=lambda: datetime.now(UTC),
        ),
    )


@asynccontextmanager
async def _no_transaction(caller: Caller | None, *, repeatable_read: bool = False) -> AsyncIterator[None]:
    """A mock changes one thing at a time: there is nothing to roll back."""
    del caller, repeatable_read
    yield


class _Replays:
    """Keeps the latest responses by idempotency key."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, tuple[bytes, StoredResponse]] = OrderedDict()

    async def claim(self, key: str, fingerprint: bytes) -> StoredResponse | None:
        """The response to replay. Raises: IdempotencyKeyReused."""
        known = self._kept.get(key)
        if known is None:
            return None
        if known[0] != fingerprint:
            raise IdempotencyKeyReused
        return known[1]

    async def save(self, key: str, fingerprint: bytes, response: StoredResponse) -> None:
        """Keep a response."""
        self._kept[key] = (fingerprint, response)
        if len(self._kept) > _MOST_KEYS:
            self._kept.popitem(last=False)


class _Generous:
    """Tells the limit and never reaches it."""

    async def hit(self, key: str, limit: RateLimit, times: int = 1) -> RateDecision:
        """Allow the request."""
        del key, times
        return RateDecision(is_allowed=True, remaining=limit.requests, reset=limit.per)


class _Forgetful:
    """Writes no rows."""

    async def record(self, entry: AuditEntry) -> None:
        """Let the event pass."""
        del entry
