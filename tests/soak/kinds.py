"""Kinds of jobs whose effects stand in a table of their own, where nothing forbids having them twice."""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random
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
PART: Final = Random(7).randbytes(1024 * 1024)
"""Of a file; nothing that compresses."""
SHORTEST: Final = 3.0
"""Seconds that a job which hangs may take."""
LONG: Final = 3600.0

_INSERT: Final = text("INSERT INTO fault_effects (job_id, attempt) VALUES (:job_id, :attempt)")


class FaultArguments(ContractModel):
    """How long the job takes, or which file it waits for: its gate, which is open once the file is there."""

    seconds: float = 0.0
    gate: str = ""


def kind(name: str, **more: Any) -> JobKind:
    return JobKind(
        name=name, arguments=FaultArguments, retry=RetryPolicy(attempts=3, first=0.1, most=0.2), **more
    )


EMPTY: Final = kind("fault_empty")
EFFECT: Final = kind("fault_effect")
STEP: Final = kind("fault_step")
PATIENT: Final = kind("fault_patient")
BLOCKED: Final = kind("fault_blocked", timeout=LONG)
POISON: Final = kind("fault_poison")
HANG: Final = kind("fault_hang", timeout=SHORTEST)
FILE: Final = kind("fault_file", timeout=LONG)
STUCK: Final = kind("fault_stuck", timeout=SHORTEST)


async def take(seconds: float, ctx: JobContext[Any]) -> None:
    """Let time pass, and ask now and then whether to go on."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        await asyncio.sleep(TURN)
        await ctx.checkpoint()


def wait_for(gate: Path) -> None:
    """Until it is there."""
    while not gate.exists():
        time.sleep(TURN)


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

    async def hang(self, ctx: JobContext[Any], arguments: FaultArguments) -> None:
        """Waits for what never comes."""
        await asyncio.Event().wait()

    async def block(self, ctx: JobContext[Any], arguments: FaultArguments) -> None:
        """Lets nothing else run, not even what would cancel it, until its gate is open; ends then."""
        ctx.at_finish(lambda: self._insert(ctx))
        wait_for(Path(arguments.gate))

    async def keep_file(self, ctx: JobContext[Any], arguments: FaultArguments) -> None:
        """A file of as many parts as seconds are asked for."""

        async def parts() -> AsyncIterator[bytes]:
            for _ in range(int(arguments.seconds)):
                yield PART

        await ctx.artifact("parts.bin", "application/octet-stream", parts())

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
        HANG: works.hang,
        STUCK: works.block,
        FILE: works.keep_file,
        POISON: works.die,
    }
    return Feature(handlers={}, jobs=tuple(Chore(kind=kind, work=work) for kind, work in done.items()))
