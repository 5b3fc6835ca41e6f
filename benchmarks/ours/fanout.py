"""The service's channel of a job, with the edge, the runtime, the hub and Redis, and no rows behind it."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Final

import uvicorn
from fastapi import FastAPI

from benchmarks.ours.bare_app import bare_app
from charter.channels.hub import Hub
from charter.commands.serve import server_options
from charter.jobs.domain import JobId
from charter.jobs.publishing import CHANNEL
from charter.jobs.watched_rows import WatchedTopics
from charter.platform.http.edge import add_edge
from charter.platform.redis.broadcasts import Subscriptions
from charter.platform.redis.client import Redis
from charter.platform.telemetry.metrics import ServiceMetrics
from charter.settings import Settings
from contract import CONTRACT, models
from contract.jobs import WATCH_JOB, WatchJobReceived, WatchJobSent
from contract_runtime import Caller, LiveChannel, RawToken, SecurityScheme, register

FIRST: Final = 1_000_000_000
"""The number of the event that everybody has: those of all that follow have as many digits."""
SERVED: Final = "watchJobLegacy"
SETTINGS: Final[dict[str, object]] = {
    "environment": "test",
    "log_level": "ERROR",
    "database_url": "postgresql://nobody@localhost/unused",
}


class NoRows:
    """Nothing has happened but what Redis tells of."""

    async def after(self, _numbers: Mapping[JobId, int], _most: int) -> list[tuple[JobId, object]]:
        return []


class Jobs:
    """The one method that is served."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    async def watch_job(
        self, channel: LiveChannel[WatchJobSent, WatchJobReceived], caller: Caller, job_id: JobId
    ) -> None:
        del caller  # anybody who brings a token
        topic = f"{CHANNEL}{job_id}"
        async with (
            self._hub.listening(topic) as listening,
            listening.following(FIRST, channel.offer),
        ):
            await channel.send(
                models.JobSubscribed(event="subscribed", channel=topic, job_id=job_id, resumed=True)
            )
            await channel.closed()


def create_app() -> FastAPI:
    """One operation of the contract, for as many sockets of one caller as there are."""
    redis = Redis(os.environ["BENCHMARK_REDIS_URL"])
    hub = Hub(WatchedTopics(NoRows()), Subscriptions(redis))
    app = bare_app()

    @asynccontextmanager
    async def living(_app: FastAPI) -> AsyncIterator[None]:
        running = asyncio.create_task(hub.run())
        yield
        running.cancel()

    app.router.lifespan_context = living
    operation = next(each for each in CONTRACT.operations if each.operation_id == SERVED)
    served = replace(
        operation, channel=replace(WATCH_JOB, sockets_per_caller=None), security=({"bearer": ()},)
    )
    contract = replace(
        CONTRACT,
        operations=(served,),
        security_schemes={"bearer": SecurityScheme(kind="http", scheme="bearer")},
    )
    register(app, contract, {"jobs": Jobs(hub)}, security={"bearer": authenticate})
    add_edge(app, Settings.model_validate(SETTINGS), ServiceMetrics())
    return app


def main(port: int) -> None:
    """Serve it as production serves the service."""
    uvicorn.run(create_app(), host="127.0.0.1", port=port, **server_options())


def authenticate(token: RawToken) -> Caller:
    return Caller(subject=token, issuer="benchmark", kind="user", tenant="acme", roles=frozenset(), claims={})


if __name__ == "__main__":
    main(int(sys.argv[1]))
