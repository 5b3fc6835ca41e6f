"""Books with posted lines: 200 accounts over 60 months, each pair of lines an entry of a random day."""

import psycopg

ACCOUNTS = 200
FIRST_DAY = "2021-01-01"
LAST_DAY = "2025-12-31"
BOOKS = """
WITH settings AS (
    INSERT INTO ledger_settings (tenant_id) VALUES (%(tenant)s)
), years AS (
    INSERT INTO ledger_years (tenant_id, name, starts_on, ends_on, next_number, last_hash)
    SELECT %(tenant)s, year, make_date(year, 1, 1), make_date(year, 12, 31), %(entries)s / 5 + 1, 'hash'
    FROM generate_series(2021, 2025) AS year
), accounts AS (
    INSERT INTO ledger_accounts (tenant_id, code, name, type, sub_type, has_lines)
    SELECT %(tenant)s, (1000 + n)::text, 'Account ' || n,
        CASE WHEN n %% 2 = 0 THEN 'asset' ELSE 'revenue' END,
        CASE WHEN n %% 2 = 0 THEN 'current_asset' ELSE 'operating_revenue' END, true
    FROM generate_series(1, %(accounts)s) AS n
    RETURNING id
)
SELECT min(id) AS first_account FROM accounts
"""
LINES = """
INSERT INTO ledger_lines (tenant_id, entry_id, line_no, account_id, currency, amount, fx_rate, base_amount,
    dated_on, year_id, number, kind)
SELECT %(tenant)s, entry, line_no,
    %(first_account)s + abs(hashint8(entry * 2 + line_no)::bigint) %% %(accounts)s,
    'MYR', amount * (3 - 2 * line_no), 1, amount * (3 - 2 * line_no), day, extract(year FROM day) - 2020,
    entry, 'standard'
FROM generate_series(1, %(entries)s) AS entry,
    LATERAL (SELECT 1 + abs(hashint8(entry)::bigint) %% 1000000,
        %(first_day)s::date + (abs(hashint8(entry + 7)::bigint) %% 1826)::int) AS of_entry (amount, day),
    (VALUES (1), (2)) AS line (line_no)
"""
MONTHS = """
INSERT INTO ledger_month_balances (tenant_id, account_id, currency, month, is_closing, debit, credit,
    base_debit, base_credit)
SELECT tenant_id, account_id, currency, date_trunc('month', dated_on::timestamp)::date, false,
    sum(greatest(amount, 0)), sum(greatest(-amount, 0)),
    sum(greatest(base_amount, 0)), sum(greatest(-base_amount, 0))
FROM ledger_lines WHERE tenant_id = %(tenant)s GROUP BY 1, 2, 3, 4
"""


def add_posted(owner_url: str, tenant: str, lines: int) -> None:
    """The books of a tenant, as the superuser without triggers: lines, and the sums of months over them."""
    values = {"tenant": tenant, "entries": lines // 2, "accounts": ACCOUNTS, "first_day": FIRST_DAY}
    with psycopg.connect(owner_url, autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica")
        (first_account,) = connection.execute(BOOKS, values).fetchone() or (0,)
        connection.execute(LINES, values | {"first_account": first_account})
        connection.execute(MONTHS, values)
        connection.execute("VACUUM ANALYZE")
