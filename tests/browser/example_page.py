"""The example frontend as one origin serves it: its modules as JavaScript, and an API for all the rest."""

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from codegen.typescript.toolchain import HOME, INSTALL_COMMAND, tools_installed

ROOT: Final = Path(__file__).parents[2]
_STRIP: Final = """
const ts = require(process.argv[1]);
const options = { target: "ES2022", module: "ESNext", verbatimModuleSyntax: true };
const strip = (text) => ts.transpileModule(text, { compilerOptions: options }).outputText;
const sources = JSON.parse(require("fs").readFileSync(0, "utf8"));
const stripped = Object.entries(sources).map(([path, text]) => [path, strip(text)]);
process.stdout.write(JSON.stringify(Object.fromEntries(stripped)));
"""
_TYPES_ALONE: Final = "schema.ts"


class ExamplePage:
    """Serves the page's files, and passes on what is asked of anything else."""

    def __init__(self, api: ASGIApp) -> None:
        self._api = api
        self._files = _files()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        file = self._files.get(scope.get("path", "")) if scope["type"] == "http" else None
        await (self._api if file is None else file)(scope, receive, send)


def _files() -> dict[str, Response]:
    examples = ROOT / "examples"
    page = (examples / "index.html").read_text(encoding="utf-8")
    imports = {"openapi-fetch": "/openapi-fetch.mjs", "charter-client": "/client/index.js"}
    import_map = f'<script type="importmap">{json.dumps({"imports": imports})}</script>'
    page = page.replace("</head>", f"{import_map}</head>").replace("/src/main.ts", "/src/main.js")
    files = {
        "/": Response(page, media_type="text/html"),
        "/src/style.css": Response((examples / "src/style.css").read_bytes(), media_type="text/css"),
        "/icon.svg": Response((examples / "public/icon.svg").read_bytes(), media_type="image/svg+xml"),
        "/openapi-fetch.mjs": _script(
            (HOME / "node_modules/openapi-fetch/dist/index.mjs").read_text("utf-8")
        ),
    }
    for path, text in _stripped().items():
        # The bundler finds `./dom` by itself; a browser asks for just that.
        files |= {f"{path}.js": _script(text), path: _script(text)}
    return files


def _stripped() -> Mapping[str, str]:
    """The modules of page and client without their types, by path and without an ending."""
    sources = {f"/src/{each.stem}": each for each in (ROOT / "examples/src").glob("*.ts")}
    client = (ROOT / "generated/typescript").glob("*.ts")
    sources |= {f"/client/{each.stem}": each for each in client if each.name != _TYPES_ALONE}
    node = shutil.which("node")
    if node is None or not tools_installed():
        pytest.skip(f"node and the TypeScript tools are not installed; run `{INSTALL_COMMAND}`")
    texts = {path: source.read_text(encoding="utf-8") for path, source in sources.items()}
    command = [node, "-e", _STRIP, str(HOME / "node_modules/typescript")]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True)
    stripped: Mapping[str, str] = json.loads(done.stdout)
    return stripped


def _script(text: str) -> Response:
    return Response(text, media_type="text/javascript")
