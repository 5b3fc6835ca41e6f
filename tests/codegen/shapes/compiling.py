"""Compiles small documents into modules of models, and asks which JSON values these take."""

import importlib.util
import json
import sys
from collections.abc import Iterable, Mapping
from itertools import count
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from pydantic import ValidationError

from codegen.document import Document, parse_document
from codegen.reading.choices import USUAL, Choices
from codegen.rendering.models import DEFINITIONS_FILE, render_definitions, render_models
from codegen.shapes.catalogue import Catalogue
from contract_runtime.schemas.schema_types import compile_type

Json = Any

_NUMBERS: Final = count(1)


def compiled(
    schemas: Mapping[str, Json], folder: Path, version: str = "3.1.1", choices: Choices = USUAL
) -> ModuleType:
    """The models of a document with these component schemas, all of them used in requests, too."""
    root = {
        "openapi": version,
        "info": {"title": "Test", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    document = parse_document(json.dumps(root).encode(), "test.json", choices=choices)
    return module_of(document, schemas, folder)


def module_of(document: Document, names: Iterable[str], folder: Path) -> ModuleType:
    """The models of a document, these components used in requests, too."""
    catalogue = Catalogue(document)
    for name in names:
        catalogue.of({"$ref": f"#/components/schemas/{name}"}, name, "request")
    text = render_models(catalogue.shapes, catalogue.definitions, document.name)
    definitions = render_definitions(catalogue.definitions)
    if definitions is not None:
        (folder / DEFINITIONS_FILE).write_bytes(definitions)
    return _imported(text, folder)


def _imported(text: str, folder: Path) -> ModuleType:
    """The module, known to the import system under a name of its own: Pydantic looks annotations up there."""
    name = f"compiled_models_{next(_NUMBERS)}"
    path = folder / f"{name}.py"
    path.write_text(text, encoding="utf-8")
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(name)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def taken(annotation: object, value: Json) -> object:
    """What the JSON value is read as. Raises: ValidationError."""
    return compile_type(annotation).from_json(json.dumps(value).encode())


def is_taken(annotation: object, value: Json) -> bool:
    """Whether the JSON value fits."""
    try:
        taken(annotation, value)
    except ValidationError:
        return False
    return True


def written(annotation: object, value: object) -> Json:
    """The JSON that a Python value is written as. Raises: ValidationError."""
    known = compile_type(annotation)
    return json.loads(known.serializer.to_json(known.validator.validate_python(value), by_alias=True))


def places(annotation: object, value: Json) -> dict[str, str]:
    """Where the JSON value does not fit, and why."""
    try:
        taken(annotation, value)
    except ValidationError as refused:
        return {".".join(map(str, each["loc"])): each["type"] for each in refused.errors()}
    return {}
