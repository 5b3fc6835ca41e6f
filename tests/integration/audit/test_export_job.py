"""The audit log as a file that a job makes."""

import csv
import io
from typing import Any

import pytest

from charter.audit.domain import EntryFilter
from charter.audit.jobs import COLUMNS, ExportAuditLog
from charter.audit.repository import SqlAuditLog
from charter.audit.service import BATCH, AuditService
from charter.audit.trail import ContractTrail
from contract import models
from tests.integration.audit.conftest import Leave
from tests.integration.conftest import Execute
from tests.unit.jobs.memory import MemoryContext

pytestmark = pytest.mark.anyio


async def test_the_whole_log_is_written_batch_by_batch_without_a_formula_and_that_it_was(
    audit: AuditService, trail: ContractTrail, log: SqlAuditLog, leave: Leave, execute: Execute
) -> None:
    await execute(
        "INSERT INTO audit_log (occurred_at, event, actor_kind, target) VALUES (now(), 'a', 'user', '=1')"
    )
    await leave(2 * BATCH)
    context: Any = MemoryContext("user:1")
    arguments = models.ExportAuditLogArguments(format=models.ExportFormat.CSV)

    result = await ExportAuditLog(audit, trail)(context, arguments)

    (content,) = context.files.values()
    rows = list(csv.DictReader(io.StringIO(b"".join(content).decode(), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert context.told[-1] == (2 * BATCH + 1, 2 * BATCH + 1)
    assert (len(rows), result.rows, len(content)) == (2 * BATCH + 1, 2 * BATCH + 1, 4)
    assert rows[0]["target"] == "'=1"
    assert [int(row["id"]) for row in rows] == sorted(int(row["id"]) for row in rows)
    for effect in context.effects:
        await effect()
    (written,) = await log.list_after(0, EntryFilter(event="audit.exported"), 10)
    assert written.target == str(context.job_id)
