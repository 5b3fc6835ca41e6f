"""What files bring to the ledger: two operations, and the jobs that they have done."""

from functools import partial
from typing import TYPE_CHECKING

from charter.feature import Chore, Feature, Parts
from charter.jobs.enqueueing import Enqueueing
from charter.ledger.chart.service import ChartService
from charter.ledger.entries.posting import PostingService
from charter.ledger.exchange.handlers import ERRORS, ExchangeHandlers
from charter.ledger.exchange.jobs import ExportLedger, ImportLedger
from charter.ledger.exchange.repository import SqlImportFiles, SqlJournal, sweep
from charter.ledger.exchange.service import (
    ChartExport,
    ImportService,
    JournalExport,
    TrialBalanceExport,
)
from charter.ledger.reports.service import ReportService
from charter.platform.database.stores import OwnedStore
from contract.job_kinds import LEDGER_EXPORT, LEDGER_IMPORT

if TYPE_CHECKING:
    from contract.ledger_exchange import LedgerExchangeHandlers


def build(parts: Parts, postings: PostingService, accounts: ChartService, reports: ReportService) -> Feature:
    """Files over the books."""
    journal = OwnedStore(parts.database, SqlJournal)
    files = OwnedStore(parts.database, SqlImportFiles)
    imports = ImportService(files, journal, postings, accounts, parts.now)
    handlers: LedgerExchangeHandlers = ExchangeHandlers(imports, parts.services.get(Enqueueing).of)
    exports = ExportLedger(JournalExport(journal), TrialBalanceExport(reports), ChartExport(accounts))
    return Feature(
        handlers={"ledger_exchange": handlers},
        errors=ERRORS,
        sweeps=(partial(sweep, parts.database),),
        jobs=(
            Chore(kind=LEDGER_IMPORT, work=ImportLedger(imports)),
            Chore(kind=LEDGER_EXPORT, work=exports),
        ),
    )
