"""What each process does besides answering requests, as long as it runs."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from importlib import import_module

from charter.composition.parts import Parts
from charter.composition.services import Services
from charter.platform.settings import Settings

Run = Callable[[], Awaitable[None]]
"""Runs until it is cancelled."""


@asynccontextmanager
async def in_background(parts: Parts, services: Services, settings: Settings) -> AsyncIterator[None]:
    """Run the background work until the context is left."""

    async def carry_mail() -> None:
        courier = import_module("charter.composition.courier").build_courier(parts, services, settings)
        await courier.run()

    async def sweep() -> None:
        await import_module("charter.composition.sweeping").run_daily(parts)

    tasks = [
        asyncio.ensure_future(run()) for run in (parts.ended.run, services.sealing.run, carry_mail, sweep)
    ]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task
