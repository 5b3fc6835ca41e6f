"""`python -m benchmarks.calls [-v]`: how many of our functions, in how many files, a request passes through.

It counts on the whole service over a real database. Unlike times, the figures are the same on every machine.
"""

import asyncio
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from types import CodeType, FrameType

from fastapi import FastAPI
from starlette.types import Message

from benchmarks.conditions import REPOSITORY
from benchmarks.identity import AUDIENCE, ISSUER, run_identity
from charter.app import create_app
from charter.development.databases import create_database
from charter.development.postgres import EmbeddedPostgres
from charter.settings import Settings

PROJECTS = "/v1/projects"
OURS = (f"{REPOSITORY}/src/", f"{REPOSITORY}/generated/")
WARM_UP = 3
"""Requests before the one that counts: the first one compiles its operation and verifies its token."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A request."""

    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Passage:
    """A request's answer, and the functions of ours that it passed through with the number of their calls."""

    status: int
    headers: Mapping[str, str]
    called: Counter[CodeType]

    @property
    def calls(self) -> int:
        return self.called.total()

    @property
    def files(self) -> int:
        return len({code.co_filename for code in self.called})


async def passages(app: FastAPI, authorization: Mapping[str, str]) -> dict[str, Passage]:
    """A warm read, change and creation of a project, by name."""
    headers = {"Host": "localhost", "Content-Type": "application/json", **authorization}
    numbers = count(1)

    async def create() -> Passage:
        body = b'{"name": "Harvest festival", "description": "Stalls and music."}'
        key = {"Idempotency-Key": f"passage-{next(numbers)}"}
        return await passage(app, Ask("POST", PROJECTS, headers | key, body))

    path = (await create()).headers["location"]

    async def read() -> Passage:
        return await passage(app, Ask("GET", path, headers))

    async def change() -> Passage:
        match = {"If-Match": (await read()).headers["etag"]}
        body = f'{{"name": "Spring festival {next(numbers)}"}}'.encode()
        return await passage(app, Ask("PATCH", path, headers | match, body))

    found: dict[str, Passage] = {}
    for name, run in (
        ("GET", read),
        ("PATCH with If-Match", change),
        ("POST with Idempotency-Key", create),
    ):
        for _ in range(WARM_UP):
            await run()
        found[name] = await run()
    return found


async def passage(app: FastAPI, ask: Ask) -> Passage:
    """Ask the app, and count what the task of the request calls.

    A coroutine counts once, however often it is resumed. Comprehensions are no functions.
    """
    sent: list[Message] = []
    frames: set[FrameType] = set()
    task = asyncio.current_task()

    async def receive() -> Message:
        return {"type": "http.request", "body": ask.body, "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    def note(frame: FrameType, event: str, _argument: object) -> None:
        is_ours = event == "call" and frame.f_code.co_filename.startswith(OURS)
        if is_ours and asyncio.current_task() is task:
            frames.add(frame)

    sys.setprofile(note)
    try:
        await app(scope_of(ask), receive, send)
    finally:
        sys.setprofile(None)
    codes = [frame.f_code for frame in frames]
    return Passage(
        status=sent[0]["status"],
        headers={name.decode(): value.decode() for name, value in sent[0]["headers"]},
        called=Counter(code for code in codes if not code.co_name.endswith("comp>")),
    )


def scope_of(ask: Ask) -> dict[str, object]:
    """The request as an ASGI server hands it over."""
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": ask.method,
        "scheme": "http",
        "path": ask.path,
        "raw_path": ask.path.encode(),
        "root_path": "",
        "query_string": b"",
        "headers": [(name.lower().encode(), value.encode()) for name, value in ask.headers.items()],
        "client": ("127.0.0.1", 50_000),
        "server": ("localhost", 8000),
        "state": {},
    }


async def measure(database_url: str) -> dict[str, Passage]:
    """The passages of a service over the database."""
    identity = run_identity()
    app = create_app(
        Settings(
            environment="test",
            database_url=database_url,
            local_issuer=ISSUER,
            local_audience=AUDIENCE,
            signing_key_file=identity.signing_key,
        )
    )
    try:
        return await passages(app, identity.authorization)
    finally:
        await app.state.database.close()


def main(arguments: list[str]) -> None:
    """Print the figures; with `-v`, each function with its file."""
    with (
        tempfile.TemporaryDirectory(prefix="benchmark-postgres-") as directory,
        EmbeddedPostgres(Path(directory), durable=False) as postgres,
    ):
        found = asyncio.run(measure(create_database(postgres, "calls")))
    print(f"{'':27}  calls  files")
    for name, each in found.items():
        print(f"{name:27}  {each.calls:5}  {each.files:5}")
        for code, calls in each.called.items() if "-v" in arguments else ():
            path = Path(code.co_filename).relative_to(REPOSITORY)
            print(f"    {calls:2} {code.co_qualname}  ({path})")


if __name__ == "__main__":
    main(sys.argv[1:])
