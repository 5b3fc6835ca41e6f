"""Streams of items: Server-Sent Events, JSON lines and JSON text sequences, item by item as bytes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from pydantic_core import from_json, to_json

from contract_runtime.errors import ContractViolation
from contract_runtime.media_types import mark_of

T_co = TypeVar("T_co", covariant=True)

_PARTS: Final = ("event", "data", "id", "retry")

KEEP_ALIVE: Final = b": keep-alive\n\n"
"""A comment, which clients of Server-Sent Events pass over."""


@dataclass(frozen=True, slots=True)
class ServerSentEvent(Generic[T_co]):
    """One event. `data` has the type that the contract declares; `retry` is in milliseconds."""

    data: T_co
    event: str | None = None
    id: str | None = None
    retry: int | None = None


def frame_of(essence: str) -> Callable[[bytes], bytes]:
    """How an item stands in a stream of JSON lines (one a line) or JSON texts (RFC 7464)."""
    mark = mark_of(essence)
    return lambda text: (b"" if mark == b"\n" else mark) + text + b"\n"


def event_writer(write: Callable[[object], bytes]) -> Callable[[object], bytes]:
    r"""Writes events, or plain values as events without a name, given how their data are written.

    >>> write = event_writer(str.encode)
    >>> write(ServerSentEvent("one\ntwo", event="news", id="7"))
    b'event: news\ndata: one\ndata: two\nid: 7\n\n'
    """

    def write_event(item: object) -> bytes:
        if not isinstance(item, ServerSentEvent):
            return _data_lines(write(item)) + b"\n"
        lines = b"".join([_field("event", item.event), _data_lines(write(item.data)), _field("id", item.id)])
        retry = b"" if item.retry is None else b"retry: %d\n" % item.retry
        return lines + retry + b"\n"

    return write_event


def whole_event_writer(write: Callable[[object], bytes], *, is_json: bool) -> Callable[[object], bytes]:
    """Writes events that are values of a declared type, given how those are written as JSON.

    Data are written as JSON where all of them are, and those that are no text.
    """

    def write_event(item: object) -> bytes:
        event: dict[str, object] = from_json(write(item))
        unknown = next((name for name in event if name not in _PARTS), None)
        if unknown is not None:
            raise ContractViolation(f"an event has no field {unknown}")
        return b"".join(_part(name, event[name]) for name in _PARTS if name in event) + b"\n"

    def _part(name: str, value: object) -> bytes:
        if name == "data":
            return _data_lines(value.encode() if isinstance(value, str) and not is_json else to_json(value))
        return _field(name, None if value is None else str(value))

    return write_event


def _data_lines(text: bytes) -> bytes:
    lines = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    return b"".join(b"data: " + line + b"\n" for line in lines)


def _field(name: str, value: str | None) -> bytes:
    if value is None:
        return b""
    if any(sign in value for sign in "\r\n\0"):
        raise ContractViolation(f"a line break in the {name} of an event")
    return f"{name}: {value}\n".encode()
