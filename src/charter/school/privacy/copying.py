"""What one person may have of the record: everybody else is a role."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Protocol

from charter.school.domain import PersonNotFound
from charter.school.privacy.redaction import WITHHELD, Bearer, Redaction, folded
from charter.shared.clock import Clock
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId

_WORD: Final = re.compile(r"[^\W_]+")
_CHUNK: Final = re.compile(r"[\w.-]*\w")

Row = Mapping[str, Any]
"""A row of the database, by columns."""


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody else who took part in an incident."""

    person_id: str
    name: str
    kind: str
    role: str


@dataclass(frozen=True, slots=True)
class WholeIncident:
    """An incident with all that is known of it; its participants in the order in which they were added."""

    columns: Row
    others: Sequence[Other]
    consequences: Sequence[Row]
    notices: Sequence[Row]
    statements: Sequence[str]


@dataclass(frozen=True, slots=True)
class CopiedIncident:
    """An incident as one of its participants may know it."""

    columns: Row
    description: str | None
    evidence_note: str | None
    others: Sequence[str]
    consequences: Sequence[Row]
    notices: Sequence[Row]
    statements: Sequence[str]


@dataclass(frozen=True, slots=True)
class Copy:
    """The whole record of a person."""

    person: Row
    made_at: datetime
    incidents: Sequence[CopiedIncident]
    disclosures: Sequence[Row]
    requests: Sequence[Row]


class WholeRecords(Protocol):
    """The records of one tenant."""

    async def find_person(self, person_id: str) -> Row | None: ...

    async def list_incidents(self, person_id: str) -> list[WholeIncident]:
        """The latest first."""
        ...

    async def list_disclosures(self, person_id: str) -> list[Row]: ...

    async def list_requests(self, person_id: str) -> list[Row]: ...

    async def list_mentioned(self, words: Collection[str], person_id: str) -> list[tuple[str, str]]:
        """The ids and names of those others whose id or whose name's first word is among the words."""
        ...


class CopyService:
    """Makes copies."""

    def __init__(self, store: TenantStore[WholeRecords], now: Clock) -> None:
        self._store = store
        self._now = now

    async def make(self, tenant: TenantId, person_id: str) -> Copy:
        """The copy of a person's record. Raises: PersonNotFound."""
        async with self._store.reading(tenant) as records:
            person = await records.find_person(person_id)
            if person is None:
                raise PersonNotFound(person_id)
            incidents = await records.list_incidents(person_id)
            disclosures = await records.list_disclosures(person_id)
            requests = await records.list_requests(person_id)
            texts = _texts(incidents, disclosures, requests)
            mentioned = await records.list_mentioned(_words(texts), person_id)
        redactions = _Redactions(person["name"], mentioned, incidents)
        read = redactions.elsewhere().of
        return Copy(
            person,
            self._now(),
            [_copied(each, redactions.within(each).of) for each in incidents],
            [_rewritten(row, read, "what", "threat") for row in disclosures],
            [_rewritten(row, read, "what", "decision", "statement") for row in requests],
        )


def labels_of(others: Iterable[Other]) -> list[str]:
    """A role for each, counted within the incident.

    >>> labels_of([Other("2", "B", "student", "Victim"), Other("3", "C", "staff", "Victim")])
    ['Victim 1', 'Victim 2']
    """
    counts: Counter[str] = Counter()
    labels = []
    for other in others:
        counts[other.role] += 1
        labels.append(f"{other.role} {counts[other.role]}")
    return labels


class _Redactions:
    """Of one copy."""

    def __init__(
        self, name: str, mentioned: Iterable[tuple[str, str]], incidents: Iterable[WholeIncident]
    ) -> None:
        self._name = name
        self._mentioned = [Bearer(person_id, other, WITHHELD) for person_id, other in mentioned]
        met = {each.person_id: each.name for incident in incidents for each in incident.others}
        self._met = [Bearer(person_id, other, WITHHELD) for person_id, other in met.items()]

    def within(self, incident: WholeIncident) -> Redaction:
        """For what is said of an incident; who was part of another one is looked for in parts as well."""
        labels = labels_of(incident.others)
        others = [
            Bearer(each.person_id, each.name, f"[{label}]")
            for each, label in zip(incident.others, labels, strict=True)
        ]
        here = {each.person_id for each in incident.others}
        elsewhere = [each for each in self._met if each.person_id not in here]
        mentioned = [each for each in self._mentioned if each.person_id not in here]
        return Redaction(self._name, others + elsewhere, mentioned)

    def elsewhere(self) -> Redaction:
        """For what is said of the whole record."""
        return Redaction(self._name, self._met, self._mentioned)


def _copied(incident: WholeIncident, read: Callable[[str], str]) -> CopiedIncident:
    columns = incident.columns
    return CopiedIncident(
        columns,
        _read(read, columns["description"]),
        _read(read, columns["evidence_note"]),
        [
            f"{label} ({each.kind})"
            for each, label in zip(incident.others, labels_of(incident.others), strict=True)
        ],
        [_rewritten(row, read, "notes") for row in incident.consequences],
        [_rewritten(row, read, "message") for row in incident.notices],
        [read(statement) for statement in incident.statements],
    )


def _rewritten(row: Row, read: Callable[[str], str], *columns: str) -> Row:
    return {**row, **{column: _read(read, row[column]) for column in columns}}


def _read(read: Callable[[str], str], text: str | None) -> str | None:
    return None if text is None else read(text)


def _texts(
    incidents: Iterable[WholeIncident], disclosures: Iterable[Row], requests: Iterable[Row]
) -> list[str]:
    """All that somebody wrote by hand."""
    found: list[str | None] = []
    for incident in incidents:
        found += [incident.columns["description"], incident.columns["evidence_note"], *incident.statements]
        found += [row["notes"] for row in incident.consequences]
        found += [row["message"] for row in incident.notices]
    for row in disclosures:
        found += [row["what"], row["threat"]]
    for row in requests:
        found += [row["what"], row["decision"], row["statement"]]
    return [text for text in found if text]


def _words(texts: Iterable[str]) -> set[str]:
    lower = [folded(text) for text in texts]
    return {word for text in lower for pattern in (_WORD, _CHUNK) for word in pattern.findall(text)}
