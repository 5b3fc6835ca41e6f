"""What becomes of an exception in an operation: a declared error, a handler of the app's, or a 500."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message, Scope

from contract_runtime.errors import CodedError, ContractViolation, DeclaredError
from contract_runtime.failures.writer import FailureWriter, logger, request_id
from contract_runtime.operations import Operation
from contract_runtime.policies import TransactionConflict
from contract_runtime.refusals import Refusal, not_implemented, overtaken
from contract_runtime.requests.body_limits import ClientGone, ReceiveFailed
from contract_runtime.responses.streaming import Asgi, StreamBroken
from contract_runtime.wire import Answer, Header

SyncHandler = Callable[[Request, Exception], Response]
ExceptionHandler = Callable[[Request, Exception], Any]


class Rescue:
    """Answers exceptions for all operations of one contract."""

    def __init__(
        self, app: FastAPI, writer: FailureWriter, errors: Mapping[type[Exception], type[CodedError]]
    ) -> None:
        self._app = app
        self._writer = writer
        self._errors = errors

    async def __call__(
        self, failure: Exception, operation: Operation, extra: Sequence[Header], asgi: Asgi
    ) -> None:
        """Send the answer to a failure. Exceptions that are not the operation's pass through."""
        scope, _, send = asgi
        if isinstance(failure, ReceiveFailed) and failure.__cause__ is not None:
            raise failure.__cause__
        if isinstance(failure, ClientGone):
            return
        if isinstance(failure, StreamBroken):
            _log("a stream broke off", failure, operation, scope)
            return
        answer = self._known(failure, operation, scope)
        if answer is None:
            if await self._by_app(failure, operation, extra, asgi):
                return
            _log(f"unhandled {type(failure).__name__}", failure, operation, scope)
            answer = self._writer.internal(scope, operation)
        status, headers, body = answer
        await send({"type": "http.response.start", "status": status, "headers": [*headers, *extra]})
        await send({"type": "http.response.body", "body": body})

    def named(self, failure: Exception) -> DeclaredError | None:
        """The contract's error for an exception of the service; None for one that nobody foresaw."""
        return failure if isinstance(failure, DeclaredError) else self._mapped(failure)

    def status_of(self, failure: Exception, operation: Operation) -> tuple[int, str | None]:
        """The status that a failure is answered with, and the error code; 499 where the client has gone."""
        if isinstance(failure, Refusal):
            return failure.status, failure.error_code
        if isinstance(failure, HTTPException):
            return failure.status_code, None
        if isinstance(failure, ClientGone | ReceiveFailed):
            return 499, None
        error = self.named(failure)
        if error is None or not isinstance(error, operation.errors):
            return 500, None
        return error.status, error.error_code if isinstance(error, CodedError) else None

    def log(self, failure: Exception, operation: Operation, scope: Scope) -> None:
        """Log a failure of the service's own."""
        _log(f"unhandled {type(failure).__name__}: {failure}", failure, operation, scope)

    def _known(self, failure: Exception, operation: Operation, scope: Scope) -> Answer | None:
        if isinstance(failure, Refusal):
            return self._writer.refusal(failure, scope, operation)
        if isinstance(failure, TransactionConflict):
            return self._known(overtaken(), operation, scope)
        if isinstance(failure, ContractViolation):
            return self._violation(str(failure), failure, operation, scope)
        error = self.named(failure)
        if error is None and isinstance(failure, NotImplementedError):
            _log("not implemented", failure, operation, scope)
            return self._known(not_implemented(), operation, scope)
        if error is None:
            return None
        if not isinstance(error, operation.errors):
            return self._violation(f"undeclared error {type(error).__name__}", failure, operation, scope)
        try:
            return self._writer.declared(error, operation, scope)
        except ContractViolation as violation:
            return self._violation(str(violation), violation, operation, scope)

    def _mapped(self, failure: Exception) -> CodedError | None:
        for each in type(failure).__mro__:
            coded = self._errors.get(each)
            if coded is not None:
                told = {name: getattr(failure, name, None) for name in ("details", "headers")}
                return coded(str(failure) or None, **told)
        return None

    def _violation(self, what: str, failure: Exception, operation: Operation, scope: Scope) -> Answer:
        _log(f"contract violation: {what}", failure, operation, scope)
        return self._writer.internal(scope, operation)

    async def _by_app(
        self, failure: Exception, operation: Operation, extra: Sequence[Header], asgi: Asgi
    ) -> bool:
        """Let the app's exception handler answer, if it has one for the exception or its status."""
        scope, receive, send = asgi
        handler = self._find_handler(failure)
        if handler is None:
            return False
        if handler in {self._app.exception_handlers.get(each) for each in (500, Exception)}:
            _log(f"unhandled {type(failure).__name__}", failure, operation, scope)
        request = Request(scope, receive, send)
        if inspect.iscoroutinefunction(handler):
            response = await handler(request, failure)
        else:
            response = await run_in_threadpool(cast("SyncHandler", handler), request, failure)

        async def send_with_extra(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message.get("headers", ()), *extra]}
            await send(message)

        await response(scope, receive, send_with_extra)
        return True

    def _find_handler(self, failure: Exception) -> ExceptionHandler | None:
        handlers = self._app.exception_handlers
        candidates: list[Any] = []
        if isinstance(failure, HTTPException):
            candidates.append(handlers.get(failure.status_code))
        candidates += [handlers.get(each) for each in type(failure).__mro__ if each is not Exception]
        # As in Starlette, the one that was added last answers everything else.
        candidates += [handlers[key] for key in reversed(handlers) if key in {500, Exception}]
        return next((each for each in candidates if each is not None), None)


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
