"""The generated files: the types as the tools wrote them, the client from templates, and a package."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from codegen.document import Document, reference_pointer
from codegen.exporting.openings import Opening, openings
from codegen.findings import Json
from codegen.resolving.jobs import declared_kinds
from codegen.typescript.channels import channels_module
from codegen.typescript.toolchain import HOME, tool_versions

CONVENTIONS: Final = "conventions.ts"
ERROR_FIELDS: Final = frozenset({"error_code", "message", "details", "request_id"})

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
_JOB_EXPORTS: Final = 'export type { JobKinds } from "./jobs.js";'
_CHANNEL_EXPORTS: Final = 'export { CLOSE_CODES, type Channels, type CloseCode } from "./channels.js";'
_SCHEMA_EXPORTS: Final = 'export type * from "./schema.js";'


@dataclass(frozen=True, slots=True)
class Service:
    """What the client takes from a document beside its types.

    `name` begins the names of the client's exports, `base_url` has no trailing slash, `error` is the schema
    of every error body where the document has one of the shape that `conventions.ts` knows. `job_kinds` are
    the kinds of background jobs, as they are declared, `channels` the operations that open one.
    """

    source: str
    name: str
    version: str
    base_url: str
    error: str | None
    job_kinds: Mapping[str, Mapping[str, Any]]
    channels: tuple[Opening, ...]


def service_of(document: Document) -> Service:
    """The service that a sound document describes."""
    about = document.root["info"]
    words = re.findall(r"[A-Za-z0-9]+", str(about["title"]))
    name = "".join(word[0].upper() + word[1:] for word in words)
    return Service(
        source=document.name,
        name=name if name[:1].isalpha() else f"Api{name}",
        version=str(about["version"]),
        base_url=_base_url(document),
        error=_error_schema(document),
        job_kinds=declared_kinds(document),
        channels=tuple(openings(document)),
    )


def _base_url(document: Document) -> str:
    """Relative and absolute URLs alike; a templated one cannot be a default."""
    servers = document.root.get("servers") or [{"url": ""}]
    url = str(servers[0]["url"]).rstrip("/")
    return "" if "{" in url else json.dumps(url)[1:-1]


def _error_schema(document: Document) -> str | None:
    """The component that says what every error body has, the one called `Error` first."""
    schemas = (document.root.get("components") or {}).get("schemas") or {}
    fitting = [name for name, schema in schemas.items() if _required(document, schema) >= ERROR_FIELDS]
    return "Error" if "Error" in fitting else next(iter(fitting), None)


def _required(document: Document, schema: Json) -> set[str]:
    written = document.resolved(schema)
    if not isinstance(written, dict):
        return set()
    return set(written.get("required") or ()).union(
        *(_required(document, part) for part in written.get("allOf") or ())
    )


def render_files(service: Service, types: str) -> dict[str, str]:
    """Content by file name; `conventions.ts` comes with its error shape, `jobs.ts` with kinds of jobs."""
    exports = [_CLIENT_EXPORTS]
    sources = {"schema.ts": types, "client.ts": _template("client.ts", service)}
    if service.error is not None:
        exports.append(_CONVENTION_EXPORTS)
        sources[CONVENTIONS] = _template(CONVENTIONS, service).replace("__ERROR__", service.error)
    if service.job_kinds:
        exports.append(_JOB_EXPORTS)
        sources["jobs.ts"] = _jobs(service.job_kinds)
    if service.channels:
        exports.append(_CHANNEL_EXPORTS)
        sources["channels.ts"] = channels_module(service.channels)
    exports.append(_SCHEMA_EXPORTS)
    sources["index.ts"] = "\n".join(exports).replace("{s}", service.name) + "\n"
    header = f"// {_notice(service)}\n"
    files = {name: header + source for name, source in sources.items()}
    return {**files, "package.json": _package(service)}


def _jobs(kinds: Mapping[str, Mapping[str, Any]]) -> str:
    """A map of the types of each kind: what a job is given, leaves behind and tells on its way."""
    members = "".join(
        f"  {name}: {{\n"
        f"    arguments: {_schema_type(kind.get('arguments'))};\n"
        f"    result: {_schema_type(kind.get('result'))};\n"
        f"    event: {_schema_type(kind.get('events'))};\n"
        "  };\n"
        for name, kind in kinds.items()
    )
    return f"{_JOB_KINDS}export interface JobKinds {{\n{members}}}\n"


def _schema_type(reference: Mapping[str, str] | None) -> str:
    name = reference_pointer(reference["$ref"])[-1] if reference else None
    return "null" if name is None else f'components["schemas"][{json.dumps(name)}]'


_JOB_KINDS: Final = """\
import type { components } from "./schema.js";

/** Kinds of background jobs: what each is given, leaves behind and tells on its way; null for nothing. */
"""


def _notice(service: Service) -> str:
    return f"Generated from {service.source} by codegen; edit the contract instead."


def _template(name: str, service: Service) -> str:
    text = (HOME / "templates" / name).read_text(encoding="utf-8")
    return text.replace("__SERVICE__", service.name).replace("__BASE_URL__", service.base_url)


def _package(service: Service) -> str:
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", service.name)
    package = {
        "name": "-".join([*words, "client"]).lower(),
        "version": service.version,
        "description": _notice(service),
        "private": True,
        "type": "module",
        "sideEffects": False,
        "exports": {".": "./index.ts"},
        "peerDependencies": {"openapi-fetch": tool_versions()["openapi-fetch"]},
    }
    return json.dumps(package, indent=2, ensure_ascii=False) + "\n"
