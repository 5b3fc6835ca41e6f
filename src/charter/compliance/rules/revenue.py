"""Rules of revenue from contracts with customers."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from charter.compliance.facts.facts import Facts
from charter.compliance.facts.scope import CUT_OFF
from charter.compliance.registers.domain import Contract, Obligation
from charter.compliance.rules.domain import Breach, Breaches, Level, Result, rule
from charter.compliance.schedules.progress import earned
from charter.shared.ledger_facts import ContractSum


@rule(
    "15-01",
    "MFRS 15",
    "31, 38",
    level=Level.CRITICAL,
    holds="Revenue of what passes at one point in time is booked when control passes, not before.",
    mend="Move the amount to contract liabilities until control passes.",
    mpers=True,
)
def no_early_revenue(facts: Facts) -> Breaches:
    contracts = [
        each
        for each in facts.registers.contracts
        if any(o.method == "point_in_time" for o in each.obligations)
    ]
    return None if not contracts else [breach for contract in contracts for breach in _early(facts, contract)]


def _early(facts: Facts, contract: Contract) -> Iterator[Breach]:
    """Sums of days that bring the revenue above what can have been earned by then."""
    recognised = 0
    for each in _revenue(facts, contract, facts.span.end):
        amount = -_amount(facts, contract, each)
        recognised += amount
        excess = recognised - _earliest(contract, each.dated_on)
        if amount > 0 and excess > 0 and each.dated_on in facts.span:
            passes_on = _next_point(contract, each.dated_on)
            yield Breach(
                message=f"{contract.name}: {facts.shown(min(amount, excess), contract.currency)} is "
                "revenue on "
                f"{each.dated_on}; control passes "
                f"{f'on {passes_on}' if passes_on else 'on no recorded day'}.",
                amount=min(amount, excess),
                currency=contract.currency,
                entry_id=each.entry_id,
                account_id=each.account_id,
                object_kind="contract",
                object_id=contract.id,
            )


def _earliest(contract: Contract, day: date) -> int:
    """The most that can be revenue by a day; how fast time earns is another rule's question."""
    return sum(
        each.allocated
        for each in contract.obligations
        if (begins_on := each.starts_on if each.method == "over_time_straight" else each.satisfied_on)
        and begins_on <= day
    )


def _next_point(contract: Contract, day: date) -> date | None:
    points = [each.satisfied_on for each in contract.obligations if each.satisfied_on is not None]
    return min((point for point in points if point > day), default=None)


@rule(
    "15-02",
    "MFRS 15",
    "35, 39",
    level=Level.HIGH,
    holds="Revenue over time is the share of the price for the days or months that have passed.",
    mend="Post the difference.",
)
def revenue_over_time(facts: Facts) -> Breaches:
    """Asked of contracts whose promises are all kept over time: lines do not say which promise they are "
    "of."""
    contracts = [
        each
        for each in facts.registers.contracts
        if each.obligations and all(o.method == "over_time_straight" for o in each.obligations)
    ]
    return (
        None
        if not contracts
        else [
            Breach(
                message=f"{each.name}: {facts.shown(amount, each.currency)} is revenue by "
                f"{facts.span.end}, and "
                f"{facts.shown(expected, each.currency)} is earned.",
                amount=amount,
                expected=expected,
                currency=each.currency,
                object_kind="contract",
                object_id=each.id,
            )
            for each in contracts
            for sums in [list(_revenue(facts, each, facts.span.end))]
            for amount in [-sum(_amount(facts, each, one) for one in sums)]
            for expected in [sum(_earned(each, o, facts.span.end) for o in each.obligations)]
            if abs(amount - expected) > max(1, len(sums))
        ]
    )


def _earned(contract: Contract, obligation: Obligation, until: date) -> int:
    start, end = obligation.starts_on or contract.starts_on, obligation.ends_on or contract.ends_on
    if end is None:
        return 0
    return earned(obligation.allocated, start, end, until, contract.measure)


@rule(
    "15-03",
    "MFRS 15",
    "106",
    level=Level.HIGH,
    holds="What is billed before it is earned stands as a contract liability.",
    mend="Reclassify the difference to the contract liability.",
)
def contract_liabilities(facts: Facts) -> Breaches:
    return _balances(facts, "contract liability", owed_to_customer=True)


@rule(
    "15-04",
    "MFRS 15",
    "105, 107",
    level=Level.HIGH,
    holds="What is earned before it is billed stands as a contract asset.",
    mend="Reclassify the difference from receivables to the contract asset.",
)
def contract_assets(facts: Facts) -> Breaches:
    return _balances(facts, "contract asset", owed_to_customer=False)


def _balances(facts: Facts, what: str, *, owed_to_customer: bool) -> Breaches:
    """What is billed is what the contract's lines say of customers, cash and taxes."""
    sign = -1 if owed_to_customer else 1
    breaches, is_asked = list[Breach](), False
    for each in facts.registers.contracts:
        sums = [one for one in facts.contract_sums.get(each.id, ()) if one.dated_on <= facts.span.end]
        if not sums:
            continue
        is_asked = True
        account_id = each.liability_account_id if owed_to_customer else each.asset_account_id
        own = {each.revenue_account_id, each.liability_account_id, each.asset_account_id}
        revenue = -_total(facts, each, (one for one in sums if one.account_id == each.revenue_account_id))
        billed = _total(facts, each, (one for one in sums if one.account_id not in own))
        amount = sign * _total(facts, each, (one for one in sums if one.account_id == account_id))
        expected = max(0, sign * (revenue - billed))
        if abs(amount - expected) > 1:
            breaches.append(
                Breach(
                    message=f"{each.name}: {facts.shown(billed, each.currency)} is billed and "
                    f"{facts.shown(revenue, each.currency)} earned; the {what} is "
                    f"{facts.shown(amount, each.currency)}, and should be "
                    f"{facts.shown(expected, each.currency)}.",
                    amount=amount,
                    expected=expected,
                    currency=each.currency,
                    account_id=account_id,
                    object_kind="contract",
                    object_id=each.id,
                )
            )
    return breaches if is_asked else None


@rule(
    "15-05",
    "MFRS 15",
    "73-76",
    level=Level.MEDIUM,
    holds="What the promises of a contract are allocated sums to its price.",
    mend="Allocate the price anew, by the prices that the promises have alone.",
)
def allocated_prices(facts: Facts) -> Breaches:
    contracts = [each for each in facts.registers.contracts if each.obligations]
    return (
        None
        if not contracts
        else [
            Breach(
                message=f"{each.name}: {facts.shown(allocated, each.currency)} is allocated of a price of "
                f"{facts.shown(each.price, each.currency)}.",
                amount=allocated,
                expected=each.price,
                currency=each.currency,
                object_kind="contract",
                object_id=each.id,
            )
            for each in contracts
            for allocated in [sum(o.allocated for o in each.obligations)]
            if allocated != each.price
        ]
    )


@rule(
    "15-06",
    "MFRS 15",
    "47",
    level=Level.HIGH,
    holds="Tax that is collected for others is no revenue.",
    mend="Credit the account of the tax that is payable.",
    mpers=True,
)
def no_tax_in_revenue(facts: Facts) -> Breaches:
    return (
        None
        if not facts.ledger.oddities.taxed_accounts
        else [
            Breach(
                message=f"Entry {line.number}: {facts.shown(-line.base)} of tax is on the revenue account "
                f"{facts.account_of[line.account_id].code}.",
                amount=-line.base,
                expected=0,
                entry_id=line.entry_id,
                account_id=line.account_id,
            )
            for line in facts.ledger.oddities.taxed_revenue
        ]
    )


@rule(
    "15-07",
    "MFRS 15",
    "31",
    level=Level.MEDIUM,
    holds="No material revenue of the days after the end belongs to what was delivered before it.",
    mend="Accrue the revenue into the span in which it was earned.",
    mpers=True,
    broken=Result.WARNING,
)
def cut_off(facts: Facts) -> Breaches:
    contracts = [
        each
        for each in facts.registers.contracts
        if any((o.satisfied_on or o.ends_on) in facts.span for o in each.obligations)
        and not any(
            (o.satisfied_on or o.ends_on or facts.span.end) > facts.span.end for o in each.obligations
        )
    ]
    return (
        None
        if not contracts
        else [
            Breach(
                message=f"Entry {one.number}: {facts.shown(-one.base)} of {each.name} is revenue on "
                f"{one.dated_on}, and "
                f"was delivered within {facts.scope.label}.",
                amount=-one.base,
                entry_id=one.entry_id,
                account_id=one.account_id,
                object_kind="contract",
                object_id=each.id,
            )
            for each in contracts
            for one in _revenue(facts, each, facts.span.end + CUT_OFF)
            if one.dated_on > facts.span.end and -one.base > facts.materiality
        ]
    )


def _revenue(facts: Facts, contract: Contract, until: date) -> Iterator[ContractSum]:
    """By day, the earliest first."""
    for each in facts.contract_sums.get(contract.id, ()):
        if each.account_id == contract.revenue_account_id and each.dated_on <= until:
            yield each


def _total(facts: Facts, contract: Contract, sums: Iterable[ContractSum]) -> int:
    return sum(_amount(facts, contract, each) for each in sums)


def _amount(facts: Facts, contract: Contract, each: ContractSum) -> int:
    """In the currency of the contract."""
    if contract.currency == facts.ledger.base_currency:
        return each.base
    return each.amount if each.currency == contract.currency else 0


RULES: Final = (
    no_early_revenue,
    revenue_over_time,
    contract_liabilities,
    contract_assets,
    allocated_prices,
    no_tax_in_revenue,
    cut_off,
)
