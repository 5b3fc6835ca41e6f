"""Rules of bookkeeping: balanced entries, numbers without a hole, two persons, and records in time."""

from typing import Final

from charter.compliance.facts.facts import Facts
from charter.compliance.rules.domain import Breach, Breaches, Level, Result, rule

DAYS_TO_RECORD: Final = 60
"""Companies Act 2016, section 245(3): transactions are recorded within this time."""


@rule(
    "LED-01",
    "Double entry",
    level=Level.CRITICAL,
    holds="Every posted entry has two lines or more, and they sum to zero in the base currency.",
    mend="Reverse the entry and post one that balances, then run the integrity report.",
    mpers=True,
)
def balanced_entries(facts: Facts) -> Breaches:
    return (
        None
        if facts.is_empty
        else [
            Breach(
                message=f"Entry {each.number} with {each.lines} lines is off balance by "
                f"{facts.shown(each.difference)}.",
                amount=each.difference,
                expected=0,
                entry_id=each.entry_id,
            )
            for each in facts.ledger.oddities.unbalanced
        ]
    )


@rule(
    "LED-02",
    "Companies Act 2016",
    "s.245",
    level=Level.CRITICAL,
    holds="Posted entries of a year are numbered from 1 without a hole.",
    mend="Look for the lost entries in a backup. Do not give their numbers to others.",
    mpers=True,
)
def unbroken_numbers(facts: Facts) -> Breaches:
    return (
        None
        if facts.is_empty
        else [
            Breach(
                message=f"{_numbers(each.count)} of {each.year} without an entry: "
                f"{', '.join(map(str, each.first))}{', ...' if each.count > len(each.first) else ''}.",
                correction=None,
            )
            for each in facts.ledger.oddities.missing_numbers
        ]
    )


def _numbers(count: int) -> str:
    return "1 number" if count == 1 else f"{count} numbers"


@rule(
    "LED-03",
    "Internal control",
    level=Level.HIGH,
    holds="Where approval is asked for, nobody approves an entry of their own or posts one that they "
    "approved.",
    mend="Let somebody else look at the entry, and give the two duties to two persons.",
    mpers=True,
)
def four_eyes(facts: Facts) -> Breaches:
    if facts.is_empty or not facts.ledger.books.settings.needs_approval:
        return None
    return [
        Breach(message=f"Entry {each.number} was {acts} by {each.approved_by} alone.", entry_id=each.id)
        for each in facts.ledger.oddities.acts_of_one_person
        for acts in [_acts(each.created_by == each.approved_by, each.posted_by == each.approved_by)]
    ]


def _acts(is_creator: bool, is_poster: bool) -> str:
    acts = ["created"] * is_creator + ["approved"] + ["posted"] * is_poster
    return f"{', '.join(acts[:-1])} and {acts[-1]}"


@rule(
    "LED-04",
    "Companies Act 2016",
    "s.245",
    level=Level.MEDIUM,
    holds="A transaction is posted within 60 days; opening balances and reversals are not asked.",
    mend="Post transactions within 60 days of their date.",
    mpers=True,
    broken=Result.WARNING,
)
def recorded_in_time(facts: Facts) -> Breaches:
    return (
        None
        if facts.is_empty
        else [
            Breach(
                message=f"Entry {each.number}, dated {each.dated_on}, was posted {days} days later.",
                entry_id=each.id,
            )
            for each in facts.ledger.oddities.recorded_late
            if (days := (each.posted_on - each.dated_on).days) > DAYS_TO_RECORD
            and each.kind not in ("opening", "reversal")
        ]
    )


@rule(
    "LED-05",
    "Internal control",
    level=Level.CRITICAL,
    holds="The hash of every entry covers what the entry says and the hash before it.",
    mend="Treat it as tampering: compare the entry with a backup and find out who could write to the "
    "database.",
    mpers=True,
)
def unbroken_chain(facts: Facts) -> Breaches:
    return (
        None
        if facts.is_empty
        else [
            Breach(
                message=f"Entry {each.number} does not match the hash it was posted with.",
                entry_id=each.entry_id,
            )
            for each in facts.ledger.oddities.broken_hashes
        ]
    )


@rule(
    "LED-06",
    "Internal control",
    level=Level.HIGH,
    holds="Nothing is posted into a period after its close but the closing itself and late adjustments.",
    mend="Reverse the entry into a period that is open.",
    mpers=True,
)
def closed_is_closed(facts: Facts) -> Breaches:
    closed = [each for each in facts.ledger.books.periods if each.closed_at and each.end in facts.span]
    return (
        None
        if facts.is_empty or not closed
        else [
            Breach(
                message=f"Entry {each.number}, dated {each.dated_on}, was posted at "
                f"{each.posted_at:%Y-%m-%d %H:%M} UTC, "
                "after its period was closed.",
                entry_id=each.id,
            )
            for each in facts.ledger.oddities.posted_after_closing
            if each.kind != "closing" and not each.is_late_adjustment
        ]
    )


RULES: Final = (
    balanced_entries,
    unbroken_numbers,
    four_eyes,
    recorded_in_time,
    unbroken_chain,
    closed_is_closed,
)
