"""Bodies that are read item by item, each decoded and checked as it comes."""

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from functools import partial
from typing import Any, Final

from pydantic_core import ValidationError, from_json, to_json

from contract_runtime.media_types import EVENT_STREAM, mark_of
from contract_runtime.operations import ItemsEncoding
from contract_runtime.refusals import InvalidRequest, malformed, problem
from contract_runtime.requests.body_limits import BodyStream
from contract_runtime.requests.framing import Pieces, events, json_texts, parts
from contract_runtime.requests.multipart import PartDecoder, boundary_of, part_of
from contract_runtime.schemas.json_text import UnfitJson
from contract_runtime.schemas.problems import problems_of
from contract_runtime.schemas.schema_types import SchemaType, TypeRegistry

OpenItems = Callable[[BodyStream, Mapping[str, str]], "ItemStream"]
"""Opens a body; the mapping holds the parameters of its media type."""

_TEXTS: Final = frozenset({"str", "enum", "literal"})


class ItemStream(AsyncIterator[object]):
    """The items of a body. One that does not fit is raised out of the iteration, and answered with 422.

    `pieces` are the bytes that they are read from.
    """

    def __init__(self, pieces: BodyStream, items: AsyncIterator[object]) -> None:
        self.pieces = pieces
        self._items = items

    async def __anext__(self) -> object:
        """The next item. Raises: Refusal (400, 413, 422), ClientGone."""
        return await anext(self._items)


def bytes_of(body: object) -> BodyStream | None:
    """What a body that the handler reads comes from; None for one that was read before."""
    pieces = body.pieces if isinstance(body, ItemStream) else body
    return pieces if isinstance(pieces, BodyStream) else None


def item_opener(
    essence: str, schema_type: SchemaType, encoding: ItemsEncoding, types: TypeRegistry
) -> OpenItems:
    """What opens bodies of a media type as streams of items."""
    if essence.startswith("multipart/"):
        return _part_opener(schema_type, encoding, types)
    if essence == EVENT_STREAM:
        read = _event_reader(schema_type, encoding)
        return lambda pieces, _: ItemStream(pieces, _decoded(events(pieces), read, schema_type))
    mark, decode = mark_of(essence), partial(_decode_json, schema_type)
    return lambda pieces, _: ItemStream(pieces, _decoded(json_texts(pieces, mark), decode, schema_type))


def whole_decoder(essence: str, schema_type: SchemaType) -> Callable[[bytes, Mapping[str, str]], object]:
    """A decoder of JSON texts that are one array together."""
    mark = mark_of(essence)

    def decode(body: bytes, _parameters: Mapping[str, str]) -> object:
        texts = [text for each in body.split(mark) if (text := each.strip(b" \t\r\n"))]
        return _decode_json(schema_type, b"[" + b",".join(texts) + b"]")

    return decode


def _decode_json(schema_type: SchemaType, text: bytes) -> object:
    value = schema_type.from_json(text, by_name=False)
    schema_type.check_json(text, value, is_open=schema_type.is_open)
    return value


async def _decoded(
    frames: AsyncIterator[Any], decode: Callable[[Any], object], schema_type: SchemaType
) -> AsyncIterator[object]:
    """The value of each frame. Raises: Refusal."""
    index = 0
    async for frame in frames:
        try:
            value = decode(frame)
        except ValidationError as error:
            problems = problems_of(error, "body", str(index), schema_type.schema)
            if problems[0]["code"] == "json_invalid":
                raise malformed(f"Item {index}: {problems[0]['message']}") from None
            raise InvalidRequest(problems) from None
        except UnfitJson as unfit:
            raise InvalidRequest([problem("body", str(index), unfit.code, str(unfit))]) from None
        yield value
        index += 1


def _event_reader(
    schema_type: SchemaType, encoding: ItemsEncoding
) -> Callable[[Mapping[str, bytes]], object]:
    """Reads events: as a whole, or what their data hold."""
    is_text, validate = schema_type.outline().kinds <= _TEXTS, schema_type.validator.validate_python

    def read_payload(fields: Mapping[str, bytes]) -> object:
        data = fields.get("data", b"")
        return validate(schema_type.check_text(_text(data))) if is_text else decode(data)

    def read_event(fields: Mapping[str, bytes]) -> object:
        unfit: ValidationError | None = None
        for text in _event_texts(fields, is_json=encoding.events == "json"):
            try:
                return decode(text)
            except ValidationError as error:
                unfit = unfit or error
        raise unfit or UnfitJson("event", "An event cannot be read")

    decode = partial(_decode_json, schema_type)
    return read_payload if encoding.events is None else read_event


def _event_texts(fields: Mapping[str, bytes], *, is_json: bool) -> Iterator[bytes]:
    """An event as JSON; its data as what they are, or as text first where some are JSON and some are not."""
    named = {name: _field(name, raw) for name, raw in fields.items() if name != "data"}
    if "data" not in fields:
        yield to_json(named)
        return
    data = fields["data"]
    others = b"".join(b"," + to_json(name) + b":" + to_json(value) for name, value in named.items())
    if not is_json:
        yield b'{"data":' + to_json(_text(data)) + others + b"}"
    try:
        from_json(data)
    except ValueError:
        if is_json:
            raise UnfitJson("json_invalid", "The data of an event are no JSON") from None
        return
    yield b'{"data":' + data + others + b"}"


def _field(name: str, raw: bytes) -> str | int:
    return int(raw) if name == "retry" and raw.isdigit() and len(raw) < 19 else _text(raw)


def _text(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        raise malformed("The body is not valid UTF-8.") from None


def _part_opener(schema_type: SchemaType, encoding: ItemsEncoding, types: TypeRegistry) -> OpenItems:
    outline = schema_type.outline()
    known = [PartDecoder(encoding.at(position), types) for position in range(len(encoding.prefix) + 1)]

    async def decode_parts(pieces: Pieces, boundary: bytes) -> AsyncIterator[bytes]:
        index = 0
        async for piece in parts(pieces, boundary):
            part, decoder = part_of(piece), known[min(index, len(known) - 1)]
            problems = list(decoder.problems(part, str(index)))
            if problems:
                raise InvalidRequest(problems)
            leaf = decoder.leaf(part, outline)
            yield leaf if isinstance(leaf, bytes) else outline.scalar_json(leaf)
            index += 1

    def open_parts(pieces: BodyStream, parameters: Mapping[str, str]) -> ItemStream:
        found = decode_parts(pieces, boundary_of(parameters))
        return ItemStream(pieces, _decoded(found, partial(_decode_json, schema_type), schema_type))

    return open_parts
