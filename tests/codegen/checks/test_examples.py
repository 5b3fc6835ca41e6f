"""Examples that do not fit: told at the very value, and refused unless they are only to be told."""

from pathlib import Path
from typing import Final

import pytest

from codegen.build import build
from codegen.checks.examples import example_findings, listed_findings
from codegen.checks.semantics import semantic_findings
from codegen.document import parse_document
from codegen.lint import lint

HEAD: Final = """\
openapi: 3.1.1
info: {title: Shelter, version: '1'}
"""
PETS: Final = (
    HEAD
    + """\
paths:
  /pets/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: integer}, example: one}
    put:
      operationId: putPet
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Pet'}
            examples:
              whole: {value: {id: 1, name: Tom}}
          application/xml:
            schema: {$ref: '#/components/schemas/Pet'}
            example: <pet/>
      responses:
        '200':
          description: The pet.
          headers:
            Age: {schema: {type: integer}, example: old}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Pet'}
              examples:
                known: {$ref: '#/components/examples/Tom'}
webhooks:
  petFound:
    post:
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}, example: {id: 1, name: Tom}}}
      responses: {'204': {description: Noted.}}
components:
  schemas:
    Pet:
      type: object
      required: [id, name]
      properties:
        id: {type: integer, readOnly: true}
        name: {type: string, minLength: 2, maxLength: 9, pattern: '^[A-Z]', examples: [t]}
        kind: {type: string, enum: [cat, 5]}
      additionalProperties: false
  examples:
    Tom:
      value:
        name: Tom the terrible
        kind: dog
        age: 4
"""
)
LIMITED: Final = """\
openapi: 3.1.1
info: {title: Shelter, version: '1'}
paths:
  /pets:
    get:
      operationId: listPets
      parameters:
        - {name: limit, in: query, schema: {$ref: '#/components/schemas/Limit', default: 99}}
      responses: {'204': {description: None.}}
components:
  schemas:
    Limit: {type: integer, maximum: 3}
    Pets: {properties: {most: {$ref: '#/components/schemas/Limit', enum: [1, x]}}}
"""
FINDINGS: Final = [
    '6:71 the example does not fit: "one" is not of type "integer" - mend the example, or `type`',
    "14:31 the example does not fit: nothing may stand here - take it out; `readOnly` values are in",
    '22:44 the example does not fit: "old" is not of type "integer" - mend the example, or `type`',
    '41:88 the example does not fit: "t" does not match "^[A-Z]" - mend the example, or `pattern`',
    '41:88 the example does not fit: "t" is shorter than 2 characters - mend the example, or `minLength`',
    '46:7 the example does not fit: "id" is missing - add it, or take it out of `required`',
    '47:9 the example does not fit: "Tom the terrible" is longer than 9 characters - mend the example, or',
    '48:9 the example does not fit: "dog" is not one of "cat" - write one of the values',
    '49:9 the example does not fit: "age" is no property - take it out, or declare it under `properties`',
]


def test_every_fault_of_every_example_is_told_at_its_place() -> None:
    document = parse_document(PETS.encode(), "openapi.yaml")
    told = sorted(example_findings(document))
    for finding, line in zip(told, FINDINGS, strict=True):
        assert str(finding).startswith(f"openapi.yaml:{line}")


def test_what_no_value_fits_is_told_apart_from_what_the_other_side_has() -> None:
    schema = "schema: {$ref: '#/components/schemas/Pet'}, example: {id: 1, name: Tom}"
    never = "schema: {properties: {id: false}}, example: {id: 1}"
    document = parse_document(PETS.replace(schema, never).encode(), "openapi.yaml")
    mends = [finding.mend for finding in example_findings(document) if "nothing may" in finding.message]
    assert [mend.partition(",")[2] or mend for mend in sorted(mends)] == [
        " or let its schema be one that something fits",
        " `writeOnly` ones in requests",
    ]


def test_a_value_of_an_enum_is_judged_by_the_rest_of_its_schema() -> None:
    document = parse_document(PETS.encode(), "openapi.yaml")
    [finding] = listed_findings(document)
    assert str(finding).startswith('openapi.yaml:42:42 the value does not fit: 5 is not of type "string"')


@pytest.mark.parametrize("version", ["3.0.3", "3.1.1"])
def test_what_stands_beside_a_reference_is_judged_where_it_counts(version: str) -> None:
    document = parse_document(LIMITED.replace("3.1.1", version).encode(), "openapi.yaml")
    found = [*semantic_findings(document), *listed_findings(document)]
    assert [str(finding).split(" - ")[0].removeprefix("openapi.yaml:") for finding in found] == (
        [
            "8:81 the default does not fit: 99 is greater than the maximum of 3",
            '13:78 the value does not fit: "x" is not of type "integer"',
        ]
        if version == "3.1.1"
        else []
    )


def test_lint_and_a_build_refuse_examples_that_do_not_fit_unless_they_shall_only_tell(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(PETS, encoding="utf-8")
    assert sum(not finding.is_warning for finding in lint(spec, "neutral")) == len(FINDINGS)
    told = lint(spec, "neutral", has_fitting_examples=False)
    assert len(told) == len(FINDINGS) + 1
    assert all(" warning: the " in str(finding) for finding in told)
    options = {"lenient": "False", "package": "pets", "profile": "neutral", "source": "openapi.yaml"}
    refused = build(PETS.encode(), tmp_path / "pets", options)
    assert refused.is_refused
    assert len(refused.lines) == len(FINDINGS)
    built = build(PETS.encode(), tmp_path / "pets", {**options, "examples": "told"})
    assert not built.is_refused
    assert sorted(line.removeprefix("does not fit: ") for line in built.lines) == sorted(refused.lines)


@pytest.mark.parametrize(
    ("form", "fitting", "unfit"),
    [
        ("byte", "aGk=", "iVBO..."),
        ("date", "2024-02-29", "2024-13-45"),
        ("date-time", "2024-02-29T12:00:00Z", "2024-02-30T12:00:00Z"),
        ("uuid", "0b9c8a3e-6a49-4c38-9a2f-0f9f7f1c2b11", "nope"),
        ("email", "mia@example.com", "mia"),
        ("ipv4", "127.0.0.1", "127.0.0.256"),
    ],
)
def test_a_format_refuses_an_example(form: str, fitting: str, unfit: str) -> None:
    def told(value: str) -> list[str]:
        schema = f"{{type: string, format: {form}, examples: ['{value}']}}"
        text = f"{HEAD}paths: {{}}\ncomponents: {{schemas: {{A: {schema}}}}}\n"
        return [finding.message for finding in example_findings(parse_document(text.encode(), "a.yaml"))]

    assert told(fitting) == []
    assert told(unfit) == [f'the example does not fit: "{unfit}" is not a "{form}"']


def test_the_house_refuses_it(tmp_path: Path) -> None:
    options = {"lenient": "False", "package": "pets", "profile": "house", "source": "openapi.yaml"}
    outcome = build(PETS.encode(), tmp_path / "pets", options)
    assert outcome.is_refused
    assert any('"dog" is not one of' in line for line in outcome.lines)
