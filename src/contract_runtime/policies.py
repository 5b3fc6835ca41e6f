"""What the policies of a contract need from the service: Protocols, so that the runtime knows no database."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal, Protocol

from contract_runtime.callers import Caller, Entitle, KnownAs
from contract_runtime.operations import RateLimit


class TransactionConflict(Exception):
    """A concurrent transaction changed what this one had read (SQLSTATE 40001)."""


class IdempotencyKeyReused(Exception):
    """The key was used with another request."""


class IdempotencyKeyInProgress(Exception):
    """Another request with the key has not finished yet."""


@dataclass(frozen=True, slots=True)
class StoredResponse:
    """A response kept for replay: status, headers as sent and the body's bytes."""

    status: int
    headers: Sequence[tuple[bytes, bytes]]
    body: bytes


@dataclass(frozen=True, slots=True)
class RateDecision:
    """The limiter's answer: `remaining` requests in the window, `reset` seconds until one more fits."""

    is_allowed: bool
    remaining: int
    reset: int


class Transactions(Protocol):
    """Opens the transaction that a policy shares with the use case inside it (the use case joins it)."""

    def __call__(
        self, caller: Caller | None, *, repeatable_read: bool = False
    ) -> AbstractAsyncContextManager[None]:
        """Commit at the end, roll back on an exception.

        Raises: TransactionConflict on a serialization failure.
        """
        ...


class IdempotencyStore(Protocol):
    """Keeps responses by key for 24 h, inside the open transaction: effect and record commit as one."""

    async def claim(self, key: str, fingerprint: bytes) -> StoredResponse | None:
        """The stored response of this key, or None where it is new and now held by this transaction.

        Raises: IdempotencyKeyReused, IdempotencyKeyInProgress.
        """
        ...

    async def save(self, key: str, fingerprint: bytes, response: StoredResponse) -> None:
        """Keep the response beside the effect."""
        ...


class RateLimiter(Protocol):
    """Counts requests in a sliding window."""

    async def hit(self, key: str, limit: RateLimit, times: Literal[1, 0, -1] = 1) -> RateDecision:
        """Count one request of `key` and decide on it; 0 only decides, and -1 takes one back."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """Something that an operation did: the caller is None where nobody had to be known, `target` where the
    contract names something that was not there; `details` are texts, or lists of what an array told."""

    event: str
    operation_id: str
    caller: Caller | None
    target: str | None
    status: int
    details: Mapping[str, str | list[str]] = field(default_factory=dict)


class AuditTrail(Protocol):
    """Writes audit rows inside the open transaction."""

    async def record(self, entry: AuditEntry) -> None:
        """Write one row."""
        ...


class Tickets(Protocol):
    """Keeps credentials that open one channel, once."""

    async def redeem(self, ticket: str, channel: str, is_for: Callable[[Mapping[str, str]], bool]) -> Caller:
        """The caller who asked for the ticket, which is used up.

        `is_for` knows whether parameters of the path mean those that the channel is opened with, however
        they are spelled. Raises: CredentialsRefused.
        """
        ...


def _uncounted(*_counted: object) -> None:
    """Counts nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelBackends:
    """What channels ask the service: by a ticket, each second, and about a browser's `Origin`.

    For `leeway` behind its expiry a token opens a channel, and keeps it open. `opened` and `ended` count: by
    name, how many more are open now (1 or -1), and each end by its close code, also of those that were
    never let in.
    """

    tickets: Tickets
    is_ended: Callable[[Caller], bool]
    is_allowed_origin: Callable[[str, Mapping[str, Any]], bool]
    now: Callable[[], datetime]
    leeway: timedelta = timedelta(0)
    idle: float | None = None
    opened: Callable[[str, int], None] = _uncounted
    ended: Callable[[str, int], None] = _uncounted


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyBackends:
    """The parts that declared policies run on; `register` refuses to start where a needed one is missing.

    Without `entitle`, permissions are among the roles that authenticators find. Where callers are of a type
    of the service's own, `known_as` says who each is; without it their attribute `roles` counts.
    """

    transactions: Transactions | None = None
    idempotency: IdempotencyStore | None = None
    limiter: RateLimiter | None = None
    audit: AuditTrail | None = None
    channels: ChannelBackends | None = None
    entitle: Entitle | None = None
    known_as: KnownAs | None = None
