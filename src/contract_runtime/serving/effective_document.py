"""The document as it is served: with the answers that the runtime gives although nobody declared them."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from http import HTTPStatus
from typing import Any, Final, TypeAlias

from contract_runtime.failures.fitting import declared_status
from contract_runtime.operations import READS, Contract, Operation
from contract_runtime.runtime_expressions import pointer_tokens

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
    """A copy of the document in which every operation declares each status that the runtime may answer."""
    effective: dict[str, Json] = deepcopy(dict(document))
    missing = [(operation, tuple(implicit_statuses(operation))) for operation in contract.operations]
    if not any(statuses for _, statuses in missing):
        return effective
    components = effective.setdefault("components", {})
    schemas = components.setdefault("schemas", {})
    name = _free("Refusal", schemas)
    schemas[name] = deepcopy(_SHAPE)
    responses = components.setdefault("responses", {})
    references: dict[int, str] = {}
    for operation, statuses in missing:
        written = _operation(effective, operation)
        for status in statuses if written is not None else ():
            if status not in references:
                references[status] = _free(f"Refusal{status}", responses)
                responses[references[status]] = _response(status, name)
            written.setdefault("responses", {})[str(status)] = {
                "$ref": f"#/components/responses/{references[status]}"
            }
    return effective


def implicit_statuses(operation: Operation) -> Iterator[int]:
    """The statuses that the runtime may answer an operation with and that the document does not declare."""
    for status in sorted(_possible(operation)):
        _, declared = declared_status(operation.responses, status)
        if declared is None:
            yield status


def _possible(operation: Operation) -> set[int]:
    """A query may always hold a parameter that there is not (422), and anything may fail (500)."""
    policies = operation.policies
    possible = {422, 500}
    if operation.parameters or operation.body is not None:
        possible.add(400)
    if operation.body is not None:
        possible |= {413, 415}
    if any(response.content for response in operation.responses if response.status[0] in "23d"):
        possible.add(406)
    if operation.security and {} not in operation.security:
        possible.add(401)
    if any(operation.security):
        possible |= {401, 403}
    guarded = None if operation.method in READS else policies.etag
    declared = {
        429: policies.rate_limit,
        409: policies.idempotency,
        412: guarded,
        428: guarded if guarded == "required" else None,
        504: policies.timeout,
    }
    return possible | {status for status, policy in declared.items() if policy is not None}


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


def _response(status: int, shape: str) -> dict[str, Json]:
    schema = {"$ref": f"#/components/schemas/{shape}"}
    response: dict[str, Json] = {
        "description": HTTPStatus(status).phrase,
        "content": {"application/json": {"schema": schema}},
    }
    if status in _HEADERS:
        response["headers"] = {_HEADERS[status]: {"schema": {"type": "string"}}}
    return response


def _free(wanted: str, taken: Mapping[str, Json]) -> str:
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}{number}", number + 1
    return name
