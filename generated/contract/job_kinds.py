"""Generated from openapi.yaml by codegen; edit the contract instead."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final, Protocol
from uuid import UUID

from contract_runtime import Concurrency, JobContext, JobKind, JobSink, RetryPolicy

from . import models

DEMO: Final = JobKind(
    name="demo",
    arguments=models.DemoArguments,
    result=models.DemoResult,
    events=models.DemoProgress,
    version=1,
    timeout=1200,
    retry=RetryPolicy(attempts=3, first=1, most=60),
)

EXPORT_PROJECTS: Final = JobKind(
    name="export_projects",
    arguments=models.ExportProjectsArguments,
    result=models.ExportResult,
    events=models.ExportProgress,
    version=1,
    priority=200,
    timeout=900,
    retry=RetryPolicy(attempts=5, first=2, most=300),
    concurrency=Concurrency(most=2, by="tenant"),
)

EXPORT_AUDIT_LOG: Final = JobKind(
    name="export_audit_log",
    arguments=models.ExportAuditLogArguments,
    result=models.ExportResult,
    events=models.ExportProgress,
    version=1,
    priority=200,
    timeout=3600,
    retry=RetryPolicy(attempts=5, first=2, most=300),
    concurrency=Concurrency(most=2, by="kind"),
    roles=("admin",),
)

COMPLIANCE_CHECK: Final = JobKind(
    name="compliance_check",
    arguments=models.CheckRequest,
    result=models.CheckResult,
    events=models.CheckProgress,
    version=1,
    timeout=900,
    retry=RetryPolicy(attempts=5, first=1, most=60),
    concurrency=Concurrency(most=2, by="tenant"),
)

LEDGER_EXPORT: Final = JobKind(
    name="ledger_export",
    arguments=models.LedgerExport,
    result=models.LedgerExportResult,
    events=models.LedgerFileProgress,
    version=1,
    priority=200,
    timeout=1800,
    retry=RetryPolicy(attempts=3, first=2, most=300),
    concurrency=Concurrency(most=2, by="tenant"),
)

LEDGER_IMPORT: Final = JobKind(
    name="ledger_import",
    arguments=models.LedgerImportOrder,
    result=models.LedgerImportResult,
    events=models.LedgerFileProgress,
    version=1,
    priority=200,
    timeout=1800,
    retry=RetryPolicy(attempts=3, first=2, most=300),
    concurrency=Concurrency(most=1, by="tenant"),
)

SCHOOL_EXPORT: Final = JobKind(
    name="school_export",
    arguments=models.SchoolExport,
    result=models.SchoolExportResult,
    events=models.SchoolExportResult,
    version=1,
    priority=200,
    timeout=900,
    retry=RetryPolicy(attempts=3, first=2, most=300),
    concurrency=Concurrency(most=1, by="tenant"),
)

KINDS: Final[Mapping[str, JobKind]] = {
    "demo": DEMO,
    "export_projects": EXPORT_PROJECTS,
    "export_audit_log": EXPORT_AUDIT_LOG,
    "compliance_check": COMPLIANCE_CHECK,
    "ledger_export": LEDGER_EXPORT,
    "ledger_import": LEDGER_IMPORT,
    "school_export": SCHOOL_EXPORT,
}


class DemoWork(Protocol):
    """The function that does jobs of the kind `demo`."""

    async def __call__(self, ctx: JobContext[models.DemoProgress], arguments: models.DemoArguments, /) -> str:
        """Do one attempt. Raises: JobFailed."""
        ...


class ExportProjectsWork(Protocol):
    """The function that does jobs of the kind `export_projects`."""

    async def __call__(
        self, ctx: JobContext[models.ExportProgress], arguments: models.ExportProjectsArguments, /
    ) -> models.ExportResult:
        """Do one attempt. Raises: JobFailed."""
        ...


class ExportAuditLogWork(Protocol):
    """The function that does jobs of the kind `export_audit_log`."""

    async def __call__(
        self, ctx: JobContext[models.ExportProgress], arguments: models.ExportAuditLogArguments, /
    ) -> models.ExportResult:
        """Do one attempt. Raises: JobFailed."""
        ...


class ComplianceCheckWork(Protocol):
    """The function that does jobs of the kind `compliance_check`."""

    async def __call__(
        self, ctx: JobContext[models.CheckProgress], arguments: models.CheckRequest, /
    ) -> models.CheckResult:
        """Do one attempt. Raises: JobFailed."""
        ...


class LedgerExportWork(Protocol):
    """The function that does jobs of the kind `ledger_export`."""

    async def __call__(
        self, ctx: JobContext[models.LedgerFileProgress], arguments: models.LedgerExport, /
    ) -> models.LedgerExportResult:
        """Do one attempt. Raises: JobFailed."""
        ...


class LedgerImportWork(Protocol):
    """The function that does jobs of the kind `ledger_import`."""

    async def __call__(
        self, ctx: JobContext[models.LedgerFileProgress], arguments: models.LedgerImportOrder, /
    ) -> models.LedgerImportResult:
        """Do one attempt. Raises: JobFailed."""
        ...


class SchoolExportWork(Protocol):
    """The function that does jobs of the kind `school_export`."""

    async def __call__(
        self, ctx: JobContext[models.SchoolExportResult], arguments: models.SchoolExport, /
    ) -> models.SchoolExportResult:
        """Do one attempt. Raises: JobFailed."""
        ...


class Enqueue:
    """Enqueues jobs, each with the arguments of its kind."""

    def __init__(self, sink: JobSink) -> None:
        self._sink = sink

    async def demo(
        self, arguments: models.DemoArguments, *, run_at: datetime | None = None, priority: int | None = None
    ) -> UUID:
        """A new job of the kind `demo`, by its identity, once the transaction commits."""
        return await self._sink.enqueue(DEMO, arguments, run_at=run_at, priority=priority)

    async def export_projects(
        self,
        arguments: models.ExportProjectsArguments,
        *,
        run_at: datetime | None = None,
        priority: int | None = None,
    ) -> UUID:
        """A new job of the kind `export_projects`, by its identity, once the transaction commits."""
        return await self._sink.enqueue(EXPORT_PROJECTS, arguments, run_at=run_at, priority=priority)

    async def export_audit_log(
        self,
        arguments: models.ExportAuditLogArguments,
        *,
        run_at: datetime | None = None,
        priority: int | None = None,
    ) -> UUID:
        """A new job of the kind `export_audit_log`, by its identity, once the transaction commits."""
        return await self._sink.enqueue(EXPORT_AUDIT_LOG, arguments, run_at=run_at, priority=priority)

    async def compliance_check(
        self, arguments: models.CheckRequest, *, run_at: datetime | None = None, priority: int | None = None
    ) -> UUID:
        """A new job of the kind `compliance_check`, by its identity, once the transaction commits."""
        return await self._sink.enqueue(COMPLIANCE_CHECK, arguments, run_at=run_at, priority=priority)

    async def ledger_export(
        self, arguments: models.LedgerExport, *, run_at: datetime | None = None, priority: int | None = None
    ) -> UUID:
        """A new job of the kind `ledger_export`, by its identity, once the transaction commits."""
        return await self._sink.enqueue(LEDGER_EXPORT, arguments, run_at=run_at, priority=priority)

    async def ledger_import(
        self,
        arguments: models.LedgerImportOrder,
        *,
        run_at: datetime | None = None,
        priority: int | None = None,
    ) -> UUID:
        """A new job of the kind `ledger_import`, by its identity, once the transaction commits."""
        return await self._sink.enqueue(LEDGER_IMPORT, arguments, run_at=run_at, priority=priority)

    async def school_export(
        self, arguments: models.SchoolExport, *, run_at: datetime | None = None, priority: int | None = None
    ) -> UUID:
        """A new job of the kind `school_export`, by its identity, once the transaction commits."""
        return await self._sink.enqueue(SCHOOL_EXPORT, arguments, run_at=run_at, priority=priority)
