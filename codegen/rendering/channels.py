"""Lays out channels: what they carry, what the runtime knows of them, and the method that serves one."""

from collections.abc import Iterator, Mapping
from typing import Final

from codegen.naming.python_names import constant_name, pascal_case
from codegen.rendering.annotations import Annotations
from codegen.rendering.layout import docstring
from codegen.rendering.tables import TableText
from codegen.resolving.channel_model import Channel
from codegen.resolving.model import Group, Operation
from codegen.resolving.types import TEXT, Type, either

_BY_RUNTIME: Final = frozenset({"auth", "auth.refresh", "going_away"})
"""Messages that the runtime itself reads and writes."""


def opened(group: Group) -> dict[str, tuple[Operation, ...]]:
    """The operations of a group that open a channel, by its name."""
    found: dict[str, tuple[Operation, ...]] = {}
    for operation in group.operations:
        if operation.channel is not None:
            found[operation.channel.name] = (*found.get(operation.channel.name, ()), operation)
    return found


def channel_types(group: Group, types: Annotations) -> Iterator[str]:
    """What the handlers of a group's channels send and receive, and the errors that they may raise."""
    for operations in opened(group).values():
        channel = channel_at(operations)
        sends = TEXT if channel.is_text else _carried(channel.sends)
        receives = TEXT if channel.is_text else _carried(channel.receives)
        errors = dict.fromkeys(name for operation in operations for name in operation.errors)
        types.uses |= {"TypeAlias"} | ({"errors"} if errors else {"Never"})
        yield "\n".join(
            (
                f"{channel.sent}: TypeAlias = {_written(sends, types)}",
                f"{channel.received}: TypeAlias = {_written(receives, types)}",
                f"{pascal_case(channel.handler)}Errors: TypeAlias = "
                f"{' | '.join(f'errors.{name}' for name in errors) or 'Never'}",
            )
        )


def channel_rows(group: Group, table: TableText) -> Iterator[str]:
    """The channels of a group as constants, which the rows of their operations name."""
    for operations in opened(group).values():
        channel = channel_at(operations)
        yield f"{constant_name(channel.handler)}: Final = {table.channel(channel)}"


def channel_method(operations: tuple[Operation, ...], types: Annotations) -> list[str]:
    """The method of a channel in its Protocol."""
    first, channel = operations[0], channel_at(operations)
    types.uses.add("LiveChannel")
    caller = types.caller(first)
    arguments = [
        "self",
        f"channel: LiveChannel[{channel.sent}, {channel.received}]",
        *([f"caller: {caller}"] if caller else []),
        *(
            f"{parameter.argument}: {types.parameter(parameter)}"
            for parameter in first.parameters
            if parameter.location == "path"
        ),
    ]
    return [
        f"    async def {channel.handler}({', '.join(arguments)}) -> None:",
        *docstring(_described(channel, operations), "        "),
        "        ...",
    ]


def channel_at(operations: tuple[Operation, ...]) -> Channel:
    """The one channel that operations open."""
    (channel, *_) = (operation.channel for operation in operations if operation.channel is not None)
    return channel


def _described(channel: Channel, operations: tuple[Operation, ...]) -> str:
    places = " and ".join(f"GET {operation.path}" for operation in operations)
    codes = [
        f"{code.error} ({number})" for number, code in channel.close_codes.items() if code.error is not None
    ]
    parts = [
        f"Channel {channel.name} at {places}.",
        channel.description.strip(),
        f"Raises: {', '.join([*codes, 'ChannelClosed'])}.",
    ]
    return "\n\n".join(part for part in parts if part)


def _carried(messages: Mapping[str, Type]) -> Type | None:
    carried = [type_ for event, type_ in messages.items() if event not in _BY_RUNTIME]
    return either(carried) if carried else None


def _written(type_: Type | None, types: Annotations) -> str:
    if type_ is None:
        types.uses.add("Never")
        return "Never"
    return types.plain(type_)
