"""The jobs of this feature."""

import asyncio
from typing import TYPE_CHECKING

from contract import models
from contract_runtime import JobContext

if TYPE_CHECKING:
    from contract.job_kinds import DemoWork


async def demo(ctx: JobContext[models.DemoProgress], arguments: models.DemoArguments, /) -> models.DemoResult:
    """Let some time pass, and tell of it."""
    for step in range(1, arguments.steps + 1):
        await asyncio.sleep(arguments.step_seconds)
        await ctx.progress(step, arguments.steps, models.DemoProgress(message=arguments.message))
    return f"Job {ctx.job_id} completed"


if TYPE_CHECKING:
    _: DemoWork = demo
