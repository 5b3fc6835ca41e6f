"""Translates between the contract and files of the ledger."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from charter.ledger.callers import actor_of, tenant_of
from charter.ledger.exchange import domain
from charter.ledger.exchange.domain import ImportId, ImportOptions
from charter.ledger.exchange.service import ImportService
from charter.ledger.reports.domain import ReportDaysInvalid
from contract import errors, models
from contract.job_kinds import Enqueue
from contract.ledger_exchange import ExportLedgerAccepted, ImportLedgerAccepted
from contract_runtime import Caller, CodedError, JobSink

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    domain.CsvEmpty: errors.CsvEmpty,
    domain.CsvHeaderWrong: errors.CsvHeaderWrong,
    domain.CsvNotUtf8: errors.CsvNotUtf8,
    domain.CsvTooManyRows: errors.CsvTooManyRows,
    domain.CsvWrongDelimiter: errors.CsvWrongDelimiter,
    domain.ImportForbidden: errors.Forbidden,
    domain.ImportRepeated: errors.ImportRepeated,
}
PATIENCE: Final = 1
"""Seconds before there is news of a new job."""


class ExchangeHandlers:
    """The operations of the tag `ledger-exchange`."""

    def __init__(self, imports: ImportService, jobs_of: Callable[[Caller], JobSink]) -> None:
        self._imports = imports
        self._jobs_of = jobs_of

    async def export_ledger(self, caller: Caller, body: models.LedgerExport) -> ExportLedgerAccepted:
        if body.from_ is not None and body.to is not None and body.to < body.from_:
            raise ReportDaysInvalid(body.from_, body.to)
        job_id = await Enqueue(self._jobs_of(caller)).ledger_export(body)
        return ExportLedgerAccepted(body=_accepted(job_id), retry_after=PATIENCE)

    async def import_ledger(
        self,
        *,
        caller: Caller,
        mode: models.ImportMode,
        kind: models.ImportKind,
        delimiter: models.CsvDelimiter,
        dry_run: bool,
        allow_duplicate: bool,
        body: bytes,
    ) -> ImportLedgerAccepted:
        actor, jobs = actor_of(caller), Enqueue(self._jobs_of(caller))
        options = ImportOptions(
            kind=kind.value,
            mode=mode.value,
            delimiter=delimiter.value,
            dry_run=dry_run,
            allow_duplicate=allow_duplicate,
            permissions=actor.permissions,
        )

        async def enqueue(import_id: ImportId) -> UUID:
            return await jobs.ledger_import(models.LedgerImportOrder(import_id=import_id))

        job_id = await self._imports.take_in(tenant_of(caller), actor, body, options, enqueue)
        return ImportLedgerAccepted(body=_accepted(job_id), retry_after=PATIENCE)


def _accepted(job_id: UUID) -> models.JobAccepted:
    return models.JobAccepted(job_id=job_id, state=models.JobState.PENDING)
