"""`x-rate-limit`: one hit per request, and what is left (draft-ietf-httpapi-ratelimit-headers)."""

from collections.abc import Mapping
from typing import Any, Final

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

    async def hit(self, subject: str, headers: list[Header]) -> None:
        """Count one request, and add what is left to the answer's headers. Raises: Refusal (429)."""
        decision = await self._limiter.hit(self._prefix + subject, self._limit)
        state = f'"default";r={decision.remaining};t={decision.reset}'
        headers.append((b"ratelimit", state.encode()))
        if not decision.is_allowed:
            raise Refusal(
                429,
                "RATE_LIMITED",
                "Too many requests; try again later.",
                headers=[(b"retry-after", str(decision.reset).encode())],
            )


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
