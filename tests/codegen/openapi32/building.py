"""A small document of OpenAPI 3.2, compiled, and an app that serves it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from fastapi import FastAPI
from starlette.testclient import TestClient
from starlette.types import Message

from codegen.checks.validate import document_findings
from codegen.document import parse_document
from codegen.ledger.entries import entries
from contract_runtime import Authenticator
from tests.codegen.compiling import imported, write_package

HEAD: Final = "openapi: 3.2.0\ninfo: {title: Small, version: '1'}\n"


@dataclass(frozen=True)
class Built:
    """A compiled document: its modules by name, and clients of it."""

    folder: Path
    name: str
    document: str

    @classmethod
    def of(cls, folder: Path, name: str, document: str) -> "Built":
        """Compile a document without its head."""
        write_package(folder, name, (HEAD + document).encode(), "small.yaml")
        return cls(folder, name, document)

    def module(self, name: str) -> Any:
        """A generated module."""
        return imported(self.folder, self.name, name)

    def text(self, name: str) -> str:
        """The text of a generated module."""
        return (self.folder / self.name / f"{name}.py").read_text()

    def app(self, handlers: object, **security: Authenticator) -> FastAPI:
        """An app that serves the operations, all of them without a tag, by these handlers."""
        app, wiring = FastAPI(openapi_url=None), self.module("wiring")
        wiring.register(app, wiring.Handlers(default=handlers), security=security)
        return app

    def client(self, handlers: object, **security: Authenticator) -> TestClient:
        """A client of that app."""
        return TestClient(self.app(handlers, **security))

    def verdicts(self) -> dict[str, str]:
        """The ledger's verdict on each keyword where it comes first, by kind of object and name."""
        found = entries(parse_document((HEAD + self.document).encode(), "small.yaml"), [])
        return {f"{each.object}.{each.keyword}": each.verdict for each in reversed(found)}


Build = Callable[[str], Built]


def complaints(document: str, *, head: str = HEAD) -> list[str]:
    """What is wrong with a document, without places."""
    return [each.message for each in document_findings(parse_document((head + document).encode(), "s.yaml"))]


async def status_of(app: FastAPI, method: str, path: str) -> int:
    """The status of an answer to a method as it is spelled, which clients put in capitals."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": "http", "method": method, "path": path, "raw_path": path.encode(), "query_string": b""}
    await app({**scope, "headers": [], "http_version": "1.1", "scheme": "http"}, receive, send)
    status: int = sent[0]["status"]
    return status
