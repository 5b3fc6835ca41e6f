"""FastAPI's and Starlette's own errors in the one error shape."""

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.exception_handlers import http_exception_handler, request_validation_exception_handler
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from contract_runtime.failures.writer import FailureWriter
from contract_runtime.operations import Operation
from contract_runtime.refusals import InvalidRequest, problem
from contract_runtime.serving.allowed_methods import allow_of_routes
from contract_runtime.serving.routes import OperationRoute
from contract_runtime.statuses import BODILESS
from contract_runtime.wire import Answer


class FrameworkErrors:
    """Exception handlers for what ordinary routes and the framework itself raise."""

    def __init__(self, app: FastAPI, writer: FailureWriter) -> None:
        self._app = app
        self._writer = writer

    def install(self) -> None:
        """Take the place of FastAPI's default handlers; handlers of the app's author stay."""
        handlers: dict[Any, Any] = self._app.exception_handlers
        if handlers.get(HTTPException) in {None, http_exception_handler}:
            handlers[HTTPException] = self.http_exception
        if handlers.get(RequestValidationError) in {None, request_validation_exception_handler}:
            handlers[RequestValidationError] = self.validation_error
        if 500 not in handlers:
            handlers.setdefault(Exception, self.internal)

    async def http_exception(self, request: Request, failure: HTTPException) -> Response:
        """The answer to an `HTTPException`, with a complete `Allow` for 405."""
        headers = dict(failure.headers or {})
        if failure.status_code in BODILESS:
            return Response(status_code=failure.status_code, headers=headers)
        if failure.status_code == 405:
            headers["Allow"] = allow_of_routes(self._app, request.scope)
        detail: object = failure.detail  # FastAPI's may be any JSON value
        is_text = isinstance(detail, str)
        message = str(detail) if is_text else HTTPStatus(failure.status_code).phrase
        answer = self._writer.status(
            failure.status_code,
            message,
            request.scope,
            headers=headers,
            details={} if is_text else {"detail": detail},
            operation=_operation(request),
        )
        return _response(answer)

    async def validation_error(self, request: Request, failure: RequestValidationError) -> Response:
        """The answer to a request that an ordinary route's parameters do not fit."""
        problems = [
            problem(str(each["loc"][0]), ".".join(map(str, each["loc"][1:])), each["type"], each["msg"])
            for each in failure.errors()
        ]
        return _response(self._writer.refusal(InvalidRequest(problems), request.scope))

    async def internal(self, request: Request, _failure: Exception) -> Response:
        """The answer to a failure; Starlette raises it again, for the server to log."""
        return _response(self._writer.internal(request.scope, _operation(request)))


def _operation(request: Request) -> Operation | None:
    """The operation whose handler failed; None on an ordinary route."""
    route = request.scope.get("route")
    return route.operation if isinstance(route, OperationRoute) else None


def _response(answer: Answer) -> Response:
    status, headers, body = answer
    response = Response(body, status_code=status)
    response.raw_headers = headers
    return response
