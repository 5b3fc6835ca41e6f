"""What stands in the audit log, and the chain that shows tampering."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Final

GENESIS: Final = sha256(b"charter audit log").digest()
"""What stands before the first entry."""

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


@dataclass(frozen=True, slots=True)
class Link:
    """The place of an entry in the chain."""

    sequence: int
    entry_id: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Finding:
    """Where the chain is broken, and how."""

    sequence: int | None
    entry_id: int | None
    problem: str

    def __str__(self) -> str:
        place = "" if self.sequence is None else f"place {self.sequence}, "
        entry = "no entry" if self.entry_id is None else f"entry {self.entry_id}"
        return f"{place}{entry}: {self.problem}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check of the whole log found."""

    entries: int
    head: bytes
    findings: tuple[Finding, ...]


def written(entry: Entry) -> bytes:
    """An entry as bytes, always the same: JSON with sorted keys, and times in UTC to the microsecond."""
    content = {
        "id": entry.id,
        "occurred_at": entry.occurred_at.astimezone(UTC).isoformat(timespec="microseconds"),
        "event": entry.event,
        "operation": entry.operation,
        "actor_kind": entry.actor_kind,
        "actor_issuer": entry.actor_issuer,
        "actor_subject": entry.actor_subject,
        "actor_tenant": entry.actor_tenant,
        "target": entry.target,
        "client_address": entry.client_address,
        "request_id": entry.request_id,
        "details": entry.details,
    }
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def linked(previous: bytes, entry: Entry) -> bytes:
    """The hash at an entry's place: over the one before it and the entry.

    >>> first = Entry(id=1, occurred_at=datetime(2026, 1, 1, tzinfo=UTC), event="session.created")
    >>> second = Entry(id=2, occurred_at=datetime(2026, 1, 2, tzinfo=UTC), event="session.ended")
    >>> forged = Entry(id=1, occurred_at=first.occurred_at, event="nothing.happened")
    >>> linked(linked(GENESIS, first), second) == linked(linked(GENESIS, forged), second)
    False
    """
    return sha256(previous + written(entry)).digest()


def fitting(name: str, text: str | None) -> str | None:
    """A text as its column takes it."""
    return None if text is None else text[: LENGTHS[name]].replace("\0", "")
