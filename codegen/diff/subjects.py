"""Names places as people do: `Pet.name`, `request body.lines[].amount`, `response 200`."""

from typing import Final

from codegen.document import Document
from codegen.findings import Json, Pointer

_MEMBERS: Final = {
    "properties": ".{}",
    "patternProperties": "./{}/",
    "dependentSchemas": "(with {})",
    "$defs": "({})",
}
_POSITIONS: Final = {"prefixItems": "[{}]", "oneOf": "(oneOf {})", "anyOf": "(anyOf {})", "allOf": ""}
_INNER: Final = {
    "items": "[]",
    "additionalProperties": ".*",
    "unevaluatedProperties": ".*",
    "unevaluatedItems": "[]",
}
_ASIDE: Final = frozenset({"not", "if", "then", "else", "contains", "propertyNames", "contentSchema"})
_NAMED: Final = {
    "paths": "",
    "webhooks": "",
    "parameters": "",
    "responses": "response {}",
    "requestBodies": "request body {}",
    "headers": "header {}",
    "links": "link {}",
    "callbacks": "callback {}",
    "securitySchemes": "security scheme {}",
}


def subject_of(document: Document, pointer: Pointer) -> str:
    """What the pointer leads to; empty where the sentence needs no more than the operation's title."""
    if pointer[:2] == ("components", "schemas"):
        return str(pointer[2]) + _schema_path(pointer[3:]) if len(pointer) > 2 else ""
    words: list[str] = []
    value: Json = document.root
    rest = list(pointer)
    while rest:
        key = str(rest.pop(0))
        value = _member(value, key)
        if key == "schema":
            return " ".join(words) + _schema_path(tuple(rest))
        if key in {"x-job", "x-jobs", "x-job-kinds"}:
            return ""
        if key == "x-channel":
            return f"channel {rest[0]}{_schema_path(tuple(rest[2:]))}" if rest[1:] else "channel"
        if key == "requestBody":
            words.append("request body")
        elif key in _NAMED and rest:
            name = rest.pop(0)
            value = _member(value, name)
            words += _words(key, name, value)
    return " ".join(words)


def _words(section: str, name: str | int, value: Json) -> list[str]:
    if section == "parameters":
        is_parameter = isinstance(value, dict) and "name" in value
        return [f"{value.get('in')} parameter {value['name']}"] if is_parameter else []
    return [_NAMED[section].format(name)] if _NAMED[section] else []


def _member(value: Json, key: str | int) -> Json:
    if isinstance(value, dict):
        return value.get(key)
    is_item = isinstance(value, list) and str(key).isdigit() and int(key) < len(value)
    return value[int(key)] if is_item else None


def _schema_path(pointer: Pointer) -> str:
    text, rest = "", list(pointer)
    while rest:
        keyword = str(rest.pop(0))
        if keyword in _MEMBERS and rest:
            text += _MEMBERS[keyword].format(rest.pop(0))
        elif keyword in _POSITIONS and rest:
            text += _POSITIONS[keyword].format(rest.pop(0))
        elif keyword in _INNER:
            text += _INNER[keyword]
        elif keyword in _ASIDE:
            text += f"({keyword})"
    return text
