"""Rules of what the statements show: current and non-current, signs, comparatives, equity, categories."""

from collections.abc import Iterable
from typing import Final

from charter.compliance.facts.facts import Facts
from charter.compliance.facts.register_lines import Holding
from charter.compliance.registers.domain import Instrument, Lease
from charter.compliance.rules.domain import Breach, Breaches, Level, Result, rule
from charter.compliance.rules.lease_terms import is_recognised, terms_of
from charter.compliance.rules.notes import CORRECTION
from charter.compliance.schedules.leases import liability_on
from charter.shared.ledger_facts import BookedAccount
from charter.shared.months import day_after, day_before, months_later

CURRENT: Final = frozenset({"current_asset", "current_liability"})
NON_CURRENT: Final = frozenset(
    {
        "fixed_asset",
        "right_of_use_asset",
        "intangible_asset",
        "investment_property",
        "non_current_asset",
        "long_term_liability",
    }
)
EQUITY_REASONS: Final = ("share_issue", "dividend", "reserve_transfer", CORRECTION)
"""Tags of lines that say why equity changes."""


@rule(
    "101-01",
    "MFRS 101",
    "60, 66, 69",
    from_2027=("MFRS 18", "96, 99-102"),
    level=Level.CRITICAL,
    holds="Each asset and liability with a balance is either current or non-current.",
    mend="Give the account a sub-type.",
    mpers=True,
)
def current_or_not(facts: Facts) -> Breaches:
    held = _with_balance(facts, facts.select(lambda account: account.type in ("asset", "liability")))
    return (
        None
        if not held
        else [
            Breach(
                message=f"{account.code} {account.name} has {facts.shown(facts.balance(account.id))} and "
                "is neither "
                "current nor non-current.",
                amount=facts.balance(account.id),
                account_id=account.id,
            )
            for account in held
            if account.sub_type not in CURRENT | NON_CURRENT
        ]
    )


@rule(
    "101-02",
    "MFRS 101",
    "69, 72A",
    from_2027=("MFRS 18", "101, B99"),
    level=Level.HIGH,
    holds="What falls due of a borrowing or a lease within twelve months stands on its current account.",
    mend="Reclassify the difference between the current and the non-current account.",
)
def current_portion(facts: Facts) -> Breaches:
    borrowings = [each for each in facts.registers.instruments if each.kind == "borrowing"]
    leases = [each for each in facts.registers.leases if is_recognised(each, facts.span.end)]
    if not borrowings and not leases:
        return None
    loans = facts.lines.holdings(borrowings, "instrument_id", lambda loan: frozenset({loan.account_id}))
    rented = facts.lines.holdings(
        leases, "lease_id", lambda lease: frozenset({lease.liability_current_account_id})
    )
    return [
        *_portions(
            facts,
            "instrument",
            ((held, sum(_due_soon(facts, loan) for loan in held.items)) for held in loans),
        ),
        *_portions(
            facts, "lease", ((held, sum(_owed_soon(facts, lease) for lease in held.items)) for held in rented)
        ),
    ]


def _due_soon(facts: Facts, loan: Instrument) -> int:
    until = months_later(day_after(facts.span.end), 12)
    return sum(each.principal for each in loan.repayments if facts.span.end < each.due_on < until)


def _owed_soon(facts: Facts, lease: Lease) -> int:
    terms = terms_of(lease)
    a_year_later = day_before(months_later(day_after(facts.span.end), 12))
    return liability_on(terms, facts.span.end) - liability_on(terms, a_year_later)


def _portions(
    facts: Facts, kind: str, portions: Iterable[tuple[Holding[Instrument] | Holding[Lease], int]]
) -> Iterable[Breach]:
    for held, expected in portions:
        tolerance = facts.one_unit if kind == "lease" else 1
        if abs(-held.base - expected) > tolerance:
            yield Breach(
                message=f"{held.name}: {facts.shown(expected)} falls due within twelve months of "
                f"{facts.span.end}, "
                f"and {facts.shown(-held.base)} stands as current.",
                amount=-held.base,
                expected=expected,
                object_kind=kind,
                object_id=held.object_id,
            )


@rule(
    "101-03",
    "MFRS 101",
    "32",
    from_2027=("MFRS 18", "44"),
    level=Level.HIGH,
    holds="No asset has a credit balance, contra accounts aside, and no liability a debit balance.",
    mend="Show an overdraft as a liability, and what a supplier owes as a receivable.",
    mpers=True,
    broken=Result.WARNING,
)
def no_offsetting(facts: Facts) -> Breaches:
    held = _with_balance(facts, facts.select(lambda account: account.type in ("asset", "liability")))
    return (
        None
        if not held
        else [
            Breach(
                message=f"{account.code} {account.name} stands on the wrong side with "
                f"{facts.shown(balance)}.",
                amount=balance,
                account_id=account.id,
            )
            for account in held
            if not account.is_contra
            and ((balance := facts.balance(account.id)) < 0) == (account.type == "asset")
        ]
    )


@rule(
    "101-04",
    "MFRS 101",
    "54",
    from_2027=("MFRS 18", "103-104"),
    level=Level.CRITICAL,
    holds="At the end of every month assets equal liabilities and equity.",
    mend="Run the integrity report: sums of months differ from the lines, or an entry was changed.",
    mpers=True,
)
def balanced_sheet(facts: Facts) -> Breaches:
    return (
        None
        if facts.is_empty
        else [
            Breach(
                message=f"At the end of {month:%B %Y} assets exceed liabilities and equity by "
                f"{facts.shown(gap)}.",
                amount=gap,
                expected=0,
            )
            for month in facts.months
            if (gap := facts.balance_of(facts.accounts, month))
        ]
    )


@rule(
    "101-05",
    "MFRS 101",
    "38",
    from_2027=("MFRS 18", "31"),
    level=Level.MEDIUM,
    holds="The year before is in the books, unless this is the first one.",
    mend="Import the balances of the year before.",
    mpers=True,
    broken=Result.WARNING,
)
def comparatives(facts: Facts) -> Breaches:
    year, started_on = facts.scope.year, facts.policies.started_on
    if facts.is_empty or (started_on is not None and started_on >= year.start):
        return None
    if any(each.month < year.start.replace(day=1) for each in facts.ledger.movements):
        return []
    return [
        Breach(message=f"Nothing is booked before {year.start}: {year.name} has no figures to compare with.")
    ]


@rule(
    "101-10",
    "MFRS 101",
    "29",
    from_2027=("MFRS 18", "41-42"),
    level=Level.MEDIUM,
    holds="Suspense and sundry accounts hold nothing material.",
    mend="Move what is in it to accounts that say what it is.",
    mpers=True,
    broken=Result.WARNING,
)
def little_in_suspense(facts: Facts) -> Breaches:
    suspense = facts.ledger.books.settings.suspense_id
    sundry = facts.select(lambda account: account.is_sundry or account.id == suspense)
    return (
        None
        if not sundry
        else [
            Breach(
                message=f"{account.code} {account.name} holds {facts.shown(balance)}; "
                f"{facts.shown(facts.materiality)} "
                "and more is material.",
                amount=balance,
                account_id=account.id,
            )
            for account in sundry
            if abs(balance := facts.balance(account.id)) > facts.materiality
        ]
    )


@rule(
    "101-11",
    "MFRS 101",
    "106",
    from_2027=("MFRS 18", "107"),
    level=Level.MEDIUM,
    holds="Equity changes by opening and closing entries, share issues, dividends, transfers and "
    "corrections.",
    mend="Tag the line with its reason, or correct the entry.",
    mpers=True,
    broken=Result.WARNING,
)
def reasons_of_equity(facts: Facts) -> Breaches:
    first = facts.span.start.replace(day=1)
    equity = {account.id for account in facts.accounts if account.type == "equity"}
    if not any(each.account_id in equity and each.month >= first for each in facts.ledger.movements):
        return None
    return [
        Breach(
            message=f"Entry {line.number} changes {facts.account_of[line.account_id].code} by "
            f"{facts.shown(line.base)} and does not say why.",
            amount=line.base,
            entry_id=line.entry_id,
            account_id=line.account_id,
        )
        for line in facts.ledger.oddities.untagged_equity
        if not set(line.tags) & set(EQUITY_REASONS)
    ]


def _with_balance(facts: Facts, accounts: Iterable[BookedAccount]) -> list[BookedAccount]:
    return [account for account in accounts if facts.balance(account.id)]


RULES: Final = (
    current_or_not,
    current_portion,
    no_offsetting,
    balanced_sheet,
    comparatives,
    little_in_suspense,
    reasons_of_equity,
)
