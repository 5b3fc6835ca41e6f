"""What another validator says of a document is told where the document says it, unless it cannot know."""

from pathlib import Path
from typing import Final

import pytest

from codegen.lint import lint

ROOT: Final = """\
openapi: 3.1.1
info: {title: Shelter, version: '1'}
paths:
  /cats: {$ref: family.yaml#/Pets}
  /dogs: {$ref: '#/paths/~1cats'}
components: {schemas: {Kind: {$ref: family.yaml#/Kind}, Name: {$ref: family.yaml#/Name}}}
"""
FAMILY: Final = r"""
Pets: {get: {operationId: pets, responses: {'204': {description: None.}}}}
Kind: {type: object, required: [cat], properties: {cat: {readOnly: true}}, default: {}}
Name: {type: object, properties: {first: {type: string, pattern: '^\p{L}+$'}, last: {pattern: '\cJ'}}}
"""


@pytest.mark.parametrize("version", ["3.0.3", "3.1.1"])
def test_patterns_of_ecma_are_patterns(version: str, tmp_path: Path) -> None:
    assert not [line for line in _told(tmp_path, version) if "regex" in line]


def test_an_error_without_a_place_is_told_in_the_file_that_it_is_about(tmp_path: Path) -> None:
    assert [line.partition(" - ")[0] for line in _told(tmp_path, "3.1.1")] == [
        "family.yaml:3:76 'cat' is a required property",
        "openapi.yaml:5:3 Operation ID 'pets' for 'get' in '/dogs' is not unique",
    ]


def _told(folder: Path, version: str) -> list[str]:
    (folder / "family.yaml").write_text(FAMILY, encoding="utf-8")
    spec = folder / "openapi.yaml"
    spec.write_text(ROOT.replace("3.1.1", version), encoding="utf-8")
    return sorted(map(str, lint(spec, "neutral")))
