"""What bodies of answers are, by media type: JSON, text, bytes, or a stream of items.

XML, YAML and the like that only repeat a JSON body are not offered: nothing here could write them from a
model. Where they stand alone the handler writes them itself, as bytes or text.
"""

from collections.abc import Mapping
from typing import Any, Final

from codegen.document import Document
from codegen.findings import Json
from codegen.naming.schema_names import media_hints
from codegen.openapi.vocabulary import EVENT_STREAM, FORM, essence, is_item_stream
from codegen.resolving.items import ItemBook, is_whole_json, written_items
from codegen.resolving.model import Items
from codegen.resolving.schema_types import SchemaTypes
from codegen.resolving.types import BYTES, TEXT, Raw, Stream, Type
from codegen.shapes.nodes import Node

_BYTES_OR_PIECES: Final = Raw(("bytes", "pieces"))
_WRITTEN: Final = Raw(("bytes", "text"))
_EVENT_PARTS: Final = frozenset({"data", "event", "id", "retry", "comment"})
_BINARY: Final = ("image/", "audio/", "video/", "font/")
_BINARY_NAMES: Final = frozenset(
    {"application/octet-stream", "application/pdf", "application/zip", "application/gzip"}
)


def leaves_open(media_type: str) -> bool:
    """Whether a media type is a range that the handler has to choose from; JSON stands for the widest."""
    return "*" in media_type


class AnswerTypes:
    """Decides the types of bodies."""

    def __init__(self, document: Document, types: SchemaTypes) -> None:
        self._document = document
        self._types = types
        self._items = ItemBook(document, types)

    def of_content(
        self, content: Mapping[str, Any], hint: str, *, is_whole: bool
    ) -> tuple[dict[str, Type], dict[str, Items]]:
        """The type of each media type that is offered, and how the items of those with many are written."""
        offered = self._offered({name: self._document.resolved(media) for name, media in content.items()})
        hints = media_hints(hint, offered)
        several = {
            media_type: None if is_whole else self._items.of(media_type, media, hints[media_type])
            for media_type, media in offered.items()
        }
        types = {
            media_type: known[0]
            if (known := several[media_type]) is not None
            else self._type(media_type, media, hints[media_type], is_whole=is_whole)
            for media_type, media in offered.items()
        }
        items = written_items(several.items())
        told = {
            name: each for name, each in items.items() if each != Items() or not is_item_stream(essence(name))
        }
        return types, told

    def _offered(self, content: Mapping[str, Any]) -> dict[str, Any]:
        """The media types of a response without those that only repeat its JSON."""
        written = reversed(list(content.items()))
        known = {essence(name): media for name, media in written if is_whole_json(name)}
        schemas = [media.get("schema") for media in known.values()]
        offered = {}
        for media_type, media in content.items():
            name = essence(media_type)
            is_repeated = name in known and known[name] is not media
            if not is_whole_json(media_type) and media.get("schema") in schemas:
                is_repeated = not is_item_stream(name) and self._is_structured(media.get("schema"))
            if not is_repeated:
                offered[media_type] = media
        return offered

    def _type(self, media_type: str, media: Mapping[str, Any], hint: str, *, is_whole: bool) -> Type:
        name, schema = essence(media_type), media.get("schema")
        if is_whole_json(name):
            return self._types.of(schema or {}, hint)
        if is_item_stream(name) and not is_whole:
            return self._stream(name, media, hint)
        if name.startswith("text/"):
            return self._types.of(schema, hint) if self._is_scalar(schema) else TEXT
        if name.startswith("multipart/"):
            return BYTES if is_whole else _BYTES_OR_PIECES
        if name == FORM and schema:
            return self._types.of(schema, hint)
        if name.endswith(("xml", "yaml")) or name in {"*/*", "application/*"}:
            kind = self._loose(schema, hint, is_xml=name.endswith(("xml", "yaml")))
            return BYTES if is_whole and kind == _BYTES_OR_PIECES else kind
        if self._is_binary(name, schema):
            return BYTES if is_whole else _BYTES_OR_PIECES
        return self._types.of(schema, hint)

    def _loose(self, schema: Json, hint: str, *, is_xml: bool) -> Type:
        if is_xml:
            return self._types.of(schema, hint) if self._is_scalar(schema) else _WRITTEN
        return _BYTES_OR_PIECES if self._is_binary("", schema) else self._types.of(schema, hint)

    def _stream(self, name: str, media: Mapping[str, Any], hint: str) -> Type:
        return Stream(self._item_type(name, media, hint), is_events=name == EVENT_STREAM)

    def _item_type(self, name: str, media: Mapping[str, Any], hint: str) -> Node:
        """The type of one item: the items of an array, or the schema itself."""
        schema = media.get("schema")
        resolved = self._document.resolved(schema)
        if isinstance(resolved, dict) and resolved.get("type") == "array":
            schema = resolved.get("items") or {}
            resolved = self._document.resolved(schema)
        if name == EVENT_STREAM:
            if not schema:
                return TEXT
            properties = resolved.get("properties") if isinstance(resolved, dict) else None
            if properties and "data" in properties and properties.keys() <= _EVENT_PARTS:
                schema = _payload(self._document.resolved(properties["data"]), properties["data"])
        return self._types.of(schema or {}, f"{hint}Item")

    def _is_scalar(self, schema: Json) -> bool:
        return bool(schema) and not (self._is_structured(schema) or self._is_binary("", schema))

    def _is_structured(self, schema: Json) -> bool:
        resolved = self._document.resolved(schema)
        if not isinstance(resolved, dict):
            return False
        kinds = resolved.get("type") or ()
        is_composed = any(key in resolved for key in ("allOf", "anyOf", "oneOf", "properties", "items"))
        return is_composed or "object" in kinds or "array" in kinds

    def _is_binary(self, name: str, schema: Json) -> bool:
        resolved = self._document.resolved(schema)
        if not resolved or resolved is True:
            return True
        if resolved.get("format") == "binary":
            return True
        is_media = "contentMediaType" in resolved and "contentEncoding" not in resolved
        is_text = resolved.get("type") == "string"
        return is_media or (is_text and (name.startswith(_BINARY) or name in _BINARY_NAMES))


def _payload(data: Json, written: Json) -> Json:
    """What the data of an event hold: JSON where a content schema says so."""
    content = data.get("contentSchema") if isinstance(data, dict) else None
    return written if content is None else content
