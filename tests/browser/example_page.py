"""The example frontend as one origin serves it: built as for production, and an API for all the rest."""

import mimetypes
import shutil
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

ROOT: Final = Path(__file__).parents[2]
EXAMPLE: Final = ROOT / "examples"
_OF_THE_API: Final = ("/api/", "/__mock__/")


class ExamplePage:
    """Serves the page, which has addresses of its own, and passes on what is asked of the API."""

    def __init__(self, api: ASGIApp) -> None:
        self._api = api
        self._files = {
            path: Response(content, media_type=mimetypes.guess_type(path)[0])
            for path, content in _built().items()
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        path = scope["path"] if scope["type"] == "http" else None
        if path is None or path.startswith(_OF_THE_API):
            await self._api(scope, receive, send)
        else:
            await self._files.get(path, self._files["/index.html"])(scope, receive, send)


@cache
def _built() -> Mapping[str, bytes]:
    """The files of the built page by their paths."""
    node, vite = shutil.which("node"), EXAMPLE / "node_modules/vite/bin/vite.js"
    if node is None or not vite.is_file():
        pytest.skip("node or the example's packages are absent; run `npm ci --prefix examples`")
    with TemporaryDirectory() as folder:
        command = [node, str(vite), "build", "--logLevel", "error", "--emptyOutDir", "--outDir", folder]
        subprocess.run(command, cwd=EXAMPLE, check=True)
        files = [path for path in Path(folder).rglob("*") if path.is_file()]
        return {f"/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in files}
