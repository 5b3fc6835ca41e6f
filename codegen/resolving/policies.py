"""The policies that operations declare."""

from collections.abc import Mapping
from typing import Any, Final

from codegen.findings import Json
from codegen.resolving.model import Audit, Policies, RateLimit

CONSUMED: Final = {
    "if-match": "etag",
    "if-none-match": "etag",
    "idempotency-key": "idempotency",
}
"""Header parameters that a policy consumes, in lower case."""


def policies_of(operation: Mapping[str, Any]) -> Policies:
    """The policies that an operation declares; values of a wrong kind were refused before."""
    limit = operation.get("x-rate-limit")
    timeout = operation.get("x-timeout")
    return Policies(
        rate_limit=_rate_limit(limit) if limit else None,
        idempotency=operation.get("x-idempotency"),
        etag=operation.get("x-etag"),
        body_limit=operation.get("x-body-limit"),
        timeout=float(timeout) if timeout is not None else None,
        audit=_audit(operation.get("x-audit")),
        deprecated_since=operation.get("x-deprecated-since"),
        sunset=operation.get("x-sunset"),
        successor=operation.get("x-successor"),
    )


def _rate_limit(declared: Mapping[str, Any]) -> RateLimit:
    counts = declared.get("counts", "requests")
    return RateLimit(
        requests=declared["requests"],
        per=declared["per"],
        by=declared["by"],
        counts=tuple(counts) if isinstance(counts, list) else counts,
    )


def _audit(declared: Json) -> Audit | None:
    """The event alone, or `{event, target, details}`."""
    if isinstance(declared, dict):
        return Audit(**declared)
    return Audit(event=declared) if declared else None


def consumes(operation: Mapping[str, Any], header: str) -> bool:
    """Whether a policy of the operation reads the header parameter, which then is none of the handler's."""
    name, audit = header.lower(), operation.get("x-audit")
    written = audit.get("details", {}).values() if isinstance(audit, dict) else ()
    return f"x-{CONSUMED.get(name)}" in operation or f"$request.header.{name}" in map(str.lower, written)
