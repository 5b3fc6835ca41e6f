"""All SQL of what is kept beside records."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any, Final, TypeVar

from psycopg.errors import ForeignKeyViolation
from sqlalchemy import (
    BigInteger,
    BindParameter,
    Select,
    Table,
    Text,
    bindparam,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from charter.platform.database.connections import Connection
from charter.platform.database.stores import page_of, slice_of
from charter.school.domain import PersonNotFound
from charter.school.privacy.domain import Disclosure, Hold, PurgedCount, Request, Settings
from charter.school.tables import (
    school_disclosures,
    school_holds,
    school_participants,
    school_people,
    school_purged_counts,
    school_requests,
    school_settings,
)
from charter.shared.tenants import TenantId

Kept = TypeVar("Kept", Disclosure, Request, Hold)

TENANT: Final[BindParameter[str]] = bindparam("tenant", type_=Text)
_PERSON: Final = bindparam("person", type_=Text)
_NUMBER: Final = bindparam("number", type_=BigInteger)
_STATUS: Final = bindparam("status", type_=Text)
_disclosure, _request, _hold = school_disclosures.c, school_requests.c, school_holds.c
_count, _part = school_purged_counts.c, school_participants.c

_LIST_DISCLOSURES: Final = page_of(
    school_disclosures,
    (_disclosure.tenant_id == TENANT, _disclosure.person_id == _PERSON),
    (_disclosure.disclosed_at.desc(), _disclosure.id.desc()),
    [_disclosure[each.name] for each in fields(Disclosure)],
)
_LIST_REQUESTS: Final = page_of(
    school_requests,
    (_request.tenant_id == TENANT, or_(_STATUS.is_(None), _request.status == _STATUS)),
    (_request.due_on.asc(), _request.id.asc()),
    [_request[each.name] for each in fields(Request)],
)
_LIST_HOLDS: Final = page_of(
    school_holds,
    (_hold.tenant_id == TENANT,),
    (_hold.id.desc(),),
    [_hold[each.name] for each in fields(Hold)],
)
_LIST_COUNTS: Final = page_of(
    school_purged_counts,
    (_count.tenant_id == TENANT,),
    (_count.school_year.desc(), _count.school_id.asc(), _count.behavior_code.asc()),
    (
        *(_count.school_id, _count.school_year, _count.behavior_code.label("code")),
        *(_count.incidents, _count.perpetrators, _count.suspension_days),
    ),
)
_HAS_PERSON: Final = select(
    exists()
    .where(school_people.c.tenant_id == TENANT, school_people.c.person_id == _PERSON)
    .label("is_there")
)
_TAKES_PART: Final = select(
    exists()
    .where(_part.tenant_id == TENANT, _part.incident_id == _NUMBER, _part.person_id == _PERSON)
    .label("is_there")
)
_SETTINGS: Final = select(
    *(school_settings.c[each.name] for each in fields(Settings)),
).where(school_settings.c.tenant_id == TENANT)


class SqlPrivacy:
    """What one tenant keeps beside records, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def has_person(self, person_id: str) -> bool:
        return await self._is_there(_HAS_PERSON, person=person_id)

    async def takes_part(self, person_id: str, incident_id: int) -> bool:
        return await self._is_there(_TAKES_PART, person=person_id, number=incident_id)

    async def list_disclosures(
        self, person_id: str, *, page: int, limit: int
    ) -> tuple[list[Disclosure], int]:
        return await self._page(_LIST_DISCLOSURES, Disclosure, page, limit, person=person_id)

    async def add_disclosure(self, columns: Mapping[str, object]) -> Disclosure:
        return await self._add(school_disclosures, Disclosure, columns)

    async def list_requests(self, status: str | None, *, page: int, limit: int) -> tuple[list[Request], int]:
        return await self._page(_LIST_REQUESTS, Request, page, limit, status=status)

    async def add_request(self, columns: Mapping[str, object]) -> Request:
        return await self._add(school_requests, Request, columns)

    async def find_request(self, request_id: int) -> Request | None:
        return await self._find(school_requests, Request, request_id)

    async def save_request(self, request_id: int, columns: Mapping[str, object]) -> Request:
        changed = {**columns, "version": _request.version + 1, "updated_at": func.now()}
        return await self._save(school_requests, Request, request_id, changed)

    async def list_holds(self, *, page: int, limit: int) -> tuple[list[Hold], int]:
        return await self._page(_LIST_HOLDS, Hold, page, limit)

    async def add_hold(self, columns: Mapping[str, object]) -> Hold:
        return await self._add(school_holds, Hold, columns)

    async def find_hold(self, hold_id: int) -> Hold | None:
        return await self._find(school_holds, Hold, hold_id)

    async def save_hold(self, hold_id: int, columns: Mapping[str, object]) -> Hold:
        return await self._save(school_holds, Hold, hold_id, columns)

    async def find_settings(self) -> Settings | None:
        row = (await self._connection.execute(_SETTINGS, {"tenant": self._tenant})).one_or_none()
        return None if row is None else Settings(*row)

    async def save_settings(self, changes: Mapping[str, object]) -> None:
        await self._connection.execute(select(func.seed_school(self._tenant)))
        changed = {**changes, "version": school_settings.c.version + 1, "updated_at": func.now()}
        own = school_settings.c.tenant_id == self._tenant
        await self._connection.execute(update(school_settings).where(own).values(**changed))

    async def list_counts(self, *, page: int, limit: int) -> tuple[list[PurgedCount], int]:
        values = {"tenant": self._tenant, **slice_of(page, limit)}
        rows = (await self._connection.execute(_LIST_COUNTS, values)).all()
        found = [row._asdict() for row in rows if row.school_id is not None]
        return [_counted(columns) for columns in found], rows[0].total

    async def _is_there(self, statement: Select[Any], **values: object) -> bool:
        row = (await self._connection.execute(statement, {"tenant": self._tenant, **values})).one()
        return bool(row.is_there)

    async def _page(
        self, statement: Select[Any], kind: type[Kept], page: int, limit: int, **values: object
    ) -> tuple[list[Kept], int]:
        asked = {"tenant": self._tenant, **values, **slice_of(page, limit)}
        rows = (await self._connection.execute(statement, asked)).all()
        return [_made(kind, row[1:]) for row in rows if row.id is not None], rows[0].total

    async def _add(self, table: Table, kind: type[Kept], columns: Mapping[str, object]) -> Kept:
        statement = insert(table).values(tenant_id=self._tenant, **columns).returning(*_columns(table, kind))
        try:
            row = (await self._connection.execute(statement)).one()
        except IntegrityError as error:
            if isinstance(error.orig, ForeignKeyViolation):
                raise PersonNotFound(str(columns["person_id"])) from None
            raise
        return _made(kind, row)

    async def _find(self, table: Table, kind: type[Kept], number: int) -> Kept | None:
        """Kept from others until the transaction ends."""
        statement = select(*_columns(table, kind)).where(table.c.tenant_id == TENANT, table.c.id == _NUMBER)
        values = {"tenant": self._tenant, "number": number}
        row = (await self._connection.execute(statement.with_for_update(), values)).one_or_none()
        return None if row is None else _made(kind, row)

    async def _save(self, table: Table, kind: type[Kept], number: int, columns: Mapping[str, object]) -> Kept:
        statement = (
            update(table)
            .where(table.c.tenant_id == self._tenant, table.c.id == number)
            .values(**columns)
            .returning(*_columns(table, kind))
        )
        return _made(kind, (await self._connection.execute(statement)).one())


def _columns(table: Table, kind: type[Kept]) -> list[Any]:
    return [table.c[each.name] for each in fields(kind)]


def _made(kind: type[Kept], row: Iterable[Any]) -> Kept:
    return kind(**dict(zip((each.name for each in fields(kind)), row, strict=True)))


def _counted(columns: Mapping[str, Any]) -> PurgedCount:
    return PurgedCount(
        school_id=columns["school_id"] or None,
        **{each.name: columns[each.name] for each in fields(PurgedCount) if each.name != "school_id"},
    )
