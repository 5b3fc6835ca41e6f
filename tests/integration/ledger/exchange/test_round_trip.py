"""What is exported reads back as the same books: for the three worked companies, to the sen."""

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import text

from charter.ledger.exchange.journal_rows import EXPORTED
from tests.domain_facts import domain_fact
from tests.integration.ledger.exchange.conftest import Exchange

pytestmark = pytest.mark.anyio

CHART = ("code", "name", "type", "sub_type", "parent_code", "cash_flow", "monetary", "contra", "postable")
BALANCES = text("""
    SELECT accounts.code, months.currency, month, is_closing, (debit - credit)::bigint AS amount,
        (base_debit - base_credit)::bigint AS base
    FROM ledger_month_balances AS months
    JOIN ledger_accounts AS accounts ON accounts.tenant_id = months.tenant_id AND accounts.id = account_id
    ORDER BY 1, 2, 3, 4
""")


@pytest.mark.parametrize("company", ["A", "B", "C"])
async def test_books_that_go_out_and_come_in_again_are_the_same(
    app: FastAPI, exchange: Exchange, other_exchange: Exchange, company: str
) -> None:
    facts = json.loads(domain_fact("worked-companies.json").read_text())
    (worked,) = (each for name, each in facts["companies"].items() if name.startswith(company))
    await exchange.begin(2025, 2026, chart=_chart(facts["chart"]))
    journal = _journal(worked["entries"])

    written = await exchange.bring_in(journal, mode="post")
    assert (written["written"], written["errors"]) == (True, [])
    assert written["entries"] == len(worked["entries"])

    await other_exchange.begin(2025, 2026, chart=await exchange.take_out(kind="chart"))
    exported = await exchange.take_out(kind="journal")
    again = await other_exchange.bring_in(exported, mode="post")

    assert (again["written"], again["rows"], again["errors"]) == (True, written["rows"], [])
    ours = await _balances(app, "alice")
    assert ours == await _balances(app, "bob")
    assert _trial_balance(ours) == _worked(worked["trial_balance"][-1])


async def _balances(app: FastAPI, tenant: str) -> list[Any]:
    async with app.state.database.transaction(tenant) as connection:
        return [*await connection.execute(BALANCES)]


def _chart(accounts: Mapping[str, Mapping[str, Any]]) -> bytes:
    rows = [
        (
            *(code, each["name"], each["type"], each["sub_type"], "", each["cash_flow"]),
            *(str(bool(each.get(flag))).lower() for flag in ("monetary", "contra")),
            "true",
        )
        for code, each in accounts.items()
    ]
    return _csv(CHART, rows)


def _journal(entries: list[dict[str, Any]]) -> bytes:
    rows = [
        (
            *(entry["reference"], entry["date"], entry["description"], "", line["account"]),
            *(line["debit"], line["credit"], line["currency"], line["fx_rate"], ""),
            *(entry["no"], entry["kind"], "posted", line["base_debit"], line["base_credit"], ""),
        )
        for entry in entries
        for line in entry["lines"]
    ]
    return _csv(EXPORTED, rows)


def _csv(columns: tuple[str, ...], rows: list[tuple[Any, ...]]) -> bytes:
    written = io.StringIO()
    csv.writer(written).writerows([columns, *rows])
    return written.getvalue().encode()


def _trial_balance(rows: list[Any]) -> dict[str, int]:
    """Balances by account, closing entries left in."""
    balances: dict[str, int] = {}
    for row in rows:
        balances[row.code] = balances.get(row.code, 0) + row.base
    return {code: balance for code, balance in balances.items() if balance}


def _worked(report: Mapping[str, Any]) -> dict[str, int]:
    return {
        row["account"]: _sen(row["debit"]) - _sen(row["credit"])
        for row in report["rows"]
        if row["debit"] != row["credit"]
    }


def _sen(amount: str) -> int:
    return int(amount.replace(".", ""))
