"""Payments in other currencies: what is settled leaves no residue, and the difference has a line."""

from dataclasses import replace
from datetime import date
from typing import Final

import pytest

from charter.ledger.books.domain import LedgerSettings
from charter.ledger.chart.domain import AccountId
from charter.ledger.entries.refusals import SettingsIncomplete
from charter.ledger.entries.settlements import Settlement
from charter.ledger.rates.domain import RateOfBaseCurrency

SETTINGS: Final = LedgerSettings(fx_gain_loss_account_id=AccountId(66))
RECEIPT: Final = Settlement(
    date=date(2025, 4, 15),
    reference="REC-1",
    description="USD 6,000 received",
    side="receivable",
    account_id=14,
    bank_account_id=12,
    currency="USD",
    amount="6000.00",
    booked_rate="4.4500",
    rate="4.4000",
)

Line = tuple[int, str | None, str | None, str | None]


def lines_of(settlement: Settlement) -> list[Line]:
    """Account, debit, credit and rate of each line."""
    return [
        (line.account_id, line.debit, line.credit, line.fx_rate) for line in settlement.entry(SETTINGS).lines
    ]


def test_a_receipt_below_the_booked_rate_is_a_loss() -> None:
    assert lines_of(RECEIPT) == [
        (12, "6000.00", None, "4.4000"),
        (14, None, "6000.00", "4.4500"),
        (66, "300.00", None, None),
    ]


def test_a_payment_below_the_booked_rate_is_a_gain() -> None:
    assert lines_of(replace(RECEIPT, side="payable")) == [
        (14, "6000.00", None, "4.4500"),
        (12, None, "6000.00", "4.4000"),
        (66, None, "300.00", None),
    ]


def test_without_a_difference_there_is_no_line_for_it() -> None:
    level = replace(RECEIPT, rate="4.45")
    assert len(level.entry(LedgerSettings()).lines) == len(lines_of(level)) == 2


def test_every_line_of_a_settlement_says_that_it_is_one() -> None:
    *settled, difference = RECEIPT.entry(SETTINGS).lines
    assert {line.tags for line in settled} == {("settlement",)}
    assert difference.tags == ()


def test_a_difference_needs_an_account_and_the_base_currency_has_none() -> None:
    with pytest.raises(SettingsIncomplete):
        RECEIPT.entry(LedgerSettings())
    with pytest.raises(RateOfBaseCurrency):
        replace(RECEIPT, currency="MYR").entry(SETTINGS)
