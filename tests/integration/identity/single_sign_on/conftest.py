"""A service at which users log in by way of a real provider, and a browser that does so."""

from collections.abc import AsyncIterator, Iterator
from itertools import count
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from fastapi import FastAPI

from charter.app import create_app
from charter.settings import Settings
from tests.oidc_provider.provider import NAME, ProviderServer, log_in_at_provider, provider_server

ADDRESSES = count(1)
FRONTEND = "https://app.example.com"
START = f"/v1/auth/oidc/{NAME}/login"


@pytest.fixture(scope="session")
def provider() -> Iterator[ProviderServer]:
    with provider_server() as server:
        yield server


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A provider on a busy machine is no provider that does not answer."""
    monkeypatch.setattr("charter.identity.tokens.issuer_requests.TIMEOUT", 60.0)


@pytest.fixture
def settings(settings: Settings, provider: ProviderServer) -> Settings:
    changes: dict[str, Any] = {
        "oidc_providers": (provider.settings,),
        "frontend_url": FRONTEND,
        "secret_key": "of the tests of single sign on, and long enough",
    }
    return settings.model_copy(update=changes)


class Browser:
    """One browser: its cookies at the service and at the provider, from an address of its own."""

    def __init__(self, app: FastAPI) -> None:
        transport = httpx.ASGITransport(app, client=(f"203.0.113.{next(ADDRESSES)}", 1))
        self.service = httpx.AsyncClient(transport=transport, base_url="http://testserver")
        self.provider = httpx.AsyncClient()

    async def start(self, **query: str) -> httpx.Response:
        return await self.service.get(START, params=query)

    async def go_to_provider(self, account: str, **query: str) -> httpx.URL:
        """Where the provider leads back to."""
        started = await self.start(**query)
        assert started.status_code == 302, started.text
        back = urlsplit(await log_in_at_provider(self.provider, started.headers["location"], account))
        return httpx.URL(f"http://testserver{back.path}?{back.query}")

    def at(self, app: FastAPI) -> httpx.AsyncClient:
        """The same browser, answered by another process."""
        transport = httpx.ASGITransport(app, client=("203.0.113.250", 1))
        cookies = self.service.cookies
        return httpx.AsyncClient(transport=transport, base_url="http://testserver", cookies=cookies)

    async def log_in(self, account: str, **query: str) -> httpx.Response:
        return await self.service.get(await self.go_to_provider(account, **query))

    async def close(self) -> None:
        await self.service.aclose()
        await self.provider.aclose()


@pytest.fixture
async def browser(app: FastAPI, client: httpx.AsyncClient) -> AsyncIterator[Browser]:
    browser = Browser(app)
    yield browser
    await browser.close()


@pytest.fixture
async def other_browser(app: FastAPI, client: httpx.AsyncClient) -> AsyncIterator[Browser]:
    browser = Browser(app)
    yield browser
    await browser.close()


@pytest.fixture
async def thin_browser(settings: Settings) -> AsyncIterator[Browser]:
    """A browser of a service whose provider tells addresses at its userinfo endpoint only."""
    with provider_server(is_thin=True) as server:
        changes: dict[str, Any] = {"oidc_providers": (server.settings,)}
        app = create_app(settings.model_copy(update=changes))
        async with app.router.lifespan_context(app):
            browser = Browser(app)
            yield browser
            await browser.close()
