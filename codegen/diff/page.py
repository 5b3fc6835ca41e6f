"""The page of all rules, written from the registry."""

from collections.abc import Iterator

from codegen.diff.registry import LEVELS, rules

_INTRODUCTION = """\
# Rules of `codegen diff`

`python -m codegen diff OLD NEW` compares two versions of a contract. A change is **breaking** where a
client that obeyed the old contract can stop working, a **warning** where that depends on the client, and
otherwise **info**. Rules named `request-...` are about what a client sends, `response-...` about what it
reads; the body of a webhook or callback and the messages that a channel sends are read by the client, so
they count as responses.

This page is written by `python -m codegen diff --rules`."""


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
        yield f"| `{rule.identifier}` | {rule.level} | {_cell(rule.changed)} | {_cell(rule.because)} |"


def _cell(text: str) -> str:
    text = text.replace("{name}", "*name*").replace("{old}", "*old*").replace("{new}", "*new*")
    return text.replace("|", "\\|")
