"""Books with drafts that wait to be posted: 2 lines each, spread over the days of a year."""

import psycopg

CLIENTS = 20
DRAFTS = 4_000
"""Of each client in each turn."""
_TURN = 10**9
_CLIENT = 10**6
BOOKS = """
WITH accounts AS (
    INSERT INTO ledger_accounts (tenant_id, code, name, type, sub_type)
    VALUES (%(tenant)s, '1000', 'Bank', 'asset', 'current_asset'),
           (%(tenant)s, '4000', 'Sales', 'revenue', 'operating_revenue')
), settings AS (
    INSERT INTO ledger_settings (tenant_id, require_approval) VALUES (%(tenant)s, false)
), year AS (
    INSERT INTO ledger_years (tenant_id, name, starts_on, ends_on)
    VALUES (%(tenant)s, '2025', '2025-01-01', '2025-12-31') RETURNING id
)
INSERT INTO ledger_periods (tenant_id, year_id, number, starts_on, ends_on)
SELECT %(tenant)s, year.id, extract(month FROM day), day, day + interval '1 month - 1 day'
FROM year, generate_series('2025-01-01'::timestamp, '2025-12-01', '1 month') AS day
"""
DRAFT_ENTRIES = """
INSERT INTO ledger_entries (tenant_id, id, dated_on, reference, description, created_by, base_currency,
    base_debit) OVERRIDING SYSTEM VALUE
SELECT %(tenant)s, %(first)s + n, date '2025-01-01' + (n %% 365)::int, 'S-' || n, 'Sold', '7', 'MYR', 500
FROM generate_series(0, %(rows)s) AS n
"""
DRAFT_LINES = """
INSERT INTO ledger_draft_lines (tenant_id, entry_id, line_no, account_id, currency, amount, fx_rate,
    base_amount)
SELECT %(tenant)s, %(first)s + n, line_no, account.id, 'MYR', amount, 1, amount
FROM generate_series(0, %(rows)s) AS n,
    (VALUES (1, '1000', 500), (2, '4000', -500)) line (line_no, code, amount)
JOIN ledger_accounts account ON account.tenant_id = %(tenant)s AND account.code = line.code
"""


def tenant_of(client: int, tenants: int) -> str:
    """Whose books a client keeps."""
    return f"books-{client % tenants}"


def draft_of(turn: int, client: int, draft: int) -> int:
    """The id of a draft; number 0 of a client is for a posting beforehand."""
    return turn * _TURN + (client + 1) * _CLIENT + draft


def add_books(owner_url: str, tenants: int) -> None:
    """The books of each tenant, as the superuser, whom no trigger or policy holds up."""
    with psycopg.connect(owner_url, autocommit=True) as connection:
        for number in range(tenants):
            connection.execute(BOOKS, {"tenant": tenant_of(number, tenants)})


def add_drafts(owner_url: str, tenants: int, turn: int) -> None:
    """The drafts of every client for a turn."""
    with psycopg.connect(owner_url, autocommit=True) as connection:
        for client in range(CLIENTS):
            values = {
                "tenant": tenant_of(client, tenants),
                "first": draft_of(turn, client, 0),
                "rows": DRAFTS,
            }
            connection.execute(DRAFT_ENTRIES, values)
            connection.execute(DRAFT_LINES, values)
        connection.execute("VACUUM ANALYZE")
