"""The FastAPI app that compiled operations are registered on."""

from fastapi import FastAPI


def bare_app() -> FastAPI:
    """Without document routes and FastAPI's telemetry, which is off in the peers too."""
    return FastAPI(openapi_url=None, telemetry={"tracing": False, "metrics": False, "logs": False})
