"""Kinds of jobs whose effects stand in a table of their own, where nothing forbids having them twice."""

import asyncio
import os
import signal
import time
from typing import Any, Final

from sqlalchemy import text

from charter.feature import Chore, Feature, Parts
from charter.platform.database.transactions import Database
from contract_runtime import ContractModel, JobContext, JobKind, JobWork, RetryPolicy

EFFECTS: Final = """
    CREATE TABLE fault_effects (
        job_id uuid NOT NULL, attempt int NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp()
    );
    GRANT SELECT, INSERT ON fault_effects TO charter_app;
"""
TURN: Final = 0.05
_sleep: Final = time.sleep
SHORT: Final = 3.0
"""Seconds that a job which hangs may take."""

_INSERT: Final = text("INSERT INTO fault_effects (job_id, attempt) VALUES (:job_id, :attempt)")


class FaultArguments(ContractModel):
    """How long the job takes."""

    seconds: float = 0.0


def kind(name: str, **more: Any) -> JobKind:
    return JobKind(
        name=name, arguments=FaultArguments, retry=RetryPolicy(attempts=3, first=0.1, most=0.2), **more
    )


EMPTY: Final = kind("fault_empty")
EFFECT: Final = kind("fault_effect")
STEP: Final = kind("fault_step")
PATIENT: Final = kind("fault_patient")
BLOCKED: Final = kind("fault_blocked")
POISON: Final = kind("fault_poison")
HANG: Final = kind("fault_hang", timeout=SHORT)


async def take(seconds: float, ctx: JobContext[Any]) -> None:
    """Let time pass, and ask now and then whether to go on."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        await asyncio.sleep(TURN)
        await ctx.checkpoint()


class Works:
    """The functions of the kinds."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def do_nothing(self, ctx: JobContext[Any], arguments: FaultArguments) -> None:
        """As little as a job can do."""

    async def effect(self, ctx: JobContext[Any], arguments: FaultArguments) -> None:
        """Takes its time, and has its effect as it completes."""
        ctx.at_finish(lambda: self._insert(ctx))
        await take(arguments.seconds, ctx)

    async def step(self, ctx: JobContext[Any], arguments: FaultArguments) -> None:
        """Has its effect first, and takes its time afterwards."""
        await ctx.step("effect", lambda: self._insert(ctx))
        await take(arguments.seconds, ctx)

    async def wait(self, ctx: JobContext[Any], arguments: FaultArguments) -> None:
        """Never asks whether to go on, and has its effect as it completes."""
        ctx.at_finish(lambda: self._insert(ctx))
        await asyncio.sleep(arguments.seconds)

    async def block(self, ctx: JobContext[Any], arguments: FaultArguments) -> None:
        """Lets nothing else run, not even what would cancel it; has its effect as it completes."""
        ctx.at_finish(lambda: self._insert(ctx))
        _sleep(arguments.seconds)

    async def die(self, ctx: JobContext[Any], arguments: FaultArguments) -> None:
        """Takes its process down with it."""
        os.kill(os.getpid(), signal.SIGKILL)

    async def _insert(self, ctx: JobContext[Any]) -> None:
        async with self._database.transaction(ctx.tenant) as connection:
            await connection.execute(_INSERT, {"job_id": ctx.job_id, "attempt": ctx.attempt})


def build(parts: Parts) -> Feature:
    """A feature that has nothing but these kinds."""
    works = Works(parts.database)
    done: dict[JobKind, JobWork] = {
        EMPTY: works.do_nothing,
        EFFECT: works.effect,
        STEP: works.step,
        PATIENT: works.wait,
        BLOCKED: works.block,
        HANG: works.block,
        POISON: works.die,
    }
    return Feature(handlers={}, jobs=tuple(Chore(kind=kind, work=work) for kind, work in done.items()))
