"""Books and compliance of one person, as an HTTP client sees them."""

from dataclasses import dataclass, field
from typing import Any

import httpx

CHART: dict[str, tuple[str, str, str]] = {
    "1000": ("Bank", "asset", "current_asset"),
    "1200": ("Inventory", "asset", "current_asset"),
    "1500": ("Plant", "asset", "fixed_asset"),
    "1590": ("Plant, accumulated depreciation", "asset", "fixed_asset"),
    "2600": ("Loan, current", "liability", "current_liability"),
    "2700": ("Loan, non-current", "liability", "long_term_liability"),
    "3000": ("Share capital", "equity", "share_capital"),
    "3100": ("Retained earnings", "equity", "retained_earnings"),
    "4000": ("Sales", "revenue", "operating_revenue"),
    "6400": ("Depreciation", "expense", "operating_expense"),
}


@dataclass
class HttpEntity:
    """A tenant, as its client sees it. Paths stand below `/v1/`."""

    client: httpx.AsyncClient
    headers: dict[str, str]
    accounts: dict[str, int] = field(default_factory=dict)

    async def ask(self, method: str, path: str, status: int = 200, **rest: Any) -> Any:
        """The answer's JSON; it has to have the status."""
        headers = self.headers | rest.pop("headers", {})
        answer = await self.client.request(method, f"/v1/{path}", headers=headers, **rest)
        assert answer.status_code == status, answer.text
        is_json = answer.headers.get("content-type", "").startswith("application/json")
        return answer.json() if is_json and answer.content else answer.text

    async def post(self, path: str, body: Any = None, status: int = 201) -> Any:
        """What is answered to a new thing or a command."""
        return await self.ask("POST", path, status, **({} if body is None else {"json": body}))

    async def patch(self, path: str, body: Any, status: int = 200) -> Any:
        """What is answered to a change of whatever there is now."""
        return await self.ask("PATCH", path, status, json=body, headers={"If-Match": "*"})

    async def open_books(self, *years: int) -> None:
        """A chart, and years; nobody approves."""
        for code, (name, kind, sub_type) in CHART.items():
            body = {"code": code, "name": name, "type": kind, "sub_type": sub_type}
            self.accounts[code] = (await self.post("ledger/accounts", body))["id"]
        retained = self.accounts["3100"]
        await self.patch(
            "ledger/settings", {"require_approval": False, "retained_earnings_account_id": retained}
        )
        for year in years:
            await self.post("ledger/years", {"start": f"{year}-01-01", "end": f"{year}-12-31"})

    async def post_entry(self, day: str, debit: str, credit: str, amount: str) -> int:
        """A posted entry of two lines, by the codes of their accounts."""
        lines = [
            {"account_id": self.accounts[debit], "debit": amount},
            {"account_id": self.accounts[credit], "credit": amount},
        ]
        body = {"date": day, "reference": f"{debit}-{credit}", "description": "Booked", "lines": lines}
        entry: int = (await self.post("ledger/entries", body))["id"]
        await self.post(f"ledger/entries/{entry}/post", status=200)
        return entry
