"""All SQL by which facts read what is recorded beside the books."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any, Final, TypeVar

from sqlalchemy import BindParameter, Row, Select, Table, bindparam, select

from charter.compliance.facts.scope import Policies
from charter.compliance.registers.domain import (
    Assertion,
    Asset,
    Contract,
    Instrument,
    Lease,
    Note,
    Obligation,
    Party,
    Provision,
    Registers,
    Repayment,
    SubsequentEvent,
)
from charter.compliance.tables import (
    compliance_assertions,
    compliance_assets,
    compliance_checks,
    compliance_contracts,
    compliance_disclosures,
    compliance_events,
    compliance_instruments,
    compliance_leases,
    compliance_obligations,
    compliance_parties,
    compliance_provisions,
    compliance_repayments,
    compliance_settings,
)
from charter.platform.database.connections import Connection
from charter.shared.ledger_facts import Span
from charter.shared.tenants import TenantId

Value = TypeVar("Value")

_TENANT: Final[BindParameter[str]] = bindparam("tenant")


def _all(table: Table, kind: type, *order: str) -> Select[Any]:
    """The columns that a value has fields of, which have their names."""
    columns = [table.c[field.name] for field in fields(kind) if field.name in table.c]
    return (
        select(*columns)
        .where(table.c.tenant_id == _TENANT)
        .order_by(*(table.c[name] for name in order or ["id"]))
    )


def _covering(statement: Select[Any], table: Table) -> Select[Any]:
    """Rows of spans that the asked one is within."""
    return statement.where(table.c.starts_on <= bindparam("start"), table.c.ends_on >= bindparam("end"))


_POLICIES: Final = select(*(compliance_settings.c[field.name] for field in fields(Policies))).where(
    compliance_settings.c.tenant_id == _TENANT
)
_REPAYMENTS: Final = (
    select(
        compliance_repayments.c.instrument_id,
        compliance_repayments.c.due_on,
        compliance_repayments.c.principal,
    )
    .where(compliance_repayments.c.tenant_id == _TENANT)
    .order_by(compliance_repayments.c.due_on)
)
_OBLIGATIONS: Final = (
    select(
        compliance_obligations.c.contract_id,
        *(compliance_obligations.c[each.name] for each in fields(Obligation)),
    )
    .where(compliance_obligations.c.tenant_id == _TENANT)
    .order_by(compliance_obligations.c.id)
)
_ASSETS: Final = _all(compliance_assets, Asset)
_LEASES: Final = _all(compliance_leases, Lease)
_CONTRACTS: Final = _all(compliance_contracts, Contract)
_INSTRUMENTS: Final = _all(compliance_instruments, Instrument)
_PROVISIONS: Final = _all(compliance_provisions, Provision)
_EVENTS: Final = _all(compliance_events, SubsequentEvent)
_PARTIES: Final = _all(compliance_parties, Party)
_ASSERTIONS: Final = _covering(_all(compliance_assertions, Assertion), compliance_assertions)
_NOTES: Final = _covering(
    select(
        compliance_disclosures.c.id,
        compliance_disclosures.c.requirement_id,
        (compliance_disclosures.c.status == "approved").label("is_approved"),
    )
    .where(compliance_disclosures.c.tenant_id == _TENANT)
    .order_by(compliance_disclosures.c.id),
    compliance_disclosures,
)
_CLASSES_BEFORE: Final = (
    select(compliance_checks.c.cash_classes)
    .where(
        compliance_checks.c.tenant_id == _TENANT,
        compliance_checks.c.ends_on < bindparam("day"),
        compliance_checks.c.period_id.is_(None),
    )
    .order_by(compliance_checks.c.ends_on.desc(), compliance_checks.c.id.desc())
    .limit(1)
)


class SqlRecorded:
    """The registers of one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def get_policies(self) -> Policies:
        """What the tenant says of itself, or the defaults."""
        row = (await self._connection.execute(_POLICIES, {"tenant": self._tenant})).one_or_none()
        return Policies() if row is None else Policies(**_named(_POLICIES, row))

    async def read(self, span: Span) -> Registers:
        """Every register, with the notes and assertions that cover the span."""
        obligations = await self._children(_OBLIGATIONS, Obligation)
        repayments = await self._children(_REPAYMENTS, Repayment)
        return Registers(
            assets=await self._list(_ASSETS, Asset),
            leases=await self._list(_LEASES, Lease),
            contracts=await self._list(_CONTRACTS, Contract, obligations=obligations),
            instruments=await self._list(_INSTRUMENTS, Instrument, repayments=repayments),
            provisions=await self._list(_PROVISIONS, Provision),
            events=await self._list(_EVENTS, SubsequentEvent),
            parties=await self._list(_PARTIES, Party),
            assertions=await self._list(_ASSERTIONS, Assertion, span),
            notes=await self._list(_NOTES, Note, span),
        )

    async def find_classes_before(self, day: date) -> Mapping[int, str] | None:
        """Classes by account, as the last check of a year that ended before the day saw them."""
        values = {"tenant": self._tenant, "day": day}
        classes = (await self._connection.execute(_CLASSES_BEFORE, values)).scalar()
        return None if classes is None else {int(account_id): name for account_id, name in classes.items()}

    async def _list(
        self,
        statement: Select[Any],
        kind: Callable[..., Value],
        span: Span | None = None,
        **children: Mapping[int, Sequence[Any]],
    ) -> tuple[Value, ...]:
        values: dict[str, object] = {"tenant": self._tenant}
        if span is not None:
            values |= {"start": span.start, "end": span.end}
        return tuple(
            kind(
                **_named(statement, row), **{name: tuple(of.get(row.id, ())) for name, of in children.items()}
            )
            for row in await self._connection.execute(statement, values)
        )

    async def _children(
        self, statement: Select[Any], kind: Callable[..., Value]
    ) -> Mapping[int, list[Value]]:
        """By what they belong to, whose column stands first."""
        _, *names = statement.selected_columns.keys()
        found = defaultdict[int, list[Value]](list)
        for row in await self._connection.execute(statement, {"tenant": self._tenant}):
            owner, columns = row[0], row[1:]
            found[owner].append(kind(**dict(zip(names, columns, strict=True))))
        return found


def _named(statement: Select[Any], row: Row[Any]) -> dict[str, Any]:
    return dict(zip(statement.selected_columns.keys(), row, strict=True))
