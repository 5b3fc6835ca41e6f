"""The use cases of years and periods."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from charter.ledger.actors import Actor
from charter.ledger.entries.domain import Draft, Entry, EntryId
from charter.ledger.entries.refusals import DateInvalid
from charter.ledger.periods.closing import ClosingRules, ResultBalance, closing_draft
from charter.ledger.periods.domain import (
    LAST_DAY,
    Calendar,
    NewYear,
    Period,
    PeriodId,
    PeriodState,
    Year,
    YearId,
    YearState,
    first_start_of,
)
from charter.ledger.periods.refusals import PeriodHasUnposted
from charter.shared.clock import Clock
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId


@dataclass(frozen=True, slots=True)
class YearPage:
    """One page of years, the newest first, and the number of all."""

    years: tuple[Year, ...]
    total: int


@dataclass(frozen=True, slots=True)
class PeriodPage:
    """One page of periods, the earliest first, and the number of all."""

    periods: tuple[Period, ...]
    total: int


@dataclass(frozen=True, slots=True)
class ClosedYear:
    """A year that was closed or reopened, and the entry that did it, if there was anything to carry over."""

    year: Year
    entry: Entry | None


class Calendars(Protocol):
    """The calendar of one tenant within one transaction."""

    async def lock(self) -> None:
        """Let nobody else change the calendar until the transaction ends."""
        ...

    async def read(self) -> Calendar:
        """Every year with its periods."""
        ...

    async def read_rules(self) -> ClosingRules:
        """What the settings say, or their defaults."""
        ...

    async def add_year(self, year: NewYear) -> None:
        """Store a new year with its periods."""
        ...

    async def halt_postings(self, period_ids: Collection[PeriodId]) -> None:
        """Wait for postings into these periods, and hold up others until the transaction ends."""
        ...

    async def list_unposted(self, start: date, end: date) -> Sequence[int]:
        """Some entries of these days that are not posted and not rejected."""
        ...

    async def set_period_state(
        self, period_ids: Collection[PeriodId], state: PeriodState, actor: Actor, at: datetime
    ) -> None:
        """Store a state, and who brought the periods into it."""
        ...

    async def set_year_state(
        self, year_id: YearId, state: YearState, closing_entry_id: EntryId | None
    ) -> None:
        """Store a state."""
        ...

    async def authorise(self, year_id: YearId, on: date | None, by: str | None) -> None:
        """Store when and by whom the accounts were authorised."""
        ...

    async def list_results(self, until: date) -> Sequence[ResultBalance]:
        """What accounts of revenue, expense and dividends stand at, in this order, by the end of a month."""
        ...


class Bookkeeping(Protocol):
    """What closings need of entries."""

    async def write_and_post(
        self, tenant: TenantId, actor: Actor, draft: Draft, *, closes_year: bool
    ) -> Entry:
        """Store an entry and post it, in a closed period where it closes the year."""
        ...

    async def write_back(self, tenant: TenantId, actor: Actor, entry_id: EntryId) -> Entry:
        """Post the reversal of an entry on the same day."""
        ...


class PeriodService:
    """What a tenant can do with its years and periods."""

    def __init__(self, store: TenantStore[Calendars], bookkeeping: Bookkeeping, now: Clock) -> None:
        self._store = store
        self._bookkeeping = bookkeeping
        self._now = now

    async def list_years(self, tenant: TenantId, page: int, limit: int) -> YearPage:
        """The `page`-th (from 1) `limit` years, the newest first."""
        years = (await self._read(tenant)).years[::-1]
        return YearPage(years[(page - 1) * limit : page * limit], len(years))

    async def get_year(self, tenant: TenantId, year_id: YearId) -> Year:
        """Raises: FiscalYearNotFound."""
        return (await self._read(tenant)).year(year_id)

    async def list_periods(
        self, tenant: TenantId, year_id: YearId | None, state: PeriodState | None, page: int, limit: int
    ) -> PeriodPage:
        """The `page`-th (from 1) `limit` periods of a year in a state, or of all; the earliest first."""
        periods = tuple(
            period
            for period in (await self._read(tenant)).periods
            if year_id in (None, period.year_id) and state in (None, period.state)
        )
        return PeriodPage(periods[(page - 1) * limit : page * limit], len(periods))

    async def get_period(self, tenant: TenantId, period_id: PeriodId) -> Period:
        """Raises: PeriodNotFound."""
        return (await self._read(tenant)).period(period_id)

    async def create_year(
        self, tenant: TenantId, start: date | None, end: date | None, name: str | None
    ) -> Year:
        """Create a year; what is left out follows from the last, or from settings and today.

        Raises: FiscalYearOverlaps, FiscalYearInvalid.
        """
        async with self._store.transaction(tenant) as calendars:
            await calendars.lock()
            rules, calendar = await calendars.read_rules(), await calendars.read()
            today = self._now().astimezone(ZoneInfo(rules.time_zone)).date()
            first_start = first_start_of(rules.fiscal_year_start_month, today)
            new = calendar.new_year(start, end, name, first_start=first_start)
            await calendars.add_year(new)
            return next(year for year in (await calendars.read()).years if year.start == new.start)

    async def update_year(
        self, tenant: TenantId, year_id: YearId, authorised_on: date | None, authorised_by: str | None
    ) -> Year:
        """Say when and by whom the accounts were authorised. Raises: FiscalYearNotFound, DateInvalid."""
        async with self._store.transaction(tenant) as calendars:
            year = (await calendars.read()).year(year_id)
            if authorised_on is not None and authorised_on <= year.end:
                raise DateInvalid(
                    f"Accounts are authorised after the year, which ends on {year.end}.", "authorised_on"
                )
            await calendars.authorise(year_id, authorised_on, authorised_by)
            return (await calendars.read()).year(year_id)

    async def close(self, tenant: TenantId, actor: Actor, period_id: PeriodId) -> Period:
        """Close a period in which everything is posted.

        Raises: PeriodNotFound, PeriodWrongState, EarlierPeriodOpen, PeriodHasUnposted.
        """
        async with self._store.transaction(tenant) as calendars:
            await calendars.lock()
            calendar = await calendars.read()
            period = calendar.period(period_id)
            calendar.require_closable(period)
            await calendars.halt_postings([period_id])
            await _require_posted(calendars, period.start, period.end)
            return await self._set(calendars, period_id, "closed", actor)

    async def reopen(self, tenant: TenantId, actor: Actor, period_id: PeriodId) -> Period:
        """Reopen a closed period.

        Raises: PeriodNotFound, PeriodWrongState, FiscalYearWrongState, LaterPeriodClosed.
        """
        async with self._store.transaction(tenant) as calendars:
            await calendars.lock()
            calendar = await calendars.read()
            calendar.require_reopenable(calendar.period(period_id))
            return await self._set(calendars, period_id, "open", actor)

    async def lock(self, tenant: TenantId, actor: Actor, period_id: PeriodId) -> Period:
        """Lock a closed period for good. Raises: PeriodNotFound, PeriodWrongState."""
        async with self._store.transaction(tenant) as calendars:
            await calendars.lock()
            (await calendars.read()).period(period_id).require("closed", ": close it first")
            await calendars.halt_postings([period_id])
            return await self._set(calendars, period_id, "locked", actor)

    async def close_year(self, tenant: TenantId, actor: Actor, year_id: YearId) -> ClosedYear:
        """Carry the result over, close every period, and create the year that follows.

        Raises: FiscalYearNotFound, FiscalYearWrongState, EarlierPeriodOpen, PeriodLocked, PeriodHasUnposted,
        SettingsIncomplete.
        """
        async with self._store.transaction(tenant) as calendars:
            await calendars.lock()
            calendar = await calendars.read()
            year = calendar.year(year_id)
            calendar.require_year_closable(year)
            await calendars.halt_postings([period.id for period in year.periods])
            await _require_posted(calendars, year.start, year.end)
            entry = await self._carry_over(tenant, actor, calendars, year)
            still_open = [period.id for period in year.periods if period.state == "open"]
            await calendars.set_period_state(still_open, "closed", actor, self._now())
            await calendars.set_year_state(year_id, "closed", None if entry is None else entry.id)
            if calendar.following(year) is None and year.end < LAST_DAY:
                await calendars.add_year(calendar.new_year(None, None, None, first_start=year.start))
            return ClosedYear((await calendars.read()).year(year_id), entry)

    async def reopen_year(self, tenant: TenantId, actor: Actor, year_id: YearId) -> ClosedYear:
        """Take a closing back. Raises: FiscalYearNotFound, FiscalYearWrongState, PeriodLocked."""
        async with self._store.transaction(tenant) as calendars:
            await calendars.lock()
            calendar = await calendars.read()
            year = calendar.year(year_id)
            calendar.require_year_reopenable(year)
            entry = None
            if year.closing_entry_id is not None:
                closing = EntryId(year.closing_entry_id)
                entry = await self._bookkeeping.write_back(tenant, actor, closing)
            await calendars.set_year_state(year_id, "open", None)
            return ClosedYear((await calendars.read()).year(year_id), entry)

    async def _carry_over(
        self, tenant: TenantId, actor: Actor, calendars: Calendars, year: Year
    ) -> Entry | None:
        balances = await calendars.list_results(year.end)
        draft = closing_draft(year.name, year.end, balances, await calendars.read_rules())
        if draft is None:
            return None
        return await self._bookkeeping.write_and_post(tenant, actor, draft, closes_year=True)

    async def _read(self, tenant: TenantId) -> Calendar:
        async with self._store.reading(tenant) as calendars:
            return await calendars.read()

    async def _set(
        self, calendars: Calendars, period_id: PeriodId, state: PeriodState, actor: Actor
    ) -> Period:
        await calendars.set_period_state([period_id], state, actor, self._now())
        return (await calendars.read()).period(period_id)


async def _require_posted(calendars: Calendars, start: date, end: date) -> None:
    unposted = await calendars.list_unposted(start, end)
    if unposted:
        raise PeriodHasUnposted(unposted)
