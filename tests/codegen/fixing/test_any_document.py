"""Whatever the document: it says the same after an edit, and what is new, in the text that it had."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from codegen.checks.places import places
from codegen.document import Document, parse_document, read_document
from codegen.findings import Edit
from codegen.fixing.drafting import drafted, written
from tests.codegen.compiling import DOCUMENTS, NAMES, ROOT
from tests.public_documents import ABSENT, PUBLISHED

OURS: Final = (*(DOCUMENTS / f"{name}.yaml" for name in NAMES), ROOT / "openapi.yaml")
MOST: Final = 60


class Chance(random.Random):
    """Chance that is the same each time."""


def _edits(document: Document) -> Iterator[Edit]:
    """A response, a parameter and a flag for some operations."""
    operations = [place for place in places(document) if place.kind == "operation"]
    for place in Chance(len(operations)).sample(operations, min(MOST, len(operations))):
        parameters = place.value.get("parameters")
        response = {"$ref": "#/components/responses/Added"}
        yield Edit((*place.pointer, "responses", "418"), response)
        if parameters is None:
            yield Edit((*place.pointer, "parameters"), [{"$ref": "#/components/parameters/Added"}])
        else:
            added = (*place.pointer, "parameters", len(parameters))
            yield Edit(added, {"$ref": "#/components/parameters/Added"})
        if "deprecated" not in place.value:
            yield Edit((*place.pointer, "deprecated"), value=True)


def _contains(text: bytes, part: bytes) -> bool:
    """Whether the text is the part with something put between its bytes."""
    rest = iter(text)
    return all(byte in rest for byte in part)


def _require_edited(path: Path) -> None:
    document = read_document(path)
    edits = list(_edits(document))
    units = drafted(document, edits, path.parent)
    assert sum(len(unit.edits) for unit in units) == len(edits)
    files = written(units)
    before = {document.name: document.source, **document.parts}
    assert all(_contains(content, before[name] or b"") for name, content in files.items())
    source = files.get(document.name, document.source)
    after = parse_document(source, document.name, folder=path.parent, drafts=files)
    assert after.root == document.edited(edits).root


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_a_document_of_ours_keeps_what_it_says(path: Path) -> None:
    _require_edited(path)


@pytest.mark.skipif(not PUBLISHED, reason=ABSENT)
@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.name)
def test_a_public_document_keeps_what_it_says(path: Path) -> None:
    _require_edited(path)
