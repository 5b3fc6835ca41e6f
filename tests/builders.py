"""Values for tests, complete and overridable field by field."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from charter.projects.domain import Project, ProjectId
from charter.shared.tenants import TenantId
from contract_runtime import Caller

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@dataclass
class HandSetClock:
    """Stands until it is moved."""

    moment: datetime = NOON

    def __call__(self) -> datetime:
        return self.moment

    def move(self, **by: float) -> None:
        self.moment += timedelta(**by)


def a_caller(subject: str = "alice", *, tenant: str | None = None, roles: tuple[str, ...] = ()) -> Caller:
    return Caller(
        subject=subject,
        issuer="https://id.example.com",
        kind="user",
        tenant=tenant or subject,
        roles=frozenset(roles),
    )


def a_project(
    project_id: int = 1,
    *,
    name: str = "Harvest festival",
    description: str | None = None,
    version: int = 1,
    deleted_at: datetime | None = None,
) -> Project:
    return Project(
        id=ProjectId(project_id),
        tenant_id=TenantId("alice"),
        name=name,
        description=description,
        version=version,
        created_at=NOON,
        updated_at=NOON,
        deleted_at=deleted_at,
    )
