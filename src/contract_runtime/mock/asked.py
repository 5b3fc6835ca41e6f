"""What a request asks of a list: which part of it, and in which order, by whatever names the document has."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from contract_runtime.operations import Operation, Parameter
from contract_runtime.sampling import Json
from contract_runtime.sampling.plain_values import snake_case
from contract_runtime.schemas.schema_types import TypeRegistry

_ROLES: Final[Mapping[str, frozenset[str]]] = {
    "page": frozenset({"page", "page_number", "page_no", "page_index", "pagenumber", "p", "current_page"}),
    "size": frozenset(
        {"limit", "per_page", "page_size", "pagesize", "perpage", "max_results", "size", "first", "top"}
        | {"count", "max", "maxresults", "take", "items_per_page", "page_limit"}
    ),
    "offset": frozenset({"offset", "skip", "start", "start_index", "startindex", "page_offset"}),
    "cursor": frozenset(
        {"cursor", "after", "page_token", "pagetoken", "next_token", "nexttoken", "continuation_token"}
        | {"continuation", "starting_after", "since_id", "marker", "bookmark", "page_cursor", "page_after"}
        | {"scroll_id", "start_cursor", "next_cursor", "start_key", "page_info", "continue"}
    ),
    "before": frozenset({"before", "ending_before", "until_id", "max_id", "page_before"}),
    "sort": frozenset(
        {"sort", "sort_by", "sortby", "order_by", "orderby", "ordering", "sort_field", "sort_key"}
        | {"sort_column", "sort_on", "sort_property"}
    ),
    "direction": frozenset(
        {"order", "direction", "sort_order", "sortorder", "sort_dir", "sort_direction", "dir", "order_dir"}
        | {"order_direction", "sortdirection"}
    ),
}
_ASCENDING: Final = frozenset({"asc", "ascending", "1"})
_DESCENDING: Final = frozenset({"desc", "descending", "-1"})
_ORDERED: Final = re.compile(r"([-+]?)(.*?)(?:[:\s._]+(asc|ascending|desc|descending))?", re.IGNORECASE)
_BY_AGE: Final = {"newest": True, "latest": True, "recent": True, "oldest": False}


@dataclass(frozen=True, slots=True)
class Order:
    """One property to sort by, in snake case; without a name, by age."""

    name: str
    is_descending: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request's wishes. `page` counts from 0, `first_page` is how the document counts the first.

    `filters` are the values of all other parameters in the query.
    `names` are the parameters that the operation has, by role: `page`, `size`, `offset`, `cursor`.
    """

    page: int = 0
    first_page: int = 1
    size: int | None = None
    offset: int | None = None
    cursor: str | None = None
    before: str | None = None
    orders: tuple[Order, ...] = ()
    filters: Mapping[str, Json] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_paged(self) -> bool:
        """Whether the list can be asked for in parts."""
        return not self.names.keys().isdisjoint({"page", "offset", "cursor", "before"})


class Question:
    """Reads the wishes of one operation's requests."""

    def __init__(self, operation: Operation) -> None:
        self._parameters: dict[str, Parameter] = {}
        self._others: list[str] = []
        for parameter in operation.parameters:
            if parameter.location == "query":
                role = _role(parameter)
                if role is None or self._parameters.setdefault(role, parameter) is not parameter:
                    self._others.append(parameter.name)

    @property
    def is_paged(self) -> bool:
        """Whether the operation answers a list in parts."""
        return not self._parameters.keys().isdisjoint({"page", "size", "offset", "cursor"})

    def asked(self, arguments: Mapping[str, Json]) -> Asked:
        """The wishes of a request, from its decoded values by parameter."""
        given = dict(self._given(arguments))
        first = self._first_page()
        page = _number(given.get("page"))
        cursor = given.get("cursor")
        if page is None and isinstance(given.get("page"), str):
            cursor = given["page"]
        return Asked(
            page=max((page if page is not None else first) - first, 0),
            first_page=first,
            size=_number(given.get("size")) or None,
            offset=_number(given.get("offset")),
            cursor=None if cursor is None else str(cursor),
            before=None if given.get("before") is None else str(given["before"]),
            orders=tuple(_orders(given.get("sort"), given.get("direction"))),
            filters={
                name: arguments[name] for name in self._others if arguments.get(name) not in (None, "", [])
            },
            names=self._names,
        )

    @cached_property
    def _names(self) -> dict[str, str]:
        """The parameters by role, as an address names them: `page[number]` for what stands in an object."""
        names: dict[str, str] = {}
        for role, parameter in self._parameters.items():
            if parameter.style != "deepObject":
                names[role] = parameter.name
                continue
            members = TypeRegistry()(parameter.annotation).outline().members
            for member in members or ("number",):
                names.setdefault(_role_of_member(member), f"{parameter.name}[{member}]")
        return names

    def _given(self, arguments: Mapping[str, Json]) -> Iterator[tuple[str, Json]]:
        """The values by role; those of an object such as `page[size]=5` by the names of its members."""
        for role, parameter in self._parameters.items():
            value = arguments.get(parameter.name)
            if not isinstance(value, Mapping):
                yield role, value
                continue
            for name, each in value.items():
                yield _role_of_member(name), each

    def _first_page(self) -> int:
        parameter = self._parameters.get("page")
        if parameter is None:
            return 1
        return 0 if parameter.default == 0 or snake_case(parameter.name) == "page_index" else 1


def _role(parameter: Parameter) -> str | None:
    return _role_of(snake_case(parameter.name))


def _role_of(name: str) -> str | None:
    return next((role for role, names in _ROLES.items() if name in names), None)


def _role_of_member(name: str) -> str:
    return _role_of(snake_case(name)) or "page"


def _number(value: Json) -> int | None:
    """A number of things; None for what is none."""
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value[:9])
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return value if is_number and value >= 0 else None


def _orders(sort: Json, direction: Json) -> Iterator[Order]:
    """The properties of `sort`: `-name`, `name:desc`, `name,desc`, several, or with a direction beside it."""
    if sort is None and isinstance(direction, str) and not _is_direction(direction):
        sort, direction = direction, None
    is_reversed = str(direction).lower() in _DESCENDING
    written = sort if isinstance(sort, list) else [sort] if isinstance(sort, str) else []
    parts = [part.strip() for each in written for part in str(each).split(",") if part.strip()]
    for place, part in enumerate(parts):
        following = parts[place + 1].lower() if place + 1 < len(parts) else ""
        if _is_direction(part):
            continue
        matched = _ORDERED.fullmatch(part)
        sign, name, told = matched.groups() if matched is not None else ("", part, None)
        told = str(told or following).lower()
        yield _order(snake_case(name), is_descending=sign == "-" or told in _DESCENDING or is_reversed)


def _order(name: str, *, is_descending: bool) -> Order:
    head, _, tail = name.rpartition("_")
    if head and _is_direction(tail):
        return Order(head, tail in _DESCENDING)
    if name in _BY_AGE:
        return Order("", _BY_AGE[name])
    return Order(name, is_descending)


def _is_direction(value: str) -> bool:
    return value.lower() in _ASCENDING | _DESCENDING
