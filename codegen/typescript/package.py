"""The package of a contract's client: JavaScript for both kinds of modules, with declarations for each.

The runtime stands in `compiled/`, as its compiler leaves it; all else is written here, from the model.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from codegen.document import Document
from codegen.findings import Json
from codegen.resolving.model import Api
from codegen.typescript.channels import channel_functions
from codegen.typescript.choices import USUAL, Choices
from codegen.typescript.extras import (
    TEMPORAL_IMPORT,
    TEMPORAL_TYPE,
    extra_files,
    runtime_files,
    types_by_module,
)
from codegen.typescript.jobs import job_functions
from codegen.typescript.manifest import About, beside_modules
from codegen.typescript.operations import Function, OperationWriter
from codegen.typescript.types import TypeWriter
from codegen.typescript.ways import ways_of

_SOURCES: Final = {
    "c": "core",
    "s": "styles",
    "v": "events",
    "l": "live",
    "j": "jobs",
    "d": "dates",
    "t": "types",
    "w": "wire",
    "e": "errors",
    "x": "converted",
}
"""The modules by the letter under which others import them."""

_WORDS: Final = re.compile(r'/\*\*.*?\*/|"(?:[^"\\]|\\.)*"', re.DOTALL)
"""Comments and texts, which use no module whatever they look like."""

_USED: Final = re.compile(rf"(?<![\w$.\"'])([{''.join(_SOURCES)}])\.(?=[A-Za-z])")
_ALWAYS: Final = (
    *("core", "answers", "calling", "descriptions", "exchange", "limits", "options", "places", "tokens"),
    *("waiting", "styles", "session", "lists", "events"),
)
_LIVE: Final = ("transports", "live")
"""Modules of the runtime: for each client, and for those with channels or jobs."""

_VALUES: Final[Mapping[str, Sequence[str]]] = {
    "core": ("ApiError", "NoAnswer", "Unreadable"),
    "session": ("session",),
    "lists": ("items", "nextRequest", "pages", "update"),
    "live": ("ChannelClosed",),
    "jobs": ("JobFailed",),
}
"""What the index shows of the runtime."""

_TYPES: Final[Mapping[str, Sequence[str]]] = {
    "core": (
        *("Answer", "CallOptions", "Client", "ClientOptions", "Credentials", "DataOf", "DeprecationNotice"),
        *("ErrorsOf", "Failure", "ItemOf", "Listing", "Open", "Operation", "RequestOf", "Result", "Retry"),
        "Thrown",
    ),
    "session": ("Grant", "Session", "SessionOptions"),
    "live": ("Channel", "ConnectOptions", "Connection", "ConnectionState"),
    "jobs": ("FollowOptions", "JobKind", "JobOutcome", "JobProgress", "StartedJob"),
}


_LONGEST: Final = 80
_ERROR_FIELDS: Final = frozenset({"error_code", "message", "details", "request_id"})
_CODE: Final = "error_code"


@dataclass(frozen=True, slots=True)
class Client:
    """What a client is called, where its paths begin, and the schema of all errors' bodies, if any.

    `credential` is the header of a token and what stands before it, where that is no bearer token.
    """

    name: str
    base_url: str
    error: str | None
    credential: tuple[str, str] | None


def client_of(document: Document) -> Client:
    """The client of a sound document."""
    found = re.findall(r"[A-Za-z0-9]+", str(document.root["info"]["title"]))
    name = "".join(word[0].upper() + word[1:] for word in found)
    name = name if name[:1].isalpha() else f"Api{name}"
    return Client(name, _base_url(document), _error(document), _credential(document))


def _credential(document: Document) -> tuple[str, str] | None:
    written = (document.root.get("components") or {}).get("securitySchemes") or {}
    headers: list[tuple[str, str]] = []
    for scheme in map(document.resolved, written.values()):
        kind, form = scheme.get("type"), str(scheme.get("scheme", "")).lower()
        if kind in {"oauth2", "openIdConnect"} or form == "bearer":
            return None
        if kind == "http":
            headers.append(("Authorization", f"{form.capitalize()} "))
        elif kind == "apiKey" and scheme.get("in") == "header":
            headers.append((str(scheme["name"]), ""))
    return headers[0] if headers else None


def _base_url(document: Document) -> str:
    """Relative and absolute URLs alike; a templated one cannot be a default."""
    servers = document.root.get("servers") or [{"url": ""}]
    url = str(servers[0]["url"]).rstrip("/")
    return "" if "{" in url else url


def _error(document: Document) -> str | None:
    """The component that says what every error body has, the one called `Error` first."""
    schemas = (document.root.get("components") or {}).get("schemas") or {}
    fitting = [name for name, schema in schemas.items() if _required(document, schema) >= _ERROR_FIELDS]
    return "Error" if "Error" in fitting else next(iter(fitting), None)


def _required(document: Document, schema: Json) -> set[str]:
    written = document.resolved(schema)
    if not isinstance(written, dict):
        return set()
    parts = (_required(document, part) for part in written.get("allOf") or ())
    return set(written.get("required") or ()).union(*parts)


def package_files(document: Document, api: Api, choices: Choices = USUAL) -> dict[str, bytes]:
    """Content by file name: the modules, and what a package needs beside them. Raises: OSError."""
    client = client_of(document)
    notice = f"Generated from {document.name} by codegen; edit the contract instead."
    shown = [name for names in _VALUES.values() for name in names]
    taken = [*_SOURCES, *shown, f"create{client.name}Client"]
    writer = OperationWriter(api, client.error, taken, choices.dates)
    functions = _functions(api, writer)
    modules = _modules(api, client, writer, functions, choices)
    modules |= extra_files(document, api, _names(api, writer), choices, (client.base_url, client.error))
    files = {name: f"// {notice}\n{text}" for name, text in modules.items()}
    files |= beside_modules(document.root["info"], notice, _about(client, functions), choices)
    return {name: text.encode() for name, text in sorted(files.items())}


def _about(client: Client, functions: Mapping[str, Sequence[Function]]) -> About:
    plain = [each.name for module in functions.values() for each in module if each.is_plain]
    names = {module: [each.name for each in found] for module, found in functions.items()}
    return About(f"create{client.name}Client", next(iter(plain), None), names)


def _functions(api: Api, writer: OperationWriter) -> dict[str, list[Function]]:
    """The functions of each module."""
    found = {f"operations/{group.module}": writer.functions(group) for group in api.groups}
    found["channels"] = channel_functions(api, writer)
    found["job_kinds"] = job_functions(api, writer)
    return {module: functions for module, functions in found.items() if functions}


def _modules(
    api: Api,
    client: Client,
    writer: OperationWriter,
    functions: Mapping[str, Sequence[Function]],
    choices: Choices,
) -> dict[str, str]:
    """Content by file name: of each module its two forms, each with its declarations."""
    files: dict[str, str] = {}
    for name, found in functions.items():
        files |= _forms(name, _declarations(found), {each.name: each.value for each in found}, _uses(found))
    for name, dates in types_by_module(choices).items():
        types = TypeWriter(api.shapes, ways=ways_of(api), dates=dates)
        files |= _forms(name, "\n".join(types.declarations()))
    files |= _forms("errors", writer.errors(), writer.error_values())
    runtime = [*_ALWAYS, *(_LIVE if {"channels", "job_kinds"} & functions.keys() else ())]
    runtime += ["jobs"] if "job_kinds" in functions else []
    return files | runtime_files(runtime) | _index(client, functions, runtime)


def _names(api: Api, writer: OperationWriter) -> dict[tuple[str, str], str]:
    """The functions of operations by method and path."""
    operations = (each for group in api.groups for each in group.operations)
    return {
        (each.method, each.path): writer.places[each.operation_id][1]
        for each in operations
        if each.operation_id in writer.places
    }


def _declarations(functions: Iterable[Function]) -> str:
    return "\n".join(f"{each.comment}export declare const {each.name}: {each.type};\n" for each in functions)


def _uses(functions: Iterable[Function]) -> dict[str, list[str]]:
    """The functions of other modules that these use, by module."""
    found: dict[str, set[str]] = {}
    for module, name in (place for each in functions for place in each.uses):
        found.setdefault(module, set()).add(name)
    return {module: sorted(names) for module, names in sorted(found.items())}


def _forms(
    name: str,
    declarations: str,
    values: Mapping[str, str] | None = None,
    uses: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> dict[str, str]:
    """A module as what imports take and as what `require` takes; without values there are types only."""
    up = "../" * name.count("/")
    told = [_SOURCES[letter] for letter in set(_USED.findall(_WORDS.sub("", declarations)))]
    files = {}
    for ending, extension in ((".d.ts", "js"), (".d.cts", "cjs")):
        heads = [
            f'import type * as {letter} from "{up or "./"}{source}.{extension}";\n'
            for letter, source in _SOURCES.items()
            if source in told
        ]
        heads += [TEMPORAL_IMPORT] if TEMPORAL_TYPE in declarations else []
        files[name + ending] = "".join([*heads, "\n" if heads else "", declarations or "export {};\n"])
    if values is not None:
        used = set(_USED.findall("\n".join(values.values())))
        sources = {letter: source for letter, source in _SOURCES.items() if letter in used}
        files[f"{name}.js"] = "".join(
            [f'import * as {letter} from "{up or "./"}{source}.js";\n' for letter, source in sources.items()]
            + [f'import {{ {", ".join(each)} }} from "./{module}.js";\n' for module, each in uses.items()]
            + [f"export const {each} = {value};\n" for each, value in values.items()]
        )
        files[f"{name}.cjs"] = '"use strict";\n' + "".join(
            [f'const {letter} = require("{up or "./"}{source}.cjs");\n' for letter, source in sources.items()]
            + [
                f'const {{ {", ".join(each)} }} = require("./{module}.cjs");\n'
                for module, each in uses.items()
            ]
            + [f"exports.{each} = {value};\n" for each, value in values.items()]
        )
    return files


def _index(client: Client, modules: Iterable[str], runtime: Sequence[str]) -> dict[str, str]:
    """All of it under one name, and the function that makes a client."""
    create = f"create{client.name}Client"
    given = [json.dumps(client.base_url), *([f'"{_CODE}"'] if client.error else [])]
    if client.credential:
        given = [given[0], *(given[1:] or ["undefined"]), json.dumps(client.credential)]
    made = f"(options = {{}}) => core.client(options, {', '.join(given)})"
    files = {}
    for ending, extension in ((".d.ts", "js"), (".d.cts", "cjs")):
        lines = [f'import type {{ Client, ClientOptions }} from "./core.{extension}";', ""]
        for name in runtime:
            shown = [*_VALUES.get(name, ()), *(f"type {each}" for each in _TYPES.get(name, ()))]
            lines += [f'{_listed(shown)} from "./{name}.{extension}";'] if shown else []
        lines += [f'export * from "./{name}.{extension}";' for name in modules]
        lines += [
            f'export type * from "./types.{extension}";',
            f'export type * as schemas from "./types.{extension}";',
            f'export type * as failures from "./errors.{extension}";',
        ]
        lines += ["", "/** A client for calls of operations, with its options. */"]
        lines += [f"export declare const {create}: (options?: ClientOptions) => Client;"]
        files[f"index{ending}"] = "\n".join(lines) + "\n"
    esm = ['import * as core from "./core.js";']
    esm += [
        f'export {{ {", ".join(_VALUES[name])} }} from "./{name}.js";' for name in runtime if name in _VALUES
    ]
    esm += [f'export * from "./{name}.js";' for name in modules]
    files["index.js"] = "\n".join([*esm, f"export const {create} = {made};"]) + "\n"
    cjs = ['"use strict";', 'const core = require("./core.cjs");']
    cjs += [f'Object.assign(exports, require("./{name}.cjs"));' for name in modules]
    for name in runtime:
        cjs += [f'exports.{each} = require("./{name}.cjs").{each};' for each in _VALUES.get(name, ())]
    files["index.cjs"] = "\n".join([*cjs, f"exports.{create} = {made};"]) + "\n"
    return files


def _listed(names: Sequence[str]) -> str:
    line = f"export {{ {', '.join(names)} }}"
    return line if len(line) <= _LONGEST else "\n".join(["export {", *(f"  {name}," for name in names), "}"])
