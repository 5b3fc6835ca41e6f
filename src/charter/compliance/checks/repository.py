"""All SQL of checks, their findings and waivers."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, Final

from psycopg.errors import UniqueViolation
from sqlalchemy import BigInteger, BindParameter, Text, bindparam, delete, func, insert, or_, select
from sqlalchemy.exc import IntegrityError

from charter.compliance.checks.domain import BREACHES, Check, FindingNotOpen, Ruling, WrittenFinding
from charter.compliance.checks.scores import GRAVE
from charter.compliance.reports.domain import KeptStatements
from charter.compliance.tables import (
    compliance_checks,
    compliance_findings,
    compliance_verdicts,
    compliance_waivers,
)
from charter.platform.database.connections import Connection
from charter.platform.database.stores import page_of, slice_of
from charter.shared.tenants import TenantId

_TENANT: Final[BindParameter[str]] = bindparam("tenant")
_NUMBER: Final = bindparam("number", type_=BigInteger)
_RESULT: Final = bindparam("result", type_=Text)
_LEVEL: Final = bindparam("level", type_=Text)
_WAIVED: Final = compliance_findings.outerjoin(
    compliance_waivers,
    (compliance_waivers.c.tenant_id == compliance_findings.c.tenant_id)
    & (compliance_waivers.c.finding_id == compliance_findings.c.id),
)
_GRAVE_OPEN: Final = (
    select(func.count())
    .select_from(_WAIVED)
    .where(
        compliance_findings.c.tenant_id == compliance_checks.c.tenant_id,
        compliance_findings.c.check_id == compliance_checks.c.id,
        compliance_findings.c.result == "FAIL",
        compliance_findings.c.level.in_([level.value for level in GRAVE]),
        compliance_waivers.c.finding_id.is_(None),
    )
    .scalar_subquery()
    .label("grave_open")
)
_CHECK_COLUMNS: Final = (
    *(compliance_checks.c[each.name] for each in fields(Check) if each.name != "grave_open"),
    _GRAVE_OPEN,
)
_OWN: Final = compliance_checks.c.tenant_id == _TENANT
_LIST: Final = page_of(
    compliance_checks,
    (_OWN,),
    (compliance_checks.c.ends_on.desc(), compliance_checks.c.id.desc()),
    _CHECK_COLUMNS,
)
_FIND: Final = select(*_CHECK_COLUMNS).where(_OWN, compliance_checks.c.id == _NUMBER)
_STATEMENTS: Final = select(compliance_checks.c.statements).where(_OWN, compliance_checks.c.id == _NUMBER)
_BEFORE: Final = (
    select(compliance_checks.c.id)
    .where(
        _OWN,
        compliance_checks.c.id < _NUMBER,
        compliance_checks.c.starts_on == bindparam("start"),
        compliance_checks.c.ends_on == bindparam("end"),
    )
    .order_by(compliance_checks.c.id.desc())
    .limit(1)
)
_RULINGS: Final = select(*(compliance_verdicts.c[each.name] for each in fields(Ruling))).where(
    compliance_verdicts.c.tenant_id == _TENANT, compliance_verdicts.c.check_id == _NUMBER
)
_FINDING_COLUMNS: Final = tuple(
    (compliance_findings.c if each.name in compliance_findings.c else compliance_waivers.c)[each.name]
    for each in fields(WrittenFinding)
)
_OF_CHECK: Final = (
    compliance_findings.c.tenant_id == _TENANT,
    compliance_findings.c.check_id == _NUMBER,
)
_FINDINGS: Final = page_of(
    _WAIVED,
    (
        *_OF_CHECK,
        or_(_RESULT.is_(None), compliance_findings.c.result == _RESULT),
        or_(_LEVEL.is_(None), compliance_findings.c.level == _LEVEL),
    ),
    (compliance_findings.c.id,),
    _FINDING_COLUMNS,
)
_BREACHES: Final = (
    select(*_FINDING_COLUMNS)
    .select_from(_WAIVED)
    .where(*_OF_CHECK, compliance_findings.c.result.in_(sorted(BREACHES)))
    .order_by(compliance_findings.c.id)
    .limit(bindparam("limit", type_=BigInteger))
)
_FINDING: Final = (
    select(*_FINDING_COLUMNS)
    .select_from(_WAIVED)
    .where(compliance_findings.c.tenant_id == _TENANT, compliance_findings.c.id == _NUMBER)
)
_WAIVE: Final = insert(compliance_waivers).values(
    {name: bindparam(name) for name in ("tenant_id", "finding_id", "reason", "waived_by")}
)
_WITHDRAW: Final = delete(compliance_waivers).where(
    compliance_waivers.c.tenant_id == _TENANT, compliance_waivers.c.finding_id == _NUMBER
)
BATCH: Final = 500


class SqlChecks:
    """The checks of one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def list_page(self, *, page: int, limit: int) -> tuple[list[Check], int]:
        rows = (
            await self._connection.execute(_LIST, {"tenant": self._tenant, **slice_of(page, limit)})
        ).all()
        return [_check(row[1:]) for row in rows if row.id is not None], rows[0].total

    async def find(self, check_id: int) -> Check | None:
        row = (await self._connection.execute(_FIND, self._key(check_id))).one_or_none()
        return None if row is None else _check(row)

    async def find_before(self, check: Check) -> int | None:
        values = {**self._key(check.id), "start": check.starts_on, "end": check.ends_on}
        found: int | None = (await self._connection.execute(_BEFORE, values)).scalar()
        return found

    async def list_rulings(self, check_id: int) -> list[Ruling]:
        rows = await self._connection.execute(_RULINGS, self._key(check_id))
        return [Ruling(**_named(Ruling, row)) for row in rows]

    async def find_statements(self, check_id: int) -> KeptStatements | None:
        stored = (await self._connection.execute(_STATEMENTS, self._key(check_id))).scalar()
        return None if stored is None else KeptStatements.from_json(stored)

    async def list_findings(
        self, check_id: int, result: str | None, level: str | None, *, page: int, limit: int
    ) -> tuple[list[WrittenFinding], int]:
        values = {**self._key(check_id), "result": result, "level": level, **slice_of(page, limit)}
        rows = (await self._connection.execute(_FINDINGS, values)).all()
        return [_finding(row[1:]) for row in rows if row.id is not None], rows[0].total

    async def list_breaches(self, check_id: int, limit: int) -> list[WrittenFinding]:
        rows = await self._connection.execute(_BREACHES, {**self._key(check_id), "limit": limit})
        return [_finding(row) for row in rows]

    async def find_finding(self, finding_id: int) -> WrittenFinding | None:
        row = (await self._connection.execute(_FINDING, self._key(finding_id))).one_or_none()
        return None if row is None else _finding(row)

    async def waive(self, finding_id: int, reason: str, by: str) -> None:
        values = {"tenant_id": self._tenant, "finding_id": finding_id, "reason": reason, "waived_by": by}
        try:
            await self._connection.execute(_WAIVE, values)
        except IntegrityError as error:
            if isinstance(error.orig, UniqueViolation):
                raise FindingNotOpen(finding_id) from None
            raise

    async def withdraw_waiver(self, finding_id: int) -> None:
        await self._connection.execute(_WITHDRAW, self._key(finding_id))

    async def add(
        self,
        check: Mapping[str, object],
        rulings: Sequence[Mapping[str, object]],
        findings: Sequence[Mapping[str, object]],
    ) -> int:
        adding = insert(compliance_checks).values(tenant_id=self._tenant, **check)
        check_id: int = (
            await self._connection.execute(adding.returning(compliance_checks.c.id))
        ).scalar_one()
        for table, rows in ((compliance_verdicts, rulings), (compliance_findings, findings)):
            for start in range(0, len(rows), BATCH):
                batch = [
                    {"tenant_id": self._tenant, "check_id": check_id, **row}
                    for row in rows[start : start + BATCH]
                ]
                await self._connection.execute(insert(table).values(batch))
        return check_id

    def _key(self, number: int) -> dict[str, object]:
        return {"tenant": self._tenant, "number": number}


def _named(kind: type[Check | Ruling | WrittenFinding], row: Sequence[Any]) -> dict[str, Any]:
    return dict(zip((each.name for each in fields(kind)), row, strict=True))


def _check(row: Sequence[Any]) -> Check:
    return Check(**_named(Check, row))


def _finding(row: Sequence[Any]) -> WrittenFinding:
    values = _named(WrittenFinding, row)
    sums = {name: None if values[name] is None else int(values[name]) for name in ("amount", "expected")}
    return WrittenFinding(**{**values, **sums})
