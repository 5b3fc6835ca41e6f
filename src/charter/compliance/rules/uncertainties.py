"""Rules of what happens after the end, and of what may have to be paid."""

from collections.abc import Iterator
from typing import Final

from charter.compliance.facts.facts import Facts
from charter.compliance.registers.domain import EventKind, Probability, Provision, SubsequentEvent
from charter.compliance.rules.domain import Breach, Breaches, Level, Result, rule
from charter.shared.ledger_oddities import BookedEntry


def _events(facts: Facts, kind: EventKind) -> list[SubsequentEvent]:
    """What occurred after the end, and before the statements were authorised, if they are."""
    authorised_on = facts.scope.year.authorised_on
    return [
        each
        for each in facts.registers.events
        if each.kind == kind
        and each.occurred_on > facts.span.end
        and (authorised_on is None or each.occurred_on <= authorised_on)
    ]


def _booked_within(facts: Facts, event: SubsequentEvent) -> BookedEntry | None:
    """Its entry, where that is dated in the span."""
    entry = facts.event_entries.get(event.entry_id or 0)
    return entry if entry is not None and entry.dated_on in facts.span else None


@rule(
    "110-01",
    "MFRS 110",
    "8",
    level=Level.HIGH,
    holds="What shows after the end how things stood at the end is booked within the span.",
    mend="Accrue it with an entry of the span.",
    mpers=True,
)
def adjusting_events(facts: Facts) -> Breaches:
    events = _events(facts, "adjusting")
    return (
        None
        if not events
        else [
            _told(
                each,
                f"{each.name} of {each.occurred_on} shows how things stood at the end, and is not booked.",
            )
            for each in events
            if _booked_within(facts, each) is None
        ]
    )


@rule(
    "110-02",
    "MFRS 110",
    "10",
    level=Level.HIGH,
    holds="What arose after the end changes nothing in the span.",
    mend="Reverse the entry and book it in the span in which it arose.",
    mpers=True,
)
def non_adjusting_events(facts: Facts) -> Breaches:
    events = _events(facts, "non_adjusting")
    return (
        None
        if not events
        else [
            _told(
                each,
                f"{each.name} arose on {each.occurred_on}, and entry {entry.number} books it within the "
                "span.",
                entry,
            )
            for each in events
            if (entry := _booked_within(facts, each)) is not None
        ]
    )


@rule(
    "110-03",
    "MFRS 110",
    "12",
    level=Level.HIGH,
    holds="A dividend declared after the end is no liability at the end.",
    mend="Reverse the entry and book it on the day of the declaration.",
    mpers=True,
)
def later_dividends(facts: Facts) -> Breaches:
    events = _events(facts, "dividend")
    return (
        None
        if not events
        else [
            _told(
                each,
                f"A dividend of {facts.shown(each.amount or 0)}, declared on {each.occurred_on}, is owed "
                "by entry "
                f"{entry.number} at {facts.span.end} already.",
                entry,
            )
            for each in events
            if (entry := _booked_within(facts, each)) is not None
        ]
    )


@rule(
    "110-04",
    "MFRS 110",
    "21",
    level=Level.MEDIUM,
    holds="An approved note tells of what is material and arose after the end.",
    mend="Disclose what it is and what it will cost, or that this cannot be estimated.",
    mpers=True,
)
def disclosed_events(facts: Facts) -> Breaches:
    events = [each for each in _events(facts, "non_adjusting") if each.is_material]
    return (
        None
        if not events
        else [
            _told(each, f"{each.name} of {each.occurred_on} is material, and no approved note tells of it.")
            for each in events
            if not ((note := facts.find_note(each.disclosure_id)) and note.is_approved)
        ]
    )


@rule(
    "110-05",
    "MFRS 110",
    "17",
    level=Level.MEDIUM,
    holds="Before the year is locked it is recorded when the statements were authorised, and by whom.",
    mend="Record day and person of the authorisation.",
    mpers=True,
    broken=Result.WARNING,
)
def authorised_statements(facts: Facts) -> Breaches:
    year = facts.scope.year
    if year.authorised_on is not None and year.authorised_by:
        return []
    is_late = facts.scope.is_at_year_end and facts.scope.is_locked
    return (
        None
        if not is_late
        else [
            Breach(
                message=f"{year.name} is locked, and it is not recorded who authorised its statements, "
                "and when."
            )
        ]
    )


def _told(event: SubsequentEvent, message: str, entry: BookedEntry | None = None) -> Breach:
    return Breach(
        message=message,
        amount=event.amount,
        entry_id=None if entry is None else entry.id,
        object_kind="event",
        object_id=event.id,
    )


def _provisions(facts: Facts, *probabilities: Probability) -> list[Provision]:
    return [each for each in facts.registers.provisions if each.probability in probabilities]


@rule(
    "137-01",
    "MFRS 137",
    "14, 36",
    level=Level.HIGH,
    holds="What will probably be paid stands as a liability, at the best estimate.",
    mend="Adjust the provision to the estimate.",
    mpers=True,
)
def probable_obligations(facts: Facts) -> Breaches:
    """Provisions that share an account are compared together: lines do not tell them apart."""
    probable = _provisions(facts, "probable")
    accounts = {
        each.account_id: [one for one in probable if one.account_id == each.account_id] for each in probable
    }
    return (
        None
        if not probable
        else [
            Breach(
                message=f"{', '.join(one.name for one in sharing)}: {facts.shown(amount)} is provided, and "
                f"{facts.shown(expected)} estimated.",
                amount=amount,
                expected=expected,
                account_id=account_id,
                object_kind="provision",
                object_id=sharing[0].id if len(sharing) == 1 else None,
            )
            for account_id, sharing in accounts.items()
            for amount, expected in [(-facts.balance(account_id), sum(one.estimate for one in sharing))]
            if abs(amount - expected) > 1
        ]
    )


@rule(
    "137-02",
    "MFRS 137",
    "27, 86",
    level=Level.MEDIUM,
    holds="What is only possible is told in a note and is no liability; what is remote is neither.",
    mend="Reverse the liability, or add the note that is missing.",
    mpers=True,
)
def contingent_liabilities(facts: Facts) -> Breaches:
    uncertain = _provisions(facts, "possible", "remote")
    return (
        None
        if not uncertain
        else [
            Breach(
                message=f"{each.name} is {each.probability}, and {fault}.",
                amount=-facts.balance(each.account_id),
                object_kind="provision",
                object_id=each.id,
            )
            for each in uncertain
            for fault in _faults(facts, each)
        ]
    )


def _faults(facts: Facts, provision: Provision) -> Iterator[str]:
    shared = {each.account_id for each in _provisions(facts, "probable")}
    balance = 0 if provision.account_id in shared else -facts.balance(provision.account_id)
    has_note = facts.find_note(provision.disclosure_id) is not None
    if balance > 0:
        yield f"{facts.shown(balance)} stands as a liability"
    if provision.probability == "possible" and not has_note:
        yield "no note tells of it"
    if provision.probability == "remote" and has_note:
        yield "a note tells of it"


RULES: Final = (
    adjusting_events,
    non_adjusting_events,
    later_dividends,
    disclosed_events,
    authorised_statements,
    probable_obligations,
    contingent_liabilities,
)
