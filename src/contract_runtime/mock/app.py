"""The mock as a FastAPI app: the contract's router, validation and security before made-up handlers."""

import json
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any, Final

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from contract_runtime.mock.backends import memory_backends
from contract_runtime.mock.channels import Player
from contract_runtime.mock.credentials import open_authenticators
from contract_runtime.mock.origins import open_origins
from contract_runtime.mock.page import page
from contract_runtime.mock.preferences import NONE
from contract_runtime.mock.responder import Responder
from contract_runtime.mock.seeding import plant
from contract_runtime.mock.stage import Stage
from contract_runtime.mock.turns import CURRENT, Turn, Turns
from contract_runtime.operations import Contract, Operation
from contract_runtime.serving.effective_document import effective_document
from contract_runtime.serving.registration import register
from contract_runtime.serving.router import Router

DOCUMENT: Final = "/openapi.json"
DOCS: Final = "/docs"
RESET: Final = "/__mock__/reset"


class _Handlers:
    """Has a handler for every operation of a tag, which looks where it was called: some serve several.

    Each channel has one of its own.
    """

    def __init__(self, stage: Stage, tag: str) -> None:
        self._stage = stage
        self._tag = tag
        self._responders: dict[tuple[str, str], Responder] = {}
        self._channels = {
            operation.channel.handler: Player(stage, operation, operation.channel).play
            for operation in stage.contract.operations
            if operation.channel is not None and operation.tag == tag
        }

    def __getattr__(self, name: str) -> object:
        async def handle(**arguments: object) -> object:
            turn = CURRENT.get()
            operation = turn.operation
            if (operation.tag, operation.handler) != (self._tag, name):
                # What a write changes is read first, through the operation that answers it.
                operation, turn = self._stage.handled(self._tag, name), Turn(turn.scope, b"*/*", NONE)
            return await self._responder(operation).answer(turn, arguments)

        return self._channels.get(name, handle)

    def _responder(self, operation: Operation) -> Responder:
        key = (operation.method, operation.path)
        if key not in self._responders:
            self._responders[key] = Responder(self._stage, operation)
        return self._responders[key]


def create_mock(
    contract: Contract,
    document: Mapping[str, Any],
    *,
    seed: int = 0,
    planted: Mapping[str, Any] | None = None,
    is_static: bool = False,
) -> FastAPI:
    """An app that answers every operation of the contract.

    What is posted is kept in memory and read back, unless `is_static`. The seed makes other samples;
    `planted` is what is there from the start: lists by path, and `people`. Raises: SeedRefused.
    """
    stage = Stage(contract, document, seed=seed, is_static=is_static)
    plant(stage, planted or {})
    app = FastAPI(
        title=contract.title, version=contract.version, openapi_url=None, docs_url=None, redoc_url=None
    )
    app.add_middleware(Turns)
    own = _own_routes(contract, document, stage, partial(plant, stage, planted or {}))
    app.router.routes.extend(own)
    if not _is_written(contract, DOCUMENT):
        app.add_middleware(_BeforeTemplates, route=own[0])
    app.add_middleware(CORSMiddleware, **open_origins(contract))
    register(
        app,
        contract,
        {tag: _Handlers(stage, tag) for tag in {operation.tag for operation in contract.operations}},
        security=open_authenticators(stage),
        policies=memory_backends(stage),
        takes_samples=True,
    )
    return app


def _own_routes(
    contract: Contract, document: Mapping[str, Any], stage: Stage, replant: Callable[[], None]
) -> list[Route]:
    """The document, a page and a reset; at a path that the contract has itself, the contract's is served.

    The document comes first: it gives way to `/openapi.json` in the contract, and not to `/{name}`.
    """

    @cache
    def written() -> bytes:
        return json.dumps(effective_document(contract, document), ensure_ascii=False).encode()

    async def serve_document(_: Request) -> Response:
        return Response(written(), media_type="application/json")

    async def serve_page(_: Request) -> Response:
        base_path = contract.base_paths[0].rstrip("/") if contract.base_paths else ""
        return HTMLResponse(page(contract, base_path, stage.people.names))

    async def reset(_: Request) -> Response:
        stage.clear()
        replant()
        return Response(status_code=204)

    routes = [Route(DOCUMENT, serve_document), Route(DOCS, serve_page)]
    if not _is_taken(contract, RESET):
        routes.append(Route(RESET, reset, methods=["POST"]))
    return routes


class _BeforeTemplates:
    """The middleware that serves one route before the contract's."""

    def __init__(self, app: ASGIApp, route: Route) -> None:
        self._app = app
        self._route = route

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the route where the request is for it, else the contract."""
        is_own = scope["type"] == "http" and scope["path"] == self._route.path
        if is_own and scope["method"] in (self._route.methods or ()):
            await self._route.app(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def _is_written(contract: Contract, path: str) -> bool:
    return any(
        base_path.rstrip("/") + operation.path == path
        for base_path in contract.base_paths or ("",)
        for operation in contract.operations
    )


def _is_taken(contract: Contract, path: str) -> bool:
    sites: Router[object] = Router()
    for base_path in contract.base_paths:
        for operation in contract.operations:
            sites.site(base_path.rstrip("/") + operation.path)
    return sites.find(path.encode()) is not None
