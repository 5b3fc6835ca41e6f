"""Streams of items: Server-Sent Events, JSON lines and JSON text sequences, item by item as bytes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from contract_runtime.errors import ContractViolation

T_co = TypeVar("T_co", covariant=True)

EVENT_STREAM: Final = "text/event-stream"
JSON_SEQUENCES: Final = frozenset({"application/json-seq"})
JSON_LINES: Final = frozenset(
    {"application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-jsonlines"}
    | {"application/ndjson", "application/x-ndjson", "application/stream+json"}
)
ITEM_STREAMS: Final = JSON_LINES | JSON_SEQUENCES | {EVENT_STREAM}
"""Media types whose body is a stream of items; the declared type is that of one item."""

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
    if essence in JSON_SEQUENCES:
        return lambda text: b"\x1e" + text + b"\n"
    return lambda text: text + b"\n"


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


def _data_lines(text: bytes) -> bytes:
    lines = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    return b"".join(b"data: " + line + b"\n" for line in lines)


def _field(name: str, value: str | None) -> bytes:
    if value is None:
        return b""
    if any(sign in value for sign in "\r\n\0"):
        raise ContractViolation(f"a line break in the {name} of an event")
    return f"{name}: {value}\n".encode()
