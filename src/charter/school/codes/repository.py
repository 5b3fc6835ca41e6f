"""All SQL of behavior codes. Those that a tenant begins with are added when it first looks for one."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy import Text, bindparam, func, select

from charter.platform.database.connections import Connection
from charter.school.codes.domain import (
    BehaviorCode,
    BehaviorCodeExists,
    BehaviorCodeInUse,
)
from charter.school.rows import TENANT, Shelf, SqlRows
from charter.school.tables import school_behavior_codes, school_incidents
from charter.shared.tenants import TenantId

_SHELF: Final = Shelf(school_behavior_codes, BehaviorCode, key="code", order=["code"], filters=["is_active"])
_SEED: Final = select(func.seed_school(bindparam("tenant", type_=Text)))
_COUNT: Final = select(func.count()).where(
    school_incidents.c.tenant_id == TENANT, school_incidents.c.behavior_code == bindparam("key")
)


class SqlBehaviorCodes(SqlRows[BehaviorCode]):
    """The codes of one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        super().__init__(
            _SHELF,
            connection,
            tenant,
            taken=BehaviorCodeExists,
            in_use=lambda code: BehaviorCodeInUse(code, 1),
            unknown={},
        )

    async def list_page(
        self, wanted: Mapping[str, object], *, page: int, limit: int
    ) -> tuple[list[BehaviorCode], int]:
        found = await super().list_page(wanted, page=page, limit=limit)
        if found[1]:
            return found
        await self.seed()
        return await super().list_page(wanted, page=page, limit=limit)

    async def find(self, key: object) -> BehaviorCode | None:
        found = await super().find(key)
        if found is not None:
            return found
        await self.seed()
        return await super().find(key)

    async def find_for_update(self, key: object) -> BehaviorCode | None:
        await self.seed()
        return await super().find_for_update(key)

    async def add(self, value: BehaviorCode) -> BehaviorCode:
        await self.seed()
        return await super().add(value)

    async def delete(self, key: object) -> bool:
        await self.seed()
        if incidents := (await self._connection.execute(_COUNT, self._key(key))).scalar_one():
            raise BehaviorCodeInUse(str(key), incidents)
        return await super().delete(key)

    async def seed(self) -> None:
        """Add the codes that the tenant begins with, once; whoever comes at the same time waits for them."""
        await self._connection.execute(_SEED, {"tenant": self._tenant})
