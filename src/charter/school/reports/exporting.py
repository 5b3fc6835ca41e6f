"""Files for a state. Whom a file tells of stands in the audit log, beside the reading of the rows.

So does whoever was part of an incident that is told without its people: its description may name them.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from charter.school.reports.domain import ExportEmpty
from charter.school.reports.ed_fi import RESOURCES
from charter.school.reports.periods import Span
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId

BATCH: Final = 100
"""Rows that are read at once, and the most people that an entry of the audit log names."""
READ: Final = "school.export_read"


class Exported(Protocol):
    """The rows of one tenant's files within one transaction."""

    async def list_rows(
        self, resource: str, span: Span, school_id: int | None, *, after: int, most: int
    ) -> Sequence[Mapping[str, Any]]:
        """Up to `most` rows of a `row_id` larger than `after`, the smallest first, with their `people`."""
        ...


class Tell(Protocol):
    """Writes into the audit log, in the transaction that is open."""

    async def __call__(
        self,
        event: str,
        *,
        target: str,
        subject: str | None = None,
        tenant: str | None = None,
        details: Mapping[str, object] = ...,
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """Which file is to be made."""

    resource: str
    span: Span
    school_id: int | None


class SchoolExport:
    """Makes the rows of files."""

    def __init__(self, store: TenantStore[Exported], tell: Tell) -> None:
        self._store = store
        self._tell = tell

    async def require_any(self, tenant: TenantId, order: ExportOrder) -> None:
        """That a file would not be empty. Raises: ExportEmpty."""
        async with self._store.reading(tenant) as exported:
            rows = await exported.list_rows(order.resource, order.span, order.school_id, after=0, most=1)
        if not rows:
            raise ExportEmpty(order.resource, order.span.first, order.span.last)

    async def batches(
        self, tenant: TenantId, order: ExportOrder, job: str, subject: str
    ) -> AsyncIterator[list[list[str | None]]]:
        """The cells of the file, some rows at a time; `subject` has the job made."""
        after = 0
        while rows := await self._read(tenant, order, after, job, subject):
            yield [RESOURCES[order.resource].cells(row) for row in rows]
            after = rows[-1]["row_id"]

    async def _read(
        self, tenant: TenantId, order: ExportOrder, after: int, job: str, subject: str
    ) -> Sequence[Mapping[str, Any]]:
        async with self._store.transaction(tenant) as exported:
            rows = await exported.list_rows(
                order.resource, order.span, order.school_id, after=after, most=BATCH
            )
            people = sorted({person for row in rows for person in row["people"]})
            for start in range(0, len(people), BATCH):
                details = {"people": people[start : start + BATCH]}
                await self._tell(READ, target=job, subject=subject, tenant=tenant, details=details)
        return rows
