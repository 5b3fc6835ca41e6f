"""Files in bodies: with name and type, large ones on disk, read piece by piece."""

import io
from base64 import b64encode
from collections.abc import AsyncIterator, Mapping
from typing import Any, BinaryIO, ClassVar, Final, cast

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, SchemaSerializer, core_schema
from typing_extensions import Buffer

MOST_IN_MEMORY: Final = 1024 * 1024
"""Bytes of a body, and of one file in it, beyond which they are on disk."""

IS_UPLOAD: Final = "contract_runtime.upload"
"""Marks the core schema of a file."""

_PIECE: Final = 64 * 1024
_UNTOLD: Final = "application/octet-stream"


class Upload:
    """A file that a client sends, or one to be written where a contract has bytes inside of JSON.

    `name` and `media_type` are what the client said, who may say anything: nothing for no name. `file` is for
    handlers that block, such as `shutil.copyfileobj(upload.file, target)`; what is on disk goes when
    nobody holds it any more. `len(upload)` is its size in bytes.

    >>> Upload(b"hello", name="a.txt").size
    5
    """

    __pydantic_serializer__: ClassVar[SchemaSerializer]
    """How `to_json` writes one wherever it stands."""
    __slots__ = ("file", "headers", "media_type", "name", "size")

    def __init__(
        self,
        content: "bytes | memoryview" = b"",
        *,
        name: str = "",
        media_type: str = _UNTOLD,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.name = name
        self.media_type = media_type
        self.headers = headers or {}
        self.size = len(content)
        self.file: BinaryIO = (
            io.BytesIO(content)
            if self.size <= MOST_IN_MEMORY
            else cast("BinaryIO", io.BufferedReader(_Window(memoryview(content)), _PIECE))
        )

    async def read(self, size: int = -1) -> bytes:
        """The next bytes, all that are left unless told otherwise; nothing at the end."""
        if self.size <= MOST_IN_MEMORY:
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
    """A part of a file in which it is mapped into memory."""

    def __init__(self, content: memoryview) -> None:
        self._content = content
        self._place = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer, /) -> int:
        target = memoryview(buffer)
        piece = self._content[self._place : self._place + len(target)]
        target[: len(piece)] = piece
        self._place += len(piece)
        return len(piece)

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._place}.get(whence, len(self._content))
        self._place = min(max(start + offset, 0), len(self._content))
        return self._place
