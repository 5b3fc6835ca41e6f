"""Every rule of the comparison, read from `rules.yaml`, the only place that says what a change means."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

import yaml

from codegen.diff.changes import Change, Level

Promise: TypeAlias = Literal["wire", "json", "source"]
PROMISES: Final[tuple[Promise, ...]] = ("wire", "json", "source")
"""What clients may rely on: each promise has all of those before it."""

LEVELS: Final[tuple[Level, ...]] = ("breaking", "warning", "info")
_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTRODUCTION: Final = """\
# Rules of `codegen diff`

`python -m codegen diff OLD NEW` compares two versions of a contract. A change is **breaking** where a
client that obeyed the old contract can stop working, a **warning** where that depends on the client, and
otherwise **info**. Rules named `request-...` are about what a client sends, `response-...` about what it
reads; the body of a webhook or callback and the messages that a channel sends are read by the client, so
they count as responses.

`--level` says how much was promised. At `wire`, the default, a change breaks where a client that keeps to the
contract is refused or gets what it cannot read. At `json`, so does what it sends without effect any more, or
no longer finds. At `source`, so does what generated code calls otherwise: operations, groups, classes.

This page is written by `python -m codegen diff --rules`."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`changed` says what happened, with `{name}`, `{old}`, `{new}`; `because` whom it reaches, and why.

    A change by it breaks whoever was promised `promise`, or more.
    """

    identifier: str
    level: Level
    changed: str
    because: str
    area: str
    promise: Promise = "wire"

    def level_at(self, promise: Promise) -> Level:
        """How much a change by it matters where so much is promised."""
        is_promised = self.promise != PROMISES[0] and PROMISES.index(self.promise) <= PROMISES.index(promise)
        return "breaking" if is_promised else self.level

    def sentence(self, change: Change) -> str:
        """What changed, in the words of the rule."""
        return self.changed.format(name=change.name, old=change.old, new=change.new)


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by its id, in the registry's order."""
    text = Path(__file__).with_name("rules.yaml").read_bytes()
    areas: dict[str, dict[str, dict[str, str]]] = _LOADER(text).get_single_data()
    return {
        identifier: _rule(identifier, fields, area)
        for area, entries in areas.items()
        for identifier, fields in entries.items()
    }


def _rule(identifier: str, fields: Mapping[str, str], area: str) -> Rule:
    level = next(level for level in LEVELS if level in fields)
    promise = next((each for each in PROMISES if each == fields.get("promise")), PROMISES[0])
    return Rule(identifier, level, fields[level], fields["because"], area, promise)


def rule_of(identifier: str) -> Rule | None:
    """The rule of that id."""
    return rules().get(identifier)


def level_of(identifier: str) -> Level:
    """How much a change by that rule matters. Raises: KeyError, for an unknown rule."""
    return rules()[identifier].level


def page() -> Iterator[str]:
    """Lines of the page."""
    yield from _INTRODUCTION.splitlines()
    counts = [f"{sum(rule.level == level for rule in rules().values())} {level}" for level in LEVELS]
    yield ""
    yield f"{len(rules())} rules: {', '.join(counts)}."
    area = ""
    for rule in rules().values():
        if rule.area != area:
            area = rule.area
            yield from (
                "",
                f"## {area}",
                "",
                "| rule | level | what changed | why it matters |",
                "|---|---|---|---|",
            )
        level = rule.level if rule.promise == PROMISES[0] else f"{rule.level}, breaking at `{rule.promise}`"
        yield f"| `{rule.identifier}` | {level} | {_cell(rule.changed)} | {_cell(rule.because)} |"


def _cell(text: str) -> str:
    text = text.replace("{name}", "*name*").replace("{old}", "*old*").replace("{new}", "*new*")
    return text.replace("|", "\\|")
