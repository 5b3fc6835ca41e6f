"""What becomes of an exception in an operation: a declared error, a handler of the app's, or a 500."""

from collections.abc import Sequence
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message, Scope

from contract_runtime.errors import CodedError, ContractViolation, DeclaredError
from contract_runtime.failures.app_answers import AppHandlers, call_handler
from contract_runtime.failures.foreseen import is_foreseen
from contract_runtime.failures.translation import Translation
from contract_runtime.failures.writer import FailureWriter, logger, request_id
from contract_runtime.operations import Operation
from contract_runtime.policies import TransactionConflict
from contract_runtime.refusals import Refusal, not_implemented, overtaken
from contract_runtime.requests.body_limits import ClientGone, ReceiveFailed
from contract_runtime.responses.streaming import Asgi, StreamBroken
from contract_runtime.wire import Answer, Header

_OF_TESTS: Final = "http.response.debug"
"""The extension by which Starlette's TestClient is known: to a test an unforeseen failure is raised."""


class Rescue:
    """Answers exceptions for all operations of one contract."""

    def __init__(self, writer: FailureWriter, translation: Translation, handlers: AppHandlers) -> None:
        self._writer = writer
        self._translation = translation
        self._handlers = handlers

    async def __call__(
        self, failure: Exception, operation: Operation, extra: Sequence[Header], asgi: Asgi
    ) -> None:
        """Send the answer to a failure. Exceptions that are not the operation's pass through.

        A test is told of one that nobody foresaw: it is raised once it is answered.
        """
        scope = asgi[0]
        if isinstance(failure, ReceiveFailed) and failure.__cause__ is not None:
            raise failure.__cause__
        if isinstance(failure, ClientGone):
            return
        if isinstance(failure, StreamBroken):
            _log("a stream broke off", failure, operation, scope)
            return
        answer, was_foreseen = await self._rescued(failure, operation, asgi)
        await _send(answer, extra, asgi)
        if not was_foreseen and _OF_TESTS in scope.get("extensions", ()):
            raise failure

    def named(self, failure: Exception) -> DeclaredError | None:
        """The contract's error for an exception of the service; None for one that nobody foresaw."""
        if isinstance(failure, DeclaredError):
            return failure
        try:
            return self._translation(failure)
        except ContractViolation:
            return None

    def status_of(self, failure: Exception, operation: Operation) -> tuple[int, str | None]:
        """The status that a failure is answered with, and the error code; 499 where the client has gone."""
        if isinstance(failure, Refusal):
            return failure.status, failure.error_code
        if isinstance(failure, HTTPException):
            status = failure.status_code
            return (status if is_foreseen(operation, status) else 500), None
        if isinstance(failure, ClientGone | ReceiveFailed):
            return 499, None
        error = self.named(failure)
        if error is None or not isinstance(error, operation.errors):
            return 500, None
        return error.status, error.error_code if isinstance(error, CodedError) else None

    def log(self, failure: Exception, operation: Operation, scope: Scope) -> None:
        """Log a failure of the service's own."""
        _log(f"unhandled {type(failure).__name__}: {failure}", failure, operation, scope)

    async def _rescued(
        self, failure: Exception, operation: Operation, asgi: Asgi
    ) -> tuple[Answer | Response, bool]:
        """The answer, and whether somebody foresaw the failure; what nobody foresaw is logged."""
        scope = asgi[0]
        what = f"unhandled {type(failure).__name__}"
        try:
            known = self._known(failure, operation, scope)
            if known is not None:
                return known, True
            handler = self._handlers.find(failure)
            if handler is not None:
                is_unforeseen = self._handlers.is_for_all(handler)
                if is_unforeseen:
                    _log(what, failure, operation, scope)
                answer = await call_handler(handler, Request(*asgi), failure)
                unfit = self._handlers.unfit(answer, operation)
                if unfit is None:
                    return answer, not is_unforeseen
                what = f"contract violation: {type(failure).__name__} is answered by the app: {unfit}"
        except ContractViolation as violation:
            what = f"contract violation: {violation}"
        _log(what, failure, operation, scope)
        return self._writer.internal(scope, operation), False

    def _known(self, failure: Exception, operation: Operation, scope: Scope) -> Answer | None:
        """The answer to what the contract has a name for. Raises: ContractViolation."""
        if isinstance(failure, Refusal):
            return self._writer.refusal(failure, scope, operation)
        if isinstance(failure, TransactionConflict):
            return self._known(overtaken(), operation, scope)
        if isinstance(failure, ContractViolation):
            raise failure
        error = failure if isinstance(failure, DeclaredError) else self._translation(failure)
        if error is None and isinstance(failure, NotImplementedError):
            _log("not implemented", failure, operation, scope)
            return self._known(not_implemented(), operation, scope)
        if error is None:
            return None
        if not isinstance(error, operation.errors):
            raise ContractViolation(f"undeclared error {type(error).__name__}")
        return self._writer.declared(error, operation, scope)


async def _send(answer: Answer | Response, extra: Sequence[Header], asgi: Asgi) -> None:
    scope, receive, send = asgi

    async def send_with_extra(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message.get("headers", ()), *extra]}
        await send(message)

    if isinstance(answer, Response):
        await answer(scope, receive, send_with_extra)
        return
    status, headers, body = answer
    await send_with_extra({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _log(what: str, failure: Exception, operation: Operation, scope: Scope) -> None:
    """Log a failure of the service's own, with its traceback and without anything of the request's text."""
    logger.error(
        "%s: %s [request %s]",
        operation.operation_id,
        what,
        request_id(scope),
        exc_info=failure,
        extra={"request_id": request_id(scope), "operation_id": operation.operation_id},
    )
