"""Reports as their clients see them."""

from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

import httpx
import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from charter.development.postgres import EmbeddedPostgres
from charter.settings import Settings
from tests.integration.ledger.over_http import HttpBooks

pytestmark = pytest.mark.anyio

CHART: Final[dict[str, dict[str, Any]]] = {
    "1000": {"name": "Money", "type": "asset", "sub_type": "current_asset", "is_postable": False},
    "1010": {
        "name": "Bank",
        "type": "asset",
        "sub_type": "current_asset",
        "cash_flow": "cash",
        "below": "1000",
    },
    "1020": {
        "name": "Yen",
        "type": "asset",
        "sub_type": "current_asset",
        "cash_flow": "cash",
        "currency": "JPY",
        "below": "1000",
    },
    "3100": {"name": "Retained earnings", "type": "equity", "sub_type": "retained_earnings"},
    "4000": {"name": "Sales", "type": "revenue"},
    "7900": {"name": "Rounding", "type": "expense"},
}


async def furnished(books: HttpBooks) -> dict[str, int]:
    """Ids of accounts by code, in books where one person posts, and 2025 and 2026 are open."""
    accounts: dict[str, int] = {}
    for code, account in CHART.items():
        below = {"parent_id": accounts[account["below"]]} if "below" in account else {}
        values = {name: value for name, value in account.items() if name != "below"}
        accounts[code] = (await books.post("accounts", {"code": code, **values, **below}))["id"]
    named = {"retained_earnings_account_id": accounts["3100"], "rounding_account_id": accounts["7900"]}
    await books.patch("settings", {**named, "require_approval": False})
    await books.post("years", {"start": "2025-01-01"})
    await books.post("years", {})
    return accounts


async def sell(books: HttpBooks, accounts: dict[str, int], on: str, amount: str, **foreign: str) -> int:
    """Post a sale for cash: yen where there is a currency. Answers its number."""
    lines = [
        {"account_id": accounts["1020" if foreign else "1010"], "debit": amount, **foreign},
        {"account_id": accounts["4000"], "credit": amount, **foreign},
    ]
    entry = {"date": on, "reference": "S", "description": "Sold for cash", "lines": lines}
    made = await books.post("entries", entry)
    number: int = (await books.post(f"entries/{made['id']}/post", status=200))["entry"]["number"]
    return number


async def balances(books: HttpBooks, query: str) -> dict[str, tuple[str, str]]:
    """Debit and credit of accounts by code."""
    report = await books.get(f"trial-balance?{query}")
    assert report["balanced"]
    return {row["code"]: (row["debit"], row["credit"]) for row in report["rows"]}


async def test_a_day_counts_to_its_end_and_backdating_changes_only_days_from_its_date_on(
    books: HttpBooks,
) -> None:
    accounts = await furnished(books)
    for day, amount in (("2025-02-28", "100.00"), ("2025-03-15", "20.00"), ("2025-03-31", "3.00")):
        await sell(books, accounts, day, amount)
    days = ("02-27", "02-28", "03-14", "03-15", "03-30", "03-31", "04-01")

    async def bank() -> list[str]:
        found = [await balances(books, f"as_of=2025-{day}") for day in days]
        return [each.get("1010", ("none",))[0] for each in found]

    assert await bank() == ["none", "100.00", "100.00", "120.00", "120.00", "123.00", "123.00"]
    await sell(books, accounts, "2025-03-15", "0.50")
    assert await bank() == ["none", "100.00", "100.00", "120.50", "120.50", "123.50", "123.50"]


async def test_a_trial_balance_shows_what_moved_levels_of_the_tree_and_another_currency(
    books: HttpBooks,
) -> None:
    accounts = await furnished(books)
    await sell(books, accounts, "2025-01-10", "100.00")
    await sell(books, accounts, "2025-03-10", "12345", currency="JPY", fx_rate="0.029875")
    await sell(books, accounts, "2025-03-20", "7.00")

    report = await books.get("trial-balance?as_of=2025-12-31&from=2025-03-01&currency=JPY")
    names = ("code", "opening", "moved_debit", "moved_credit", "debit", "credit", "currency_balance")
    assert [tuple(row[name] for name in names) for row in report["rows"]] == [
        ("1010", "100.00", "7.00", "0.00", "107.00", "0.00", "0"),
        ("1020", "0.00", "368.81", "0.00", "368.81", "0.00", "12345"),
        ("4000", "-100.00", "0.00", "375.81", "0.00", "475.81", "-12345"),
    ]
    assert report["totals"] == dict.fromkeys(("debit", "credit"), "475.81") | dict.fromkeys(
        ("moved_debit", "moved_credit"), "375.81"
    )
    assert await balances(books, "as_of=2025-12-31&level=1") == {
        "1000": ("475.81", "0.00"),
        "4000": ("0.00", "475.81"),
    }
    for query, code in (
        ("from=2025-02-01&as_of=2025-01-31", "REPORT_DAYS_INVALID"),
        ("currency=XTS", "CURRENCY_UNKNOWN"),
        ("level=7", "VALIDATION_FAILED"),
        ("as_of=2025-02-30", "VALIDATION_FAILED"),
    ):
        assert (await books.get(f"trial-balance?{query}", 422))["error_code"] == code
    refused = await books.get("income-statement?compare_from=2025-01-01", 422)
    assert refused["details"] == {"compare_from": "2025-01-01", "compare_to": None}


async def test_closing_empties_result_into_retained_earnings_and_the_next_year_opens_as_the_last_one_closed(
    books: HttpBooks,
) -> None:
    accounts = await furnished(books)
    await sell(books, accounts, "2025-06-30", "100.00")
    await sell(books, accounts, "2026-01-01", "5.00")
    income = "income-statement?from=2025-01-01&to=2025-12-31"
    before = await books.get(income)
    year = (await books.get("years"))["data"][-1]
    assert year["name"] == "2025"
    for period in year["periods"]:
        await books.post(f"periods/{period['id']}/close", status=200)
    await books.post(f"years/{year['id']}/close", status=200)

    assert (await books.get(income))["classic"] == before["classic"]
    assert await balances(books, "as_of=2025-12-31") == {
        "1010": ("100.00", "0.00"),
        "4000": ("0.00", "100.00"),
    }
    closed = {"1010": ("100.00", "0.00"), "3100": ("0.00", "100.00")}
    assert await balances(books, "as_of=2025-12-31&include_closing=true") == closed
    opened = await books.get("trial-balance?as_of=2026-12-31&from=2026-01-01")
    assert {row["code"]: row["opening"] for row in opened["rows"]} == {
        "1010": "100.00",
        "3100": "-100.00",
        "4000": "0.00",
    }
    for code in ("1010", "3100", "4000"):
        ends = await books.get(f"accounts/{accounts[code]}/statement?from=2025-01-01&to=2025-12-31")
        begins = await books.get(f"accounts/{accounts[code]}/statement?from=2026-01-01&to=2026-12-31")
        assert ends["closing"] == begins["opening"]
        debit, credit = closed.get(code, ("0.00", "0.00"))
        assert ends["closing"] in {debit, f"-{credit}"}
    sheet = await books.get("balance-sheet?as_of=2026-01-01&compare=2025-12-31")
    assert (sheet["totals"]["unclosed_result"], sheet["compare"]["unclosed_result"]) == ("5.00", "0.00")
    assert [(row["code"], row["amount"], row["compare"]) for row in sheet["rows"]] == [
        ("1010", "105.00", "100.00"),
        ("3100", "100.00", "100.00"),
    ]


async def test_a_statement_goes_on_where_it_stood_whatever_is_posted_in_between(
    books: HttpBooks, others: HttpBooks
) -> None:
    accounts = await furnished(books)
    path = f"accounts/{accounts['1020']}/statement"
    for day in (10, 12, 14):
        await sell(books, accounts, f"2025-05-{day}", f"{day}00", currency="JPY", fx_rate="0.03")
    span = "from=2025-05-11&to=2025-05-31"
    first = await books.get(f"{path}?{span}&limit=1")
    cursor = first["next_cursor"]
    await sell(books, accounts, "2025-05-13", "9999", currency="JPY", fx_rate="0.03")

    second = await books.get(f"{path}?limit=1&cursor={cursor}")

    names = ("date", "debit", "base_debit", "base_balance", "balance")
    shown = [tuple(line[name] for name in names) for page in (first, second) for line in page["lines"]]
    assert shown == [
        ("2025-05-12", "1200", "36.00", "66.00", "2200"),
        ("2025-05-14", "1400", "42.00", "108.00", "3600"),
    ]
    assert first["lines"][0]["counter_accounts"] == ["4000"]
    assert (first["opening"], first["currency_opening"], second["opening"]) == ("30.00", "1000", "66.00")
    assert [(page["closing"], page["currency_closing"]) for page in (first, second)] == [
        ("108.00", "3600")
    ] * 2
    assert (second["next_cursor"], second["from"], second["to"]) == (None, "2025-05-11", "2025-05-31")
    assert [page["snapshot"] for page in (first, second)] == [first["snapshot"]] * 2
    assert (await books.get(f"{path}?{span}"))["closing"] == "407.97"
    theirs = await furnished(others)
    for tried, wrong in (
        (books, f"{path}?cursor={cursor[:-1]}{'A' if cursor[-1] != 'A' else 'B'}"),
        (books, f"{path}?cursor=WzFd.{cursor.partition('.')[2]}"),
        (books, f"{path}?cursor={cursor}&from=2025-05-12"),
        (books, f"accounts/{accounts['1010']}/statement?cursor={cursor}"),
        (others, f"accounts/{theirs['1020']}/statement?cursor={cursor}"),
    ):
        assert (await tried.get(wrong, 422))["error_code"] == "CURSOR_INVALID"
    await others.get(path, 404)


async def test_a_report_is_known_by_its_tag_until_it_says_something_else(books: HttpBooks) -> None:
    accounts = await furnished(books)
    await sell(books, accounts, "2025-06-30", "100.00")
    paths = ("trial-balance", "balance-sheet", "income-statement", "cash-flow")

    async def read(path: str, tag: str = '"none"') -> httpx.Response:
        query = "?from=2025-01-01&to=2025-12-31" if path in paths[2:] else "?as_of=2025-12-31"
        headers = books.headers | {"If-None-Match": tag}
        return await books.client.get(f"/v1/ledger/{path}{query}", headers=headers)

    for path in paths:
        tag = (await read(path)).headers["ETag"]
        assert [(await read(path, known)).status_code for known in (tag, f'"x", W/{tag}')] == [304, 304]
        await sell(books, accounts, "2025-06-30", "1.00")
        changed = await read(path, tag)
        assert (changed.status_code, changed.headers["ETag"] != tag) == (200, True)


async def test_amounts_have_the_digits_of_their_currency_no_sign_at_zero_and_the_side_where_they_are_positive(
    books: HttpBooks,
) -> None:
    accounts = await furnished(books)
    usd = {"currency": "USD", "fx_rate": "4.4567"}
    cent = {"account_id": accounts["4000"], "credit": "0.01", **usd}
    lines = [{"account_id": accounts["1010"], "debit": "0.03", **usd}, cent, cent, cent]
    entry = {"date": "2025-01-31", "reference": "R", "description": "Three cents", "lines": lines}
    made = await books.post("entries", entry)
    posted = (await books.post(f"entries/{made['id']}/post", status=200))["entry"]
    assert [(line["base_debit"], line["base_credit"]) for line in posted["lines"]] == [
        ("0.13", "0.00"),
        *[("0.00", "0.04")] * 3,
        ("0.00", "0.01"),
    ]
    assert posted["lines"][-1]["generated"] == "rounding"
    overdrawn = [
        {"account_id": accounts["4000"], "debit": "10.00"},
        {"account_id": accounts["1010"], "credit": "10.00"},
    ]
    made = await books.post("entries", entry | {"lines": overdrawn})
    await books.post(f"entries/{made['id']}/post", status=200)
    assert await balances(books, "as_of=2025-12-31") == {
        "1010": ("0.00", "9.87"),
        "4000": ("9.88", "0.00"),
        "7900": ("0.00", "0.01"),
    }
    sheet = await books.get("balance-sheet?as_of=2025-12-31")
    assert (sheet["totals"]["total_assets"], sheet["totals"]["total_liabilities"]) == ("-9.87", "0.00")


async def test_today_is_that_of_the_zone_in_the_settings(books: HttpBooks) -> None:
    for zone in ("Pacific/Kiritimati", "Pacific/Niue"):
        await books.patch("settings", {"time_zone": zone})
        before = datetime.now(UTC)
        report = await books.get("trial-balance")
        moments = (before, datetime.now(UTC))
        assert report["as_of"] in {each.astimezone(ZoneInfo(zone)).date().isoformat() for each in moments}
        assert (report["rows"], report["snapshot"], report["balanced"]) == ([], [], True)
    span = await books.get("income-statement?to=2025-02-15")
    assert (span["from"], span["to"]) == ("2025-01-01", "2025-02-15")


TAMPERED: Final = {
    "month_balances": (
        "UPDATE ledger_month_balances SET base_debit = base_debit + 1 WHERE debit > 0",
        ["1010 MYR 2025-03", "1010 MYR 2025-04"],
    ),
    "accounting_equation": ("SELECT 1", ["2025-03", "2025-04"]),
    "hash_breaks": ("UPDATE ledger_entries SET description = 'Something else' WHERE number = 1", ["entry 1"]),
    "wrong_year": ("UPDATE ledger_lines SET dated_on = '2024-01-01' WHERE number = 2", ["entry 2"]),
    "unbalanced_entries": (
        "UPDATE ledger_lines SET base_amount = base_amount + 5 WHERE number = 1 AND line_no = 1",
        ["entry 1"],
    ),
    "missing_numbers": ("UPDATE ledger_years SET next_number = 4 WHERE name = '2025'", ["2025-000003"]),
    "currency_balances": ("UPDATE ledger_accounts SET currency = 'JPY' WHERE code = '1010'", ["1010 JPY"]),
}


async def test_integrity_names_what_somebody_changed_behind_the_service(
    books: HttpBooks, postgres: EmbeddedPostgres, settings: Settings
) -> None:
    accounts = await furnished(books)
    for day in ("2025-03-01", "2025-04-01"):
        await sell(books, accounts, day, "100.00")
    assert (await books.get("integrity"))["balanced"]
    database = str(conninfo_to_dict(settings.database_url)["dbname"])
    for check, (statement, places) in TAMPERED.items():
        with psycopg.connect(postgres.url(database)) as superuser:
            superuser.execute("SET session_replication_role = replica")
            superuser.execute(statement.encode())
        said = await books.get("integrity")
        found = {each["check"]: (each["count"], each["places"]) for each in said["checks"]}
        assert found[check] == (len(places), places), check
        assert not said["balanced"]
