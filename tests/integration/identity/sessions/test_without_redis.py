"""Sessions where there is no Redis, and while it is away: slower news, and nothing less."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from typing import Final

import httpx
import pytest
from fastapi import FastAPI

from charter.app import create_app
from charter.development.redis import EmbeddedRedis
from charter.development.server_process import scratch_directory
from charter.settings import Settings
from tests.freezing import frozen
from tests.integration.conftest import AddPerson, client_of
from tests.integration.identity.sessions.conftest import Clock, Visit, bearer_of

pytestmark = pytest.mark.anyio

ME: Final = "/v1/users/me"
ATTEMPTS: Final = 600


@pytest.fixture
def running() -> Iterator[ExitStack]:
    """What runs until the test stops it: `running.close()`."""
    with ExitStack() as running:
        yield running


@pytest.fixture(params=["without", "stopped", "frozen"])
def settings(request: pytest.FixtureRequest, settings: Settings, running: ExitStack) -> Iterator[Settings]:
    if request.param == "without":
        yield settings.model_copy(update={"redis_url": None})
        return
    with scratch_directory() as directory, ExitStack() as kept:
        own = (kept if request.param == "frozen" else running).enter_context(
            EmbeddedRedis(directory, durable=False)
        )
        if request.param == "frozen":
            running.callback(kept.enter_context, frozen(directory))
        yield settings.model_copy(update={"redis_url": own.url, "redis_timeout_seconds": 0.3})
        running.close()


@pytest.fixture
async def other_process(
    settings: Settings, clock: Clock, running: ExitStack, app: FastAPI, client: httpx.AsyncClient
) -> AsyncIterator[httpx.AsyncClient]:
    """Both processes have started by the time Redis goes."""
    del app, client
    async with client_of(create_app(settings, clock)) as other:
        await asyncio.to_thread(running.close)
        yield other


async def test_a_logout_reaches_the_other_process(
    visit: Visit, person: AddPerson, other_process: httpx.AsyncClient
) -> None:
    alice, client = await person(), visit()
    tokens = (await client.post("/v1/auth/login", json=alice.login)).json()
    assert (await other_process.get(ME, headers=bearer_of(tokens))).status_code == 200
    assert (await client.post("/v1/auth/logout", headers=bearer_of(tokens))).status_code == 200
    assert (await client.get(ME, headers=bearer_of(tokens))).status_code == 401
    for _ in range(ATTEMPTS):
        if (await other_process.get(ME, headers=bearer_of(tokens))).status_code == 401:
            break
        await asyncio.sleep(0.01)
    assert (await other_process.get(ME, headers=bearer_of(tokens))).status_code == 401


async def test_refresh_tokens_are_used_once_and_guesses_are_counted(
    visit: Visit, person: AddPerson, other_process: httpx.AsyncClient
) -> None:
    alice, client = await person(), visit()
    tokens = (await client.post("/v1/auth/login", json=alice.login)).json()
    body = {"refresh_token": tokens["refresh_token"]}
    answers = await asyncio.gather(
        *(each.post("/v1/auth/refresh", json=body) for each in (client, other_process) * 5)
    )
    assert sorted(answer.status_code for answer in answers) == [200] + [401] * 9
    wrong = alice.login | {"password": "wrong but long enough"}
    statuses = [(await client.post("/v1/auth/login", json=wrong)).status_code for _ in range(11)]
    assert statuses[0] == 401
    assert statuses[-1] == 429
