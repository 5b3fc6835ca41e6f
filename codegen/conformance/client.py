"""The client of a document, compiled by TypeScript as applications do it and imported both ways."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from codegen.conformance.processes import Bench, Ended
from codegen.findings import ToolMissing

NAME: Final = "the-client"
ENTRIES: Final = ("zod", "query", "msw")
_LIBRARIES: Final = Path(__file__).resolve().parents[1] / "typescript" / "node_modules"
_TYPESCRIPT: Final = _LIBRARIES / "typescript"
_LENT: Final = ("@tanstack", "msw", "zod")
"""What the entries of clients are for, as it is installed here."""

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
_NAMES: Final = (NAME, *(f"{NAME}/{entry}" for entry in ENTRIES))
_SOURCES: Final = {
    "page.mts": "".join(f'export * as api{n} from "{name}";\n' for n, name in enumerate(_NAMES)),
    "server.cts": "".join(
        f'import api{n} = require("{name}");\nvoid api{n};\n' for n, name in enumerate(_NAMES)
    ),
    "both.mjs": f"""\
import {{ createRequire }} from "node:module";
const require = createRequire(import.meta.url);
for (const name of {json.dumps(_NAMES)}) {{
  const modules = [await import(name), require(name)];
  const [esm, cjs] = modules.map((names) => Object.keys(names).sort().join());
  if (esm !== cjs) throw new Error(`${{name}}: ${{esm}} is not ${{cjs}}`);
}}
""",
}


def require_typescript() -> None:
    """Raises: ToolMissing."""
    missing = [name for name in ("typescript", *_LENT) if not (_LIBRARIES / name).is_dir()]
    if missing:
        raise ToolMissing(
            f"{missing[0]} is not installed; `npm ci --prefix codegen/typescript` (with Node 20)"
        )


def checked(bench: Bench, *, limit: float) -> Mapping[str, Ended]:
    """What TypeScript and Node said of the client in `node_modules`, by step. Raises: Cancelled."""
    for name, text in _SOURCES.items():
        (bench.folder / name).write_text(text, encoding="utf-8")
    installed = bench.folder / "node_modules"
    installed.mkdir(exist_ok=True)
    for library in _LENT:
        link = installed / library
        if not link.is_symlink():
            link.symlink_to(_LIBRARIES / library)
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
