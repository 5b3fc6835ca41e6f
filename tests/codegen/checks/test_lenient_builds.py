"""A lenient build compiles all that is sound, and lists each thing that it leaves out or overlooks."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from codegen.cli import main

HEAD: Final = "openapi: 3.1.1\ninfo: {title: Pets, version: '1'}\npaths:\n"
PATHS: Final = """\
  /pets/{id}:
    get:
      operationId: getPet
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: size, in: query, schema: {type: integer, default: 3, example: 4}}
      responses:
        '200': {description: A pet, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
  /cats:
    get: {operationId: listCats, responses: {'204': {description: None}}}
"""
COMPONENTS: Final = """\
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string, pattern: '^[a-z]+$'}, kind: {type: string}}}
"""
SOUND: Final = HEAD + PATHS + COMPONENTS

LEFT_OUT: Final = {
    "an example that does not fit": (
        "example: 4",
        "example: four",
        'the example does not fit: "four" is not',
    ),
    "a default that does not fit": (
        "default: 3",
        "default: three",
        'the default does not fit: "three" is not',
    ),
    "a bad regular expression": ("'^[a-z]+$'", "'('", "the pattern cannot be read"),
    "an unknown type": ("kind: {type: string}", "kind: {type: text}", '"text" is no type'),
    "required as a flag": (
        "kind: {type: string}",
        "kind: {type: string, required: true}",
        "required is true - write a list of distinct names",
    ),
    "a reference that leads nowhere": (
        "kind: {type: string}",
        "kind: {$ref: '#/components/schemas/Kind'}",
        "'#/components/schemas/Kind' leads nowhere",
    ),
    "a schema that is none": ("kind: {type: string}", "kind: text", '"text" is no schema'),
    "an unknown security scheme": (
        "operationId: listCats,",
        "operationId: listCats, security: [{key: []}],",
        "there is no security scheme 'key'",
    ),
    "a status that is none": ("'204': {", "'999': {description: No}, '204': {", "'999' is no status"),
    "a media type that is none": (
        "application/json:",
        "json: {}, application/json:",
        "'json' is no media type",
    ),
    "a header that cannot be sent": (
        "'204': {",
        "'204': {headers: {'a b': {schema: {type: string}}}, ",
        "'a b' is no name of a header",
    ),
    "a header parameter that cannot be sent": (
        "name: size, in: query",
        "name: my size, in: header",
        "'my size' is no name of a header",
    ),
    "a path parameter of another path": ("name: size, in: query", "name: size, in: path", "has no {size}"),
    "a path written twice": (
        "  /cats:\n",
        "  /pets/{petId}:\n    get: {responses: {'204': {description: No}}}\n  /cats:\n",
        "/pets/{petId} and /pets/{id} are the same path",
    ),
    "an operation that is none": (
        "get: {operationId: listCats",
        "put: 5\n    get: {operationId: listCats",
        "5 is no operation",
    ),
    "a schema that is its own base": (
        "kind: {type: string}",
        "kind: {$ref: '#/components/schemas/Pet/properties/kind'}",
        "leads back to itself",
    ),
}
IGNORED: Final = {
    "no description of a response": ("{description: None}", "{}", "the response has no description"),
    "an operationId that is taken": ("listCats", "getPet", "operationId 'getPet' is taken since line 6"),
    "a path parameter that is not declared": (
        "name: id, in: path, required: true",
        "name: id, in: query",
        "is not declared",
    ),
    "a path parameter that is not required": (
        "path, required: true",
        "path, required: false",
        "is not required",
    ),
    "a parameter without a schema": (
        "in: query, schema: {type: integer, default: 3, example: 4}",
        "in: query",
        "there is neither schema nor content",
    ),
    "a type of Swagger 2": ("kind: {type: string}", "kind: {type: file}", "'file' is a type of Swagger 2.0"),
    "a bound as a flag": (
        "{type: integer, default: 3",
        "{type: integer, minimum: 1, exclusiveMinimum: true, default: 3",
        "exclusiveMinimum is a flag of OpenAPI 3.0",
    ),
    "an unknown field": (
        "operationId: listCats,",
        "operationID: c, operationId: listCats,",
        "unexpected key 'operationID'",
    ),
    "a version as a number": ("version: '1'", "version: 1.0", "version is 1.0"),
    "no version": (", version: '1'", "", "the info has no version"),
    "a short version of OpenAPI": ("openapi: 3.1.1", "openapi: 3.1", "OpenAPI 3.1"),
    "a path without its slash": ("  /cats:", "  cats:", "the path 'cats' does not start with a slash"),
    "no responses": ("{'204': {description: None}}", "{}", "the operation declares no response"),
    "a range in lower case": ("'204'", "'2xx'", "'2xx' is no status"),
    "a number as text": (
        "{type: integer, default: 3",
        "{type: integer, maximum: '9', default: 3",
        'maximum is "9"',
    ),
}


def _build(folder: Path, text: str, *options: str) -> int:
    spec = folder / "openapi.yaml"
    spec.write_text(text, encoding="utf-8")
    return main(["build", str(spec), "--out", str(folder / "out"), *options])


def _bundle(folder: Path) -> Any:
    return json.loads((folder / "out" / "openapi.json").read_text(encoding="utf-8"))


def test_a_sound_document_leaves_nothing_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _build(tmp_path, SOUND, "--lenient") == 0
    assert capsys.readouterr().out == f"10 files written to {tmp_path / 'out'}/\n"


@pytest.mark.parametrize(("sound", "unsound", "message"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_is_unsound_is_left_out_by_itself(
    sound: str, unsound: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _build(tmp_path, SOUND.replace(sound, unsound, 1), "--lenient") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith("left out: openapi.yaml:") and message in line]
    assert {"/pets/{id}", "/cats"} <= set(_bundle(tmp_path)["paths"])


@pytest.mark.parametrize(("sound", "unsound", "message"), IGNORED.values(), ids=IGNORED)
def test_what_changes_nothing_is_ignored(
    sound: str, unsound: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _build(tmp_path, SOUND.replace(sound, unsound, 1), "--lenient") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith("ignored: openapi.yaml:") and message in line]
    operations = [item["get"] for item in _bundle(tmp_path)["paths"].values()]
    assert len(operations) == 2


@pytest.mark.parametrize(
    ("sound", "unsound", "message"),
    [case for name, case in {**LEFT_OUT, **IGNORED}.items() if "example" not in name],
)
def test_a_strict_build_refuses_all_of_it(
    sound: str, unsound: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _build(tmp_path, SOUND.replace(sound, unsound, 1)) == 1
    assert message in capsys.readouterr().out
    assert not (tmp_path / "out").exists()


def test_one_defect_hides_no_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = SOUND.replace("kind: {type: string}", "kind: {$ref: '#/nowhere'}").replace("'^[a-z]+$'", "'('")
    text = text.replace("operationId: listCats,", "operationId: listCats, security: [{key: []}],")
    assert _build(tmp_path, text.replace("version: '1'", "version: 1")) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(" ")[0].split(":")[1] for line in lines] == ["2", "13", "16", "16"]


def test_what_follows_from_a_defect_is_no_finding_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = SOUND.replace(
        "{name: id, in: path, required: true, schema: {type: string}}", "{$ref: '#/nowhere'}"
    )
    assert _build(tmp_path, text) == 1
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_an_operation_whose_security_is_unreadable_stays_closed(tmp_path: Path) -> None:
    text = SOUND.replace("operationId: listCats,", "operationId: listCats, security: none,")
    assert _build(tmp_path, text, "--lenient") == 0
    bundle = _bundle(tmp_path)
    assert bundle["paths"]["/cats"]["get"]["security"] == [{"unknown": []}]
    assert bundle["components"]["securitySchemes"]["unknown"] == {"type": "http", "scheme": "bearer"}


def test_an_unchanged_document_is_told_again_what_was_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = SOUND.replace("default: 3", "default: three")
    _build(tmp_path, text, "--lenient")
    first = capsys.readouterr().out
    assert _build(tmp_path, text, "--lenient", "--check") == 0
    left_out = capsys.readouterr().out
    assert first == f"{left_out}10 files written to {tmp_path / 'out'}/\n"
    assert left_out.startswith("left out: ")


def test_positions_are_those_of_the_file_whatever_was_taken_away_before(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = SOUND.replace("        - {name: id,", "        - 5\n        - {name: id,")
    _build(tmp_path, text.replace("default: 3", "default: three"), "--lenient")
    out = capsys.readouterr().out
    assert "openapi.yaml:8:11 5 is no parameter" in out
    assert "openapi.yaml:10:59 the default does not fit" in out
    assert "(at #/paths/~1pets~1{id}/get/parameters/2/schema/default)" in out
