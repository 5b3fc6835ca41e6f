"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import Final, Protocol, TypeAlias

from contract_runtime import (
    Body,
    Caller,
    Channel,
    CloseCode,
    LiveChannel,
    Operation,
    Policies,
    RateLimit,
)

from . import components, errors, models

EchoSent: TypeAlias = str
EchoReceived: TypeAlias = str
EchoErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.ValidationFailed
    | errors.UpgradeRequired
    | errors.InternalError
)


class ChannelsHandlers(Protocol):
    """Connections that stay open."""

    async def create_channel_ticket(
        self, caller: Caller, body: models.ChannelTicketRequest
    ) -> models.ChannelTicket:
        """POST /v1/channel-tickets - Get a ticket that opens a channel once.

        For those who can send no header when they open one, such as browsers.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def echo(self, channel: LiveChannel[EchoSent, EchoReceived]) -> None:
        """Channel echo at GET /ws/echo.

        Raises: ChannelClosed.
        """
        ...


CreateChannelTicketErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
)


ECHO: Final = Channel(
    name="echo",
    handler="echo",
    is_text=True,
    message_bytes=65536,
    messages_per_second=50,
    sockets_per_caller=20,
    idle=300,
    close_codes={
        1000: CloseCode(reason="Everything was sent.", reconnect="no"),
        1001: CloseCode(reason="The server restarts.", reconnect="after"),
        1003: CloseCode(reason="A message of this form is not understood.", reconnect="no"),
        1007: CloseCode(reason="A text is not UTF-8.", reconnect="no"),
        1008: CloseCode(reason="The caller is not, or no longer, allowed to listen.", reconnect="no"),
        1009: CloseCode(reason="A message is too large.", reconnect="no"),
        1011: CloseCode(reason="The server failed.", reconnect="yes"),
        1013: CloseCode(reason="The client reads too slowly, or the server is busy.", reconnect="after"),
        4429: CloseCode(
            reason="The caller has too many connections open, or says too much at a time.", reconnect="after"
        ),
    },
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="createChannelTicket",
        method="POST",
        path="/v1/channel-tickets",
        tag="channels",
        handler="create_channel_ticket",
        summary="Get a ticket that opens a channel once",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("jobs:read",)},
        ),
        body=Body(content={"application/json": models.ChannelTicketRequest}, required=True),
        responses=(
            components.CHANNEL_TICKET,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.VALIDATION_FAILED,
            components.RATE_LIMITED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.NotAcceptable,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(rate_limit=RateLimit(requests=600, per=60, by="caller"), body_limit=16384),
    ),
    Operation(
        operation_id="openEcho",
        method="GET",
        path="/ws/echo",
        tag="channels",
        handler="echo",
        summary="Hear again what was said, as a WebSocket",
        responses=(
            components.MALFORMED_REQUEST,
            components.VALIDATION_FAILED,
            components.UPGRADE_REQUIRED,
            components.INTERNAL_ERROR,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.ValidationFailed,
            errors.UpgradeRequired,
            errors.InternalError,
        ),
        channel=ECHO,
    ),
)
