"""Differences of foreign balances: rounded once, opposite to what they are of, none where nothing differs."""

from datetime import date
from decimal import Decimal
from typing import Final

import pytest

from charter.ledger.entries.refusals import SettingsIncomplete
from charter.ledger.rates.revaluing import (
    ClosingRateRequired,
    ForeignBalance,
    NamedAccount,
    RevaluationRules,
    adjustments_of,
    revaluation_draft,
)

DAY: Final = date(2025, 12, 31)
RULES: Final = RevaluationRules("MYR", NamedAccount(6600, "6600"), NamedAccount(6610, "6610"))
RATES: Final = {"USD": Decimal("4.3210"), "JPY": Decimal("0.030150")}
BANK: Final = ForeignBalance(1020, "1020", True, "USD", 400_000, 1_760_000)
BILL: Final = ForeignBalance(2010, "2010", False, "JPY", -500_000, -1_493_750)


def test_a_balance_is_brought_to_the_closing_rate() -> None:
    bank, bill = adjustments_of([BANK, BILL], RATES, "MYR", DAY)
    assert (bank.target, bank.adjustment) == (1_728_400, -31_600)
    assert (bill.target, bill.adjustment) == (-1_507_500, -13_750)


def test_what_stands_at_the_rate_already_is_left_alone() -> None:
    level = ForeignBalance(1020, "1020", True, "USD", 400_000, 1_728_400)
    assert adjustments_of([level], RATES, "MYR", DAY) == ()


def test_a_residue_of_what_is_settled_needs_no_rate() -> None:
    settled = ForeignBalance(1100, "1100", False, "EUR", 0, 12)
    (found,) = adjustments_of([settled], {}, "MYR", DAY)
    assert found.adjustment == -12


def test_a_currency_without_a_rate_is_named() -> None:
    with pytest.raises(ClosingRateRequired, match="USD for 2025-12-31"):
        adjustments_of([BANK], {}, "MYR", DAY)


def test_differences_of_cash_have_an_account_of_their_own() -> None:
    draft = revaluation_draft(adjustments_of([BANK, BILL], RATES, "MYR", DAY), RULES, DAY)
    assert [(line.account_code, line.currency, line.amount, line.base_amount) for line in draft.lines] == [
        ("1020", "USD", 0, -31_600),
        ("2010", "JPY", 0, -13_750),
        ("6600", "MYR", 13_750, 13_750),
        ("6610", "MYR", 31_600, 31_600),
    ]
    assert draft.base_debit == 45_350


def test_differences_that_cancel_need_no_account() -> None:
    up = ForeignBalance(1, "1", False, "USD", 100, 332)
    down = ForeignBalance(2, "2", False, "USD", -100, -332)
    found = adjustments_of([up, down], RATES, "MYR", DAY)
    draft = revaluation_draft(found, RevaluationRules("MYR", None, None), DAY)
    assert [line.base_amount for line in draft.lines] == [100, -100]


def test_a_missing_account_is_named_by_its_setting() -> None:
    rules = RevaluationRules("MYR", RULES.gain_loss, None)
    with pytest.raises(SettingsIncomplete) as refused:
        revaluation_draft(adjustments_of([BANK], RATES, "MYR", DAY), rules, DAY)
    assert refused.value.details == {"setting": "fx_on_cash_account_id"}
