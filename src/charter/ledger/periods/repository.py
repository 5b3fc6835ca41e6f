"""All SQL of years and periods."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ARRAY, BigInteger, Row, and_, bindparam, case, func, insert, select, text, update

from charter.ledger.actors import Actor
from charter.ledger.entries.domain import EntryId
from charter.ledger.periods.closing import ClosingRules, ResultBalance
from charter.ledger.periods.domain import (
    Calendar,
    NewYear,
    Period,
    PeriodId,
    PeriodState,
    Year,
    YearId,
    YearState,
)
from charter.ledger.tables import (
    ledger_accounts,
    ledger_entries,
    ledger_month_balances,
    ledger_periods,
    ledger_settings,
    ledger_years,
)
from charter.platform.database.connections import Connection
from charter.shared.tenants import TenantId

MOST_SHOWN: Final = 20

_TENANT: Final = bindparam("tenant", type_=ledger_years.c.tenant_id.type)
_IDS: Final = bindparam("ids", type_=ARRAY(BigInteger()))
_year: Final = ledger_years.c
_period: Final = ledger_periods.c
_LOCK: Final = text("SELECT pg_advisory_xact_lock(hashtextextended('ledger_years/' || :tenant, 0))")
_READ: Final = (
    select(
        *(_year[name].label(f"year_{name}") for name in ("id", "name", "starts_on", "ends_on", "state")),
        *(_year.closing_entry_id, _year.authorised_on, _year.authorised_by),
        *(_period[name] for name in ("id", "number", "starts_on", "ends_on", "state")),
        *(_period.closed_by, _period.closed_at, _period.locked_by, _period.locked_at),
    )
    .select_from(ledger_years)
    .join(ledger_periods, and_(_period.tenant_id == _year.tenant_id, _period.year_id == _year.id))
    .where(_year.tenant_id == _TENANT)
    .order_by(_period.starts_on)
)
_RULES: Final = (
    select(
        *(
            ledger_settings.c[name]
            for name in (
                "base_currency",
                "fiscal_year_start_month",
                "time_zone",
                "retained_earnings_account_id",
            )
        ),
        ledger_accounts.c.code,
    )
    .select_from(ledger_settings)
    .outerjoin(
        ledger_accounts,
        and_(
            ledger_accounts.c.tenant_id == ledger_settings.c.tenant_id,
            ledger_accounts.c.id == ledger_settings.c.retained_earnings_account_id,
        ),
    )
    .where(ledger_settings.c.tenant_id == _TENANT)
)
_ADD_YEAR: Final = (
    insert(ledger_years)
    .values({name: bindparam(name) for name in ("tenant_id", "name", "starts_on", "ends_on")})
    .returning(_year.id)
)
_ADD_PERIODS: Final = text("""
    INSERT INTO ledger_periods (tenant_id, year_id, number, starts_on, ends_on)
    SELECT :tenant, :year_id, number, starts_on, ends_on
    FROM unnest(CAST(:starts AS date[]), CAST(:ends AS date[])) WITH ORDINALITY
        AS days (starts_on, ends_on, number)
""")
_HALT: Final = (
    select(_period.id)
    .where(_period.tenant_id == _TENANT, _period.id == _IDS.any_())
    .order_by(_period.starts_on)
    .with_for_update()
)
_UNPOSTED: Final = (
    select(ledger_entries.c.id)
    .where(
        ledger_entries.c.tenant_id == _TENANT,
        ledger_entries.c.status != text("'posted'"),
        ledger_entries.c.status != text("'rejected'"),
        ledger_entries.c.dated_on.between(bindparam("start"), bindparam("end")),
    )
    .order_by(ledger_entries.c.id)
    .limit(MOST_SHOWN)
)
_PERIOD_STATE: Final = (
    update(ledger_periods)
    .where(_period.tenant_id == _TENANT, _period.id == _IDS.any_())
    .values({name: bindparam(f"new_{name}") for name in ("state", "closed_by", "closed_at")})
)
_LOCKED: Final = (
    update(ledger_periods)
    .where(_period.tenant_id == _TENANT, _period.id == _IDS.any_())
    .values({name: bindparam(f"new_{name}") for name in ("state", "locked_by", "locked_at")})
)
_YEAR_STATE: Final = (
    update(ledger_years)
    .where(_year.tenant_id == _TENANT, _year.id == bindparam("year_id"))
    .values(state=bindparam("new_state"), closing_entry_id=bindparam("new_entry"))
)
_AUTHORISE: Final = (
    update(ledger_years)
    .where(_year.tenant_id == _TENANT, _year.id == bindparam("year_id"))
    .values(authorised_on=bindparam("new_on"), authorised_by=bindparam("new_by"))
)
_month: Final = ledger_month_balances.c
_account: Final = ledger_accounts.c
_BALANCE: Final = func.sum(_month.base_debit - _month.base_credit)
_RESULTS: Final = (
    select(_account.id, _account.code, _BALANCE.label("balance"))
    .join(
        ledger_month_balances,
        and_(_month.tenant_id == _account.tenant_id, _month.account_id == _account.id),
    )
    .where(
        _account.tenant_id == _TENANT,
        _account.type.in_(("revenue", "expense")) | (_account.sub_type == "dividends"),
        _month.month <= bindparam("until"),
    )
    .group_by(_account.id, _account.code, _account.type)
    .having(_BALANCE != 0)
    .order_by(case({"revenue": 1, "expense": 2}, value=_account.type, else_=3), _account.code)
)


class SqlCalendars:
    """The calendar of one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def lock(self) -> None:
        await self._connection.execute(_LOCK, {"tenant": self._tenant})

    async def read(self) -> Calendar:
        of_year: dict[int, list[Row[Any]]] = {}
        for row in await self._connection.execute(_READ, {"tenant": self._tenant}):
            of_year.setdefault(row.year_id, []).append(row)
        return Calendar(tuple(_year_of(rows) for rows in of_year.values()))

    async def read_rules(self) -> ClosingRules:
        row = (await self._connection.execute(_RULES, {"tenant": self._tenant})).one_or_none()
        if row is None:
            return ClosingRules("MYR", 1, "Asia/Kuala_Lumpur", None, None)
        return ClosingRules(
            base_currency=row.base_currency,
            fiscal_year_start_month=row.fiscal_year_start_month,
            time_zone=row.time_zone,
            retained_earnings_account_id=row.retained_earnings_account_id,
            retained_earnings_account_code=row.code,
        )

    async def add_year(self, year: NewYear) -> None:
        values = {"tenant_id": self._tenant, "name": year.name, "starts_on": year.start, "ends_on": year.end}
        added = (await self._connection.execute(_ADD_YEAR, values)).one()
        starts, ends = zip(*year.periods, strict=True)
        days = {"starts": list(starts), "ends": list(ends)}
        await self._connection.execute(_ADD_PERIODS, {"tenant": self._tenant, "year_id": added.id, **days})

    async def halt_postings(self, period_ids: Collection[PeriodId]) -> None:
        await self._connection.execute(_HALT, {"tenant": self._tenant, "ids": list(period_ids)})

    async def list_unposted(self, start: date, end: date) -> Sequence[int]:
        values = {"tenant": self._tenant, "start": start, "end": end}
        return list((await self._connection.execute(_UNPOSTED, values)).scalars())

    async def set_period_state(
        self, period_ids: Collection[PeriodId], state: PeriodState, actor: Actor, at: datetime
    ) -> None:
        values = {"tenant": self._tenant, "ids": list(period_ids), "new_state": state}
        if state == "locked":
            who = {"new_locked_by": actor.subject, "new_locked_at": at}
            await self._connection.execute(_LOCKED, {**values, **who})
            return
        who = {"new_closed_by": actor.subject, "new_closed_at": at} if state == "closed" else {}
        nobody = {"new_closed_by": None, "new_closed_at": None}
        await self._connection.execute(_PERIOD_STATE, {**values, **nobody, **who})

    async def set_year_state(
        self, year_id: YearId, state: YearState, closing_entry_id: EntryId | None
    ) -> None:
        values = {"tenant": self._tenant, "year_id": year_id, "new_state": state}
        await self._connection.execute(_YEAR_STATE, {**values, "new_entry": closing_entry_id})

    async def authorise(self, year_id: YearId, on: date | None, by: str | None) -> None:
        values = {"tenant": self._tenant, "year_id": year_id, "new_on": on, "new_by": by}
        await self._connection.execute(_AUTHORISE, values)

    async def list_results(self, until: date) -> Sequence[ResultBalance]:
        values = {"tenant": self._tenant, "until": until}
        return [
            ResultBalance(row.id, row.code, int(row.balance))
            for row in await self._connection.execute(_RESULTS, values)
        ]


def _year_of(rows: Sequence[Row[Any]]) -> Year:
    """A year, of a row for each of its periods."""
    first = rows[0]
    return Year(
        id=first.year_id,
        name=first.year_name,
        start=first.year_starts_on,
        end=first.year_ends_on,
        state=first.year_state,
        closing_entry_id=first.closing_entry_id,
        authorised_on=first.authorised_on,
        authorised_by=first.authorised_by,
        periods=tuple(_period_of(row) for row in rows),
    )


def _period_of(row: Row[Any]) -> Period:
    return Period(
        id=row.id,
        year_id=row.year_id,
        number=row.number,
        start=row.starts_on,
        end=row.ends_on,
        state=row.state,
        closed_by=row.closed_by,
        closed_at=row.closed_at,
        locked_by=row.locked_by,
        locked_at=row.locked_at,
    )
