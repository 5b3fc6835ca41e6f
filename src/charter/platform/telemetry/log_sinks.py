"""What takes the bytes of a log without letting anybody wait: pipes, terminals, sockets, files, memory."""

import os
import select
import socket
import stat
from typing import Final, Protocol, TextIO

MILLISECONDS: Final = 1000


class Sink(Protocol):
    """Takes bytes, whole or in part."""

    def write(self, piece: bytes) -> int:
        """How many bytes were taken. Raises: BlockingIOError where none can be, else OSError, ValueError."""
        ...

    def wait(self, seconds: float) -> bool:
        """Whether something can be taken, now or within that time."""
        ...

    def close(self) -> None:
        """Give up what is its own; nothing can be written any more."""
        ...


class Text:
    """A stream in memory."""

    def __init__(self, stream: TextIO, encoding: str) -> None:
        self._stream = stream
        self._encoding = encoding

    def write(self, piece: bytes) -> int:
        """Always all."""
        self._stream.write(piece.decode(self._encoding))
        self._stream.flush()
        return len(piece)

    def wait(self, _seconds: float) -> bool:
        """At once."""
        return True

    def close(self) -> None:
        """Nothing is."""


class File:
    """What is written to without a reader; where a disk is full, that is an error, and no reason to wait."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, piece: bytes) -> int:
        """As much as there is room for; a closed stream's number may be another's, so it is asked for."""
        return os.write(self._stream.fileno(), piece)

    def wait(self, _seconds: float) -> bool:
        """At once."""
        return True

    def close(self) -> None:
        """Nothing is."""


class Pipe:
    """A pipe or a terminal, by a descriptor of its own that does not block, else looked at before each write.

    What others opened, such as a parent, goes on blocking for them.
    """

    def __init__(self, descriptor: int) -> None:
        try:
            self._descriptor = os.open(
                f"/proc/self/fd/{descriptor}", os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
            )
            self._blocks = False
        except OSError:  # another system, or a pipe of another user's
            self._descriptor = descriptor
            self._blocks = True

    def write(self, piece: bytes) -> int:
        """All of it up to what a pipe takes whole, else perhaps a part."""
        if self._blocks and not self.wait(0):
            raise BlockingIOError
        return os.write(self._descriptor, piece[: select.PIPE_BUF] if self._blocks else piece)

    def wait(self, seconds: float) -> bool:
        """Whether there is room, or an error to be met."""
        return _has_room(self._descriptor, seconds)

    def close(self) -> None:
        """Its descriptor may be."""
        if not self._blocks:
            os.close(self._descriptor)
        self._descriptor = -1


class Socket:
    """A socket, as the journal gives to services."""

    def __init__(self, descriptor: int) -> None:
        self._socket = socket.socket(fileno=os.dup(descriptor))

    def write(self, piece: bytes) -> int:
        """Perhaps a part."""
        return self._socket.send(piece, socket.MSG_DONTWAIT)

    def wait(self, seconds: float) -> bool:
        """Whether there is room, or an error to be met."""
        return _has_room(self._socket.fileno(), seconds)

    def close(self) -> None:
        """Its copy of the socket is."""
        self._socket.close()


def _has_room(descriptor: int, seconds: float) -> bool:
    if descriptor < 0:  # closed: the next write says so
        return True
    poll = select.poll()
    poll.register(descriptor, select.POLLOUT)
    return bool(poll.poll(seconds * MILLISECONDS))


def sink_of(stream: TextIO, encoding: str) -> Sink:
    """What takes the bytes for a stream."""
    try:
        descriptor = stream.fileno()
        mode = os.fstat(descriptor).st_mode
    except (OSError, ValueError):
        return Text(stream, encoding)
    if stat.S_ISSOCK(mode):
        return Socket(descriptor)
    if stat.S_ISFIFO(mode) or os.isatty(descriptor):
        return Pipe(descriptor)
    return File(stream)
