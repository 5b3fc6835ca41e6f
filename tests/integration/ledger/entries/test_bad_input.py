"""What is no entry is refused with the place and the reason, and nothing of it is written."""

from typing import Any, Final

import pytest

from tests.integration.ledger.over_http import HttpBooks

pytestmark = pytest.mark.anyio

CASH: Final[dict[str, Any]] = {"code": "1010", "name": "Cash", "type": "asset", "sub_type": "current_asset"}
ACCOUNTS: Final[dict[str, dict[str, Any]]] = {
    "cash": CASH,
    "sales": {"code": "4000", "name": "Sales", "type": "revenue"},
    "group": CASH | {"code": "1000", "is_postable": False},
    "retired": CASH | {"code": "1030", "is_active": False},
    "dollars": CASH | {"code": "1020", "currency": "USD"},
}
VALID: Final = "VALIDATION_FAILED"
WRONG_LINES: Final[tuple[tuple[dict[str, Any], dict[str, Any], str], ...]] = (
    ({"debit": "100.00"}, {"credit": "99.99"}, "ENTRY_UNBALANCED"),
    ({"debit": "100.00"}, {"debit": "100.00"}, "ENTRY_UNBALANCED"),
    ({"debit": "1" + "0" * 30}, {"credit": "1" + "0" * 30}, VALID),
    ({"debit": "10000000000000"}, {"credit": "10000000000000"}, VALID),
    ({"debit": "-0"}, {"credit": "-0"}, VALID),
    ({"debit": "-5.00"}, {"credit": "-5.00"}, VALID),
    ({"debit": "+5.00"}, {"credit": "5.00"}, VALID),
    ({"debit": "1e3"}, {"credit": "1e3"}, VALID),
    ({"debit": " 5.00"}, {"credit": "5.00"}, VALID),
    ({"debit": "5,00"}, {"credit": "5,00"}, VALID),
    ({"debit": "1,000.00"}, {"credit": "1,000.00"}, VALID),
    ({"debit": "05.00"}, {"credit": "5.00"}, VALID),
    ({"debit": ".5"}, {"credit": "0.5"}, VALID),
    ({"debit": "\u0665"}, {"credit": "5"}, VALID),
    ({"debit": 5.0}, {"credit": "5.00"}, VALID),
    ({"debit": 5}, {"credit": "5.00"}, VALID),
    ({"debit": "NaN"}, {"credit": "NaN"}, VALID),
    ({"debit": None}, {"credit": "5.00"}, VALID),
    ({"debit": "0.00"}, {"credit": "0.00"}, "AMOUNT_INVALID"),
    ({"debit": "5.00", "credit": "5.00"}, {"credit": "5.00"}, "AMOUNT_INVALID"),
    ({}, {"credit": "5.00"}, "AMOUNT_INVALID"),
    ({"debit": "5.001"}, {"credit": "5.00"}, "AMOUNT_INVALID"),
    (
        {"debit": "500.125", "currency": "JPY", "fx_rate": "0.03"},
        {"credit": "500.125", "currency": "JPY", "fx_rate": "0.03"},
        "AMOUNT_INVALID",
    ),
    ({"debit": "5", "currency": "XXX"}, {"credit": "5"}, "CURRENCY_UNKNOWN"),
    ({"debit": "5", "currency": "XAU"}, {"credit": "5"}, "CURRENCY_UNKNOWN"),
    ({"debit": "5", "currency": "DEM"}, {"credit": "5"}, "CURRENCY_UNKNOWN"),
    ({"debit": "5", "currency": "usd"}, {"credit": "5"}, VALID),
    ({"debit": "5", "currency": "EUR"}, {"credit": "5"}, "FX_RATE_REQUIRED"),
    ({"debit": "5", "currency": "USD", "fx_rate": "0"}, {"credit": "5"}, "FX_RATE_INVALID"),
    ({"debit": "5", "fx_rate": "1.1"}, {"credit": "5"}, "FX_RATE_INVALID"),
    ({"debit": "5", "currency": "USD", "fx_rate": "1e3"}, {"credit": "5"}, VALID),
    ({"debit": "5", "currency": "USD", "fx_rate": "4.12345678901"}, {"credit": "5"}, VALID),
    (
        {"debit": "9999999999999.99", "currency": "USD", "fx_rate": "99999999"},
        {"credit": "9999999999999.99", "currency": "USD", "fx_rate": "99999999"},
        "AMOUNT_INVALID",
    ),
    (
        {"debit": "100", "currency": "USD", "fx_rate": "4", "base_amount": "405"},
        {"credit": "400"},
        "AMOUNT_INVALID",
    ),
    ({"account_id": "retired", "debit": "5"}, {"credit": "5"}, "ACCOUNT_INACTIVE"),
    ({"account_id": "group", "debit": "5"}, {"credit": "5"}, "ACCOUNT_NOT_POSTABLE"),
    ({"account_id": "dollars", "debit": "5"}, {"credit": "5"}, "CURRENCY_NOT_ALLOWED"),
    ({"account_id": 4711, "debit": "5"}, {"credit": "5"}, "ACCOUNT_UNKNOWN"),
    ({"account_id": 0, "debit": "5"}, {"credit": "5"}, VALID),
    ({"account_code": "1010", "debit": "5"}, {"credit": "5"}, VALID),
    ({"debit_amount": "5"}, {"credit": "5"}, VALID),
    ({"debit": "5", "tags": ["loan"]}, {"credit": "5"}, VALID),
    ({"debit": "5", "description": "a\x00b"}, {"credit": "5"}, VALID),
)
WRONG_HEADS: Final[tuple[tuple[dict[str, Any], str], ...]] = (
    ({"date": "2025-02-30"}, VALID),
    ({"date": "15.03.2025"}, VALID),
    ({"date": "2025-03-15T00:00:00Z"}, VALID),
    ({"date": 20250315}, VALID),
    ({"reference": ""}, VALID),
    ({"reference": "R" * 65}, VALID),
    ({"description": "D" * 501}, VALID),
    ({"kind": "closing"}, VALID),
    ({"status": "posted"}, VALID),
    ({"number": 7}, VALID),
    ({"tenant_id": "user:8"}, VALID),
    ({"document_url": "javascript:alert(1)"}, VALID),
    ({"auto_reverse_on": "2025-03-15"}, "DATE_INVALID"),
    ({"lines": []}, VALID),
)


async def test_what_is_no_entry_leaves_no_trace(books: HttpBooks) -> None:
    numbers = {name: (await books.post("accounts", account))["id"] for name, account in ACCOUNTS.items()}
    head = {"date": "2025-03-15", "reference": "S-1", "description": "Sold for cash"}

    def line(account: str, changes: dict[str, Any]) -> dict[str, Any]:
        whole = {"account_id": account, **changes}
        return whole | {"account_id": numbers.get(whole["account_id"], whole["account_id"])}

    answers = {}
    for debit, credit, code in WRONG_LINES:
        sent = {**head, "lines": [line("cash", debit), line("sales", credit)]}
        answers[str((debit, credit))] = (code, (await books.post("entries", sent, 422))["error_code"])
    good = [line("cash", {"debit": "5.00"}), line("sales", {"credit": "5.00"})]
    for changes, code in WRONG_HEADS:
        sent = {**head, "lines": good} | changes
        answers[str(changes)] = (code, (await books.post("entries", sent, 422))["error_code"])
    one_line, many = {**head, "lines": good[:1]}, {**head, "lines": good * 251}
    for sent in (one_line, many):
        assert (await books.post("entries", sent, 422))["error_code"] == VALID
    assert {sent: codes for sent, codes in answers.items() if codes[0] != codes[1]} == {}
    assert (await books.get("entries"))["data"] == []


async def test_an_unbalanced_entry_says_by_how_much_and_on_which_side(books: HttpBooks) -> None:
    cash = (await books.post("accounts", ACCOUNTS["cash"]))["id"]
    sales = (await books.post("accounts", ACCOUNTS["sales"]))["id"]
    lines = [{"account_id": cash, "debit": "100.00"}, {"account_id": sales, "credit": "99.99"}]
    draft = {"date": "2025-03-15", "reference": "S-1", "description": "Sold", "lines": lines}
    refused = await books.post("entries", draft, 422)
    assert refused["details"] == {
        "debit": "100.00",
        "credit": "99.99",
        "difference": "0.01",
        "currency": "MYR",
    }


async def test_a_wrong_cursor_and_wrong_amounts_of_a_list_are_told(books: HttpBooks) -> None:
    for cursor in ("elsewhere", "2025-03-01.9999999999999999999"):
        assert (await books.get(f"entries?cursor={cursor}", 422))["error_code"] == "CURSOR_INVALID"
    assert (await books.get("entries?min=1.005", 422))["error_code"] == "AMOUNT_INVALID"
    assert (await books.get("entries?max=-1", 422))["error_code"] == VALID
    assert (await books.get("entries?status=lost", 422))["error_code"] == VALID
