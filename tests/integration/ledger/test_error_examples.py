"""The examples of the ledger's errors are what the service answers: the same words, the same details."""

from typing import Any, Final

import pytest

from tests.integration.error_examples import Ask, examples_of, outline
from tests.integration.ledger.exchange.conftest import HEADER
from tests.integration.ledger.over_http import HttpBooks

pytestmark = pytest.mark.anyio

UNKNOWN: Final = 999_999
CASH: Final[dict[str, Any]] = {"code": "1010", "name": "Cash", "type": "asset", "sub_type": "current_asset"}
DOLLAR: Final[dict[str, Any]] = {"currency": "USD", "date": "2025-04-15", "rate": "4.4000"}
DEBIT: Final[dict[str, Any]] = {"account_id": "{cash}", "debit": "100.00"}
CREDIT: Final[dict[str, Any]] = {"account_id": "{sales}", "credit": "100.00"}
SALE: Final[dict[str, Any]] = {
    "date": "2025-03-15",
    "reference": "S-1",
    "description": "Sold for cash",
    "lines": [DEBIT, CREDIT],
}
UNIQUE: Final[dict[str, Any]] = {"reference": "U-1", "unique_reference": True}
PAYMENT: Final[dict[str, Any]] = {
    "date": "2025-04-15",
    "reference": "REC-1",
    "description": "USD received",
    "side": "receivable",
    "account_id": "{sales}",
    "bank_account_id": "{cash}",
    "currency": "USD",
    "amount": "6000.00",
    "booked_rate": "4.4500",
    "rate": "4.4000",
}

REFUSED: Final[dict[str, tuple[str, str, Any]]] = {
    "LEDGER_ACCOUNT_NOT_FOUND": ("GET", f"accounts/{UNKNOWN}", None),
    "ACCOUNT_CODE_TAKEN": ("POST", "accounts", CASH),
    "ACCOUNT_IN_USE": ("DELETE", "accounts/{suspense}", None),
    "ACCOUNT_HAS_CHILDREN": ("DELETE", "accounts/{group}", None),
    "SUB_TYPE_INVALID": ("POST", "accounts", CASH | {"type": "expense"}),
    "ACCOUNT_PARENT_INVALID": ("PATCH", "accounts/{group}", {"parent_id": "{below}"}),
    "CURRENCY_UNKNOWN": ("POST", "rates", DOLLAR | {"currency": "XXX"}),
    "TIME_ZONE_UNKNOWN": ("PATCH", "settings", {"time_zone": "Asia/Kuala_Lumper"}),
    "ACCOUNT_UNKNOWN": ("PATCH", "settings", {"rounding_account_id": UNKNOWN}),
    "ACCOUNT_UNSUITABLE": ("PATCH", "settings", {"retained_earnings_account_id": "{cash}"}),
    "AMOUNT_INVALID": ("PATCH", "settings", {"approval_threshold": "1.005"}),
    "RATE_NOT_FOUND": ("GET", f"rates/{UNKNOWN}", None),
    "RATE_EXISTS": ("POST", "rates", DOLLAR),
    "FX_RATE_INVALID": ("POST", "rates", DOLLAR | {"currency": "MYR"}),
    "PRECONDITION_REQUIRED": ("PATCH", "accounts/{cash}", {"name": "Till"}),
    "ENTRY_NOT_FOUND": ("GET", f"entries/{UNKNOWN}", None),
    "ENTRY_WRONG_STATE": ("PUT", "entries/{posted}", SALE),
    "ENTRY_UNBALANCED": ("POST", "entries", SALE | {"lines": [DEBIT, CREDIT | {"credit": "99.99"}]}),
    "ACCOUNT_INACTIVE": ("POST", "entries", SALE | {"lines": [DEBIT | {"account_id": "{retired}"}, CREDIT]}),
    "ACCOUNT_NOT_POSTABLE": (
        "POST",
        "entries",
        SALE | {"lines": [DEBIT | {"account_id": "{group}"}, CREDIT]},
    ),
    "CURRENCY_NOT_ALLOWED": (
        "POST",
        "entries",
        SALE | {"lines": [DEBIT | {"account_id": "{dollars}"}, CREDIT]},
    ),
    "FX_RATE_REQUIRED": ("POST", "entries", SALE | {"lines": [DEBIT | {"currency": "EUR"}, CREDIT]}),
    "DATE_INVALID": ("POST", "entries", SALE | {"auto_reverse_on": "2025-01-01"}),
    "REFERENCE_TAKEN": ("POST", "entries", SALE | UNIQUE),
    "OPENING_EXISTS": ("POST", "entries", SALE | {"kind": "opening"}),
    "CURSOR_INVALID": ("GET", "entries?cursor=elsewhere", None),
    "NO_PERIOD": ("POST", "entries/{undated}/post", None),
    "PERIOD_LOCKED": ("POST", "entries/{posted}/reverse", {"date": "2025-01-31"}),
    "ALREADY_REVERSED": ("POST", "entries/{reversed}/reverse", {}),
    "SETTINGS_INCOMPLETE": ("POST", "entries/settlements", PAYMENT),
    "FISCAL_YEAR_NOT_FOUND": ("GET", f"years/{UNKNOWN}", None),
    "PERIOD_NOT_FOUND": ("GET", f"periods/{UNKNOWN}", None),
    "FISCAL_YEAR_OVERLAPS": ("POST", "years", {"start": "2025-02-01"}),
    "FISCAL_YEAR_INVALID": ("POST", "years", {"end": "2026-01-17"}),
    "FISCAL_YEAR_WRONG_STATE": ("POST", "years/{year}/reopen", None),
    "PERIOD_HAS_UNPOSTED": ("POST", "periods/{second}/close", None),
    "EARLIER_PERIOD_OPEN": ("POST", "periods/{fourth}/close", None),
    "REPORT_DAYS_INVALID": ("GET", "trial-balance?from=2025-12-31&as_of=2025-01-01", None),
    "PERIOD_WRONG_STATE": ("POST", "periods/{second}/lock", None),
    "CSV_NOT_UTF8": ("POST", "imports", b"entry_ref\xff"),
    "CSV_WRONG_DELIMITER": ("POST", "imports", HEADER.replace(b",", b";")),
    "CSV_HEADER_WRONG": ("POST", "imports", HEADER.replace(b"account_code,", b"") + b"1\n"),
    "CSV_EMPTY": ("POST", "imports", HEADER),
    "CSV_TOO_MANY_ROWS": ("POST", "imports", HEADER + b"S-1\n" * 100_001),
}
"""What leads to each error, in books that `furnished` made."""


def filled(value: Any, values: dict[str, int]) -> Any:
    """The value with what `{names}` in it stand for."""
    if isinstance(value, dict):
        return {name: filled(each, values) for name, each in value.items()}
    if isinstance(value, list):
        return [filled(each, values) for each in value]
    is_name = isinstance(value, str) and value.startswith("{")
    return values[value.strip("{}")] if is_name else value


async def furnished(books: HttpBooks) -> dict[str, int]:
    """Ids of what there is in the books, by its name."""
    values: dict[str, int] = {}
    for name, account in {
        "group": CASH | {"code": "1000", "is_postable": False},
        "below": CASH | {"code": "1001", "is_postable": False, "parent_id": "{group}"},
        "cash": CASH,
        "dollars": CASH | {"code": "1020", "currency": "USD"},
        "retired": CASH | {"code": "1030", "is_active": False},
        "sales": {"code": "4000", "name": "Sales", "type": "revenue"},
        "suspense": CASH | {"code": "9000"},
    }.items():
        values[name] = (await books.post("accounts", filled(account, values)))["id"]
    await books.patch("settings", {"suspense_account_id": values["suspense"], "require_approval": False})
    await books.post("rates", DOLLAR)
    year = await books.post("years", {"start": "2025-01-01"})
    first, second, _, fourth, *_ = (period["id"] for period in year["periods"])
    for step in ("close", "lock"):
        await books.post(f"periods/{first}/{step}", status=200)
    values |= {"year": year["id"], "second": second, "fourth": fourth}
    for name, changes in {
        "posted": {},
        "reversed": {},
        "opening": {"kind": "opening"},
        "unposted": {"date": "2025-02-28"},
        "undated": UNIQUE | {"date": "2030-01-01"},
    }.items():
        values[name] = (await books.post("entries", filled(SALE | changes, values)))["id"]
    for name in ("posted", "reversed"):
        await books.post(f"entries/{values[name]}/post", status=200)
    await books.post(f"entries/{values['reversed']}/reverse", {})
    return values


async def test_an_error_of_the_ledger_is_answered_as_its_example_shows(books: HttpBooks) -> None:
    values = await furnished(books)
    different = {}
    for code, (method, template, sent) in REFUSED.items():
        headers = books.headers | ({} if code == "PRECONDITION_REQUIRED" else {"If-Match": "*"})
        path = f"/v1/ledger/{template.format_map(values)}"
        if isinstance(sent, bytes):
            headers |= {"Content-Type": "text/csv"}
            answer = await books.client.request(method, path, content=sent, headers=headers)
        else:
            body = None if sent is None else filled(sent, values)
            answer = await books.client.request(method, path, json=body, headers=headers)
        shown = list(examples_of(Ask("owner", method, path), answer.status_code, code))
        if answer.json().get("error_code") != code or outline(answer.json()) not in map(outline, shown):
            different[code] = (answer.json(), shown)
    assert different == {}
