"""Streams of items as they come over the wire, cut into the bytes of each item.

Each function takes the pieces of a body, however they were cut on the way, and holds one item at a time.
"""

from collections.abc import AsyncIterator
from typing import Final

from contract_runtime.refusals import malformed

_BOM: Final = b"\xef\xbb\xbf"
_FIELDS: Final = frozenset({b"event", b"id", b"retry"})

Pieces = AsyncIterator[bytes]


async def split(pieces: Pieces, mark: bytes, *, keeps_rest: bool = True) -> AsyncIterator[bytes]:
    """What stands between the marks, and what follows the last one: all of it, or what CR ends."""
    buffer, scanned = bytearray(), 0
    async for piece in pieces:
        buffer += piece
        begin = 0
        while (end := buffer.find(mark, max(begin, scanned))) >= 0:
            yield bytes(buffer[begin:end])
            begin = scanned = end + len(mark)
        del buffer[:begin]
        scanned = max(0, len(buffer) - len(mark) + 1)
    rest = bytes(buffer) if keeps_rest else bytes(buffer[: buffer.rfind(b"\r") + 1])
    if keeps_rest or rest:
        yield rest


async def json_texts(pieces: Pieces, mark: bytes) -> AsyncIterator[bytes]:
    """The texts of a stream of JSON, by what stands between them; blank ones are none."""
    async for text in split(pieces, mark):
        if stripped := text.strip(b" \t\r\n"):
            yield stripped


async def events(pieces: Pieces) -> AsyncIterator[dict[str, bytes]]:
    """Server-Sent Events by their fields, as browsers read them, who drop comments and unknown fields."""
    fields: dict[str, bytes] = {}
    async for line in _lines(pieces):
        if not line:
            if fields:
                yield fields
            fields = {}
            continue
        name, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if name == b"data":
            fields["data"] = fields["data"] + b"\n" + value if "data" in fields else value
        elif name in _FIELDS:
            fields[name.decode()] = value


async def _lines(pieces: Pieces) -> AsyncIterator[bytes]:
    """The lines of a text, whose breaks are CR, LF or both; one that does not end is none."""
    is_first = True
    async for text in split(pieces, b"\n", keeps_rest=False):
        whole = text.removeprefix(_BOM) if is_first else text
        is_first = False
        for line in whole.removesuffix(b"\r").split(b"\r"):
            yield line


async def parts(pieces: Pieces, boundary: bytes) -> AsyncIterator[bytes]:
    """The parts of a multipart body, each from the line break after its delimiter. Raises: Refusal (400)."""
    mark = b"\r\n--" + boundary
    part: bytes | None = None
    is_ended = False
    texts = split(_after_break(pieces), mark)
    await anext(texts)
    async for text in texts:
        line, line_break, content = text.partition(b"\r\n")
        is_delimiter = text.startswith(b"--") or (line_break and not line.strip(b" \t"))
        if is_ended:
            continue
        if is_delimiter:
            if part is not None:
                yield part
            part, is_ended = line_break + content, text.startswith(b"--")
        elif part is not None:
            # Text that only begins like a delimiter.
            part += mark + text
    if not is_ended:
        raise malformed("The multipart body is incomplete.")


async def _after_break(pieces: Pieces) -> AsyncIterator[bytes]:
    """The body as if a line had ended before it, so that its first delimiter is like all others."""
    yield b"\r\n"
    async for piece in pieces:
        yield piece
