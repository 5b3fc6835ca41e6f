"""Books as a person would keep them, to hold the service against: plain lists, no sums.

Each step answers every reason for which it has to be refused, by the names of the service's errors; it is
done where there is none.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

DAY: Final = timedelta(days=1)
UNPOSTED: Final = ("draft", "pending_approval", "approved")
Reasons = set[str]


@dataclass(frozen=True)
class PlainLine:
    """A line; the rate is in sen for a cent."""

    account: str
    currency: str
    amount: int
    rate: Decimal

    @property
    def base(self) -> int:
        return int((self.amount * self.rate).quantize(Decimal(1), ROUND_HALF_UP))


@dataclass
class PlainEntry:
    on: date
    author: str
    lines: list[PlainLine]
    status: str = "draft"
    approver: str | None = None
    number: int | None = None
    reversed_by: int | None = None
    reverses: int | None = None
    is_closing: bool = False
    bases: dict[str, int] = field(default_factory=dict)
    """What it adds to accounts once it is posted, rounding included."""


@dataclass
class PlainPeriod:
    start: date
    end: date
    year: int
    state: str = "open"


@dataclass
class PlainBooks:
    """`number`s of entries are their places in the list."""

    needs_approval: bool
    entries: list[PlainEntry | None] = field(default_factory=list)
    periods: list[PlainPeriod] = field(default_factory=list)
    closed_years: dict[int, int | None] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)

    def add_year(self, year: int) -> None:
        for month in range(1, 13):
            end = date(year + month // 12, month % 12 + 1, 1) - DAY
            self.periods.append(PlainPeriod(date(year, month, 1), end, year))

    def period_of(self, on: date) -> PlainPeriod | None:
        return next((period for period in self.periods if period.start <= on <= period.end), None)

    def draft(self, on: date, author: str, lines: list[PlainLine]) -> Reasons:
        reasons = set() if is_balanced(lines) else {"EntryUnbalanced"}
        if not reasons:
            self.entries.append(PlainEntry(on, author, lines))
        return reasons

    def edit(self, entry: PlainEntry, on: date, lines: list[PlainLine]) -> Reasons:
        reasons = set() if is_balanced(lines) else {"EntryUnbalanced"}
        if entry.status == "posted" or entry.reverses is not None:
            reasons.add("EntryWrongState")
        if not reasons:
            entry.on, entry.lines, entry.status, entry.approver = on, lines, "draft", None
        return reasons

    def move(self, entry: PlainEntry, needed: tuple[str, ...], status: str) -> Reasons:
        if entry.status not in needed:
            return {"EntryWrongState"}
        entry.status = status
        entry.approver = entry.approver if status == "approved" else None
        return set()

    def approve(self, entry: PlainEntry, by: str) -> Reasons:
        reasons = {"SeparationOfDuties"} if by == entry.author else set()
        if entry.status != "pending_approval":
            return reasons | {"EntryWrongState"}
        if not reasons:
            entry.status, entry.approver = "approved", by
        return reasons

    def delete(self, entry: PlainEntry) -> Reasons:
        if entry.status not in ("draft", "rejected"):
            return {"EntryWrongState"}
        if entry.reverses is not None:
            self.get(entry.reverses).reversed_by = None
        self.entries[self.entries.index(entry)] = None
        return set()

    def get(self, place: int) -> PlainEntry:
        entry = self.entries[place]
        assert entry is not None
        return entry

    def post(self, entry: PlainEntry, by: str, *, may_adjust: bool) -> Reasons:
        ready = ("approved",) if self.needs_approval else ("draft", "approved")
        reasons = set() if entry.status in ready else {"EntryWrongState"}
        if entry.approver == by:
            reasons.add("SeparationOfDuties")
        reasons |= self.refused_on(entry.on, may_adjust=may_adjust)
        if not reasons:
            self.count(entry)
        return reasons

    def refused_on(self, on: date, *, may_adjust: bool) -> Reasons:
        period = self.period_of(on)
        if period is None:
            return {"NoPeriod"}
        if period.state == "locked":
            return {"PeriodLocked"}
        is_adjustable = may_adjust and period.year not in self.closed_years
        return {"PeriodClosed"} if period.state == "closed" and not is_adjustable else set()

    def count(self, entry: PlainEntry) -> None:
        """Post it."""
        self.counts[entry.on.year] = self.counts.get(entry.on.year, 0) + 1
        entry.status, entry.number = "posted", self.counts[entry.on.year]
        for line in entry.lines:
            entry.bases[line.account] = entry.bases.get(line.account, 0) + line.base
        rounding = -sum(entry.bases.values())
        if rounding:
            entry.bases["rounding"] = entry.bases.get("rounding", 0) + rounding

    def reverse(self, place: int, by: str, on: date | None, *, may_adjust: bool) -> Reasons:
        entry = self.get(place)
        if entry.status != "posted" or entry.is_closing:
            return {"EntryWrongState"}
        if entry.reversed_by is not None:
            return {"AlreadyReversed"}
        on = on or self.open_day(entry.on)
        if on is None:
            return {"NoPeriod"}
        reasons = set() if self.needs_approval else self.refused_on(on, may_adjust=may_adjust)
        if not reasons:
            lines = [PlainLine(account, "MYR", -base, Decimal(1)) for account, base in entry.bases.items()]
            reversal = PlainEntry(on, by, lines, "pending_approval", reverses=place)
            self.entries.append(reversal)
            entry.reversed_by = len(self.entries) - 1
            if not self.needs_approval:
                self.count(reversal)
        return reasons

    def open_day(self, on: date) -> date | None:
        days = (
            max(on, period.start) for period in self.periods if period.state == "open" and period.end >= on
        )
        return min(days, default=None)

    def close(self, period: PlainPeriod) -> Reasons:
        reasons = set() if period.state == "open" else {"PeriodWrongState"}
        if any(each.state == "open" and each.start < period.start for each in self.periods):
            reasons.add("EarlierPeriodOpen")
        if self.has_unposted(period.start, period.end):
            reasons.add("PeriodHasUnposted")
        if not reasons:
            period.state = "closed"
        return reasons

    def has_unposted(self, start: date, end: date) -> bool:
        return any(
            entry is not None and entry.status in UNPOSTED and start <= entry.on <= end
            for entry in self.entries
        )

    def reopen(self, period: PlainPeriod) -> Reasons:
        reasons = set() if period.state == "closed" else {"PeriodWrongState"}
        if any(each.state != "open" and each.start > period.start for each in self.periods):
            reasons.add("LaterPeriodClosed")
        if period.year in self.closed_years:
            reasons.add("FiscalYearWrongState")
        if not reasons:
            period.state = "open"
        return reasons

    def lock(self, period: PlainPeriod) -> Reasons:
        if period.state != "closed":
            return {"PeriodWrongState"}
        period.state = "locked"
        return set()

    def close_year(self, year: int) -> Reasons:
        periods = [period for period in self.periods if period.year == year]
        reasons = {"FiscalYearWrongState"} if year in self.closed_years else set()
        if any(each.state == "open" and each.start < periods[-1].start for each in self.periods):
            reasons.add("EarlierPeriodOpen")
        if periods[-1].state == "locked":
            reasons.add("PeriodLocked")
        if self.has_unposted(periods[0].start, periods[-1].end):
            reasons.add("PeriodHasUnposted")
        if not reasons:
            self.carry_over(year, periods)
        return reasons

    def carry_over(self, year: int, periods: list[PlainPeriod]) -> None:
        results = {
            account: balance
            for account, balance in self.balances(periods[-1].end).items()
            if account in ("sales", "rounding") and balance
        }
        self.closed_years[year] = None
        if results:
            lines = [PlainLine(account, "MYR", -balance, Decimal(1)) for account, balance in results.items()]
            lines.append(PlainLine("retained", "MYR", sum(results.values()), Decimal(1)))
            closing = PlainEntry(periods[-1].end, "A", lines, is_closing=True)
            self.entries.append(closing)
            self.count(closing)
            self.closed_years[year] = len(self.entries) - 1
        for period in periods:
            period.state = "closed" if period.state == "open" else period.state
        if not any(period.year == year + 1 for period in self.periods):
            self.add_year(year + 1)

    def reopen_year(self, year: int) -> Reasons:
        if year not in self.closed_years:
            return {"FiscalYearWrongState"}
        reasons = {"FiscalYearWrongState"} if year + 1 in self.closed_years else set()
        last = next(period for period in reversed(self.periods) if period.year == year)
        if last.state == "locked":
            reasons.add("PeriodLocked")
        if not reasons:
            place = self.closed_years.pop(year)
            if place is not None:
                closing = self.get(place)
                lines = [
                    PlainLine(account, "MYR", -base, Decimal(1)) for account, base in closing.bases.items()
                ]
                back = PlainEntry(closing.on, "A", lines, reverses=place, is_closing=True)
                self.entries.append(back)
                closing.reversed_by = len(self.entries) - 1
                self.count(back)
        return reasons

    def balances(self, on: date) -> dict[str, int]:
        """What accounts stand at by the end of a day, in base units; without those at zero."""
        sums: dict[str, int] = {}
        for entry in self.entries:
            if entry is not None and entry.status == "posted" and entry.on <= on:
                for account, base in entry.bases.items():
                    sums[account] = sums.get(account, 0) + base
        return {account: balance for account, balance in sums.items() if balance}


def is_balanced(lines: list[PlainLine]) -> bool:
    """Whether the sides are equal, but for a unit that rounding left of each foreign line."""
    currencies = {line.currency for line in lines}
    even = {name: sum(each.amount for each in lines if each.currency == name) == 0 for name in currencies}
    if len(currencies) == 1 and not all(even.values()):
        return False
    difference = abs(sum(line.base for line in lines))
    units = sum(line.currency != "MYR" for line in lines)
    return difference == 0 or (all(even.values()) and difference <= units)
