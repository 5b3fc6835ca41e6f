"""The handlers of `answers.yaml`, right ones."""

import asyncio
from collections.abc import AsyncIterator
from importlib import import_module
from threading import Event
from typing import Any

from fastapi import FastAPI

from contract_runtime import ServerSentEvent


class Reports:
    """Answers by id."""

    def __init__(self) -> None:
        self.models = import_module("answers.models")
        self.errors = import_module("answers.errors")
        self.replies = import_module("answers.reports")

    async def read_report(self, id_: int, media_type: str) -> object:
        problem = self.models.Problem(reason=f"report {id_}")
        if id_ == 404:
            raise self.errors.Missing(problem)
        if id_ >= 400:
            raise self.errors.Failed(id_, problem)
        if id_ == 304:
            return self.replies.ReadReportNotModified()
        if id_ == 302:
            return self.replies.ReadReportFound(location="/reports/1")
        if media_type == "text/csv":
            return self.replies.ReadReportOKCsv(body="a,b", x_pages=2)
        report, quota = self.models.Report(title="t"), self.models.Quota(used=1)
        return self.replies.ReadReportOKJson(body=report, x_pages=1, x_quota=quota, set_cookie=["a=1", "b=2"])

    async def peek_report(self, id_: int) -> object:
        return self.replies.PeekReportOK(x_pages=id_)

    async def write_report(self, id_: int, hook: str | None, body: object) -> object:
        if id_ >= 400:
            raise self.errors.WriteReportClientError(id_, self.models.Problem(reason="no"), retry_after=9)
        return self.replies.WriteReportSuccess(status=id_)


class Pictures:
    """Keeps what was uploaded last."""

    def __init__(self) -> None:
        self.replies = import_module("answers.pictures")
        self.kept = b""

    async def read_picture(self, name: str, media_type: str) -> object:
        async def pieces() -> AsyncIterator[bytes]:
            yield self.kept[:1]
            yield self.kept[1:]

        chosen = media_type if media_type == "image/webp" else "image/png"
        return self.replies.ReadPictureOK(media_type=chosen, body=pieces())

    async def write_picture(self, name: str, body: AsyncIterator[bytes]) -> int:
        self.kept = b"".join([piece async for piece in body])
        return len(self.kept)


class Ticks:
    """Ticks without end; `ended` tells when a client's ticks were let go."""

    def __init__(self) -> None:
        self.models = import_module("answers.models")
        self.errors = import_module("answers.errors")
        self.ended = Event()
        self.is_closed = False

    async def watch_ticks(self) -> object:
        return self._ticks()

    async def _ticks(self) -> AsyncIterator[object]:
        if self.is_closed:
            raise self.errors.WatchTicksConflict(self.models.Problem(reason="closed"))
        try:
            yield self.models.Tick(number=1)
            yield ServerSentEvent(self.models.Tick(number=2), event="tick", id="2")
            await asyncio.Event().wait()
        finally:
            self.ended.set()

    async def list_ticks(self) -> object:
        async def ticks() -> AsyncIterator[object]:
            yield self.models.Tick(number=1)
            raise ValueError("broken")

        return ticks()


class Users:
    """One user."""

    async def create_user(self) -> object:
        return import_module("answers.models").Tick(number=5)

    async def delete_users(self) -> None:
        raise import_module("answers.errors").DeleteUsersUnauthorized


def answers_app(ticks: Ticks) -> FastAPI:
    """The handlers above as an app."""
    wiring: Any = import_module("answers.wiring")
    app = FastAPI()
    handlers = wiring.Handlers(reports=Reports(), pictures=Pictures(), ticks=ticks, users=Users())
    wiring.register(app, handlers, security={})
    return app
