"""Names that were given up for good: `x-reserved`."""

from codegen.diff.scope import Scope


def compare_reserved(scope: Scope) -> None:
    """A name that is free again may come to mean something else."""
    olds, news = (view.document.root.get("x-reserved") or {} for view in (scope.old, scope.new))
    for section, names in olds.items():
        for name in names:
            if name not in (news.get(section) or ()):
                scope.tell("reserved-name-freed", "old", ("x-reserved", section), name=name)
