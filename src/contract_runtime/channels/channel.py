"""What a handler sees of a channel, whatever carries it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Protocol, Self, TypeVar

Sent_contra = TypeVar("Sent_contra", contravariant=True)
Received_co = TypeVar("Received_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a channel's events: the `seq`-th of an `epoch`, which another beginning would not share.

    >>> Position.parse("7f3a.12")
    Position(epoch='7f3a', seq=12)
    >>> str(Position("7f3a", 12)), Position.parse("twelve"), Position.parse("7f3a.-1")
    ('7f3a.12', None, None)
    """

    epoch: str
    seq: int

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """The position written as `epoch.seq`; None where it is none."""
        epoch, dot, seq = text.rpartition(".")
        is_one = bool(epoch and dot) and len(seq) <= 18 and seq.isascii() and seq.isdecimal()
        return cls(epoch, int(seq)) if is_one else None

    def __str__(self) -> str:
        return f"{self.epoch}.{self.seq}"


@dataclass(frozen=True, slots=True)
class Frame:
    """A message, written once for however many connections: its `event`, and its text.

    Of frames with the same `key` that wait for a slow reader, the newest takes the place of the others.
    """

    event: str
    text: str
    position: Position | None = None
    key: str | None = None


class ChannelClosed(Exception):
    """Ends a channel with one of its declared close codes, for the declared reason or a more exact one."""

    def __init__(self, code: int, reason: str | None = None) -> None:
        super().__init__(f"closed with {code}")
        self.code = code
        self.reason = reason


class LiveChannel(Protocol[Sent_contra, Received_co]):
    """One open connection. A handler that returns ends it: code 1000, the end of a stream."""

    @property
    def position(self) -> Position | None:
        """Where the client left off, if it resumes."""
        ...

    def encode(self, message: Sent_contra, position: Position | None = None, key: str | None = None) -> Frame:
        """The message as it is sent, once for all who get it. Raises: ContractViolation."""
        ...

    async def send(
        self, message: Sent_contra, position: Position | None = None, key: str | None = None
    ) -> None:
        """Send one message; waits while the client reads slowly."""
        ...

    def offer(self, frame: Frame) -> None:
        """Have a frame sent, without waiting. A client too slow for all of them is closed with 1013."""
        ...

    def received(self) -> AsyncIterator[Received_co]:
        """What the client says, checked; ends when it has gone. Nothing comes over Server-Sent Events."""
        ...

    async def closed(self) -> None:
        """Answer once the client has gone, or the channel was closed."""
        ...
