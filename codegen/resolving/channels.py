"""Channels: their messages as types, and the one method that serves all operations which open one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from codegen.checks.channels import answers_plainly, channel_of
from codegen.document import Document
from codegen.naming.python_names import method_name, pascal_case
from codegen.openapi.vocabulary import EVENT_STREAM, essence
from codegen.resolving.channel_model import Channel, CloseCode
from codegen.resolving.model import Error, Operation, Response
from codegen.resolving.schema_types import SchemaTypes
from codegen.resolving.types import Type

CONSUMED: Final = frozenset(
    {("query", "resume"), ("query", "token"), ("query", "ticket"), ("header", "last-event-id")}
)
"""Parameters that a channel reads for itself, by location and name in lower case."""


class ChannelBook:
    """Resolves channels."""

    def __init__(self, document: Document, types: SchemaTypes) -> None:
        self._document = document
        self._types = types

    def of_operation(self, operation: Mapping[str, Any], errors: Iterable[Error]) -> Channel | None:
        """The channel that an operation opens."""
        channel = channel_of(self._document, operation)
        if not channel:
            return None
        title = pascal_case(channel["name"], prefix="Channel")
        return Channel(
            name=channel["name"],
            handler=method_name(channel["name"]),
            description=str(channel.get("description") or ""),
            delivery=channel.get("delivery", "all"),
            is_resumable=channel.get("resume") is True,
            subprotocol=channel.get("subprotocol"),
            credentials=tuple(channel.get("auth") or ()),
            sends=self._messages(channel.get("sends"), self._types, title),
            receives=self._messages(channel.get("receives"), self._types.towards("request"), title),
            is_text=channel.get("text") is True,
            limits=channel.get("limits") or {},
            close_codes=_close_codes(channel, {error.code: error.name for error in errors}),
            sent=f"{title}Sent",
            received=f"{title}Received",
        )

    def has_method(self, operation: Mapping[str, Any]) -> bool:
        """Whether an operation has a handler of its own beside its channel."""
        return "x-channel" not in operation or answers_plainly(self._document, operation)

    @staticmethod
    def _messages(written: Mapping[str, Any] | None, types: SchemaTypes, title: str) -> dict[str, Type]:
        return {event: types.of(schema, title) for event, schema in (written or {}).items()}


def _close_codes(channel: Mapping[str, Any], classes: Mapping[str | None, str]) -> dict[int, CloseCode]:
    return {
        int(code): CloseCode(
            reason=written["reason"],
            reconnect=written["reconnect"],
            error=classes[written["error"]] if "error" in written else None,
        )
        for code, written in (channel.get("close_codes") or {}).items()
    }


def without_events(responses: Iterable[Response]) -> list[Response]:
    """What is left for an operation's own handler: the channel writes the stream of events."""
    return [
        replace(response, content=kept) if response.content != kept else response
        for response in responses
        for kept in [{name: kind for name, kind in response.content.items() if essence(name) != EVENT_STREAM}]
        if kept or not response.content
    ]


def at_home(operations: Iterable[Operation]) -> list[Operation]:
    """Operations that are nothing but a channel stand with the tag of the first that opens it."""
    found = list(operations)
    homes: dict[str, str] = {}
    for operation in sorted(found, key=lambda operation: not operation.has_method):
        if operation.channel is not None:
            homes.setdefault(operation.channel.name, operation.tag)
    return [
        operation
        if operation.channel is None or operation.has_method
        else replace(operation, tag=homes[operation.channel.name])
        for operation in found
    ]
