"""What cannot be registered, and what cannot be taken out of a register again."""

from collections.abc import Iterator
from datetime import date
from functools import singledispatch

from charter.compliance.registers.domain import Assertion, Asset, Contract, Instrument, Lease, Obligation
from charter.compliance.rules.registry import REGISTRY
from charter.shared.money import digits_of

Refusals = Iterator[tuple[str, str]]
"""Fields and what is wrong with them, as a sentence that begins with the field."""


class RegisteredNotFound(Exception):
    """The register has no such row."""

    def __init__(self, register: str, number: int) -> None:
        super().__init__(f"There is no {register} {number}.")
        self.details: dict[str, object] = {"register": register, "id": number}


class RegisteredInUse(Exception):
    """A report rests on it, or another row names it."""

    def __init__(self, register: str, number: int) -> None:
        super().__init__(
            f"The {register} {number} is in use: a check has read it, or something else names it."
        )
        self.details: dict[str, object] = {"register": register, "id": number}


class ReferenceUnknown(Exception):
    """A field names what is not there."""

    def __init__(self, field: str, number: object) -> None:
        super().__init__(f"{field} names nothing that there is: {number}.")
        self.details: dict[str, object] = {"field": field, "id": number}


class RegisterValueRefused(Exception):
    """A field does not go with the others."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__(f"{field} {why}.")
        self.details: dict[str, object] = {"field": field}


def require_sound(value: object) -> None:
    """That the fields of what is registered go together. Raises: RegisterValueRefused, CurrencyUnknown."""
    for field, why in _refusals(value):
        raise RegisterValueRefused(field, why)


@singledispatch
def _refusals(_value: object) -> Refusals:
    yield from ()


@_refusals.register
def _of_asset(asset: Asset) -> Refusals:
    if asset.residual > asset.cost:
        yield "residual", "is more than the cost"
    if asset.method == "reducing" and asset.annual_rate is None:
        yield "annual_rate", "is missing: the method is reducing"
    if asset.disposed_on is not None and asset.disposed_on < asset.acquired_on:
        yield "disposed_on", "is before acquired_on"
    if asset.proceeds is not None and asset.disposed_on is None:
        yield "disposed_on", "is missing: there are proceeds"


@_refusals.register
def _of_lease(lease: Lease) -> Refusals:
    if lease.every_months > lease.term_months:
        yield "every_months", "is more than term_months"
    if not lease.payment:
        yield "payment", "is zero"
    if lease.ended_on is not None and lease.ended_on < lease.commencement_on:
        yield "ended_on", "is before commencement_on"


@_refusals.register
def _of_contract(contract: Contract) -> Refusals:
    digits_of(contract.currency)
    yield from _in_order(contract.starts_on, contract.ends_on)
    for obligation in contract.obligations:
        yield from _of_obligation(obligation)


def _of_obligation(obligation: Obligation) -> Refusals:
    if obligation.method == "over_time_straight" and not (obligation.starts_on and obligation.ends_on):
        yield "obligations", "have one over time without starts_on or ends_on"
    if obligation.starts_on is not None:
        yield from _in_order(obligation.starts_on, obligation.ends_on)


@_refusals.register
def _of_instrument(instrument: Instrument) -> Refusals:
    days = [each.due_on for each in instrument.repayments]
    if len(set(days)) < len(days):
        yield "repayments", "name a day twice"
    if not all(each.principal for each in instrument.repayments):
        yield "repayments", "have one of zero"


@_refusals.register
def _of_assertion(assertion: Assertion) -> Refusals:
    yield from _in_order(assertion.starts_on, assertion.ends_on)
    if assertion.rule_id not in REGISTRY:
        yield "rule_id", "names no rule"


def _in_order(starts_on: date, ends_on: date | None) -> Refusals:
    if ends_on is not None and ends_on < starts_on:
        yield "ends_on", "is before starts_on"
