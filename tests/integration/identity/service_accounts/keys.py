"""Whoever keeps service accounts and keys, and programs that use them, for tests."""

from dataclasses import dataclass
from typing import Any, Final

import httpx

ACCOUNTS: Final = "/v1/service-accounts"
READ: Final = "projects:read"
WRITE: Final = "projects:write"


@dataclass(frozen=True, slots=True)
class Keeper:
    """Asks the service with headers of someone who may."""

    client: httpx.AsyncClient
    headers: dict[str, str]

    async def ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> httpx.Response:
        return await self.client.request(method, path, json=body, headers=self.headers)

    async def make_account(self, name: str = "Nightly import") -> str:
        """The path of a new service account."""
        made = await self.ask("POST", ACCOUNTS, {"name": name})
        assert made.status_code == 201, made.text
        return f"{ACCOUNTS}/{made.json()['id']}"

    async def make_key(self, account: str, *scopes: str, **body: Any) -> "Key":
        wanted = {"name": "Production", "scopes": list(scopes or (READ, WRITE))} | body
        made = await self.ask("POST", f"{account}/keys", wanted)
        assert made.status_code == 201, made.text
        return Key(self.client, f"{account}/keys/{made.json()['id']}", made.json())

    async def rotate(self, key: "Key") -> "Key":
        rotated = await self.ask("POST", f"{key.path}/rotate")
        assert rotated.status_code == 200, rotated.text
        return Key(self.client, key.path, rotated.json())

    async def read(self, path: str) -> dict[str, Any]:
        answer = await self.ask("GET", path)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found


@dataclass(frozen=True, slots=True)
class Key:
    """A program with a key; `told` is what the keeper was told of it."""

    client: httpx.AsyncClient
    path: str
    told: dict[str, Any]

    @property
    def secret(self) -> str:
        """What X-API-Key says."""
        text: str = self.told["key"]
        return text

    @property
    def prefix(self) -> str:
        """The key's name in the database: eight characters."""
        text: str = self.told["prefix"]
        return text.removeprefix("charter_")

    async def list_projects(self, client: httpx.AsyncClient | None = None) -> httpx.Response:
        return await present(client or self.client, self.secret)

    async def create_project(self, name: str = "Festival") -> httpx.Response:
        headers = {"X-API-Key": self.secret}
        return await self.client.post("/v1/projects", json={"name": name}, headers=headers)


async def present(client: httpx.AsyncClient, secret: str) -> httpx.Response:
    """The projects that the service shows for a key."""
    return await client.get("/v1/projects", headers={"X-API-Key": secret})
