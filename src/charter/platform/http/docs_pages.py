"""The documentation pages `/docs` (Swagger UI) and `/redoc` (ReDoc), from files of this package only.

All URLs in the pages are relative, so that they work behind any prefix. The Content-Security-Policy allows no
inline script; ReDoc alone gets inline styles and a worker from a blob, without which it does not run.
"""

import html
from functools import cache
from http import HTTPStatus
from pathlib import Path
from typing import Final

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from charter.platform.http.settings import HttpSettings
from charter.platform.http.stored_files import StoredFile

_FOLDER: Final = Path(__file__).parent / "docs_assets"
_MEDIA_TYPES: Final = {".js": "text/javascript", ".css": "text/css", ".png": "image/png"}
_ASSETS: Final = {
    "docs.css": "docs.css",
    "favicon-32x32.png": "favicon-32x32.png.gz",
    "redoc-init.js": "redoc-init.js",
    "redoc.standalone.js": "redoc.standalone.js.gz",
    "swagger-init.js": "swagger-init.js",
    "swagger-ui-bundle.js": "swagger-ui-bundle.js.gz",
    "swagger-ui.css": "swagger-ui.css.gz",
}
_FOREVER: Final = "public, max-age=31536000, immutable"
_SHARED_POLICY: Final = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'; "
)
_SWAGGER_POLICY: Final = _SHARED_POLICY + "style-src 'self'"
_REDOC_POLICY: Final = _SHARED_POLICY + "style-src 'self' 'unsafe-inline'; worker-src blob:"


def add_docs(app: FastAPI, settings: HttpSettings) -> None:
    """Add the pages, which read `/openapi.json`."""
    is_strict = settings.csp_mode == "strict"
    swagger = DocsPage(
        app.title,
        styles=("swagger-ui.css", "docs.css"),
        scripts=("swagger-ui-bundle.js", "swagger-init.js"),
        policy=_SWAGGER_POLICY if is_strict else None,
    )
    redoc = DocsPage(
        app.title,
        styles=("docs.css",),
        scripts=("redoc.standalone.js", "redoc-init.js"),
        policy=_REDOC_POLICY if is_strict else None,
    )
    for path, endpoint in (
        ("/docs", swagger.show),
        ("/redoc", redoc.show),
        ("/docs/assets/{name}", show_asset),
    ):
        app.add_api_route(path, endpoint, methods=["GET", "HEAD"], include_in_schema=False)
    if settings.environment == "development":
        app.add_api_route("/", lead_to_docs, methods=["GET", "HEAD"], include_in_schema=False)


async def lead_to_docs() -> Response:
    """Who opens the address that `make run` shows wants to see something."""
    return RedirectResponse("docs")


class DocsPage:
    """A page that loads styles and scripts from `/docs/assets`, under URLs that change with the content."""

    def __init__(
        self, title: str, *, styles: tuple[str, ...], scripts: tuple[str, ...], policy: str | None
    ) -> None:
        self._title = html.escape(title)
        self._styles = styles
        self._scripts = scripts
        self._headers: Final = {
            "cache-control": "no-cache",
            "cross-origin-opener-policy": "same-origin",
            "referrer-policy": "no-referrer",
            "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        }
        if policy is not None:
            self._headers["content-security-policy"] = policy

    async def show(self, _request: Request) -> Response:
        """The page."""
        lines = (
            "<!doctype html>",
            f'<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{self._title}</title>',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<link rel="icon" type="image/png" href="{_address("favicon-32x32.png")}">',
            *(f'<link rel="stylesheet" href="{_address(name)}">' for name in self._styles),
            '</head>\n<body>\n<div id="docs"></div>',
            *(f'<script src="{_address(name)}"></script>' for name in self._scripts),
            "</body>\n</html>\n",
        )
        return HTMLResponse("\n".join(lines), headers=self._headers)


async def show_asset(request: Request) -> Response:
    """A file of the pages, for ever where its address has its version."""
    name = request.path_params["name"]
    if name not in _ASSETS:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    file = _file(name)
    is_version = request.query_params.get("v") == file.digest
    return await file.answer(request, cache_control=_FOREVER if is_version else "no-cache")


def _address(name: str) -> str:
    return f"docs/assets/{name}?v={_file(name).digest}"


@cache
def _file(name: str) -> StoredFile:
    return StoredFile(_FOLDER / _ASSETS[name], _MEDIA_TYPES[Path(name).suffix])
