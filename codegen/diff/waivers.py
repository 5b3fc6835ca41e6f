"""Waivers: changes that a project puts up with, one line each, with a reason."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

from codegen.diff.comparison import Difference
from codegen.diff.rules import rules

FORM: Final = "rule | place | reason [| until YYYY-MM-DD]"
_FIELDS: Final = (3, 4)


@dataclass(frozen=True, slots=True)
class Waiver:
    """A line of the file. `place` is `GET /pets` or a pointer such as `#/components/schemas/Pet*`."""

    line: int
    rule: str
    place: str
    reason: str
    until: date | None

    def covers(self, difference: Difference) -> bool:
        """Whether it names the change's place, or every operation that the change reaches."""
        return self.names(difference.pointer) or (
            bool(difference.operations) and all(map(self.names, difference.operations))
        )

    def names(self, place: str) -> bool:
        """Whether the place fits; `*` stands for anything, and everything else for itself."""
        pattern = self.place.replace("[", "[[]").replace("?", "[?]")
        return fnmatchcase(place, pattern)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a line; `is_defect` where it cannot be understood."""

    file: str
    line: int
    message: str
    is_defect: bool

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.message}"


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The reason of each difference, empty where it is not waived, and what is wrong with the waivers."""

    reasons: Sequence[str]
    problems: Sequence[Problem]


def judge(path: Path, differences: Sequence[Difference], today: date) -> Verdicts:
    """Hold the waivers of a file against the differences."""
    lines = list(_read(path))
    problems = [item for item in lines if isinstance(item, Problem)]
    valid: list[Waiver] = []
    for waiver in (item for item in lines if isinstance(item, Waiver)):
        if waiver.until is not None and waiver.until < today:
            message = f"the waiver of {waiver.rule} at {waiver.place} expired on {waiver.until}"
            problems.append(Problem(str(path), waiver.line, message, is_defect=False))
        else:
            valid.append(waiver)
    used: set[int] = set()
    reasons = [_reason(difference, valid, used) for difference in differences]
    for waiver in valid:
        if waiver.line not in used:
            message = f"the waiver of {waiver.rule} at {waiver.place} is not used"
            problems.append(Problem(str(path), waiver.line, message, is_defect=False))
    return Verdicts(reasons, sorted(problems, key=lambda problem: problem.line))


def _reason(difference: Difference, waivers: Sequence[Waiver], used: set[int]) -> str:
    """The reason of the waivers that cover the change, one alone or several for one operation each."""
    fitting = [waiver for waiver in waivers if waiver.rule == difference.rule.identifier]
    single = next((waiver for waiver in fitting if waiver.covers(difference)), None)
    if single is not None:
        used.add(single.line)
        return single.reason
    shares = [[waiver for waiver in fitting if waiver.names(name)] for name in difference.operations]
    used.update(waiver.line for share in shares for waiver in share[:1])
    if shares and all(shares):
        return "; ".join(dict.fromkeys(share[0].reason for share in shares))
    return ""


def _read(path: Path) -> Iterator[Waiver | Problem]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        yield Problem(str(path), 1, "this is no UTF-8; save the file as UTF-8", is_defect=True)
        return
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if text and not text.startswith("#"):
            yield _parsed(str(path), number, text)


def _parsed(file: str, number: int, text: str) -> Waiver | Problem:
    fields = [part.strip() for part in text.split("|")]
    if len(fields) not in _FIELDS or not all(fields[:2]):
        return Problem(file, number, f"this is no waiver; write {FORM}", is_defect=True)
    rule, place, reason, *rest = fields
    if rule not in rules():
        return Problem(file, number, f"there is no rule {rule!r}", is_defect=True)
    if not reason:
        return Problem(file, number, f"the waiver of {rule} gives no reason", is_defect=True)
    until = None
    if rest:
        try:
            until = date.fromisoformat(rest[0].removeprefix("until").strip())
        except ValueError:
            return Problem(file, number, f"{rest[0]!r} is no date; write until YYYY-MM-DD", is_defect=True)
    return Waiver(number, rule, place, reason, until)
