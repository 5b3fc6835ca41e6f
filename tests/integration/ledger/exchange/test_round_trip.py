"""What is exported reads back as the same books: for the three worked companies, to the sen."""

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import TextClause, text

from charter.ledger.exchange.journal_rows import EXPORTED, LINKS
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


MARKED = text("""
    SELECT account_code.code, tax_code, tags, contract_id, lease_id, asset_id, instrument_id, party_id
    FROM ledger_lines JOIN ledger_accounts AS account_code
        ON account_code.tenant_id = ledger_lines.tenant_id AND account_code.id = account_id
    ORDER BY entry_id, line_no
""")


async def test_tags_tax_codes_and_links_of_lines_go_out_and_come_in_again(
    app: FastAPI, exchange: Exchange, other_exchange: Exchange
) -> None:
    facts = json.loads(domain_fact("worked-companies.json").read_text())
    await exchange.begin(2025, chart=_chart(facts["chart"]))
    accounts = (await exchange.books.get("accounts?limit=100"))["data"]
    bank, capital = (
        next(each["id"] for each in accounts if each["code"] == code) for code in ("1000", "3000")
    )
    links = {"contract_id": 1, "lease_id": 2, "asset_id": 3, "instrument_id": 4, "party_id": 5}
    marks = {"tags": ["share_issue", "settlement"], "tax_code": "SV-8", **links}
    lines = [
        {"account_id": bank, "debit": "5.00"},
        {"account_id": capital, "credit": "5.00", **marks},
    ]
    draft = {"date": "2025-01-31", "reference": "S-1", "description": "Shares", "lines": lines}
    made = await exchange.books.post("entries", draft)
    await exchange.books.post(f"entries/{made['id']}/post", status=200)

    await other_exchange.begin(2025, chart=await exchange.take_out(kind="chart"))
    again = await other_exchange.bring_in(await exchange.take_out(kind="journal"), mode="post")

    assert again["errors"] == []
    ours, theirs = [await _rows(app, MARKED, tenant) for tenant in ("alice", "bob")]
    assert ours == theirs
    assert tuple(ours[1]) == ("3000", "SV-8", ["share_issue", "settlement"], 1, 2, 3, 4, 5)


async def _rows(app: FastAPI, statement: TextClause, tenant: str) -> list[Any]:
    async with app.state.database.transaction(tenant) as connection:
        return [*await connection.execute(statement)]


async def _balances(app: FastAPI, tenant: str) -> list[Any]:
    return await _rows(app, BALANCES, tenant)


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
            *("", "", *[""] * len(LINKS)),
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
