"""A transport for one answer: its head goes out with the first piece of its body, in one system call.

Uvicorn writes the two one after the other. A head whose body is not there yet, as a stream's, does not wait
for it.
"""

from asyncio import AbstractEventLoop, Transport


class WholeAnswers(Transport):
    """Stands in for the transport of a connection while one request is answered."""

    __slots__ = ("_head", "_loop", "_transport")

    def __init__(self, transport: Transport, loop: AbstractEventLoop) -> None:
        self._transport = transport
        self._loop = loop
        self._head: bytes | None = b""

    def write(self, piece: bytes | bytearray | memoryview) -> None:
        """Keep the first piece until the next one comes, or until the loop's next turn."""
        head = self._head
        if head is None:
            self._transport.write(piece)
        elif head:
            self._head = None
            self._transport.write(b"".join((head, piece)))
        else:
            self._head = bytes(piece)
            self._loop.call_soon(self._flush)

    def close(self) -> None:
        """Close the connection behind what was written."""
        self._flush()
        self._transport.close()

    def _flush(self) -> None:
        if self._head:
            self._transport.write(self._head)
        self._head = None
