"""What the compiler knows of a channel: its messages, who may open it, and how it ends."""

from collections.abc import Mapping
from dataclasses import dataclass

from codegen.resolving.types import Type


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseCode:
    """Why a channel ends with a code: `reconnect` is `no`, `yes` or `after`, `error` a declared class."""

    reason: str
    reconnect: str
    error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A connection that stays open; `handler` is the Protocol's method, which all its operations share.

    `sends` and `receives` are types by the `event` of a message, `sent` and `received` the names that a
    module gives to those which the handler itself sends and receives. Sizes in bytes, times in seconds.
    """

    name: str
    handler: str
    description: str
    delivery: str
    is_resumable: bool
    subprotocol: str | None
    credentials: tuple[str, ...]
    sends: Mapping[str, Type]
    receives: Mapping[str, Type]
    is_text: bool
    limits: Mapping[str, int]
    close_codes: Mapping[int, CloseCode]
    sent: str
    received: str
