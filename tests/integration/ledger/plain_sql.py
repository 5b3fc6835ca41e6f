"""The ledger without the service: one tenant's books by SQL, as the application's role."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import psycopg
from psycopg.rows import namedtuple_row

from charter.settings import Settings

TENANT: Final = "org:1"
BANK, SALES, DOLLARS = 1, 2, 3
FIRST_HASH: Final = "0" * 64 + TENANT + "2025"

OPEN: Final = """
    INSERT INTO ledger_accounts (tenant_id, code, name, type, sub_type, currency) VALUES
    ('org:1', '1000', 'Bank', 'asset', 'current_asset', NULL),
    ('org:1', '4000', 'Sales', 'revenue', 'operating_revenue', NULL),
    ('org:1', '1020', 'Dollars', 'asset', 'current_asset', 'USD');
    INSERT INTO ledger_settings (tenant_id) VALUES ('org:1');
    INSERT INTO ledger_years (tenant_id, name, starts_on, ends_on)
    VALUES ('org:1', '2025', '2025-01-01', '2025-12-31');
    INSERT INTO ledger_periods (tenant_id, year_id, number, starts_on, ends_on)
    SELECT 'org:1', 1, extract(month FROM day), day, day + interval '1 month - 1 day'
    FROM generate_series('2025-01-01'::timestamp, '2025-12-01', '1 month') day
"""
ENTRY: Final = """
    INSERT INTO ledger_entries (tenant_id, dated_on, reference, description, created_by, base_currency,
        base_debit, status, year_id, number, posted_at, posted_by, hash, prev_hash)
    VALUES ('org:1', %(dated_on)s, 'R', 'D', '7', 'MYR', %(debit)s, 'posted', 1, %(number)s, now(), '7',
        'hash ' || %(number)s, %(prev_hash)s) RETURNING id
"""
LINE: Final = """
    WITH used AS (UPDATE ledger_accounts SET has_lines = true WHERE id = %(account)s)
    INSERT INTO ledger_lines (tenant_id, entry_id, line_no, account_id, currency, amount, fx_rate,
        base_amount, dated_on, year_id, number, kind)
    VALUES ('org:1', %(entry)s, %(line)s, %(account)s, %(currency)s, %(amount)s, 1, %(base)s,
        %(dated_on)s, 1, %(number)s, 'standard')
"""
COUNT: Final = "UPDATE ledger_years SET next_number = %(number)s + 1, last_hash = 'hash ' || %(number)s"

BALANCES: Final = """
    SELECT account_id, sum(base_debit - base_credit)::bigint AS balance FROM ledger_month_balances
    GROUP BY account_id HAVING sum(base_debit - base_credit) <> 0 ORDER BY 1
"""
DRIFT: Final = """
    SELECT account_id, currency, month, is_closing
    FROM (
        SELECT account_id, currency, month, is_closing, debit, credit, base_debit, base_credit
        FROM ledger_month_balances
        UNION ALL
        SELECT account_id, currency, date_trunc('month', dated_on)::date, kind = 'closing',
            -greatest(amount, 0), least(amount, 0), -greatest(base_amount, 0), least(base_amount, 0)
        FROM ledger_lines) both_ways
    GROUP BY 1, 2, 3, 4
    HAVING (sum(debit), sum(credit), sum(base_debit), sum(base_credit)) <> (0, 0, 0, 0)
"""
"""Months whose sums are not those of their lines."""

ACCOUNTS: Final = {
    "bank": ("1000", "asset", "current_asset"),
    "dollars": ("1020", "asset", "current_asset"),
    "receivables": ("1100", "asset", "current_asset"),
    "payables": ("2000", "liability", "current_liability"),
    "retained": ("3100", "equity", "retained_earnings"),
    "sales": ("4000", "revenue", "operating_revenue"),
    "rounding": ("7900", "expense", "operating_expense"),
}
ACCOUNT: Final = """
    INSERT INTO ledger_accounts (tenant_id, name, code, type, sub_type) VALUES (%s, %s, %s, %s, %s)
    RETURNING id
"""
SETTINGS: Final = """
    INSERT INTO ledger_settings (tenant_id, require_approval, rounding_account_id,
        retained_earnings_account_id) VALUES (%s, %s, %s, %s)
"""

Line = tuple[int, str, int, int]
"""Account, currency, amount, base amount."""
PAID: Final[tuple[Line, ...]] = ((BANK, "MYR", 500, 500), (SALES, "MYR", -500, -500))


class Books:
    """The connection of one tenant; what is refused leaves no trace."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self._connection = connection

    def run(self, statement: str, **values: object) -> list[Any]:
        """Run one statement and commit it."""
        with self._transaction():
            return self._do(statement, values)

    def post(
        self,
        number: int,
        lines: tuple[Line, ...] = PAID,
        *,
        dated_on: str = "2025-03-01",
        prev_hash: str | None = None,
        counter: str = COUNT,
    ) -> int:
        """Post an entry as it would be written by hand. Answers its id."""
        debit = sum(base for *_, base in lines if base > 0)
        before = FIRST_HASH if number == 1 else f"hash {number - 1}"
        values: dict[str, object] = {"number": number, "dated_on": dated_on, "debit": debit}
        with self._transaction():
            (row,) = self._do(ENTRY, {**values, "prev_hash": prev_hash or before})
            for line, (account, currency, amount, base) in enumerate(lines, 1):
                of_line = {"account": account, "currency": currency, "amount": amount, "base": base}
                self._do(LINE, {**values, **of_line, "entry": row.id, "line": line})
            self._do(counter, values)
        entry_id: int = row.id
        return entry_id

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._connection.transaction():
            self._connection.execute("SET LOCAL ROLE charter_app; SET LOCAL app.tenant = 'org:1'")
            yield

    def _do(self, statement: str, values: dict[str, object]) -> list[Any]:
        found = self._connection.execute(statement.encode(), values or None)
        return found.fetchall() if found.description else []


def open_accounts(url: str, tenant: str, names: Iterable[str], *, needs_approval: bool) -> dict[str, int]:
    """Settings and accounts of a tenant, by their names in `ACCOUNTS`. Answers their ids."""
    with psycopg.connect(url) as connection:
        connection.execute("SET LOCAL ROLE charter_app")
        connection.execute("SELECT set_config('app.tenant', %s, true)", [tenant])
        made = {
            name: connection.execute(ACCOUNT, (tenant, name, *ACCOUNTS[name])).fetchone() for name in names
        }
        numbers = {name: row[0] for name, row in made.items() if row is not None}
        named = (numbers.get("rounding"), numbers.get("retained"))
        connection.execute(SETTINGS, (tenant, needs_approval, *named))
    return numbers


@contextmanager
def open_books(settings: Settings) -> Iterator[Books]:
    """Books with a bank, sales, dollars and the year 2025."""
    with psycopg.connect(settings.database_url, row_factory=namedtuple_row) as connection:
        books = Books(connection)
        books.run(OPEN)
        yield books
