"""Operations that open a channel: as a WebSocket, as a stream of events, or told to become one."""

from collections.abc import Mapping
from dataclasses import replace

from starlette.types import Receive, Scope, Send

from contract_runtime.channels.event_streams import StreamChannel, write_frame
from contract_runtime.channels.opening import Opening
from contract_runtime.channels.web_sockets import SocketChannel
from contract_runtime.errors import ContractViolation
from contract_runtime.media_types import EVENT_STREAM
from contract_runtime.operations import Operation, SecurityScheme
from contract_runtime.refusals import Refusal
from contract_runtime.requests.intake import read_headers
from contract_runtime.responses.streaming import send_streamed
from contract_runtime.serving.plain_operations import Serve, Steps


def serve_socket(opening: Opening) -> Serve:
    """The function that serves the channel as a WebSocket."""

    async def serve(scope: Scope, receive: Receive, send: Send, values: list[bytes]) -> None:
        await SocketChannel(opening, scope, receive, send).serve(values)

    return serve


def serve_readers(steps: Steps, opening: Opening, ordinary: Serve | None) -> Serve:
    """The function that serves a GET: events to those who accept them, the ordinary answer to others."""

    async def serve(scope: Scope, receive: Receive, send: Send, values: list[bytes]) -> None:
        extra = list(steps.always(values)) if steps.always is not None else []
        try:
            headers = read_headers(scope)
            if ordinary is None and not steps.outcome.can_stream:
                await opening.caller_of(scope, headers)
                raise _upgrade_required()
            if steps.outcome.negotiate(headers) == EVENT_STREAM:
                await _stream(steps, opening, (scope, receive, send), values)
                return
        except Exception as failure:
            await steps.rescue(failure, steps.operation, extra, (scope, receive, send))
            return
        if ordinary is not None:
            await ordinary(scope, receive, send, values)

    return serve


async def _stream(
    steps: Steps, opening: Opening, asgi: tuple[Scope, Receive, Send], values: list[bytes]
) -> None:
    scope = asgi[0]
    headers = read_headers(scope)
    caller = await opening.identify(scope, headers, values)
    await opening.count(scope, caller)
    arguments, position = opening.arguments(scope, headers, values, caller)
    channel = StreamChannel(opening, scope, caller, position)
    answer = steps.outcome.stream(channel.events(arguments), EVENT_STREAM)
    if answer is None:
        raise ContractViolation(f"{EVENT_STREAM} is not declared")
    extra = list(steps.always(values)) if steps.always is not None else []
    await send_streamed(replace(answer, write=write_frame, stalled=channel.stall), extra, asgi)


def credential_headers(operation: Operation, schemes: Mapping[str, SecurityScheme]) -> frozenset[bytes]:
    """The headers in which the operation's security schemes look for a credential."""
    used = [schemes[name] for requirement in operation.security for name in requirement if name in schemes]
    keys = {
        (scheme.name or "").lower().encode()
        for scheme in used
        if scheme.kind == "apiKey" and scheme.location == "header"
    }
    return frozenset(
        keys | ({b"authorization"} if any(scheme.kind != "apiKey" for scheme in used) else set())
    )


def _upgrade_required() -> Refusal:
    headers = [(b"upgrade", b"websocket"), (b"connection", b"upgrade")]
    return Refusal(426, "UPGRADE_REQUIRED", "This operation is a WebSocket only.", headers=headers)
