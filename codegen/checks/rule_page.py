"""The page of all rules of `lint`, each with a wrong and a right example."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Final

import yaml

from codegen.checks.rules import Rule, base, rules
from codegen.findings import Json

_INTRODUCTION: Final = """\
# Rules of `codegen lint`

`python -m codegen lint SPEC` says what is wrong with a document, and in brackets by which rule; the log for
code scanning (`--format sarif`) has the same ids. An **error** fails the run, a **warning** does not. Rules
of the **house** say how the contract of this repository is written; `--profile house` asks for them, and
fails the run for a listed value that does not fit.

An example of each rule follows the table of its area: what is `wrong` is told by the rule, and nothing is
told of what is `right`. Examples are written into the [document at the end](#the-document-of-the-examples),
which has nothing wrong: `null` takes a part away, `text` is a whole file, `length` fills it up to so many
bytes, `beside` are files beside it, `overlay` is passed with `--overlay`, and names stand for these parts:

| name | part |
|---|---|
| `schema` | one more component, `Pet` |
| `operation`, `path` | `GET /cats`, and all of `/cats` |
| `parameter` | the only parameter of `GET /cats` |
| `media`, `multipart` | what `GET /cats` answers with, in JSON or by parts |
| `response`, `channel`, `job-kind` | the components `Done`, `Watch` and `Check` |

This page is written by `python -m codegen lint --rules`."""
_HEAD: Final = ("| rule | level | what it says | why it matters |", "|---|---|---|---|")


def page() -> Iterator[str]:
    """Lines of the page."""
    yield from _INTRODUCTION.splitlines()
    counts = Counter(rule.profile for rule in rules().values())
    yield ""
    yield f"{len(rules())} rules: {counts['neutral']} for every document, {counts['house']} of the house."
    for area, group in groupby(rules().values(), lambda rule: rule.area):
        shown = list(group)
        yield from ("", f"## {area}", "", *_HEAD)
        yield from map(_row, shown)
        yield from ("", "```yaml")
        for rule in shown:
            yield f"{rule.identifier}:"
            yield from (f"  wrong: {_flow(rule.wrong)}", f"  right: {_flow(rule.right)}")
        yield "```"
    yield from ("", "## The document of the examples", "", "```yaml")
    yield from yaml.safe_dump(dict(base()), sort_keys=False, default_flow_style=None, width=160).splitlines()
    yield "```"


def _row(rule: Rule) -> str:
    level = "warning" if rule.is_warning else "error"
    profile = ", house" if rule.profile == "house" else ""
    said = _cell("<br>".join(rule.says))
    return f"| `{rule.identifier}` | {level}{profile} | {said} | {_cell(rule.because)} |"


def _cell(text: str) -> str:
    return text.replace("{", "*").replace("}", "*").replace("|", "\\|")


def _flow(snippet: Json) -> str:
    """A snippet on one line."""
    return yaml.safe_dump(snippet, default_flow_style=True, width=100_000, sort_keys=False).removesuffix("\n")
