"""`x-deprecated-since`, `x-sunset` and `x-successor` as headers (RFC 9745, RFC 8594, RFC 5829).

>>> _dates(Policies(deprecated_since=date(2026, 1, 1), sunset=date(2026, 7, 1)))
[(b'deprecation', b'@1767225600'), (b'sunset', b'Wed, 01 Jul 2026 00:00:00 GMT')]
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from email.utils import format_datetime

from contract_runtime.operations import Operation, Policies
from contract_runtime.responses.links import NO_ANSWER, Addressed, successor
from contract_runtime.wire import Header

Always = Callable[[list[bytes]], Sequence[Header]]
"""The headers of every answer of an operation, from the path's raw values."""


def deprecation_headers(
    operation: Operation, operations: Mapping[str, Addressed], base_path: str
) -> Always | None:
    """What tells that an operation is going away; None for one that is not."""
    fixed = _dates(operation.policies)
    locate = successor(operation, operations, base_path)
    if locate is None:
        return (lambda _: fixed) if fixed else None

    def headers(values: list[bytes]) -> Sequence[Header]:
        path = locate(values, {}, None, NO_ANSWER)
        return [*fixed, (b"link", b"<" + path + b'>; rel="successor-version"')]

    return headers


def _dates(policies: Policies) -> list[Header]:
    headers: list[Header] = []
    if policies.deprecated_since is not None:
        since = int(_midnight(policies.deprecated_since).timestamp())
        headers.append((b"deprecation", f"@{since}".encode()))
    if policies.sunset is not None:
        sunset = format_datetime(_midnight(policies.sunset), usegmt=True)
        headers.append((b"sunset", sunset.encode()))
    return headers


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
