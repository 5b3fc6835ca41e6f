"""An operation as one coroutine function: authenticate, decode, call the handler, encode.

What an operation does not have is left out when it is compiled. Operations whose policies span the handler
(limits, idempotency, preconditions of writes, audit, time-outs) run in `governed_operations.py` instead.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, cast

from starlette.types import Receive, Scope, Send

from contract_runtime.callers import Caller, KnownAs, is_coming
from contract_runtime.failures.rescue import Rescue
from contract_runtime.operations import Operation
from contract_runtime.refusals import not_implemented
from contract_runtime.requests.intake import Intake, read_headers
from contract_runtime.requests.item_reading import bytes_of
from contract_runtime.responses.encoding import Outcome
from contract_runtime.serving.security import Authenticate
from contract_runtime.wire import Arguments, Header, Headers

Serve = Callable[[Scope, Receive, Send, list[bytes]], Awaitable[None]]
"""Answers one request; the list holds the path's raw values."""

IF_NONE_MATCH: Final = "if-none-match"


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """The compiled parts of one operation."""

    operation: Operation
    handler: Callable[..., Awaitable[Any]]
    intake: Intake
    authenticate: Authenticate | None
    outcome: Outcome
    rescue: Rescue
    always: Callable[[list[bytes]], Sequence[Header]] | None
    known_as: KnownAs | None = None


def serve_plainly(steps: Steps) -> Serve:
    """The function that serves an operation without policies around its handler."""
    handler, authenticate, intake = steps.handler, steps.authenticate, steps.intake
    negotiate, finish = steps.outcome.negotiate, steps.outcome.finish
    parameters, everything, has_body = intake.parameters, intake.everything, intake.has_body
    policy_keys, always = intake.policy_keys, steps.always

    async def serve(scope: Scope, receive: Receive, send: Send, values: list[bytes]) -> None:
        try:
            headers = read_headers(scope)
            caller = None
            if authenticate is not None:
                coming = authenticate(scope, headers)
                caller = await coming if is_coming(coming) else coming
                scope.setdefault("state", {})["caller"] = caller
            media_type = negotiate(headers)
            if has_body:
                arguments, _, was_late = await everything(scope["query_string"], headers, values, receive)
                if was_late and authenticate is not None:
                    caller = await ask_again(authenticate, scope, headers, arguments)
            else:
                arguments = parameters(scope["query_string"], headers, values)
            if authenticate is not None:
                arguments["caller"] = caller
            if_none_match = None
            if policy_keys:
                if_none_match = arguments.get(IF_NONE_MATCH)
                for key in policy_keys:
                    arguments.pop(key, None)
            result = await handler(**arguments)
            status, sent, body = finish(result, media_type, arguments, values, if_none_match)
            if always is not None:
                sent.extend(always(values))
        except Exception as failure:
            extra = always(values) if always is not None else ()
            await steps.rescue(failure, steps.operation, extra, (scope, receive, send))
            return
        await send({"type": "http.response.start", "status": status, "headers": sent})
        await send({"type": "http.response.body", "body": body})

    return serve


async def find_caller(authenticate: Authenticate, scope: Scope, headers: Headers) -> Caller | None:
    """The caller of a request, which is left in the request's state. Raises: Refusal (401, 403)."""
    coming = authenticate(scope, headers)
    caller = await coming if is_coming(coming) else coming
    scope.setdefault("state", {})["caller"] = caller
    return caller


async def ask_again(
    authenticate: Authenticate, scope: Scope, headers: Headers, arguments: Arguments
) -> Caller | None:
    """The caller of a request whose body had to be waited for, once it is in: what has ended acts no more.

    Where the handler reads the body it is asked at its end. Raises: Refusal (401, 403).
    """
    pieces = bytes_of(arguments.get("body"))
    if pieces is not None:
        pieces.at_end = partial(find_caller, authenticate, scope, headers)
        return cast("Caller | None", scope["state"]["caller"])
    return await find_caller(authenticate, scope, headers)


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
