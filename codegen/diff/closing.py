"""Bodies of a server that refuses unknown members: objects that say nothing are closed there."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from codegen.diff.demands import NOTHING, Demands, Parts, Written
from codegen.diff.reading import Schemas
from codegen.document import Document

_JUDGING: Final = frozenset({"unevaluatedProperties", "propertyNames", "minProperties", "maxProperties"})
"""Keywords about members that are not declared, too: an object keeps them to be judged."""


def refuses_unknown(document: Document) -> bool:
    """Whether the document says that further members of bodies are refused."""
    match document.root.get("x-strictness"):
        case {"unknown_members": "refuse"}:
            return True
    return False


def closed(schemas: Schemas, demands: Demands) -> Demands:
    """The demands, without further members where the server takes none: with properties, and nothing said."""
    is_judged = demands.dependent_required or (demands.nested.keys() | demands.words.keys()) & _JUDGING
    is_said = demands.additional or demands.pattern_properties
    if (
        is_judged
        or is_said
        or not demands.properties
        or not _mentioned(schemas, demands) <= demands.properties.keys()
    ):
        return demands
    return replace(demands, additional=(Written(NOTHING, demands.pointer),))


def _mentioned(schemas: Schemas, demands: Demands) -> set[str]:
    """Names that anything speaks of; what alternatives and conditions speak of is kept for them."""
    inner = [demands, *(schemas.demands(parts) for parts in _conditional(demands))]
    return {name for each in inner for name in each.properties.keys() | each.required.keys()}


def _conditional(demands: Demands) -> Iterator[Parts]:
    for union in demands.unions:
        yield from union.branches
    for condition in demands.conditions:
        yield from condition.parts.values()
    yield from demands.dependent_schemas.values()
    yield from demands.nots
