"""`x-deprecated-since`, `x-sunset` and `x-successor` as headers (RFC 9745, RFC 8594, RFC 5829)."""

from datetime import UTC, date, datetime, time
from email.utils import format_datetime

from contract_runtime.failures.refusals import Header
from contract_runtime.operations import Policies


def deprecation_headers(policies: Policies) -> list[Header]:
    """The headers that every answer of the operation has."""
    headers: list[Header] = []
    if policies.deprecated_since is not None:
        since = int(_midnight(policies.deprecated_since).timestamp())
        headers.append((b"deprecation", f"@{since}".encode()))
    if policies.sunset is not None:
        sunset = format_datetime(_midnight(policies.sunset), usegmt=True)
        headers.append((b"sunset", sunset.encode()))
    return headers


def successor_header(path: bytes) -> Header:
    """The header that leads to the operation's successor."""
    return b"link", b"<" + path + b'>; rel="successor-version"'


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
