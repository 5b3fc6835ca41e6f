"""Fixtures of second factors' tests."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from itertools import count
from typing import Final

import httpx
import pytest
from fastapi import FastAPI

from charter.settings import Settings
from tests.integration.conftest import AddPerson
from tests.integration.identity.second_factors.authenticator import Authenticator

ISSUERS: Final = count(1)
"""Every test's database numbers accounts from 1, but the limits of all tests are in one Redis: they count by
issuer and subject, so that a test has an issuer of its own."""


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"local_issuer": f"http://factors-{next(ISSUERS)}.example.com"})


@pytest.fixture
async def login_clients(app: FastAPI) -> AsyncIterator[list[httpx.AsyncClient]]:
    """Ten clients at addresses of their own, since logins are limited by address."""
    block = next(ISSUERS)
    async with AsyncExitStack() as stack:
        yield [
            await stack.enter_async_context(
                httpx.AsyncClient(
                    transport=httpx.ASGITransport(
                        app,
                        raise_app_exceptions=False,
                        client=(f"198.19.{block % 250}.{number}", 40_000),
                    ),
                    base_url="http://testserver",
                )
            )
            for number in range(1, 11)
        ]


@pytest.fixture
async def alice(
    app: FastAPI, client: httpx.AsyncClient, login_clients: list[httpx.AsyncClient], person: AddPerson
) -> Authenticator:
    """Alice, who has no second factor yet, with an authenticator app at hand."""
    return Authenticator(app, client, login_clients, await person("alice"))
