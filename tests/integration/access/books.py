"""The books of a world: two accounts that a draft uses and one that nothing does, a rate, and a year."""

from typing import Final

from sqlalchemy import text

BOOKS: Final = text("""
    WITH accounts AS (
        INSERT INTO ledger_accounts (tenant_id, code, name, type, sub_type) VALUES
            (:tenant, '1010', 'Cash', 'asset', 'current_asset'),
            (:tenant, '1030', 'Till', 'asset', 'current_asset'),
            (:tenant, '4000', 'Sales', 'revenue', 'operating_revenue')
        RETURNING id, code
    ), rate AS (
        INSERT INTO ledger_rates (tenant_id, currency, dated_on, kind, rate)
        VALUES (:tenant, 'JPY', '2025-04-15', 'spot', 0.0299) RETURNING id
    ), years AS (
        INSERT INTO ledger_years (tenant_id, name, starts_on, ends_on)
        VALUES (:tenant, '2025', '2025-01-01', '2025-12-31') RETURNING id
    ), periods AS (
        INSERT INTO ledger_periods (tenant_id, year_id, number, starts_on, ends_on)
        SELECT :tenant, years.id, extract(month FROM day), day, day + interval '1 month - 1 day'
        FROM years, generate_series('2025-01-01'::timestamp, '2025-12-01', '1 month') AS day
        RETURNING id, number
    ), entry AS (
        INSERT INTO ledger_entries
            (tenant_id, dated_on, reference, description, created_by, base_currency, base_debit)
        VALUES (:tenant, '2025-01-31', 'S-1', 'Sold for cash', 'nobody', 'MYR', 500) RETURNING id
    ), lines AS (
        INSERT INTO ledger_draft_lines
            (tenant_id, entry_id, line_no, account_id, currency, amount, fx_rate, base_amount)
        SELECT :tenant, entry.id, line_no, accounts.id, 'MYR', amount, 1, amount
        FROM entry, (VALUES (1, '1010', 500), (2, '4000', -500)) AS line (line_no, code, amount)
        JOIN accounts USING (code)
    )
    SELECT entry.id AS entry_id, years.id AS year_id, periods.id AS period_id, rate.id AS rate_id,
        (SELECT id FROM accounts WHERE code = '1030') AS account_id,
        (SELECT id FROM accounts WHERE code = '1010') AS cash_account_id,
        (SELECT id FROM accounts WHERE code = '4000') AS sales_account_id
    FROM entry, years, periods, rate WHERE periods.number = 1
""")
SALE: Final = {
    "date": "2025-01-31",
    "reference": "S-1",
    "description": "Sold for cash",
    "lines": [
        {"account_id": "cash_account_id", "debit": "5.00"},
        {"account_id": "sales_account_id", "credit": "5.00"},
    ],
}
"""The draft of an entry."""
PAYMENT: Final = {
    "date": "2025-04-15",
    "reference": "REC-1",
    "description": "USD 6,000 received",
    "side": "receivable",
    "account_id": "sales_account_id",
    "bank_account_id": "cash_account_id",
    "currency": "USD",
    "amount": "6000.00",
    "booked_rate": "4.4",
    "rate": "4.4",
}
"""A settlement without a difference."""
