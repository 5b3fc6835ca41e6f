"""The three worked companies, kept over HTTP as a client would; what reports said on the way is recorded."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from charter.app import create_app
from charter.identity.tokens.local_tokens import mint
from charter.settings import Settings
from tests.domain_facts import domain_fact
from tests.integration.conftest import client_of
from tests.integration.ledger.over_http import HttpBooks

MONETARY: Final = ("1000", "1020", "1100", "1105", "1110", "2000", "2010", "2050", "2100", "2500", "2600")
CONTRA: Final = ("1110", "1590", "1690")
SETTINGS: Final = {
    "retained_earnings_account_id": "3100",
    "rounding_account_id": "7900",
    "fx_gain_loss_account_id": "6600",
    "fx_on_cash_account_id": "6610",
}


def worked(letter: str) -> dict[str, Any]:
    """What a company does, and the reports that it has to give. Skips where the file is absent."""
    companies = json.loads(domain_fact("worked-companies.json").read_text(encoding="utf-8"))["companies"]
    (company,) = (each for name, each in companies.items() if name.startswith(f"{letter} "))
    found: dict[str, Any] = company
    return found


@asynccontextmanager
async def open_books(settings: Settings, subject: str = "alice") -> AsyncIterator[HttpBooks]:
    """The books of a person, in which nothing is yet."""
    async with client_of(create_app(settings)) as client:
        yield HttpBooks(client, {"Authorization": f"Bearer {mint(settings, subject=subject)}"})


@dataclass
class Company:
    """Its books. `accounts` are ids by their codes, `reports` what was answered, by moment and path."""

    books: HttpBooks
    accounts: dict[str, int] = field(default_factory=dict)
    entries: dict[str, int] = field(default_factory=dict)
    reports: dict[str, dict[str, Any]] = field(default_factory=dict)
    posted: dict[str, Any] = field(default_factory=dict)

    async def open(self, years: int = 1) -> None:
        """Take the chart of the worked companies, let one person post, and open years from 2025."""
        chart = json.loads(domain_fact("worked-companies.json").read_text(encoding="utf-8"))["chart"]
        for code, account in chart.items():
            made = await self.books.post("accounts", _account(code, account))
            self.accounts[code] = made["id"]
        named = {setting: self.accounts[code] for setting, code in SETTINGS.items()}
        await self.books.patch("settings", {**named, "require_approval": False})
        await self.books.post("years", {"start": "2025-01-01", "end": "2025-12-31"})
        for _ in range(years - 1):
            await self.books.post("years", {})

    async def post(self, entry: dict[str, Any]) -> Any:
        """Post an entry of the file, whatever wrote it."""
        if entry["kind"] == "reversal":
            reversed_id = self.entries[entry["reverses"]]
            reversal = {"date": entry["date"], "reference": entry["reference"]}
            made = await self.books.post(f"entries/{reversed_id}/reverse", reversal)
            return await self.books.get(f"entries/{made['id']}")
        if entry["kind"] == "revaluation":
            return await self._revalue(entry)
        draft = {name: entry[name] for name in ("date", "reference", "description", "kind")}
        lines = [self._line(line) for line in entry["lines"] if line["generated"] is None]
        made = await self.books.post("entries", {**draft, "lines": lines})
        self.entries[entry["reference"]] = made["id"]
        return (await self.books.post(f"entries/{made['id']}/post", status=200))["entry"]

    async def _revalue(self, entry: dict[str, Any]) -> Any:
        """Revalue at the rates of the file; what is answered to that, to more of it and once it is posted."""
        rates = {line["currency"]: line["fx_rate"] for line in entry["lines"] if line["currency"] != "MYR"}
        given = [{"currency": currency, "rate": rate} for currency, rate in rates.items()]
        asked = {"as_of": entry["date"], "rates": given}
        drafted = await self.books.post("revaluations", asked, 200)
        again = await self.books.post("revaluations", asked, 409)
        posted = await self.books.post(f"entries/{drafted['entry_id']}/post", status=200)
        after = await self.books.post("revaluations", asked, 200)
        self.reports["revaluation"] = {"drafted": drafted, "again": again, "after": after}
        return posted["entry"]

    async def close(self, year: str) -> Any:
        """Close every period of a year, then the year. Answers the closing entry."""
        (found,) = (each for each in (await self.books.get("years"))["data"] if each["name"] == year)
        for period in found["periods"]:
            await self.books.post(f"periods/{period['id']}/close", status=200)
        closed = await self.books.post(f"years/{found['id']}/close", status=200)
        return await self.books.get(f"entries/{closed['entry_id']}")

    async def record(self, moment: str, *paths: str) -> None:
        """Keep what reports say now."""
        said = self.reports.setdefault(moment, {})
        for path in paths:
            said[path] = await self.books.get(path)

    def _line(self, line: dict[str, Any]) -> dict[str, Any]:
        side = "debit" if line["debit"] not in ("0", "0.00") else "credit"
        sent = {"account_id": self.accounts[line["account"]], side: line[side]}
        foreign = {"currency": line["currency"], "fx_rate": line["fx_rate"]}
        return sent | (foreign if line["currency"] != "MYR" else {})


def _account(code: str, account: dict[str, Any]) -> dict[str, Any]:
    return {
        "code": code,
        **account,
        "monetary": code in MONETARY,
        "contra": code in CONTRA,
    }


async def keep(settings: Settings, file: dict[str, Any]) -> Company:
    """Post what a company does, closing its first year where the file does, and record reports on the way."""
    asked = paths_of(file)
    async with open_books(settings) as books:
        company = Company(books)
        await company.open()
        for entry in file["entries"]:
            if entry["kind"] == "closing":
                await company.record("before closing", *asked)
                company.posted[entry["reference"]] = await company.close(entry["date"][:4])
                await company.record("after closing", *asked)
            else:
                company.posted[entry["reference"]] = await company.post(entry)
        await company.record("at the end", *asked, "integrity")
        return company


def paths_of(file: dict[str, Any]) -> dict[str, tuple[str, dict[str, Any]]]:
    """Every report that the file has, by its path below `/v1/ledger/`: its kind, and what it has to say."""
    paths: dict[str, tuple[str, dict[str, Any]]] = {}
    for each in file["trial_balance"]:
        query = f"as_of={each['as_of']}&include_closing={str(each['include_closing']).lower()}"
        paths[f"trial-balance?{query}"] = "trial_balance", each
    for each in file["balance_sheet"]:
        paths[f"balance-sheet?as_of={each['as_of']}"] = "balance_sheet", each
    for kind in ("income_statement", "cash_flow"):
        for each in file[kind]:
            path = f"{kind.replace('_', '-')}?from={each['start']}&to={each['end']}"
            paths[path] = kind, each
    return paths
