"""A document in a later version means the same, and looks as it did."""

import json
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from codegen.build import compiled
from codegen.cli import main
from codegen.document import read_document
from tests.public_documents import ABSENT, FOLDER

OLD: Final = """\
openapi: 3.0.3 # the one that all tools read
info: {title: Pets, version: '1'}
x-tagGroups:
  - {name: All that live, tags: [pets, plants]}
tags:
  # of all kinds
  - {name: pets, description: Of all kinds, x-displayName: Our pets}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters:
        - {name: age, in: query, schema: {type: integer, minimum: 1, exclusiveMinimum: true, nullable: true}}
      responses:
        '200':
          description: Pets
          content:
            application/jsonl: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}
            text/csv: {schema: {type: string}, examples: {two: {value: "a,b"}}}
components:
  schemas:
    Pet: # an animal with a name
      type: object
      required: [name, kind]
      properties:
        name: {type: string, nullable: true, example: Rex}
        kind:
          type: string
          nullable: true # until it is known
          enum: [cat, dog]
        weight:
          # in kilograms
          type: number
          minimum: 0
          exclusiveMinimum: true
          maximum: 200
          exclusiveMaximum: false
          example: 3.5
        owner:
          nullable: true
          allOf: [{$ref: '#/components/schemas/Owner'}]
        home: {oneOf: [{$ref: '#/components/schemas/Owner'}, {type: string}], nullable: true}
        past: {$ref: '#/components/schemas/Owner', minLength: 3}
        tag: {type: string, nullable: false, xml: {attribute: true}}
    Owner: {type: object, properties: {name: {type: string}}}
"""


def _upgraded(folder: Path, text: str, *options: str, name: str = "openapi.yaml") -> tuple[int, str]:
    spec = folder / name
    spec.write_text(text, encoding="utf-8")
    return main(["upgrade", str(spec), *options]), spec.read_text(encoding="utf-8")


def _python(spec: Path) -> dict[str, bytes]:
    files = compiled(read_document(spec, "openapi.yaml"))
    return {name: content for name, content in files.items() if name.endswith(".py")}


@pytest.mark.skipif(not FOLDER.is_dir(), reason=ABSENT)
@pytest.mark.parametrize("name", ["petstore3.yaml", "ory-hydra.json", "museum.yaml"])
def test_what_is_compiled_of_public_documents_stays_as_it_was(name: str, tmp_path: Path) -> None:
    spec = tmp_path / name
    spec.write_bytes((FOLDER / name).read_bytes())
    before = _python(spec)
    assert main(["upgrade", str(spec)]) == 0
    assert _python(spec) == before


@pytest.mark.parametrize("version", ["3.1", "3.2"])
def test_a_document_of_every_kind_compiles_to_the_same(version: str, tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(OLD, encoding="utf-8")
    before = _python(spec)
    assert _upgraded(tmp_path, OLD, "--to", version)[0] == 0
    assert _python(spec) == before


def test_every_word_of_an_older_version_goes(tmp_path: Path) -> None:
    code, text = _upgraded(tmp_path, OLD)
    document: dict[str, Any] = yaml.safe_load(text)
    pet = document["components"]["schemas"]["Pet"]["properties"]

    assert (code, document["openapi"]) == (0, "3.2.0")
    assert pet["name"] == {"type": ["string", "null"], "examples": ["Rex"]}
    assert pet["kind"] == {"type": ["string", "null"], "enum": ["cat", "dog", None]}
    assert pet["weight"] == {"type": "number", "exclusiveMinimum": 0, "maximum": 200, "examples": [3.5]}
    assert pet["owner"] == {"anyOf": [{"$ref": "#/components/schemas/Owner"}, {"type": "null"}]}
    assert pet["home"]["oneOf"][2:] == [{"type": "null"}]
    assert pet["past"] == {"$ref": "#/components/schemas/Owner"}
    assert pet["tag"] == {"type": "string", "xml": {"nodeType": "attribute"}}
    assert document["tags"] == [
        {"name": "pets", "description": "Of all kinds", "summary": "Our pets", "parent": "All that live"},
        {"name": "plants", "parent": "All that live"},
        {"name": "All that live", "kind": "nav"},
    ]
    content = document["paths"]["/pets"]["get"]["responses"]["200"]["content"]
    assert content["application/jsonl"] == {"itemSchema": {"$ref": "#/components/schemas/Pet"}}
    assert content["text/csv"]["examples"] == {"two": {"serializedValue": "a,b"}}


def test_comments_and_layout_stay(tmp_path: Path) -> None:
    text = _upgraded(tmp_path, OLD, "--to", "3.1")[1]
    for line in ("openapi: 3.1.1 # the one that all tools read", "    Pet: # an animal with a name"):
        assert line in text.splitlines()
    assert "          # in kilograms\n          type: number\n          exclusiveMinimum: 0\n" in text
    assert "          type: [string, 'null']\n          # until it is known\n" in text
    assert "  # of all kinds\n" in text


@pytest.mark.parametrize("layout", [{"indent": 2}, {"indent": "\t"}, {}, {"separators": (",", ":")}])
def test_json_keeps_its_layout(layout: dict[str, Any], tmp_path: Path) -> None:
    code, text = _upgraded(tmp_path, json.dumps(yaml.safe_load(OLD), **layout), name="openapi.json")
    assert (code, text) == (0, json.dumps(json.loads(text), **layout))


BLOCK: Final = """\
"openapi": "3.0.3"
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200':
          description: Pets
          content:
            application/x-ndjson:
              schema:
                type: array
                # one for each
                items:
                  type: string
                  nullable: true
                  example: |-
                    two
                    lines
"""
UPGRADED: Final = """\
"openapi": "3.2.0"
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200':
          description: Pets
          content:
            # one for each
            application/x-ndjson: {"itemSchema": {"type": ["string", "null"], "examples": ["two\\nlines"]}}
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_what_is_written_anew_keeps_its_comments_and_line_ends(line_end: str, tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_bytes(BLOCK.replace("\n", line_end).encode())
    assert main(["upgrade", str(spec)]) == 0
    assert spec.read_bytes().decode() == UPGRADED.replace("\n", line_end)


def test_all_files_of_a_document_are_said_anew(tmp_path: Path) -> None:
    parts = tmp_path / "pets.yaml"
    parts.write_text("Owner:\n  type: string\n  nullable: true # who knows\n", encoding="utf-8")
    text = OLD.replace(
        "Owner: {type: object, properties: {name: {type: string}}}", "Owner: {$ref: 'pets.yaml#/Owner'}"
    )
    assert _upgraded(tmp_path, text, "--to", "3.1")[0] == 0
    assert parts.read_text(encoding="utf-8") == "Owner:\n  type: [string, 'null']\n  # who knows\n"


def test_what_cannot_be_written_is_told_and_nothing_is_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = OLD.replace("example: 3.5", "example: &number 3.5").replace(
        "        owner:", "          default: *number\n        owner:"
    )
    assert _upgraded(tmp_path, text) == (1, text)
    assert "by hand" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "options", "code", "said"),
    [
        (OLD.replace("3.0.3", "3.2.0"), (), 2, "is OpenAPI 3.2 already"),
        (OLD.replace("3.0.3", "3.1.0"), ("--to", "3.1"), 2, "is OpenAPI 3.1 already"),
        (OLD.replace("#/components/schemas/Owner", "#/nowhere"), (), 1, "'#/nowhere' leads nowhere"),
        ("swagger: '2.0'\n", (), 1, "this is Swagger 2.0"),
    ],
    ids=["the newest", "no older one", "unsound", "Swagger"],
)
def test_a_document_that_cannot_be_upgraded_stays(
    text: str,
    options: tuple[str, ...],
    code: int,
    said: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert _upgraded(tmp_path, text, *options) == (code, text)
    printed = capsys.readouterr()
    assert said in printed.out + printed.err
