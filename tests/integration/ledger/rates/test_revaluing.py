"""Foreign balances at closing rates, as the company with dollars, yen and dinars shows it."""

import asyncio
from typing import Any, Final

import pytest

from tests.integration.ledger.over_http import HttpBooks
from tests.integration.ledger.reports.worked import Company, worked

pytestmark = pytest.mark.anyio

DAY: Final = "2025-12-31"


async def test_a_company_is_revalued_to_the_sen_and_a_second_time_not_at_all(books: HttpBooks) -> None:
    file, company = worked("B"), Company(books)
    await company.open()
    for each in file["entries"]:
        if each["kind"] not in {"revaluation", "closing"}:
            await company.post(each)
    expected = file["revaluation"]
    rates = {each["currency"]: each["rate"] for each in expected}
    dollar = {"currency": "USD", "date": DAY, "kind": "closing", "rate": rates.pop("USD")}
    wanted = {"as_of": DAY, "rates": [{"currency": name, "rate": rate} for name, rate in rates.items()]}
    missing = await books.post("revaluations", wanted, 422)
    assert (missing["error_code"], missing["details"]["currency"]) == ("FX_RATE_REQUIRED", "USD")
    await books.post("rates", dollar)

    found = await books.post("revaluations", wanted, 200)
    shown = ("currency", "balance", "carrying", "target", "adjustment")
    assert [
        {"account": each["account_code"]} | {name: each[name] for name in shown}
        for each in found["adjustments"]
    ] == [{"account": each["account"]} | {name: each[name] for name in shown} for each in expected]

    entry = await books.get(f"entries/{found['entry_id']}")
    assert (entry["kind"], entry["status"], entry["date"]) == ("revaluation", "draft", DAY)
    (entry_of_file,) = (each for each in file["entries"] if each["kind"] == "revaluation")
    assert [_line(line, line["account_code"]) for line in entry["lines"]] == [
        _line(line, line["account"]) for line in entry_of_file["lines"]
    ]

    pending = await books.post("revaluations", wanted, 409)
    assert pending["details"] == {"entry_id": entry["id"]}
    posted = await books.post(f"entries/{entry['id']}/post", status=200)
    dollars = next(each for each in posted["balances"] if each["account_id"] == company.accounts["1020"])
    assert (dollars["balance"], dollars["base_balance"]) == ("4000.00", "17284.00")
    again = await books.post("revaluations", wanted, 200)
    assert (again["adjustments"], again["entry_id"]) == ([], None)


def _line(line: dict[str, Any], code: str) -> tuple[str, ...]:
    return code, line["currency"], line["base_debit"], line["base_credit"]


@pytest.fixture
async def dollars(books: HttpBooks) -> HttpBooks:
    """Books with ten dollars in a bank since the last day of the year, at 4.4."""
    usd = {"code": "1020", "name": "Bank USD", "type": "asset", "sub_type": "current_asset"}
    bank = await books.post("accounts", usd | {"monetary": True, "cash_flow": "cash"})
    capital = await books.post("accounts", {"code": "3000", "name": "Capital", "type": "equity"})
    costs = await books.post("accounts", {"code": "6610", "name": "Differences", "type": "expense"})
    await books.patch("settings", {"fx_on_cash_account_id": costs["id"], "require_approval": False})
    await books.post("years", {"start": "2025-01-01"})
    foreign = {"currency": "USD", "fx_rate": "4.4"}
    lines = [
        {"account_id": bank["id"], "debit": "10.00", **foreign},
        {"account_id": capital["id"], "credit": "10.00", **foreign},
    ]
    draft = {"date": DAY, "reference": "C", "description": "Capital in dollars", "lines": lines}
    made = await books.post("entries", draft)
    await books.post(f"entries/{made['id']}/post", status=200)
    return books


async def test_the_entries_of_the_closing_day_are_revalued_with_those_before_it(dollars: HttpBooks) -> None:
    rates = [{"currency": "USD", "rate": "4.5"}]
    before = await dollars.post("revaluations", {"as_of": "2025-12-30", "rates": rates}, 200)
    assert before["adjustments"] == []
    (found,) = (await dollars.post("revaluations", {"as_of": DAY, "rates": rates}, 200))["adjustments"]
    assert (found["balance"], found["adjustment"]) == ("10.00", "1.00")


async def test_a_revaluation_changes_what_is_carried_and_not_what_is_there(dollars: HttpBooks) -> None:
    wanted = {"as_of": DAY, "rates": [{"currency": "USD", "rate": "4.5"}]}
    found = await dollars.post("revaluations", wanted, 200)
    posted = await dollars.post(f"entries/{found['entry_id']}/post", status=200)
    balances = {each["currency"]: (each["balance"], each["base_balance"]) for each in posted["balances"]}
    assert balances == {"USD": ("10.00", "45.00"), "MYR": ("-1.00", "-1.00")}


async def test_of_two_revaluations_at_once_one_is_written(dollars: HttpBooks) -> None:
    wanted = {"as_of": DAY, "rates": [{"currency": "USD", "rate": "4.5"}]}
    path = "/v1/ledger/revaluations"
    answers = await asyncio.gather(
        *(dollars.client.post(path, json=wanted, headers=dollars.headers) for _ in range(3))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409]


async def test_a_revaluation_wants_an_account_for_differences_and_rates_that_are_some(
    books: HttpBooks,
) -> None:
    for rate, code in (("0", "FX_RATE_INVALID"), ("4,5", "VALIDATION_FAILED"), ("1e3", "VALIDATION_FAILED")):
        refused = {"as_of": DAY, "rates": [{"currency": "USD", "rate": rate}]}
        assert (await books.post("revaluations", refused, 422))["error_code"] == code
    for currency, code in (("XXX", "CURRENCY_UNKNOWN"), ("MYR", "FX_RATE_INVALID")):
        refused = {"as_of": DAY, "rates": [{"currency": currency, "rate": "1"}]}
        assert (await books.post("revaluations", refused, 422))["error_code"] == code
