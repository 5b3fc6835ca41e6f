"""Operations that nobody serves yet: a partial service answers them 501."""

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.types import Receive, Scope, Send

from contract_runtime.failures.refusals import not_implemented
from contract_runtime.failures.rescue import Rescue
from contract_runtime.operations import Operation
from contract_runtime.serving.compiled import Serve


def serve_unimplemented(operation: Operation, rescue: Rescue) -> Serve:
    """Answers every request of an operation without a handler, before anything is read or checked."""

    async def serve(scope: Scope, receive: Receive, send: Send, _values: list[bytes]) -> None:
        await rescue(not_implemented(), operation, (), (scope, receive, send))

    return serve


def endpoint_of(operation: Operation) -> Callable[..., Awaitable[Any]]:
    """What stands in for the handler of an operation that has none."""

    async def unimplemented(**_arguments: object) -> None:
        raise NotImplementedError(operation.operation_id)

    return unimplemented
