"""A name that was given up is not given another meaning."""

from typing import Final

import pytest

from codegen.checks.validate import document_findings
from codegen.document import parse_document

DOCUMENT: Final = """\
openapi: 3.1.1
info: {title: T, version: '1'}
x-reserved: {SECTION: [NAME]}
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200': {description: ok}
        '404': {description: none, x-error-codes: [NO_PET]}
components: {schemas: {Pet: {type: object, properties: {age: {type: integer}}}}}
"""


@pytest.mark.parametrize(
    ("section", "name"),
    [
        ("paths", "/pets"),
        ("operations", "listPets"),
        ("error_codes", "NO_PET"),
        ("schemas", "Pet"),
        ("properties", "Pet.age"),
    ],
)
def test_a_reserved_name_is_refused_where_it_is_written(section: str, name: str) -> None:
    text = DOCUMENT.replace("SECTION", section).replace("NAME", name)
    (finding,) = document_findings(parse_document(text.encode(), "a.yaml"))
    assert f"'{name}' is reserved" in finding.message
    assert finding.line > 3
    free = DOCUMENT.replace("SECTION", section).replace("NAME", "other")
    assert document_findings(parse_document(free.encode(), "a.yaml")) == []
