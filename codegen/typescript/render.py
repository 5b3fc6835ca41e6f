"""The generated files: the types as the tools wrote them, the client from templates, and a package."""

import json
import re
from typing import Final

from codegen.typescript.document import Document
from codegen.typescript.toolchain import HOME, tool_versions

_CLIENT_EXPORTS: Final = """export {
  create{s}Client,
  type {s}Client,
  type {s}ClientOptions,
  type DeprecationNotice,
  type TokenSource,
} from "./client.js";"""
_CONVENTION_EXPORTS: Final = """export {
  {s}Error,
  eachItem,
  idempotencyKey,
  ifMatch,
  isErrorBody,
  unwrap,
  unwrapTagged,
  type ErrorBody,
} from "./conventions.js";"""
_SCHEMA_EXPORTS: Final = 'export type * from "./schema.js";'


def render_files(document: Document, types: str) -> dict[str, str]:
    """Content by file name; `conventions.ts` comes with documents that have its error shape."""
    exports = [_CLIENT_EXPORTS]
    sources = {"schema.ts": types, "client.ts": _template("client.ts", document)}
    if document.has_error_shape:
        exports.append(_CONVENTION_EXPORTS)
        sources["conventions.ts"] = _template("conventions.ts", document)
    exports.append(_SCHEMA_EXPORTS)
    sources["index.ts"] = "\n".join(exports).replace("{s}", document.service) + "\n"
    header = f"// {_notice(document)}\n"
    files = {name: header + source for name, source in sources.items()}
    return {**files, "package.json": _package(document)}


def _notice(document: Document) -> str:
    return f"Generated from {document.file_name} by codegen; edit the contract instead."


def _template(name: str, document: Document) -> str:
    text = (HOME / "templates" / name).read_text(encoding="utf-8")
    return text.replace("__SERVICE__", document.service).replace("__BASE_URL__", document.base_url)


def _package(document: Document) -> str:
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", document.service)
    package = {
        "name": "-".join([*words, "client"]).lower(),
        "version": document.version,
        "description": _notice(document),
        "private": True,
        "type": "module",
        "sideEffects": False,
        "exports": {".": "./index.ts"},
        "peerDependencies": {"openapi-fetch": tool_versions()["openapi-fetch"]},
    }
    return json.dumps(package, indent=2, ensure_ascii=False) + "\n"
