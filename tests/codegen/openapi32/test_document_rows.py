"""What OpenAPI 3.2 adds to documents: each is read, and what is wrong with it is told at its place."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from pydantic import ValidationError

from codegen.checks.examples import example_findings
from codegen.cli import main
from codegen.document import parse_document
from codegen.resolving.resolve import resolve
from contract_runtime.schemas.schema_types import SchemaType, compile_type
from tests.codegen.compiling import forget, imported, write_package

_HEAD: Final = "openapi: 3.2.0\ninfo: {title: Small, version: '1'}\n"
_MEDIA: Final = """\
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200': {summary: All of them, content: {application/json: {$ref: '#/components/mediaTypes/Pets'}}}
components:
  mediaTypes:
    Pets: {$ref: '#/components/mediaTypes/Animals'}
    Animals: {schema: {type: array, items: {type: string}}}
"""
_UNION: Final = """\
paths:
  /pets:
    post:
      operationId: addPet
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
      responses: {'204': {}}
components:
  schemas:
    Pet:
      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Other.json'}]
      discriminator: {propertyName: kind, mapping: {cat: Cat}, defaultMapping: Other.json}
    Cat: {type: object, required: [kind, lives], properties: {kind: {type: string}, lives: {type: integer}}}
    Other.json: {type: object, required: [wings], properties: {kind: {type: string}, wings: {type: integer}}}
"""
_EXAMPLE: Final = """\
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200':
          content:
            application/json:
              schema: {type: array, items: {type: string}}
              examples: {one: {VALUES}}
"""
_TAGS: Final = """\
tags:
  - {name: animals, summary: All that live, kind: nav}
  - {name: cats, parent: animals, kind: nav}
  - {name: new, kind: badge}
paths:
  /cats: {get: {operationId: listCats, tags: [new, cats], responses: {'204': {}}}}
  /pets: {get: {operationId: listPets, tags: [animals], responses: {'204': {}}}}
"""
_SECURITY: Final = """\
security: [{'#/components/securitySchemes/Token': []}]
paths:
  /pets: {get: {operationId: listPets, responses: {'204': {}}}}
  /cats:
    get:
      operationId: listCats
      security: [{common.yaml#/components/securitySchemes/Key: []}]
      responses: {'204': {}}
components:
  securitySchemes:
    Token:
      type: oauth2
      deprecated: true
      oauth2MetadataUrl: https://id.example.com/.well-known/oauth-authorization-server
      flows:
        deviceAuthorization: {deviceAuthorizationUrl: /device, tokenUrl: /token, scopes: {}}
"""
_KEY: Final = "components: {securitySchemes: {Key: {type: apiKey, in: header, name: X-Key}}}\n"


def _build(folder: Path, text: str, parts: Mapping[str, str] | None = None) -> int:
    for name, content in {"openapi.yaml": _HEAD + text, **(parts or {})}.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return main(["build", str(folder / "openapi.yaml"), "--out", str(folder / "out")])


def _served(folder: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((folder / "out" / "openapi.json").read_text(encoding="utf-8"))
    return document


def test_a_media_type_may_be_a_component(tmp_path: Path) -> None:
    assert _build(tmp_path, _MEDIA) == 0
    response = _served(tmp_path)["paths"]["/pets"]["get"]["responses"]["200"]
    assert response["content"]["application/json"] == {
        "schema": {"type": "array", "items": {"type": "string"}}
    }
    assert "list[str]" in (tmp_path / "out" / "default.py").read_text(encoding="utf-8")


def test_media_types_that_lead_back_to_themselves_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    circle = _MEDIA.replace(
        "{schema: {type: array, items: {type: string}}}", "{$ref: '#/components/mediaTypes/Pets'}"
    )
    assert _build(tmp_path, circle) == 1
    assert "leads back to itself" in capsys.readouterr().out


def test_a_summary_stands_in_for_the_description_of_a_response() -> None:
    api = resolve(parse_document((_HEAD + _MEDIA).encode(), "openapi.yaml"))
    assert api.groups[0].operations[0].responses[0].description == "All of them"


@pytest.fixture(scope="module")
def pet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SchemaType]:
    folder = tmp_path_factory.mktemp("union")
    write_package(folder, "union32", (_HEAD + _UNION).encode(), "openapi.yaml")
    yield compile_type(imported(folder, "union32", "models").Pet)
    forget("union32")


@pytest.mark.parametrize(
    ("value", "chosen"),
    [
        ('{"kind": "cat", "lives": 9}', "Cat"),
        ('{"kind": "bird", "wings": 2}', "OtherJson"),
        ('{"wings": 2}', "OtherJson"),
        ('{"kind": "cat", "wings": 2}', None),
        ('{"kind": "bird", "lives": 9}', None),
    ],
    ids=["mapped", "unmapped", "absent", "mapped, of the other", "unmapped, of the other"],
)
def test_the_default_mapping_counts_where_no_other_does(
    value: str, chosen: str | None, pet: SchemaType
) -> None:
    try:
        found = type(pet.from_json(value.encode())).__name__
    except ValidationError:
        found = None
    assert found == chosen


REFUSED: Final = {
    "a default mapping that leads nowhere": (
        _UNION.replace("defaultMapping: Other.json", "defaultMapping: Bird"),
        "the mapping 'Bird' leads nowhere",
    ),
    "a tag below none": (_TAGS.replace("parent: animals", "parent: animal"), "there is no tag 'animal'"),
    "tags in a circle": (
        _TAGS.replace("summary: All that live", "parent: cats"),
        "the tag 'animals' is below itself",
    ),
    "a scheme that is nowhere": (
        _SECURITY.replace("'#/components/securitySchemes/Token'", "'#/nowhere'"),
        "#/nowhere",
    ),
    "a flow without its address": (
        _SECURITY.replace("deviceAuthorizationUrl: /device, ", ""),
        "the flow has no deviceAuthorizationUrl",
    ),
    "two values of an example": (
        _EXAMPLE.replace("VALUES", "value: [a], dataValue: [a]"),
        "the example has both value and dataValue",
    ),
    "a node of XML": (_MEDIA.replace("items:", "xml: {nodeType: leaf}, items:"), "write element, attribute"),
    "a field of 3.2 in 3.1": ("", "'$self' exists in OpenAPI 3.2 only"),
}


@pytest.mark.parametrize(("text", "expected"), REFUSED.values(), ids=REFUSED)
def test_what_is_wrong_is_told(
    text: str, expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if not text:
        old = "openapi: 3.1.1\n$self: /openapi.yaml\ninfo: {title: Small, version: '1'}\npaths: {}\n"
        (tmp_path / "openapi.yaml").write_text(old, encoding="utf-8")
        assert main(["lint", str(tmp_path / "openapi.yaml")]) == 1
    else:
        assert _build(tmp_path, text, {"common.yaml": _KEY}) == 1
    assert expected in capsys.readouterr().out


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ("dataValue: [1]", 'the example does not fit: 1 is not of type "string"'),
        ("""serializedValue: '["a", 1]'""", 'the example does not fit: 1 is not of type "string"'),
        ("""dataValue: [a], serializedValue: '["b"]'""", "serializedValue is another value than dataValue"),
        ("""serializedValue: '["b"'""", "serializedValue is no JSON"),
        ("""dataValue: [a], serializedValue: ' [ "a" ] '""", ""),
    ],
)
def test_examples_are_held_against_their_schema_and_against_each_other(values: str, expected: str) -> None:
    document = parse_document((_HEAD + _EXAMPLE.replace("VALUES", values)).encode(), "openapi.yaml")
    assert [finding.message for finding in example_findings(document)] == ([expected] if expected else [])


def test_the_tag_for_navigation_names_the_module() -> None:
    api = resolve(parse_document((_HEAD + _TAGS).encode(), "openapi.yaml"))
    assert [(group.module, group.description) for group in api.groups] == [
        ("animals", "All that live"),
        ("cats", ""),
    ]


def test_a_scheme_may_be_named_by_its_address(tmp_path: Path) -> None:
    assert _build(tmp_path, _SECURITY, {"common.yaml": _KEY}) == 0
    served = _served(tmp_path)
    assert served["security"] == [{"Token": []}]
    assert served["paths"]["/cats"]["get"]["security"] == [{"Key": []}]
    assert set(served["components"]["securitySchemes"]) == {"Token", "Key"}


_ADDRESSED: Final = """\
$self: https://example.com/specs/openapi.yaml
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200': {content: {application/json: {schema: {$ref: REFERENCE}}}}
components: {schemas: {Own: {type: object, properties: {name: {type: string}}}}}
"""


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        ("https://example.com/specs/openapi.yaml#/components/schemas/Own", "Own"),
        ("openapi.yaml#/components/schemas/Own", "Own"),
        ("parts/pets.yaml#/Pet", "Pet"),
        ("https://example.com/specs/parts/pets.yaml#/Pet", "Pet"),
        ("/specs/parts/pets.yaml#/Pet", "Pet"),
        ("https://elsewhere.example/cats#/Cat", "Cat"),
    ],
)
def test_references_are_read_from_the_address_that_a_document_gives_itself(
    reference: str, name: str, tmp_path: Path
) -> None:
    parts = {
        "parts/pets.yaml": "Pet: {type: object, properties: {name: {type: string}}}\n",
        "parts/mine.yaml": "$self: https://elsewhere.example/cats\nCat: {type: object}\n",
    }
    assert _build(tmp_path, _ADDRESSED.replace("REFERENCE", f"'{reference}'"), parts) == 0
    response = _served(tmp_path)["paths"]["/pets"]["get"]["responses"]["200"]
    assert response["content"]["application/json"]["schema"] == {"$ref": f"#/components/schemas/{name}"}


def test_an_address_without_a_file_is_remote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _build(tmp_path, _ADDRESSED.replace("REFERENCE", "'https://elsewhere.example/dogs#/Dog'")) == 1
    assert "is remote - pass --allow-remote" in capsys.readouterr().out


OBSOLETE: Final = """\
paths:
  /pets:
    get:
      operationId: listPets
      parameters: [{name: q, in: query, allowEmptyValue: true, schema: {type: string}}]
      responses:
        '200': {content: {text/csv: {schema: {type: string, example: a}, examples: {one: {value: 'a,b'}}}}}
components:
  schemas:
    Pet:
      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
      discriminator: {propertyName: kind}
    Cat: {type: object, required: [kind], properties: {kind: {type: string, xml: {attribute: true}}}}
    Dog: {type: object, properties: {kind: {type: string}}}
"""


def test_what_the_version_says_otherwise_itself_is_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _build(tmp_path, OBSOLETE) == 0
    assert main(["lint", str(tmp_path / "openapi.yaml")]) == 0
    printed = capsys.readouterr().out
    assert re.findall(r"warning: (.*) - ", printed) == [
        "allowEmptyValue of a parameter is deprecated in OpenAPI 3.2",
        "example of a schema is deprecated in OpenAPI 3.2",
        "value of an example is deprecated in OpenAPI 3.2",
        "a branch may lack the property of the discriminator, which has no defaultMapping",
        "attribute of a xml is deprecated in OpenAPI 3.2",
    ]
