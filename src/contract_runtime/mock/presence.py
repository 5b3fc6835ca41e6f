"""Which resources a mock knows to be absent: those that were deleted, and others once some were posted."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from contract_runtime.mock.places import Kind, Place, filled
from contract_runtime.mock.stage import Stage
from contract_runtime.mock.store import Collection
from contract_runtime.path_templates import PARAMETER

WRITES_WHOLE: Final = "PUT"


class _Address(NamedTuple):
    """One resource in a path: its collection as the template has it, and as the request does."""

    template: Collection
    collection: Collection
    key: str
    is_named: bool
    """Whether the document itself names it, as `me` in `/users/me`."""


def is_absent(stage: Stage, place: Place, values: Mapping[str, str], method: str) -> bool:
    """Whether a resource in the path is known not to be there. PUT may make the last one."""
    addresses = [*_addresses(place, values)]
    if method == WRITES_WHOLE and place.kind is Kind.ITEM:
        addresses = addresses[:-1]
    return any(_is_absent(stage, each) for each in addresses)


def _addresses(place: Place, values: Mapping[str, str]) -> Iterator[_Address]:
    """The resources of a path from the left, those under a fixed name included."""
    last = () if place.kind is Kind.COLLECTION else (place.name,)
    template = (*place.collection, *last)
    given = filled(template, values)
    if place.kind is Kind.ITEM:
        given = (*given[:-1], values.get(place.parameter, ""))
    for depth, key in enumerate(given):
        is_named = PARAMETER.search(template[depth]) is None
        yield _Address(template[:depth], given[:depth], key, is_named)


def _is_absent(stage: Stage, address: _Address) -> bool:
    rows = stage.store.rows(address.collection)
    if address.key in rows:
        return rows[address.key] is None
    if address.is_named or not stage.store.has_posted(address.collection):
        return False
    is_settled = stage.store.is_settled(address.collection)
    return is_settled or address.key not in stage.sample_keys(address.template)
