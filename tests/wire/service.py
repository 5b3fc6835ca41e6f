"""The documents of the matrix as running servers: compiled, imported, registered and served over HTTP."""

import http.client
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from fastapi import FastAPI
from pydantic import BaseModel
from starlette.types import ASGIApp, Receive, Scope, Send

from contract_runtime import Authenticator, Caller, Contract, Operation, PolicyBackends
from contract_runtime import register as register_contract
from tests.codegen.compiling import imported, write_package
from tests.wire.cells import Allowed, Cell, Draft, Fits, Outcome, Refused
from tests.wire.security_matrix import CERTIFICATE, entitle


@dataclass
class Seen:
    """What handlers were called with, the latest last."""

    calls: list[Fits] = field(default_factory=list)


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def compile_draft(draft: Draft, folder: Path) -> Contract:
    """The contract of a document, out of the package that the compiler makes of it."""
    package = package_of(draft)
    write_package(folder, package, draft.source(), f"{draft.name}.json")
    contract: Contract = imported(folder, package, "wiring").CONTRACT
    return contract


def package_of(draft: Draft) -> str:
    """The name of a document's package."""
    return f"wire_{draft.name.replace('-', '_')}"


def echo_app(contract: Contract, seen: Seen, security: Mapping[str, Authenticator]) -> FastAPI:
    """An app whose handlers note their arguments and answer nothing."""
    handlers: dict[str, Any] = {operation.tag: SimpleNamespace() for operation in contract.operations}
    for operation in contract.operations:
        setattr(handlers[operation.tag], operation.handler, _echo(operation, seen))
    app = FastAPI()
    known = {name: verify for name, verify in security.items() if name in contract.security_schemes}
    register_contract(app, contract, handlers, security=known, policies=PolicyBackends(entitle=entitle))
    return app


def _echo(operation: Operation, seen: Seen) -> Any:
    wire_names = {each.argument: f"{each.location} {each.name}" for each in operation.parameters}

    async def echo(**arguments: object) -> None:
        named = {wire_names.get(name, name): plain(value) for name, value in arguments.items()}
        seen.calls.append(Fits(operation.operation_id, named))

    return echo


def plain(value: object) -> object:
    """A value without classes: models as what was set of them, enums as values, callers as names."""
    if isinstance(value, BaseModel):
        return {
            key: plain(member) for key, member in value.model_dump(by_alias=True, exclude_unset=True).items()
        }
    if isinstance(value, Caller):
        return value.subject
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dict):
        return {key: plain(member) for key, member in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value


class ByHost:
    """Hands each request to the app that its Host header names."""

    def __init__(self, apps: Mapping[str, ASGIApp]) -> None:
        self._apps = apps

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = dict(scope["headers"])
        certificate = headers.get(CERTIFICATE.lower().encode())
        if certificate is not None:
            scope["extensions"] = {"tls": {"client_cert_name": certificate.decode()}}
        await self._apps[headers[b"host"].decode()](scope, receive, send)


class Client:
    """Sends requests as they are written, over one connection."""

    def __init__(self, origin: str, seen: Seen) -> None:
        self._connection = http.client.HTTPConnection(origin.removeprefix("http://"), timeout=120)
        self._seen = seen

    def close(self) -> None:
        self._connection.close()

    def send(self, cell: Cell) -> Answer:
        """The answer to a cell's request; a connection that fails is not used again."""
        try:
            return self._sent(cell)
        except (OSError, http.client.HTTPException):
            self.close()
            raise

    def _sent(self, cell: Cell) -> Answer:
        connection = self._connection
        connection.putrequest(cell.method, cell.target, skip_host=True, skip_accept_encoding=True)
        connection.putheader("Host", cell.document)
        for name, value in cell.headers:
            connection.putheader(name, value)
        body = cell.body
        if isinstance(body, bytes) and not any(name == "Content-Length" for name, _ in cell.headers):
            connection.putheader("Content-Length", str(len(body)))
        elif body is not None and not isinstance(body, bytes):
            connection.putheader("Transfer-Encoding", "chunked")
            body = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in body if piece) + b"0\r\n\r\n"
        connection.endheaders(body)
        response = connection.getresponse()
        return Answer(response.status, dict(response.getheaders()), response.read())

    def outcome(self, cell: Cell) -> Outcome:
        """What became of a cell's request, in the terms of the expectation."""
        self._seen.calls.clear()
        answer = self.send(cell)
        if answer.status == 204 and self._seen.calls:
            return self._seen.calls[-1]
        expected = cell.outcome
        if isinstance(expected, Allowed):
            methods = answer.headers.get("allow", "").split(", ")
            return Allowed(answer.status, frozenset(methods))
        if isinstance(expected, Refused) and expected.place is not None and answer.status == expected.status:
            found = f'"in":"{expected.place}"'.encode() in answer.body
            return Refused(answer.status, expected.place if found else answer.body.decode())
        return Refused(answer.status, None if isinstance(expected, Refused) else answer.body.decode())

    def unlike(self, cells: Iterable[Cell]) -> dict[str, Outcome]:
        """What became of those cells that did not become what they should, by name."""
        found = {cell.name: (cell, self.outcome(cell)) for cell in cells}
        return {name: outcome for name, (cell, outcome) in found.items() if outcome != cell.outcome}
