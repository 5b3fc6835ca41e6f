"""What a disclosure is: a text of a span, drafted by one and approved by another."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

_NAMED: Final = re.compile(r"\{\{\{\s*([^{}]*?)\s*\}\}\}")


class DisclosureNotFound(Exception):
    """The tenant has no such disclosure."""

    def __init__(self, disclosure_id: int) -> None:
        super().__init__(f"There is no disclosure {disclosure_id}.")
        self.details: dict[str, object] = {"disclosure_id": disclosure_id}


class DisclosureWrongState(Exception):
    """It is approved already, or something names it."""

    def __init__(self, disclosure_id: int) -> None:
        super().__init__(f"The disclosure {disclosure_id} is approved, or something names it.")
        self.details: dict[str, object] = {"disclosure_id": disclosure_id}


class OwnDisclosure(Exception):
    """Who wrote it last does not approve it, by a key neither; and no program does."""

    def __init__(self, disclosure_id: int) -> None:
        super().__init__(f"Another person than whoever wrote the disclosure {disclosure_id} approves it.")
        self.details: dict[str, object] = {"disclosure_id": disclosure_id}


class FigureUnknown(Exception):
    """A template names what no report has."""

    def __init__(self, names: Collection[str]) -> None:
        super().__init__(f"No report has a figure {', '.join(names)}.")
        self.details: dict[str, object] = {"names": list(names)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """A note, statement or annex; `content` is a template yet."""

    id: int
    kind: str
    requirement_id: str
    standard: str | None
    starts_on: date
    ends_on: date
    title: str
    content: str
    status: str
    written_by: str
    approved_by: str | None
    approved_at: datetime | None


@dataclass(frozen=True, slots=True)
class Approver:
    """Who approves, and whom else the same person may act as: programs whose key it was told."""

    subject: str
    is_person: bool
    kin: frozenset[str]

    def require_other_than(self, disclosure: Disclosure) -> None:
        """Raises: OwnDisclosure, unless another person than the writer approves."""
        if not self.is_person or disclosure.written_by in {self.subject, *self.kin}:
            raise OwnDisclosure(disclosure.id)


def require_known(template: str, known: Collection[str]) -> None:
    """That a template names figures of the report. Raises: FigureUnknown."""
    unknown = sorted({name for name in _NAMED.findall(template) if name not in known})
    if unknown:
        raise FigureUnknown(unknown)


def filled(template: str, figures: Mapping[str, str]) -> str:
    """The text with the figures that it names. Raises: FigureUnknown.

    >>> filled("Assets of {{{total_assets}}}.", {"total_assets": "MYR 84650.00"})
    'Assets of MYR 84650.00.'
    """
    require_known(template, figures)
    return _NAMED.sub(lambda found: figures[found[1]], template)
