"""Rates of exchange as their clients see them."""

import asyncio
from typing import Any

import pytest

from tests.integration.ledger.over_http import HttpBooks

pytestmark = pytest.mark.anyio

DOLLAR: dict[str, Any] = {"currency": "USD", "date": "2025-04-15", "rate": "4.4000"}


async def test_a_rate_lives_from_creation_to_deletion(books: HttpBooks, others: HttpBooks) -> None:
    made = await books.post("rates", DOLLAR)
    assert made == DOLLAR | {"id": made["id"], "kind": "spot", "rate": "4.4"}
    path = f"rates/{made['id']}"
    assert (await books.patch(path, {"rate": "0.0298750000"}))["rate"] == "0.029875"
    await others.get(path, 404)
    await others.patch(path, {"rate": "1"}, 404)
    await others.delete(path, 404)
    await books.delete(path)
    assert (await books.delete(path, 404))["error_code"] == "RATE_NOT_FOUND"


async def test_a_day_has_one_rate_of_a_kind(books: HttpBooks) -> None:
    await books.post("rates", DOLLAR)
    await books.post("rates", DOLLAR | {"kind": "closing"})
    paths = [books.client.post("/v1/ledger/rates", json=DOLLAR, headers=books.headers) for _ in range(3)]
    answers = await asyncio.gather(*paths)
    assert {answer.json()["error_code"] for answer in answers} == {"RATE_EXISTS"}


async def test_rates_are_listed_the_newest_day_first(books: HttpBooks) -> None:
    for day in ("2025-04-15", "2025-12-31", "2025-01-02"):
        await books.post("rates", DOLLAR | {"date": day})
    await books.post("rates", DOLLAR | {"currency": "JPY", "date": "2025-12-31", "kind": "closing"})

    async def days(query: str) -> list[str]:
        return [each["date"] for each in (await books.get(f"rates?{query}"))["data"]]

    assert await days("currency=USD") == ["2025-12-31", "2025-04-15", "2025-01-02"]
    assert await days("from=2025-01-02&to=2025-04-15") == ["2025-04-15", "2025-01-02"]
    assert await days("kind=closing") == ["2025-12-31"]


WRONG: tuple[tuple[dict[str, Any], str], ...] = (
    ({"currency": "XTS"}, "CURRENCY_UNKNOWN"),
    ({"currency": "MYR", "rate": "1"}, "FX_RATE_INVALID"),
    ({"rate": "0"}, "FX_RATE_INVALID"),
    ({"rate": "0.0000000000"}, "FX_RATE_INVALID"),
    ({"rate": "0.00000000001"}, "VALIDATION_FAILED"),
    ({"rate": "123456789"}, "VALIDATION_FAILED"),
    ({"rate": "-4.4"}, "VALIDATION_FAILED"),
    ({"rate": "4,4"}, "VALIDATION_FAILED"),
    ({"rate": 4.4}, "VALIDATION_FAILED"),
    ({"date": "15.04.2025"}, "VALIDATION_FAILED"),
    ({"date": "2025-02-30"}, "VALIDATION_FAILED"),
    ({"kind": "noon"}, "VALIDATION_FAILED"),
)


async def test_what_is_no_rate_is_refused(books: HttpBooks) -> None:
    for change, code in WRONG:
        assert (await books.post("rates", DOLLAR | change, 422))["error_code"] == code, change
    assert (await books.get("rates"))["data"] == []


async def test_a_list_that_asks_for_no_kind_has_all_of_them(books: HttpBooks) -> None:
    for kind in ("spot", "closing", "average"):
        await books.post("rates", DOLLAR | {"kind": kind})
    assert {each["kind"] for each in (await books.get("rates"))["data"]} == {"spot", "closing", "average"}
