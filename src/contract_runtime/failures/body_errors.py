"""Declared errors with a body of the contract's own, as answers."""

from collections.abc import Mapping
from typing import Any

from contract_runtime.errors import BodyError
from contract_runtime.failures.refusals import Header
from contract_runtime.failures.violations import ContractViolation
from contract_runtime.media_types import acceptor
from contract_runtime.operations import Operation, Response
from contract_runtime.responses.body_writing import body_writer
from contract_runtime.responses.encoding import Answer, concrete, content_type_header, find_response
from contract_runtime.responses.response_headers import HeaderWriter
from contract_runtime.schemas.schema_types import TypeRegistry
from contract_runtime.statuses import BODILESS


def body_error_answer(
    error: BodyError, operation: Operation, scope: Mapping[str, Any], types: TypeRegistry
) -> Answer:
    """The answer of an error, in a media type that the client accepts. Raises: ContractViolation."""
    status: int | None = getattr(error, "status", None)
    if status is None or not 400 <= status < 600:
        raise ContractViolation(f"{type(error).__name__} has the status {status}")
    response = find_response(operation.responses, status)
    if response is None:
        raise ContractViolation(f"no response for {type(error).__name__}")
    headers = HeaderWriter(response, types).write(error.headers)
    if not response.content or status in BODILESS:
        return status, [*headers, (b"content-length", b"0")], b""
    violation: ContractViolation | None = None
    for media_type in _preferred(response, scope):
        try:
            body = body_writer(response.content, media_type, types)(error.body)
        except ContractViolation as unfit:
            violation = violation or unfit
        else:
            return status, [*headers, *body_headers(media_type, body)], body
    raise violation or ContractViolation(f"no body for {type(error).__name__}")


def body_headers(media_type: str, body: bytes) -> list[Header]:
    """Content-Type and Content-Length."""
    return [(b"content-type", content_type_header(media_type)), (b"content-length", b"%d" % len(body))]


def _preferred(response: Response, scope: Mapping[str, Any]) -> list[str]:
    """The media types of an error, the one that the client likes best first: any is better than none."""
    offers = [concrete(media_type) for media_type in response.content]
    accept = next((value for name, value in scope.get("headers", ()) if name == b"accept"), None)
    best = acceptor(offers)(accept) if accept is not None and len(offers) > 1 else None
    return sorted(offers, key=lambda offer: offer != best)
