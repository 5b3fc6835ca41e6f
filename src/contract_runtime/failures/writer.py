"""Failed requests as answers: one shape, a request id, and no word about the inside."""

import logging
import secrets
from collections.abc import Callable, Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from pydantic_core import to_json

from contract_runtime.errors import BodyError, CodedError, ContractViolation, DeclaredError
from contract_runtime.failures.fitting import Fitting, Loan, Written
from contract_runtime.failures.foreseen import declared_status
from contract_runtime.failures.words import Words
from contract_runtime.media_types import acceptor
from contract_runtime.operations import Operation, Response
from contract_runtime.refusals import MOST_PROBLEMS, InvalidRequest, Problem, Refusal, problem
from contract_runtime.responses.body_writing import body_writer
from contract_runtime.responses.declared_responses import (
    answers_of,
    concrete,
    content_type_header,
    find_response,
)
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
    """Writes failures so that they fit the operation that they concern.

    `write` is the format of the service, by default the one error shape; `exemplar` finds the operation whose
    error shape is that of the whole document, `challenges` what a 401 of an operation asks for.
    """

    def __init__(
        self,
        write: ErrorFormat | None,
        types: TypeRegistry,
        *,
        exemplar: Callable[[], Operation | None] = lambda: None,
        challenges: Callable[[Operation | None], Sequence[str]] = lambda _: ("Bearer",),
        takes_samples: bool = False,
    ) -> None:
        self._write = write or write_coded
        self._types = types
        self._challenges = challenges
        self._fitting = Fitting(
            types, exemplar=exemplar if write is None else None, takes_samples=takes_samples
        )

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
        problems = refusal.problems if isinstance(refusal, InvalidRequest) else ()
        return self._fitted(failure, refusal.headers, operation, scope, problems)

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
        sent = [header(name, value) for name, value in (headers or {}).items()]
        failure = Failure(
            status=status,
            error_code=_code(status),
            message=message,
            details=details or {},
            request_id=request_id(scope),
        )
        return self._fitted(failure, sent, operation, scope)

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
            return self._fitted(failure, sent, operation, scope)
        if not isinstance(error, BodyError):
            raise ContractViolation(f"no body for {type(error).__name__}")
        status, headers, body = _body_error_answer(error, operation, scope, self._types)
        return status, self._with_challenge(status, headers, operation), body

    def internal(self, scope: MutableMapping[str, Any], operation: Operation | None = None) -> Answer:
        """The answer to a failure of the service's own, which says nothing of it."""
        message = "The service failed; the request id leads to the reason."
        return self.status(500, message, scope, operation=operation)

    def shape_finding(self, operation: Operation, status: int) -> str | None:
        """What is wrong with the body that an operation declares for a refusal; None where it can say why."""
        sent, response = declared_status(operation.responses, status)
        if response is None or response in answers_of(operation.responses):
            return None  # of `default` alone nobody can say that it is meant for errors
        lack = self._fitting.lack(operation, response, sent, lambda: self._spelled(_probe(sent), {}, PROBED))
        if lack is None:
            return None
        return (
            f"the body of {response.status}, with which the runtime refuses requests, {lack}: declare a "
            "text in it, such as `message`, and nothing else that must be there and is not known; or declare "
            "no body; or give `register` a function as `framework_errors`, which writes one"
        )

    def lender(self, operation: Operation, status: int) -> Loan | None:
        """Whose shape the refusals of an undeclared status have; None for the format of the service."""
        return self._fitting.lender(operation, *self._spelled(_probe(status), {}, PROBED))

    def _fitted(
        self,
        failure: Failure,
        headers: Iterable[Header],
        operation: Operation | None,
        scope: MutableMapping[str, Any],
        problems: Sequence[Problem] = (),
    ) -> Answer:
        scope["state"]["error_code"] = failure.error_code
        if operation is not None:
            # Before it is written: a body that names the status names the one that is sent.
            failure = replace(failure, status=declared_status(operation.responses, failure.status)[0])
        sent = self._with_challenge(failure.status, list(headers), operation)
        words, written = self._spelled(failure, scope, problems)
        status, sent, written = self._fitting.fitted(operation, words, written, sent)
        return status, [*sent, *_body_headers(written.media_type, written.body)], written.body

    def _spelled(
        self, failure: Failure, scope: Mapping[str, Any], problems: Sequence[Problem]
    ) -> tuple[Words, Written]:
        words = Words(
            status=failure.status,
            error_code=failure.error_code,
            message=failure.message,
            request_id=failure.request_id,
            problems=problems[:MOST_PROBLEMS],
            method=scope.get("method", ""),
            path=scope.get("path", ""),
        )
        return words, Written(*self._write(failure))

    def _with_challenge(
        self, status: int, headers: list[Header], operation: Operation | None
    ) -> list[Header]:
        """The headers; those of a 401 have a challenge (RFC 9110, 15.5.2)."""
        if status != 401 or any(name == b"www-authenticate" for name, _ in headers):
            return headers
        told = self._challenges(operation)
        return [*headers, *((b"www-authenticate", challenge.encode("latin-1")) for challenge in told)]


PROBED: Final = [problem("body", "name", "missing", "Field required")]
"""What a shape has to have a place for."""

_PROBED_CODES: Final = {409: "IDEMPOTENCY_KEY_IN_PROGRESS"}
"""Codes of the refusals that have one of their own."""


def _probe(status: int) -> Failure:
    """A failure such as the runtime may have to write."""
    code, message = _PROBED_CODES.get(status) or _code(status), "The request does not fit the contract."
    details = {"errors": PROBED}
    return Failure(status=status, error_code=code, message=message, request_id="0" * 16, details=details)


def _code(status: int) -> str:
    return CODES.get(status) or CODES[400 if status < 500 else 500]


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
        return status, [*headers, *_body_headers("", b"")], b""
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
    """Content-Type and Content-Length; an empty answer has no type."""
    typed = [(b"content-type", content_type_header(media_type))] if media_type else []
    return [*typed, (b"content-length", b"%d" % len(body))]


def _preferred(response: Response, scope: Mapping[str, Any]) -> list[str]:
    """The media types of an error, the one that the client likes best first: any is better than none."""
    offers = [concrete(media_type) for media_type in response.content]
    accept = next((value for name, value in scope.get("headers", ()) if name == b"accept"), None)
    best = acceptor(offers)(accept) if accept is not None and len(offers) > 1 else None
    return sorted(offers, key=lambda offer: offer != best)
