"""Rules of what the notes have to say."""

from typing import Final

from charter.compliance.disclosures.requirements import RELATED_PARTIES, Requirement
from charter.compliance.facts.facts import Facts
from charter.compliance.rules.domain import Breach, Breaches, Level, Result, rule

CORRECTION: Final = "prior_period_error"
"""The tag of lines that correct an error of a period before."""


@rule(
    "101-06",
    "MFRS 101",
    "16",
    from_2027=("MFRS 108", "6B"),
    level=Level.HIGH,
    holds="An approved note states that the statements comply with MFRS.",
    mend="Write the statement of compliance and have it approved.",
)
def statement_of_compliance(facts: Facts) -> Breaches:
    notes = facts.notes_on(Requirement.STATEMENT_OF_COMPLIANCE.value)
    if any(note.is_approved for note in notes):
        return []
    state = "is a draft still" if notes else "is missing"
    return [Breach(message=f"The statement of compliance with MFRS {state}.")]


@rule(
    "101-07",
    "MFRS 101",
    "25-26",
    from_2027=("MFRS 108", "6K"),
    level=Level.HIGH,
    holds="Where more is owed than owned, or soon due than soon paid while losses are made, a note says "
    "whether "
    "the entity goes on.",
    mend="Assess whether the entity goes on for twelve months, and disclose it.",
    mpers=True,
    broken=Result.WARNING,
)
def going_concern(facts: Facts) -> Breaches:
    if not facts.ledger.movements:
        return None
    condition = _doubt(facts)
    if condition is None or facts.notes_on(Requirement.GOING_CONCERN.value):
        return []
    return [Breach(message=f"{condition}, and no note assesses the going concern.", amount=facts.equity)]


def _doubt(facts: Facts) -> str | None:
    if facts.equity < 0:
        return f"Equity is {facts.shown(facts.equity)}"
    assets = facts.balance_of(facts.of_sub_types("current_asset"))
    owed = -facts.balance_of(facts.of_sub_types("current_liability"))
    loss = facts.profit - facts.tax
    if owed > assets and loss < 0:
        return (
            f"Current liabilities of {facts.shown(owed)} exceed current assets of {facts.shown(assets)} "
            f"after a loss of {facts.shown(-loss)}"
        )
    return None


@rule(
    "101-08",
    "MFRS 101",
    "117",
    from_2027=("MFRS 108", "27A"),
    level=Level.MEDIUM,
    holds="Each material area has a note on its accounting policy.",
    mend="Add a note on the policy of the area.",
)
def policies(facts: Facts) -> Breaches:
    material = {area: amount for area, amount in _areas(facts).items() if amount > facts.materiality}
    return (
        None
        if not material
        else [
            Breach(
                message=f"{area.value.removeprefix('policy_').replace('_', ' ').capitalize()} with "
                f"{facts.shown(amount)} has no note on its accounting policy.",
                amount=amount,
            )
            for area, amount in material.items()
            if not facts.notes_on(area.value)
        ]
    )


def _areas(facts: Facts) -> dict[Requirement, int]:
    instruments = facts.select(lambda account: account.is_monetary and account.cash_flow != "cash")
    inventory = facts.select(lambda account: account.nature == "inventory")
    return {
        Requirement.POLICY_PPE: facts.balance_of(facts.of_sub_types("fixed_asset")),
        Requirement.POLICY_LEASES: facts.balance_of(facts.of_sub_types("right_of_use_asset")),
        Requirement.POLICY_REVENUE: facts.revenue,
        Requirement.POLICY_INSTRUMENTS: sum(abs(facts.balance(account.id)) for account in instruments),
        Requirement.POLICY_INVENTORY: facts.balance_of(inventory),
    }


@rule(
    "07-01",
    "MFRS 7",
    "8",
    level=Level.LOW,
    holds="A note tells the carrying amounts of financial instruments by category.",
    mend="Add a note by category.",
    broken=Result.WARNING,
)
def instruments_by_category(facts: Facts) -> Breaches:
    count = len(facts.registers.instruments)
    if not count:
        return None
    if facts.notes_on(Requirement.INSTRUMENT_CATEGORIES.value):
        return []
    return [
        Breach(message=f"{count} financial instruments are registered, and no note tells their categories.")
    ]


@rule(
    "124-01",
    "MFRS 124",
    "18",
    level=Level.MEDIUM,
    holds="Dealings with related parties are disclosed, relationship by relationship.",
    mend="Add a note on the dealings with that relationship: their nature, amounts and terms.",
    mpers=True,
)
def related_parties(facts: Facts) -> Breaches:
    dealt = [each for each in facts.registers.parties if each.is_related and each.id in facts.party_sums]
    return (
        None
        if not dealt
        else [
            Breach(
                message=f"Dealings of {facts.shown(amount)} with {party.name} ({party.relationship}) are "
                "in no note.",
                amount=amount,
                object_kind="party",
                object_id=party.id,
            )
            for party in dealt
            for amount in [max(facts.party_sums[party.id].debit, facts.party_sums[party.id].credit)]
            if not facts.notes_on(RELATED_PARTIES + party.relationship)
        ]
    )


@rule(
    "108-01",
    "MFRS 108",
    "41-42, 49",
    level=Level.HIGH,
    holds="A material error of a prior period is corrected in retained earnings and told in a note.",
    mend="Correct it against retained earnings, restate the comparatives, and disclose it.",
    mpers=True,
)
def prior_period_errors(facts: Facts) -> Breaches:
    corrections = facts.ledger.oddities.corrections
    if not corrections:
        return None
    has_note = bool(facts.notes_on(Requirement.PRIOR_PERIOD_ERROR.value))
    breaches = list[Breach]()
    for line in corrections:
        account = facts.account_of[line.account_id]
        is_wrong = account.is_of_result or (account.type == "equity" and not has_note)
        if abs(line.base) > facts.materiality and is_wrong:
            fault = "is in this year's result" if account.is_of_result else "is in no note"
            breaches.append(
                Breach(
                    message=f"Entry {line.number}: the correction of {facts.shown(line.base)} on "
                    f"{account.code} "
                    f"{fault}.",
                    amount=line.base,
                    entry_id=line.entry_id,
                    account_id=line.account_id,
                )
            )
    return breaches


RULES: Final = (
    statement_of_compliance,
    going_concern,
    policies,
    instruments_by_category,
    related_parties,
    prior_period_errors,
)
