"""What a client has only where it is chosen: entries for other libraries, and dates that are no texts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from codegen.document import Document
from codegen.resolving.model import Api
from codegen.typescript.choices import Choices, Extra
from codegen.typescript.dates import TYPES, DateWriter, date_files
from codegen.typescript.msw import MswWriter
from codegen.typescript.zod_module import OperationNames, zod_files

COMPILED: Final = Path(__file__).parent / "compiled"
"""The runtime, as its compiler leaves it."""

FORMS: Final = (".js", ".cjs", ".d.ts", ".d.cts")

PEERS: Final[Mapping[Extra, Mapping[str, str]]] = {
    "zod": {"zod": "^4.3.0"},
    "query": {"@tanstack/query-core": "^5.90.0"},
    "msw": {"msw": "^2.4.0"},
}
"""Libraries by the entry that is for them."""

TEMPORAL_TYPE: Final = "p.Temporal."
TEMPORAL_IMPORT: Final = 'import type * as p from "temporal-polyfill";\n'

_TEMPORAL: Final = {"temporal-polyfill": ">=0.3.0 <2"}
_RUNTIME: Final[Mapping[Extra, str]] = {"zod": "checks", "query": "query", "msw": "mocks"}


@dataclass(frozen=True, slots=True)
class Peers:
    """What is to be installed beside a client, and what only for some of its entries."""

    needed: Mapping[str, str]
    optional: Mapping[str, str]


def peers(choices: Choices) -> Peers:
    """The libraries of what is chosen."""
    optional = {name: version for extra in choices.extras for name, version in PEERS[extra].items()}
    return Peers(_TEMPORAL if choices.dates == "temporal" else {}, optional)


def extra_files(
    document: Document, api: Api, names: OperationNames, choices: Choices, given: tuple[str, str | None]
) -> dict[str, str]:
    """Content by file name; `given` are where paths begin, and the component of all errors' bodies."""
    files = dict(_dated(api, choices))
    for extra in choices.extras:
        files |= runtime_files([_RUNTIME[extra]])
    if "zod" in choices.extras:
        files |= zod_files(api, names, "types" if choices.dates == "string" else "wire")
    if "msw" in choices.extras:
        files |= MswWriter(document, api, *given).files(names)
    return files


def runtime_files(modules: Iterable[str]) -> dict[str, str]:
    """The forms of modules of the runtime."""
    files = [name + form for name in modules for form in FORMS]
    return {file: (COMPILED / file).read_text(encoding="utf-8") for file in files}


def _dated(api: Api, choices: Choices) -> Iterator[tuple[str, str]]:
    """What makes dates of texts."""
    if choices.dates != "string":
        yield from date_files(DateWriter(api.shapes, choices.dates), choices.dates).items()
        yield from runtime_files(["dates"]).items()


def types_by_module(choices: Choices) -> Mapping[str, Mapping[str, str]]:
    """The types of dates by the module: those of a program, and beside them those that travel."""
    dates = TYPES[choices.dates]
    return {"types": dates, "wire": {}} if dates else {"types": dates}
