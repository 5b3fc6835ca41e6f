"""Every rule of `lint`, read from `rules.yaml`: a finding is by the rule whose words it says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

import yaml

from codegen.findings import Finding, Json

Profile: TypeAlias = Literal["neutral", "house"]
PROFILES: Final[tuple[Profile, ...]] = ("neutral", "house")
UNKNOWN: Final = "unknown"
"""The id of a finding whose words no rule has."""

_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NAME: Final = re.compile(r"\{[a-z_]+\}")


@dataclass(frozen=True, slots=True)
class Rule:
    """A finding by it says one of `says`, with names and values in place of `{name}`.

    Where `mends` are given, one of them is what it says is to be done: the message may be another program's.
    `wrong` and `right` are parts of a document.
    """

    identifier: str
    area: str
    profile: Profile
    is_warning: bool
    says: Sequence[str]
    because: str
    wrong: Mapping[str, Json]
    right: Mapping[str, Json]
    mends: frozenset[str]


def rule_of(finding: Finding) -> str:
    """The id of the rule that a finding is by.

    >>> rule_of(Finding("a.yaml", 1, 1, "the component 'pet' is not in PascalCase", "rename it"))
    'component-spelling'
    """
    for words, rule in _words():
        if words.fullmatch(finding.message) and (not rule.mends or finding.mend in rule.mends):
            return rule.identifier
    return UNKNOWN


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by its id, in the registry's order."""
    return {rule.identifier: rule for profile in PROFILES for rule in _rules(profile)}


def base() -> Mapping[str, Json]:
    """The document that the examples are written into."""
    found: Mapping[str, Json] = _registry()["base"]
    return found


@cache
def _registry() -> Mapping[str, Json]:
    text = Path(__file__).with_name("rules.yaml").read_bytes()
    found: Mapping[str, Json] = _LOADER(text).get_single_data()
    return found


def _rules(profile: Profile) -> Iterator[Rule]:
    for area, entries in _registry()[profile].items():
        for identifier, fields in entries.items():
            level = next(key for key in ("error", "warning") if key in fields)
            says = fields[level]
            yield Rule(
                identifier,
                area,
                profile,
                level == "warning",
                [says] if isinstance(says, str) else says,
                fields["because"],
                fields["wrong"],
                fields["right"],
                frozenset(fields.get("mend", ())),
            )


@cache
def _words() -> Sequence[tuple[re.Pattern[str], Rule]]:
    """The words of each rule: those that leave least open are asked first, as they may be others' as well."""
    said = [(words, rule) for rule in rules().values() for words in rule.says]
    said.sort(key=lambda each: (not each[1].mends, -len(_NAME.sub("", each[0]))))
    return [(_pattern(words), rule) for words, rule in said]


def _pattern(words: str) -> re.Pattern[str]:
    """What the words match: anything stands for a name."""
    return re.compile(".*".join(map(re.escape, _NAME.split(words))), re.DOTALL)
