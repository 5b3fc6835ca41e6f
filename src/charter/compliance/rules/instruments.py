"""Rules of financial instruments: categories, expected losses, fair values, and interest that is "
"capitalised."""

from typing import Final

from charter.compliance.facts.facts import Facts
from charter.compliance.registers.domain import Asset, Category, Instrument
from charter.compliance.rules.domain import Breach, Breaches, Level, Result, rule
from charter.shared.ledger_oddities import BookedLine

FAIR_VALUE: Final = frozenset({"FVOCI_debt", "FVOCI_equity", "FVPL"})
LEVELS: Final = frozenset({1, 2, 3})


def category_of(instrument: Instrument) -> Category:
    """Where business model and cash flows put a financial asset (MFRS 9.4.1.1-4.1.4)."""
    if instrument.kind == "equity":
        return "FVOCI_equity" if instrument.is_elected_fvoci else "FVPL"
    if instrument.kind == "derivative" or not instrument.has_sppi:
        return "FVPL"
    by_model: dict[str | None, Category] = {"hold": "AC", "hold_and_sell": "FVOCI_debt"}
    return by_model.get(instrument.business_model, "FVPL")


@rule(
    "09-01",
    "MFRS 9",
    "4.1.1-4.1.5, 5.7.5",
    level=Level.HIGH,
    holds="The category of a financial asset follows from its business model and cash flows.",
    mend="Correct the category, or the facts that it follows from.",
)
def classified_assets(facts: Facts) -> Breaches:
    """Liabilities are not asked. One may designate what would be of another category to profit or loss."""
    assets = [each for each in facts.registers.instruments if not each.is_owed]
    return (
        None
        if not assets
        else [
            Breach(
                message=f"{each.name} is {each.category}, and {expected} follows from its facts.",
                object_kind="instrument",
                object_id=each.id,
                result=Result.INFO if is_designated else None,
                correction="Keep the reason for the designation." if is_designated else None,
            )
            for each in assets
            if (expected := category_of(each)) != each.category
            for is_designated in [each.category == "FVPL" and each.kind != "equity"]
        ]
    )


@rule(
    "09-02",
    "MFRS 9",
    "5.5.1, 5.5.15",
    level=Level.HIGH,
    holds="Receivables carry an allowance for expected losses, or the losses were assessed in the span.",
    mend="Post the allowance, or record when the expected losses were assessed.",
)
def expected_losses(facts: Facts) -> Breaches:
    held = [
        each
        for each in facts.registers.instruments
        if each.kind == "trade_receivable" and facts.balance(each.account_id) > 0
    ]
    return (
        None
        if not held
        else [
            Breach(
                message=f"{each.name}: {facts.shown(balance)} is receivable, without an allowance and "
                "without an "
                f"assessment from {facts.span.start} to {facts.span.end}.",
                amount=balance,
                account_id=each.account_id,
                object_kind="instrument",
                object_id=each.id,
            )
            for each in held
            for balance in [facts.balance(each.account_id)]
            if each.ecl_assessed_on not in facts.span and _allowance(facts, each) <= 0
        ]
    )


def _allowance(facts: Facts, instrument: Instrument) -> int:
    account_id = instrument.allowance_account_id
    return 0 if account_id is None else -facts.balance(account_id)


@rule(
    "09-03",
    "MFRS 9",
    "5.7.5, B5.7.1",
    level=Level.MEDIUM,
    holds="Of shares whose value changes go to a reserve, nothing but dividends reaches the result.",
    mend="Move the amount to the reserve.",
)
def reserve_of_shares(facts: Facts) -> Breaches:
    shares = [each for each in facts.registers.instruments if each.category == "FVOCI_equity"]
    return (
        None
        if not shares
        else [
            Breach(
                message=f"Entry {line.number}: {facts.shown(-line.base)} of {each.name} is in the result.",
                amount=-line.base,
                entry_id=line.entry_id,
                account_id=line.account_id,
                object_kind="instrument",
                object_id=each.id,
            )
            for each in shares
            for line in facts.lines.linked("instrument_id", each.id)
            if line.dated_on in facts.span
            and line.kind != "closing"
            and facts.account_of[line.account_id].is_of_result
            and "dividend" not in line.tags
        ]
    )


@rule(
    "13-01",
    "MFRS 13",
    "93(b)",
    level=Level.LOW,
    holds="What is measured at fair value says from which level of inputs.",
    mend="Set the level: 1 for quoted prices, 2 for other observable inputs, 3 for what cannot be observed.",
)
def levels_of_fair_value(facts: Facts) -> Breaches:
    instruments = [
        ("instrument", each.id, each.name, each.fair_value_level)
        for each in facts.registers.instruments
        if each.category in FAIR_VALUE
    ]
    assets = [
        ("asset", each.id, each.name, each.fair_value_level)
        for each in facts.registers.assets
        if each.model == "revaluation"
    ]
    return (
        None
        if not instruments and not assets
        else [
            Breach(
                message=f"{name} is measured at fair value, and no level is recorded.",
                object_kind=kind,
                object_id=object_id,
            )
            for kind, object_id, name, level in (*instruments, *assets)
            if level not in LEVELS
        ]
    )


@rule(
    "123-01",
    "MFRS 123",
    "8",
    level=Level.LOW,
    holds="Interest on what a qualifying asset is built with becomes part of the asset until it is ready.",
    mend="Move the interest of the time of construction to the asset.",
    broken=Result.WARNING,
)
def capitalised_interest(facts: Facts) -> Breaches:
    built = [
        each
        for each in facts.registers.assets
        if each.is_qualifying
        and each.financed_by_id is not None
        and (each.available_on is None or each.available_on > facts.span.start)
    ]
    return (
        None
        if not built
        else [
            Breach(
                message=f"{facts.shown(expensed)} of interest on what {each.name} is built with is an "
                "expense, and none "
                "became part of it.",
                amount=expensed,
                expected=0,
                object_kind="asset",
                object_id=each.id,
            )
            for each in built
            for lines in [_interest_lines(facts, each)]
            for expensed in [sum(line.base for line in lines if _is_finance_cost(facts, line))]
            if expensed > 0 and not any(line.account_id == each.cost_account_id for line in lines)
        ]
    )


def _interest_lines(facts: Facts, asset: Asset) -> list[BookedLine]:
    """Lines of the loan while the asset is built."""
    linked = facts.lines.linked("instrument_id", asset.financed_by_id or 0)
    return [
        line
        for line in linked
        if line.dated_on in facts.span
        and line.kind != "closing"
        and (asset.available_on is None or line.dated_on < asset.available_on)
    ]


def _is_finance_cost(facts: Facts, line: BookedLine) -> bool:
    return facts.account_of[line.account_id].sub_type == "finance_cost"


RULES: Final = (
    classified_assets,
    expected_losses,
    reserve_of_shares,
    levels_of_fair_value,
    capitalised_interest,
)
