"""Serves the committed contract, byte for byte."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from importlib.resources.abc import Traversable
from typing import Final

from fastapi import FastAPI, Request, Response

_PATHS: Final[Mapping[str, Sequence[str]]] = {
    "openapi.json": ("/openapi.json", "/v1/openapi.json", "/api/openapi.json", "/api/v1/openapi.json"),
    "openapi.yaml": ("/openapi.yaml", "/api/openapi.yaml"),
    "openapi-3.2.json": ("/openapi-3.2.json", "/api/openapi-3.2.json"),
    "asyncapi.json": ("/asyncapi.json", "/api/asyncapi.json"),
    "asyncapi.yaml": ("/asyncapi.yaml", "/api/asyncapi.yaml"),
}
"""Where each document is served, by the name of its file; the last three are there with channels only."""


def add_documents(app: FastAPI, folder: Traversable) -> None:
    """Answer GET and HEAD of the contract's paths, with an `ETag` so that clients can keep their copy."""
    for name, paths in _PATHS.items():
        file = folder / name
        for path in paths if file.is_file() else ():
            endpoint = _document_endpoint(file, _media_type(name))
            app.add_api_route(path, endpoint, methods=["GET", "HEAD"], include_in_schema=False)


def _media_type(name: str) -> str:
    return "application/json" if name.endswith(".json") else "application/yaml"


def _document_endpoint(file: Traversable, media_type: str) -> Callable[[Request], Awaitable[Response]]:
    """Reads the file with the first request. All answers are the same bytes, however slowly they are read."""

    @cache
    def content() -> bytes:
        return file.read_bytes()

    @cache
    def headers() -> Mapping[str, str]:
        tag = blake2b(content(), digest_size=12).hexdigest()
        return {"ETag": f'"{tag}"', "Cache-Control": "no-cache"}

    async def document(request: Request) -> Response:
        known = await asyncio.to_thread(headers)
        if known["ETag"] in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=known)
        return Response(content(), media_type=media_type, headers=known)

    return document
