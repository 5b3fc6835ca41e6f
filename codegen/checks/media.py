"""What must hold of the media types of bodies, and of how their parts are written."""

from collections.abc import Iterator
from typing import Final

from codegen.checks.places import Place
from codegen.document import Document
from codegen.findings import Edit, Finding

_BY_POSITION: Final = ("prefixEncoding", "itemEncoding")
_HOLDERS: Final = frozenset({"encoding", *_BY_POSITION})


def media_findings(document: Document, place: Place) -> Iterator[Finding]:
    """Parts both by name and by position, by position without an array, and parts of parts of parts."""
    given = [key for key in _BY_POSITION if key in place.value]
    if given and "encoding" in place.value:
        message, mend = f"there are both encoding and {given[0]}", "write parts by name or by position"
        edits = [Edit((*place.pointer, key)) for key in given]
        yield document.finding((*place.pointer, given[0]), message, mend, edits)
    elif given and place.kind == "media" and not _has_items(document, place):
        message = f"{given[0]} is about parts by position, and nothing says that there are several"
        mend = "describe them by itemSchema, or by a schema of type array"
        edits = [Edit((*place.pointer, key)) for key in given]
        yield document.finding((*place.pointer, given[0]), message, mend, edits)
    if place.kind == "encoding" and _is_within_part(place):
        for key in _HOLDERS & place.value.keys():
            message = "the parts of a part have parts themselves, which are not read"
            yield document.finding((*place.pointer, key), message, "nest one level, or pass --lenient")


def _has_items(document: Document, place: Place) -> bool:
    schema = document.resolved(place.value.get("schema"))
    return "itemSchema" in place.value or (isinstance(schema, dict) and "array" in (schema.get("type") or ()))


def _is_within_part(place: Place) -> bool:
    """Whether an encoding is that of a part of a part: its holder's holder is an encoding as well."""
    pointer = place.pointer if place.pointer[-1:] == ("itemEncoding",) else place.pointer[:-1]
    around = pointer[:-1]
    return around[-1:] == ("itemEncoding",) or around[-2:-1] in {("encoding",), ("prefixEncoding",)}
