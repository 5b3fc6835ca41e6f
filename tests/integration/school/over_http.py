"""A school as its clients see it."""

from dataclasses import dataclass
from typing import Any

import httpx


@dataclass(frozen=True, slots=True)
class HttpSchool:
    """A tenant, as its client sees it. Paths stand below `/v1/`."""

    client: httpx.AsyncClient
    headers: dict[str, str]

    async def ask(self, method: str, path: str, status: int = 200, **rest: Any) -> Any:
        """The answer's JSON; it has to have the status."""
        headers = self.headers | rest.pop("headers", {})
        answer = await self.client.request(method, f"/v1/{path}", headers=headers, **rest)
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    async def get(self, path: str, **params: Any) -> Any:
        """What stands there."""
        return await self.ask("GET", path, params=params)

    async def post(self, path: str, body: Any, status: int = 201) -> Any:
        """What is answered to a new thing or a command."""
        return await self.ask("POST", path, status, json=body)

    async def patch(self, path: str, body: Any, status: int = 200) -> Any:
        """What is answered to a change."""
        return await self.ask("PATCH", path, status, json=body)

    async def put(self, path: str, body: Any, status: int = 200) -> Any:
        """What is answered to what takes another's place."""
        return await self.ask("PUT", path, status, json=body)

    async def delete(self, path: str, status: int = 204) -> Any:
        """What is answered to a deletion."""
        return await self.ask("DELETE", path, status)

    async def refused(self, method: str, path: str, status: int, code: str, body: Any = None) -> Any:
        """The details of a refusal, which has to have the status and the code."""
        answer = await self.ask(method, path, status, **({} if body is None else {"json": body}))
        assert answer["error_code"] == code, answer
        return answer["details"]
