"""SQL of where accounts stood at the end of days: whole months from their sums, the days after from lines."""

from datetime import date, datetime
from hashlib import blake2b
from json import loads
from typing import Any, Final

from sqlalchemy import Row, text

from charter.ledger.reports.domain import (
    PLACES,
    Closing,
    Head,
    Place,
    ReportedAccount,
    Standings,
    Sum,
    YearSnapshot,
)
from charter.platform.database.connections import Connection
from charter.shared.tenants import TenantId

FINGERPRINT_BYTES: Final = 12
SPAN: Final = """
    book AS MATERIALIZED (
        SELECT coalesce(min(base_currency), 'MYR') AS base_currency,
            coalesce(min(fiscal_year_start_month), 1)::int AS start_month,
            coalesce(CAST(:last AS date), (CAST(:now AS timestamptz)
                AT TIME ZONE coalesce(min(time_zone), 'Asia/Kuala_Lumpur'))::date) AS last_day
        FROM ledger_settings WHERE tenant_id = :tenant
    ),
    span AS MATERIALIZED (
        SELECT b.base_currency, b.last_day, y.starts_on AS year_start,
            coalesce(CAST(:first AS date), CASE WHEN CAST(:is_span AS boolean) THEN coalesce(
                y.starts_on, (make_date(extract(year FROM b.last_day)::int, b.start_month, 1) - CASE
                    WHEN extract(month FROM b.last_day) < b.start_month THEN interval '1 year'
                    ELSE interval '0' END)::date) END) AS first_day,
            (SELECT coalesce(json_agg(json_build_array(id, name, next_number - 1) ORDER BY starts_on), '[]')
                FROM ledger_years WHERE tenant_id = :tenant)::text AS snapshot
        FROM book b
        LEFT JOIN ledger_years y
            ON y.tenant_id = :tenant AND b.last_day BETWEEN y.starts_on AND y.ends_on
    )
"""
"""The tenant's books and the days that are asked for, or their defaults; one row."""
_DAYS: Final[dict[Place, str]] = {
    "last": "last_day",
    "before": "first_day - 1",
    "other_last": "CAST(:other_last AS date)",
    "before_other": "CAST(:other_first AS date) - 1",
}
_POINTS_OF_DAYS: Final = ", ".join(
    f"{day} AS {place}_day, date_trunc('month', ({day} + 1)::timestamp)::date AS {place}_month"
    for place, day in _DAYS.items()
)
POINTS: Final = f"""
    points AS MATERIALIZED (
        SELECT {_POINTS_OF_DAYS}, CASE CAST(:closing AS text) WHEN 'left_out' THEN CAST('-infinity' AS date)
            WHEN 'kept' THEN CAST('infinity' AS date)
            ELSE coalesce(year_start, CAST('infinity' AS date)) END AS closing_since
        FROM span
    )
"""
"""The days at whose end accounts are looked at, each with the first month that has not ended by then."""
_PART: Final = """
    SELECT '{place}' AS place, account_id, base_debit, base_credit,
        CASE WHEN currency = {currency} THEN debit - credit END AS amount
    FROM ledger_month_balances
    WHERE tenant_id = :tenant {whose} AND (SELECT {place}_month FROM points) IS NOT NULL
        AND month < (SELECT {place}_month FROM points)
        AND (NOT is_closing OR month < (SELECT closing_since FROM points))
    UNION ALL
    SELECT '{place}', account_id, greatest(base_amount, 0), greatest(-base_amount, 0),
        CASE WHEN currency = {currency} THEN amount END
    FROM ledger_lines
    WHERE tenant_id = :tenant {whose} AND (SELECT {place}_month FROM points) IS NOT NULL
        AND dated_on >= (SELECT {place}_month FROM points) AND dated_on <= (SELECT {place}_day FROM points)
        AND (kind <> 'closing' OR dated_on < (SELECT closing_since FROM points))
"""


def parts_of(*places: Place, whose: str = "", currency: str = "CAST(:currency AS text)") -> str:
    """SQL of what came to accounts up to the end of days: months and lines, of which a query makes sums."""
    return " UNION ALL ".join(_PART.format(place=place, whose=whose, currency=currency) for place in places)


STANDINGS: Final = text(f"""
    WITH {SPAN}, {POINTS},
    sums AS (
        SELECT place, account_id, sum(base_debit) AS debit, sum(base_credit) AS credit,
            coalesce(sum(amount), 0) AS amount
        FROM ({parts_of(*PLACES)}) parts
        GROUP BY place, account_id
    )
    SELECT base_currency, first_day, last_day, snapshot,
        (SELECT coalesce(json_agg(json_build_array(id, code, name, type, sub_type, parent_id, mfrs18_category)
            ORDER BY code COLLATE "C"), '[]')
            FROM ledger_accounts WHERE tenant_id = :tenant)::text AS accounts,
        (SELECT coalesce(json_agg(json_build_array(place, account_id, debit, credit, amount)
            ORDER BY place, account_id), '[]') FROM sums)::text AS sums
    FROM span
""")


class SqlStandings:
    """Where the accounts of one tenant stood, over `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def read(
        self,
        *,
        now: datetime,
        last: date | None,
        first: date | None = None,
        is_span: bool = False,
        other_first: date | None = None,
        other_last: date | None = None,
        closing: Closing = "kept",
        currency: str | None = None,
    ) -> Standings:
        """One statement. Without a last day it is today; the first of a span is that of the fiscal year."""
        values = {
            "tenant": self._tenant,
            "now": now,
            "first": first,
            "last": last,
            "is_span": is_span,
            "other_first": other_first,
            "other_last": other_last,
            "closing": closing,
            "currency": currency,
        }
        row = (await self._connection.execute(STANDINGS, values)).one()
        accounts = tuple(ReportedAccount._make(columns) for columns in loads(row.accounts))
        sums = {(account_id, place): Sum._make(columns) for place, account_id, *columns in loads(row.sums)}
        return Standings(head_of(row), accounts, sums)


def head_of(row: Row[Any]) -> Head:
    """Of the columns of `span`; all columns of the row are what the report is made from."""
    return Head(
        fingerprint=blake2b(repr(tuple(row)).encode(), digest_size=FINGERPRINT_BYTES).hexdigest(),
        base_currency=row.base_currency,
        snapshot=tuple(YearSnapshot(*columns) for columns in loads(row.snapshot)),
        first=row.first_day,
        last=row.last_day,
    )
