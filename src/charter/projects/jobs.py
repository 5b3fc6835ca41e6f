"""The jobs of this feature."""

from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING, Final

from charter.projects.domain import Project
from charter.projects.handlers import to_contract
from charter.projects.service import ProjectService
from charter.shared.csv_rows import csv_bytes
from charter.shared.tenants import TenantId
from contract import models
from contract_runtime import JobContext

if TYPE_CHECKING:
    from contract.job_kinds import ExportProjectsWork

COLUMNS: Final = ("id", "name", "description", "created_at", "updated_at", "tenant_id")
MEDIA_TYPES: Final = {models.ExportFormat.CSV: "text/csv", models.ExportFormat.JSONL: "application/x-ndjson"}


class ExportProjects:
    """A file of all projects of the tenant that are not deleted, in the order of their ids."""

    def __init__(self, projects: ProjectService) -> None:
        self._projects = projects

    async def __call__(
        self, ctx: JobContext[models.ExportProgress], arguments: models.ExportProjectsArguments, /
    ) -> models.ExportResult:
        """Some projects at a time: the file may be larger than memory."""
        written, kind = models.ExportResult(rows=0), arguments.format
        await ctx.artifact(f"projects.{kind}", MEDIA_TYPES[kind], self._chunks(ctx, kind, written))
        return written

    async def _chunks(
        self, ctx: JobContext[models.ExportProgress], kind: models.ExportFormat, written: models.ExportResult
    ) -> AsyncIterator[bytes]:
        tenant = TenantId(ctx.tenant)
        total = await self._projects.count(tenant)
        if kind is models.ExportFormat.CSV:
            yield csv_bytes([COLUMNS])
        async for batch in self._projects.list_all(tenant):
            yield _csv(batch) if kind is models.ExportFormat.CSV else _json_lines(batch)
            written.rows += len(batch)
            await ctx.progress(
                written.rows, max(total, written.rows), models.ExportProgress(rows=written.rows)
            )


def _csv(batch: Sequence[Project]) -> bytes:
    return csv_bytes(
        (
            str(project.id),
            project.name,
            project.description,
            project.created_at.isoformat(),
            project.updated_at.isoformat(),
            project.tenant_id,
        )
        for project in batch
    )


def _json_lines(batch: Sequence[Project]) -> bytes:
    return b"".join(to_contract(project).model_dump_json().encode() + b"\n" for project in batch)


if TYPE_CHECKING:

    def _fits(work: ExportProjects) -> ExportProjectsWork:
        return work
