"""Joins a contract, its handlers and a FastAPI app."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from functools import partial as bound
from typing import TYPE_CHECKING, Any, NamedTuple

from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.types import Receive, Scope, Send

from contract_runtime.callers import Authenticator
from contract_runtime.channels.open_channels import OpenChannels
from contract_runtime.errors import ErrorMapping
from contract_runtime.failures.app_answers import AppHandlers
from contract_runtime.failures.foreseen import exemplar
from contract_runtime.failures.rescue import Rescue
from contract_runtime.failures.translation import Translation
from contract_runtime.failures.writer import ErrorFormat, FailureWriter
from contract_runtime.families import Planned, planned
from contract_runtime.operations import Contract, Operation, Strictness
from contract_runtime.path_templates import fixed_query, plain_path
from contract_runtime.policies import PolicyBackends
from contract_runtime.responses.body_writing import take_warnings_as_errors
from contract_runtime.schemas.schema_types import TypeRegistry
from contract_runtime.serving.current_caller import GUARDS, overridden_authentication
from contract_runtime.serving.dependent_operations import Letting, Run, dependent_run
from contract_runtime.serving.dispatcher import Dispatcher, Endpoint, Switchboard, without_body
from contract_runtime.serving.framework_errors import FrameworkErrors
from contract_runtime.serving.fulfilment import ContractNotFulfilled, find_handler, require_fulfilment
from contract_runtime.serving.plain_operations import Serve
from contract_runtime.serving.routes import OperationRoute
from contract_runtime.serving.security import challenges, guards
from contract_runtime.serving.variants import Variant, serve_variants
from contract_runtime.serving.workshop import Workshop

if TYPE_CHECKING:
    from contract_runtime.serving.router import Site


def register(
    app: FastAPI,
    contract: Contract,
    handlers: Mapping[str, object],
    *,
    security: Mapping[str, Authenticator[Any]],
    errors: ErrorMapping | None = None,
    policies: PolicyBackends | None = None,
    framework_errors: ErrorFormat | None = None,
    strictness: Strictness | None = None,
    partial: bool = False,
    is_checked: bool = False,
    takes_samples: bool = False,
) -> None:
    """Serve the contract's operations from the app, under each of its base paths.

    `handlers` holds one object for each tag, `security` one authenticator for each scheme, `errors` the
    declared error of each exception of the service. `framework_errors` writes what runtime and framework
    refuse, where the document declares no other shape for it; by default that of its other errors, and of a
    document without any the runtime's own. `strictness` takes the place of the document's. With `partial`,
    operations without a handler answer 501. With `is_checked`, this very code is known to fulfil the
    contract: operations and handlers are looked at with their first request, not now. With `takes_samples`,
    for mocks, a refusal that has no place for its reason is made up instead of refused at the start.

    Operations go before ordinary routes at the same path. Register before the app's first request.
    Raises: ContractNotFulfilled.
    """
    backends = policies or PolicyBackends()
    is_deferred = is_checked and not partial
    take_warnings_as_errors()
    types = TypeRegistry(strictness or contract.strictness)
    writer = FailureWriter(
        framework_errors,
        types,
        exemplar=cache(bound(exemplar, contract)),
        challenges=lambda operation: challenges(operation, contract.security_schemes),
        takes_samples=takes_samples,
    )
    if not is_deferred:
        served: Sequence[Operation] = contract.operations
        if partial:
            served = tuple(each for each in served if find_handler(each, contract, handlers) is not None)
        require_fulfilment(
            contract,
            served,
            handlers=handlers,
            authenticators=security,
            policies=backends,
            errors=errors or {},
            writer=writer,
        )
    workshop = Workshop(
        contract=contract,
        handlers=handlers,
        guards=guards(contract.security_schemes, security, backends.known_as),
        policies=backends,
        rescue=Rescue(writer, Translation(errors or {}), AppHandlers(app, types)),
        types=types,
        open_channels=OpenChannels(backends.channels),
        operations={each.outline.operation_id: each for each in planned(contract)},
    )
    _install(app, workshop, writer, is_deferred=is_deferred)


def _install(app: FastAPI, workshop: Workshop, writer: FailureWriter, *, is_deferred: bool) -> None:
    sockets = [name for name, each in workshop.operations.items() if each.outline.has_channel]
    if app.router.dependencies and sockets:
        raise ContractNotFulfilled(
            f"The app's dependencies do not run for WebSockets, as in {', '.join(sockets)}: give them to the "
            "routes that need them, and take them out of FastAPI(dependencies=...)."
        )
    switchboard = Switchboard()
    installer = _Installer(app, workshop, switchboard, is_deferred=is_deferred)
    shared = workshop.contract.base_paths
    for operation in workshop.operations.values():
        for base_path in dict.fromkeys(path.rstrip("/") for path in (*shared, *operation.outline.base_paths)):
            installer.add(operation, base_path)
    installer.finish()
    app.router.routes.extend(installer.routes)
    # The last of the list is the innermost: every middleware of the app stands around the operations.
    app.user_middleware.append(
        Middleware(
            Dispatcher,
            switchboard=switchboard,
            fastapi_app=app,
            writer=writer,
            leave_channels=workshop.open_channels.leave_all,
        )
    )
    setattr(app.state, GUARDS, {**getattr(app.state, GUARDS, {}), **workshop.guards})
    FrameworkErrors(app, writer).install()


class _Installer:
    """Puts operations at their paths. Deferred ones, and their handlers, are looked at with a request."""

    def __init__(
        self, app: FastAPI, workshop: Workshop, switchboard: Switchboard, *, is_deferred: bool
    ) -> None:
        self._app = app
        self._workshop = workshop
        self._switchboard = switchboard
        self._is_deferred = is_deferred
        self._placed: dict[tuple[str, str], tuple[Site[Endpoint], list[_Placed]]] = {}
        self.routes: list[OperationRoute] = []

    def add(self, operation: Planned, base_path: str) -> None:
        """Serve an operation under a base path."""
        path, outline = base_path + operation.path, operation.outline
        find = bound(self._workshop.find_endpoint, operation)
        find_run = bound(self._dependent, operation, base_path)
        route = OperationRoute(operation, path, find, find_run, self._switchboard)
        site = self._switchboard.sites.site(plain_path(path))
        is_public = outline.is_public or not (self._is_deferred or self._workshop.has_handler(operation))
        prepare = find if self._is_deferred else None

        def compile_() -> Serve:
            return self._workshop.compile_planned(operation, base_path)

        endpoint = Endpoint(route, compile_, is_public=is_public, prepare=prepare)
        known = self._placed.setdefault((site.path, operation.method), (site, []))[1]
        known.append(_Placed(operation, endpoint))
        self.routes.append(route)
        if outline.has_channel:
            compile_socket = bound(self._workshop.compile_socket, operation, base_path)
            opened = Endpoint(route, compile_socket, is_public=is_public, prepare=prepare)
            self._switchboard.sockets.site(plain_path(path)).by_method["GET"] = opened

    def finish(self) -> None:
        """Put everything that was added in its place: variants together, and GET with its HEAD."""
        for (_, method), (site, placed) in self._placed.items():
            endpoint = placed[0].endpoint
            if len(placed) > 1 or fixed_query(placed[0].operation.path):
                endpoint = self._joined(placed)
            site.by_method[method] = endpoint
        for (_, method), (site, placed) in self._placed.items():
            if method == "GET" and "HEAD" not in site.by_method:
                site.by_method["HEAD"] = _for_head(site.by_method["GET"])
                for each in placed:
                    each.endpoint.route.methods.add("HEAD")

    def _joined(self, placed: Sequence["_Placed"]) -> Endpoint:
        """Variants under one endpoint. Few contracts have any: these are read now."""
        workshop = self._workshop
        variants = [
            Variant(operation, each.endpoint, workshop.intake_of(operation))
            for each in placed
            for operation in [each.operation.read()]
        ]
        plain = max(variants, key=lambda each: each.order).endpoint
        is_public = all(variant.endpoint.is_public for variant in variants)
        return Endpoint(
            plain.route,
            lambda: serve_variants(variants, workshop.rescue),
            is_public=is_public,
            prepare=plain.prepare,
        )

    def _dependent(self, operation: Planned, base_path: str, has_caller: bool) -> Run:
        """How the operation runs inside the app's dependencies."""
        read, rescue = operation.read(), self._workshop.rescue
        authenticate = overridden_authentication(read.security) if has_caller else None
        workshop = replace(self._workshop, rescue=Letting(rescue))
        serve = workshop.compile_planned(operation, base_path, authenticate)
        values_of = self._switchboard.values_of
        return dependent_run(self._app, read, serve, rescue, values_of, has_caller=has_caller)


class _Placed(NamedTuple):
    """An operation and where it is served."""

    operation: Planned
    endpoint: Endpoint


def _for_head(endpoint: Endpoint) -> Endpoint:
    async def serve(scope: Scope, receive: Receive, send: Send, values: list[bytes]) -> None:
        # Asked for anew each time: the endpoint replaces its function when it is compiled.
        await endpoint.serve(scope, receive, send, values)

    return Endpoint(
        endpoint.route,
        lambda: without_body(serve),
        is_public=endpoint.is_public,
        prepare=endpoint.prepare,
    )
