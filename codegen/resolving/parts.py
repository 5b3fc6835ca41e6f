"""The parts of forms and multipart bodies: their schemas, and how each of them is written."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from codegen.document import Document
from codegen.findings import Json
from codegen.naming.python_names import argument_name, pascal_case
from codegen.openapi.vocabulary import EXPLODED, essence
from codegen.resolving.model import Encoding, Header
from codegen.resolving.schema_types import SchemaTypes

TEXTUAL: Final = ("xml", "yaml", "json", "javascript", "ecmascript", "graphql", "sql", "jsonl", "x-ndjson")
"""Ends of the names of media types that are text."""

_STYLED: Final = frozenset({"style", "explode", "allowReserved"})
_BINARY: Final = {"type": "string", "format": "binary"}


class PartBook:
    """Resolves parts."""

    def __init__(self, document: Document, types: SchemaTypes) -> None:
        self._document = document
        self._types = types
        self._is_legacy = document.is_legacy

    def form_schema(self, media_type: str, media: Mapping[str, Any]) -> Json:
        """The schema of a form; binary parts, as 3.1 writes them, are written as 3.0 does."""
        schema: Json = media.get("schema") or {"type": "object"}
        target = self._document.resolved(schema) if isinstance(schema, dict) else {}
        properties = target.get("properties") if media_type.startswith("multipart/") else None
        if not isinstance(properties, dict):
            return schema
        written = {name: self.part_schema(each) for name, each in properties.items()}
        return schema if written == properties else {**target, "properties": written}

    def row_schema(self, schema: Json) -> Json:
        """The schema of parts that stand by position, binary ones as 3.0 writes them."""
        target = self._document.resolved(schema)
        if not isinstance(target, dict):
            return schema
        written = {"items": self.part_schema(target["items"])} if "items" in target else {}
        if "prefixItems" in target:
            written["prefixItems"] = [self.part_schema(each) for each in target["prefixItems"]]
        return {**target, **written}

    def part_schema(self, schema: Json) -> Json:
        """The schema of a part."""
        target = self._document.resolved(schema) if isinstance(schema, dict) else schema
        if not isinstance(target, dict):
            return {**_BINARY} if target is True else schema
        if target.get("type") == "array" and isinstance(target.get("items"), dict | bool):
            items = self.part_schema(target["items"])
            return schema if items == target["items"] else {**target, "items": items}
        if not self._is_binary(target):
            return schema
        kept = {key: value for key, value in target.items() if key in {"description", "title"}}
        return {**kept, **_BINARY}

    def _is_binary(self, schema: Mapping[str, Any]) -> bool:
        """Whether a part is bytes: of a binary media type, or of no type at all (3.1.1, 4.8.14.4)."""
        if self._is_legacy or "contentEncoding" in schema or schema.get("type", "string") != "string":
            return False
        media_type = essence(str(schema.get("contentMediaType") or ""))
        if not media_type:
            return not schema.keys() - {"description", "title"}
        return not (media_type.startswith("text/") or media_type.endswith(TEXTUAL))

    def encodings(self, holder: Mapping[str, Any], hint: str) -> dict[str, Encoding]:
        """How the properties of a form are written."""
        return {name: self.encoding(each, hint) for name, each in (holder.get("encoding") or {}).items()}

    def prefix(self, holder: Mapping[str, Any], hint: str) -> tuple[Encoding, ...]:
        """How the first parts of a multipart body are written."""
        return tuple(self.encoding(each, hint) for each in holder.get("prefixEncoding") or ())

    def rest(self, holder: Mapping[str, Any], hint: str) -> Encoding | None:
        """How the parts after those are written."""
        written = holder.get("itemEncoding")
        return None if written is None else self.encoding(written, hint)

    def encoding(self, encoding: Mapping[str, Any], hint: str) -> Encoding:
        """How a part is written, and the parts in it."""
        is_styled = not _STYLED.isdisjoint(encoding)
        style = encoding.get("style") or "form"
        return Encoding(
            content_type=None if is_styled else encoding.get("contentType"),
            style=style if is_styled else None,
            explode=encoding.get("explode", style in EXPLODED),
            headers=tuple(self._headers(encoding.get("headers") or {}, hint)),
            encodings=self.encodings(encoding, hint),
            prefix=self.prefix(encoding, hint),
            rest=self.rest(encoding, hint),
        )

    def _headers(self, headers: Mapping[str, Any], hint: str) -> Iterator[Header]:
        for name, written in headers.items():
            header = self._document.resolved(written)
            if name.lower() != "content-type":
                yield Header(
                    name=name,
                    argument=argument_name(name),
                    type=self._types.of(header.get("schema") or {"type": "string"}, hint + pascal_case(name)),
                    required=header.get("required") is True,
                )
