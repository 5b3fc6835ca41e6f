"""Paths that take requests from others: a router asks the more concrete of two templates first."""

import re
from collections.abc import Iterator, Sequence

from codegen.diff.addresses import Operation
from codegen.diff.fitting import accepts_text
from codegen.diff.parameters import parameters_of
from codegen.diff.scope import Scope
from codegen.openapi.vocabulary import TEMPLATE


def compare_shadows(
    scope: Scope, pairs: Sequence[tuple[Operation, Operation | None]], news: Sequence[Operation]
) -> None:
    """New paths that match what a templated path answered, with values that its parameters allow."""
    known = {old.outline.partition(" ")[2] for old, _ in pairs}
    paths = {new.path: new for new in news if new.outline.partition(" ")[2] not in known}
    kept = [(old, new) for old, new in pairs if new is not None and old.variables]
    for path, shadow in paths.items():
        for old, new in kept:
            values = taken(old.path, path)
            if values is not None and _allows(scope, old, values):
                scope.of(new.title).tell(
                    "path-shadowed", "new", shadow.item.pointer, old.path, path, name=new.title
                )


def taken(path: str, other: str) -> list[str] | None:
    """What the variables of a path would stand for in requests to the other one, which is more concrete.

    An empty text stands for anything; None where the other path takes no requests from the first.

    >>> taken("/a/{x}", "/a/search"), taken("/a/{x}/{y}", "/a/{z}/b"), taken("/{x}/b", "/a/{y}")
    (['search'], ['', 'b'], None)
    """
    olds, news = path.split("/"), other.split("/")
    if len(olds) != len(news) or TEMPLATE.sub("{}", path) == TEMPLATE.sub("{}", other):
        return None
    values: list[str] = []
    for old, new in zip(olds, news, strict=True):
        found = re.fullmatch(
            "([^/]+)".join(map(re.escape, TEMPLATE.split(old)[::2])), TEMPLATE.sub("\0", new)
        )
        if found is None:
            return None
        values += ["" if "\0" in value else value for value in found.groups()]
    return values


def _allows(scope: Scope, old: Operation, values: Sequence[str]) -> bool:
    return all(_fitting(scope, old, values))


def _fitting(scope: Scope, old: Operation, values: Sequence[str]) -> Iterator[bool]:
    parameters = parameters_of(scope.old, old)
    for position, value in enumerate(values):
        parameter = parameters.get(("path", str(position)))
        schema = scope.old.schema(parameter) if parameter else None
        yield not value or schema is None or accepts_text(scope.old.demands((schema,)), value)
