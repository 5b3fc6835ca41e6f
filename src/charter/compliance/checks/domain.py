"""What a check of a span is, and how it compares with another one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final

BREACHES: Final = frozenset({"FAIL", "WARNING"})
"""What a finding comes to where something is wrong, or may be."""


class CheckNotFound(Exception):
    """The tenant has no such check."""

    def __init__(self, check_id: int) -> None:
        super().__init__(f"There is no check {check_id}.")
        self.details: dict[str, object] = {"check_id": check_id}


class FindingNotFound(Exception):
    """The tenant has no such finding."""

    def __init__(self, finding_id: int) -> None:
        super().__init__(f"There is no finding {finding_id}.")
        self.details: dict[str, object] = {"finding_id": finding_id}


class FindingNotOpen(Exception):
    """Somebody took the responsibility already, or there is none to take."""

    def __init__(self, finding_id: int) -> None:
        super().__init__(f"The finding {finding_id} is waived, or no breach.")
        self.details: dict[str, object] = {"finding_id": finding_id}


class CheckSpanRequired(Exception):
    """A check of nothing, or of two spans."""

    def __init__(self) -> None:
        super().__init__("A check is of a year or of a period: name one of them.")
        self.details: dict[str, object] = {}


class RulesUnknown(Exception):
    """Entities of the framework are asked no such rules."""

    def __init__(self, rule_ids: Sequence[str]) -> None:
        super().__init__(f"There is no rule {', '.join(rule_ids)} for this framework.")
        self.details: dict[str, object] = {"rules": list(rule_ids)}


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenFinding:
    """A finding of a check that is kept, and who took the responsibility for it."""

    id: int
    check_id: int
    rule_id: str
    standard: str
    paragraph: str | None
    level: str
    result: str
    message: str
    suggested_correction: str
    currency: str
    amount: int | None
    expected: int | None
    entry_id: int | None
    account_id: int | None
    object_kind: str | None
    object_id: int | None
    reason: str | None
    waived_by: str | None
    waived_at: datetime | None

    @property
    def is_breach(self) -> bool:
        """Whether something is wrong, or may be."""
        return self.result in BREACHES

    @property
    def about(self) -> tuple[object, ...]:
        """The rule, and what it names: by this, findings of two checks are the same."""
        return (self.rule_id, self.object_kind, self.object_id, self.account_id, self.entry_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What a rule came to in a check."""

    rule_id: str
    standard: str
    paragraph: str | None
    level: str
    result: str
    findings: int
    omitted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A check of a span, which never changes; `grave_open` follows what is waived.

    `snapshot` is the last number that was read of each year, by the year's id.
    """

    id: int
    label: str
    year_id: int
    period_id: int | None
    starts_on: date
    ends_on: date
    framework: str
    rule_ids: list[str] | None
    rule_set_version: str
    snapshot: Mapping[str, int]
    counts: Mapping[str, int]
    compliance_score: Decimal
    pass_rate: Decimal | None
    coverage: Decimal
    started_by: str
    started_at: datetime
    finished_at: datetime
    grave_open: int
    """Failures of the levels CRITICAL and HIGH for which nobody took the responsibility."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Breaches of a check against those of an earlier one."""

    earlier_id: int | None
    new: tuple[WrittenFinding, ...]
    fixed: tuple[WrittenFinding, ...]
    same: tuple[WrittenFinding, ...]


def compared(
    earlier_id: int | None, earlier: Sequence[WrittenFinding], later: Sequence[WrittenFinding]
) -> Comparison:
    """What came, went and stayed."""
    before, after = {each.about for each in earlier}, {each.about for each in later}
    return Comparison(
        earlier_id,
        new=tuple(each for each in later if each.about not in before),
        fixed=tuple(each for each in earlier if each.about not in after),
        same=tuple(each for each in later if each.about in before),
    )
