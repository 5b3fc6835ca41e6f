"""What `benchmarks.instructions` counts, run by valgrind: it says itself from where to where."""

import asyncio
import gc
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Awaitable, Callable
from functools import partial

from fastapi import FastAPI
from starlette.types import Message

from benchmarks.calls import Ask, scope_of
from benchmarks.ours.applications import create_plain_app
from charter.platform.database.settings import DatabaseSettings
from charter.platform.database.stores import OwnedStore
from charter.platform.database.transactions import Database
from charter.projects.domain import ProjectId
from charter.projects.repository import SqlProjects
from charter.shared.tenants import TenantId

WARM_UP = 20
TIMES = 100
TENANT = TenantId("tenant-1")
BODY = json.dumps({"name": "A new project", "description": "Made by the load"}).encode()

Do = Callable[[], Awaitable[object]]


async def answer(app: FastAPI, ask: Ask) -> None:
    """Have the app answer, in this process."""
    statuses: list[int] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": ask.body, "more_body": False}

    async def send(message: Message) -> None:
        statuses.append(message.get("status", 0))

    await app(scope_of(ask), receive, send)
    if statuses[0] not in (200, 201):
        raise SystemExit(f"{ask.method} {ask.path} was answered {statuses[0]}")


def operations(app: FastAPI) -> dict[str, Do]:
    """The operations of the benchmarks' own contract, by the names of their benchmarks."""
    headers = {
        "Host": "localhost",
        "Content-Type": "application/json",
        "Authorization": os.environ["BENCHMARK_AUTHORIZATION"],
    }
    asks = {
        "http_get": Ask("GET", "/v1/projects/7", headers),
        "http_list": Ask("GET", "/v1/projects", headers),
        "http_post": Ask("POST", "/v1/projects", headers, BODY),
    }
    return {name: partial(answer, app, ask) for name, ask in asks.items()}


async def read(store: OwnedStore[SqlProjects]) -> None:
    """A project by its repository, in its tenant's scope."""
    async with store.reading(TENANT) as projects:
        if await projects.find(ProjectId(7)) is None:
            raise SystemExit("the project is not there")


async def main() -> None:
    """Do each thing so many times; what lies between two dumps belongs to the second one's name."""
    database = Database(DatabaseSettings(database_url=os.environ["BENCHMARK_DATABASE_URL"]))
    found = operations(create_plain_app())
    found["db_read"] = partial(read, OwnedStore(database, SqlProjects))
    for do in found.values():
        await repeat(do, WARM_UP)
    gc.disable()
    control("--instr=on")
    control("--dump=start")
    control("--dump=nothing")
    for name, do in found.items():
        await repeat(do, TIMES)
        control(f"--dump={name}")
    control("--instr=off")
    await database.close()


async def repeat(do: Do, times: int) -> None:
    for _ in range(times):
        await do()


def control(what: str) -> None:
    """Tell valgrind."""
    program = shutil.which("callgrind_control") or "callgrind_control"
    subprocess.run([program, what, str(os.getpid())], stdout=sys.stderr, check=True)


if __name__ == "__main__":
    asyncio.run(main())
