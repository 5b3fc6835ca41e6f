"""Rules of the statement of cash flows."""

from typing import Final

from charter.compliance.disclosures.requirements import Requirement
from charter.compliance.facts.facts import Facts
from charter.compliance.rules.domain import Breach, Breaches, Level, Result, rule

PAID_FINANCING: Final = frozenset({"finance_cost", "dividends"})
INTEREST_AND_DIVIDENDS: Final = PAID_FINANCING | {"finance_income"}
"""Sub-types whose class is a choice before 2027, kept from year to year, and fixed from then on."""
OUT_OF_OPERATING: Final = frozenset({"investing", "financing", "fx_cash"})


@rule(
    "107-01",
    "MFRS 107",
    "10",
    level=Level.HIGH,
    holds="Every account that stands opposite to cash belongs to an activity.",
    mend="Give the account a class: operating, investing, financing or tax.",
    mpers=True,
)
def classified_flows(facts: Facts) -> Breaches:
    flows = [flow for flow in facts.ledger.flows if flow.lines_with_cash]
    return (
        None
        if not flows
        else [
            Breach(
                message=f"{account.code} {account.name} met cash with {facts.shown(flow.with_cash)} and "
                "has no class.",
                amount=flow.with_cash,
                account_id=account.id,
            )
            for flow in flows
            for account in [facts.account_of[flow.account_id]]
            if account.cash_flow == "none"
        ]
    )


@rule(
    "107-02",
    "MFRS 107",
    "45",
    level=Level.CRITICAL,
    holds="Operating, investing and financing flows and exchange differences sum to the change in cash.",
    mend="Give a class to the account that has none; if all have one, run the integrity report.",
    mpers=True,
)
def reconciled_cash(facts: Facts) -> Breaches:
    """The indirect method: what is operating moves from the result, all else with cash (MFRS 107.18(b))."""
    if not any(flow.lines_with_cash for flow in facts.ledger.flows):
        return None
    flows = change = 0
    for flow in facts.ledger.flows:
        account = facts.account_of[flow.account_id]
        if account.cash_flow == "cash":
            change += flow.base
        elif account.cash_flow in OUT_OF_OPERATING:
            flows -= flow.with_cash
        elif account.cash_flow != "none" or account.is_of_result:
            flows -= flow.base - flow.across_classes
    gap = flows - change
    return (
        []
        if not gap
        else [
            Breach(
                message=f"The activities come to {facts.shown(flows)}, and cash changed by "
                f"{facts.shown(change)}: "
                f"{facts.shown(gap)} is left over.",
                amount=flows,
                expected=change,
            )
        ]
    )


@rule(
    "107-03",
    "MFRS 107",
    "43",
    level=Level.MEDIUM,
    holds="No entry with cash hides a part that was bought on credit.",
    mend="Post the part paid in cash and the part financed as two entries.",
    mpers=True,
    broken=Result.WARNING,
)
def unmixed_entries(facts: Facts) -> Breaches:
    return (
        None
        if not any(flow.lines_with_cash for flow in facts.ledger.flows)
        else [
            Breach(
                message=f"Entry {each.number} mixes cash with {facts.shown(hidden)} that no cash was paid "
                "for.",
                amount=hidden,
                entry_id=each.entry_id,
            )
            for each in facts.ledger.oddities.mixed
            for hidden in [min(abs(each.investing), abs(each.financing))]
        ]
    )


@rule(
    "107-04",
    "MFRS 107",
    "31",
    from_2027=("MFRS 107", "33A, 34A"),
    level=Level.MEDIUM,
    holds="Interest and dividends keep their class; from 2027 what is paid is financing, what is "
    "received investing.",
    mend="Give the account the class that is expected.",
)
def steady_classes(facts: Facts) -> Breaches:
    moved = [each for each in facts.of_sub_types(*INTEREST_AND_DIVIDENDS) if facts.has_moved(each.id)]
    before = facts.classes_before or {}
    if facts.scope.follows_mfrs_18:
        expected = {
            each.id: "financing" if each.sub_type in PAID_FINANCING else "investing" for each in moved
        }
    else:
        expected = {each.id: before[each.id] for each in moved if each.id in before}
    return (
        None
        if not expected
        else [
            Breach(
                message=f"{account.code} {account.name} is {account.cash_flow}, and should be "
                f"{expected[account.id]}.",
                account_id=account.id,
            )
            for account in moved
            if expected.get(account.id, account.cash_flow) != account.cash_flow
        ]
    )


@rule(
    "107-05",
    "MFRS 107",
    "35",
    level=Level.MEDIUM,
    holds="Income tax, and what is owed of it, is a flow of its own.",
    mend="Give the account the class tax.",
    mpers=True,
)
def separate_tax(facts: Facts) -> Breaches:
    opposite = facts.ledger.oddities.opposite_tax
    taxes = facts.select(
        lambda account: (
            (account.sub_type == "tax_expense" and facts.has_moved(account.id))
            or (account.type == "liability" and account.id in opposite)
        )
    )
    return (
        None
        if not taxes
        else [
            Breach(
                message=f"{account.code} {account.name} holds income tax and is {account.cash_flow}.",
                account_id=account.id,
            )
            for account in taxes
            if account.cash_flow != "tax"
        ]
    )


@rule(
    "107-06",
    "MFRS 107",
    "44A",
    level=Level.LOW,
    holds="Where borrowings moved, a note reconciles them.",
    mend="Add a note that reconciles liabilities from financing, from their opening to their closing "
    "balance.",
    broken=Result.WARNING,
)
def reconciled_financing(facts: Facts) -> Breaches:
    moved = [
        account
        for account in facts.accounts
        if account.type == "liability" and account.cash_flow == "financing" and facts.has_moved(account.id)
    ]
    if not moved:
        return None
    if facts.notes_on(Requirement.FINANCING_LIABILITIES.value):
        return []
    codes = ", ".join(account.code for account in moved)
    return [Breach(message=f"Liabilities from financing moved ({codes}), and no note reconciles them.")]


RULES: Final = (
    classified_flows,
    reconciled_cash,
    unmixed_entries,
    steady_classes,
    separate_tax,
    reconciled_financing,
)
