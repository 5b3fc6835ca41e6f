"""Foreign balances at the closing rate: the base amount becomes balance x rate, the other currency stays.

MFRS 121, paragraphs 23 and 28: monetary items only, the difference to profit or loss.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from charter.ledger.entries.balancing import total_of
from charter.ledger.entries.domain import Draft, Line
from charter.ledger.entries.refusals import SettingsIncomplete
from charter.shared.money import in_base

ONE: Final = Decimal(1)


class ClosingRateRequired(Exception):
    """No rate is given and none is written down for the day."""

    def __init__(self, currency: str, on: date) -> None:
        super().__init__(
            f"There is no closing rate of {currency} for {on}: write it down, or give it in rates."
        )
        self.details: dict[str, object] = {"currency": currency, "date": on.isoformat()}


class RevaluationPending(Exception):
    """Differences were worked out already, and are not posted."""

    def __init__(self, entry_id: int) -> None:
        super().__init__(f"Entry {entry_id} is a revaluation that is not posted: post it or delete it first.")
        self.details: dict[str, object] = {"entry_id": entry_id}


@dataclass(frozen=True, slots=True)
class NamedAccount:
    """An account that settings name."""

    account_id: int
    code: str


@dataclass(frozen=True, slots=True)
class RevaluationRules:
    """What the settings say of differences."""

    base_currency: str
    gain_loss: NamedAccount | None
    on_cash: NamedAccount | None


@dataclass(frozen=True, slots=True)
class ForeignBalance:
    """What a monetary account stands at in a currency, and what that is carried at; minor units."""

    account_id: int
    account_code: str
    is_cash: bool
    currency: str
    balance: int
    carrying: int


@dataclass(frozen=True, slots=True)
class Adjustment:
    """A balance with its difference, in minor units of the base currency."""

    of: ForeignBalance
    rate: Decimal
    target: int

    @property
    def adjustment(self) -> int:
        """What the account's base amount changes by."""
        return self.target - self.of.carrying


def adjustments_of(
    balances: Sequence[ForeignBalance], rates: Mapping[str, Decimal], base_currency: str, on: date
) -> tuple[Adjustment, ...]:
    """The balances that differ. One that is settled needs no rate. Raises: ClosingRateRequired."""
    found = []
    for each in balances:
        rate = rates.get(each.currency, None if each.balance else ONE)
        if rate is None:
            raise ClosingRateRequired(each.currency, on)
        target = in_base(each.balance, rate, each.currency, base_currency)
        found.append(Adjustment(each, rate, target))
    return tuple(each for each in found if each.adjustment)


def revaluation_draft(adjustments: Sequence[Adjustment], rules: RevaluationRules, on: date) -> Draft:
    """The entry that books the differences. Raises: SettingsIncomplete."""
    lines = tuple(_lines(adjustments, rules))
    return Draft(
        date=on,
        reference=f"REVAL-{on}",
        description=f"Revaluation at the closing rates of {on}",
        kind="revaluation",
        base_currency=rules.base_currency,
        base_debit=total_of(lines),
        lines=lines,
    )


def _lines(adjustments: Sequence[Adjustment], rules: RevaluationRules) -> Iterator[Line]:
    number = 0
    for number, each in enumerate(adjustments, 1):
        yield Line(
            line_no=number,
            account_id=each.of.account_id,
            account_code=each.of.account_code,
            currency=each.of.currency,
            amount=0,
            fx_rate=each.rate,
            base_amount=each.adjustment,
        )
    for is_cash, account, setting in (
        (False, rules.gain_loss, "fx_gain_loss_account_id"),
        (True, rules.on_cash, "fx_on_cash_account_id"),
    ):
        total = sum(each.adjustment for each in adjustments if each.of.is_cash == is_cash)
        if total and account is None:
            raise SettingsIncomplete(setting)
        if total and account is not None:
            number += 1
            yield _opposite(number, account, -total, rules.base_currency)


def _opposite(line_no: int, account: NamedAccount, amount: int, currency: str) -> Line:
    return Line(
        line_no=line_no,
        account_id=account.account_id,
        account_code=account.code,
        currency=currency,
        amount=amount,
        fx_rate=ONE,
        base_amount=amount,
        generated="fx",
    )
