"""The application with a clock that tests set, and clients at addresses of their own."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

import httpx
import pytest
from fastapi import FastAPI

from charter.app import create_app
from charter.settings import Settings
from tests.integration.conftest import client_of

ADDRESSES = count(1)

Visit = Callable[..., httpx.AsyncClient]
"""A client at a new address: `visit()`, or at a given one."""


@dataclass
class Clock:
    """The service's time."""

    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def app(settings: Settings, clock: Clock) -> FastAPI:
    return create_app(settings, clock)


@pytest.fixture
def visit(app: FastAPI, client: httpx.AsyncClient) -> Visit:
    del client  # its lifespan is the application's

    def visit(address: str | None = None) -> httpx.AsyncClient:
        number = next(ADDRESSES)
        given = address or f"198.18.{number // 250}.{number % 250 + 1}"
        transport = httpx.ASGITransport(app, raise_app_exceptions=False, client=(given, 40_000))
        return httpx.AsyncClient(transport=transport, base_url="http://testserver")

    return visit


@pytest.fixture
async def other_process(settings: Settings, clock: Clock) -> AsyncIterator[httpx.AsyncClient]:
    """A second process of the service: the same database and Redis, and a memory of its own."""
    async with client_of(create_app(settings, clock)) as client:
        yield client


def bearer_of(tokens: dict[str, object]) -> dict[str, str]:
    """Headers with the access token of a login."""
    return {"Authorization": f"Bearer {tokens['access_token']}"}
