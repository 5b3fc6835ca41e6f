"""Words of OpenAPI and HTTP that more than one part of the compiler knows."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from codegen.findings import Pointer, pointer_text

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
"""The methods that have a field of their own in a path item."""

FURTHER_METHODS: Final = "additionalOperations"
"""The field that has the operations of other methods, each spelled as it is sent."""

TEMPLATE: Final = re.compile(r"\{([^{}]*)\}")
"""A variable of a path or of a server's URL."""

HEADER_NAME: Final = re.compile(r"[\w!#$%&'*+.^`|~-]+", re.ASCII)
DEFAULT_STYLES: Final = {
    "query": "form",
    "querystring": "form",
    "cookie": "form",
    "path": "simple",
    "header": "simple",
}
"""The style of a parameter that names none, by its place."""

EXPLODED: Final = frozenset({"form", "cookie"})
"""The styles in which members stand apart unless the document says otherwise."""

IGNORED_HEADERS: Final = frozenset({"accept", "content-type", "authorization"})
"""Header parameters of these names have no effect (Parameter Object)."""

SCHEMAS: Final = "#/components/schemas/"
"""How references to the schemas of a document begin."""

EVENT_STREAM: Final = "text/event-stream"
JSON_STREAMS: Final = frozenset(
    {"application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-jsonlines"}
    | {"application/ndjson", "application/x-ndjson", "application/stream+json", "application/json-seq"}
)
"""Media types that are many JSON texts."""

WIDEST: Final = frozenset({"*/*", "application/*"})
"""Ranges that stand for JSON, unless what they declare is bytes."""

FORM: Final = "application/x-www-form-urlencoded"
FORMS: Final = frozenset({FORM, "multipart/form-data", "multipart/mixed"})


def schema_reference(name: str) -> str:
    """The reference to the component of that name."""
    return pointer_text(("components", "schemas", name))


def operations_in(item: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Method, as the document spells it, and operation for each one of a path item, in its order."""
    for field, found in item.items():
        several = {field: found} if field in METHODS else found if field == FURTHER_METHODS else None
        for method, operation in several.items() if isinstance(several, dict) else ():
            if isinstance(operation, dict):
                yield method, operation


def sent_method(method: str) -> str:
    """A method as it is sent: those with a field of their own in capitals, others as they are spelled."""
    return method.upper() if method in METHODS else method


def operation_pointer(item: Pointer, method: str) -> Pointer:
    """Where a path item has the operation of a method."""
    return (*item, method) if method in METHODS else (*item, FURTHER_METHODS, method)


def item_pointer(operation: Pointer) -> Pointer:
    """Where the path item of an operation is written."""
    return operation[:-2] if operation[-2:-1] == (FURTHER_METHODS,) else operation[:-1]


def essence(media_type: str) -> str:
    """A media type in lower case, without its parameters."""
    return media_type.partition(";")[0].strip().lower()


def is_left_to_handler(media_type: str, schema: object) -> bool:
    """Whether whoever answers names the media type: a range is declared, and it does not stand for JSON.

    `schema` is that of the body, resolved.
    """
    is_binary = not isinstance(schema, dict) or not schema or schema.get("format") == "binary"
    return "*" in media_type and (is_binary or media_type not in WIDEST)


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON, or something written in it."""
    name = essence(media_type)
    return name in {"application/json", "text/json"} or name.endswith("+json")


def is_item_stream(media_type: str) -> bool:
    """Whether a media type is a stream of items, be they events or JSON."""
    return media_type == EVENT_STREAM or is_json_stream(media_type)


def is_json_stream(media_type: str) -> bool:
    """Whether a media type is a stream of JSON texts."""
    return media_type in JSON_STREAMS or media_type.endswith("+json-seq")
