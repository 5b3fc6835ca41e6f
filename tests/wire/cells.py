"""Cells of the matrix: one request each, what becomes of it, and the documents that they are part of."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

Json = Any

STRICT: Final = {"unknown_query": "refuse", "nul": "refuse", "body_limit": 1024 * 1024}
"""What documents say unless a cell asks for something else: as this repository's own contract."""


@dataclass(frozen=True)
class Fits:
    """The handler of the operation sees these arguments."""

    operation_id: str
    arguments: Mapping[str, object]


@dataclass(frozen=True)
class Refused:
    """The request is answered with the status; 422 with a problem at the place (`query value`)."""

    status: int
    place: str | None = None


@dataclass(frozen=True)
class Allowed:
    """The answer is about the methods of the path."""

    status: int
    methods: frozenset[str]


Outcome = Fits | Refused | Allowed


@dataclass(frozen=True)
class Cell:
    """One request to the service of a document."""

    name: str
    document: str
    method: str
    target: str
    outcome: Outcome
    headers: Sequence[tuple[str, str | bytes]] = ()
    body: bytes | Sequence[bytes] | None = None
    """Several pieces are sent chunked."""

    @property
    def row(self) -> str:
        """The cells of a row go to the same operation, or ask for the same first segment of a path."""
        return f"{self.document}{'/'.join(self.target.partition('?')[0].split('/')[:2])}"


@dataclass
class Draft:
    """A document in the making."""

    name: str
    version: str = "3.1.1"
    parts: dict[str, Json] = field(default_factory=dict)
    paths: dict[str, dict[str, Json]] = field(default_factory=dict)

    def operation(self, path: str, operation_id: str, method: str = "get", **described: Json) -> None:
        """Add an operation that answers 204."""
        operation = {"operationId": operation_id, "responses": {"204": {"description": "Done"}}, **described}
        self.paths.setdefault(path, {})[method] = operation

    def source(self) -> bytes:
        """The document as bytes."""
        info = {"title": self.name, "version": "1"}
        root = {"openapi": self.version, "info": info, "x-strictness": STRICT}
        return json.dumps({**root, "paths": self.paths, **self.parts}).encode()
