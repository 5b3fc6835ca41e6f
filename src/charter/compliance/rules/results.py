"""Rules of inventories, income tax, wages and foreign currencies."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from charter.compliance.facts.facts import Facts
from charter.compliance.rules.assertions import asserted_of
from charter.compliance.rules.domain import Breach, Breaches, Level, Result, rule
from charter.shared.ledger_facts import BookedAccount
from charter.shared.money import in_base

RATE_TOLERANCE: Final = Decimal("0.02")
SETTLEMENT: Final = "settlement"
"""The tag of lines that release what was booked at another day's rate."""
MONTHS_OF_A_HABIT: Final = 6


@rule(
    "102-01",
    "MFRS 102",
    "34",
    level=Level.MEDIUM,
    holds="A month in which goods are sold has a cost of sales.",
    mend="Post the cost of what was sold.",
    mpers=True,
    broken=Result.WARNING,
)
def cost_of_goods(facts: Facts) -> Breaches:
    revenue = facts.of_sub_types("operating_revenue")
    if not any(facts.has_moved(account.id) for account in revenue):
        return None
    sold = _by_month(facts, [account for account in revenue if account.nature == "goods"])
    cost = _by_month(facts, facts.of_sub_types("cost_of_sales"))
    return [
        Breach(
            message=f"Goods of {facts.shown(-amount)} were sold in {month:%B %Y}, and no cost of sales is "
            "booked.",
            amount=-amount,
        )
        for month, amount in sorted(sold.items())
        if amount < 0 and cost[month] <= 0
    ]


def _by_month(facts: Facts, accounts: Iterable[BookedAccount]) -> Counter[date]:
    sums = Counter[date]()
    for account in accounts:
        for movement in facts.movements_of(account.id):
            sums[movement.month] += movement.base
    return sums


@rule(
    "102-02",
    "MFRS 102",
    "9",
    level=Level.MEDIUM,
    holds="Where there are inventories, somebody says that none are worth less than they cost.",
    mend="Compare cost with net realisable value, write down what is worth less, and assert it.",
    mpers=True,
    broken=Result.WARNING,
)
def net_realisable_value(facts: Facts) -> Breaches:
    held = facts.balance_of(facts.select(lambda account: account.nature == "inventory"))
    if held <= 0:
        return None
    asserted = asserted_of(facts, "102-02")
    return asserted or [
        Breach(
            message=f"Inventories of {facts.shown(held)} were not reviewed for what they can be sold for.",
            amount=held,
        )
    ]


@rule(
    "112-01",
    "MFRS 112",
    "12",
    level=Level.HIGH,
    holds="A profit has an income tax, or somebody says why it has none.",
    mend="Accrue the tax, or assert why none is due.",
    mpers=True,
)
def taxed_profit(facts: Facts) -> Breaches:
    if facts.profit <= 0:
        return None
    if any(facts.has_moved(account.id) for account in facts.of_sub_types("tax_expense")):
        return []
    return asserted_of(facts, "112-01") or [
        Breach(message=f"A profit of {facts.shown(facts.profit)} has no income tax.", amount=facts.profit)
    ]


@rule(
    "119-01",
    "MFRS 119",
    "11",
    level=Level.MEDIUM,
    holds="Who pays wages month by month has them in the year's last month as well.",
    mend="Accrue the wages of the last month.",
    mpers=True,
    broken=Result.WARNING,
)
def wages_to_the_end(facts: Facts) -> Breaches:
    """Asked of whole years: a habit takes months to show."""
    if not facts.scope.is_at_year_end or facts.span.start != facts.scope.year.start:
        return None
    wages = facts.select(lambda account: account.nature == "employee_benefits" and account.type == "expense")
    moved = {month for month, amount in _by_month(facts, wages).items() if amount}
    last = facts.span.end.replace(day=1)
    if len(moved - {last}) < MONTHS_OF_A_HABIT:
        return None
    return (
        []
        if last in moved
        else [
            Breach(message=f"Wages were booked in {len(moved)} months, and none in {last:%B %Y}.", amount=0)
        ]
    )


@rule(
    "121-01",
    "MFRS 121",
    "23(a), 28",
    level=Level.HIGH,
    holds="Cash, receivables and debts in foreign currency stand at the closing rate.",
    mend="Run the revaluation at the last day.",
    mpers=True,
)
def closing_rates(facts: Facts) -> Breaches:
    base = facts.ledger.base_currency
    held = [
        (account, currency, amount, carried)
        for account in facts.accounts
        if account.is_monetary
        for currency, (amount, carried) in sorted(facts.by_currency(account.id).items())
        if currency != base and (amount or carried)
    ]
    return (
        None
        if not held
        else [
            breach
            for account, currency, amount, carried in held
            if (breach := _revalued(facts, account, currency, amount, carried)) is not None
        ]
    )


def _revalued(
    facts: Facts, account: BookedAccount, currency: str, amount: int, carried: int
) -> Breach | None:
    rate = facts.ledger.closing_rates.get(currency, Decimal(0) if not amount else None)
    if rate is None:
        return Breach(
            message=f"{account.code}: {facts.shown(amount, currency)} could not be compared: {currency} "
            "has no "
            f"closing rate for {facts.span.end}.",
            account_id=account.id,
            amount=carried,
            result=Result.INFO,
            correction=f"Record the closing rate of {currency}.",
        )
    expected = in_base(amount, rate, currency, facts.ledger.base_currency)
    return (
        None
        if abs(carried - expected) <= 1
        else Breach(
            message=f"{account.code}: {facts.shown(amount, currency)} stands at {facts.shown(carried)}, "
            "and is "
            f"{facts.shown(expected)} at {rate.normalize():f}.",
            amount=carried,
            expected=expected,
            account_id=account.id,
        )
    )


@rule(
    "121-02",
    "MFRS 121",
    "21-22",
    level=Level.MEDIUM,
    holds="Transactions are booked at the day's spot rate, within two percent, but for what settles "
    "older ones.",
    mend="Correct the rate, or tag the line as a settlement.",
    mpers=True,
    broken=Result.WARNING,
)
def spot_rates(facts: Facts) -> Breaches:
    review = facts.ledger.oddities.rates
    return (
        None
        if not review.compared
        else [
            Breach(
                message=f"Entry {each.number} has {each.currency} at {each.rate.normalize():f}; the day's "
                "rate was "
                f"{each.spot.normalize():f}.",
                entry_id=each.entry_id,
            )
            for each in review.off
            if abs(each.rate / each.spot - 1) > RATE_TOLERANCE
        ]
    )


RULES: Final = (
    cost_of_goods,
    net_realisable_value,
    taxed_profit,
    wages_to_the_end,
    closing_rates,
    spot_rates,
)
