"""Rows in the order that is asked for."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeVar

from contract_runtime.mock.asked import Order
from contract_runtime.sampling import Json
from contract_runtime.sampling.plain_values import snake_case

_WITHIN: Final = ("attributes", "fields", "properties", "data", "metadata")
_Row = TypeVar("_Row")


def arranged(rows: Iterable[tuple[Json, _Row]], orders: tuple[Order, ...]) -> list[_Row]:
    """The rows sorted by the values that stand with them; of equal ones the newest first where that is down.

    >>> arranged([({"n": 1}, "a"), ({"n": 2}, "b"), ({"n": 2}, "c")], (Order("n", True),))
    ['c', 'b', 'a']
    """
    ordered = list(rows)
    if orders and orders[0].is_descending:
        ordered.reverse()
    for order in reversed(orders):
        if order.name:
            _sort(ordered, order)
    return [row for _, row in ordered]


def _sort(rows: list[tuple[Json, Any]], order: Order) -> None:
    """Rows without the property stay behind the others, in whichever direction."""
    keyed = [(_value(value, order.name), (value, row)) for value, row in rows]
    known = [each for each in keyed if each[0] is not None]
    known.sort(key=lambda each: _rank(each[0]), reverse=order.is_descending)
    rows[:] = [row for _, row in known] + [row for value, row in keyed if value is None]


def _value(row: Json, name: str) -> Json:
    """The row's value: of the property of this name, or of one that begins or ends with it."""
    if not isinstance(row, Mapping):
        return row
    names = {snake_case(each): each for each in row}
    if name in names:
        return row[names[name]]
    for each, written in names.items():
        if each.startswith(f"{name}_") or each.endswith(f"_{name}"):
            return row[written]
        inner = row[written]
        if isinstance(inner, Mapping) and name.startswith(f"{each}_"):
            return _value(inner, name.removeprefix(f"{each}_"))
    within = next((row[names[each]] for each in _WITHIN if each in names), None)
    return _value(within, name) if isinstance(within, Mapping) else None


def _rank(value: Json) -> tuple[int, Any]:
    if isinstance(value, bool | int | float):
        return 0, value
    if isinstance(value, str):
        return 1, (value.casefold(), value)
    return 2, str(value)
