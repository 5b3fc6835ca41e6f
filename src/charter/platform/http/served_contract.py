"""Serves the committed contract, byte for byte."""

from collections.abc import Awaitable, Callable
from hashlib import blake2b
from typing import Final

from fastapi import FastAPI, Request, Response

JSON_PATHS: Final = ("/openapi.json", "/v1/openapi.json", "/api/openapi.json", "/api/v1/openapi.json")
YAML_PATHS: Final = ("/openapi.yaml", "/api/openapi.yaml")


def add_documents(app: FastAPI, as_json: bytes, as_yaml: bytes) -> None:
    """Answer GET and HEAD of the contract's paths, with an `ETag` so that clients can keep their copy."""
    for paths, content, media_type in (
        (JSON_PATHS, as_json, "application/json"),
        (YAML_PATHS, as_yaml, "application/yaml"),
    ):
        for path in paths:
            endpoint = _document_endpoint(content, media_type)
            app.add_api_route(path, endpoint, methods=["GET", "HEAD"], include_in_schema=False)


def _document_endpoint(content: bytes, media_type: str) -> Callable[[Request], Awaitable[Response]]:
    headers = {"ETag": f'"{blake2b(content, digest_size=12).hexdigest()}"', "Cache-Control": "no-cache"}

    async def document(request: Request) -> Response:
        if headers["ETag"] in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return Response(content, media_type=media_type, headers=headers)

    return document
