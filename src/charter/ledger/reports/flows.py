"""SQL of what moved with cash and without."""

from datetime import date, datetime
from json import loads
from typing import Final

from sqlalchemy import text

from charter.ledger.reports.cash_flow import MOST_NON_CASH, AccountFlow, Flows, NonCashEntry
from charter.ledger.reports.domain import ReportedAccount
from charter.ledger.reports.standings import POINTS, SPAN, head_of, parts_of
from charter.platform.database.connections import Connection
from charter.shared.tenants import TenantId

_OF_PART: Final = "coalesce(-sum(base_amount) FILTER (WHERE part = '{part}'), 0) AS {part}"
_IN_PARTS: Final = ", ".join(
    _OF_PART.format(part=part) for part in ("operating", "investing", "financing", "tax", "fx_cash")
)
FLOWS: Final = text(f"""
    WITH {SPAN}, {POINTS},
    accounts AS MATERIALIZED (
        SELECT id, code, name, type, sub_type, parent_id, mfrs18_category,
            CASE WHEN sub_type = 'tax_expense' THEN 'tax'
                WHEN cash_flow IN ('investing', 'financing', 'fx_cash') THEN cash_flow
                WHEN cash_flow IN ('cash', 'tax') AND type NOT IN ('revenue', 'expense') THEN cash_flow
                ELSE 'operating' END AS part
        FROM ledger_accounts WHERE tenant_id = :tenant
    ),
    lines AS MATERIALIZED (
        SELECT l.entry_id, l.account_id, a.part, l.base_amount
        FROM ledger_lines l
        JOIN accounts a ON a.id = l.account_id
        WHERE l.tenant_id = :tenant AND l.kind NOT IN ('opening', 'closing')
            AND l.dated_on >= (SELECT first_day FROM span) AND l.dated_on <= (SELECT last_day FROM span)
    ),
    entries AS MATERIALIZED (
        SELECT *, NOT has_cash AND (operating, investing, financing, tax, fx_cash) <> (0, 0, 0, 0, 0)
            AS is_across
        FROM (SELECT entry_id, bool_or(part = 'cash') AS has_cash, {_IN_PARTS} FROM lines GROUP BY entry_id) e
    ),
    moved AS (
        SELECT l.account_id, sum(l.base_amount) AS moved,
            coalesce(sum(l.base_amount) FILTER (WHERE e.has_cash), 0) AS with_cash,
            coalesce(sum(l.base_amount) FILTER (WHERE e.is_across), 0) AS across
        FROM lines l JOIN entries e ON e.entry_id = l.entry_id
        GROUP BY l.account_id
    ),
    told AS (
        SELECT e.id, e.number, e.dated_on, e.reference, e.description,
            a.operating, a.investing, a.financing, a.tax
        FROM entries a
        JOIN ledger_entries e ON e.tenant_id = :tenant AND e.id = a.entry_id
        WHERE a.is_across
        ORDER BY e.dated_on, e.year_id, e.number LIMIT {MOST_NON_CASH}
    ),
    cash AS (
        SELECT p.place, sum(p.base_debit - p.base_credit) AS balance
        FROM ({parts_of("last", "before", currency="NULL")}) p
        JOIN accounts a ON a.id = p.account_id AND a.part = 'cash'
        GROUP BY p.place
        UNION ALL
        SELECT 'before', sum(l.base_amount)
        FROM ledger_lines l
        JOIN accounts a ON a.id = l.account_id AND a.part = 'cash'
        WHERE l.tenant_id = :tenant AND l.kind = 'opening'
            AND l.dated_on >= (SELECT first_day FROM span) AND l.dated_on <= (SELECT last_day FROM span)
    )
    SELECT base_currency, first_day, last_day, snapshot,
        (SELECT coalesce(json_agg(json_build_array(a.id, a.code, a.name, a.type, a.sub_type, a.parent_id,
                a.mfrs18_category, a.part, m.moved, m.with_cash, m.across) ORDER BY a.code COLLATE "C"), '[]')
            FROM moved m JOIN accounts a ON a.id = m.account_id)::text AS accounts,
        (SELECT coalesce(json_agg(json_build_array(id, number, dated_on, reference, description,
                operating, investing, financing, tax)), '[]') FROM told)::text AS told,
        (SELECT coalesce(sum(balance), 0) FROM cash WHERE place = 'before') AS cash_at_start,
        (SELECT coalesce(sum(balance), 0) FROM cash WHERE place = 'last') AS cash_at_end
    FROM span
""")
"""Accounts of no class count as operating: so do all flows that are no others (MFRS 107)."""


class SqlFlows:
    """What moved in the books of one tenant, over `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def read(self, *, now: datetime, first: date | None, last: date | None) -> Flows:
        """One statement; without days they are those of the fiscal year up to today."""
        values = {
            "tenant": self._tenant,
            "now": now,
            "first": first,
            "last": last,
            "is_span": True,
            "other_first": None,
            "other_last": None,
            "closing": "kept",
        }
        row = (await self._connection.execute(FLOWS, values)).one()
        return Flows(
            head=head_of(row),
            accounts=tuple(
                AccountFlow(ReportedAccount(*columns[:7]), *columns[7:]) for columns in loads(row.accounts)
            ),
            non_cash=tuple(
                NonCashEntry(entry_id, number, date.fromisoformat(day), *others)
                for entry_id, number, day, *others in loads(row.told)
            ),
            cash_at_start=int(row.cash_at_start),
            cash_at_end=int(row.cash_at_end),
        )
