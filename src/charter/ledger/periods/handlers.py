"""Translates between the contract and years and periods."""

from typing import Final

from charter.ledger.callers import actor_of, tenant_of
from charter.ledger.periods import refusals
from charter.ledger.periods.domain import Period, PeriodId, PeriodState, Year, YearId
from charter.ledger.periods.service import ClosedYear, PeriodService
from charter.pages import pagination
from charter.shared.visible_text import visible
from contract import errors, models
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    refusals.EarlierPeriodOpen: errors.EarlierPeriodOpen,
    refusals.FiscalYearInvalid: errors.FiscalYearInvalid,
    refusals.FiscalYearNotFound: errors.FiscalYearNotFound,
    refusals.FiscalYearOverlaps: errors.FiscalYearOverlaps,
    refusals.FiscalYearWrongState: errors.FiscalYearWrongState,
    refusals.LaterPeriodClosed: errors.LaterPeriodClosed,
    refusals.PeriodHasUnposted: errors.PeriodHasUnposted,
    refusals.PeriodNotFound: errors.PeriodNotFound,
    refusals.PeriodWrongState: errors.PeriodWrongState,
}


_STATES: Final[dict[models.PeriodState, PeriodState]] = {
    models.PeriodState.OPEN: "open",
    models.PeriodState.CLOSED: "closed",
    models.PeriodState.LOCKED: "locked",
}


class PeriodHandlers:
    """The operations of the tag `ledger-periods`."""

    def __init__(self, periods: PeriodService) -> None:
        self._periods = periods

    async def list_fiscal_years(self, caller: Caller, page: int, limit: int) -> models.FiscalYearPage:
        found = await self._periods.list_years(tenant_of(caller), page, limit)
        return models.FiscalYearPage(
            data=[_year(year) for year in found.years], pagination=pagination(found.total, page, limit)
        )

    async def create_fiscal_year(self, caller: Caller, body: models.FiscalYearCreate) -> models.FiscalYear:
        return _year(await self._periods.create_year(tenant_of(caller), body.start, body.end, body.name))

    async def get_fiscal_year(self, caller: Caller, year_id: int) -> models.FiscalYear:
        return _year(await self._periods.get_year(tenant_of(caller), YearId(year_id)))

    async def update_fiscal_year(
        self, caller: Caller, year_id: int, body: models.FiscalYearUpdate
    ) -> models.FiscalYear:
        tenant, number, sent = tenant_of(caller), YearId(year_id), body.model_fields_set
        year = await self._periods.get_year(tenant, number)
        on = body.authorised_on if "authorised_on" in sent else year.authorised_on
        by = visible(body.authorised_by) if "authorised_by" in sent else year.authorised_by
        return _year(await self._periods.update_year(tenant, number, on, by))

    async def close_fiscal_year(self, caller: Caller, year_id: int) -> models.ClosedYear:
        tenant, actor = tenant_of(caller), actor_of(caller)
        return _closed(await self._periods.close_year(tenant, actor, YearId(year_id)))

    async def reopen_fiscal_year(self, caller: Caller, year_id: int) -> models.ClosedYear:
        tenant, actor = tenant_of(caller), actor_of(caller)
        return _closed(await self._periods.reopen_year(tenant, actor, YearId(year_id)))

    async def list_periods(
        self,
        caller: Caller,
        year_id: int | None,
        state: models.PeriodState | None,
        page: int,
        limit: int,
    ) -> models.PeriodPage:
        year = None if year_id is None else YearId(year_id)
        wanted = None if state is None else _STATES[state]
        found = await self._periods.list_periods(tenant_of(caller), year, wanted, page, limit)
        return models.PeriodPage(
            data=[_period(period) for period in found.periods],
            pagination=pagination(found.total, page, limit),
        )

    async def get_period(self, caller: Caller, period_id: int) -> models.Period:
        return _period(await self._periods.get_period(tenant_of(caller), PeriodId(period_id)))

    async def close_period(self, caller: Caller, period_id: int) -> models.Period:
        tenant, actor = tenant_of(caller), actor_of(caller)
        return _period(await self._periods.close(tenant, actor, PeriodId(period_id)))

    async def reopen_period(self, caller: Caller, period_id: int) -> models.Period:
        tenant, actor = tenant_of(caller), actor_of(caller)
        return _period(await self._periods.reopen(tenant, actor, PeriodId(period_id)))

    async def lock_period(self, caller: Caller, period_id: int) -> models.Period:
        tenant, actor = tenant_of(caller), actor_of(caller)
        return _period(await self._periods.lock(tenant, actor, PeriodId(period_id)))


def _period(period: Period) -> models.Period:
    return models.Period(
        id=period.id,
        year_id=period.year_id,
        number=period.number,
        start=period.start,
        end=period.end,
        state=models.PeriodState(period.state),
        closed_by=period.closed_by,
        closed_at=period.closed_at,
        locked_by=period.locked_by,
        locked_at=period.locked_at,
    )


def _year(year: Year) -> models.FiscalYear:
    return models.FiscalYear(
        id=year.id,
        name=year.name,
        start=year.start,
        end=year.end,
        state=models.FiscalYearState(year.state),
        closing_entry_id=year.closing_entry_id,
        authorised_on=year.authorised_on,
        authorised_by=year.authorised_by,
        periods=[_period(period) for period in year.periods],
    )


def _closed(closed: ClosedYear) -> models.ClosedYear:
    entry = closed.entry
    return models.ClosedYear(year=_year(closed.year), entry_id=None if entry is None else entry.id)
