"""All SQL of the settings of compliance."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert

from charter.compliance.facts.scope import Policies
from charter.compliance.tables import compliance_settings
from charter.platform.database.connections import Connection
from charter.shared.tenants import TenantId

_NAMES: Final = tuple(field.name for field in fields(Policies))
_COLUMNS: Final = tuple(compliance_settings.c[name] for name in _NAMES)


class SqlPolicies:
    """The settings of one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def find(self) -> Policies | None:
        statement = select(*_COLUMNS).where(compliance_settings.c.tenant_id == self._tenant)
        row = (await self._connection.execute(statement)).one_or_none()
        return None if row is None else Policies(**dict(zip(_NAMES, row, strict=True)))

    async def save(self, changes: Mapping[str, Any]) -> None:
        statement = insert(compliance_settings).values(tenant_id=self._tenant, **changes)
        await self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["tenant_id"],
                set_={
                    **changes,
                    "version": compliance_settings.c.version + 1,
                    "updated_at": func.now(),
                },
            )
        )
