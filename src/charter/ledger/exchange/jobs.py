"""The jobs of files: importing one, and writing one."""

from collections.abc import AsyncIterator
from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from charter.ledger.books.handlers import ERRORS as BOOK_ERRORS
from charter.ledger.chart.handlers import ERRORS as CHART_ERRORS
from charter.ledger.entries.handlers import ERRORS as ENTRY_ERRORS
from charter.ledger.exchange.domain import ImportFileGone, ImportId, ImportOutcome
from charter.ledger.exchange.handlers import ERRORS as FILE_ERRORS
from charter.ledger.exchange.service import ChartExport, ImportService, JournalExport, TrialBalanceExport
from charter.ledger.exchange.sheets import MEDIA_TYPES, Batch, Table, as_csv, as_xlsx
from charter.ledger.reports.domain import ReportDaysInvalid
from charter.shared.tenants import TenantId
from contract import models
from contract_runtime import JobContext, JobFailed

if TYPE_CHECKING:
    from contract.job_kinds import LedgerExportWork, LedgerImportWork

REFUSALS: Final = BOOK_ERRORS | CHART_ERRORS | ENTRY_ERRORS | FILE_ERRORS
"""What may be found out only while the file is written, as what it was judged against has changed."""
MOST_MESSAGE: Final = 500


class NothingWritten(Exception):
    """Ends the transaction of an import that has nothing to write."""

    def __init__(self, outcome: ImportOutcome) -> None:
        super().__init__("nothing is written")
        self.outcome = outcome


class ImportLedger:
    """Writes what a file holds, or tells what is wrong with it; once, however many attempts there are."""

    def __init__(self, imports: ImportService) -> None:
        self._imports = imports

    async def __call__(
        self, ctx: JobContext[models.LedgerFileProgress], arguments: models.LedgerImportOrder, /
    ) -> models.LedgerImportResult:
        """All or nothing. Raises: JobFailed."""
        tenant, import_id = TenantId(ctx.tenant), ImportId(arguments.import_id)
        try:
            counts = await ctx.step("import", partial(self._write, tenant, import_id, ctx.job_id))
        except NothingWritten as refused:
            ctx.at_finish(partial(self._imports.drop, tenant, import_id))
            return _result(import_id, refused.outcome)
        except ImportFileGone as refusal:
            raise JobFailed("IMPORT_FILE_GONE", str(refusal), is_final=True) from refusal
        except tuple(REFUSALS) as refusal:
            code = REFUSALS[type(refusal)].error_code
            raise JobFailed(code, str(refusal), is_final=True) from refusal
        await ctx.progress(counts["rows"], counts["rows"], models.LedgerFileProgress(rows=counts["rows"]))
        return models.LedgerImportResult(
            import_id=import_id, **counts, written=True, errors=[], truncated=False
        )

    async def _write(self, tenant: TenantId, import_id: ImportId, job_id: UUID) -> dict[str, int]:
        """How many rows and entries were written. Raises: NothingWritten, and what `carry_out` does."""
        outcome = await self._imports.carry_out(tenant, import_id, job_id)
        if not outcome.is_written:
            raise NothingWritten(outcome)
        return {"rows": outcome.rows, "entries": outcome.entries}


class ExportLedger:
    """Writes a file of the journal, the trial balance or the chart of accounts."""

    def __init__(self, journal: JournalExport, trial_balance: TrialBalanceExport, chart: ChartExport) -> None:
        self._journal = journal
        self._trial_balance = trial_balance
        self._chart = chart

    async def __call__(
        self, ctx: JobContext[models.LedgerFileProgress], arguments: models.LedgerExport, /
    ) -> models.LedgerExportResult:
        """Some rows at a time: the file may be larger than memory. Raises: JobFailed."""
        table = self._table(TenantId(ctx.tenant), arguments)
        written = models.LedgerExportResult(rows=0)
        counted = Table(table.name, table.title, table.columns, _counting(ctx, table.batches, written))
        kind = arguments.format
        as_bytes = as_csv if kind is models.LedgerExportFormat.CSV else as_xlsx
        try:
            await ctx.artifact(f"{table.name}.{kind}", MEDIA_TYPES[kind], as_bytes(counted))
        except ReportDaysInvalid as refusal:
            raise JobFailed("REPORT_DAYS_INVALID", str(refusal), is_final=True) from refusal
        return written

    def _table(self, tenant: TenantId, wanted: models.LedgerExport) -> Table:
        match wanted.kind:
            case models.LedgerExportKind.JOURNAL:
                return self._journal.table(tenant, wanted.from_, wanted.to)
            case models.LedgerExportKind.TRIAL_BALANCE:
                return self._trial_balance.table(tenant, wanted.from_, wanted.to)
            case models.LedgerExportKind.CHART:
                return self._chart.table(tenant)


async def _counting(
    ctx: JobContext[models.LedgerFileProgress],
    batches: AsyncIterator[Batch],
    written: models.LedgerExportResult,
) -> AsyncIterator[Batch]:
    """The same rows; how many there will be is not known, so that one more is always expected."""
    async for title, rows in batches:
        yield title, rows
        written.rows += len(rows)
        told = models.LedgerFileProgress(rows=written.rows)
        await ctx.progress(written.rows, written.rows + 1, told)


def _result(import_id: ImportId, outcome: ImportOutcome) -> models.LedgerImportResult:
    return models.LedgerImportResult(
        import_id=import_id,
        rows=outcome.rows,
        entries=outcome.entries,
        written=outcome.is_written,
        errors=[
            models.ImportProblem(
                row=problem.row,
                column=problem.column,
                code=problem.code,
                message=problem.message[:MOST_MESSAGE],
                value=problem.value,
            )
            for problem in outcome.problems
        ],
        truncated=outcome.has_more_problems,
    )


if TYPE_CHECKING:

    def _imports(work: ImportLedger) -> LedgerImportWork:
        return work

    def _exports(work: ExportLedger) -> LedgerExportWork:
        return work
