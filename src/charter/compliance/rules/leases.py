"""Rules of leases as lessees account for them."""

from typing import Final

from charter.compliance.disclosures.requirements import Requirement
from charter.compliance.facts.facts import Facts
from charter.compliance.facts.register_lines import Holding
from charter.compliance.registers.domain import Lease
from charter.compliance.rules.domain import Breach, Breaches, Level, Result, rule
from charter.compliance.rules.lease_terms import is_recognised, terms_of
from charter.compliance.schedules.depreciation import straight_line
from charter.compliance.schedules.leases import liability_on, present_value
from charter.shared.ledger_oddities import BookedLine
from charter.shared.months import day_before

LONGEST_SHORT_TERM: Final = 12
"""Months (MFRS 16, appendix A)."""


def _recognised(facts: Facts) -> list[Lease]:
    return [each for each in facts.registers.leases if is_recognised(each, facts.span.end)]


def _liabilities(facts: Facts, leases: list[Lease]) -> list[Holding[Lease]]:
    return list(facts.lines.holdings(leases, "lease_id", lambda lease: lease.liability_account_ids))


def _assets(facts: Facts, leases: list[Lease]) -> list[Holding[Lease]]:
    return list(facts.lines.holdings(leases, "lease_id", lambda lease: frozenset({lease.rou_account_id})))


@rule(
    "16-01",
    "MFRS 16",
    "22",
    level=Level.CRITICAL,
    holds="A lease that has begun is an asset and a liability, unless it is exempt.",
    mend="Recognise the right-of-use asset and the liability at the present value of the payments.",
)
def recognised_leases(facts: Facts) -> Breaches:
    leases = _recognised(facts)
    if not leases:
        return None
    without_lines = {
        item.id
        for held in (*_liabilities(facts, leases), *_assets(facts, leases))
        for item in held.items
        if not held.lines
    }
    return [
        Breach(
            message=f"{each.name} began on {each.commencement_on} and is not in the balance sheet.",
            amount=0,
            expected=present_value(terms_of(each)),
            object_kind="lease",
            object_id=each.id,
            correction=f"Recognise an asset and a liability of {facts.shown(present_value(terms_of(each)))}.",
        )
        for each in leases
        if each.id in without_lines
    ]


@rule(
    "16-02",
    "MFRS 16",
    "26",
    level=Level.HIGH,
    holds="A lease's liability begins with the present value of its payments.",
    mend="Adjust the liability and the right-of-use asset.",
)
def first_liability(facts: Facts) -> Breaches:
    """Asked of leases that the books saw begin, not of those taken over with opening balances."""
    breaches, is_asked = list[Breach](), False
    for held in _liabilities(facts, _recognised(facts)):
        first = [line for line in held.lines if _begins(facts, held, line)]
        if not first or any(line.kind == "opening" for line in held.lines):
            continue
        is_asked = True
        amount = -sum(line.base for line in first)
        expected = sum(present_value(terms_of(lease)) for lease in held.items)
        if abs(amount - expected) > facts.one_unit:
            breaches.append(_off(facts, held, "the liability began with", amount, expected))
    return breaches if is_asked else None


def _begins(facts: Facts, held: Holding[Lease], line: BookedLine) -> bool:
    """Whether the entry recognises a lease: it has a line on the right-of-use asset as well."""
    return any(facts.lines.meets(line, lease.rou_account_id) for lease in held.items)


@rule(
    "16-03",
    "MFRS 16",
    "36-37",
    level=Level.HIGH,
    holds="A lease's liability is what its schedule leaves at the end.",
    mend="Post the interest or the principal that is missing.",
)
def liability_to_schedule(facts: Facts) -> Breaches:
    held_liabilities = [held for held in _liabilities(facts, _recognised(facts)) if held.lines]
    return (
        None
        if not held_liabilities
        else [
            _off(facts, held, "the liability is", -held.base, expected)
            for held in held_liabilities
            for expected in [sum(liability_on(terms_of(lease), facts.span.end) for lease in held.items)]
            if abs(-held.base - expected) > facts.one_unit
        ]
    )


@rule(
    "16-04",
    "MFRS 16",
    "31-32",
    level=Level.HIGH,
    holds="A right-of-use asset is depreciated evenly over its term or its life, whichever ends first.",
    mend="Post the depreciation that is missing.",
)
def depreciated_rights(facts: Facts) -> Breaches:
    costs = {held.items: held.base for held in _assets(facts, _recognised(facts)) if held.lines}
    breaches = list[Breach]()
    for held in facts.lines.holdings(
        (lease for items in costs for lease in items),
        "lease_id",
        lambda lease: frozenset({lease.rou_accumulated_account_id}),
    ):
        charges = [line for line in held.lines if _is_charge(facts, held, line)]
        amount = -sum(line.base for line in charges)
        expected = sum(
            _charge(facts, items, costs[items]) for items in costs if set(items) <= set(held.items)
        )
        if abs(amount - expected) > max(1, len(charges)):
            breaches.append(_off(facts, held, "depreciation is", amount, expected))
    return breaches if costs else None


def _is_charge(facts: Facts, held: Holding[Lease], line: BookedLine) -> bool:
    """Whether a line on the accumulated depreciation is of the span, and not of the asset's end."""
    is_end = any(facts.lines.meets(line, lease.rou_account_id) for lease in held.items)
    return line.dated_on in facts.span and line.kind != "opening" and not is_end


def _charge(facts: Facts, leases: tuple[Lease, ...], cost: int) -> int:
    """The span's share of the cost; where leases are told of together, shared out by their present values."""
    whole = sum(present_value(terms_of(lease)) for lease in leases) or 1
    return sum(
        _share(facts, lease, cost if len(leases) == 1 else cost * present_value(terms_of(lease)) // whole)
        for lease in leases
    )


def _share(facts: Facts, lease: Lease, cost: int) -> int:
    term, life = lease.term_months, lease.life_months or lease.term_months
    months = life if lease.has_purchase_option else min(term, life)
    until = straight_line(cost, months, lease.commencement_on, facts.span.end)
    return until - straight_line(cost, months, lease.commencement_on, day_before(facts.span.start))


@rule(
    "16-05",
    "MFRS 16",
    "5, App. A",
    level=Level.MEDIUM,
    holds="A short-term lease has twelve months or fewer and no option to buy.",
    mend="Take the exemption away, and recognise the lease.",
)
def exempt_leases(facts: Facts) -> Breaches:
    exempt = [
        each
        for each in facts.registers.leases
        if each.exemption != "none" and each.commencement_on <= facts.span.end
    ]
    breaches = list[Breach]()
    for each in exempt:
        is_long = each.term_months > LONGEST_SHORT_TERM or each.has_purchase_option
        if each.exemption == "low_value":
            message, result = f"{each.name} is exempt as an asset of low value.", Result.INFO
        elif is_long:
            option = " and an option to buy" if each.has_purchase_option else ""
            message, result = f"{each.name} has {each.term_months} months{option}: no short-term lease.", None
        else:
            continue
        breaches.append(
            Breach(
                message=message,
                object_kind="lease",
                object_id=each.id,
                result=result,
                correction="Keep what shows the value of the asset when it was new." if result else None,
            )
        )
    return breaches if exempt else None


@rule(
    "16-06",
    "MFRS 16",
    "22, 36",
    level=Level.MEDIUM,
    holds="Payments of a recognised lease lower its liability, and are no rent expense.",
    mend="Move the expense to the lease's liability.",
)
def no_rent(facts: Facts) -> Breaches:
    leases = _recognised(facts)
    return (
        None
        if not leases
        else [
            Breach(
                message=f"Entry {line.number}: {facts.shown(line.base)} of {each.name} is an expense on "
                f"{facts.account_of[line.account_id].code}, though the lease is a liability.",
                amount=line.base,
                entry_id=line.entry_id,
                account_id=line.account_id,
                object_kind="lease",
                object_id=each.id,
            )
            for each in leases
            for line in facts.lines.linked("lease_id", each.id)
            if line.dated_on in facts.span and _is_rent(facts, each, line)
        ]
    )


def _is_rent(facts: Facts, lease: Lease, line: BookedLine) -> bool:
    """An expense of the lease that is neither interest nor depreciation."""
    is_expense = facts.account_of[line.account_id].type == "expense" and line.kind != "closing"
    is_depreciation = facts.lines.meets(line, lease.rou_accumulated_account_id)
    return is_expense and line.account_id != lease.interest_account_id and not is_depreciation


@rule(
    "16-07",
    "MFRS 16",
    "53",
    level=Level.LOW,
    holds="Where there are leases, a note tells of them.",
    mend="Add a note on leases: depreciation, interest, cash paid, additions and exempt leases.",
    broken=Result.WARNING,
)
def note_on_leases(facts: Facts) -> Breaches:
    leases = [each for each in facts.registers.leases if each.commencement_on <= facts.span.end]
    if not leases:
        return None
    if facts.notes_on(Requirement.LEASES.value):
        return []
    return [Breach(message=f"{len(leases)} leases are registered, and no note tells of them.")]


def _off(facts: Facts, held: Holding[Lease], what: str, amount: int, expected: int) -> Breach:
    return Breach(
        message=f"{held.name}: {what} {facts.shown(amount)}, and should be {facts.shown(expected)}.",
        amount=amount,
        expected=expected,
        object_kind="lease",
        object_id=held.object_id,
    )


RULES: Final = (
    recognised_leases,
    first_liability,
    liability_to_schedule,
    depreciated_rights,
    exempt_leases,
    no_rent,
    note_on_leases,
)
