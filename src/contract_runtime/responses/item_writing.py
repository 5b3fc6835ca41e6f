"""Bodies that are written item by item: JSON texts, Server-Sent Events, and the parts of multipart bodies."""

from collections.abc import AsyncIterator, Mapping
from itertools import count
from secrets import token_hex
from typing import Final, NamedTuple

from pydantic import BaseModel
from pydantic_core import ValidationError, to_json

from contract_runtime.errors import ContractViolation
from contract_runtime.media_types import EVENT_STREAM, essence, is_item_stream, is_json
from contract_runtime.operations import ItemsEncoding, PartEncoding
from contract_runtime.responses.body_writing import (
    WriteBody,
    item_writer,
    json_writer,
    unfit_result,
    write_chunk,
)
from contract_runtime.responses.declared_responses import content_type_header
from contract_runtime.responses.events import frame_of, whole_event_writer
from contract_runtime.responses.response_headers import simple
from contract_runtime.schemas.schema_types import SchemaType, TypeRegistry
from contract_runtime.schemas.uploads import Upload

_ESCAPES: Final = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})


class ItemWriting(NamedTuple):
    """How a body is written that comes item by item; `ending` is what stands behind the last one."""

    content_type: bytes
    write: WriteBody
    ending: bytes = b""
    is_event_stream: bool = False


def item_writing(
    media_type: str, annotation: object, encoding: ItemsEncoding | None, types: TypeRegistry
) -> ItemWriting:
    """How items of the annotation are written in a media type; of others than streams, the pieces are."""
    kind, content_type = essence(media_type), content_type_header(media_type)
    if encoding is not None and kind.startswith("multipart/"):
        return _multipart(media_type, None if encoding.is_whole else types(annotation), encoding)
    if not is_item_stream(kind):
        return ItemWriting(content_type, write_chunk)
    if encoding is not None and encoding.is_whole:
        frame = frame_of(kind)
        return ItemWriting(content_type, lambda value: frame(to_json(value, by_alias=True)))
    is_events = kind == EVENT_STREAM
    if encoding is not None and encoding.events is not None:
        write = whole_event_writer(json_writer(types(annotation)), is_json=encoding.events == "json")
    else:
        write = item_writer(annotation, kind, types)
    return ItemWriting(content_type, write, is_event_stream=is_events)


async def items_in(values: object, annotation: object, types: TypeRegistry) -> AsyncIterator[object]:
    """The items of an array, once it is known to be as declared. Raises: ContractViolation."""
    try:
        checked = types(annotation).validator.validate_python(values)
    except ValidationError as unfit:
        raise ContractViolation(unfit_result(values, unfit)) from None
    for value in checked:
        yield value


def _multipart(media_type: str, item: SchemaType | None, encoding: ItemsEncoding) -> ItemWriting:
    """Parts that are checked as items of the type; those of a whole array are checked before."""
    boundary, positions = token_hex(12), count()

    def write_part(value: object) -> bytes:
        try:
            checked = value if item is None else item.validator.validate_python(value)
        except ValidationError as unfit:
            raise ContractViolation(unfit_result(value, unfit)) from None
        return _part(checked, encoding.at(next(positions)), boundary)

    content_type = f"{media_type}; boundary={boundary}".encode()
    return ItemWriting(content_type, write_part, ending=f"--{boundary}--\r\n".encode())


def _part(value: object, encoding: PartEncoding | None, boundary: str, name: str = "") -> bytes:
    content_type, content = _content(value, encoding or PartEncoding())
    escaped = name.translate(_ESCAPES)
    named = f'Content-Disposition: form-data; name="{escaped}"\r\n' if name else ""
    head = f"--{boundary}\r\n{named}Content-Type: {content_type}\r\n\r\n"
    return b"".join([head.encode(), content, b"\r\n"])


def _content(value: object, encoding: PartEncoding) -> tuple[str, bytes]:
    """The media type of a part, and its content: in the first type that is declared, else the value's own."""
    declared = (encoding.content_type or "").partition(",")[0].strip()
    kind = essence(declared)
    if kind.startswith("multipart/") and "*" not in kind:
        return _nested(value, encoding, declared)
    if isinstance(value, Upload):
        return (value.media_type if "*" in declared or not declared else declared), value.content()
    if isinstance(value, bytes):
        return ("application/octet-stream" if "*" in declared or not declared else declared), value
    is_text = isinstance(value, str | int | float) and not is_json(kind)
    chosen = declared if declared and "*" not in declared else "text/plain" if is_text else "application/json"
    return chosen, simple(value).encode() if is_text else to_json(value, by_alias=True)


def _nested(value: object, encoding: PartEncoding, declared: str) -> tuple[str, bytes]:
    """The parts of a part: those of an array by position, those of an object by name."""
    boundary = token_hex(12)
    row = ItemsEncoding(prefix=encoding.prefix, rest=encoding.rest)
    if isinstance(value, list | tuple):
        written = [_part(each, row.at(position), boundary) for position, each in enumerate(value)]
    else:
        members = value.model_dump(by_alias=True) if isinstance(value, BaseModel) else value
        found = members.items() if isinstance(members, Mapping) else ()
        written = [_part(each, encoding.encodings.get(name), boundary, name) for name, each in found]
    ending = f"--{boundary}--\r\n".encode()
    return f"{declared}; boundary={boundary}", b"".join([*written, ending])
