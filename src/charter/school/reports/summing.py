"""A summary of what the database summed up: groups in order, beside those before, small ones hidden."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from charter.school.reports.domain import Compared, Figures, Group, Grouping, ShownFigures, SummedRow
from charter.school.reports.periods import Span
from charter.school.reports.suppression import Column, suppressed

NONE: Final = {
    Grouping.TERM: "In no term",
    Grouping.GRADE: "No grade",
    Grouping.LOCATION: "No location",
    Grouping.SCHOOL: "No school",
    Grouping.CONSEQUENCE: "No consequence",
}
IN_TIME: Final = frozenset({Grouping.WEEK, Grouping.MONTH, Grouping.TERM})


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of the days asked for, and of those before, each in order."""

    now: Sequence[str] = ()
    before: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """What a summary is of: `before` is None where nothing is compared."""

    grouping: Grouping
    span: Span
    before: Span | None
    terms: Terms = Terms()

    def keys_in_time(self) -> list[str]:
        """The keys of all weeks, months or terms, whether anything happened or not."""
        match self.grouping:
            case Grouping.WEEK:
                weeks = self.span.place_of_week(self.span.week_at(self.span.days)) + 1
                return [self._week(place) for place in range(weeks)]
            case Grouping.MONTH:
                return [self._month(place) for place in range(self.span.months)]
            case Grouping.TERM:
                return list(self.terms.now)
            case _:
                return []

    def key_of(self, row: SummedRow) -> str | None:
        """The group that a row belongs to; what was before goes to the one at the same place."""
        if row.key is None:
            return None
        span = self.before if row.is_before and self.before is not None else self.span
        match self.grouping:
            case Grouping.WEEK:
                return self._week(span.place_of_week(row.key))
            case Grouping.MONTH:
                return self._month(span.place_of_month(row.key))
            case Grouping.TERM:
                return self._term(row)
            case _:
                return str(row.key)

    def _week(self, place: int) -> str:
        return f"{self.span.week_at(place):%G-W%V}"

    def _month(self, place: int) -> str:
        return f"{self.span.month_at(place):%Y-%m}"

    def _term(self, row: SummedRow) -> str | None:
        terms = self.terms.before if row.is_before else self.terms.now
        if not self.terms.now or row.key not in terms:
            return None
        return self.terms.now[min(terms.index(row.key), len(self.terms.now) - 1)]


@dataclass(frozen=True, slots=True)
class _Line:
    key: str | None
    label: str
    counts: Figures
    before: Figures


def summed_up(layout: Layout, rows: Sequence[SummedRow], below: int) -> tuple[Compared, list[Group]]:
    """The total and the groups; counts below a limit are hidden, 0 hides none."""
    lines = _ordered(layout, _lines(layout, rows), is_open=below == 0)
    totals = {row.is_before: row.figures for row in rows if row.is_total}
    now_total, now = _shown([line.counts for line in lines], totals.get(False, Figures()), below)
    if layout.before is None:
        groups = [
            Group(line.key, line.label, Compared(shown, None)) for line, shown in zip(lines, now, strict=True)
        ]
        return Compared(now_total, None), groups
    before_total, before = _shown([line.before for line in lines], totals.get(True, Figures()), below)
    groups = [
        Group(line.key, line.label, Compared(shown, earlier))
        for line, shown, earlier in zip(lines, now, before, strict=True)
    ]
    return Compared(now_total, before_total), groups


def _lines(layout: Layout, rows: Sequence[SummedRow]) -> list[_Line]:
    labels: dict[str | None, str] = {}
    figures: dict[tuple[str | None, bool], Figures] = {}
    for place_in_time in layout.keys_in_time():
        labels[place_in_time] = label_of(layout.grouping, place_in_time)
    for row in rows:
        if not row.is_total:
            key = layout.key_of(row)
            labels.setdefault(key, row.label or label_of(layout.grouping, key))
            figures[key, row.is_before] = figures.get((key, row.is_before), Figures()) + row.figures
    none = Figures()
    return [
        _Line(key, label, figures.get((key, False), none), figures.get((key, True), none))
        for key, label in labels.items()
    ]


def label_of(grouping: Grouping, key: str | None) -> str:
    """A key as people read it.

    >>> label_of(Grouping.MONTH, "2026-01"), label_of(Grouping.HOUR, "9"), label_of(Grouping.GRADE, None)
    ('January 2026', '09:00', 'No grade')
    """
    if key is None:
        return NONE.get(grouping, "None")
    match grouping:
        case Grouping.MONTH:
            return f"{date.fromisoformat(f'{key}-01'):%B %Y}"
        case Grouping.WEEK:
            return f"Week of {date.fromisoformat(f'{key}-1')}"
        case Grouping.HOUR:
            return f"{int(key):02}:00"
        case _:
            return key


def _ordered(layout: Layout, lines: Sequence[_Line], *, is_open: bool) -> list[_Line]:
    """The most frequent first where every count is shown: their order would tell of those that are hidden."""
    if layout.grouping in IN_TIME:
        places = {key: place for place, key in enumerate(layout.keys_in_time())}
        return sorted(lines, key=lambda line: places.get(line.key or "", len(places)))
    if layout.grouping is Grouping.HOUR:
        return sorted(lines, key=lambda line: int(line.key or 0))
    if not is_open:
        return sorted(lines, key=lambda line: line.key or "")
    return sorted(lines, key=lambda line: (-line.counts.incidents, -line.before.incidents, line.key or ""))


def _shown(figures: Sequence[Figures], total: Figures, below: int) -> tuple[ShownFigures, list[ShownFigures]]:
    """Where incidents or people of a group are hidden, so are the days that followed."""
    if not below:
        shown = [ShownFigures(each.incidents, each.perpetrators, each.suspension_days) for each in figures]
        return ShownFigures(total.incidents, total.perpetrators, total.suspension_days), shown
    incidents = suppressed([each.incidents for each in figures], total.incidents, below)
    people = suppressed([each.perpetrators for each in figures], total.perpetrators, below)
    hidden = _hidden(incidents.counts) | _hidden(people.counts)
    days = suppressed([each.suspension_days for each in figures], total.suspension_days, below, hidden)
    columns: tuple[Column, ...] = (incidents, people, days)
    rows = zip(*(column.counts for column in columns), strict=True)
    return ShownFigures(*(column.total for column in columns)), [ShownFigures(*row) for row in rows]


def _hidden(counts: Collection[Any]) -> set[int]:
    return {place for place, count in enumerate(counts) if count is None}
