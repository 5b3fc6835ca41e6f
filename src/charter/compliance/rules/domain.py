"""A rule, what it may come to, and how its findings are told."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from charter.compliance.facts.facts import Facts
from charter.compliance.registers.domain import Framework
from charter.compliance.standards.domain import MPERS_SECTIONS, OF_MFRS_18


class Level(Enum):
    """How much hangs on a rule."""

    CRITICAL = "CRITICAL"
    HIGH = "HIGH"
    MEDIUM = "MEDIUM"
    LOW = "LOW"
    INFO = "INFO"


class Result(Enum):
    """What a rule or one of its findings comes to. What does not apply has not passed."""

    PASS = "PASS"
    FAIL = "FAIL"
    WARNING = "WARNING"
    INFO = "INFO"
    NOT_APPLICABLE = "NOT_APPLICABLE"


WORST_FIRST: Final = (Result.FAIL, Result.WARNING, Result.INFO)
"""The result of a rule is the worst of its findings; what a person asserts does not make it worse."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a requirement stands: a pointer for readers, not a quotation."""

    standard: str
    paragraph: str | None = None

    def __str__(self) -> str:
        if self.paragraph is None:
            return self.standard
        mark = "" if self.paragraph.startswith("s") else "¶"
        return f"{self.standard} {mark}{self.paragraph}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """One thing that a rule has to say, with its figures; None of `result` is what the rule says of breaches.

    `amount` is what the books have and `expected` what should be there, in `currency` or the base currency.
    """

    message: str
    amount: int | None = None
    expected: int | None = None
    currency: str | None = None
    entry_id: int | None = None
    account_id: int | None = None
    object_kind: str | None = None
    object_id: int | None = None
    result: Result | None = None
    correction: str | None = None


Breaches = list[Breach] | None
"""What a rule finds: nothing where all holds, None where nothing is recorded that it could be asked of."""
Judge = Callable[[Facts], Breaches]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A requirement and the pure function that looks whether it holds.

    `holds` says what must, `mend` what to do otherwise, `broken` what a breach comes to.
    """

    id: str
    level: Level
    basis: Reference
    basis_from_2027: Reference | None
    is_for_mpers: bool
    broken: Result
    holds: str
    mend: str
    judge: Judge

    def applies_to(self, framework: Framework) -> bool:
        """Whether entities of a framework are asked."""
        return framework == "mfrs" or self.is_for_mpers

    def reference(self, framework: Framework, start: date) -> Reference:
        """Where the requirement stands for periods that begin on a day."""
        section = MPERS_SECTIONS.get(self.id.partition("-")[0])
        if framework == "mpers" and section is not None:
            return Reference("MPERS", f"section {section}")
        if start >= OF_MFRS_18 and self.basis_from_2027 is not None:
            return self.basis_from_2027
        return self.basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a check says to its readers about one thing."""

    rule_id: str
    standard: str
    paragraph: str | None
    level: Level
    result: Result
    message: str
    suggested_correction: str
    amount: int | None
    expected: int | None
    currency: str
    entry_id: int | None
    account_id: int | None
    object_kind: str | None
    object_id: int | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule came to. `omitted` findings are beyond the limit of what is told of one rule."""

    rule: Rule
    result: Result
    findings: tuple[Finding, ...] = ()
    omitted: int = 0


def rule(
    rule_id: str,
    basis: str,
    paragraph: str | None = None,
    *,
    level: Level,
    holds: str,
    mend: str,
    from_2027: tuple[str, str] | None = None,
    mpers: bool = False,
    broken: Result = Result.FAIL,
) -> Callable[[Judge], Rule]:
    """Make a rule of the function that judges it."""

    def of(judge: Judge) -> Rule:
        return Rule(
            id=rule_id,
            level=level,
            basis=Reference(basis, paragraph),
            basis_from_2027=None if from_2027 is None else Reference(*from_2027),
            is_for_mpers=mpers,
            broken=broken,
            holds=holds,
            mend=mend,
            judge=judge,
        )

    return of
