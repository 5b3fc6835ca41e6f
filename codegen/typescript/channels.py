"""The channels of a contract as functions: what each carries, where it opens, what its close codes mean."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from codegen.openapi.vocabulary import EVENT_STREAM, essence
from codegen.resolving.channel_model import Channel
from codegen.resolving.model import Api, Operation
from codegen.resolving.types import Type
from codegen.shapes.nodes import ClassShape, Reference, followed
from codegen.typescript.comments import comment
from codegen.typescript.names import camel_case
from codegen.typescript.operations import Function, OperationWriter, arguments_of, place_of, successes
from codegen.typescript.types import (
    TypeWriter,
    generic,
    literal,
    members_text,
    object_text,
    property_name,
    union,
)

_MODULE: Final = "channels"
_JSON: Final = "application/json"
_REFRESH: Final = "auth.refresh"
_WAYS: Final = frozenset({"subprotocol", "message", "query"})
"""How a socket says whose it is without anybody's help."""
_OWN: Final = 3000
"""Close codes of applications; a client that does not know one stays away."""


def channel_functions(api: Api, writer: OperationWriter) -> list[Function]:
    """One function for each channel, which opens it at the address that is not deprecated."""
    openings: dict[str, Operation] = {}
    for group in api.groups:
        for operation in sorted(group.operations, key=lambda each: each.is_deprecated):
            if operation.channel is not None:
                openings.setdefault(operation.channel.name, operation)
    tickets = _ticket_path(api)
    return [
        _function(operation, operation.channel, tickets, writer)
        for operation in openings.values()
        if operation.channel
    ]


def _ticket_path(api: Api) -> str | None:
    """Where tickets are given out: to whoever posts a channel and its parameters, a ticket."""
    for operation in (each for group in api.groups for each in group.operations):
        asked = operation.body.content.get(_JSON) if operation.body else None
        told = [response.content.get(_JSON) for response in successes(operation)]
        is_asked = operation.method == "POST" and {"channel", "parameters"} <= _names(api, asked)
        if is_asked and any("ticket" in _names(api, each) for each in told):
            return operation.path
    return None


def _names(api: Api, type_: Type | None) -> set[str]:
    shape = followed(api.shapes, type_.name) if isinstance(type_, Reference) else None
    return {field.wire_name for field in shape.fields} if isinstance(shape, ClassShape) else set()


def _function(
    operation: Operation, channel: Channel, tickets: str | None, writer: OperationWriter
) -> Function:
    arguments = {
        argument: parameter
        for argument, parameter in arguments_of(operation).items()
        if parameter.location == "path"
    }
    members = [
        f"{property_name(name)}{'' if parameter.required else '?'}: {writer.types.of(parameter.type)}"
        for name, parameter in arguments.items()
    ]
    request = members_text(members)
    heard = _messages(channel, channel.sends, writer.wire.opened)
    said = _messages(channel, channel.receives, writer.wire)
    placed = {property_name(name): place_of(name, each) for name, each in arguments.items()}
    described = object_text(dict(_description(operation, channel, placed, tickets)))
    told = [channel.description or channel.name, f"`{operation.path}`"]
    name = writer.claimed(camel_case(channel.handler), channel.name)
    writer.channels[operation.path] = _MODULE, name
    return Function(
        name,
        comment("\n\n".join(told)),
        generic("l.Channel", [request, heard, said]),
        f"/* @__PURE__ */ l.channel({literal(operation.path)}, {described})",
    )


def _messages(channel: Channel, types: Mapping[str, Type], writer: TypeWriter) -> str:
    if channel.is_text:
        return "string"
    return union(map(writer.of, types.values()))


def _description(
    operation: Operation, channel: Channel, placed: Mapping[str, str], tickets: str | None
) -> Iterator[tuple[str, str]]:
    if placed:
        yield "parameters", object_text(placed)
    if channel.subprotocol is not None:
        yield "subprotocol", literal(channel.subprotocol)
    ways = [name for name in channel.credentials if name in _WAYS]
    if ways:
        yield "auth", f"[{', '.join(map(literal, ways))}]"
    if tickets is not None and "ticket" in channel.credentials:
        yield "ticket", f"/* @__PURE__ */ l.ticket({literal(tickets)}, {literal(channel.name)})"
    flags = {
        "isRefreshed": _REFRESH in channel.receives,
        "isResumable": channel.is_resumable,
        "isWhole": channel.is_resumable and channel.delivery == "all",
        "isText": channel.is_text,
        "isStream": EVENT_STREAM in _media_types(operation),
    }
    yield from ((name, "true") for name, holds in flags.items() if holds)
    stops = [code for code, each in channel.close_codes.items() if each.reconnect == "no"]
    returns = [code for code in channel.close_codes if code >= _OWN and code not in stops]
    yield from ((name, str(codes)) for name, codes in (("stops", stops), ("returns", returns)) if codes)


def _media_types(operation: Operation) -> Iterable[str]:
    return [essence(name) for response in operation.responses for name in response.content]
