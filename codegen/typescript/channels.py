"""The channels of a contract as functions: what each carries, where it opens, what its close codes mean."""

from collections.abc import Iterable, Iterator, Mapping

from codegen.openapi.vocabulary import EVENT_STREAM, essence
from codegen.resolving.channel_model import Channel
from codegen.resolving.model import Api, Operation
from codegen.resolving.types import Type
from codegen.typescript.operations import Function, OperationWriter, arguments_of, camel_case, place_of
from codegen.typescript.types import (
    TypeWriter,
    comment,
    generic,
    literal,
    members_text,
    object_text,
    property_name,
    union,
)

_OF_CHANNELS = frozenset({"ticket", "token", "resume", "last-event-id"})
"""Parameters that the client itself gives."""


def channel_functions(api: Api, writer: OperationWriter) -> list[Function]:
    """One function for each channel, which opens it at the address that is not deprecated."""
    openings: dict[str, Operation] = {}
    for group in api.groups:
        for operation in sorted(group.operations, key=lambda each: each.is_deprecated):
            if operation.channel is not None:
                openings.setdefault(operation.channel.name, operation)
    return [
        _function(operation, operation.channel, writer)
        for operation in openings.values()
        if operation.channel
    ]


def _function(operation: Operation, channel: Channel, writer: OperationWriter) -> Function:
    arguments = {
        argument: parameter
        for argument, parameter in arguments_of(operation).items()
        if parameter.name.lower() not in _OF_CHANNELS and parameter.location in {"path", "query"}
    }
    members = [
        f"{property_name(name)}{'' if parameter.required else '?'}: {writer.types.of(parameter.type)}"
        for name, parameter in arguments.items()
    ]
    request = members_text(members)
    heard = _messages(channel, channel.sends, writer.answers)
    said = _messages(channel, channel.receives, writer.types)
    placed = {property_name(name): place_of(name, each) for name, each in arguments.items()}
    described = object_text(dict(_description(operation, channel, placed)))
    told = [channel.description or channel.name, f"`{operation.path}`"]
    return Function(
        writer.claimed(camel_case(channel.handler), channel.name),
        comment("\n\n".join(told)),
        generic("l.Channel", [request, heard, said]),
        f"/* @__PURE__ */ l.channel({literal(operation.path)}, {described})",
    )


def _messages(channel: Channel, types: Mapping[str, Type], writer: TypeWriter) -> str:
    if channel.is_text:
        return "string"
    return union(map(writer.of, types.values()))


def _description(
    operation: Operation, channel: Channel, placed: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    if placed:
        yield "parameters", object_text(placed)
    if channel.subprotocol is not None:
        yield "subprotocol", literal(channel.subprotocol)
    flags = {
        "isResumable": channel.is_resumable,
        "isText": channel.is_text,
        "isStream": EVENT_STREAM in _media_types(operation),
    }
    yield from ((name, "true") for name, holds in flags.items() if holds)
    codes = {str(code): literal(each.reconnect) for code, each in channel.close_codes.items()}
    yield "closes", object_text(codes)


def _media_types(operation: Operation) -> Iterable[str]:
    return [essence(name) for response in operation.responses for name in response.content]
