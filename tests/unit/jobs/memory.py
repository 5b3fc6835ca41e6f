"""What the function of a job is called with, in memory."""

from collections.abc import AsyncIterable, Awaitable, Callable
from typing import TypeVar
from uuid import uuid4

Result = TypeVar("Result")


class MemoryContext:
    """What a job sees, kept to be looked at."""

    def __init__(self, tenant: str) -> None:
        self.job_id = uuid4()
        self.tenant = tenant
        self.owner = "alice"
        self.attempt = 1
        self.effects: list[Callable[[], Awaitable[None]]] = []
        self.told: list[tuple[int, int]] = []
        self.files: dict[tuple[str, str], list[bytes]] = {}

    async def progress(self, step: int, total_steps: int, payload: object = None) -> None:
        del payload
        self.told.append((step, total_steps))

    async def checkpoint(self) -> None:
        raise NotImplementedError

    async def step(self, name: str, work: Callable[[], Awaitable[Result]]) -> Result:
        raise NotImplementedError

    def at_finish(self, effect: Callable[[], Awaitable[None]]) -> None:
        self.effects.append(effect)

    async def artifact(self, name: str, media_type: str, chunks: AsyncIterable[bytes]) -> None:
        self.files[name, media_type] = [chunk async for chunk in chunks]
