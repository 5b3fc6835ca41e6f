"""What the ledger brings: settings, accounts, entries, periods, rates."""

from typing import TYPE_CHECKING, Final

from charter.feature import Feature, Parts
from charter.ledger.books import handlers as books
from charter.ledger.books.repository import SqlBookSettings
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
from charter.ledger.facts.repository import SqlFacts
from charter.ledger.facts.service import LedgerFactsService
from charter.ledger.periods import handlers as periods
from charter.ledger.periods.repository import SqlCalendars
from charter.ledger.periods.service import PeriodService
from charter.ledger.rates import handlers as rates
from charter.ledger.rates.repository import SqlRates
from charter.ledger.rates.service import RateService
from charter.ledger.roles import GRANTS
from charter.platform.database.stores import OwnedStore
from charter.shared import money
from contract import errors

if TYPE_CHECKING:
    from contract.ledger_accounts import LedgerAccountsHandlers
    from contract.ledger_entries import LedgerEntriesHandlers
    from contract.ledger_periods import LedgerPeriodsHandlers
    from contract.ledger_rates import LedgerRatesHandlers
    from contract.ledger_settings import LedgerSettingsHandlers

MONEY_ERRORS: Final = {
    money.AmountInvalid: errors.AmountInvalid,
    money.CurrencyUnknown: errors.CurrencyUnknown,
    money.RateInvalid: errors.FxRateInvalid,
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
    rate_handlers: LedgerRatesHandlers = rates.RateHandlers(exchange_rates)
    entry_handlers: LedgerEntriesHandlers = entries.EntryHandlers(
        entries=drafts,
        postings=postings,
        settlements=SettlementService(drafts, settings),
        settings=settings,
    )
    period_handlers: LedgerPeriodsHandlers = periods.PeriodHandlers(calendar)
    return Feature(
        handlers={
            "ledger_settings": settings_handlers,
            "ledger_accounts": account_handlers,
            "ledger_entries": entry_handlers,
            "ledger_periods": period_handlers,
            "ledger_rates": rate_handlers,
        },
        errors={
            **MONEY_ERRORS,
            **books.ERRORS,
            **chart.ERRORS,
            **entries.ERRORS,
            **periods.ERRORS,
            **rates.ERRORS,
        },
        lends=(settings, accounts, exchange_rates, drafts, postings, calendar, facts),
        grants=GRANTS,
    )
