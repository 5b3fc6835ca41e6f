"""One page of a list, and what its answer tells of it: totals, numbers, cursors and addresses."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import parse_qs, urlencode

from contract_runtime.mock.asked import Asked
from contract_runtime.sampling import Json

USUAL_SIZE: Final = 20
MOST_ROWS: Final = 500
_TOKEN: Final = re.compile(r"offset-(\d{1,9})", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The rows from `start` on, at most `size` of `total`; `shown` are there. `number` counts from 0."""

    asked: Asked
    start: int
    size: int
    total: int
    shown: int
    last_key: str | None = None
    origin: str = ""
    address: str = ""
    """Path and query of the request."""

    @property
    def number(self) -> int:
        """Which page it is."""
        return self.start // self.size

    @property
    def count(self) -> int:
        """How many pages there are."""
        return -(-self.total // self.size)

    @property
    def has_next(self) -> bool:
        """Whether rows follow."""
        return self.start + self.size < self.total

    @property
    def has_previous(self) -> bool:
        """Whether rows went before."""
        return self.start > 0

    def at(self, relation: str) -> "Page | None":
        """The page that is `next`, `prev`, `first` or `last`; None where there is none, or no way to it."""
        is_there = {"next": self.has_next, "prev": self.has_previous}
        if not is_there.get(relation, True) or (relation in is_there and not self.asked.is_paged):
            return None
        final = max(self.count - 1, 0) * self.size
        starts = {"next": self.start + self.size, "prev": max(self.start - self.size, 0), "last": final}
        return replace(self, start=starts.get(relation, 0), last_key=None)

    @property
    def url(self) -> str:
        """Path and query that ask for this page."""
        path, _, query = self.address.partition("?")
        names = self.asked.names
        asked: dict[str, object] = {**parse_qs(query, keep_blank_values=True)}
        for role, value in (
            ("page", str(self.number + self.asked.first_page)),
            ("offset", str(self.start)),
            ("cursor", f"offset-{self.start}"),
            ("before", f"offset-{self.start}"),
        ):
            if role in names:
                return f"{path}?{urlencode(asked | {names[role]: value}, doseq=True)}"
        return self.address

    def leads(self, last_key: str | None) -> list[Json]:
        """What a parameter takes for this page: that for cursors, else its number, else its offset."""
        names = self.asked.names
        if "cursor" in names or "before" in names:
            return [f"offset-{self.start}", *(() if last_key is None else (last_key,))]
        number = self.number + self.asked.first_page if "page" in names else self.start
        return [number, str(number)]

    def links(self) -> str:
        """The value of a header `Link` (RFC 8288), empty where all is on one page."""
        if self.count < 2:
            return ""
        pages = ((relation, self.at(relation)) for relation in ("first", "prev", "next", "last"))
        return ", ".join(
            f'<{self.origin}{page.url}>; rel="{relation}"' for relation, page in pages if page is not None
        )

    def headers(self) -> dict[str, tuple[Json, ...]]:
        """What headers may tell of the page, by lower-case name."""
        following, before = self.at("next"), self.at("prev")
        first = self.asked.first_page
        numbers: dict[str, int | None] = {
            "total": self.total,
            "total-count": self.total,
            "total-pages": self.count,
            "page": self.number + first,
            "per-page": self.size,
            "next-page": None if following is None else following.number + first,
            "prev-page": None if before is None else before.number + first,
        }
        told: dict[str, tuple[Json, ...]] = {"link": (self.links(),) if self.links() else ()}
        for name, number in numbers.items():
            values: tuple[Json, ...] = () if number is None else (number, str(number))
            told |= {f"x-{name}": values, f"x-pagination-{name}": values, name: values}
        return told


def window(asked: Asked, keys: Sequence[str | None], usual: int | None) -> tuple[int, int]:
    """Where the page starts, and how many rows it has. `usual` is the size that the sample tells."""
    size = asked.size or ((usual or USUAL_SIZE) if asked.is_paged else MOST_ROWS)
    size = min(size, MOST_ROWS)
    if asked.before is not None and asked.before in keys:
        end = keys.index(asked.before)
        return max(end - size, 0), min(size, end) or 1
    cursor = asked.before if asked.cursor is None else asked.cursor
    if cursor is not None:
        return _after(cursor, keys), size
    if asked.offset is not None:
        return asked.offset, size
    return asked.page * size, size


def _after(cursor: str, keys: Sequence[str | None]) -> int:
    """The place behind a cursor: one of the mock's, or a row's key; the start for any other."""
    matched = _TOKEN.fullmatch(cursor)
    if matched is not None:
        return int(matched[1])
    return keys.index(cursor) + 1 if cursor in keys else 0
