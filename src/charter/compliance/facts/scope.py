"""What is checked: a month or a year of the books, by one framework."""

from dataclasses import dataclass
from datetime import date, timedelta

from charter.compliance.registers.domain import Framework, MainBusiness
from charter.compliance.standards.domain import OF_MFRS_18
from charter.shared.ledger_facts import BookedYear, Books, Span

CUT_OFF = timedelta(days=10)
"""How far behind the end revenue of the span is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policies:
    """What a tenant says of itself; `materiality` in minor units, None for the usual share of its figures.

    `started_on` is when it began: its first year has no figures of a year before.
    """

    framework: Framework = "mfrs"
    main_business: MainBusiness = "general"
    started_on: date | None = None
    materiality: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A span of one year; `label` is what people call it."""

    span: Span
    year: BookedYear
    label: str
    is_locked: bool
    """Whether the last month of the span is."""

    @property
    def is_at_year_end(self) -> bool:
        """Whether it ends with its year."""
        return self.span.end == self.year.end

    @property
    def follows_mfrs_18(self) -> bool:
        """Whether MFRS 18 and its changes to other standards apply."""
        return self.year.start >= OF_MFRS_18

    @property
    def year_to_date(self) -> Span:
        """From the year's first day."""
        return Span(self.year.start, self.span.end)


class SpanUnknown(Exception):
    """The books have no such year or period."""

    def __init__(self, kind: str, number: int) -> None:
        super().__init__(f"The books have no {kind} {number}.")
        self.details: dict[str, object] = {"kind": kind, "id": number}


def scope_of_year(books: Books, year_id: int) -> Scope:
    """A whole year. Raises: SpanUnknown."""
    year = _year(books, year_id)
    last = [period for period in books.periods if period.year_id == year.id and period.end == year.end]
    return Scope(
        span=Span(year.start, year.end),
        year=year,
        label=year.name,
        is_locked=any(period.is_locked for period in last),
    )


def scope_of_period(books: Books, period_id: int) -> Scope:
    """A month. Raises: SpanUnknown."""
    period = next((each for each in books.periods if each.id == period_id), None)
    if period is None:
        raise SpanUnknown("period", period_id)
    return Scope(
        span=Span(period.start, period.end),
        year=_year(books, period.year_id),
        label=f"{period.end:%Y-%m}",
        is_locked=period.is_locked,
    )


def _year(books: Books, year_id: int) -> BookedYear:
    year = next((each for each in books.years if each.id == year_id), None)
    if year is None:
        raise SpanUnknown("year", year_id)
    return year
