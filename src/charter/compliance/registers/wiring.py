"""Joins registers with their tables."""

from collections.abc import Callable
from functools import partial

from sqlalchemy import Table

from charter.compliance.registers import domain
from charter.compliance.registers.domain import Value
from charter.compliance.registers.repository import OBLIGATIONS, REPAYMENTS, Parts, Shelf, SqlRegister
from charter.compliance.registers.service import BookSettings, RegisterService, RegisterServices
from charter.compliance.tables import (
    compliance_assertions,
    compliance_assets,
    compliance_contracts,
    compliance_events,
    compliance_instruments,
    compliance_leases,
    compliance_parties,
    compliance_provisions,
)
from charter.platform.database.stores import OwnedStore
from charter.platform.database.transactions import Database


def registers_over(database: Database, books: BookSettings) -> RegisterServices:
    """The eight registers in one database."""

    def register(
        name: str, table: Table, kind: Callable[..., Value], parts: Parts | None = None
    ) -> RegisterService[Value]:
        shelf = Shelf(name, table, kind, parts)
        return RegisterService(name, kind, OwnedStore(database, partial(SqlRegister, shelf)), books)

    return RegisterServices(
        assets=register("asset", compliance_assets, domain.Asset),
        leases=register("lease", compliance_leases, domain.Lease),
        contracts=register("contract", compliance_contracts, domain.Contract, OBLIGATIONS),
        instruments=register("instrument", compliance_instruments, domain.Instrument, REPAYMENTS),
        provisions=register("provision", compliance_provisions, domain.Provision),
        events=register("event", compliance_events, domain.SubsequentEvent),
        parties=register("party", compliance_parties, domain.Party),
        assertions=register("assertion", compliance_assertions, domain.Assertion),
    )
