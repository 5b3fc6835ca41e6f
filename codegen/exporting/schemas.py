"""The schemas that messages carry, as AsyncAPI writes them."""

from collections.abc import Iterable, Iterator
from typing import Any

from codegen.document import Document
from codegen.findings import Json
from codegen.openapi.vocabulary import SCHEMAS


def carried_schemas(document: Document, payloads: Iterable[Json]) -> dict[str, Json]:
    """The components that the payloads refer to, directly or not, in the document's order."""
    components: dict[str, Json] = (document.root.get("components") or {}).get("schemas") or {}
    waiting, found = list(payloads), set[str]()
    while waiting:
        for name in _referred(waiting.pop()):
            if name not in found and name in components:
                found.add(name)
                waiting.append(components[name])
    return {name: translated(schema) for name, schema in components.items() if name in found}


def translated(schema: Json) -> Json:
    """A schema in which a discriminator is the name of its property."""
    if isinstance(schema, list):
        return [translated(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    copy: dict[str, Any] = {key: translated(value) for key, value in schema.items()}
    discriminator = schema.get("discriminator")
    if isinstance(discriminator, dict) and isinstance(discriminator.get("propertyName"), str):
        copy["discriminator"] = discriminator["propertyName"]
    return copy


def _referred(value: Json) -> Iterator[str]:
    if isinstance(value, dict):
        reference = value.get("$ref")
        if isinstance(reference, str) and reference.startswith(SCHEMAS):
            yield reference.removeprefix(SCHEMAS).partition("/")[0]
        for item in value.values():
            yield from _referred(item)
    elif isinstance(value, list):
        for item in value:
            yield from _referred(item)
