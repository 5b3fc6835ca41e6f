"""Joins a contract, its handlers and a FastAPI app."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, cast

from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.types import Receive, Scope, Send

from contract_runtime.callers import Authenticator
from contract_runtime.compiled import Serve
from contract_runtime.dependencies import GUARDS
from contract_runtime.dispatcher import Dispatcher, Endpoint, Switchboard, without_body
from contract_runtime.encoding import take_warnings_as_errors
from contract_runtime.errors import CodedError
from contract_runtime.failures import ErrorFormat, FailureWriter, write_coded
from contract_runtime.framework import FrameworkErrors
from contract_runtime.fulfilment import find_handler, require_fulfilment
from contract_runtime.operations import Contract, Operation
from contract_runtime.overrides import overridden_authentication, overridden_run
from contract_runtime.policies import PolicyBackends
from contract_runtime.rescue import Rescue
from contract_runtime.router import PARAMETER
from contract_runtime.routes import OperationRoute
from contract_runtime.schema_types import TypeRegistry
from contract_runtime.security import guards
from contract_runtime.workshop import Workshop


def register(
    app: FastAPI,
    contract: Contract,
    handlers: Mapping[str, object],
    *,
    security: Mapping[str, Authenticator],
    errors: Mapping[type[Exception], type[CodedError]] | None = None,
    policies: PolicyBackends | None = None,
    framework_errors: ErrorFormat | None = None,
    partial: bool = False,
) -> None:
    """Serve the contract's operations from the app, under each of its base paths.

    `handlers` holds one object for each tag, `security` one authenticator for each scheme, `errors` the coded
    error of each exception of the service. `framework_errors` writes what runtime and framework refuse, by
    default in the one error shape. With `partial`, operations without a handler are left out.

    Operations go before ordinary routes at the same path. Register before the app's first request.
    Raises: ContractNotFulfilled.
    """
    backends = policies or PolicyBackends()
    served = contract.operations
    if partial:
        served = tuple(each for each in served if find_handler(each, handlers) is not None)
    require_fulfilment(contract, served, handlers, security, backends)
    take_warnings_as_errors()
    types = TypeRegistry()
    writer = FailureWriter(framework_errors or write_coded, types)
    workshop = Workshop(
        contract=contract,
        handlers=handlers,
        guards=guards(contract.security_schemes, security),
        policies=backends,
        rescue=Rescue(app, writer, errors or {}),
        types=types,
        operations={operation.operation_id: operation for operation in contract.operations},
    )
    _install(app, workshop, served, writer)


def _install(app: FastAPI, workshop: Workshop, served: Sequence[Operation], writer: FailureWriter) -> None:
    switchboard = Switchboard(app, writer)
    installer = _Installer(app, workshop, switchboard)
    for base_path in workshop.contract.base_paths:
        for operation in served:
            installer.add(operation, base_path.rstrip("/"))
    app.router.routes.extend(installer.routes)
    # The last of the list is the innermost: every middleware of the app stands around the operations.
    app.user_middleware.append(Middleware(Dispatcher, switchboard=switchboard, fastapi_app=app))
    setattr(app.state, GUARDS, {**getattr(app.state, GUARDS, {}), **workshop.guards})
    FrameworkErrors(app, writer).install()


class _Installer:
    """Puts operations at their paths."""

    def __init__(self, app: FastAPI, workshop: Workshop, switchboard: Switchboard) -> None:
        self._app = app
        self._workshop = workshop
        self._switchboard = switchboard
        self.routes: list[OperationRoute] = []

    def add(self, operation: Operation, base_path: str) -> None:
        """Serve an operation under a base path, for GET with its HEAD."""
        path = base_path + operation.path
        handler = cast("Callable[..., Any]", find_handler(operation, self._workshop.handlers))
        route = OperationRoute(operation, path, handler, self._switchboard)
        site = self._switchboard.sites.site(path)
        is_public = not operation.security

        def compile_() -> Serve:
            return self._workshop.compile(operation, base_path, _names(operation))

        site.by_method[operation.method] = Endpoint(route, compile_, is_public=is_public)
        if operation.method == "GET" and "HEAD" not in site.by_method:
            site.by_method["HEAD"] = Endpoint(route, lambda: without_body(compile_()), is_public=is_public)
            route.methods.add("HEAD")
        if operation.security:
            route.run_overridden = self._overridden(operation, base_path, route)
        self.routes.append(route)

    def _overridden(
        self, operation: Operation, base_path: str, route: OperationRoute
    ) -> Callable[[Scope, Receive, Send], Awaitable[None]]:
        """How the route runs while the app overrides the caller: compiled then, as that is rare."""

        async def run_first(scope: Scope, receive: Receive, send: Send) -> None:
            authenticate = overridden_authentication(operation.security)
            serve = self._workshop.compile(operation, base_path, _names(operation), authenticate)
            route.run_overridden = overridden_run(self._app, serve, self._switchboard.values_of)
            await route.run_overridden(scope, receive, send)

        return run_first


def _names(operation: Operation) -> tuple[str, ...]:
    return tuple(PARAMETER.findall(operation.path))
