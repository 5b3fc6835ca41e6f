"""All SQL of disclosures."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any, Final

from sqlalchemy import BigInteger, BindParameter, Text, bindparam, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from charter.compliance.disclosures.domain import Disclosure, DisclosureWrongState
from charter.compliance.tables import compliance_disclosures
from charter.platform.database.connections import Connection
from charter.platform.database.stores import page_of, slice_of
from charter.shared.tenants import TenantId

_TENANT: Final[BindParameter[str]] = bindparam("tenant")
_STATUS: Final = bindparam("status", type_=Text)
_COLUMNS: Final = tuple(compliance_disclosures.c[each.name] for each in fields(Disclosure))
_OWN: Final = compliance_disclosures.c.tenant_id == _TENANT
_ONE: Final = (_OWN, compliance_disclosures.c.id == bindparam("number", type_=BigInteger))
_LIST: Final = page_of(
    compliance_disclosures,
    (_OWN, or_(_STATUS.is_(None), compliance_disclosures.c.status == _STATUS)),
    (compliance_disclosures.c.starts_on.desc(), compliance_disclosures.c.id.desc()),
    _COLUMNS,
)
_FIND: Final = select(*_COLUMNS).where(*_ONE)
_COVERING: Final = (
    select(*_COLUMNS)
    .where(
        _OWN,
        compliance_disclosures.c.starts_on <= bindparam("start"),
        compliance_disclosures.c.ends_on >= bindparam("end"),
    )
    .order_by(compliance_disclosures.c.id)
    .limit(1000)
)
_DELETE: Final = delete(compliance_disclosures).where(*_ONE)


class SqlDisclosures:
    """The disclosures of one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def list_page(self, status: str | None, *, page: int, limit: int) -> tuple[list[Disclosure], int]:
        values = {"tenant": self._tenant, "status": status, **slice_of(page, limit)}
        rows = (await self._connection.execute(_LIST, values)).all()
        return [Disclosure(**_named(row[1:])) for row in rows if row.id is not None], rows[0].total

    async def list_covering(self, start: date, end: date) -> list[Disclosure]:
        values = {"tenant": self._tenant, "start": start, "end": end}
        rows = await self._connection.execute(_COVERING, values)
        return [Disclosure(**_named(row)) for row in rows]

    async def find(self, disclosure_id: int) -> Disclosure | None:
        row = (await self._connection.execute(_FIND, self._key(disclosure_id))).one_or_none()
        return None if row is None else Disclosure(**_named(row))

    async def add(self, columns: Mapping[str, object]) -> Disclosure:
        statement = insert(compliance_disclosures).values(tenant_id=self._tenant, **columns)
        row = (await self._connection.execute(statement.returning(*_COLUMNS))).one()
        return Disclosure(**_named(row))

    async def save(self, disclosure_id: int, columns: Mapping[str, object]) -> Disclosure:
        statement = (
            update(compliance_disclosures)
            .where(*_ONE)
            .values(**columns, version=compliance_disclosures.c.version + 1, updated_at=func.now())
            .returning(*_COLUMNS)
        )
        row = (await self._connection.execute(statement, self._key(disclosure_id))).one()
        return Disclosure(**_named(row))

    async def delete(self, disclosure_id: int) -> None:
        try:
            await self._connection.execute(_DELETE, self._key(disclosure_id))
        except IntegrityError:
            raise DisclosureWrongState(disclosure_id) from None

    def _key(self, disclosure_id: int) -> dict[str, object]:
        return {"tenant": self._tenant, "number": disclosure_id}


def _named(row: Sequence[Any]) -> dict[str, Any]:
    return dict(zip((each.name for each in fields(Disclosure)), row, strict=True))
