"""From what a client sends to lines in both currencies: each figure is read once, and rounded once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from charter.ledger.entries.balancing import require_balance, with_suspense
from charter.ledger.entries.domain import AccountFacts, Background, Day, Line
from charter.ledger.entries.refusals import (
    AccountInactive,
    AccountNotPostable,
    AccountUnknown,
    CurrencyNotAllowed,
    DateInvalid,
    FxRateRequired,
)
from charter.shared.money import (
    AmountInvalid,
    CurrencyUnknown,
    RateInvalid,
    digits_of,
    format_amount,
    in_base,
    largest_amount,
    parse_amount,
    parse_rate,
)

ONE: Final = Decimal(1)
TOLERANCE: Final = 100
"""A bank's own base amount may differ from the product by one part of so many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLine:
    """A line as it is sent: decimal strings. Without a currency it is in the base currency."""

    account_id: int
    debit: str | None = None
    credit: str | None = None
    currency: str | None = None
    fx_rate: str | None = None
    base_amount: str | None = None
    description: str | None = None
    tax_code: str | None = None
    tags: tuple[str, ...] = ()
    contract_id: int | None = None
    lease_id: int | None = None
    asset_id: int | None = None
    instrument_id: int | None = None
    party_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """An entry as it is sent."""

    date: Day
    reference: str
    description: str
    lines: tuple[NewLine, ...]
    transaction_type: str | None = None
    kind: Literal["standard", "opening"] = "standard"
    unique_reference: bool = False
    auto_reverse_on: Day | None = None
    document_url: str | None = None
    is_late_adjustment: bool = False

    @property
    def account_ids(self) -> set[int]:
        """The accounts that it names."""
        return {line.account_id for line in self.lines}

    @property
    def unrated(self) -> set[str]:
        """Currencies for which a rate of the day is wanted."""
        return {line.currency for line in self.lines if line.currency is not None and line.fx_rate is None}


def drafted_lines(new: NewEntry, background: Background) -> tuple[Line, ...]:
    """The lines of a draft, which balance but for what rounding left.

    Raises: AccountUnknown, AccountInactive, AccountNotPostable, CurrencyNotAllowed, CurrencyUnknown,
    FxRateRequired, RateInvalid, AmountInvalid, EntryUnbalanced, DateInvalid.
    """
    if new.auto_reverse_on is not None and new.auto_reverse_on <= new.date:
        raise DateInvalid(
            f"An accrual is reversed after its date, and {new.auto_reverse_on} is not after {new.date}.",
            "auto_reverse_on",
        )
    lines = tuple(_lines(new, background))
    require_usable(lines, background.accounts)
    if new.kind == "opening":
        lines = with_suspense(lines, background.rules)
    require_balance(lines, background.rules.base_currency)
    return lines


def require_usable(lines: Sequence[Line], accounts: Mapping[int, AccountFacts]) -> None:
    """Raises: AccountInactive, AccountNotPostable, CurrencyNotAllowed."""
    for line in lines:
        account = accounts[line.account_id]
        if not account.is_postable:
            raise AccountNotPostable(line.line_no, account.account_id, account.code)
        if not account.is_active:
            raise AccountInactive(line.line_no, account.account_id, account.code)
        if account.currency not in (None, line.currency):
            raise CurrencyNotAllowed(
                line.line_no, account.account_id, account.code, str(account.currency), line.currency
            )


def _lines(new: NewEntry, background: Background) -> Iterator[Line]:
    for line_no, line in enumerate(new.lines, 1):
        account = background.accounts.get(line.account_id)
        if account is None:
            raise AccountUnknown(line_no, line.account_id)
        try:
            yield drafted_line(line_no, line, account, new.date, background)
        except (AmountInvalid, CurrencyUnknown, RateInvalid) as refusal:
            refusal.details["line"] = line_no
            raise


def drafted_line(line_no: int, line: NewLine, account: AccountFacts, on: Day, background: Background) -> Line:
    """A line in both currencies. Raises: CurrencyUnknown, FxRateRequired, RateInvalid, AmountInvalid."""
    base_currency = background.rules.base_currency
    currency = line.currency or base_currency
    digits_of(currency)
    amount = _amount(line, currency)
    rate = _rate(line_no, line, currency, on, background)
    base_amount = in_base(amount, rate, currency, base_currency)
    if line.base_amount is not None:
        base_amount = _given(line.base_amount, base_amount, base_currency)
    if abs(base_amount) > largest_amount(base_currency):
        raise AmountInvalid(
            f"The amount in {base_currency} has more than thirteen digits.", currency=base_currency
        )
    return Line(
        line_no=line_no,
        account_id=line.account_id,
        account_code=account.code,
        currency=currency,
        amount=amount,
        fx_rate=rate,
        base_amount=base_amount,
        is_base_given=line.base_amount is not None,
        description=line.description,
        tax_code=line.tax_code,
        tags=line.tags,
        contract_id=line.contract_id,
        lease_id=line.lease_id,
        asset_id=line.asset_id,
        instrument_id=line.instrument_id,
        party_id=line.party_id,
    )


def _amount(line: NewLine, currency: str) -> int:
    debit, credit = (parse_amount(side or "0", currency) for side in (line.debit, line.credit))
    if (debit > 0) == (credit > 0):
        raise AmountInvalid("One of debit and credit is more than zero, and only one.")
    return debit - credit


def _rate(line_no: int, line: NewLine, currency: str, on: Day, background: Background) -> Decimal:
    if currency == background.rules.base_currency:
        if line.fx_rate is not None and parse_rate(line.fx_rate) != ONE:
            raise RateInvalid("A line in the base currency has the rate 1.", fx_rate=line.fx_rate)
        return ONE
    if line.fx_rate is not None:
        return parse_rate(line.fx_rate)
    rate = background.rates.get(currency)
    if rate is None:
        raise FxRateRequired(line_no, currency, on)
    return rate


def _given(text: str, product: int, base_currency: str) -> int:
    """The base amount that the caller gave, on the side of the line."""
    given = parse_amount(text, base_currency)
    if abs(given - abs(product)) * TOLERANCE > abs(product):
        expected = format_amount(abs(product), base_currency)
        raise AmountInvalid(
            f"A base amount of {text} is more than one per cent away from {expected}.",
            value=text,
            currency=base_currency,
        )
    return -given if product < 0 else given
