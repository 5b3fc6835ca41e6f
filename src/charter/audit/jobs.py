"""The jobs of this feature."""

import json
from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING, Final

from charter.audit.domain import Entry
from charter.audit.handlers import entry_filter, to_contract
from charter.audit.service import BATCH, AuditService
from charter.shared.csv_rows import csv_bytes
from charter.shared.effects import Record
from contract import models
from contract_runtime import JobContext

if TYPE_CHECKING:
    from contract.job_kinds import ExportAuditLogWork

COLUMNS: Final = tuple(models.AuditEntry.model_fields)
MEDIA_TYPES: Final = {models.ExportFormat.CSV: "text/csv", models.ExportFormat.JSONL: "application/x-ndjson"}


class ExportAuditLog:
    """A file of the audit log, oldest first; that it was exported is an entry of the log itself."""

    def __init__(self, audit: AuditService, record: Record) -> None:
        self._audit = audit
        self._record = record

    async def __call__(
        self, ctx: JobContext[models.ExportProgress], arguments: models.ExportAuditLogArguments, /
    ) -> models.ExportResult:
        """Some entries at a time: the file may be larger than memory."""
        written, kind = models.ExportResult(rows=0), arguments.format
        ctx.at_finish(lambda: self._record("audit.exported", target=str(ctx.job_id), subject=ctx.owner))
        await ctx.artifact(f"audit-log.{kind}", MEDIA_TYPES[kind], self._chunks(ctx, arguments, written))
        return written

    async def _chunks(
        self,
        ctx: JobContext[models.ExportProgress],
        arguments: models.ExportAuditLogArguments,
        written: models.ExportResult,
    ) -> AsyncIterator[bytes]:
        wanted = entry_filter(arguments.event, arguments.actor, arguments.since, arguments.until)
        write = _csv if arguments.format is models.ExportFormat.CSV else _json_lines
        if write is _csv:
            yield csv_bytes([COLUMNS])
        async for batch in self._audit.batches(wanted):
            yield write(batch)
            written.rows += len(batch)
            # how many there are is not counted: the next batch may be the last
            await ctx.progress(written.rows, written.rows + BATCH, models.ExportProgress(rows=written.rows))
        if written.rows:
            await ctx.progress(written.rows, written.rows, models.ExportProgress(rows=written.rows))


def _csv(batch: Sequence[Entry]) -> bytes:
    return csv_bytes(map(_cells, batch))


def _cells(entry: Entry) -> list[str | None]:
    shown = to_contract(entry).model_dump(mode="json")
    return [_text(shown[name]) for name in COLUMNS]


def _text(value: object) -> str | None:
    return value if value is None or isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _json_lines(batch: Sequence[Entry]) -> bytes:
    return b"".join(to_contract(entry).model_dump_json().encode() + b"\n" for entry in batch)


if TYPE_CHECKING:

    def _fits(work: ExportAuditLog) -> ExportAuditLogWork:
        return work
