"""The `x-` keys of operations and responses: what may be declared, and what was."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from codegen.document import Document
from codegen.findings import Finding, Json, Pointer
from codegen.resolving.model import Audit, Policies, RateLimit

OPERATION_KEYS: Final = frozenset(
    {"x-rate-limit", "x-idempotency", "x-etag", "x-body-limit", "x-timeout", "x-audit", "x-deprecated-since"}
    | {"x-sunset", "x-successor", "x-channel"}
)
RESPONSE_KEYS: Final = frozenset({"x-error-codes"})
BODY_KEYS: Final = frozenset({"x-stream"})
CONSUMED: Final = {
    "if-match": "etag",
    "if-none-match": "etag",
    "idempotency-key": "idempotency",
}
"""Header parameters that a policy consumes, in lower case."""

_REQUIREMENT: Final = ("optional", "required")
_DATE_PARTS: Final = (4, 2, 2)


def policies_of(operation: Mapping[str, Any]) -> Policies:
    """The policies that an operation declares; values of a wrong kind were refused before."""
    limit = operation.get("x-rate-limit")
    timeout = operation.get("x-timeout")
    return Policies(
        rate_limit=RateLimit(requests=limit["requests"], per=limit["per"], by=limit["by"]) if limit else None,
        idempotency=operation.get("x-idempotency"),
        etag=operation.get("x-etag"),
        body_limit=operation.get("x-body-limit"),
        timeout=float(timeout) if timeout is not None else None,
        audit=_audit(operation.get("x-audit")),
        deprecated_since=operation.get("x-deprecated-since"),
        sunset=operation.get("x-sunset"),
        successor=operation.get("x-successor"),
    )


def _audit(declared: Json) -> Audit | None:
    """The event alone, or `{event, target}`."""
    if isinstance(declared, dict):
        return Audit(event=declared["event"], target=declared.get("target"))
    return Audit(event=declared) if declared else None


def value_findings(document: Document, operation: Mapping[str, Any], pointer: Pointer) -> Iterator[Finding]:
    """Policies whose value is not of the declared kind."""
    for key, (accepts, wanted) in _KINDS.items():
        if key in operation and not accepts(operation[key]):
            yield document.finding((*pointer, key), f"{key} is {operation[key]!r}", f"write {wanted}")


def _is_positive(value: Json) -> bool:
    return type(value) is int and value > 0


def _is_rate_limit(value: Json) -> bool:
    if not isinstance(value, dict) or value.keys() != {"requests", "per", "by"}:
        return False
    by_known = value["by"] in ["ip", "caller", "account"]
    return _is_positive(value["requests"]) and _is_positive(value["per"]) and by_known


def _is_date(value: Json) -> bool:
    parts = value.split("-") if isinstance(value, str) else []
    if tuple(map(len, parts)) != _DATE_PARTS:
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_seconds(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value > 0


def _is_audit(value: Json) -> bool:
    if not isinstance(value, dict):
        return _is_text(value)
    is_known = "event" in value and value.keys() <= {"event", "target"}
    return is_known and all(map(_is_text, value.values()))


def _is_text(value: Json) -> bool:
    return isinstance(value, str) and value != ""


_KINDS: Final = {
    "x-rate-limit": (_is_rate_limit, "{requests: <count>, per: <seconds>, by: ip|caller|account}"),
    "x-idempotency": (_REQUIREMENT.__contains__, "optional or required"),
    "x-etag": (_REQUIREMENT.__contains__, "optional or required"),
    "x-body-limit": (_is_positive, "a number of bytes"),
    "x-timeout": (_is_seconds, "a number of seconds"),
    "x-audit": (_is_audit, "the name of the event, or {event: <name>, target: <runtime expression>}"),
    "x-deprecated-since": (_is_date, "a date as YYYY-MM-DD"),
    "x-sunset": (_is_date, "a date as YYYY-MM-DD"),
    "x-successor": (_is_text, "an operationId"),
}
