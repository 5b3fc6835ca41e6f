"""`x-rate-limit`: what a request counts, and what is left (draft-ietf-httpapi-ratelimit-headers)."""

from collections.abc import Mapping
from typing import Any, Final, Literal

from contract_runtime.callers import Caller
from contract_runtime.client_networks import network_of
from contract_runtime.governance.digests import digest_of
from contract_runtime.operations import Operation, RateLimit
from contract_runtime.policies import RateLimiter
from contract_runtime.refusals import Refusal
from contract_runtime.wire import Header

_ACCOUNT_FIELDS: Final = ("account", "email", "username")


class Limit:
    """The rate limit of one operation. A deprecated operation shares the count of its successor."""

    def __init__(self, operation: Operation, limit: RateLimit, limiter: RateLimiter) -> None:
        self._limit = limit
        self._limiter = limiter
        self._prefix = f"{operation.policies.successor or operation.operation_id}:{limit.by}:"
        policy = f'"default";q={limit.requests};w={limit.per}'
        self.policy_header: Header = b"ratelimit-policy", policy.encode()
        """The header of every answer, those that came before the count included."""
        self.by = limit.by
        self.by_address = limit.by == "ip"
        self.by_body = limit.by == "account" and not operation.security

    @property
    def counts_failures(self) -> bool:
        """Whether requests that succeed are free."""
        return self._limit.counts != "requests"

    def is_failure(self, status: int, error_code: str | None) -> bool:
        """Whether such an answer counts as a failure."""
        counted = self._limit.counts
        return 400 <= status < 500 and (not isinstance(counted, tuple) or error_code in counted)

    async def hit(self, subject: str, headers: list[Header], times: Literal[1, 0, -1] = 1) -> None:
        """Count, as `RateLimiter.hit` does, and tell in the answer's headers what is left.

        Raises: Refusal (429).
        """
        decision = await self._limiter.hit(self._prefix + subject, self._limit, times)
        state = f'"default";r={decision.remaining};t={decision.reset}'
        headers.append((b"ratelimit", state.encode()))
        if not decision.is_allowed:
            raise Refusal(
                429,
                "RATE_LIMITED",
                "Too many requests; try again later.",
                headers=[(b"retry-after", str(decision.reset).encode())],
            )


class Tally:
    """What one request counts: itself when it begins, or only once it has failed.

    What the service fails by itself is taken back: its faults use up nobody's limit.
    """

    def __init__(self, limit: Limit, headers: list[Header]) -> None:
        self.limit: Final = limit
        self._headers = headers
        self._subject: str | None = None

    async def begin(self, subject: str) -> None:
        """Count the request, or look whether one more may fail. Raises: Refusal (429)."""
        await self.limit.hit(subject, self._headers, 0 if self.limit.counts_failures else 1)
        self._subject = subject

    async def end(self, status: int, error_code: str | None = None) -> None:
        """Count how it is answered.

        Raises: Refusal (429), where too many that ran beside it have failed by now: it tells nothing then.
        """
        subject, self._subject = self._subject, None
        if subject is None:
            return
        if not self.limit.counts_failures:
            if status >= 500:
                await self._count(subject, -1)
        elif self.limit.is_failure(status, error_code):
            await self._count(subject, 1)

    async def _count(self, subject: str, times: Literal[1, -1]) -> None:
        self._headers[:] = [header for header in self._headers if header[0] != b"ratelimit"]
        await self.limit.hit(subject, self._headers, times)


def address(scope: Mapping[str, Any]) -> str:
    """The client's address, as the server (and its trusted proxies) established it."""
    client = scope.get("client")
    return str(client[0]) if client else "unknown"


def network(scope: Mapping[str, Any]) -> str:
    """The network that a client's requests are counted by, whichever of its addresses they come from."""
    return network_of(address(scope))


def identity(limit_by: str, caller: Caller | None, scope: Mapping[str, Any]) -> str:
    """The key of a verified caller, or of the caller's account; anonymous ones count by network."""
    if caller is None:
        return network(scope)
    return _digest(caller.tenant) if limit_by == "account" else _digest(caller.issuer, caller.subject)


def account(body: object, scope: Mapping[str, Any]) -> str:
    """The key of the account that a body names, such as a log-in's; without one, the network counts."""
    for name in _ACCOUNT_FIELDS:
        value = getattr(body, name, None)
        if isinstance(value, str) and value:
            return _digest(value.strip().casefold())
    return network(scope)


def _digest(*parts: str) -> str:
    """Keys carry no personal data."""
    return digest_of([part.encode() for part in parts]).hex()
