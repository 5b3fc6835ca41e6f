"""A client of Redis whose commands are spans of the trace that is open."""

from typing import TYPE_CHECKING, Any

from redis.asyncio import Redis
from redis.asyncio.client import Pipeline
from typing_extensions import override

from charter.platform.telemetry.tracing import Tracing

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


class TracedClient(Redis):
    """A span has the name of a command; its keys and values stay out of it."""

    tracing: Tracing

    @override
    async def execute_command(self, *args: Any, **options: Any) -> Any:
        name = str(args[0])
        execute: Callable[..., Awaitable[Any]] = super().execute_command
        with self.tracing.outgoing("redis", name, name):
            return await execute(*args, **options)

    @override
    def pipeline(self, transaction: bool = True, shard_hint: str | None = None) -> Pipeline:
        pipeline = TracedPipeline(self.connection_pool, self.response_callbacks, transaction, shard_hint)
        pipeline.tracing = self.tracing
        return pipeline


class TracedPipeline(Pipeline):
    """Commands that travel together are one span."""

    tracing: Tracing

    @override
    async def execute(self, raise_on_error: bool = True) -> list[Any]:
        names = " ".join(str(args[0]) for args, _ in self.command_stack)
        with self.tracing.outgoing("redis", "PIPELINE", names):
            return await super().execute(raise_on_error)
