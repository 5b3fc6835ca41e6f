"""A changelog in Markdown, for the notes of a release: what breaks first, and what is alike told once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from codegen.diff.comparison import Difference
from codegen.diff.outcome import Outcome, aside, group_of

_DEPRECATIONS: Final = ("-deprecated", "-sunset-")
_SECTIONS: Final[Mapping[str, Callable[[Difference], bool]]] = {
    "Breaking": lambda item: item.level == "breaking",
    "Deprecated": lambda item: any(part in item.rule.identifier for part in _DEPRECATIONS),
    "Risky": lambda item: item.level == "warning",
    "Added": lambda item: item.rule.identifier.endswith("-added"),
    "Harmless": lambda _item: True,
}
"""In their order; a difference stands in the first that it belongs to."""


def changelog(outcome: Outcome) -> Iterator[str]:
    """A section for what breaks, what will go, what may surprise, what is new, and for the rest."""
    yield f"# Changes of the contract, from `{outcome.old}` to `{outcome.new}`"
    sections: dict[str, list[Difference]] = {heading: [] for heading in _SECTIONS}
    for item in outcome.differences:
        sections[next(heading for heading, has in _SECTIONS.items() if has(item))].append(item)
    for heading, found in sections.items():
        if found:
            yield from ("", f"## {heading}", "", *_bullets(found))
    if not outcome.differences:
        yield ""
        yield "Nothing changed."


def _bullets(found: Sequence[Difference]) -> Iterator[str]:
    """A bullet for all that is said in the same words, with each operation that it is said of."""
    told: dict[str, list[str]] = {}
    for item in _names_together(found):
        told.setdefault(_said(item), []).append(group_of(item))
    for text, groups in told.items():
        group = ", ".join(dict.fromkeys(groups))
        yield f"- **{_plain(group)}**{text.removeprefix(f': {_plain(group)}')}"


def _names_together(found: Sequence[Difference]) -> Iterator[Difference]:
    """Differences that are the same but for a name, such as values of one list, as one with all names."""
    together: dict[tuple[object, ...], list[Difference]] = {}
    for item in found:
        unnamed = item.rule.sentence("", item.old, item.new)
        alike = (item.rule.identifier, unnamed, item.subject, item.operations, item.waived, item.notes)
        together.setdefault(alike, []).append(item)
    for items in together.values():
        first = items[0]
        names = ", ".join(dict.fromkeys(item.name for item in items))
        head = f"{first.subject}: " if first.subject else ""
        yield replace(first, message=head + first.rule.sentence(names, first.old, first.new))


def _said(item: Difference) -> str:
    why = f" {aside(item)}" if item.waived or item.level != "info" else ""
    return f": {_plain(item.message)} (`{item.rule.identifier}`).{_plain(why)}"


def _plain(text: str) -> str:
    """The text with what Markdown would take for markup escaped."""
    return "".join(f"\\{letter}" if letter in "\\`*_<>[]" else letter for letter in text).replace("\n", " ")
