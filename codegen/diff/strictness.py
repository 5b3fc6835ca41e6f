"""What a server refuses beyond its document: `x-strictness`."""

from collections.abc import Mapping
from typing import Final

from codegen.diff.scope import Scope

_CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "unknown_query": ("ignore", "refuse"),
    "unknown_members": ("declared", "refuse"),
    "nul": ("take", "refuse"),
    "repeated": ("first", "last", "refuse"),
}
"""What may be said, the strictest last; the body limit is compared where operations are."""

_UNSAID: Final = {"repeated": "refuse"}


def compare_strictness(scope: Scope) -> None:
    """Each choice of the whole document. Whoever is refused now, or read otherwise, was not before."""
    olds, news = (view.document.root.get("x-strictness") or {} for view in (scope.old, scope.new))
    for name, choices in _CHOICES.items():
        usual = _UNSAID.get(name, choices[0])
        old, new = olds.get(name, usual), news.get(name, usual)
        if old != new:
            rule = "strictness-lowered" if old == "refuse" else "strictness-raised"
            is_said = name in news
            scope.tell(rule, "new" if is_said else "old", ("x-strictness", name), old, new, name=name)
