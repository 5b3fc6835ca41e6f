"""The statement of an account, page by page, over what was posted when its first page was read."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, Protocol, Self

from charter.ledger.entries.refusals import CursorInvalid
from charter.ledger.reports.domain import Head, YearSnapshot

PURPOSE: Final = "statement of an account of "


class Marks(Protocol):
    """By which the service knows its own cursors again."""

    def mark(self, content: str, purpose: str) -> str: ...

    def is_ours(self, content: str, mark: str, purpose: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class StatementAccount:
    """The account; with a currency, all its lines are in that."""

    account_id: int
    code: str
    name: str
    type: str
    currency: str | None


@dataclass(frozen=True, slots=True)
class Balance:
    """In the base currency, and in that of the account, where it has one."""

    base: int
    amount: int

    def after(self, line: "ReadLine") -> Self:
        """With a line more."""
        return replace(self, base=self.base + line.base_amount, amount=self.amount + line.amount)


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line on the account; debits are positive."""

    entry_id: int
    year_id: int
    number: int
    line_no: int
    dated_on: date
    reference: str
    description: str
    currency: str
    amount: int
    base_amount: int
    counter_accounts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A line, and where the account stands after it."""

    line: ReadLine
    after: Balance


@dataclass(frozen=True, slots=True)
class Place:
    """Behind which line a page goes on."""

    dated_on: date
    year_id: int
    number: int
    line_no: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """What a page hands on to the next: days, the last line, balances, and the last number of each year."""

    account_id: int
    first: date
    last: date
    place: Place
    before: Balance
    closing: Balance
    numbers: dict[int, int]

    def is_of(self, account_id: int, first: date | None, last: date | None) -> bool:
        """Whether the next page of this account and these days, where they are named, is meant."""
        return account_id == self.account_id and first in (None, self.first) and last in (None, self.last)

    def written(self, tenant: str, marks: Marks) -> str:
        """The cursor, with a mark that is of this tenant."""
        days = [day.isoformat() for day in (self.first, self.last, self.place.dated_on)]
        place = [self.place.year_id, self.place.number, self.place.line_no]
        balances = [self.before.base, self.before.amount, self.closing.base, self.closing.amount]
        content = [self.account_id, days, place, balances, [*self.numbers.items()]]
        text = urlsafe_b64encode(json.dumps(content, separators=(",", ":")).encode()).rstrip(b"=").decode()
        return f"{text}.{marks.mark(text, PURPOSE + tenant)}"


def read_bookmark(cursor: str, tenant: str, marks: Marks) -> Bookmark:
    """Raises: CursorInvalid, for one that the service did not write for this tenant."""
    text, _, mark = cursor.partition(".")
    if not marks.is_ours(text, mark, PURPOSE + tenant):
        raise CursorInvalid
    content = json.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    account_id, days, place, balances, numbers = content
    first, last, dated_on = map(date.fromisoformat, days)
    return Bookmark(
        account_id=account_id,
        first=first,
        last=last,
        place=Place(dated_on, *place),
        before=Balance(*balances[:2]),
        closing=Balance(*balances[2:]),
        numbers=dict(numbers),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadStatement:
    """A page and one line more, where there is one. Balances are of the whole span."""

    head: Head
    account: StatementAccount
    opening: Balance
    closing: Balance
    lines: Sequence[ReadLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountStatement:
    """A page of a statement; `opening` is where the account stood before it."""

    head: Head
    account: StatementAccount
    opening: Balance
    closing: Balance
    lines: tuple[StatementLine, ...]
    bookmark: Bookmark | None

    @property
    def is_balanced(self) -> bool:
        """Whether the lines lead from the opening to the closing balance, once all are there."""
        last = self.lines[-1].after if self.lines else self.opening
        return self.bookmark is not None or last == self.closing


def account_statement_of(read: ReadStatement, since: Bookmark | None, limit: int) -> AccountStatement:
    """The page behind a bookmark. Raises: ReportDaysInvalid."""
    read.head.require_order()
    opening, closing, head = read.opening, read.closing, read.head
    if since is not None:
        opening, closing, head = since.before, since.closing, _as_of(since, head)
    lines: list[StatementLine] = []
    after = opening
    for line in read.lines[:limit]:
        after = after.after(line)
        lines.append(StatementLine(line, after))
    return AccountStatement(
        head=head,
        account=read.account,
        opening=opening,
        closing=closing,
        lines=tuple(lines),
        bookmark=_bookmark(read.account, head, lines[-1], closing) if len(read.lines) > limit else None,
    )


def _bookmark(account: StatementAccount, head: Head, last: StatementLine, closing: Balance) -> Bookmark:
    line = last.line
    return Bookmark(
        account_id=account.account_id,
        first=head.first or head.last,
        last=head.last,
        place=Place(line.dated_on, line.year_id, line.number, line.line_no),
        before=last.after,
        closing=closing,
        numbers={year.year_id: year.last_number for year in head.snapshot},
    )


def _as_of(since: Bookmark, head: Head) -> Head:
    """What was posted when the first page was read."""
    years = [year for year in head.snapshot if year.year_id in since.numbers]
    snapshot = tuple(YearSnapshot(year.year_id, year.name, since.numbers[year.year_id]) for year in years)
    return replace(head, snapshot=snapshot)


def values_of(since: Bookmark | None) -> dict[str, Any]:
    """What a page has to begin behind, and up to which numbers it goes; as values of SQL."""
    if since is None:
        return {"is_first": True, "after": None, "year_id": 0, "number": 0, "line_no": 0, "numbers": "{}"}
    place = since.place
    return {
        "is_first": False,
        "after": place.dated_on,
        "year_id": place.year_id,
        "number": place.number,
        "line_no": place.line_no,
        "numbers": json.dumps(since.numbers),
    }
