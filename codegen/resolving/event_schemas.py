"""Server-Sent Events as an `itemSchema` describes them: what a parser yields, with the data decoded."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from codegen.document import Document, reference_pointer
from codegen.findings import Json
from codegen.openapi.vocabulary import essence, is_json

_PARTS: Final = frozenset({"data", "event", "id", "retry"})
_COMPOSED: Final = ("allOf", "anyOf", "oneOf")


@dataclass(frozen=True, slots=True)
class EventSchema:
    """The schema of an event, in which JSON stands for the text that it is written as."""

    schema: Json
    data: Literal["json", "text"]


class EventSchemas:
    """Reads schemas of events."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def of(self, schema: Json) -> EventSchema | None:
        """The event that a schema describes; None for one that knows no part of an event: that is its data.

        The data are JSON where all of them say so, by `contentMediaType` or `contentSchema`.
        """
        parts = list(self._parts(schema, frozenset()))
        if not any(_PARTS & _properties(part).keys() for part in parts):
            return None
        if not any(map(self._has_payload, parts)):
            return EventSchema(schema, "text")
        texts: list[Json] = []
        decoded = self._decoded(schema, frozenset(), texts)
        return EventSchema(decoded, "text" if texts else "json")

    def _parts(self, schema: Json, seen: frozenset[str]) -> Iterator[Mapping[str, Any]]:
        """The schema and what it is composed of."""
        reference = schema.get("$ref") if isinstance(schema, dict) else None
        target = self._document.resolved(schema)
        if isinstance(target, dict) and reference not in seen:
            yield target
            around = seen | ({reference} if reference else set())
            for key in _COMPOSED:
                for part in target.get(key) or ():
                    yield from self._parts(part, around)

    def _decoded(
        self, schema: Json, seen: frozenset[str], texts: list[Json], *, is_told: bool = False
    ) -> Json:
        """The schema with JSON in place of texts; `texts` takes data that stay what they are.

        Where it is told elsewhere what the data hold, a plain text says no more.
        """
        reference = schema.get("$ref") if isinstance(schema, dict) else None
        parts = list(self._parts(schema, seen))
        if reference in seen or not (is_told or any(map(self._has_payload, parts))):
            texts += [part for part in parts if "data" in _properties(part)]
            return schema
        target: dict[str, Any] = dict(self._document.resolved(schema))
        target.pop("discriminator", None)
        if reference:
            target.setdefault("title", str(reference_pointer(reference)[-1]))
        if "data" in _properties(target):
            payload = self._payload(target["properties"]["data"])
            is_told = is_told or payload is not None
            others = {name: each for name, each in target["properties"].items() if name != "data"}
            target["properties"] = others if payload is None else {**others, "data": payload}
        around = seen | ({reference} if reference else set())
        for key in _COMPOSED:
            several = target.get(key) or []
            told = is_told or (key == "allOf" and any(self._tells(part, around) for part in several))
            if several:
                target[key] = [self._decoded(part, around, texts, is_told=told) for part in several]
        return target

    def _tells(self, schema: Json, seen: frozenset[str]) -> bool:
        return any(map(self._has_payload, self._parts(schema, seen)))

    def _has_payload(self, part: Mapping[str, Any]) -> bool:
        return self._payload(_properties(part).get("data")) is not None

    def _payload(self, data: Json) -> Json | None:
        """What the data of an event hold, where they are JSON."""
        target = self._document.resolved(data)
        if not isinstance(target, dict) or not target.keys() & {"contentSchema", "contentMediaType"}:
            return None
        if not is_json(essence(str(target.get("contentMediaType") or "application/json"))):
            return None
        return target.get("contentSchema", {})


def _properties(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    properties = schema.get("properties")
    return properties if isinstance(properties, dict) else {}
