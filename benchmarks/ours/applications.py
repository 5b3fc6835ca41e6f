"""Application factories for uvicorn."""

import os
from importlib import import_module
from pathlib import Path

from fastapi import FastAPI

from benchmarks.compiled_contract import PROJECTS_PACKAGE
from benchmarks.identity import production_settings
from benchmarks.ours.bare_app import bare_app
from benchmarks.ours.projects import OpenProjectHandlers, ProjectHandlers, ProjectStore
from charter.identity.tokens.authentication import build_authenticator
from charter.platform.http.edge import add_edge
from charter.platform.telemetry.metrics import ServiceMetrics
from charter.platform.telemetry.structured_logs import configure_logging
from charter.platform.telemetry.tracing import build_tracing
from charter.settings import Settings


def create_plain_app() -> FastAPI:
    """Compiled operations, behind the bearer token and open, without middleware."""
    contract = import_module(PROJECTS_PACKAGE)
    store = ProjectStore(import_module(f"{PROJECTS_PACKAGE}.models"))
    not_found = import_module(f"{PROJECTS_PACKAGE}.errors").ProjectNotFound
    app = bare_app()
    handlers = contract.Handlers(
        projects=ProjectHandlers(store, not_found),
        open_projects=OpenProjectHandlers(store, not_found),
    )
    contract.register(app, handlers, security={"bearerAuth": build_authenticator(settings_of_run())})
    return app


def create_stack_app() -> FastAPI:
    """The same with the edge and the logging of production."""
    settings = settings_of_run()
    configure_logging(settings)
    app = create_plain_app()
    add_edge(app, settings, ServiceMetrics())
    return app


def create_traced_app() -> FastAPI:
    """That with a span for each request that is recorded, sent to the collector of the run."""
    traced = {
        "otel_exporter_otlp_endpoint": os.environ["BENCHMARK_COLLECTOR"],
        "otel_traces_sampler_arg": float(os.environ["BENCHMARK_RECORDED"]),
    }
    app = create_stack_app()
    app.add_middleware(build_tracing(settings_of_run().model_copy(update=traced)).of_requests)
    return app


def settings_of_run() -> Settings:
    return production_settings(Path(os.environ["BENCHMARK_SIGNING_KEY"]))
