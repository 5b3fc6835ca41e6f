"""Entries of a file against the books: what could be stored of them, or all that stands in the way."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from charter.ledger.entries import refusals
from charter.ledger.entries.balancing import require_balance, rounding_of, total_of
from charter.ledger.entries.domain import AccountFacts, Background, Draft, Line, Rules
from charter.ledger.entries.drafting import NewLine, drafted_line, require_usable
from charter.ledger.entries.numbering import POSTS_INTO_CLOSED
from charter.ledger.exchange.domain import ImportOptions, PeriodSpan, Problems
from charter.ledger.exchange.journal_rows import JournalEntry, JournalRow
from charter.shared.money import AmountInvalid, CurrencyUnknown, RateInvalid, parse_amount, parse_rate

MOST_LINES: Final = 500
_REFUSALS: Final[Mapping[type[Exception], tuple[str, str]]] = {
    refusals.AccountInactive: ("ACCOUNT_INACTIVE", "account_code"),
    refusals.AccountNotPostable: ("ACCOUNT_NOT_POSTABLE", "account_code"),
    refusals.CurrencyNotAllowed: ("CURRENCY_NOT_ALLOWED", "currency"),
    refusals.FxRateRequired: ("FX_RATE_REQUIRED", "fx_rate"),
    CurrencyUnknown: ("CURRENCY_UNKNOWN", "currency"),
    RateInvalid: ("FX_RATE_INVALID", "fx_rate"),
}
"""Code and column of what refuses a line."""


@dataclass(frozen=True, slots=True)
class JournalFacts:
    """What the entries of a file are judged against: accounts by code, spot rates, periods by their days."""

    rules: Rules
    accounts: Mapping[str, AccountFacts]
    rates: Mapping[date, Mapping[str, Decimal]]
    periods: Sequence[PeriodSpan]
    posted_references: frozenset[str]
    opening_days: frozenset[date]

    def period_of(self, on: date) -> PeriodSpan | None:
        """The period that has the day."""
        place = bisect_right(self.periods, on, key=lambda period: period.starts_on) - 1
        period = self.periods[place] if place >= 0 else None
        return period if period is not None and on <= period.ends_on else None


def drafts_of(
    entries: Sequence[JournalEntry], facts: JournalFacts, options: ImportOptions, problems: Problems
) -> list[Draft]:
    """What would be stored; the problems say why nothing may be."""
    judge = _Judge(facts, options, problems)
    return [draft for entry in entries if (draft := judge.draft_of(entry)) is not None]


class _Judge:
    def __init__(self, facts: JournalFacts, options: ImportOptions, problems: Problems) -> None:
        self._facts = facts
        self._options = options
        self._problems = problems
        self._opening_days = set(facts.opening_days)

    def draft_of(self, entry: JournalEntry) -> Draft | None:
        before = self._problems.count
        self._judge_place(entry)
        background = Background(self._facts.rules, {}, self._facts.rates.get(entry.date, {}))
        found = [self._line(number, row, entry, background) for number, row in enumerate(entry.rows, 1)]
        lines = tuple(line for line in found if line is not None)
        if not entry.is_good or self._problems.count > before:
            return None
        draft = Draft(
            date=entry.date,
            reference=entry.reference,
            description=entry.description,
            kind=_kind(entry, lines),
            transaction_type=entry.transaction_type or None,
            base_currency=self._facts.rules.base_currency,
            base_debit=total_of(lines),
            lines=lines,
        )
        self._judge_whole(entry, draft)
        return draft

    def _judge_place(self, entry: JournalEntry) -> None:
        """Whether an entry of that reference and day is welcome."""
        add, on = self._problems.add, entry.date
        if entry.reference in self._facts.posted_references:
            told = f"An entry with the reference {entry.reference} is posted already."
            add(entry.row, "entry_ref", "REFERENCE_TAKEN", told, entry.reference)
        if entry.kind == "opening":
            if on in self._opening_days:
                add(entry.row, "date", "OPENING_EXISTS", str(refusals.OpeningExists(on)), on.isoformat())
            self._opening_days.add(on)
        if self._options.mode == "post":
            refused = self._closed(on)
            if refused is not None:
                add(entry.row, "date", *refused, on.isoformat())

    def _closed(self, on: date) -> tuple[str, str] | None:
        """Why nothing can be posted on a day: code and message."""
        period = self._facts.period_of(on)
        if period is None:
            return "NO_PERIOD", str(refusals.NoPeriod(on))
        if period.state == "locked":
            return "PERIOD_LOCKED", str(refusals.PeriodLocked(period.period_id, on))
        may_adjust = POSTS_INTO_CLOSED in self._options.permissions and not period.is_year_closed
        if period.state == "closed" and not may_adjust:
            return "PERIOD_CLOSED", str(refusals.PeriodClosed(period.period_id, on))
        return None

    def _line(self, number: int, row: JournalRow, entry: JournalEntry, background: Background) -> Line | None:
        if not row.is_good:
            return None
        account = self._facts.accounts.get(row.account_code)
        if account is None:
            told = f"The ledger has no account {row.account_code}."
            self._problems.add(row.row, "account_code", "ACCOUNT_UNKNOWN", told, row.account_code)
            return None
        try:
            line = _drafted(number, row, account, entry, background)
            require_usable([line], {account.account_id: account})
        except AmountInvalid as refusal:
            self._problems.add(row.row, row.side, "AMOUNT_INVALID", str(refusal), getattr(row, row.side))
        except tuple(_REFUSALS) as refusal:
            code, column = _REFUSALS[type(refusal)]
            self._problems.add(row.row, column, code, str(refusal), getattr(row, column))
        else:
            return line
        return None

    def _judge_whole(self, entry: JournalEntry, draft: Draft) -> None:
        """Whether the lines make an entry that may be stored."""
        rules, add = self._facts.rules, self._problems.add
        if not 2 <= len(draft.lines) <= MOST_LINES:
            told = f"An entry has 2 to {MOST_LINES} lines, and {entry.reference} has {len(draft.lines)}."
            add(entry.row, None, "CSV_LINES_WRONG", told, entry.reference)
            return
        is_posted = self._options.mode == "post"
        try:
            require_balance(draft.lines, rules.base_currency)
            if is_posted:
                rounding_of(draft.lines, rules)
        except refusals.EntryUnbalanced as refusal:
            add(entry.row, None, "ENTRY_UNBALANCED", str(refusal), entry.reference)
        except refusals.SettingsIncomplete as refusal:
            add(entry.row, None, "SETTINGS_INCOMPLETE", str(refusal), entry.reference)
        if is_posted and rules.needs_approval(draft.base_debit):
            told = "Entries of this total are posted once somebody else approves them: import drafts."
            add(entry.row, None, "APPROVAL_REQUIRED", told, entry.reference)


def _drafted(
    number: int, row: JournalRow, account: AccountFacts, entry: JournalEntry, background: Background
) -> Line:
    """Raises what `drafted_line` raises."""
    base_currency = background.rules.base_currency
    currency = row.currency or base_currency
    is_foreign = currency != base_currency
    base = parse_amount(row.base_debit or "0", base_currency) - parse_amount(
        row.base_credit or "0", base_currency
    )
    if is_foreign and base and not (row.debit.strip("0.") or row.credit.strip("0.")):
        return _revaluing(number, row, account, currency, base)
    if is_foreign and base and (base < 0) != (row.side == "credit"):
        raise AmountInvalid("The amount in the base currency stands on the other side.")
    new = NewLine(
        account_id=account.account_id,
        debit=row.debit or None,
        credit=row.credit or None,
        currency=currency,
        fx_rate=row.fx_rate or None,
        base_amount=(row.base_debit if base > 0 else row.base_credit) if is_foreign and base else None,
        description=row.description or None,
        tax_code=row.tax_code or None,
        tags=row.tags,
        **row.links,
    )
    return drafted_line(number, new, account, entry.date, background)


def _revaluing(number: int, row: JournalRow, account: AccountFacts, currency: str, base: int) -> Line:
    """A line that changes what a foreign balance is worth, and not the balance."""
    return Line(
        line_no=number,
        account_id=account.account_id,
        account_code=account.code,
        currency=currency,
        amount=0,
        fx_rate=parse_rate(row.fx_rate),
        base_amount=base,
        is_base_given=True,
        description=row.description or None,
        tax_code=row.tax_code or None,
        tags=row.tags,
        contract_id=row.links.get("contract_id"),
        lease_id=row.links.get("lease_id"),
        asset_id=row.links.get("asset_id"),
        instrument_id=row.links.get("instrument_id"),
        party_id=row.links.get("party_id"),
    )


def _kind(
    entry: JournalEntry, lines: Sequence[Line]
) -> Literal["opening", "closing", "revaluation", "import"]:
    """Reports ask for openings and closings; of all others it is known that they were imported."""
    if entry.kind == "opening":
        return "opening"
    if entry.kind == "closing":
        return "closing"
    return "import" if all(line.amount for line in lines) else "revaluation"
