"""All SQL of revaluations."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from sqlalchemy import text

from charter.ledger.rates.revaluing import ForeignBalance, NamedAccount, RevaluationRules
from charter.platform.database.connections import Connection
from charter.shared.tenants import TenantId

_LOCK: Final = text("""
    INSERT INTO ledger_settings (tenant_id) VALUES (:tenant)
    ON CONFLICT (tenant_id) DO UPDATE SET version = ledger_settings.version + 1
""")
_PENDING: Final = text("""
    SELECT id FROM ledger_entries
    WHERE tenant_id = :tenant AND kind = 'revaluation' AND status <> 'posted'
    ORDER BY id LIMIT 1
""")
_RULES: Final = text("""
    SELECT s.base_currency,
        gain.id AS gain_id, gain.code AS gain_code, cash.id AS cash_id, cash.code AS cash_code
    FROM ledger_settings s
    LEFT JOIN ledger_accounts gain ON gain.tenant_id = s.tenant_id AND gain.id = s.fx_gain_loss_account_id
    LEFT JOIN ledger_accounts cash ON cash.tenant_id = s.tenant_id AND cash.id = s.fx_on_cash_account_id
    WHERE s.tenant_id = :tenant
""")
_RATES: Final = text("""
    SELECT currency, rate FROM ledger_rates WHERE tenant_id = :tenant AND dated_on = :day AND kind = 'closing'
""")
_BALANCES: Final = text("""
    WITH parts AS (
        SELECT account_id, currency, debit - credit AS amount, base_debit - base_credit AS base
        FROM ledger_month_balances
        WHERE tenant_id = :tenant AND currency <> :base_currency AND month < :month
        UNION ALL
        SELECT account_id, currency, amount, base_amount FROM ledger_lines
        WHERE tenant_id = :tenant AND currency <> :base_currency AND dated_on BETWEEN :month AND :day
    )
    SELECT account.id AS account_id, account.code, account.cash_flow = 'cash' AS is_cash, parts.currency,
        sum(parts.amount) AS balance, sum(parts.base) AS carrying
    FROM parts JOIN ledger_accounts account ON account.tenant_id = :tenant AND account.id = parts.account_id
    WHERE account.monetary
    GROUP BY account.id, account.code, account.cash_flow, parts.currency
    HAVING sum(parts.amount) <> 0 OR sum(parts.base) <> 0
    ORDER BY account.code, parts.currency
""")
"""Months that have ended by their sums, and the lines of the day's month."""


class SqlRevaluations:
    """What revaluing reads of one tenant's books, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def lock(self) -> None:
        await self._connection.execute(_LOCK, {"tenant": self._tenant})

    async def find_pending(self) -> int | None:
        found: int | None = (await self._connection.execute(_PENDING, {"tenant": self._tenant})).scalar()
        return found

    async def read_rules(self) -> RevaluationRules:
        row = (await self._connection.execute(_RULES, {"tenant": self._tenant})).one()
        gain = None if row.gain_id is None else NamedAccount(row.gain_id, row.gain_code)
        cash = None if row.cash_id is None else NamedAccount(row.cash_id, row.cash_code)
        return RevaluationRules(row.base_currency, gain, cash)

    async def list_balances(self, as_of: date, base_currency: str) -> Sequence[ForeignBalance]:
        values = {
            "tenant": self._tenant,
            "base_currency": base_currency,
            "month": as_of.replace(day=1),
            "day": as_of,
        }
        return [
            ForeignBalance(
                row.account_id, row.code, row.is_cash, row.currency, int(row.balance), int(row.carrying)
            )
            for row in await self._connection.execute(_BALANCES, values)
        ]

    async def list_rates(self, as_of: date) -> Mapping[str, Decimal]:
        rows = await self._connection.execute(_RATES, {"tenant": self._tenant, "day": as_of})
        return {row.currency: row.rate for row in rows}
