"""References inside one tree: those that lead nowhere, to something else, or back to themselves."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, Final

from codegen.checks.places import Place, places
from codegen.checks.structure_rules import BEARER
from codegen.document import Document, reference_pointer, value_at
from codegen.findings import Edit, Finding, Json, Pointer, with_article, with_near
from codegen.openapi.grammar import MAPS, REFERABLE

_IN_PLACE: Final = ("allOf", "anyOf", "oneOf", "not", "if", "then", "else")
_LISTS: Final = frozenset({"allOf", "anyOf", "oneOf", "prefixItems", "parameters"})
_MEND: Final = "define what it refers to, or mend the name"


def reference_findings(document: Document) -> list[Finding]:
    """Every `$ref` and discriminator mapping that cannot be followed."""
    found = list(places(document))
    kinds = {place.pointer: place.kind for place in found}
    targets: dict[tuple[str, str], str | None] = {}
    findings: list[Finding] = []
    for place in found:
        reference = place.value.get("$ref") if place.kind in REFERABLE else None
        if isinstance(reference, str):
            key = (place.kind, reference)
            if key not in targets:
                targets[key] = _fault(document, kinds, place.kind, reference)
            fault = targets[key]
            if fault is not None:
                pointer = (*place.pointer, "$ref")
                message = f"{document.reference_at(pointer)} {fault}"
                findings.append(
                    document.finding(pointer, message, _mend(document, reference), _without(place))
                )
        if place.kind == "discriminator":
            findings += _mapping_findings(document, kinds, place)
    return [*findings, *_circular_findings(document, found)]


def _mend(document: Document, reference: str) -> str:
    unreadable = document.unfollowed.get(reference)
    if unreadable is not None:
        return unreadable.mend
    value = document.root
    with suppress(KeyError):
        for part in reference_pointer(reference):
            if isinstance(value, dict) and part not in value:
                return with_near(_MEND, str(part), value)
            value = value_at(value, (part,))
    return _MEND


def _without(place: Place) -> list[Edit]:
    if place.kind == "schema":
        return [Edit(place.pointer, {})]
    if place.kind == "scheme":
        return [Edit(place.pointer, BEARER)]
    return [Edit(place.pointer)]


def _fault(document: Document, kinds: Mapping[Pointer, str], kind: str, reference: str) -> str | None:
    """Why a reference to an object of a kind cannot be followed."""
    if reference in document.unfollowed:
        return str(document.unfollowed[reference])
    try:
        pointer = plain_pointer(reference_pointer(reference))
        value = document.target(reference)
    except KeyError:
        return "leads nowhere"
    if kind == "schema" and isinstance(value, bool):
        return None
    actual = kinds.get(pointer)
    if actual is None and kind in MAPS and pointer[-2:-1] == (REFERABLE[kind],):
        return None
    if actual is None:
        return f"leads to something that is no {kind}"
    return None if actual == kind else f"leads to {with_article(actual)}, not to {with_article(kind)}"


def _mapping_findings(document: Document, kinds: Mapping[Pointer, str], place: Place) -> Iterator[Finding]:
    mapping = place.value.get("mapping")
    schemas = (document.root.get("components") or {}).get("schemas") or {}
    targets: dict[Pointer, Json] = {("mapping", name): target for name, target in (mapping or {}).items()}
    for where, target in {**targets, ("defaultMapping",): place.value.get("defaultMapping")}.items():
        if not isinstance(target, str) or target in schemas:
            continue
        fault = _fault(document, kinds, "schema", target)
        if fault is not None:
            pointer = (*place.pointer, *where)
            yield document.finding(pointer, f"the mapping {target!r} {fault}", _MEND)


def _circular_findings(document: Document, found: list[Place]) -> Iterator[Finding]:
    """References that come back to where they stand before they arrive at a value of their own."""
    referable = {place.pointer: place for place in found if place.kind in REFERABLE}
    follows = {pointer: list(_followed(place)) for pointer, place in referable.items()}
    closed: set[Pointer] = set()
    for start in follows:
        for circle in _circles(start, follows, closed):
            place = next(referable[each] for each in reversed(circle) if "$ref" in referable[each].value)
            pointer = (*place.pointer, "$ref")
            message = f"{document.reference_at(pointer)} leads back to itself"
            edits = [Edit(place.pointer, {})]
            yield document.finding(pointer, message, "write out what is meant here", edits)


def _followed(place: Place) -> Iterator[Pointer]:
    """The places that say what fits this one, by reference or as its parts."""
    reference: Any = place.value.get("$ref")
    if isinstance(reference, str) and reference.startswith("#"):
        with suppress(KeyError):
            yield plain_pointer(reference_pointer(reference))
    for key in _IN_PLACE if place.kind == "schema" else ():
        part = place.value.get(key)
        if isinstance(part, dict):
            yield (*place.pointer, key)
        for index, _ in enumerate(part if isinstance(part, list) else ()):
            yield (*place.pointer, key, index)


def plain_pointer(pointer: Pointer) -> Pointer:
    """A pointer whose indexes are numbers, as those of places are."""
    return tuple(
        int(part) if index and pointer[index - 1] in _LISTS and str(part).isdecimal() else part
        for index, part in enumerate(pointer)
    )


def _circles(
    start: Pointer, follows: Mapping[Pointer, list[Pointer]], closed: set[Pointer]
) -> Iterator[list[Pointer]]:
    """The circles met depth first from one place; each place is visited once over all starts."""
    if start in closed:
        return
    path = {start: iter(follows[start])}
    while path:
        last = next(reversed(path))
        target = next(path[last], None)
        if target is None:
            closed.add(last)
            del path[last]
        elif target in path:
            pointers = list(path)
            yield pointers[pointers.index(target) :]
        elif target in follows and target not in closed:
            path[target] = iter(follows[target])
