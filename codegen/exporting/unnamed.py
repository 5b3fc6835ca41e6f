"""The document without the names that its schemas give themselves: its references are pointers by now."""

from typing import Final

from codegen.checks.places import places
from codegen.document import Document
from codegen.findings import Edit
from codegen.reading.anchors import MARKS

_NAMING: Final = ("$id", "$anchor", "$dynamicAnchor")


def unnamed(document: Document) -> Document:
    """The tree as it is served: `$id` would be the base of pointers that begin at the root."""
    files = (document.source, *document.parts.values())
    if all(content is None or MARKS.search(content) is None for content in files):
        return document
    edits = [
        Edit((*place.pointer, keyword))
        for place in places(document)
        if place.kind == "schema"
        for keyword in _NAMING
        if keyword in place.value
    ]
    return document.edited(edits) if edits else document
