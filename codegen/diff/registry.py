"""Every rule of the comparison, read from `rules.yaml`: the only place that says what a change means."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from codegen.diff.changes import Change, Level

LEVELS: Final[tuple[Level, ...]] = ("breaking", "warning", "info")
_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Rule:
    """`changed` says what happened, with `{name}`, `{old}`, `{new}`; `because` whom it reaches, and why."""

    identifier: str
    level: Level
    changed: str
    because: str
    area: str

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
    return Rule(identifier, level, fields[level], fields["because"], area)


def rule_of(identifier: str) -> Rule | None:
    """The rule of that id."""
    return rules().get(identifier)


def level_of(identifier: str) -> Level:
    """How much a change by that rule matters. Raises: KeyError, for an unknown rule."""
    return rules()[identifier].level
