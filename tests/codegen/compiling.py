"""Compiles documents for tests and imports what comes out."""

import importlib
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Final

from codegen.build import compiled
from codegen.document import parse_document

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parents[1]
DOCUMENTS: Final = HERE / "documents"
NAMES: Final = ("library", "parcels", "bazaar")

SMALL: Final = """\
openapi: 3.1.1
info: {title: Small, version: '1'}
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200': {description: Pets}
"""


def compiled_document(name: str) -> Mapping[str, bytes]:
    """The generated files of one of the documents, as package of its name."""
    source = (DOCUMENTS / f"{name}.yaml").read_bytes()
    return compiled(parse_document(source, f"{name}.yaml"))


def write_package(folder: Path, name: str, source: bytes, file_name: str) -> None:
    """Compile a document into a package of this name in the folder."""
    package = folder / name
    package.mkdir()
    for written, content in compiled(parse_document(source, file_name)).items():
        (package / written).write_bytes(content)


def imported(folder: Path, name: str, module: str) -> ModuleType:
    """A module of a package that was written into the folder; the import system is left as it was found."""
    sys.path.insert(0, str(folder))
    try:
        importlib.invalidate_caches()
        return importlib.import_module(f"{name}.{module}")
    finally:
        sys.path.remove(str(folder))


def forget(*packages: str) -> None:
    """Let the import system forget packages and their modules."""
    for loaded in [module for module in sys.modules if module.partition(".")[0] in packages]:
        del sys.modules[loaded]
