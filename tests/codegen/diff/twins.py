"""Reads the twins: for each rule an old snippet, one that changed so as to be told, and a harmless one."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import yaml

from codegen.diff.comparison import Difference, Settings, compare
from codegen.diff.rule_page import FOLDER
from codegen.document import parse_document

TODAY: Final = date(2026, 11, 20)
HOMES: Final = ("the whole body", "a property", "an item")

Json = Any
PING: Final[dict[str, Json]] = {"responses": {"200": {"description": "ok"}}}


@dataclass(frozen=True, slots=True)
class Twin:
    """`frame` says what the snippets are: a schema that is sent or read, an operation or a document."""

    rule: str
    frame: str
    parts: Mapping[str, Json]

    def documents(self, home: str = HOMES[0]) -> tuple[str, str, str]:
        """The old document, the changed one and the harmless one, as YAML."""
        texts = [self._document(self.parts[key], home) for key in ("old", "changed", "harmless")]
        return texts[0], texts[1], texts[2]

    def _document(self, snippet: Json, home: str) -> str:
        root = {
            "openapi": "3.1.1",
            "info": {"title": "Twins", "version": "1"},
            "paths": {"/ping": {"get": PING}},
        }
        root |= deepcopy(self.parts.get("root", {}))
        if "schemas" in self.parts:
            root["components"] = {"schemas": self.parts["schemas"]}
        if self.frame == "document":
            root |= snippet
        else:
            root["paths"] = {"/things": {"post": self._operation(snippet, home)}}
        return str(yaml.safe_dump(root, sort_keys=False))

    def _operation(self, snippet: Json, home: str) -> Json:
        operation: dict[str, Json] = {"operationId": "postThing", "responses": {"200": {"description": "ok"}}}
        if self.frame == "operation":
            return operation | snippet
        content = {"application/json": {"schema": at_home(snippet, home)}}
        if self.frame == "request schema":
            return operation | {"requestBody": {"content": content}}
        return operation | {"responses": {"200": {"description": "ok", "content": content}}}


def at_home(schema: Json, home: str) -> Json:
    """A schema in one of the places where schemas stand."""
    if home == "a property":
        return {"type": "object", "properties": {"it": schema}}
    return {"type": "array", "items": schema} if home == "an item" else schema


def twins() -> Iterator[Twin]:
    """Every twin of the folder."""
    for path in sorted(FOLDER.glob("*.yaml")):
        frames = yaml.safe_load(path.read_text(encoding="utf-8"))
        for frame, entries in frames.items():
            for rule, parts in entries.items():
                yield Twin(rule, frame, parts)


def differences(old: str, new: str, **settings: Any) -> list[Difference]:
    """What a comparison of two documents in YAML finds."""
    documents = parse_document(old.encode(), "old.yaml"), parse_document(new.encode(), "new.yaml")
    return compare(*documents, Settings(TODAY, **settings))


def rules_told(old: str, new: str, **settings: Any) -> set[str]:
    """The rules by which two documents differ."""
    return {difference.rule.identifier for difference in differences(old, new, **settings)}
