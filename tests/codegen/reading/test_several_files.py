"""Documents in several files become one tree, and each finding knows the file that it is about."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from codegen.cli import main

ROOT: Final = """\
openapi: 3.1.1
info: {title: Pets, version: '1'}
paths:
  /pets: {$ref: paths/pets.yaml#/several}
  /pets/{petId}: {$ref: paths/pets.yaml#/single}
components:
  schemas:
    Pet: {$ref: schemas/pet.yaml}
    Animal:
      oneOf: [{$ref: schemas/dog.json}, {$ref: schemas/cat.yaml}]
      discriminator: {propertyName: kind, mapping: {dog: schemas/dog.json, cat: ./schemas/cat.yaml}}
"""
PATHS: Final = """\
several:
  get:
    operationId: listPets
    parameters: [{$ref: ../shared/common.yaml#/parameters/Limit}]
    responses:
      '200':
        description: Pets
        content: {application/json: {schema: {type: array, items: {$ref: ../schemas/pet.yaml}}}}
      default: {$ref: '../shared/common.yaml#/responses/Problem'}
single:
  get:
    operationId: getPet
    parameters: [{name: petId, in: path, required: true, schema: {type: integer}}]
    responses:
      '200':
        description: A pet
        content: {application/json: {schema: {$ref: ../openapi.yaml#/components/schemas/Animal}}}
"""
PET: Final = """\
type: object
properties:
  name: {type: string}
  parent: {$ref: '#'}
  owner: {$ref: owner.yaml#/definitions/Owner}
  label: {$ref: ../shared/common.yaml#/definitions/Pet}
"""
OWNER: Final = """\
definitions:
  Owner:
    type: object
    properties: {pets: {type: array, items: {$ref: pet.yaml}}, home: {$ref: '#/definitions/Home'}}
  Home: {type: object, properties: {street: {type: string}}}
"""
COMMON: Final = """\
parameters:
  Limit: {name: limit, in: query, schema: {type: integer, minimum: 1}}
responses:
  Problem: {description: A problem, content: {application/json: {schema: {$ref: '#/definitions/Problem'}}}}
definitions:
  Problem: {type: object, properties: {message: {type: string}}}
  Pet: {type: string, enum: [wild, tame]}
"""
FILES: Final = {
    "openapi.yaml": ROOT,
    "paths/pets.yaml": PATHS,
    "schemas/pet.yaml": PET,
    "schemas/owner.yaml": OWNER,
    "schemas/dog.json": (
        '{"type": "object", "properties": {"kind": {"const": "dog"}, "of": {"$ref": "cat.yaml"}}}'
    ),
    "schemas/cat.yaml": "{type: object, properties: {kind: {const: cat}, of: {$ref: dog.json}}}",
    "shared/common.yaml": COMMON,
}


def _written(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "openapi.yaml"


def _build(folder: Path, files: Mapping[str, str], *options: str) -> int:
    return main(["build", str(_written(folder, files)), "--out", str(folder / "out"), *options])


def _bundle(folder: Path) -> dict[str, Any]:
    bundle: dict[str, Any] = json.loads((folder / "out" / "openapi.json").read_text(encoding="utf-8"))
    return bundle


@pytest.fixture
def bundle(tmp_path: Path) -> dict[str, Any]:
    assert _build(tmp_path, FILES) == 0
    return _bundle(tmp_path)


def test_each_foreign_part_becomes_a_component_of_a_readable_name(bundle: dict[str, Any]) -> None:
    assert set(bundle["components"]["schemas"]) == {
        *("Pet", "Animal", "Owner", "Home", "Problem", "common_Pet", "dog", "cat")
    }
    assert set(bundle["components"]["parameters"]) == {"Limit"}
    assert set(bundle["components"]["responses"]) == {"Problem"}


def test_foreign_components_stand_in_the_order_of_their_files(bundle: dict[str, Any]) -> None:
    assert list(bundle["components"]["schemas"]) == [
        *("Pet", "Animal", "cat", "dog", "Owner", "Home", "Problem", "common_Pet")
    ]


def test_every_reference_leads_to_a_place_in_the_tree(bundle: dict[str, Any]) -> None:
    pet = bundle["components"]["schemas"]["Pet"]["properties"]
    assert pet["parent"] == {"$ref": "#/components/schemas/Pet"}
    assert pet["owner"] == {"$ref": "#/components/schemas/Owner"}
    assert bundle["components"]["schemas"]["dog"]["properties"]["of"] == {"$ref": "#/components/schemas/cat"}
    response = bundle["paths"]["/pets/{petId}"]["get"]["responses"]["200"]
    assert response["content"]["application/json"]["schema"] == {"$ref": "#/components/schemas/Animal"}


def test_a_discriminator_that_names_files_maps_to_components(bundle: dict[str, Any]) -> None:
    mapping = bundle["components"]["schemas"]["Animal"]["discriminator"]["mapping"]
    assert mapping == {"dog": "#/components/schemas/dog", "cat": "#/components/schemas/cat"}


def test_a_mapping_brings_its_file_where_nothing_else_refers_to_it(tmp_path: Path) -> None:
    base = """\
openapi: 3.0.3
info: {title: Items, version: '1'}
paths: {}
components:
  schemas:
    Item:
      type: object
      required: [kind]
      properties: {kind: {type: string}}
      discriminator: {propertyName: kind, mapping: {one: 'one.yaml#/components/schemas/One'}}
"""
    item = "{allOf: [{$ref: 'openapi.yaml#/components/schemas/Item'}, {properties: {size: {type: integer}}}]}"
    files = {"openapi.yaml": base, "one.yaml": f"components: {{schemas: {{One: {item}}}}}\n"}

    assert _build(tmp_path, files) == 0
    schemas = _bundle(tmp_path)["components"]["schemas"]
    assert schemas["Item"]["discriminator"]["mapping"] == {"one": "#/components/schemas/One"}
    assert schemas["One"]["allOf"][0] == {"$ref": "#/components/schemas/Item"}


def test_the_yaml_that_is_served_says_the_same_as_the_json(tmp_path: Path) -> None:
    assert _build(tmp_path, FILES) == 0
    text = (tmp_path / "out" / "openapi.yaml").read_text(encoding="utf-8")
    assert text.startswith("openapi: 3.1.1\n")
    assert "$ref: '#/components/schemas/common_Pet'" in text
    assert "schemas/pet.yaml" not in text


def test_one_file_is_served_as_it_was_committed(tmp_path: Path) -> None:
    text = "openapi: 3.1.1\ninfo: {title: Empty, version: '1'} # nothing yet\npaths: {}\n"
    assert _build(tmp_path, {"openapi.yaml": text}) == 0
    assert (tmp_path / "out" / "openapi.yaml").read_text(encoding="utf-8") == text


@pytest.mark.parametrize("name", ["openapi.yaml", "schemas/owner.yaml", "shared/common.yaml"])
def test_a_change_in_any_file_is_noticed(name: str, tmp_path: Path) -> None:
    assert _build(tmp_path, FILES) == 0
    assert _build(tmp_path, FILES, "--check") == 0
    changed = FILES[name].replace("string", "boolean").replace("Pets, version: '1'", "Pets, version: '2'")
    assert _build(tmp_path, {**FILES, name: changed}, "--check") == 1


def test_a_file_that_appears_is_noticed_by_a_lenient_build(tmp_path: Path) -> None:
    without = {name: text for name, text in FILES.items() if name != "schemas/owner.yaml"}
    assert _build(tmp_path, without, "--lenient") == 0
    assert _bundle(tmp_path)["components"]["schemas"]["Pet"]["properties"]["owner"] == {}
    assert _build(tmp_path, FILES, "--lenient") == 0
    assert "Owner" in _bundle(tmp_path)["components"]["schemas"]


UNSOUND: Final = {
    "a value in another file": (
        "shared/common.yaml",
        ("minimum: 1", "minimum: one"),
        'shared/common.yaml:2:59 minimum is "one" - write a number (at #/parameters/Limit/schema/minimum)',
    ),
    "a file that is not there": (
        "schemas/pet.yaml",
        ("owner.yaml#", "keeper.yaml#"),
        "schemas/pet.yaml:5:11 'keeper.yaml#/definitions/Owner' (schemas/keeper.yaml) leads to a file",
    ),
    "a directory": (
        "schemas/pet.yaml",
        ("owner.yaml#/definitions/Owner", "../schemas"),
        "schemas/pet.yaml:5:11 '../schemas' (schemas) leads to a directory",
    ),
    "a pointer that leads nowhere": (
        "schemas/pet.yaml",
        ("/Owner", "/Keeper"),
        "schemas/pet.yaml:5:11 'owner.yaml#/definitions/Keeper' (schemas/owner.yaml) leads nowhere",
    ),
    "a fragment that is no pointer": (
        "schemas/pet.yaml",
        ("#/definitions/Owner", "#Owner"),
        "schemas/pet.yaml:5:11 'owner.yaml#Owner' (schemas/owner.yaml) leads nowhere",
    ),
    "a scheme that is not read": (
        "schemas/pet.yaml",
        ("owner.yaml", "file:///owner.yaml"),
        "schemas/pet.yaml:5:11 'file:///owner.yaml#/definitions/Owner' has the scheme 'file'",
    ),
    "an address": (
        "schemas/pet.yaml",
        ("owner.yaml", "https://example.com/owner.yaml"),
        "'https://example.com/owner.yaml#/definitions/Owner' is remote - pass --allow-remote",
    ),
    "a file that is no mapping": (
        "schemas/owner.yaml",
        (OWNER, "- Owner\n"),
        "schemas/pet.yaml:5:11 'owner.yaml#/definitions/Owner' (schemas/owner.yaml) leads into a file",
    ),
    "a file without anything": (
        "schemas/owner.yaml",
        (OWNER, "# to come\n"),
        "schemas/owner.yaml:1:1 the file says nothing - write in it what is referred to, or mend",
    ),
    "a file with bad syntax": ("schemas/owner.yaml", ("properties", "["), "schemas/owner.yaml:"),
    "an alias of itself": (
        "schemas/cat.yaml",
        (FILES["schemas/cat.yaml"], "$ref: cat.yaml"),
        "openapi.yaml:10:42 'schemas/cat.yaml' leads back to itself",
    ),
}


@pytest.mark.parametrize(("name", "change", "expected"), UNSOUND.values(), ids=UNSOUND)
def test_a_finding_names_the_file_that_it_is_about(
    name: str, change: tuple[str, str], expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _build(tmp_path, {**FILES, name: FILES[name].replace(*change)}) == 1
    assert expected in capsys.readouterr().out
    assert not (tmp_path / "out").exists()


def test_references_may_leave_the_folder_of_the_document(tmp_path: Path) -> None:
    root = ROOT.replace("schemas/", "../schemas/").replace("paths/", "../paths/")
    files = {**FILES, "contract/openapi.yaml": root}
    files["paths/pets.yaml"] = PATHS.replace("../openapi.yaml", "../contract/openapi.yaml")
    _written(tmp_path, files)
    spec = tmp_path / "contract" / "openapi.yaml"
    assert main(["build", str(spec), "--out", str(tmp_path / "out")]) == 0
    assert "Animal" in _bundle(tmp_path)["components"]["schemas"]


def test_operations_and_sections_may_stand_in_files_of_their_own(tmp_path: Path) -> None:
    root = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {$ref: paths.yaml}\n"
    paths = "/pets: {get: {$ref: list.yaml}}\n"
    operation = "{operationId: listPets, responses: {'204': {description: None}}}\n"
    files = {"openapi.yaml": root, "paths.yaml": paths, "list.yaml": operation}
    assert _build(tmp_path, files) == 0
    assert _bundle(tmp_path)["paths"]["/pets"]["get"]["operationId"] == "listPets"


def test_paths_may_be_shared_by_the_names_of_files(tmp_path: Path) -> None:
    shared = "components: {pathItems: {Cats: {get: {responses: {'204': {description: None}}}}}}\n"
    paths = "paths: {/cats: {$ref: f.yaml#/Cats}, /toms: {$ref: openapi.yaml#/components/pathItems/Cats}}\n"
    families = "Cats: {$ref: f.yaml#/Own}\nOwn: {$ref: openapi.yaml#/components/pathItems/Cats}\n"
    root = f"openapi: 3.1.1\ninfo: {{title: T, version: '1'}}\n{paths}{shared}"
    assert _build(tmp_path, {"openapi.yaml": root, "f.yaml": families}) == 0
    cats = {"$ref": "#/components/pathItems/Cats"}
    assert _bundle(tmp_path)["paths"] == {"/cats": cats, "/toms": cats}


def test_a_circle_of_paths_through_several_files_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = "openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths: {/a: {$ref: a.yaml#/a}}\n"
    files = {"a.yaml": "a: {$ref: b.yaml#/b}\n", "b.yaml": "b: {$ref: 'openapi.yaml#/paths/~1a'}\n"}
    assert _build(tmp_path, {"openapi.yaml": root, **files}) == 1
    assert "openapi.yaml:3:14 'a.yaml#/a' leads back to itself" in capsys.readouterr().out


@pytest.mark.parametrize("key", [r"\u0024ref", r"$r\u0065f"])
def test_a_reference_to_another_file_may_be_escaped(key: str, tmp_path: Path) -> None:
    root = '{"openapi": "3.1.1", "info": {"title": "T", "version": "1"}, "paths": {"/a": {"%s": "a.json"}}}'
    assert _build(tmp_path, {"openapi.yaml": root % key, "a.json": '{"summary": "A"}'}) == 0
    assert _bundle(tmp_path)["paths"]["/a"] == {"summary": "A"}


def test_a_schema_is_found_by_the_name_that_it_gives_itself(tmp_path: Path) -> None:
    schemas = (
        "components: {schemas: {Pet: {$anchor: pet, type: string}, Friend: {$ref: '#pet'},"
        " Dog: {$id: 'https://example.com/dog', type: object}, Owner: {$ref: 'https://example.com/dog'},"
        " Cat: {$ref: 'cats.yaml#cat'}}}"
    )
    root = f"openapi: 3.1.1\ninfo: {{title: T, version: '1'}}\npaths: {{}}\n{schemas}\n"
    files = {"openapi.yaml": root, "cats.yaml": "Cat: {$anchor: cat, type: integer}\n"}
    assert _build(tmp_path, files) == 0
    written = _bundle(tmp_path)["components"]["schemas"]
    assert written["Friend"] == {"$ref": "#/components/schemas/Pet"}
    assert written["Owner"] == {"$ref": "#/components/schemas/Dog"}
    assert written["Cat"]["type"] == "integer"


WHOLE_MAP: Final = {
    "openapi.yaml": (
        "openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths: {}\n"
        "components: {schemas: {$ref: parts.yaml}}\n"
    ),
    "parts.yaml": "Pet: {type: string}\n",
}
REFUSED: Final = (
    "openapi.yaml:4:24 schemas is a $ref, where OpenAPI has a mapping of names - write the names here,"
    " each with a $ref of its own into 'parts.yaml' (at #/components/schemas/$ref)\n"
)


@pytest.mark.parametrize(("command", "rule"), [("lint", " [reference-for-a-map]"), ("build", "")])
def test_a_reference_in_place_of_a_mapping_is_refused(
    command: str, rule: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = ["--out", str(tmp_path / "out")] if command == "build" else []
    assert main([command, str(_written(tmp_path, WHOLE_MAP)), *out]) == 1
    assert capsys.readouterr().out == REFUSED.removesuffix("\n") + f"{rule}\n"


def test_a_reference_in_place_of_a_mapping_is_followed_by_a_lenient_build(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _build(tmp_path, WHOLE_MAP, "--lenient") == 0
    assert capsys.readouterr().out.startswith(f"ignored: {REFUSED}")
    assert _bundle(tmp_path)["components"]["schemas"] == {"Pet": {"type": "string"}}


def test_a_ledger_refuses_a_reference_in_place_of_a_mapping(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ledger", str(_written(tmp_path, WHOLE_MAP))]) == 1
    assert capsys.readouterr().out.endswith(f"refused: {REFUSED}")
