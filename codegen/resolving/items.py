"""Bodies of many items: those that come one by one, and the parts of multipart bodies by position."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from codegen.document import Document
from codegen.openapi.vocabulary import EVENT_STREAM, essence, is_item_stream, is_json, is_json_stream
from codegen.resolving.event_schemas import EventSchemas
from codegen.resolving.model import Items
from codegen.resolving.parts import PartBook
from codegen.resolving.schema_types import SchemaTypes
from codegen.resolving.types import Stream, Type

_BY_POSITION: Final = frozenset({"prefixEncoding", "itemEncoding"})


def is_whole_json(media_type: str) -> bool:
    """Whether a media type is JSON that comes as one value."""
    return is_json(media_type) and not is_item_stream(essence(media_type))


class ItemBook:
    """Resolves such bodies; where there is none, the other books decide."""

    def __init__(self, document: Document, types: SchemaTypes) -> None:
        self._document = document
        self._types = types
        self._parts = PartBook(document, types)
        self._events = EventSchemas(document)

    def of(self, media_type: str, media: Mapping[str, Any], hint: str) -> tuple[Type, Items] | None:
        """The type of a body in one of these forms, and how its items are written."""
        name = essence(media_type)
        is_multipart = name.startswith("multipart/")
        if not (is_multipart or is_item_stream(name)):
            return None
        if "itemSchema" in media:
            return self._streamed(name, media, hint)
        if is_multipart and not _BY_POSITION.isdisjoint(media):
            row = self._types.of(self._parts.row_schema(media.get("schema") or {"type": "array"}), hint)
            return row, self._items(media, hint, is_whole=True)
        return None

    def _streamed(self, name: str, media: Mapping[str, Any], hint: str) -> tuple[Type, Items]:
        schema, hint = media["itemSchema"], f"{hint}Item"
        if name.startswith("multipart/"):
            return Stream(self._types.of(self._parts.part_schema(schema), hint)), self._items(media, hint)
        event = self._events.of(schema) if name == EVENT_STREAM else None
        if event is not None:
            return Stream(self._types.of(event.schema, hint)), Items(events=event.data)
        return Stream(self._types.of(schema, hint), is_events=name == EVENT_STREAM), Items()

    def _items(self, media: Mapping[str, Any], hint: str, *, is_whole: bool = False) -> Items:
        return Items(
            is_whole=is_whole, prefix=self._parts.prefix(media, hint), rest=self._parts.rest(media, hint)
        )

    def whole(self, media_type: str, media: Mapping[str, Any], hint: str) -> tuple[Type, Items] | None:
        """The array that a body of JSON texts is as a whole, where OpenAPI 3.2 describes it so."""
        schema = media.get("schema")
        target = self._document.resolved(schema)
        is_array = isinstance(target, dict) and target.get("type") == "array"
        if not (is_array and self._document.version == "3.2" and is_json_stream(essence(media_type))):
            return None
        return self._types.of(schema, hint), Items(is_whole=True)


def written_items(found: Iterable[tuple[str, tuple[Type, Items] | None]]) -> dict[str, Items]:
    """How the items of bodies are written, by media type, where that is not said by the media type alone."""
    return {media_type: known[1] for media_type, known in found if known is not None}
