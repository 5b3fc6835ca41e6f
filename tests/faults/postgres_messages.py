"""What a client and PostgreSQL say to each other, read from bytes (protocol 3, PostgreSQL's manual 54.7)."""

from collections.abc import Iterator


class ClientReading:
    """Splits what a client sends into messages, each with the statement that it executes, if it does."""

    def __init__(self) -> None:
        self._buffer = b""
        self._has_begun = False
        self._statements: dict[bytes, str] = {}

    def messages(self, received: bytes) -> Iterator[tuple[bytes, str]]:
        self._buffer += received
        while message := self._next():
            yield message, self._meaning(message)

    def _next(self) -> bytes:
        """The first message has no byte for its kind."""
        head = 1 if self._has_begun else 0
        if len(self._buffer) < head + 4:
            return b""
        length = head + int.from_bytes(self._buffer[head : head + 4])
        if len(self._buffer) < length:
            return b""
        message, self._buffer = self._buffer[:length], self._buffer[length:]
        self._has_begun = True
        return message

    def _meaning(self, message: bytes) -> str:
        kind, body = message[:1], message[5:]
        if kind == b"Q":
            return body.rstrip(b"\0").decode()
        if kind == b"P":
            name, statement = body.split(b"\0")[:2]
            self._statements[name] = statement.decode()
        if kind == b"B":
            return self._statements.get(body.split(b"\0")[1], "")
        return ""


class ServerReading:
    """Splits what the server answers into messages, each with the tag of the command that it completes."""

    def __init__(self) -> None:
        self._buffer = b""

    def messages(self, received: bytes) -> Iterator[tuple[bytes, str]]:
        self._buffer += received
        while len(self._buffer) >= 5:
            length = 1 + int.from_bytes(self._buffer[1:5])
            if len(self._buffer) < length:
                return
            message, self._buffer = self._buffer[:length], self._buffer[length:]
            yield message, message[5:].rstrip(b"\0").decode() if message[:1] == b"C" else ""
