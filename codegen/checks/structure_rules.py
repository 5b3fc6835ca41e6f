"""What OpenAPI demands of an object beyond the kinds of its fields, and what a lenient build does instead."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from codegen.document import Document
from codegen.findings import Edit, Finding, Json, Pointer, with_article, with_near
from codegen.openapi.grammar import fields_of
from codegen.openapi.vocabulary import FURTHER_METHODS, HEADER_NAME, METHODS

BEARER: Final[Mapping[str, Json]] = {"type": "http", "scheme": "bearer"}
"""What an unsound security scheme becomes: still closed, and nothing is let in without a verifier."""

CLOSED: Final[Mapping[str, Json]] = {"security": [{"unknown": []}], "requirement": {"unknown": []}}
"""What unreadable security becomes: a scheme of its own, so that the operation does not open."""

SUBSTITUTES: Final[Mapping[tuple[str, str], Json]] = {
    ("document", "info"): {"title": "", "version": ""},
    ("document", "paths"): {},
    ("info", "title"): "",
    ("info", "version"): "",
    ("operation", "responses"): {"200": {"description": ""}},
    ("response", "description"): "",
    ("body", "content"): {},
    ("flow", "scopes"): {},
    ("variable", "default"): "",
}
"""Required fields whose absence changes nothing of what is served."""

_STYLES: Final[Mapping[str, set[str]]] = {
    "path": {"simple", "label", "matrix"},
    "query": {"form", "spaceDelimited", "pipeDelimited", "deepObject"},
    "header": {"simple"},
    "cookie": {"form", "cookie"},
}
_SCHEME_FIELDS: Final = {
    "apiKey": ("name", "in"),
    "http": ("scheme",),
    "oauth2": ("flows",),
    "openIdConnect": ("openIdConnectUrl",),
}
_FLOW_FIELDS: Final = {
    "implicit": ("authorizationUrl",),
    "password": ("tokenUrl",),
    "clientCredentials": ("tokenUrl",),
    "authorizationCode": ("authorizationUrl", "tokenUrl"),
    "deviceAuthorization": ("deviceAuthorizationUrl", "tokenUrl"),
}
_EXCLUDED: Final = {
    "value": ("externalValue", "dataValue", "serializedValue"),
    "serializedValue": ("externalValue",),
}
_NUMBERS: Final = frozenset({"number", "count", "positive", "bound"})
_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]{0,15})(\.[0-9]{1,15})?")
_EXCLUSIVE: Final = (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum"))


def meant_value(holds: str, value: Json) -> Json:
    """What a value in the wrong notation clearly means, such as a version written as a number; else None."""
    if isinstance(value, bool) or value is None:
        return None
    if holds == "text" and isinstance(value, int | float):
        return json.dumps(value)
    if holds == "texts" and isinstance(value, list):
        return [item if isinstance(item, str) else meant_value("text", item) for item in value]
    if holds == "flag" and isinstance(value, str):
        return {"true": True, "false": False}.get(value.lower())
    if holds in _NUMBERS and isinstance(value, str) and _NUMBER.fullmatch(value):
        return json.loads(value)
    return None


def object_faults(
    document: Document, version: str, kind: str, pointer: Pointer, value: dict[str, Any]
) -> list[Finding]:
    """The findings about an object as a whole."""
    rule = _RULES.get(kind)
    return list(rule(document, version, pointer, value)) if rule else []


def unknown_field(document: Document, version: str, kind: str, pointer: Pointer) -> list[Finding]:
    """The finding about a field that the object does not have in this version."""
    key = str(pointer[-1])
    field = fields_of(kind).get(key)
    if kind == "schema" and version != "3.0":
        return []
    if field is None:
        mend = with_near("remove it or mend its name", key, fields_of(kind))
        message = f"unexpected key {key!r} of {with_article(kind)}"
        return [document.finding(pointer, message, mend, is_harmless=True)]
    message = f"{key!r} exists in OpenAPI {' and '.join(sorted(field.versions))} only"
    mend = f"say it in the words of OpenAPI {version}"
    return [document.finding(pointer, message, mend, is_harmless=kind != "document")]


def _parameter(
    document: Document, version: str, pointer: Pointer, value: dict[str, Any]
) -> Iterator[Finding]:
    location = value.get("in")
    if location == "path" and value.get("required") is not True:
        edits = [Edit((*pointer, "required"), value=True)]
        message = "a path parameter is not required"
        yield document.finding(
            (*pointer, "required"), message, "write required: true", edits, is_harmless=True, fixes=edits
        )
    if location == "querystring":
        yield from _querystring(document, version, pointer, value)
    elif version != "3.2" and value.get("style") == "cookie":
        place, mend = (*pointer, "style"), "write form, or openapi: 3.2.0"
        yield document.finding(place, "the style cookie exists in OpenAPI 3.2 only", mend)
    yield from _described(document, pointer, value, str(location))


def _querystring(
    document: Document, version: str, pointer: Pointer, value: dict[str, Any]
) -> Iterator[Finding]:
    if version != "3.2":
        place, mend = (*pointer, "in"), "write in: query, or openapi: 3.2.0"
        yield document.finding(place, "in: querystring exists in OpenAPI 3.2 only", mend, [Edit(pointer)])
    for key in ("schema", "style", "explode", "allowReserved"):
        if key in value:
            message = f"a querystring parameter has no {key}"
            mend = "describe the whole query by its content, such as application/x-www-form-urlencoded"
            edits = [Edit(pointer)] if key == "schema" else None
            yield document.finding((*pointer, key), message, mend, edits)


def _header(document: Document, _version: str, pointer: Pointer, value: dict[str, Any]) -> Iterator[Finding]:
    yield from _described(document, pointer, value, "header")


def _described(
    document: Document, pointer: Pointer, value: dict[str, Any], location: str
) -> Iterator[Finding]:
    content, style = value.get("content"), value.get("style")
    if "schema" not in value and "content" not in value:
        edits = [Edit((*pointer, "schema"), {})]
        message = "there is neither schema nor content"
        yield document.finding(pointer, message, "say what the value is", edits, is_harmless=True)
    elif "schema" in value and "content" in value:
        message = "there are both schema and content"
        yield document.finding((*pointer, "content"), message, "keep one of them")
    elif isinstance(content, dict) and len(content) != 1:
        edits = [Edit((*pointer, "content", name)) for name in list(content)[1:]]
        if not content:
            edits = [Edit((*pointer, "content")), Edit((*pointer, "schema"), {})]
        message = f"the content has {len(content)} media types"
        yield document.finding((*pointer, "content"), message, "give it exactly one", edits)
    styles = _STYLES.get(location, set())
    if isinstance(style, str) and styles and style not in styles:
        wanted = ", ".join(sorted(styles))
        message = f"a {location} parameter has no style {style!r}"
        yield document.finding((*pointer, "style"), message, f"write {wanted}")


def _scheme(document: Document, _version: str, pointer: Pointer, value: dict[str, Any]) -> Iterator[Finding]:
    for key in _SCHEME_FIELDS.get(str(value.get("type")), ()):
        if key not in value:
            message = f"the security scheme has no {key}"
            yield document.finding(pointer, message, "add it", [Edit(pointer, BEARER)])


def _flows(document: Document, _version: str, pointer: Pointer, value: dict[str, Any]) -> Iterator[Finding]:
    for name, wanted in _FLOW_FIELDS.items():
        flow = value.get(name)
        for key in wanted:
            if isinstance(flow, dict) and key not in flow:
                message = f"the flow has no {key}"
                yield document.finding((*pointer, name), message, "add it", (), is_harmless=True)


def _schema(document: Document, version: str, pointer: Pointer, value: dict[str, Any]) -> Iterator[Finding]:
    for exclusive, inclusive in _EXCLUSIVE:
        bound = value.get(exclusive)
        place = (*pointer, exclusive)
        if version != "3.0" and isinstance(bound, bool):
            edits = [Edit(place)]
            if bound and inclusive in value:
                edits = [Edit(place, value[inclusive]), Edit((*pointer, inclusive))]
            mend = "write the bound itself"
            yield document.finding(
                place, f"{exclusive} is a flag of OpenAPI 3.0", mend, edits, is_harmless=True
            )
        elif version == "3.0" and bound is not None and not isinstance(bound, bool):
            mend = f"write {inclusive} and {exclusive}: true"
            message = f"{exclusive} is a number of OpenAPI 3.1"
            yield document.finding(place, message, mend, (), is_harmless=True)
    if version == "3.0" and value.get("type") == "array" and "items" not in value:
        message = "the array has no items"
        edits = [Edit((*pointer, "items"), {})]
        yield document.finding(pointer, message, "say what its items are", edits, is_harmless=True)


def _example(document: Document, _version: str, pointer: Pointer, value: dict[str, Any]) -> Iterator[Finding]:
    for key, others in _EXCLUDED.items():
        for other in others:
            if key in value and other in value:
                message = f"the example has both {key} and {other}"
                yield document.finding((*pointer, other), message, "keep one of them", (), is_harmless=True)


def _path(document: Document, _version: str, pointer: Pointer, value: dict[str, Any]) -> Iterator[Finding]:
    several = value.get(FURTHER_METHODS)
    for method in several if isinstance(several, dict) else ():
        place = (*pointer, FURTHER_METHODS, method)
        if method.lower() in METHODS:
            mend = f"write it as {method.lower()!r}, beside additionalOperations"
            yield document.finding(place, f"{method} has a field of its own", mend)
        elif not HEADER_NAME.fullmatch(method):
            yield document.finding(place, f"{method!r} is no method of HTTP", "write one such as COPY")


def _link(document: Document, _version: str, pointer: Pointer, value: dict[str, Any]) -> Iterator[Finding]:
    if ("operationId" in value) == ("operationRef" in value):
        message = "a link has either operationId or operationRef"
        yield document.finding(pointer, message, "keep one of them")


def _root(document: Document, version: str, pointer: Pointer, value: dict[str, Any]) -> Iterator[Finding]:
    if version != "3.0" and not value.keys() & {"paths", "components", "webhooks"}:
        message = "the document has neither paths nor components nor webhooks"
        edits = [Edit((*pointer, "paths"), {})]
        yield document.finding(pointer, message, "declare paths", edits, is_harmless=True)


_Rule = Callable[[Document, str, Pointer, dict[str, Any]], Iterator[Finding]]
_RULES: Final[Mapping[str, _Rule]] = {
    "document": _root,
    "parameter": _parameter,
    "header": _header,
    "scheme": _scheme,
    "flows": _flows,
    "schema": _schema,
    "link": _link,
    "example": _example,
    "path": _path,
}
