"""Proof that the books are whole: everything that is kept twice is held against itself."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import TextClause, text

from charter.ledger.facts.chain import SqlChain
from charter.ledger.facts.searches import SqlSearches
from charter.ledger.facts.sums import SqlSums
from charter.ledger.reports.domain import YearSnapshot
from charter.ledger.reports.integrity_checks import Check, CheckName, Integrity
from charter.platform.database.connections import Connection
from charter.shared.ledger_facts import BookedYear, Span
from charter.shared.ledger_oddities import Search
from charter.shared.tenants import TenantId

MOST_PLACES: Final = 20
MOST_COUNTED: Final = 100_000
EVER: Final = Span(date(1, 1, 1), date(9999, 12, 31))
ANY: Final = Search(
    late_after_days=0,
    rate_tolerance=Decimal(0),
    equity_reasons=(),
    correction_tag="",
    settlement_tag="",
    limit=MOST_COUNTED,
)

_COUNTED: Final = """
    SELECT count(*) OVER () AS found, place FROM ({places}) every ORDER BY place COLLATE "C" LIMIT :most
"""


def _counted(places: str) -> TextClause:
    """How many places a query finds, and the first of them."""
    return text(_COUNTED.format(places=places))


MONTH_BALANCES: Final = _counted("""
    SELECT a.code || ' ' || d.currency || ' ' || to_char(d.month, 'YYYY-MM')
        || CASE WHEN d.is_closing THEN ' closing' ELSE '' END AS place
    FROM (
        SELECT account_id, currency, month, is_closing
        FROM (
            SELECT account_id, currency, month, is_closing, debit, credit, base_debit, base_credit
            FROM ledger_month_balances WHERE tenant_id = :tenant
            UNION ALL
            SELECT account_id, currency, date_trunc('month', dated_on::timestamp)::date, kind = 'closing',
                -sum(greatest(amount, 0)), sum(least(amount, 0)),
                -sum(greatest(base_amount, 0)), sum(least(base_amount, 0))
            FROM ledger_lines WHERE tenant_id = :tenant GROUP BY 1, 2, 3, 4
        ) both_ways
        GROUP BY 1, 2, 3, 4
        HAVING (sum(debit), sum(credit), sum(base_debit), sum(base_credit)) <> (0, 0, 0, 0)
    ) d
    JOIN ledger_accounts a ON a.tenant_id = :tenant AND a.id = d.account_id
""")
WRONG_YEAR: Final = _counted("""
    SELECT DISTINCT 'entry ' || e.id AS place
    FROM ledger_lines l
    JOIN ledger_entries e ON e.tenant_id = l.tenant_id AND e.id = l.entry_id
    LEFT JOIN ledger_years y ON y.tenant_id = e.tenant_id AND y.id = e.year_id
    WHERE l.tenant_id = :tenant AND (
        l.dated_on BETWEEN y.starts_on AND y.ends_on
        AND (l.dated_on, l.year_id, l.number, l.kind) = (e.dated_on, e.year_id, e.number, e.kind)
    ) IS NOT TRUE
""")
CURRENCY_BALANCES: Final = _counted("""
    SELECT a.code || ' ' || a.currency AS place
    FROM ledger_accounts a
    LEFT JOIN (
        SELECT account_id, currency, sum(debit - credit) AS amount FROM ledger_month_balances
        WHERE tenant_id = :tenant GROUP BY account_id, currency
    ) m ON m.account_id = a.id AND m.currency = a.currency
    LEFT JOIN (
        SELECT account_id, sum(amount) AS amount, array_agg(DISTINCT currency) AS currencies
        FROM ledger_lines WHERE tenant_id = :tenant AND amount <> 0 GROUP BY account_id
    ) l ON l.account_id = a.id
    WHERE a.tenant_id = :tenant AND a.currency IS NOT NULL
        AND (coalesce(m.amount, 0) <> coalesce(l.amount, 0) OR l.currencies <> ARRAY[a.currency])
""")
ACCOUNTING_EQUATION: Final = _counted("""
    SELECT to_char(month, 'YYYY-MM') AS place
    FROM (
        SELECT month, sum(sum(base_debit - base_credit)) OVER (ORDER BY month) AS difference
        FROM ledger_month_balances WHERE tenant_id = :tenant GROUP BY month
    ) ends
    WHERE difference <> 0
""")
"""Assets less liabilities, equity and result are the sum of all accounts: zero at every month's end."""


class SqlIntegrity:
    """The books of one tenant, in one transaction of `connection`, whose snapshot does not change."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant
        self._sums = SqlSums(connection, tenant)
        self._searches = SqlSearches(connection, tenant)
        self._chain = SqlChain(connection, tenant)

    async def read(self) -> Integrity:
        """Reads every posted line; memory does not grow with the books."""
        settings, years = await self._sums.find_settings(), await self._sums.list_years()
        return Integrity(
            base_currency="MYR" if settings is None else settings.base_currency,
            snapshot=tuple(YearSnapshot(year.id, year.name, year.last_number) for year in years),
            checks=(
                await self._find_unbalanced(),
                await self._look("month_balances", MONTH_BALANCES),
                await self._find_missing(),
                await self._find_broken(years),
                await self._look("wrong_year", WRONG_YEAR),
                await self._look("currency_balances", CURRENCY_BALANCES),
                await self._look("accounting_equation", ACCOUNTING_EQUATION),
            ),
        )

    async def _find_unbalanced(self) -> Check:
        found = await self._searches.unbalanced(EVER, ANY)
        return _check("unbalanced_entries", len(found), (f"entry {each.entry_id}" for each in found))

    async def _find_missing(self) -> Check:
        found = await self._searches.missing_numbers(EVER)
        numbers = (f"{each.year}-{number:06}" for each in found for number in each.first)
        return _check("missing_numbers", sum(each.count for each in found), numbers)

    async def _find_broken(self, years: Sequence[BookedYear]) -> Check:
        found = await self._chain.list_broken(years, MOST_COUNTED)
        return _check("hash_breaks", len(found), (f"entry {each.entry_id}" for each in found))

    async def _look(self, name: CheckName, statement: TextClause) -> Check:
        values: dict[str, Any] = {"tenant": self._tenant, "most": MOST_PLACES}
        rows = (await self._connection.execute(statement, values)).all()
        return _check(name, rows[0].found if rows else 0, (row.place for row in rows))


def _check(name: CheckName, count: int, places: Iterable[str]) -> Check:
    return Check(name, count, tuple(places)[:MOST_PLACES])
