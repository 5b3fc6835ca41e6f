"""The caller for ordinary FastAPI routes, and for operations where `app.dependency_overrides` has one."""

from collections.abc import Mapping
from typing import Any, Final, cast

from starlette.exceptions import HTTPException
from starlette.requests import Request

from contract_runtime.callers import Caller, CredentialsRefused, roles_of
from contract_runtime.operations import SecurityRequirement
from contract_runtime.refusals import forbidden
from contract_runtime.requests.intake import read_headers
from contract_runtime.serving.security import Authenticate, Guard
from contract_runtime.wire import Headers

GUARDS: Final = "contract_guards"
CALLER: Final = "contract_runtime.caller"
"""Where a scope has the caller of an override."""


async def current_caller(request: Request) -> Caller:
    """The verified caller of a request: `Annotated[Caller, Depends(current_caller)]` in an ordinary route.

    `app.dependency_overrides[current_caller]` replaces authentication in such routes and in compiled
    operations; the roles that an operation needs are asked of the caller that it gives.
    Raises: HTTPException (401).
    """
    known = request.scope.get("state", {}).get("caller")
    if known is not None:
        return cast("Caller", known)
    guards = registered_guards(request)
    headers = read_headers(request.scope)
    reason = "A valid credential is required."
    for guard in guards.values():
        credential = guard.extract(request.scope, headers)
        if credential is not None:
            try:
                caller = await guard.authenticate(credential)
            except CredentialsRefused as refused:
                reason = str(refused) or reason
            else:
                request.scope.setdefault("state", {})["caller"] = caller
                return caller
    challenges = ", ".join(dict.fromkeys(guard.challenge for guard in guards.values()))
    raise HTTPException(401, reason, headers={"WWW-Authenticate": challenges})


def registered_guards(request: Request) -> Mapping[str, Guard]:
    """The security schemes of every contract that the app serves."""
    guards: dict[str, Guard] = getattr(request.app.state, GUARDS, {})
    return guards


def overridden_authentication(security: tuple[SecurityRequirement, ...]) -> Authenticate:
    """Takes the caller that the override gave; its roles are checked as ever."""
    alternatives = [{role for roles in requirement.values() for role in roles} for requirement in security]

    async def authenticate(scope: Mapping[str, Any], _headers: Headers) -> Caller | None:
        caller: Caller | None = scope[CALLER]
        owned = roles_of(caller)
        if caller is not None and not any(roles <= owned for roles in alternatives):
            raise forbidden(alternatives[0] - owned)
        return caller

    return authenticate
