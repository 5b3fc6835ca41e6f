"""Broken contracts are refused with every defect at its line and column, and nothing is written."""

from pathlib import Path
from typing import Final

import pytest

from codegen.cli import main
from tests.codegen.compiling import SMALL

DEFECTS: Final = {
    "bad YAML": ("  /pets:\n", "  /pets: [\n", "6:18 while parsing a flow sequence"),
    "a tab": ("    get:\n", "\tget:\n", "5:1"),
    "a duplicate key": (
        "      operationId: listPets\n",
        "      responses: {}\n",
        "7:7 duplicate key 'responses'",
    ),
    "a key that is no string": (
        "      operationId: listPets\n",
        "      true: 1\n",
        "6:7 the key 'true' is not a string",
    ),
    "a missing reference": (
        "'200': {description: Pets}",
        "'200': {$ref: '#/components/responses/Pets'}",
        "8:17 '#/components/responses/Pets' leads nowhere",
    ),
    "a reference into another file": (
        "'200': {description: Pets}",
        "'200': {$ref: 'other.yaml#/Pets'}",
        "8:17 'other.yaml#/Pets' leads to a file that does not exist",
    ),
    "an unknown field": (
        "      operationId: listPets\n",
        "      operationID: listPets\n",
        "6:7 unexpected key",
    ),
    "a path parameter that is not declared": (
        "  /pets:",
        "  /pets/{id}:",
        "5:5 GET /pets/{id}: the path parameter 'id'",
    ),
    "an unknown security scheme": (
        "      operationId: listPets\n",
        "      security: [{key: []}]\n",
        "6:19 there is no security scheme 'key'",
    ),
    "a policy of the wrong kind": (
        "      operationId: listPets\n",
        "      x-rate-limit: {requests: ten}\n",
        "6:7 x-rate-limit is",
    ),
    "a successor that does not exist": (
        "      operationId: listPets\n",
        "      x-successor: getPets\n",
        "6:7 x-successor: there is no operation 'getPets'",
    ),
    "an unsupported version": ("openapi: 3.1.1", "openapi: 3.3.0", "1:1 OpenAPI '3.3.0'"),
}

SCHEMAS: Final = {
    "an anchor that is nowhere": ("type: array, $dynamicRef: '#node'", "11:5 '#node' leads nowhere"),
    "text that became a key": ("description: Pets, of all kinds.", "11:30 'of all kinds.' is no keyword"),
    "a reference to itself": (
        "$ref: '#/components/schemas/Pet'",
        "11:11 '#/components/schemas/Pet' leads back to itself",
    ),
    "a default of the wrong type": ("type: integer, default: many", "11:"),
    "a pattern that nothing reads": ("type: string, pattern: '('", "11:25 the pattern cannot be read"),
    "an unknown type": ("type: strin", "11:11"),
    "a base that is its own base": (
        "allOf: [{$ref: '#/components/schemas/Pet'}]",
        "11:20 '#/components/schemas/Pet' leads back to itself",
    ),
    "an alternative that is the whole": (
        "anyOf: [{type: string}, {$ref: '#/components/schemas/Pet'}]",
        "11:36 '#/components/schemas/Pet' leads back to itself",
    ),
}


def _build(folder: Path, text: str, *options: str) -> int:
    spec = folder / "openapi.yaml"
    spec.write_text(text, encoding="utf-8")
    return main(["build", str(spec), "--out", str(folder / "out"), *options])


@pytest.mark.parametrize(("sound", "broken", "expected"), DEFECTS.values(), ids=DEFECTS)
def test_a_defect_is_reported_at_its_place_and_nothing_is_written(
    sound: str, broken: str, expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _build(tmp_path, SMALL.replace(sound, broken, 1)) == 1
    assert f"openapi.yaml:{expected}" in capsys.readouterr().out
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("schema", "expected"), SCHEMAS.values(), ids=SCHEMAS)
def test_a_defect_of_a_schema_is_reported_at_its_place(
    schema: str, expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"{SMALL}components:\n  schemas:\n    Pet: {{{schema}}}\n"
    assert _build(tmp_path, text) == 1
    assert f"openapi.yaml:{expected}" in capsys.readouterr().out


def test_a_sound_document_has_no_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _build(tmp_path, SMALL) == 0
    assert capsys.readouterr().out == f"10 files written to {tmp_path / 'out'}/\n"


def test_all_defects_are_listed_in_the_order_of_the_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    second = (
        "  /cats:\n    get:\n      operationId: listPets\n      responses: {'200': {description: Cats}}\n"
    )
    text = SMALL.replace("      operationId", "      security: [{key: []}]\n      operationId") + second
    assert _build(tmp_path, text) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(" ")[0] for line in lines] == ["openapi.yaml:6:19", "openapi.yaml:12:7"]
    assert "operationId 'listPets' is taken since line 7 - give each operation an id of its own" in lines[1]


def test_a_finding_ends_with_the_pointer_of_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _build(tmp_path, SMALL.replace("'200': {description: Pets}", "'200': {$ref: '#/x'}"))
    assert capsys.readouterr().out.endswith("(at #/paths/~1pets/get/responses/200/$ref)\n")


def test_a_lenient_build_lists_what_it_leaves_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = f"{SMALL}components:\n  schemas:\n    Pet: {{type: array, $dynamicRef: '#node'}}\n"
    assert _build(tmp_path, text, "--lenient") == 0
    assert "left out: openapi.yaml:11:5 '#node' leads nowhere" in capsys.readouterr().out
    assert (tmp_path / "out" / "models.py").exists()


def test_an_error_code_has_one_status(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    coded = "{description: Gone, x-error-codes: [GONE]}"
    text = SMALL + f"        '404': {coded}\n        '410': {coded}\n"
    assert _build(tmp_path, text) == 1
    assert "openapi.yaml:10:9 the error code GONE stands for 410 here and for 404" in capsys.readouterr().out


def test_an_alias_bomb_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]" for level in range(1, 9)]
    assert _build(tmp_path, "\n".join(lines)) == 1
    assert "aliases expand to more than" in capsys.readouterr().out


def test_bytes_that_are_not_utf_8_are_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_bytes(b"openapi: 3.1.1\ninfo: {title: \xff}\n")
    assert main(["lint", str(spec)]) == 1
    assert "openapi.yaml:2:15 byte 0xff is not UTF-8" in capsys.readouterr().out


def test_a_recursive_schema_is_no_defect(tmp_path: Path) -> None:
    schema = "{type: object, properties: {parent: {$ref: '#/components/schemas/Pet'}}}"
    assert _build(tmp_path, f"{SMALL}components:\n  schemas:\n    Pet: {schema}\n") == 0


def test_a_document_without_operations_is_no_defect(tmp_path: Path) -> None:
    assert _build(tmp_path, "openapi: 3.1.1\ninfo: {title: Empty, version: '1'}\npaths: {}\n") == 0


def test_error_codes_that_are_no_list_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = f"{SMALL}        '404': {{description: Gone, x-error-codes: GONE}}\n"
    assert _build(tmp_path, text) == 1
    assert "openapi.yaml:9:36 x-error-codes is 'GONE'" in capsys.readouterr().out
