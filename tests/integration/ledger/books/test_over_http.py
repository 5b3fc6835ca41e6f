"""The settings of a ledger as its clients see them."""

from typing import Any

import pytest

from tests.integration.ledger.over_http import HttpBooks

pytestmark = pytest.mark.anyio

DEFAULTS = {
    "base_currency": "MYR",
    "fiscal_year_start_month": 1,
    "time_zone": "Asia/Kuala_Lumpur",
    "retained_earnings_account_id": None,
    "rounding_account_id": None,
    "fx_gain_loss_account_id": None,
    "fx_on_cash_account_id": None,
    "suspense_account_id": None,
    "require_approval": True,
    "approval_threshold": None,
    "base_currency_fixed": False,
    "archived_at": None,
}


async def test_settings_have_defaults_until_they_are_set(books: HttpBooks, others: HttpBooks) -> None:
    assert await books.get("settings") == DEFAULTS
    wanted = {"time_zone": "UTC", "fiscal_year_start_month": 7, "require_approval": False}
    assert await books.patch("settings", wanted) == DEFAULTS | wanted
    assert await books.get("settings") == DEFAULTS | wanted
    assert await others.get("settings") == DEFAULTS


async def test_a_threshold_is_an_amount_of_the_base_currency(books: HttpBooks) -> None:
    assert (await books.patch("settings", {"approval_threshold": "1000"}))["approval_threshold"] == "1000.00"
    changed = await books.patch("settings", {"base_currency": "JPY", "approval_threshold": "5000"})
    assert changed["approval_threshold"] == "5000"
    assert (await books.patch("settings", {"base_currency": "BHD"}))["approval_threshold"] is None


WRONG: tuple[tuple[dict[str, Any], str], ...] = (
    ({"base_currency": "XXX"}, "CURRENCY_UNKNOWN"),
    ({"base_currency": "ZZZ"}, "CURRENCY_UNKNOWN"),
    ({"time_zone": "Asia/Kuala_Lumper"}, "TIME_ZONE_UNKNOWN"),
    ({"time_zone": ".."}, "VALIDATION_FAILED"),
    ({"fiscal_year_start_month": 13}, "VALIDATION_FAILED"),
    ({"approval_threshold": "0.001"}, "AMOUNT_INVALID"),
    ({"base_currency": "JPY", "approval_threshold": "0.5"}, "AMOUNT_INVALID"),
    ({"approval_threshold": "-1"}, "VALIDATION_FAILED"),
    ({"approval_threshold": "-0"}, "VALIDATION_FAILED"),
    ({"approval_threshold": "1e3"}, "VALIDATION_FAILED"),
    ({"approval_threshold": "1" + "0" * 30}, "VALIDATION_FAILED"),
    ({"approval_threshold": 5}, "VALIDATION_FAILED"),
    ({"retained_earnings_account_id": 4711}, "ACCOUNT_UNKNOWN"),
    ({"require_approval": None}, "VALIDATION_FAILED"),
    ({"base_currency_fixed": True}, "VALIDATION_FAILED"),
)


async def test_a_wrong_setting_is_named_and_nothing_changes(books: HttpBooks) -> None:
    for change, code in WRONG:
        wanted = {"require_approval": False} | change
        assert (await books.patch("settings", wanted, 422))["error_code"] == code, change
    assert await books.get("settings") == DEFAULTS


async def test_a_setting_refuses_an_account_of_the_wrong_type_and_one_of_others(
    books: HttpBooks, others: HttpBooks
) -> None:
    cash = {"code": "1010", "name": "Cash", "type": "asset", "sub_type": "current_asset"}
    own = await books.post("accounts", cash)
    refused = await books.patch("settings", {"rounding_account_id": own["id"]}, 422)
    assert refused["error_code"] == "ACCOUNT_UNSUITABLE"
    assert refused["details"] == {"setting": "rounding_account_id", "account_id": own["id"]}
    foreign = await others.post("accounts", {"code": "7900", "name": "Rounding", "type": "expense"})
    unknown = await books.patch("settings", {"rounding_account_id": foreign["id"]}, 422)
    assert unknown["error_code"] == "ACCOUNT_UNKNOWN"
