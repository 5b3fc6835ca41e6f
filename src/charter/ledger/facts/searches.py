"""SQL of what looks unusual: it answers few of many rows, and what these mean is for others to say."""

from typing import Any, Final

from sqlalchemy import TextClause, text

from charter.ledger.facts.sums import CLASSES_OF_ENTRIES, LINE_COLUMNS, booked_line, made
from charter.platform.database.connections import Connection
from charter.shared.ledger_facts import BookSettings, Span
from charter.shared.ledger_oddities import (
    BookedEntry,
    BookedLine,
    BookedRate,
    MissingNumbers,
    MixedEntry,
    Oddities,
    RateReview,
    Search,
    Unbalanced,
)
from charter.shared.tenants import TenantId

SHOWN_NUMBERS: Final = 20
_UNBALANCED: Final = text("""
    SELECT e.id, e.number, coalesce(s.base, 0), coalesce(s.lines, 0)
    FROM ledger_entries e
    LEFT JOIN (
        SELECT entry_id, sum(base_amount) AS base, count(*) AS lines FROM ledger_lines
        WHERE tenant_id = :tenant AND dated_on BETWEEN :start AND :end GROUP BY entry_id
    ) s ON s.entry_id = e.id
    WHERE e.tenant_id = :tenant AND e.dated_on BETWEEN :start AND :end AND e.status = 'posted'
          AND (s.base IS DISTINCT FROM 0 OR s.lines < 2)
    ORDER BY e.number, e.id LIMIT :limit
""")
_MISSING_NUMBERS: Final = text(f"""
    SELECT y.name, (array_agg(n.number ORDER BY n.number))[1:{SHOWN_NUMBERS}] AS first,
           count(*) AS numbers
    FROM ledger_years y
    CROSS JOIN LATERAL generate_series(1, y.next_number - 1) AS n (number)
    LEFT JOIN ledger_entries e
        ON e.tenant_id = y.tenant_id AND e.year_id = y.id AND e.number = n.number
    WHERE y.tenant_id = :tenant AND y.starts_on <= :end AND y.ends_on >= :start AND e.id IS NULL
    GROUP BY y.name, y.starts_on ORDER BY y.starts_on
""")
_ENTRIES: Final = """
    SELECT e.id, e.number, e.dated_on, e.kind, e.created_by, e.approved_by, e.posted_by, e.posted_at,
           (e.posted_at AT TIME ZONE :time_zone)::date, e.is_late_adjustment, p.closed_at
    FROM ledger_entries e
    LEFT JOIN ledger_periods p ON p.tenant_id = e.tenant_id AND e.dated_on BETWEEN p.starts_on AND p.ends_on
    WHERE e.tenant_id = :tenant AND e.status = 'posted' AND {condition}
    ORDER BY e.year_id, e.number LIMIT :limit
"""
_IN_SPAN: Final = "e.dated_on BETWEEN :start AND :end AND "


def _entries_where(condition: str) -> TextClause:
    return text(_ENTRIES.format(condition=condition))


_ACTS_OF_ONE: Final = _entries_where(
    _IN_SPAN + "(e.approved_by = e.created_by OR e.approved_by = e.posted_by)"
)
_LATE: Final = _entries_where(
    _IN_SPAN + "(e.posted_at AT TIME ZONE :time_zone)::date - e.dated_on > :days "
    "AND e.kind NOT IN ('opening', 'reversal')"
)
_AFTER_CLOSING: Final = _entries_where(
    _IN_SPAN + "e.posted_at > p.closed_at AND e.kind <> 'closing' AND NOT e.is_late_adjustment"
)
_BY_ID: Final = _entries_where("e.id = ANY (:entries)")
_LINES: Final = f"""
    SELECT {LINE_COLUMNS} FROM ledger_lines l
    JOIN ledger_accounts a ON a.tenant_id = l.tenant_id AND a.id = l.account_id
    WHERE l.tenant_id = :tenant AND l.dated_on BETWEEN :start AND :end AND {{condition}}
    ORDER BY l.dated_on, l.entry_id, l.line_no LIMIT :limit
"""


def _lines_where(condition: str) -> TextClause:
    return text(_LINES.format(condition=condition))


_UNTAGGED_EQUITY: Final = _lines_where(
    "a.type = 'equity' AND l.kind NOT IN ('opening', 'closing') AND NOT l.tags && CAST(:reasons AS text[])"
)
_TAXED_REVENUE: Final = _lines_where("a.type = 'revenue' AND l.tax_code IS NOT NULL AND l.kind <> 'closing'")
_CORRECTIONS: Final = _lines_where("CAST(:tag AS text) = ANY (l.tags)")
_TAXED_ACCOUNTS: Final = text("""
    SELECT DISTINCT account_id FROM ledger_lines
    WHERE tenant_id = :tenant AND dated_on BETWEEN :start AND :end AND tax_code IS NOT NULL
""")
_OPPOSITE_TAX: Final = text("""
    SELECT DISTINCT l.account_id FROM ledger_lines l
    WHERE l.tenant_id = :tenant AND l.entry_id IN (
        SELECT t.entry_id FROM ledger_lines t
        JOIN ledger_accounts a ON a.tenant_id = t.tenant_id AND a.id = t.account_id
        WHERE t.tenant_id = :tenant AND t.dated_on BETWEEN :start AND :end
              AND a.sub_type = 'tax_expense' AND t.kind <> 'closing')
""")
_MIXED: Final = text(f"""
    SELECT entry_id, number, investing, financing FROM ({CLASSES_OF_ENTRIES}) c
    WHERE has_cash AND sign(investing) * sign(financing) < 0
    ORDER BY number, entry_id LIMIT :limit
""")
_RATES: Final = text("""
    WITH booked AS MATERIALIZED (
        SELECT l.currency, l.dated_on, l.fx_rate, min(l.entry_id) AS entry_id, min(l.number) AS number
        FROM ledger_lines l
        WHERE l.tenant_id = :tenant AND l.dated_on BETWEEN :start AND :end
              AND l.currency <> CAST(:base_currency AS text) AND l.amount <> 0 AND l.generated IS NULL
              AND l.kind NOT IN ('opening', 'closing', 'revaluation', 'reversal')
              AND NOT CAST(:settlement AS text) = ANY (l.tags)
        GROUP BY l.currency, l.dated_on, l.fx_rate
    ), compared AS MATERIALIZED (
        SELECT b.*, r.rate AS spot FROM booked b
        JOIN ledger_rates r ON r.tenant_id = :tenant AND r.currency = b.currency
            AND r.dated_on = b.dated_on AND r.kind = 'spot'
    )
    SELECT (SELECT count(*) FROM compared) AS compared, o.entry_id, o.number, o.currency, o.fx_rate, o.spot
    FROM (VALUES (true)) AS always (is_row)
    LEFT JOIN (
        SELECT * FROM compared WHERE abs(fx_rate / spot - 1) > :tolerance
        ORDER BY number, entry_id LIMIT :limit
    ) o ON true
""")


class SqlSearches:
    """What looks unusual in a span of one tenant's books, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def all(self, span: Span, search: Search, settings: BookSettings) -> Oddities:
        """Everything that looks unusual."""
        zone = settings.time_zone
        return Oddities(
            unbalanced=await self.unbalanced(span, search),
            missing_numbers=await self.missing_numbers(span),
            acts_of_one_person=await self.acts_of_one_person(span, search, zone),
            recorded_late=await self.recorded_late(span, search, zone),
            posted_after_closing=await self.posted_after_closing(span, search, zone),
            untagged_equity=await self.untagged_equity(span, search),
            taxed_revenue=await self.taxed_revenue(span, search),
            corrections=await self.corrections(span, search),
            mixed=await self.mixed(span, search),
            rates=await self.rates(span, search, settings.base_currency),
            taxed_accounts=await self.taxed_accounts(span),
            opposite_tax=await self.opposite_tax(span),
        )

    async def unbalanced(self, span: Span, search: Search) -> tuple[Unbalanced, ...]:
        """Entries that do not sum to zero."""
        rows = await self._connection.execute(_UNBALANCED, self._values(span, search))
        return tuple(made(Unbalanced, map(int, row)) for row in rows)

    async def missing_numbers(self, span: Span) -> tuple[MissingNumbers, ...]:
        """Of the years that the span touches."""
        values = {"tenant": self._tenant, "start": span.start, "end": span.end}
        rows = await self._connection.execute(_MISSING_NUMBERS, values)
        return tuple(made(MissingNumbers, [row.name, tuple(row.first), row.numbers]) for row in rows)

    async def acts_of_one_person(self, span: Span, search: Search, zone: str) -> tuple[BookedEntry, ...]:
        """Entries approved by who created or posted them."""
        return await self._entries(_ACTS_OF_ONE, self._values(span, search) | {"time_zone": zone})

    async def recorded_late(self, span: Span, search: Search, zone: str) -> tuple[BookedEntry, ...]:
        """Entries posted long after their date."""
        values = self._values(span, search) | {"time_zone": zone, "days": search.late_after_days}
        return await self._entries(_LATE, values)

    async def posted_after_closing(self, span: Span, search: Search, zone: str) -> tuple[BookedEntry, ...]:
        """Entries posted into a period that was closed by then."""
        return await self._entries(_AFTER_CLOSING, self._values(span, search) | {"time_zone": zone})

    async def entries(self, entry_ids: list[int], zone: str) -> tuple[BookedEntry, ...]:
        """Posted entries by their ids."""
        values = {
            "tenant": self._tenant,
            "entries": entry_ids,
            "limit": len(entry_ids),
            "time_zone": zone,
        }
        return await self._entries(_BY_ID, values)

    async def untagged_equity(self, span: Span, search: Search) -> tuple[BookedLine, ...]:
        """Lines on equity without one of the reasons."""
        values = self._values(span, search) | {"reasons": list(search.equity_reasons)}
        return await self._lines(_UNTAGGED_EQUITY, values)

    async def taxed_revenue(self, span: Span, search: Search) -> tuple[BookedLine, ...]:
        """Lines of tax on revenue."""
        return await self._lines(_TAXED_REVENUE, self._values(span, search))

    async def corrections(self, span: Span, search: Search) -> tuple[BookedLine, ...]:
        """Lines with the tag of corrections."""
        return await self._lines(_CORRECTIONS, self._values(span, search) | {"tag": search.correction_tag})

    async def taxed_accounts(self, span: Span) -> frozenset[int]:
        """Accounts with lines that have a tax code."""
        return await self._account_ids(_TAXED_ACCOUNTS, span)

    async def opposite_tax(self, span: Span) -> frozenset[int]:
        """Accounts in one entry with income tax."""
        return await self._account_ids(_OPPOSITE_TAX, span)

    async def mixed(self, span: Span, search: Search) -> tuple[MixedEntry, ...]:
        """Entries with cash that invest and finance at once."""
        rows = await self._connection.execute(_MIXED, self._values(span, search))
        return tuple(made(MixedEntry, map(int, row)) for row in rows)

    async def rates(self, span: Span, search: Search, base_currency: str) -> RateReview:
        """Rates of lines beside the spot rates of their days."""
        values = self._values(span, search) | {
            "base_currency": base_currency,
            "settlement": search.settlement_tag,
            "tolerance": search.rate_tolerance,
        }
        rows = (await self._connection.execute(_RATES, values)).all()
        return RateReview(
            rows[0].compared, tuple(made(BookedRate, row[1:]) for row in rows if row.entry_id is not None)
        )

    async def _entries(self, statement: TextClause, values: dict[str, Any]) -> tuple[BookedEntry, ...]:
        return tuple(made(BookedEntry, row) for row in await self._connection.execute(statement, values))

    async def _lines(self, statement: TextClause, values: dict[str, Any]) -> tuple[BookedLine, ...]:
        return tuple(booked_line(row) for row in await self._connection.execute(statement, values))

    async def _account_ids(self, statement: TextClause, span: Span) -> frozenset[int]:
        values = {"tenant": self._tenant, "start": span.start, "end": span.end}
        return frozenset((await self._connection.execute(statement, values)).scalars())

    def _values(self, span: Span, search: Search) -> dict[str, Any]:
        return {"tenant": self._tenant, "start": span.start, "end": span.end, "limit": search.limit}
