"""Verdicts that depend on more than the name of a field."""

from collections.abc import Mapping
from typing import Any, Final

from codegen.checks.places import Place
from codegen.document import Document
from codegen.ledger.verdicts import Verdict
from codegen.openapi.vocabulary import FORMS, IGNORED_HEADERS, essence, is_item_stream

_SCALARS: Final = frozenset({"string", "integer", "number", "boolean"})
_BY_POSITION: Final = frozenset({"prefixEncoding", "itemEncoding"})
_ELSEWHERE: Final[Verdict] = ("documented only", "an encoding means something for forms and their parts only")
_OF_ANSWER: Final[Verdict] = ("documented only", "whoever writes the answer decides")
_ONE: Final[Verdict] = ("documented only", "a body of this media type is one value")
_OF_LINK: Final[Verdict] = ("documented only", "for clients that follow the link")


def particular_verdict(document: Document, place: Place, keyword: str) -> Verdict | None:
    """The verdict on a field where its place decides; None where its name does."""
    if place.kind in {"server", "variable"} and "links" in place.pointer:
        return _OF_LINK
    if place.kind == "server":
        return _server(place, keyword)
    if place.kind == "parameter":
        return _parameter(place, keyword)
    if place.kind == "media":
        return _media(document, place, keyword)
    if place.kind == "encoding":
        return _encoding(place, keyword)
    if place.kind == "header" and "encoding" not in place.pointer and "callbacks" not in place.pointer:
        return _header(str(place.pointer[-1]))
    return None


def _server(place: Place, keyword: str) -> Verdict | None:
    if place.pointer[0] == "webhooks" or "callbacks" in place.pointer:
        return "documented only", "the sender is told where to send"
    if keyword == "variables" and not any(
        f"{{{name}}}" in _path(place.value) for name in place.value[keyword]
    ):
        return "documented only", "no variable is part of the path"
    return None


def _path(server: Mapping[str, Any]) -> str:
    url = str(server.get("url"))
    _, separator, rest = url.partition("://")
    return rest.partition("/")[2] if separator else url


def _parameter(place: Place, keyword: str) -> Verdict | None:
    parameter = place.value
    if parameter.get("in") == "header" and str(parameter.get("name")).lower() in IGNORED_HEADERS:
        return "documented only", "a header of this name is not described as a parameter"
    if keyword == "allowReserved" and (place.pointer[0] == "webhooks" or "callbacks" in place.pointer):
        return "enforced", "what is sent keeps its reserved characters"
    if parameter.get("in") == "querystring" and keyword == "name":
        return "enforced", "names the handler's argument; the query has no name"
    if keyword == "allowEmptyValue":
        if parameter.get("in") == "query":
            return "enforced", "an empty value is None"
        return "documented only", "means something for the query only"
    return None


def _header(name: str) -> Verdict | None:
    if name.lower() == "content-type":
        return "documented only", "the media type of the content decides"
    return None


def _encoding(place: Place, keyword: str) -> Verdict | None:
    media_type = _media_type(place)
    if media_type not in FORMS and not media_type.startswith("multipart/"):
        return _ELSEWHERE
    if _is_answered(place) and (keyword != "contentType" or place.pointer[-2] == "encoding"):
        return _OF_ANSWER
    return None


def _media(document: Document, place: Place, keyword: str) -> Verdict | None:
    name = _media_type(place)
    is_multipart, has_items = name.startswith("multipart/"), "itemSchema" in place.value
    if keyword == "itemSchema":
        return None if is_multipart or is_item_stream(name) else _ONE
    if keyword in {"prefixEncoding", "itemEncoding"}:
        return None if is_multipart else ("documented only", "means something for multipart bodies only")
    if keyword == "encoding":
        return _ELSEWHERE if name not in FORMS else _OF_ANSWER if _is_answered(place) else None
    if keyword == "schema" and has_items and (is_multipart or is_item_stream(name)):
        return "documented only", "the items are checked one by one, by itemSchema"
    if keyword != "schema" or name in FORMS or "json" in name or "*" in name or not name:
        return None
    if _BY_POSITION & place.value.keys() and is_multipart:
        return None
    schema = document.resolved(place.value["schema"])
    is_scalar = isinstance(schema, dict) and (schema.get("type") in _SCALARS or "enum" in schema)
    if name.startswith("text/") and (is_scalar or name == "text/event-stream"):
        return None
    if is_scalar and schema.get("format") == "binary":
        return "enforced", "bytes"
    if isinstance(schema, dict) and {"minLength", "maxLength"} & schema.keys() and not _is_answered(place):
        return "enforced", "bytes, and how many"
    return "documented only", "a body of this media type is handed over as it is"


def _media_type(place: Place) -> str:
    """The media type that a place is part of; nothing for a component, which may be one of any."""
    if "content" not in place.pointer:
        return ""
    last = len(place.pointer) - 1 - place.pointer[::-1].index("content")
    return essence(str(place.pointer[last + 1]))


def _is_answered(place: Place) -> bool:
    """Whether a place is part of what the service answers."""
    pointer = place.pointer
    return "responses" in pointer and pointer[0] != "webhooks" and "callbacks" not in pointer
