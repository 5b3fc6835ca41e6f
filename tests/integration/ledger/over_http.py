"""Books of a person as HTTP clients see them."""

from dataclasses import dataclass
from typing import Any

import httpx


@dataclass(frozen=True, slots=True)
class HttpBooks:
    """A tenant's books, as its client sees them."""

    client: httpx.AsyncClient
    headers: dict[str, str]

    async def get(self, path: str, status: int = 200) -> Any:
        """What stands below `/v1/ledger/`, as JSON."""
        return await self.ask("GET", path, status)

    async def post(self, path: str, body: Any = None, status: int = 201) -> Any:
        """What is answered to a new thing or a command."""
        return await self.ask("POST", path, status, json=body)

    async def patch(self, path: str, body: Any, status: int = 200) -> Any:
        """What is answered to a change of whatever there is now."""
        return await self.ask("PATCH", path, status, json=body, headers=self.headers | {"If-Match": "*"})

    async def delete(self, path: str, status: int = 204) -> Any:
        """What is answered to a deletion."""
        return await self.ask("DELETE", path, status)

    async def ask(self, method: str, path: str, status: int, **rest: Any) -> Any:
        """The answer's JSON; it has to have the status."""
        asked = {
            "headers": self.headers,
            **{name: value for name, value in rest.items() if value is not None},
        }
        answer = await self.client.request(method, f"/v1/ledger/{path}", **asked)
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None
