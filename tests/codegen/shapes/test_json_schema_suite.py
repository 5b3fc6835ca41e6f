"""The JSON Schema Test Suite (2020-12), through the types that its schemas compile to.

Each schema is the component of a document of its own. The required part is read as the specification has it:
schemas at their word, formats as annotations. The optional part asserts formats, as documents mean them.
"""

import json
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import pytest

from codegen.document import Document, parse_document
from codegen.lint import findings, sound_document
from codegen.reading.choices import Choices
from tests.codegen.shapes.compiling import is_taken, module_of
from tests.json_schema_suite import ABSENT, FOLDER, Case, cases, remotes

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason=ABSENT)

EXCEPTIONS: Final = {
    ("vocabulary.json", "schema that uses custom metaschema with with no validation vocabulary"): (
        "`$schema` is for readers: the dialect is OpenAPI's"
    ),
    ("optional/cross-draft.json", ""): "older drafts are none of OpenAPI's",
    ("optional/dependencies-compatibility.json", ""): "`dependencies` is no keyword of 2020-12",
    ("optional/refOfUnknownKeyword.json", ""): "what an unknown keyword has is no schema to refer to",
    ("optional/unknownKeyword.json", ""): "what unknown keywords hold may have names",
}
"""Cases that come out otherwise, by file and title, or by file for all of one; and why."""

LENIENT: Final = {
    "invalid type for default",
    "invalid string value for default",
    "the default keyword does not do anything if the property is missing",
}
"""A default that does not fit is refused: an absent property gets it. A lenient build leaves it out."""

WORD: Final = Choices(untyped="said", formats="annotations")
ASSERTED: Final = Choices(untyped="said")
MEANT: Final = {
    ("required.json", "required validation"),
    ("properties.json", "object properties validation"),
    ("properties.json", "properties whose names are Javascript object property names"),
    ("additionalProperties.json", "additionalProperties being false does not allow other properties"),
    ("ref.json", "root pointer ref"),
    ("ref.json", "simple URN base URI with $ref via the URN"),
    ("items.json", "a schema given for items"),
    ("prefixItems.json", "a schema given for prefixItems"),
}
"""What fits no more where objects and arrays are meant by those who name their parts (`--untyped meant`)."""


def _document(case: Case, choices: Choices) -> Document:
    schema = case.schema
    if isinstance(schema, dict):
        schema = {"$id": "https://suite.example/case", **schema}
    root = {
        "openapi": "3.1.1",
        "info": {"title": "Suite", "version": "1"},
        "paths": {},
        "components": {"schemas": {"Case": schema}},
    }
    text = json.dumps(root).encode()
    document = parse_document(text, "suite.json", drafts=remotes(), choices=choices)
    return sound_document(document).document if case.title in LENIENT else document


def _compiled(case: Case, choices: Choices, folder: Path) -> ModuleType:
    document = _document(case, choices)
    assert findings(document, "neutral") == []
    return module_of(document, ["Case"], folder)


def _wrong(pattern: str, choices: Choices, folder: Path) -> list[tuple[str, str, str]]:
    """The values that are not judged as the suite has it, exceptions apart."""
    found = []
    for number, case in enumerate(cases(pattern)):
        if {(case.file, case.title), (case.file, "")} & EXCEPTIONS.keys():
            continue
        inside = folder / str(number)
        inside.mkdir()
        module = _compiled(case, choices, inside)
        found += [
            (case.file, case.title, title)
            for title, value, is_fit in case.values
            if _is_taken(module, value) is not is_fit
        ]
    return found


def _is_taken(module: ModuleType, value: Any) -> bool:
    return is_taken(module.Case, value)


def test_every_case_of_the_required_part_is_judged_as_it_should_be(tmp_path: Path) -> None:
    assert _wrong("*.json", WORD, tmp_path) == []


def test_every_case_of_the_optional_part_is_judged_with_formats_asserted(tmp_path: Path) -> None:
    assert _wrong("optional/**/*.json", ASSERTED, tmp_path) == []


def test_every_exception_is_one(tmp_path: Path) -> None:
    """None stands in the table that comes out right."""
    known = {
        (case.file, title)
        for pattern in ("*.json", "optional/**/*.json")
        for case in cases(pattern)
        for title in (case.title, "")
    }
    assert EXCEPTIONS.keys() <= known
    assert {title for _, title in known} >= LENIENT


def test_objects_and_arrays_are_all_that_is_meant_by_those_who_name_their_parts(tmp_path: Path) -> None:
    usual = Choices(formats="annotations")
    found: set[tuple[str, str]] = set()
    for file in sorted({file for file, _ in MEANT}):
        inside = tmp_path / file
        inside.mkdir()
        found |= {(file, title) for _, title, _ in _wrong(file, usual, inside)}
    assert found == MEANT
