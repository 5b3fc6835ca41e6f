"""Entries as clients see them, from the draft to what is posted and reversed."""

from typing import Any, Final

import pytest

from tests.integration.ledger.over_http import HttpBooks

pytestmark = pytest.mark.anyio

CASH: Final[dict[str, Any]] = {"code": "1010", "name": "Cash", "type": "asset", "sub_type": "current_asset"}


@pytest.fixture
async def sale(books: HttpBooks) -> dict[str, Any]:
    """A draft to send, in books with the year 2025 in which entries need no approval."""
    cash = (await books.post("accounts", CASH))["id"]
    sales = (await books.post("accounts", {"code": "4000", "name": "Sales", "type": "revenue"}))["id"]
    await books.post("years", {"start": "2025-01-01"})
    await books.patch("settings", {"require_approval": False})
    lines = [{"account_id": cash, "debit": "5"}, {"account_id": sales, "credit": "5.00"}]
    return {"date": "2025-03-15", "reference": "S-1", "description": "Sold for cash", "lines": lines}


async def test_an_entry_is_posted_with_the_balances_that_it_makes(
    books: HttpBooks, sale: dict[str, Any]
) -> None:
    made = await books.post("entries", sale)
    assert (made["status"], made["number"], made["totals"]["base_debit"]) == ("draft", None, "5.00")
    posted = await books.post(f"entries/{made['id']}/post", status=200)
    assert posted["entry"]["display_number"] == "2025-000001"
    assert [each["balance"] for each in posted["balances"]] == ["5.00", "-5.00"]
    found = await books.get(f"entries/{made['id']}/verify")
    assert (found["is_valid"], found["hash"]) == (True, posted["entry"]["hash"])


async def test_a_draft_is_written_anew_by_who_has_read_it_last(
    books: HttpBooks, sale: dict[str, Any]
) -> None:
    made = await books.post("entries", sale)
    path = f"/v1/ledger/entries/{made['id']}"
    tag = (await books.client.get(path, headers=books.headers)).headers["ETag"]
    changed = sale | {"reference": "S-2"}
    await books.ask("PUT", f"entries/{made['id']}", 428, json=changed)
    guarded = books.headers | {"If-Match": tag}
    again = await books.ask("PUT", f"entries/{made['id']}", 200, json=changed, headers=guarded)
    assert again["reference"] == "S-2"
    await books.ask("PUT", f"entries/{made['id']}", 412, json=sale, headers=guarded)
    await books.delete(f"entries/{made['id']}")
    await books.get(f"entries/{made['id']}", 404)


async def test_a_posted_entry_is_not_changed_and_not_deleted(books: HttpBooks, sale: dict[str, Any]) -> None:
    made = await books.post("entries", sale)
    await books.post(f"entries/{made['id']}/post", status=200)
    anything = books.headers | {"If-Match": "*"}
    for method, body in (("PUT", sale), ("DELETE", None)):
        refused = await books.ask(method, f"entries/{made['id']}", 409, json=body, headers=anything)
        assert refused["error_code"] == "ENTRY_WRONG_STATE"
    for step in ("submit", "withdraw", "post"):
        await books.post(f"entries/{made['id']}/{step}", status=409)
    note = await books.post(f"entries/{made['id']}/notes", {"text": "Filed under 2025/17."})
    assert (await books.get(f"entries/{made['id']}/notes"))["data"] == [note]


async def test_an_account_with_posted_lines_keeps_what_they_rest_on(
    books: HttpBooks, sale: dict[str, Any]
) -> None:
    made = await books.post("entries", sale)
    await books.post(f"entries/{made['id']}/post", status=200)
    account = sale["lines"][0]["account_id"]
    for change in (
        {"code": "1"},
        {"currency": "MYR"},
        {"is_postable": False},
        {"type": "equity", "sub_type": None},
    ):
        refused = await books.patch(f"accounts/{account}", change, 409)
        assert refused["error_code"] == "ACCOUNT_IN_USE"
    await books.delete(f"accounts/{account}", 409)
    assert (await books.patch("settings", {"base_currency": "USD"}, 409))[
        "error_code"
    ] == "BASE_CURRENCY_FIXED"
    retired = await books.patch(f"accounts/{account}", {"is_active": False, "name": "Till"})
    assert (retired["is_active"], retired["name"]) == (False, "Till")


async def test_a_reversal_is_one_and_names_what_it_reverses(books: HttpBooks, sale: dict[str, Any]) -> None:
    made = await books.post("entries", sale)
    await books.post(f"entries/{made['id']}/post", status=200)
    reversal = await books.post(f"entries/{made['id']}/reverse", {"reference": "R-1"})
    assert (reversal["kind"], reversal["reverses_id"], reversal["date"]) == (
        "reversal",
        made["id"],
        sale["date"],
    )
    assert [line["credit"] for line in reversal["lines"]] == ["5.00", "0.00"]
    assert (await books.get(f"entries/{made['id']}"))["reversed_by_id"] == reversal["id"]
    again = await books.post(f"entries/{made['id']}/reverse", status=409)
    assert again["error_code"] == "ALREADY_REVERSED"


async def test_a_reversal_is_of_the_same_day_or_else_of_the_first_open_one_after(
    books: HttpBooks, sale: dict[str, Any]
) -> None:
    made = [await books.post("entries", sale | {"date": day}) for day in ("2025-01-10", "2025-01-20")]
    for entry in made:
        await books.post(f"entries/{entry['id']}/post", status=200)
    while_open = await books.post(f"entries/{made[0]['id']}/reverse")
    period = (await books.get("periods?limit=1"))["data"][0]
    await books.post(f"periods/{period['id']}/close", status=200)
    await books.post(f"periods/{period['id']}/lock", status=200)
    refused = await books.post(f"entries/{made[1]['id']}/reverse", {"date": "2025-01-31"}, 409)
    afterwards = await books.post(f"entries/{made[1]['id']}/reverse")
    assert (while_open["date"], afterwards["date"]) == ("2025-01-10", "2025-02-01")
    assert refused["error_code"] == "PERIOD_LOCKED"


async def test_a_repeated_key_writes_one_draft(books: HttpBooks, sale: dict[str, Any]) -> None:
    keyed = books.headers | {"Idempotency-Key": "one"}
    first, second = [await books.ask("POST", "entries", 201, json=sale, headers=keyed) for _ in range(2)]
    assert first == second
    assert len((await books.get("entries"))["data"]) == 1


async def test_several_are_posted_and_each_has_its_own_outcome(
    books: HttpBooks, sale: dict[str, Any]
) -> None:
    good = [await books.post("entries", sale) for _ in range(2)]
    late = await books.post("entries", sale | {"date": "2030-01-01"})
    ids = [good[0]["id"], late["id"], 4711, good[1]["id"]]
    outcomes = (await books.post("entries/post", {"ids": ids}, 200))["data"]
    assert [each["number"] for each in outcomes] == [1, None, None, 2]
    assert [each["error"] and each["error"]["error_code"] for each in outcomes] == [
        None,
        "NO_PERIOD",
        "ENTRY_NOT_FOUND",
        None,
    ]


async def test_a_list_goes_on_where_its_page_ended(books: HttpBooks, sale: dict[str, Any]) -> None:
    for day, amount in (("2025-03-01", "5.00"), ("2025-03-02", "7.00"), ("2025-03-03", "9.00")):
        lines = [line | {side: amount} for line, side in zip(sale["lines"], ("debit", "credit"), strict=True)]
        await books.post("entries", sale | {"date": day, "lines": lines, "reference": f"S-{day[-1]}"})
    first = await books.get("entries?limit=2")
    assert [each["date"] for each in first["data"]] == ["2025-03-03", "2025-03-02"]
    rest = await books.get(f"entries?limit=2&cursor={first['next_cursor']}")
    assert ([each["date"] for each in rest["data"]], rest["next_cursor"]) == (["2025-03-01"], None)

    async def references(query: str) -> list[str]:
        return [each["reference"] for each in (await books.get(f"entries?{query}"))["data"]]

    assert await references("from=2025-03-02&to=2025-03-02") == ["S-2"]
    assert await references("min=6&max=8.00") == ["S-2"]
    assert await references("q=s-3&status=draft") == ["S-3"]
    assert await references("status=posted") == []
    assert await references(f"account={sale['lines'][0]['account_id']}&limit=1") == ["S-3"]
