"""SQL of how books are kept, and of sums of their lines."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final, TypeVar

from sqlalchemy import text

from charter.platform.database.connections import Connection
from charter.shared.ledger_facts import (
    BookedAccount,
    BookedPeriod,
    BookedYear,
    BookSettings,
    ContractSum,
    Flow,
    LinesWanted,
    Movement,
    PartySum,
    Span,
)
from charter.shared.ledger_oddities import BookedLine
from charter.shared.tenants import TenantId

Kind = TypeVar("Kind")

_SETTINGS: Final = text("""
    SELECT base_currency, require_approval, time_zone, suspense_account_id,
           archived_at IS NOT NULL AS is_archived
    FROM ledger_settings WHERE tenant_id = :tenant
""")
_ACCOUNTS: Final = text("""
    SELECT id, code, name, type, sub_type, cash_flow, currency, monetary, contra, is_sundry,
           mfrs18_category, nature, function
    FROM ledger_accounts WHERE tenant_id = :tenant ORDER BY code COLLATE "C"
""")
_YEARS: Final = text("""
    SELECT id, name, starts_on, ends_on, next_number - 1 AS last_number, authorised_on, authorised_by
    FROM ledger_years WHERE tenant_id = :tenant ORDER BY starts_on
""")
_PERIODS: Final = text("""
    SELECT id, year_id, starts_on, ends_on, state = 'locked' AS is_locked, closed_at
    FROM ledger_periods WHERE tenant_id = :tenant ORDER BY starts_on
""")
_MOVEMENTS: Final = text("""
    SELECT b.account_id, b.currency, b.month,
           CASE WHEN b.is_closing THEN 'closing' ELSE 'running' END AS kind,
           (b.debit - b.credit)::numeric(30,0) AS amount, b.base_debit, b.base_credit
    FROM ledger_month_balances b
    WHERE b.tenant_id = :tenant AND b.month <= :until
    UNION ALL
    SELECT l.account_id, l.currency, date_trunc('month', l.dated_on)::date, 'opening',
           sum(l.amount), sum(greatest(l.base_amount, 0)), sum(greatest(-l.base_amount, 0))
    FROM ledger_entries e
    JOIN ledger_lines l ON l.tenant_id = e.tenant_id AND l.entry_id = e.id
    WHERE e.tenant_id = :tenant AND e.kind = 'opening' AND e.dated_on <= :until
    GROUP BY 1, 2, 3
""")
"""Opening entries stand among the running ones as well: who reads takes them off there."""
CLASSES_OF_ENTRIES: Final = """
    SELECT l.entry_id, min(l.number) AS number,
           bool_or(a.cash_flow = 'cash') AS has_cash,
           coalesce(-sum(l.base_amount) FILTER (WHERE a.cash_flow = 'investing'), 0) AS investing,
           coalesce(-sum(l.base_amount) FILTER (WHERE a.cash_flow = 'financing'), 0) AS financing,
           coalesce(-sum(l.base_amount) FILTER (WHERE a.cash_flow = 'fx_cash'), 0) AS fx
    FROM ledger_lines l
    JOIN ledger_accounts a ON a.tenant_id = l.tenant_id AND a.id = l.account_id
    WHERE l.tenant_id = :tenant AND l.dated_on BETWEEN :start AND :end AND l.kind NOT IN
          ('opening', 'closing')
    GROUP BY l.entry_id
"""
_FLOWS: Final = text(f"""
    WITH classes AS MATERIALIZED ({CLASSES_OF_ENTRIES})
    SELECT l.account_id, sum(l.base_amount) AS base,
           coalesce(sum(l.base_amount) FILTER (WHERE c.has_cash), 0) AS with_cash,
           count(*) FILTER (WHERE c.has_cash) AS lines_with_cash,
           coalesce(sum(l.base_amount) FILTER (
               WHERE NOT c.has_cash AND (c.investing <> 0 OR c.financing <> 0 OR c.fx <> 0)), 0)
               AS across_classes
    FROM classes c
    JOIN ledger_lines l ON l.tenant_id = :tenant AND l.entry_id = c.entry_id
    GROUP BY l.account_id ORDER BY l.account_id
""")
_CLOSING_RATES: Final = text("""
    SELECT DISTINCT ON (currency) currency, rate FROM ledger_rates
    WHERE tenant_id = :tenant AND dated_on = :on AND kind IN ('closing', 'spot')
    ORDER BY currency, kind
""")
"""A spot rate of the day stands in for a closing rate."""
LINE_COLUMNS: Final = """
    l.entry_id, l.number, l.dated_on, l.kind, l.account_id, l.currency, l.amount, l.base_amount, l.tags,
    l.asset_id, l.lease_id, l.instrument_id
"""
_REGISTER_LINES: Final = text(f"""
    SELECT {LINE_COLUMNS} FROM ledger_lines l
    WHERE l.tenant_id = :tenant AND l.dated_on <= :until AND (
        l.asset_id IS NOT NULL OR l.lease_id IS NOT NULL
        OR l.instrument_id = ANY (:instruments) OR l.account_id = ANY (:accounts))
    ORDER BY l.dated_on, l.entry_id, l.line_no
""")
_CONTRACT_SUMS: Final = text("""
    SELECT contract_id, account_id, dated_on, currency,
           sum(amount), sum(base_amount), min(entry_id), min(number)
    FROM ledger_lines
    WHERE tenant_id = :tenant AND contract_id = ANY (:contracts) AND dated_on <= :until AND kind <> 'closing'
    GROUP BY contract_id, account_id, dated_on, currency
    ORDER BY contract_id, dated_on, account_id
""")
_PARTY_SUMS: Final = text("""
    SELECT party_id, sum(greatest(base_amount, 0)), sum(greatest(-base_amount, 0))
    FROM ledger_lines
    WHERE tenant_id = :tenant AND party_id = ANY (:parties) AND dated_on BETWEEN :start AND :end
          AND kind NOT IN ('opening', 'closing')
    GROUP BY party_id
""")


class SqlSums:
    """Sums of one tenant's books, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def find_settings(self) -> BookSettings | None:
        """How the books are kept; None where nobody said so yet."""
        row = (await self._connection.execute(_SETTINGS, {"tenant": self._tenant})).one_or_none()
        return None if row is None else made(BookSettings, row)

    async def list_accounts(self) -> tuple[BookedAccount, ...]:
        """The chart, in the order of its codes."""
        return tuple(
            BookedAccount(
                id=row.id,
                code=row.code,
                name=row.name,
                type=row.type,
                sub_type=row.sub_type,
                cash_flow=row.cash_flow,
                currency=row.currency,
                is_monetary=row.monetary,
                is_contra=row.contra,
                is_sundry=row.is_sundry,
                mfrs18_category=row.mfrs18_category,
                nature=row.nature,
                function=row.function,
            )
            for row in await self._connection.execute(_ACCOUNTS, {"tenant": self._tenant})
        )

    async def list_years(self) -> tuple[BookedYear, ...]:
        """Every year, the first one first."""
        rows = await self._connection.execute(_YEARS, {"tenant": self._tenant})
        return tuple(made(BookedYear, row) for row in rows)

    async def list_periods(self) -> tuple[BookedPeriod, ...]:
        """Every period, the first one first."""
        rows = await self._connection.execute(_PERIODS, {"tenant": self._tenant})
        return tuple(made(BookedPeriod, row) for row in rows)

    async def list_movements(self, until: date) -> list[Movement]:
        """Sums of months; those of opening entries are among the running ones, too."""
        rows = await self._connection.execute(_MOVEMENTS, {"tenant": self._tenant, "until": until})
        return [made(Movement, [*row[:4], *map(int, row[4:])]) for row in rows]

    async def list_flows(self, span: Span) -> tuple[Flow, ...]:
        """What accounts moved with cash and without."""
        rows = await self._connection.execute(_FLOWS, self._within(span))
        return tuple(made(Flow, map(int, row)) for row in rows)

    async def find_closing_rates(self, on: date) -> Mapping[str, Decimal]:
        """Base units for one unit of each currency."""
        rows = await self._connection.execute(_CLOSING_RATES, {"tenant": self._tenant, "on": on})
        return {row.currency: row.rate for row in rows}

    async def list_register_lines(self, wanted: LinesWanted, until: date) -> tuple[BookedLine, ...]:
        """Lines linked to assets, leases and those instruments, and every line on those accounts."""
        values = {
            "tenant": self._tenant,
            "until": until,
            "instruments": sorted(wanted.instrument_ids),
            "accounts": sorted(wanted.account_ids),
        }
        return tuple(booked_line(row) for row in await self._connection.execute(_REGISTER_LINES, values))

    async def list_contract_sums(self, contract_ids: Sequence[int], until: date) -> list[ContractSum]:
        """Sums of days, in the order of contracts and days."""
        values = {"tenant": self._tenant, "contracts": list(contract_ids), "until": until}
        rows = await self._connection.execute(_CONTRACT_SUMS, values)
        return [made(ContractSum, [*row[:4], *map(int, row[4:])]) for row in rows]

    async def list_party_sums(self, party_ids: Sequence[int], span: Span) -> list[PartySum]:
        """Of those parties that anything was booked with."""
        values = self._within(span) | {"parties": list(party_ids)}
        return [made(PartySum, map(int, row)) for row in await self._connection.execute(_PARTY_SUMS, values)]

    def _within(self, span: Span) -> dict[str, Any]:
        return {"tenant": self._tenant, "start": span.start, "end": span.end}


def made(kind: Callable[..., Kind], columns: Iterable[Any]) -> Kind:
    """A value of columns in the order of its fields."""
    return kind(*columns)


def booked_line(row: Iterable[Any]) -> BookedLine:
    """The columns of a line, in their order."""
    entry_id, number, dated_on, kind, account_id, currency, amount, base, tags, *links = row
    return BookedLine(
        entry_id, number, dated_on, kind, account_id, currency, amount, base, tuple(tags), *links
    )
