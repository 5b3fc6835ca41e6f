"""Kinds of jobs that go wrong in every way, done by a worker of the tests."""

import asyncio
import os
import signal
import time
from collections.abc import Mapping
from typing import Any, Final

from charter.feature import Chore, Feature, Parts
from charter.projects.service import ProjectService
from charter.shared.tenants import TenantId
from contract_runtime import ContractModel, JobContext, JobFailed, JobKind, JobWork, RetryPolicy

_sleep: Final = time.sleep
AT_ONCE: Final = RetryPolicy(attempts=3, first=0.01, most=0.01)


class Wanted(ContractModel):
    """How long a job takes, and what it leaves behind."""

    seconds: float = 0.0
    name: str = "effect"


def build(parts: Parts) -> Feature:
    """The kinds; what they leave behind are projects of the job's tenant."""

    async def effect(ctx: JobContext[Any], wanted: Wanted) -> str:
        """Take a while, and leave a project: one for all attempts."""

        async def leave() -> None:
            projects = parts.services.get(ProjectService)
            await projects.create(TenantId(ctx.tenant), wanted.name, None)

        ctx.at_finish(leave)
        deadline = time.monotonic() + wanted.seconds
        while time.monotonic() < deadline:
            await asyncio.sleep(0.05)
            await ctx.checkpoint()
        return "done"

    async def stubborn(_: JobContext[Any], wanted: Wanted) -> None:
        """Hold up the event loop, so that nothing can interrupt it."""
        _sleep(wanted.seconds)

    return Feature(
        handlers={},
        jobs=tuple(
            Chore(
                kind=JobKind(
                    name=name,
                    arguments=Wanted,
                    result=str if name in {"effect", "crash", "misfit"} else None,
                    retry=AT_ONCE,
                ),
                work=work,
            )
            for name, work in {**KINDS, "effect": effect, "stubborn": stubborn}.items()
        ),
    )


async def crash(_: JobContext[Any], __: Wanted) -> str:
    """Take the process down."""
    os.kill(os.getpid(), signal.SIGKILL)
    return "never"


async def hang(_: JobContext[Any], __: Wanted) -> None:
    """Wait for what never comes, without a checkpoint."""
    await asyncio.Event().wait()


async def misfit(_: JobContext[Any], __: Wanted) -> object:
    """Give what the schema forbids."""
    return {"not": "a string"}


async def fault(_: JobContext[Any], __: Wanted) -> None:
    """Fail in a way that nobody is to read."""
    raise ZeroDivisionError("secret")


async def refuse(_: JobContext[Any], __: Wanted) -> None:
    """Fail for a reason."""
    raise JobFailed("OUT_OF_PAPER", "There is no paper.", is_final=True)


KINDS: Final[Mapping[str, JobWork]] = {
    "crash": crash,
    "hang": hang,
    "misfit": misfit,
    "fault": fault,
    "refuse": refuse,
}
