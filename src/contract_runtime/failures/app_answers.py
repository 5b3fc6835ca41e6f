"""Answers of the app's own exception handlers, held to what the operation declares."""

import inspect
from collections.abc import Callable
from typing import Any, Final, cast

from fastapi import FastAPI
from pydantic_core import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response as AppResponse

from contract_runtime.failures.foreseen import possible_statuses
from contract_runtime.media_types import essence, fits, is_json
from contract_runtime.operations import Operation, Response
from contract_runtime.responses.declared_responses import find_response
from contract_runtime.schemas.schema_types import TypeRegistry

ExceptionHandler = Callable[[Request, Exception], Any]

_CATCH_ALL: Final = (500, Exception)


class AppHandlers:
    """The exception handlers of an app."""

    def __init__(self, app: FastAPI, types: TypeRegistry) -> None:
        self._app = app
        self._types = types

    def find(self, failure: Exception) -> ExceptionHandler | None:
        """The handler of an exception or its status. As in Starlette, one for all comes last."""
        handlers = self._app.exception_handlers
        candidates: list[Any] = []
        if isinstance(failure, HTTPException):
            candidates.append(handlers.get(failure.status_code))
        candidates += [handlers.get(each) for each in type(failure).__mro__ if each is not Exception]
        candidates += [handlers[key] for key in reversed(handlers) if key in _CATCH_ALL]
        return next((each for each in candidates if each is not None), None)

    def is_for_all(self, handler: ExceptionHandler) -> bool:
        """Whether a handler is there for what nobody foresaw."""
        return handler in {self._app.exception_handlers.get(each) for each in _CATCH_ALL}

    def unfit(self, answer: AppResponse, operation: Operation) -> str | None:
        """What in an answer the operation does not declare; a body that comes piece by piece is not read."""
        status = answer.status_code
        declared = find_response(operation.responses, status)
        if declared is None:
            return None if status in possible_statuses(operation) else f"undeclared status {status}"
        body = getattr(answer, "body", None)
        if not declared.content:
            return f"{status} is declared without a body" if body else None
        return None if body is None else self._unfit_body(bytes(body), answer, declared)

    def _unfit_body(self, body: bytes, answer: AppResponse, declared: Response) -> str | None:
        status, media_type = answer.status_code, essence(answer.headers.get("content-type", ""))
        annotation = next(
            (kind for range_, kind in declared.content.items() if fits(media_type, range_)), None
        )
        if annotation is None:
            return f"{status} is declared as {', '.join(declared.content)}, not as {media_type or 'empty'}"
        if is_json(media_type):
            try:
                self._types(annotation).validator.validate_json(body)
            except ValidationError as unfit:
                told = ", ".join(each["type"] for each in unfit.errors(include_input=False)[:3])
                return f"the body of {status} does not fit what is declared: {told}"
        return None


async def call_handler(handler: ExceptionHandler, request: Request, failure: Exception) -> AppResponse:
    """What a handler answers; one that is no coroutine function runs in a thread, as in Starlette."""
    if inspect.iscoroutinefunction(handler):
        return cast("AppResponse", await handler(request, failure))
    return cast("AppResponse", await run_in_threadpool(handler, request, failure))
