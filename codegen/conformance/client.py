"""The client of a document, compiled by TypeScript as applications do it and imported both ways."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from codegen.conformance.processes import Bench, Ended
from codegen.findings import ToolMissing

NAME: Final = "the-client"
_TYPESCRIPT: Final = Path(__file__).resolve().parents[1] / "typescript" / "node_modules" / "typescript"
_STRICTEST: Final = {
    "strict": True,
    "exactOptionalPropertyTypes": True,
    "isolatedModules": True,
    "noPropertyAccessFromIndexSignature": True,
    "noUncheckedIndexedAccess": True,
    "verbatimModuleSyntax": True,
    "skipLibCheck": False,
    "noEmit": True,
    "target": "ES2022",
    "lib": ["ES2022", "DOM", "DOM.Iterable"],
    "types": [],
}
_MODULES: Final = {"Bundler": ("ESNext", ["page.mts"]), "NodeNext": ("NodeNext", ["page.mts", "server.cts"])}
_SOURCES: Final = {
    "page.mts": f'import * as api from "{NAME}";\nexport {{ api }};\n',
    "server.cts": f'import api = require("{NAME}");\nexport = api;\n',
    "both.mjs": f"""\
import {{ createRequire }} from "node:module";
import * as imported from "{NAME}";
const required = createRequire(import.meta.url)("{NAME}");
const [esm, cjs] = [imported, required].map((names) => Object.keys(names).sort().join());
if (esm !== cjs) throw new Error(`${{esm}} is not ${{cjs}}`);
""",
}


def require_typescript() -> None:
    """Raises: ToolMissing."""
    if not _TYPESCRIPT.is_dir():
        raise ToolMissing("TypeScript is not installed; `npm ci --prefix codegen/typescript` (with Node 20)")


def checked(bench: Bench, *, limit: float) -> Mapping[str, Ended]:
    """What TypeScript and Node said of the client in `node_modules`, by step. Raises: Cancelled."""
    for name, text in _SOURCES.items():
        (bench.folder / name).write_text(text, encoding="utf-8")
    ended = {}
    for resolution, (module, files) in _MODULES.items():
        options = {**_STRICTEST, "module": module, "moduleResolution": resolution}
        settings = bench.folder / f"tsconfig.{resolution}.json"
        settings.write_text(json.dumps({"compilerOptions": options, "files": files}), encoding="utf-8")
        command = ["node", str(_TYPESCRIPT / "bin" / "tsc"), "--project", str(settings)]
        ended[f"tsc-{resolution}"] = bench.run(command, limit=limit)
    return ended | {"import-client": bench.run(["node", "both.mjs"], limit=limit)}


def count_findings(ended: Ended) -> int:
    """How many findings TypeScript told, one at least where it failed."""
    return 0 if ended.code == 0 else max(1, len(re.findall(r"(?m): error TS\d+", ended.output)))
