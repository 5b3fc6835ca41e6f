"""Where the channels of a document are opened."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from codegen.checks.channels import answers_plainly, channel_of, streams
from codegen.document import Document
from codegen.naming.distinct import distinct
from codegen.naming.python_names import pascal_case
from codegen.resolving.resolve import operations_of


@dataclass(frozen=True, slots=True)
class Opening:
    """An operation that opens a channel; `key` names both, `is_stream` where events come as SSE."""

    key: str
    path: str
    item: Mapping[str, Any]
    operation: Mapping[str, Any]
    channel: Mapping[str, Any]
    is_stream: bool


def openings(document: Document) -> Iterator[Opening]:
    """Every operation that opens a channel; the first of a channel, by rank, has its plain name."""
    found = [
        (path, item, operation, channel)
        for path, _, item, operation in operations_of(document)
        if (channel := channel_of(document, operation))
    ]
    keys: dict[int, str] = {}
    for index in sorted(range(len(found)), key=lambda index: not answers_plainly(document, found[index][2])):
        path, _, operation, channel = found[index]
        name = channel["name"]
        longer = f"{name}At{pascal_case(str(operation.get('operationId') or path))}"
        keys[index] = distinct([name, longer], set(keys.values()))
    for index, (path, item, operation, channel) in enumerate(found):
        yield Opening(keys[index], path, item, operation, channel, streams(document, operation))
