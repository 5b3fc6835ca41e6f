"""Files in bodies: with name and type, large ones on disk, read piece by piece."""

import io
import os
from base64 import b64encode
from collections.abc import AsyncIterator, Mapping
from hashlib import blake2b
from typing import IO, Any, BinaryIO, ClassVar, Final, cast

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, SchemaSerializer, core_schema
from typing_extensions import Buffer

MOST_IN_MEMORY: Final = 1024 * 1024
"""Bytes of a body, and of one file in it, beyond which they are on disk."""

IS_UPLOAD: Final = "contract_runtime.upload"
"""Marks the core schema of a file."""

_PIECE: Final = 64 * 1024
_STRETCH: Final = 256 * 1024
_UNTOLD: Final = "application/octet-stream"


class OnDisk:
    """Bytes in a file without a name, which goes with whoever holds them last."""

    def __init__(self) -> None:
        self._file = _without_name()
        self._size = 0

    def add(self, content: bytes) -> None:
        """Put bytes behind the others. Raises: OSError, where the disk has no room."""
        self._file.write(content)
        self._file.flush()
        self._size += len(content)

    def __del__(self) -> None:
        self._file.close()

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, part: slice) -> bytes:
        start, stop, _ = part.indices(self._size)
        return os.pread(self._file.fileno(), max(stop - start, 0), start)

    def find(self, wanted: bytes, start: int = 0, end: int | None = None) -> int:
        """As `bytes.find`."""
        end = self._size if end is None else min(end, self._size)
        for place in range(start, end, _STRETCH):
            found = self[place : min(place + _STRETCH + len(wanted) - 1, end)].find(wanted)
            if found >= 0:
                return place + found
        return -1

    def digest(self) -> bytes:
        """What tells the bytes from all others."""
        digest = blake2b()
        for place in range(0, self._size, _STRETCH):
            digest.update(self[place : place + _STRETCH])
        return digest.digest()


def _without_name() -> IO[bytes]:
    from tempfile import TemporaryFile

    return TemporaryFile()


Content = bytes | OnDisk
"""A whole body, in memory or on disk."""


class Upload:
    """A file that a client sends, or one to be written where a contract has bytes inside of JSON.

    `name` and `media_type` are what the client said, who may say anything: nothing for no name. `file` is for
    handlers that block, such as `shutil.copyfileobj(upload.file, target)`; what is on disk goes when
    nobody holds it any more. `len(upload)` is its size in bytes. `between` are the places of `content` at
    which it begins and ends.

    >>> Upload(b"hello", name="a.txt").size
    5
    """

    __pydantic_serializer__: ClassVar[SchemaSerializer]
    """How `to_json` writes one wherever it stands."""
    __slots__ = ("file", "headers", "media_type", "name", "size")

    def __init__(
        self,
        content: Content = b"",
        *,
        between: tuple[int, int] | None = None,
        name: str = "",
        media_type: str = _UNTOLD,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.name = name
        self.media_type = media_type
        self.headers = headers or {}
        start, end = between or (0, len(content))
        self.size = end - start
        self.file: BinaryIO = (
            io.BytesIO(content[start:end])
            if isinstance(content, bytes) or self.size <= MOST_IN_MEMORY
            else cast("BinaryIO", io.BufferedReader(_Window(content, start, end), _PIECE))
        )

    async def read(self, size: int = -1) -> bytes:
        """The next bytes, all that are left unless told otherwise; nothing at the end."""
        if isinstance(self.file, io.BytesIO):
            return self.file.read(size)
        from starlette.concurrency import run_in_threadpool

        return await run_in_threadpool(self.file.read, size)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """The pieces that are left."""
        while piece := await self.read(_PIECE):
            yield piece

    def content(self) -> bytes:
        """All bytes, wherever reading has come to."""
        place = self.file.tell()
        self.file.seek(0)
        whole = self.file.read()
        self.file.seek(place)
        return whole

    def __len__(self) -> int:
        return self.size

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Upload):
            return (self.name, self.media_type, self.content()) == (
                other.name,
                other.media_type,
                other.content(),
            )
        return self.content() == other if isinstance(other, bytes) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.content())

    def __repr__(self) -> str:
        return f"Upload(name={self.name!r}, media_type={self.media_type!r}, size={self.size})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        del source
        return core_schema.with_info_wrap_validator_function(
            _upload,
            handler(bytes),
            metadata={IS_UPLOAD: True},
            serialization=_SERIALIZATION,
        )


def _upload(
    value: object,
    validate: core_schema.ValidatorFunctionWrapHandler,
    info: core_schema.ValidationInfo[Any],
) -> Upload:
    """A file itself, one that came beside the text and is named in it, or bytes."""
    if isinstance(value, Upload):
        return value
    known = info.context.get(value) if info.context and isinstance(value, str) else None
    return known if isinstance(known, Upload) else Upload(validate(value))


def _written(upload: Upload, info: core_schema.SerializationInfo[Any]) -> object:
    """Base64 in JSON, and the file itself in Python."""
    return b64encode(upload.content()).decode() if info.mode_is_json() else upload


_SERIALIZATION: Final = core_schema.plain_serializer_function_ser_schema(_written, info_arg=True)
Upload.__pydantic_serializer__ = SchemaSerializer(core_schema.any_schema(serialization=_SERIALIZATION))


class _Window(io.RawIOBase):
    """A part of what is on disk."""

    def __init__(self, content: OnDisk, start: int, end: int) -> None:
        self._content = content
        self._start = self._place = start
        self._end = end

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer, /) -> int:
        target = memoryview(buffer)
        piece = self._content[self._place : min(self._place + len(target), self._end)]
        target[: len(piece)] = piece
        self._place += len(piece)
        return len(piece)

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        near = {io.SEEK_SET: self._start, io.SEEK_CUR: self._place}.get(whence, self._end)
        self._place = min(max(near + offset, self._start), self._end)
        return self._place - self._start
