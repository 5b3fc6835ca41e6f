"""The page of all rules, each with a right and a wrong example."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from codegen.diff.rules import LEVELS, LOADER, PROMISES, Rule, rules
from codegen.findings import Json

FOLDER: Final = Path(__file__).with_name("examples")
_LABELS: Final = {"old": "old", "wrong": "changed", "right": "harmless"}
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

An example of each rule follows the table of its area: what is `wrong` is told by the rule, beside `old`, and
what is `right` is not. This page is written by `python -m codegen diff --rules`."""


def page() -> Iterator[str]:
    """Lines of the page."""
    yield from _INTRODUCTION.splitlines()
    counts = [f"{sum(rule.level == level for rule in rules().values())} {level}" for level in LEVELS]
    yield ""
    yield f"{len(rules())} rules: {', '.join(counts)}."
    area = ""
    shown: list[Rule] = []
    for rule in rules().values():
        if rule.area != area:
            yield from _examples(shown)
            area, shown = rule.area, []
            yield from (
                "",
                f"## {area}",
                "",
                "| rule | level | what changed | why it matters |",
                "|---|---|---|---|",
            )
        shown.append(rule)
        level = rule.level if rule.promise == PROMISES[0] else f"{rule.level}, breaking at `{rule.promise}`"
        yield f"| `{rule.identifier}` | {level} | {_cell(rule.changed)} | {_cell(rule.because)} |"
    yield from _examples(shown)


def _examples(shown: Sequence[Rule]) -> Iterator[str]:
    """A block for each rule."""
    if shown:
        yield from ("", "```yaml")
        for rule in shown:
            yield f"{rule.identifier}:"
            for label, key in _LABELS.items():
                yield f"  {label}: {_flow(examples()[rule.identifier][key])}"
        yield "```"


@cache
def examples() -> Mapping[str, Mapping[str, Json]]:
    """The snippets of each rule: `old`, `changed` so that the rule tells it, and `harmless`."""
    found: dict[str, Mapping[str, Json]] = {}
    for path in sorted(FOLDER.glob("*.yaml")):
        for entries in LOADER(path.read_bytes()).get_single_data().values():
            found |= entries
    return found


def _flow(snippet: Json) -> str:
    """A snippet on one line."""
    text = yaml.safe_dump(
        snippet, default_flow_style=True, width=100_000, sort_keys=False, allow_unicode=True
    )
    return text.removesuffix("\n").removesuffix("\n...")


def _cell(text: str) -> str:
    text = text.replace("{name}", "*name*").replace("{old}", "*old*").replace("{new}", "*new*")
    return text.replace("|", "\\|")
