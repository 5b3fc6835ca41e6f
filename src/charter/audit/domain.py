"""What stands in the audit log."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

LENGTHS: Final[Mapping[str, int]] = {
    "event": 100,
    "operation": 100,
    "actor_kind": 20,
    "actor_issuer": 500,
    "actor_subject": 255,
    "actor_tenant": 255,
    "target": 500,
    "client_address": 45,
    "request_id": 128,
}
"""Characters that fit; longer texts are cut, for an event must not fail for its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, to be written down."""

    occurred_at: datetime
    event: str
    operation: str | None = None
    actor_kind: str = "system"
    actor_issuer: str | None = None
    actor_subject: str | None = None
    actor_tenant: str | None = None
    target: str | None = None
    client_address: str | None = None
    request_id: str | None = None
    details: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Event):
    """An event as it stands in the log, and its place in the chain once it is sealed."""

    id: int
    sequence: int | None = None
    hash: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFilter:
    """Which entries to read; None is any."""

    event: str | None = None
    actor: str | None = None
    since: datetime | None = None
    until: datetime | None = None


def fitting(name: str, text: str | None) -> str | None:
    """A text as its column takes it."""
    return None if text is None else text[: LENGTHS[name]].replace("\0", "")
