"""The document as OpenAPI 3.2, which has words for the events of a stream and for groups of tags."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from codegen.document import Document
from codegen.exporting.openings import Opening, openings
from codegen.exporting.versions import said_in
from codegen.findings import Edit
from codegen.openapi.vocabulary import EVENT_STREAM, essence

_EVENT: Final[Mapping[str, Any]] = {
    "event": {"type": "string"},
    "id": {"type": "string", "description": "What the client sends as Last-Event-ID when it comes back."},
    "data": {"type": "string"},
    "retry": {"type": "integer", "minimum": 0},
}


def openapi_3_2(document: Document) -> Document | None:
    """The document with its channels' events described; None for one that has no channel or is of 3.0."""
    found = list(openings(document))
    if document.is_legacy or not found:
        return None
    edits = {edit.pointer: edit for opening in found for edit in _described(document, opening)}
    described = document.edited(list(edits.values()))
    return replace(described, root=said_in("3.2", described.root))


def _described(document: Document, opening: Opening) -> Iterator[Edit]:
    for status, written in (opening.operation.get("responses") or {}).items():
        content = document.resolved(written).get("content") or {} if status[0] in "23" else {}
        for media_type, media in content.items():
            if essence(media_type) == EVENT_STREAM:
                where = ("paths", opening.path, "get", "responses", status, "content", media_type)
                kept = {key: value for key, value in media.items() if key not in {"schema", "example"}}
                yield Edit(document.settled(where), {**kept, "itemSchema": _item(opening.channel)})


def _item(channel: Mapping[str, Any]) -> dict[str, Any]:
    """An event as a parser of Server-Sent Events yields it: its data is JSON, as the message says."""
    messages = [
        {
            "properties": {
                "event": {"const": event},
                "data": {"contentMediaType": "application/json", "contentSchema": schema},
            }
        }
        for event, schema in (channel.get("sends") or {}).items()
    ]
    required = ["event", "data"]
    return {"type": "object", "required": required, "properties": {**_EVENT}, "oneOf": messages}
