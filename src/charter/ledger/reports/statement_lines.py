"""SQL of the statement of an account."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import text

from charter.ledger.reports.account_statement import (
    Balance,
    Bookmark,
    ReadLine,
    ReadStatement,
    StatementAccount,
    values_of,
)
from charter.ledger.reports.standings import POINTS, SPAN, head_of, parts_of
from charter.platform.database.connections import Connection
from charter.shared.tenants import TenantId

MOST_COUNTER_ACCOUNTS: Final = 10
_CURRENCY: Final = "(SELECT currency FROM account)"
_WHOSE: Final = "AND account_id = :account_id AND CAST(:is_first AS boolean)"
STATEMENT: Final = text(f"""
    WITH {SPAN}, {POINTS},
    account AS MATERIALIZED (
        SELECT id, code, name, type, currency FROM ledger_accounts
        WHERE tenant_id = :tenant AND id = :account_id
    ),
    sums AS (
        SELECT place, sum(base_debit - base_credit) AS base, coalesce(sum(amount), 0) AS amount
        FROM ({parts_of("last", "before", whose=_WHOSE, currency=_CURRENCY)}) parts
        GROUP BY place
    ),
    page AS MATERIALIZED (
        SELECT l.entry_id, l.year_id, l.number, l.line_no, l.dated_on, l.description, l.currency, l.amount,
            l.base_amount
        FROM ledger_lines l
        WHERE l.tenant_id = :tenant AND l.account_id = :account_id
            AND l.dated_on >= (SELECT first_day FROM span) AND l.dated_on <= (SELECT last_day FROM span)
            AND (l.dated_on, l.year_id, l.number, l.line_no) > (
                coalesce(CAST(:after AS date), CAST('-infinity' AS date)),
                CAST(:year_id AS bigint), CAST(:number AS bigint), CAST(:line_no AS bigint))
            AND (CAST(:is_first AS boolean)
                OR l.number <= coalesce((CAST(:numbers AS jsonb) ->> l.year_id::text)::bigint, 0))
        ORDER BY l.dated_on, l.year_id, l.number, l.line_no LIMIT :limit
    )
    SELECT base_currency, first_day, last_day, snapshot,
        (SELECT json_build_array(id, code, name, type, currency) FROM account) AS account,
        (SELECT coalesce(json_object_agg(place, json_build_array(base, amount)), '{{}}') FROM sums) AS sums,
        (SELECT coalesce(json_agg(json_build_array(p.entry_id, p.year_id, p.number, p.line_no, p.dated_on,
                e.reference, coalesce(p.description, e.description), p.currency, p.amount, p.base_amount,
                counter.codes) ORDER BY p.dated_on, p.year_id, p.number, p.line_no), '[]')
            FROM page p
            JOIN ledger_entries e ON e.tenant_id = :tenant AND e.id = p.entry_id
            CROSS JOIN LATERAL (
                SELECT coalesce(
                    (array_agg(code ORDER BY code COLLATE "C"))[1:{MOST_COUNTER_ACCOUNTS}], '{{}}') AS codes
                FROM (
                    SELECT DISTINCT a.code FROM ledger_lines o
                    JOIN ledger_accounts a ON a.tenant_id = o.tenant_id AND a.id = o.account_id
                    WHERE o.tenant_id = :tenant AND o.entry_id = p.entry_id AND o.account_id <> :account_id
                ) c
            ) counter) AS lines
    FROM span
""")


class SqlStatementLines:
    """The lines of one tenant's accounts, over `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def read(
        self,
        account_id: int,
        *,
        now: datetime,
        first: date | None,
        last: date | None,
        since: Bookmark | None,
        limit: int,
    ) -> ReadStatement | None:
        """One statement, for a page and a line more; None where there is no such account."""
        values = {
            "tenant": self._tenant,
            "now": now,
            "first": first if since is None else since.first,
            "last": last if since is None else since.last,
            "is_span": True,
            "other_first": None,
            "other_last": None,
            "closing": "kept",
            "account_id": account_id,
            "limit": limit + 1,
            **values_of(since),
        }
        row = (await self._connection.execute(STATEMENT, values)).one()
        if row.account is None:
            return None
        return ReadStatement(
            head=head_of(row),
            account=StatementAccount(*row.account),
            opening=Balance(*row.sums.get("before", (0, 0))),
            closing=Balance(*row.sums.get("last", (0, 0))),
            lines=[_line(columns) for columns in row.lines],
        )


def _line(columns: Sequence[Any]) -> ReadLine:
    entry_id, year_id, number, line_no, day, *texts_and_amounts, codes = columns
    reference, description, currency, amount, base_amount = texts_and_amounts
    return ReadLine(
        entry_id=entry_id,
        year_id=year_id,
        number=number,
        line_no=line_no,
        dated_on=date.fromisoformat(day),
        reference=reference,
        description=description,
        currency=currency,
        amount=amount,
        base_amount=base_amount,
        counter_accounts=tuple(codes),
    )
