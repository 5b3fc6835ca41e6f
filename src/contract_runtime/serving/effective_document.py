"""The document as it is served: with the answers that the runtime gives although nobody declared them."""

from collections.abc import Mapping
from copy import deepcopy
from http import HTTPStatus
from typing import Any, Final, TypeAlias

from pydantic_core import to_json

from contract_runtime.failures.foreseen import exemplar, implicit_statuses
from contract_runtime.failures.writer import FailureWriter
from contract_runtime.operations import Contract, Operation
from contract_runtime.runtime_expressions import pointer_tokens
from contract_runtime.schemas.schema_types import TypeRegistry
from contract_runtime.statuses import BODILESS

Json: TypeAlias = Any

_SHAPE: Final[Mapping[str, Json]] = {
    "type": "object",
    "description": "Why the runtime refused a request, or could not answer it.",
    "required": ["error_code", "message", "details", "request_id"],
    "properties": {
        "error_code": {"type": "string"},
        "message": {"type": "string"},
        "details": {"type": "object", "additionalProperties": True},
        "request_id": {"type": "string"},
    },
}
_HEADERS: Final[Mapping[int, str]] = {401: "WWW-Authenticate", 429: "Retry-After"}


def effective_document(contract: Contract, document: Mapping[str, Json]) -> dict[str, Json]:
    """A copy of the document in which every operation declares each status that the runtime may answer.

    Their bodies have the shape in which they are sent: that of the document's own errors where it has
    room, or the runtime's. A service whose `register` has `framework_errors` writes its own.
    """
    return _Completion(contract, document).completed()


class _Completion:
    """One document on its way."""

    def __init__(self, contract: Contract, document: Mapping[str, Json]) -> None:
        self._contract = contract
        self._written = document
        self._effective: dict[str, Json] = deepcopy(dict(document))
        self._writer = FailureWriter(None, TypeRegistry(), exemplar=lambda: exemplar(contract))
        self._names: dict[tuple[int, bytes], str] = {}
        self._shape: Json = None

    def completed(self) -> dict[str, Json]:
        for operation in self._contract.operations:
            written = _operation(self._effective, operation)
            for status in implicit_statuses(operation) if written is not None else ():
                name = self._response(operation, status)
                reference = {"$ref": f"#/components/responses/{name}"}
                written.setdefault("responses", {})[str(status)] = reference
        return self._effective

    def _response(self, operation: Operation, status: int) -> str:
        """The name of the shared response of a status, which is there by then."""
        content = self._lent(operation, status) or {"application/json": {"schema": self._own_shape()}}
        key = status, to_json(content)
        if key not in self._names:
            responses = self._components("responses")
            self._names[key] = _free(f"Refusal{status}", responses, "_")
            responses[self._names[key]] = _response(status, content)
        return self._names[key]

    def _lent(self, operation: Operation, wanted: int) -> Json:
        """The content of the declared response whose shape the refusal has; None for the runtime's own."""
        loan = self._writer.lender(operation, wanted)
        lender = None if loan is None else _operation(self._written, loan.operation)
        if loan is None or lender is None:
            return None
        status = loan.response.status.upper()
        declared = {str(key).upper(): each for key, each in (lender.get("responses") or {}).items()}
        found = declared.get(status, {})
        while isinstance(found.get("$ref"), str):
            found = _target(self._written, found["$ref"])
        schema = found.get("content", {}).get(loan.declared_as, {}).get("schema", {})
        return {loan.media_type: {"schema": deepcopy(schema)}}

    def _own_shape(self) -> Json:
        if self._shape is None:
            schemas = self._components("schemas")
            name = _free("Refusal", schemas)
            schemas[name] = deepcopy(_SHAPE)
            self._shape = {"$ref": f"#/components/schemas/{name}"}
        return self._shape

    def _components(self, kind: str) -> dict[str, Json]:
        components: dict[str, Json] = self._effective.setdefault("components", {}).setdefault(kind, {})
        return components


def _operation(document: Mapping[str, Json], operation: Operation) -> Json:
    item = document.get("paths", {}).get(operation.path)
    while isinstance(item, dict) and isinstance(item.get("$ref"), str):
        item = _target(document, item["$ref"])
    if item is None:
        return None
    own = item.get(operation.method.lower())
    return (item.get("additionalOperations") or {}).get(operation.method) if own is None else own


def _target(document: Json, reference: str) -> Json:
    for token in pointer_tokens(reference):
        document = document[token]
    return document


def _response(status: int, content: Json) -> dict[str, Json]:
    response: dict[str, Json] = {"description": HTTPStatus(status).phrase}
    if status not in BODILESS:
        response["content"] = content
    if status in _HEADERS:
        response["headers"] = {_HEADERS[status]: {"schema": {"type": "string"}}}
    return response


def _free(wanted: str, taken: Mapping[str, Json], joint: str = "") -> str:
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}{joint}{number}", number + 1
    return name
