"""Failed requests as answers: one shape, a request id, and no word about the inside."""

import logging
import secrets
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from pydantic_core import to_json

from contract_runtime.errors import BodyError, CodedError, ContractViolation, DeclaredError
from contract_runtime.failures.fitting import Fitting, Written, declared_status
from contract_runtime.failures.words import Words
from contract_runtime.media_types import acceptor
from contract_runtime.operations import Operation, Response
from contract_runtime.refusals import Refusal
from contract_runtime.responses.body_writing import body_writer
from contract_runtime.responses.declared_responses import concrete, content_type_header, find_response
from contract_runtime.responses.response_headers import HeaderWriter, header
from contract_runtime.schemas.schema_types import TypeRegistry
from contract_runtime.statuses import BODILESS
from contract_runtime.wire import Answer, Header

logger: Final = logging.getLogger("contract_runtime")

CODES: Final[Mapping[int, str]] = {
    400: "MALFORMED_REQUEST",
    401: "UNAUTHENTICATED",
    403: "FORBIDDEN",
    404: "NOT_FOUND",
    405: "METHOD_NOT_ALLOWED",
    406: "NOT_ACCEPTABLE",
    409: "CONFLICT",
    412: "PRECONDITION_FAILED",
    413: "CONTENT_TOO_LARGE",
    415: "UNSUPPORTED_MEDIA_TYPE",
    422: "VALIDATION_FAILED",
    426: "UPGRADE_REQUIRED",
    428: "PRECONDITION_REQUIRED",
    429: "RATE_LIMITED",
    500: "INTERNAL_ERROR",
    501: "NOT_IMPLEMENTED",
    503: "SERVICE_UNAVAILABLE",
    504: "TIMEOUT",
}
"""The error codes of the runtime; a status without one is written with its class's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """One failed request as an error format sees it. `details` are JSON values."""

    status: int
    error_code: str
    message: str
    request_id: str
    details: Mapping[str, Any] = field(default_factory=dict)


ErrorFormat = Callable[[Failure], tuple[str, bytes]]
"""Writes a failure: the media type and the body's bytes."""


def write_coded(failure: Failure) -> tuple[str, bytes]:
    """The one error shape: `error_code`, `message`, `details`, `request_id`."""
    body = {
        "error_code": failure.error_code,
        "message": failure.message,
        "details": failure.details,
        "request_id": failure.request_id,
    }
    return "application/json", to_json(body, inf_nan_mode="null", fallback=str)


def request_id(scope: MutableMapping[str, Any]) -> str:
    """The id under which a request is logged, made here where no middleware did."""
    state = scope.setdefault("state", {})
    if "request_id" not in state:
        state["request_id"] = secrets.token_hex(8)
    return str(state["request_id"])


class FailureWriter:
    """Writes failures in a format, and so that they fit the operation that they concern."""

    def __init__(self, write: ErrorFormat, types: TypeRegistry) -> None:
        self._write = write
        self._types = types
        self._fitting = Fitting(types)

    def refusal(
        self, refusal: Refusal, scope: MutableMapping[str, Any], operation: Operation | None = None
    ) -> Answer:
        """The answer to a refused request."""
        failure = Failure(
            status=refusal.status,
            error_code=refusal.error_code,
            message=refusal.message,
            details=refusal.details,
            request_id=request_id(scope),
        )
        return self._fitted(failure, refusal.headers, operation)

    def status(
        self,
        status: int,
        message: str,
        scope: MutableMapping[str, Any],
        *,
        headers: Mapping[str, str] | None = None,
        details: Mapping[str, Any] | None = None,
        operation: Operation | None = None,
    ) -> Answer:
        """The answer of a status that some part of the framework chose."""
        code = CODES.get(status) or CODES[400 if status < 500 else 500]
        sent = [header(name, value) for name, value in (headers or {}).items()]
        failure = Failure(
            status=status,
            error_code=code,
            message=message,
            details=details or {},
            request_id=request_id(scope),
        )
        return self._fitted(failure, sent, operation)

    def declared(self, error: DeclaredError, operation: Operation, scope: MutableMapping[str, Any]) -> Answer:
        """The answer of an error that the operation declares. Raises: ContractViolation."""
        if isinstance(error, CodedError):
            failure = Failure(
                status=error.status,
                error_code=error.error_code,
                message=error.message,
                details=error.details or {},
                request_id=request_id(scope),
            )
            sent = [header(name, value) for name, value in error.headers.items()]
            if error.status == 401 and all(name != b"www-authenticate" for name, _ in sent):
                sent.append((b"www-authenticate", b"Bearer"))  # a 401 has a challenge (RFC 9110, 15.5.2)
            return self._fitted(failure, sent, None)
        if not isinstance(error, BodyError):
            raise ContractViolation(f"no body for {type(error).__name__}")
        return _body_error_answer(error, operation, scope, self._types)

    def internal(self, scope: MutableMapping[str, Any], operation: Operation | None = None) -> Answer:
        """The answer to a failure of the service's own, which says nothing of it."""
        message = "The service failed; the request id leads to the reason."
        return self.status(500, message, scope, operation=operation)

    def _fitted(self, failure: Failure, headers: Iterable[Header], operation: Operation | None) -> Answer:
        if operation is not None:
            # Before it is written: a body that names the status names the one that is sent.
            failure = replace(failure, status=declared_status(operation.responses, failure.status)[0])
        written = Written(*self._write(failure))
        if operation is None:
            return failure.status, [*headers, *_body_headers(written.media_type, written.body)], written.body
        words = Words(
            status=failure.status,
            error_code=failure.error_code,
            message=failure.message,
            request_id=failure.request_id,
            problems=failure.details.get("errors", ()),
        )
        status, sent, written = self._fitting.fitted(operation, words, written, list(headers))
        return status, [*sent, *_body_headers(written.media_type, written.body)], written.body


def _body_error_answer(
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
            return status, [*headers, *_body_headers(media_type, body)], body
    raise violation or ContractViolation(f"no body for {type(error).__name__}")


def _body_headers(media_type: str, body: bytes) -> list[Header]:
    """Content-Type and Content-Length."""
    return [(b"content-type", content_type_header(media_type)), (b"content-length", b"%d" % len(body))]


def _preferred(response: Response, scope: Mapping[str, Any]) -> list[str]:
    """The media types of an error, the one that the client likes best first: any is better than none."""
    offers = [concrete(media_type) for media_type in response.content]
    accept = next((value for name, value in scope.get("headers", ()) if name == b"accept"), None)
    best = acceptor(offers)(accept) if accept is not None and len(offers) > 1 else None
    return sorted(offers, key=lambda offer: offer != best)
