"""Verdicts that depend on more than the name of a field."""

from collections.abc import Mapping
from typing import Any, Final

from codegen.checks.places import Place
from codegen.document import Document
from codegen.ledger.verdicts import Verdict
from codegen.openapi.vocabulary import FORMS, IGNORED_HEADERS, essence

_SCALARS: Final = frozenset({"string", "integer", "number", "boolean"})
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
    if place.kind == "encoding" and essence(str(place.pointer[-3])) not in FORMS:
        return "documented only", "an encoding means something for forms only"
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


def _media(document: Document, place: Place, keyword: str) -> Verdict | None:
    name = essence(str(place.pointer[-1]))
    if keyword == "encoding" and name not in FORMS:
        return "documented only", "an encoding means something for forms only"
    if keyword != "schema" or name in FORMS or "json" in name or "*" in name:
        return None
    schema = document.resolved(place.value["schema"])
    is_scalar = isinstance(schema, dict) and (schema.get("type") in _SCALARS or "enum" in schema)
    if name.startswith("text/") and (is_scalar or name == "text/event-stream"):
        return None
    if is_scalar and schema.get("format") == "binary":
        return "enforced", "bytes"
    return "documented only", "a body of this media type is handed over as it is"
