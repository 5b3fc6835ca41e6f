"""The worked companies, kept over HTTP as their entries say."""

import json
from typing import Any, Final

from tests.domain_facts import domain_fact
from tests.integration.ledger.over_http import HttpBooks

MONETARY: Final = frozenset({"1000", "1020", "1100", "1105", "1110", "2000", "2010", "2050", "2100", "2600"})
SETTINGS: Final = {
    "retained_earnings_account_id": "3100",
    "rounding_account_id": "7900",
    "fx_gain_loss_account_id": "6600",
    "fx_on_cash_account_id": "6610",
}
BY_THE_SERVICE: Final = frozenset({"revaluation", "closing"})


def worked_company(letter: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The chart, by code, and the company whose name begins with the letter. Skips where there is no file."""
    facts = json.loads(domain_fact("worked-companies.json").read_text("utf-8"))
    (company,) = (each for name, each in facts["companies"].items() if name.startswith(f"{letter} "))
    return dict(facts["chart"]), company


async def kept(books: HttpBooks, letter: str) -> tuple[dict[str, int], dict[str, Any]]:
    """Post all entries but those that the service writes itself. Answers accounts by code, and the facts."""
    chart, company = worked_company(letter)
    used = {line["account"] for entry in company["entries"] for line in entry["lines"]}
    accounts = {}
    for code in sorted(used.union(SETTINGS.values())):
        known = {name: chart[code][name] for name in ("name", "type", "sub_type", "cash_flow")}
        made = await books.post("accounts", {"code": code, **known, "monetary": code in MONETARY})
        accounts[code] = made["id"]
    named = {setting: accounts[code] for setting, code in SETTINGS.items()}
    await books.patch("settings", {**named, "require_approval": False})
    for year in sorted({entry["date"][:4] for entry in company["entries"]}):
        await books.post("years", {"start": f"{year}-01-01"})
    posted: dict[str, int] = {}
    for entry in company["entries"]:
        if entry["kind"] not in BY_THE_SERVICE:
            posted[entry["reference"]] = await _post(books, entry, accounts, posted)
    return accounts, company


async def _post(
    books: HttpBooks, entry: dict[str, Any], accounts: dict[str, int], posted: dict[str, int]
) -> int:
    head = {name: entry[name] for name in ("date", "reference", "description")}
    if entry["kind"] == "reversal":
        made = await books.post(f"entries/{posted[entry['reverses']]}/reverse", head)
        return int(made["id"])
    lines = [
        {"account_id": accounts[line["account"]]}
        | {name: line[name] for name in ("debit", "credit", "currency", "fx_rate")}
        for line in entry["lines"]
        if line["generated"] is None
    ]
    made = await books.post("entries", {**head, "kind": entry["kind"], "lines": lines})
    await books.post(f"entries/{made['id']}/post", status=200)
    return int(made["id"])
