"""From what is sent to lines in two currencies, and what is refused on the way."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

import pytest

from charter.ledger.entries.balancing import rounding_of, total_of
from charter.ledger.entries.domain import AccountFacts, Background, Line, Rules
from charter.ledger.entries.drafting import NewEntry, NewLine, drafted_lines
from charter.ledger.entries.refusals import (
    AccountInactive,
    AccountNotPostable,
    AccountUnknown,
    CurrencyNotAllowed,
    DateInvalid,
    EntryUnbalanced,
    FxRateRequired,
    SettingsIncomplete,
)
from charter.shared.money import AmountInvalid, CurrencyUnknown, RateInvalid

BANK, SALES, DOLLARS, OLD, PARENT, ROUNDING, SUSPENSE = range(1, 8)
RULES: Final = Rules(
    base_currency="MYR",
    require_approval=True,
    approval_threshold=None,
    rounding_account_id=ROUNDING,
    rounding_account_code="7900",
    suspense_account_id=None,
)
WITH_SUSPENSE: Final = Rules(
    base_currency="MYR",
    require_approval=True,
    approval_threshold=None,
    rounding_account_id=None,
    rounding_account_code=None,
    suspense_account_id=SUSPENSE,
)
ACCOUNTS: Final = {
    BANK: AccountFacts(BANK, "1000", is_active=True, is_postable=True, currency=None),
    SALES: AccountFacts(SALES, "4000", is_active=True, is_postable=True, currency=None),
    DOLLARS: AccountFacts(DOLLARS, "1020", is_active=True, is_postable=True, currency="USD"),
    OLD: AccountFacts(OLD, "1999", is_active=False, is_postable=True, currency=None),
    PARENT: AccountFacts(PARENT, "1", is_active=True, is_postable=False, currency=None),
}


def lines_of(*lines: NewLine, rules: Rules = RULES, **more: Any) -> tuple[Line, ...]:
    new = NewEntry(date=date(2025, 4, 15), reference="R", description="D", lines=lines, **more)
    return drafted_lines(new, Background(rules, ACCOUNTS, {"USD": Decimal("4.4")}))


def debit(account: int, amount: str, **more: Any) -> NewLine:
    return NewLine(account_id=account, debit=amount, **more)


def credit(account: int, amount: str, **more: Any) -> NewLine:
    return NewLine(account_id=account, credit=amount, **more)


def test_a_line_without_a_currency_is_in_the_base_currency() -> None:
    paid, sold = lines_of(debit(BANK, "12.30", credit="0.00"), credit(SALES, "12.3"))

    assert (paid.currency, paid.amount, paid.base_amount) == ("MYR", 1230, 1230)
    assert (sold.line_no, sold.account_code, sold.amount) == (2, "4000", -1230)


def test_without_a_rate_the_spot_rate_of_the_day_counts() -> None:
    received, _ = lines_of(debit(DOLLARS, "6000", currency="USD"), credit(BANK, "26400"))

    assert (received.amount, received.base_amount) == (600_000, 2_640_000)


@pytest.mark.parametrize(
    ("line", "refusal"),
    [
        (debit(99, "1"), AccountUnknown),
        (debit(OLD, "1"), AccountInactive),
        (debit(PARENT, "1"), AccountNotPostable),
        (debit(DOLLARS, "1"), CurrencyNotAllowed),
        (debit(DOLLARS, "1", currency="JPY", fx_rate="1"), CurrencyNotAllowed),
        (debit(BANK, "1", currency="DEM"), CurrencyUnknown),
        (debit(BANK, "1", currency="EUR"), FxRateRequired),
        (debit(BANK, "1", fx_rate="4.4"), RateInvalid),
        (debit(BANK, "1", currency="USD", fx_rate="0"), RateInvalid),
        (debit(BANK, "1.001"), AmountInvalid),
        (debit(BANK, "1.0", currency="JPY", fx_rate="1"), AmountInvalid),
        (debit(BANK, "0"), AmountInvalid),
        (debit(BANK, "1", credit="1"), AmountInvalid),
        (NewLine(account_id=BANK), AmountInvalid),
        (debit(BANK, "-1"), AmountInvalid),
        (debit(BANK, "1e3"), AmountInvalid),
        (debit(BANK, "1" + "0" * 30), AmountInvalid),
        (debit(BANK, "9999999999999", currency="USD", fx_rate="10"), AmountInvalid),
    ],
)
def test_a_line_that_cannot_be_is_refused_with_its_number(line: NewLine, refusal: type[Exception]) -> None:
    with pytest.raises(refusal) as refused:
        lines_of(credit(SALES, "1"), line)

    assert vars(refused.value)["details"]["line"] == 2


def test_one_sen_too_little_is_refused_with_both_sides() -> None:
    with pytest.raises(EntryUnbalanced) as refused:
        lines_of(debit(BANK, "100.00"), credit(SALES, "99.99"))

    assert refused.value.details == {
        "debit": "100.00",
        "credit": "99.99",
        "difference": "0.01",
        "currency": "MYR",
    }


def test_a_single_foreign_currency_has_to_balance_in_itself() -> None:
    with pytest.raises(EntryUnbalanced, match=r"differ by 0\.01 USD"):
        lines_of(debit(BANK, "1.00", currency="USD"), credit(SALES, "0.99", currency="USD"))


def test_one_sen_in_base_is_no_rounding_where_the_currencies_differ() -> None:
    with pytest.raises(EntryUnbalanced, match=r"differ by 0\.01 MYR"):
        lines_of(debit(DOLLARS, "100", currency="USD"), credit(BANK, "439.99"))


def test_what_rounding_left_of_three_cents_goes_to_the_account_for_it() -> None:
    at = {"currency": "USD", "fx_rate": "4.4567"}
    lines = lines_of(debit(BANK, "0.03", **at), *(credit(SALES, "0.01", **at) for _ in range(3)))

    rounding = rounding_of(lines, RULES)

    assert [line.base_amount for line in lines] == [13, -4, -4, -4]
    assert rounding is not None
    assert (rounding.line_no, rounding.account_code, rounding.base_amount) == (5, "7900", -1)
    assert rounding.generated == "rounding"
    assert total_of(lines) == 13


def test_without_an_account_for_rounding_nothing_is_rounded_away() -> None:
    at = {"currency": "USD", "fx_rate": "4.4567"}
    lines = lines_of(debit(BANK, "0.03", **at), *(credit(SALES, "0.01", **at) for _ in range(3)))

    with pytest.raises(SettingsIncomplete, match="rounding_account_id"):
        rounding_of(lines, WITH_SUSPENSE)


def test_more_than_a_unit_for_each_foreign_line_is_no_rounding() -> None:
    with pytest.raises(EntryUnbalanced):
        lines_of(
            debit(BANK, "100", currency="USD", fx_rate="4.5"),
            credit(SALES, "100", currency="USD", fx_rate="4.4997"),
        )


def test_a_banks_own_base_amount_may_differ_by_one_per_cent() -> None:
    received, _ = lines_of(
        debit(DOLLARS, "100", currency="USD", base_amount="444.40"), credit(BANK, "444.40")
    )
    assert (received.base_amount, received.is_base_given) == (44_440, True)

    with pytest.raises(AmountInvalid, match=r"more than one per cent away from 440\.00"):
        lines_of(debit(DOLLARS, "100", currency="USD", base_amount="444.41"), credit(BANK, "444.41"))


def test_opening_balances_differ_only_where_an_account_takes_the_difference() -> None:
    sent = (debit(BANK, "100"), credit(SALES, "90"))
    with pytest.raises(EntryUnbalanced):
        lines_of(*sent, kind="opening")

    *_, difference = lines_of(*sent, kind="opening", rules=WITH_SUSPENSE)

    assert (difference.account_id, difference.base_amount) == (SUSPENSE, -1000)


def test_an_accrual_is_reversed_after_its_date() -> None:
    with pytest.raises(DateInvalid, match="is not after 2025-04-15"):
        lines_of(debit(BANK, "1"), credit(SALES, "1"), auto_reverse_on=date(2025, 4, 15))
