"""What the body of a list tells of its page: beside the rows, around them, or in `pagination`."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from contract_runtime.mock.paging import Page
from contract_runtime.mock.shapes import Path, at, fitted, replaced
from contract_runtime.sampling import Json
from contract_runtime.sampling.plain_values import snake_case

Properties = Callable[[Path], Mapping[str, Json]]
"""The properties that the object at a path of the body may have."""

_HOLDERS: Final = frozenset(
    {"pagination", "meta", "metadata", "page", "paging", "page_info", "links", "cursors", "cursor"}
    | {"response_metadata", "page_metadata", "result_info"}
)
_TOTALS: Final = frozenset(
    {"total", "total_count", "total_items", "total_results", "total_elements", "total_records", "total_rows"}
    | {"total_size", "odata_count"}
)
_SIZES: Final = ("page_size", "per_page", "limit", "items_per_page")
_NEXT: Final = frozenset(
    {"next", "next_cursor", "next_page_token", "next_token", "next_page", "next_url", "next_link", "cursor"}
    | {"next_page_url", "next_page_cursor", "next_page_uri", "continuation_token", "end_cursor", "after"}
    | {"next_href", "odata_next_link", "next_marker", "continue"}
)
_PREVIOUS: Final = frozenset(
    {"prev", "previous", "prev_cursor", "previous_cursor", "prev_page", "previous_page", "prev_url"}
    | {"previous_url", "prev_page_url", "previous_page_url", "previous_page_token", "before", "start_cursor"}
    | {"previous_page_uri", "prev_marker", "previous_marker"}
)
_ADDRESSED: Final = ("link", "url", "uri", "href")
_OPAQUE: Final = ("cursor", "token", "after", "before", "continu", "marker")


def with_page(
    body: Json, path: Path, page: Page, accepts: Callable[[Json], bool], properties: Properties
) -> Json:
    """The body with all that it tells of the page as it is, as far as its schema takes that."""
    for place in _places(body, path):
        holder = at(body, place)
        numbers = _numbers(page, holder, path[-1] if path else "")
        declared = properties(place) if page.has_next else {}
        for name in [*holder, *(each for each in declared if each not in holder)]:
            if (*place, name) == path[: len(place) + 1]:
                continue
            key = snake_case(name)
            known = holder.get(name)
            if key in numbers and _is_like(known, numbers[key]):
                body = fitted(body, (*place, name), [numbers[key]], accepts)
            elif key in _NEXT | _PREVIOUS or (key in {"first", "last"} and isinstance(known, str | dict)):
                body = _led(body, (*place, name), page, accepts)
    return body


def size_told(body: Json) -> int | None:
    """The page size that a sample tells of itself, None where it tells none."""
    for place in _places(body, ()):
        for name, each in at(body, place).items():
            if snake_case(name) in _SIZES and isinstance(each, int) and each > 0:
                return int(each)
    return None


def _places(body: Json, path: Path) -> Iterator[Path]:
    """Where a body tells of its page: the objects around the rows, and those in them that are named so."""
    for length in range(len(path) + 1):
        around = path[:length]
        if isinstance(at(body, around), Mapping):
            yield around
            yield from _inner(at(body, around), around, 2)


def _inner(holder: Mapping[str, Json], place: Path, depth: int) -> Iterator[Path]:
    for name, each in holder.items():
        if isinstance(each, Mapping) and snake_case(name) in _HOLDERS and depth:
            yield (*place, name)
            yield from _inner(each, (*place, name), depth - 1)


def _numbers(page: Page, holder: Mapping[str, Json], rows: str) -> dict[str, bool | int]:
    """Numbers and flags by name. What is named by a bare `count` or `size` hangs on what stands beside it."""
    noun = snake_case(rows)
    names = {snake_case(name) for name in holder}
    has_total = not names.isdisjoint(_TOTALS)
    number = page.number + page.asked.first_page
    return {
        **dict.fromkeys(_TOTALS, page.total),
        **dict.fromkeys((f"{noun}_count", f"{noun}_total", f"total_{noun}", f"num_{noun}"), page.total),
        **dict.fromkeys(("count", "length"), page.shown if has_total else page.total),
        "size": page.size if has_total or "number" in names else page.total,
        **dict.fromkeys(_SIZES, page.size),
        **dict.fromkeys(("page", "current_page", "page_number", "page_no", "page_index", "number"), number),
        **dict.fromkeys(("total_pages", "pages", "page_count", "num_pages", "last_page"), page.count),
        **dict.fromkeys(("offset", "skip", "start"), page.start),
        "number_of_elements": page.shown,
        "from": page.start + 1,
        "to": page.start + page.shown,
        **dict.fromkeys(("has_next", "has_more", "has_next_page", "more", "is_truncated"), page.has_next),
        **dict.fromkeys(("has_prev", "has_previous", "has_previous_page"), page.has_previous),
        "first": not page.has_previous,
        "last": not page.has_next,
        "empty": page.shown == 0,
    }


def _is_like(known: Json, told: bool | int) -> bool:
    """Whether a value is of the told one's kind; what the sample does not have is no number to tell."""
    return isinstance(known, bool) == isinstance(told, bool) and isinstance(known, int)


def _led(body: Json, place: Path, page: Page, accepts: Callable[[Json], bool]) -> Json:
    """The body with a cursor, number or address of another page at the place, or nothing where it ends."""
    key, known = snake_case(place[-1]), at(body, place)
    relation = "next" if key in _NEXT else "prev" if key in _PREVIOUS else key
    other = page.at(relation)
    if other is None:
        return _without(body, place, accepts)
    whole = page.origin + other.url
    addresses: list[Json] = [whole, other.url, {"href": whole}]
    if isinstance(known, str) and known.startswith("/"):
        addresses = [other.url, whole]
    leads = other.leads(page.last_key if relation == "next" else None)
    number = other.number + page.asked.first_page
    if isinstance(known, int):
        candidates = [number, *leads] if "page" in key else [*leads, number]
    elif _takes_lead(key, known, page):
        candidates = [*leads, *addresses]
    else:
        candidates = [*addresses, *leads]
    return fitted(body, place, candidates, accepts)


def _takes_lead(key: str, known: Json, page: Page) -> bool:
    """Whether a property holds what a parameter takes, and no address."""
    if any(each in key for each in _OPAQUE):
        return True
    is_written = isinstance(known, str) and ("/" in known or "?" in known)
    if is_written or any(each in key for each in _ADDRESSED):
        return False
    has_cursor = not page.asked.names.keys().isdisjoint({"cursor", "before"})
    return has_cursor or (isinstance(known, str) and ("page" in key or known.isdecimal()))


def _without(body: Json, place: Path, accepts: Callable[[Json], bool]) -> Json:
    """The body with null at the place, or with nothing there, or with an empty text."""
    if place[-1] not in at(body, place[:-1]):
        return body
    holder = {name: each for name, each in at(body, place[:-1]).items() if name != place[-1]}
    for candidate in (
        replaced(body, place, None),
        replaced(body, place[:-1], holder),
        replaced(body, place, ""),
    ):
        if accepts(candidate):
            return candidate
    return body
