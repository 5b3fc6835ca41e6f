"""From a draft to a posted entry: what has to hold, the month's sums that change, the number and the hash."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from charter.ledger.actors import Actor
from charter.ledger.entries.balancing import require_balance, rounding_of, total_of
from charter.ledger.entries.domain import AccountFacts, Day, Draft, Entry, EntrySummary, Line, Rules
from charter.ledger.entries.drafting import require_usable
from charter.ledger.entries.hashing import first_hash, hash_of
from charter.ledger.entries.refusals import EntryWrongState, NoPeriod, PeriodClosed, PeriodLocked

POSTS_INTO_CLOSED: Final = "ledger:lock"
"""Who has this permission may adjust a closed period."""


@dataclass(frozen=True, slots=True)
class PeriodFacts:
    """The period of an entry, which cannot close until the transaction ends."""

    period_id: int
    state: str
    year_id: int
    year_name: str
    is_year_closed: bool


@dataclass(frozen=True, slots=True)
class Prepared:
    """What posting has to know of an entry, beside the entry."""

    lines: tuple[Line, ...]
    accounts: Mapping[int, AccountFacts]
    period: PeriodFacts


@dataclass(slots=True)
class Counter:
    """The numbers of a year, until the transaction ends: nobody else takes any."""

    year_id: int
    year_name: str
    next_number: int
    last_hash: str | None


@dataclass(slots=True)
class MonthChange:
    """What is added to the sums of an account in a currency and a month; minor units."""

    debit: int = 0
    credit: int = 0
    base_debit: int = 0
    base_credit: int = 0

    def add(self, line: Line) -> None:
        """Count a line."""
        self.debit += max(line.amount, 0)
        self.credit -= min(line.amount, 0)
        self.base_debit += max(line.base_amount, 0)
        self.base_credit -= min(line.base_amount, 0)


MonthKey = tuple[int, str, Day, bool]
"""Account, currency, first day of the month, and whether an entry closes a year."""


def ready_to_post(
    entry: EntrySummary, rules: Rules, actor: Actor, prepared: Prepared | None, *, closes_year: bool = False
) -> tuple[Entry, Line | None]:
    """The entry with all its lines, and the one of them that rounding adds.

    One that closes a year, or takes that back, is for closed periods, and for accounts in use or not. Whoever
    writes it says so, for its kind also comes with files.
    Raises: NoPeriod, PeriodClosed, PeriodLocked, EntryWrongState, SettingsIncomplete, EntryUnbalanced,
    AccountInactive, AccountNotPostable, CurrencyNotAllowed.
    """
    if prepared is None:
        raise NoPeriod(entry.date)
    require_open(entry.date, actor, prepared.period, closes_year=closes_year)
    if entry.base_currency != rules.base_currency:
        hint = f", written when the books were in {entry.base_currency}: write it anew"
        raise EntryWrongState(entry.id, entry.status, ("draft",), hint)
    if entry.kind != "reversal" and not closes_year:
        require_usable(prepared.lines, prepared.accounts)
    require_balance(prepared.lines, rules.base_currency)
    rounding = rounding_of(prepared.lines, rules)
    lines = prepared.lines if rounding is None else (*prepared.lines, rounding)
    ready = replace(
        entry,
        period_id=prepared.period.period_id,
        year_id=prepared.period.year_id,
        year_name=prepared.period.year_name,
        base_debit=total_of(lines),
    )
    return with_lines(ready, lines), rounding


def require_reversible_on(on: Day, actor: Actor, period: PeriodFacts | None) -> None:
    """Raises: NoPeriod, PeriodLocked, PeriodClosed."""
    if period is None:
        raise NoPeriod(on)
    require_open(on, actor, period)


def require_open(on: Day, actor: Actor, period: PeriodFacts, *, closes_year: bool = False) -> None:
    """Raises: PeriodLocked, PeriodClosed."""
    if period.state == "locked":
        raise PeriodLocked(period.period_id, on)
    may_adjust = POSTS_INTO_CLOSED in actor.permissions and not period.is_year_closed
    if period.state == "closed" and not closes_year and not may_adjust:
        raise PeriodClosed(period.period_id, on)


def with_lines(entry: EntrySummary, lines: tuple[Line, ...]) -> Entry:
    """The entry with its lines."""
    return Entry(**{name: getattr(entry, name) for name in EntrySummary.__slots__}, lines=lines)


def month_changes(entries: Iterable[Entry]) -> dict[MonthKey, MonthChange]:
    """What the entries add to the sums of months, in the order in which these are locked."""
    changes: defaultdict[MonthKey, MonthChange] = defaultdict(MonthChange)
    for entry in entries:
        for line in entry.lines:
            month = entry.date.replace(day=1)
            changes[line.account_id, line.currency, month, entry.kind == "closing"].add(line)
    return {key: changes[key] for key in sorted(changes)}


def numbered(
    entries: Sequence[Entry], counters: Mapping[int, Counter], tenant: str, actor: Actor, at: datetime
) -> list[Entry]:
    """The entries as they are posted, in their order: the counters move on."""
    posted = []
    for entry in entries:
        counter = counters[entry.year_id or 0]
        prev_hash = counter.last_hash or first_hash(tenant, counter.year_name)
        counter.last_hash = hash_of(entry, counter.next_number, prev_hash)
        posted.append(
            replace(
                entry,
                status="posted",
                number=counter.next_number,
                hash=counter.last_hash,
                prev_hash=prev_hash,
                posted_by=actor.subject,
                posted_at=at,
                updated_at=at,
                version=entry.version + 1,
            )
        )
        counter.next_number += 1
    return posted


def reversal_of(
    entry: Entry, on: Day, reference: str | None, description: str | None, *, is_submitted: bool
) -> Draft:
    """The draft of the entry with sides swapped, at the same rates."""
    return Draft(
        date=on,
        reference=reference or f"REV-{entry.reference}"[:64],
        description=description or f"Reversal of {entry.display_number or entry.reference}"[:500],
        kind="closing" if entry.kind == "closing" else "reversal",
        transaction_type=entry.transaction_type,
        reverses_id=entry.id,
        status="pending_approval" if is_submitted else "draft",
        base_currency=entry.base_currency,
        base_debit=entry.base_debit,
        lines=tuple(line.swapped() for line in entry.lines),
    )
