"""Routes and errors, put together."""

import journal as domain
import routes
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

STATUSES = {
    domain.NameTaken: 409,
    domain.NotThere: 404,
    domain.NotYours: 403,
    domain.WrongPassword: 401,
}


def create_app() -> FastAPI:
    app = FastAPI(title="Blog", version="1.0")
    app.state.journal = domain.Journal()
    for router in (routes.accounts, routes.writers, routes.posts, routes.comments):
        app.include_router(router, prefix="/api")
    for fact in STATUSES:
        app.add_exception_handler(fact, tell_fact)
    app.add_exception_handler(HTTPException, tell_http)
    app.add_exception_handler(RequestValidationError, tell_invalid)
    return app


def told(status: int, reasons: list[str], headers: dict[str, str] | None = None) -> JSONResponse:
    return JSONResponse({"errors": {"body": reasons}}, status, headers)


async def tell_fact(_request: Request, fact: Exception) -> JSONResponse:
    status = STATUSES[type(fact)]
    return told(status, [str(fact)], {"WWW-Authenticate": "Bearer"} if status == 401 else None)


async def tell_http(_request: Request, refused: HTTPException) -> JSONResponse:
    return told(refused.status_code, [refused.detail], dict(refused.headers or {}))


async def tell_invalid(_request: Request, invalid: RequestValidationError) -> JSONResponse:
    reasons = [f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in invalid.errors()]
    return told(422, reasons)
