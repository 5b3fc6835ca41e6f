"""The `x-` keys of operations, responses and bodies: which there are, and what each may say."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from codegen.document import Document
from codegen.findings import Finding, Json, Pointer

OPERATION_KEYS: Final = frozenset(
    {"x-rate-limit", "x-idempotency", "x-etag", "x-body-limit", "x-timeout", "x-audit", "x-deprecated-since"}
    | {"x-sunset", "x-successor"}
)
RESPONSE_KEYS: Final = frozenset({"x-error-codes"})
BODY_KEYS: Final = frozenset({"x-stream"})
_REQUIREMENT: Final = ("optional", "required")
_DATE_PARTS: Final = (4, 2, 2)


def value_findings(document: Document, operation: Mapping[str, Any], pointer: Pointer) -> Iterator[Finding]:
    """Policies whose value is not of the declared kind."""
    for key, (accepts, wanted) in _KINDS.items():
        if key in operation and not accepts(operation[key]):
            yield document.finding((*pointer, key), f"{key} is {operation[key]!r}", f"write {wanted}")


def _is_positive(value: Json) -> bool:
    return type(value) is int and value > 0


def _is_rate_limit(value: Json) -> bool:
    if not isinstance(value, dict) or value.keys() - {"counts"} != {"requests", "per", "by"}:
        return False
    by_known = value["by"] in ["ip", "caller", "account"]
    is_bounded = _is_positive(value["requests"]) and _is_positive(value["per"])
    return by_known and is_bounded and _is_counted(value.get("counts", "failures"))


def _is_counted(value: Json) -> bool:
    """All failures, or some by their error codes."""
    if isinstance(value, list):
        return bool(value) and all(map(_is_text, value)) and len(set(value)) == len(value)
    return bool(value == "failures")


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
    is_known = "event" in value and value.keys() <= {"event", "target", "details"}
    details = value.get("details", {})
    texts = (value[key] for key in value if key != "details")
    return is_known and isinstance(details, dict) and all(map(_is_text, (*texts, *details.values())))


def _is_text(value: Json) -> bool:
    return isinstance(value, str) and value != ""


_KINDS: Final = {
    "x-rate-limit": (
        _is_rate_limit,
        "{requests: <count>, per: <seconds>, by: ip|caller|account}, and where successes are free also "
        "counts: failures or [<error code>, ...]",
    ),
    "x-idempotency": (_REQUIREMENT.__contains__, "optional or required"),
    "x-etag": (_REQUIREMENT.__contains__, "optional or required"),
    "x-body-limit": (_is_positive, "a number of bytes"),
    "x-timeout": (_is_seconds, "a number of seconds"),
    "x-audit": (
        _is_audit,
        "the name of the event, or {event: <name>, target: <expression>, details: {<name>: <expression>}}",
    ),
    "x-deprecated-since": (_is_date, "a date as YYYY-MM-DD"),
    "x-sunset": (_is_date, "a date as YYYY-MM-DD"),
    "x-successor": (_is_text, "an operationId"),
}
