"""What the ledger brings: settings, accounts, entries, periods, rates, reports, files."""

from functools import partial
from typing import TYPE_CHECKING, Final

from charter.feature import Feature, Parts
from charter.identity.marks import Marks
from charter.identity.service_accounts.service import ServiceAccountService
from charter.ledger.books import handlers as books
from charter.ledger.books.repository import SqlArchive, SqlBookSettings
from charter.ledger.books.service import SettingsService
from charter.ledger.chart import handlers as chart
from charter.ledger.chart.repository import SqlChart
from charter.ledger.chart.service import ChartService
from charter.ledger.entries import handlers as entries
from charter.ledger.entries.posted_rows import SqlPostings
from charter.ledger.entries.posting import PostingService
from charter.ledger.entries.repository import SqlEntries
from charter.ledger.entries.service import EntryService
from charter.ledger.entries.settlements import SettlementService
from charter.ledger.exchange import feature as exchange
from charter.ledger.facts.repository import SqlFacts
from charter.ledger.facts.service import LedgerFactsService
from charter.ledger.periods import handlers as periods
from charter.ledger.periods.repository import SqlCalendars
from charter.ledger.periods.service import PeriodService
from charter.ledger.rates import handlers as rates
from charter.ledger.rates.repository import SqlRates
from charter.ledger.rates.revaluation_rows import SqlRevaluations
from charter.ledger.rates.revaluations import RevaluationService
from charter.ledger.rates.service import RateService
from charter.ledger.reports import handlers as reports
from charter.ledger.reports.repository import SqlReports
from charter.ledger.reports.service import ReportService
from charter.platform.database.stores import OwnedStore, SharedStore
from charter.shared import money
from charter.shared.endings import AccountDeleted, EndsWith, OrganizationDeleted
from charter.shared.tenants import OrganizationTenant, Tenant, TenantId, UserTenant
from contract import errors
from contract_runtime import CodedError

if TYPE_CHECKING:
    from contract.ledger_accounts import LedgerAccountsHandlers
    from contract.ledger_entries import LedgerEntriesHandlers
    from contract.ledger_periods import LedgerPeriodsHandlers
    from contract.ledger_rates import LedgerRatesHandlers
    from contract.ledger_reports import LedgerReportsHandlers
    from contract.ledger_settings import LedgerSettingsHandlers

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    money.AmountInvalid: errors.AmountInvalid,
    money.CurrencyUnknown: errors.CurrencyUnknown,
    money.RateInvalid: errors.FxRateInvalid,
    **books.ERRORS,
    **chart.ERRORS,
    **entries.ERRORS,
    **periods.ERRORS,
    **rates.ERRORS,
    **reports.ERRORS,
}


def build(parts: Parts) -> Feature:
    """The books of each tenant."""
    database, now = parts.database, parts.now
    settings = SettingsService(OwnedStore(database, SqlBookSettings), now)
    accounts = ChartService(OwnedStore(database, SqlChart), settings, now)
    exchange_rates = RateService(OwnedStore(database, SqlRates), settings, now)
    drafts = EntryService(OwnedStore(database, SqlEntries), now)
    postings = PostingService(OwnedStore(database, SqlEntries), OwnedStore(database, SqlPostings), now)
    calendar = PeriodService(OwnedStore(database, SqlCalendars), postings, now)
    facts = LedgerFactsService(OwnedStore(database, SqlFacts))
    settings_handlers: LedgerSettingsHandlers = books.SettingsHandlers(settings)
    account_handlers: LedgerAccountsHandlers = chart.AccountHandlers(accounts)
    rate_handlers: LedgerRatesHandlers = rates.RateHandlers(
        exchange_rates, RevaluationService(OwnedStore(database, SqlRevaluations), drafts)
    )
    entry_handlers: LedgerEntriesHandlers = entries.EntryHandlers(
        entries=drafts,
        postings=postings,
        settlements=SettlementService(drafts, settings),
        settings=settings,
        kin=parts.services.get(ServiceAccountService),
    )
    period_handlers: LedgerPeriodsHandlers = periods.PeriodHandlers(calendar)
    reporting = _build_reports(parts)
    report_handlers: LedgerReportsHandlers = reports.ReportHandlers(reporting, now)
    files = exchange.build(parts, postings, accounts, reporting)
    return Feature(
        handlers={
            "ledger_settings": settings_handlers,
            "ledger_accounts": account_handlers,
            "ledger_entries": entry_handlers,
            "ledger_periods": period_handlers,
            "ledger_rates": rate_handlers,
            "ledger_reports": report_handlers,
            **files.handlers,
        },
        errors={**ERRORS, **files.errors},
        lends=(settings, accounts, exchange_rates, drafts, postings, calendar, facts, reporting),
        ends=_archiving(parts),
        jobs=files.jobs,
        sweeps=files.sweeps,
    )


def _archiving(parts: Parts) -> tuple[EndsWith[AccountDeleted], EndsWith[OrganizationDeleted]]:
    """Books of whoever ends stay, and are only read."""
    archives = SharedStore(parts.database, SqlArchive)

    async def close(owner: Tenant) -> None:
        async with archives.transaction() as archive:
            await archive.close(TenantId(str(owner)), parts.now())

    async def close_own(deleted: AccountDeleted) -> None:
        await close(UserTenant(deleted.user_id))

    async def close_shared(deleted: OrganizationDeleted) -> None:
        await close(OrganizationTenant(deleted.organization_id))

    return EndsWith(AccountDeleted, close_own), EndsWith(OrganizationDeleted, close_shared)


def _build_reports(parts: Parts) -> ReportService:
    """Reports over one statement each; cursors are marked as the service's own."""
    return ReportService(
        store=OwnedStore(parts.database, SqlReports),
        snapshot=partial(parts.database.transaction, repeatable_read=True),
        marks=parts.services.get(Marks),
        now=parts.now,
    )
