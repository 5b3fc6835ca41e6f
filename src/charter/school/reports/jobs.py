"""The job that makes a file for the state."""

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from charter.school.reports.ed_fi import RESOURCES
from charter.school.reports.exporting import ExportOrder, SchoolExport
from charter.school.reports.periods import span_of
from charter.shared.csv_rows import csv_bytes
from charter.shared.tenants import TenantId
from contract import models
from contract_runtime import JobContext

if TYPE_CHECKING:
    from contract.job_kinds import SchoolExportWork


class ExportSchool:
    """Writes a file of one resource."""

    def __init__(self, exports: SchoolExport) -> None:
        self._exports = exports

    async def __call__(
        self, ctx: JobContext[models.SchoolExportResult], arguments: models.SchoolExport, /
    ) -> models.SchoolExportResult:
        """Some rows at a time: the file may be larger than memory."""
        written = models.SchoolExportResult(rows=0)
        chunks = self._chunks(ctx, order_of(arguments), written)
        await ctx.artifact(f"{arguments.resource}.csv", "text/csv", chunks)
        return written

    async def _chunks(
        self,
        ctx: JobContext[models.SchoolExportResult],
        order: ExportOrder,
        written: models.SchoolExportResult,
    ) -> AsyncIterator[bytes]:
        yield csv_bytes([RESOURCES[order.resource].fields])
        tenant, job = TenantId(ctx.tenant), str(ctx.job_id)
        async for batch in self._exports.batches(tenant, order, job, ctx.owner):
            written.rows += len(batch)
            yield csv_bytes(batch)
            await ctx.progress(written.rows, written.rows + 1, models.SchoolExportResult(rows=written.rows))


def order_of(wanted: models.SchoolExport) -> ExportOrder:
    """Which file is meant. Raises: SpanInvalid, SpanTooLong."""
    return ExportOrder(wanted.resource.value, span_of(wanted.from_, wanted.to), wanted.school_id)


if TYPE_CHECKING:

    def _fits(work: ExportSchool) -> SchoolExportWork:
        return work
