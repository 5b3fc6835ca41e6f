"""The application: wiring only."""

from collections.abc import AsyncIterator
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext
from importlib.resources import files
from json import loads
from typing import Any

from fastapi import FastAPI

import contract
from charter import checked_code
from charter.background import in_background
from charter.composition import Composition, compose
from charter.platform.http.docs_pages import add_docs
from charter.platform.http.edge import add_edge
from charter.platform.http.served_contract import add_documents
from charter.platform.telemetry.structured_logs import configure_logging
from charter.settings import Settings, load_settings
from charter.shared.clock import Clock, utc_now
from contract import CONTRACT, register


class ContractApp(FastAPI):
    """A FastAPI application whose document is the committed contract, not one derived from its routes."""

    def openapi(self) -> dict[str, Any]:
        """The contract."""
        if self.openapi_schema is None:
            self.openapi_schema = loads((files(contract) / "openapi.json").read_bytes())
        return self.openapi_schema


def create_app(settings: Settings, now: Clock = utc_now, *, is_checked: bool = False) -> FastAPI:
    """The service as a FastAPI application; nothing connects before its lifespan starts.

    With `is_checked`, this very code is known to fit together: late features are then built, and their
    handlers looked at, with their first request.

    Raises: ContractNotFulfilled where handlers, verifiers or policies do not fit the contract.
    """
    app = ContractApp(
        title=CONTRACT.title,
        version=CONTRACT.version,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        telemetry={"tracing": False, "metrics": False, "logs": False},
        lifespan=_lifespan,
    )
    composition = compose(settings, app.dependency_overrides, now)
    if not is_checked:
        composition.build_late()
    app.state.settings = settings
    app.state.composition = composition
    app.state.database = composition.parts.database
    register(
        app,
        composition.handlers,
        security=composition.security,
        errors=composition.errors,
        policies=composition.policies,
        is_checked=is_checked,
    )
    if settings.docs_enabled:
        add_documents(app, files(contract))
        add_docs(app, settings)
    add_edge(app, settings, composition.parts.metrics, composition.parts.door)
    if composition.parts.tracing.is_on:
        app.add_middleware(composition.parts.tracing.of_requests)
    return app


def create_app_from_environment() -> FastAPI:
    """The application for an ASGI server: settings from the environment and `.env`, logs configured.

    The first start of a code looks at all of it, later ones take what that found for granted.
    """
    settings = load_settings(is_serving=True)
    configure_logging(settings)
    is_checked = checked_code.is_checked()
    app = create_app(settings, is_checked=is_checked)
    if not is_checked:
        checked_code.remember()
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    settings: Settings = app.state.settings
    composition: Composition = app.state.composition
    metrics: AbstractContextManager[None] = (
        nullcontext()
        if settings.metrics_port is None
        else composition.parts.metrics.serving(settings.metrics_port, settings.host)
    )
    with metrics:
        try:
            async with in_background(composition.preparations, composition.background):
                yield
        finally:
            await composition.close()
