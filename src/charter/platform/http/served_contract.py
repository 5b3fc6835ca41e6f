"""Serves the committed contract, byte for byte."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from importlib.resources.abc import Traversable
from typing import Final

from fastapi import FastAPI, Request, Response

from charter.platform.http.stored_files import StoredFile

_PATHS: Final[Mapping[str, Sequence[str]]] = {
    "openapi.json": ("/openapi.json", "/v1/openapi.json", "/api/openapi.json", "/api/v1/openapi.json"),
    "openapi.yaml": ("/openapi.yaml", "/api/openapi.yaml"),
    "openapi-3.2.json": ("/openapi-3.2.json", "/api/openapi-3.2.json"),
    "asyncapi.json": ("/asyncapi.json", "/api/asyncapi.json"),
    "asyncapi.yaml": ("/asyncapi.yaml", "/api/asyncapi.yaml"),
}
"""Where each document is served, by the name of its file; the last three are there with channels only."""


def add_documents(app: FastAPI, folder: Traversable) -> None:
    """Answer GET and HEAD of the contract's paths; clients can keep their copy."""
    for name, paths in _PATHS.items():
        file = folder / name
        stored = StoredFile(file, _media_type(name))
        for path in paths if file.is_file() else ():
            endpoint = _document_endpoint(stored)
            app.add_api_route(path, endpoint, methods=["GET", "HEAD"], include_in_schema=False)


def _media_type(name: str) -> str:
    return "application/json" if name.endswith(".json") else "application/yaml"


def _document_endpoint(file: StoredFile) -> Callable[[Request], Awaitable[Response]]:
    async def document(request: Request) -> Response:
        return await file.answer(request, cache_control="no-cache")

    return document
