"""Every rule of the comparison, read from `rules.yaml`, the only place that says what a change means."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

import yaml

from codegen.diff.changes import Level

Promise: TypeAlias = Literal["wire", "json", "source"]
PROMISES: Final[tuple[Promise, ...]] = ("wire", "json", "source")
"""What clients may rely on: each promise has all of those before it."""

LEVELS: Final[tuple[Level, ...]] = ("breaking", "warning", "info")
LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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

    def sentence(self, name: str, old: str, new: str) -> str:
        """What changed, in the words of the rule."""
        return self.changed.format(name=name, old=old, new=new)


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by its id, in the registry's order."""
    text = Path(__file__).with_name("rules.yaml").read_bytes()
    areas: dict[str, dict[str, dict[str, str]]] = LOADER(text).get_single_data()
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
