"""Shows differences: a table, JSON, annotations for GitHub, a log for code scanning."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from codegen.diff.changelog import changelog
from codegen.diff.changes import Level
from codegen.diff.comparison import Difference
from codegen.diff.outcome import Outcome, aside, group_of, sentence
from codegen.diff.rules import LEVELS
from codegen.writing.sarif import SarifResult, SarifRule, sarif_log

_COLOURS: Final[Mapping[Level, str]] = {"breaking": "31", "warning": "33", "info": "36"}
_COMMANDS: Final[Mapping[Level, str]] = {"breaking": "error", "warning": "warning", "info": "notice"}
_SARIF_LEVELS: Final[Mapping[Level, str]] = {"breaking": "error", "warning": "warning", "info": "note"}


def grouped(differences: Sequence[Difference]) -> dict[str, list[Difference]]:
    """Differences by what they reach, the gravest group first."""
    groups: dict[str, list[Difference]] = {}
    for difference in differences:
        groups.setdefault(group_of(difference), []).append(difference)
    return groups


def table(outcome: Outcome, *, is_coloured: bool) -> Iterator[str]:
    """Lines for a terminal, grouped by operation and aligned."""
    width = max((len(str(item.position)) for item in outcome.differences), default=0)
    for group, differences in grouped(outcome.differences).items():
        yield group
        for item in differences:
            level = "waived" if item.waived else item.level
            shown = f"\033[{_COLOURS[item.level]}m{level:<8}\033[0m" if is_coloured else f"{level:<8}"
            yield f"  {shown}  {item.position!s:<{width}}  {item.message} [{item.rule.identifier}]"
            if item.level != "info" or item.waived:
                yield f"  {'':<8}  {'':<{width}}  {aside(item)}"
        yield ""
    yield from map(str, outcome.problems)
    yield summary(outcome)


def summary(outcome: Outcome) -> str:
    """One line with all counts."""
    if not outcome.differences:
        return f"no change from {outcome.old} to {outcome.new}"
    counts = ", ".join(f"{outcome.count(level)} {level}" for level in LEVELS)
    waived = f", {outcome.waived} waived" if outcome.waived else ""
    return f"{counts}{waived}"


def as_json(outcome: Outcome) -> Iterator[str]:
    """One JSON document; keys are only ever added to it."""
    counts: dict[str, int] = {level: outcome.count(level) for level in LEVELS}
    document = {
        "old": outcome.old,
        "new": outcome.new,
        "summary": counts | {"waived": outcome.waived},
        "changes": [_entry(item) for item in outcome.differences],
        "waivers": [
            {"file": item.file, "line": item.line, "message": item.message} for item in outcome.problems
        ],
    }
    yield json.dumps(document, indent=2, ensure_ascii=False)


def _entry(item: Difference) -> dict[str, object]:
    return {
        "rule": item.rule.identifier,
        "level": item.level,
        "operations": list(item.operations),
        "subject": item.subject,
        "message": item.message,
        "because": item.rule.because,
        "old": item.old,
        "new": item.new,
        "place": {
            "document": item.side,
            "pointer": item.pointer,
            "file": item.position.file,
            "line": item.position.line,
            "column": item.position.column,
        },
        "waived": item.waived or None,
        "witness": {"value": item.witness.value} if item.witness else None,
    }


def annotations(outcome: Outcome) -> Iterator[str]:
    """Workflow commands of GitHub; what is gone is annotated at the nearest place that is still there."""
    for item in outcome.differences:
        command = "notice" if item.waived else _COMMANDS[item.level]
        place: dict[str, object] = {
            "file": item.nearest.file,
            "line": item.nearest.line,
            "col": item.nearest.column,
        }
        text = f"{group_of(item)}: {item.message}. {aside(item)}"
        yield _command(command, place | {"title": item.rule.identifier}, text)
    for problem in outcome.problems:
        yield _command(
            "warning", {"file": problem.file, "line": problem.line, "title": "waiver"}, problem.message
        )


def _command(name: str, properties: Mapping[str, object], text: str) -> str:
    written = ",".join(f"{key}={_escaped(str(value), is_property=True)}" for key, value in properties.items())
    return f"::{name} {written}::{_escaped(text)}"


def _escaped(text: str, *, is_property: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if is_property else text


def sarif(outcome: Outcome) -> Iterator[str]:
    """A log for code scanning; what is gone is shown at the nearest place that is still there."""
    found = {item.rule.identifier: item.rule for item in outcome.differences}
    described = [SarifRule(rule.identifier, sentence(rule.because)) for rule in found.values()]
    results = [
        SarifResult(
            item.rule.identifier,
            _SARIF_LEVELS[item.level],
            f"{item.message}. {aside(item)}",
            item.nearest.file,
            item.nearest.line,
            item.nearest.column,
            item.waived,
        )
        for item in outcome.differences
    ]
    yield sarif_log("codegen diff", described, results)


FORMATS: Final[Mapping[str, Callable[[Outcome], Iterator[str]]]] = {
    "json": as_json,
    "github": annotations,
    "markdown": changelog,
    "sarif": sarif,
}
