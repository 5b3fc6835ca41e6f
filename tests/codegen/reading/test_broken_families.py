"""A broken file of a document is named at its own place, by every command that reads the document."""

from pathlib import Path
from typing import Final

import pytest

from codegen.cli import main

ROOT: Final = """\
openapi: 3.1.1
info: {title: Pets, version: '1'}
paths:
  /pets: {$ref: 'families/pets.yaml#/paths/~1pets'}
components:
  schemas:
    Name: {type: string}
"""
FAMILY: Final = """\
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200': {$ref: '#/components/responses/Pets'}
components:
  responses:
    Pets:
      description: Pets
      content: {application/json: {schema: {$ref: '#/components/schemas/Pets'}}}
  schemas:
    Pets: {type: array, items: {$ref: '../openapi.yaml#/components/schemas/Name'}}
"""
COMMANDS: Final = {
    "lint": ("lint", "openapi.yaml"),
    "build": ("build", "openapi.yaml", "--out", "out"),
    "mock": ("mock", "openapi.yaml", "--port", "1"),
    "ledger": ("ledger", "openapi.yaml"),
    "scaffold": ("scaffold", "openapi.yaml", "--handlers", "handlers", "--out", "out"),
    "diff": ("diff", "openapi.yaml", "openapi.yaml"),
}
REFERENCE: Final = "'families/pets.yaml#/paths/~1pets'"
BROKEN: Final = {
    "bad syntax": ("get:", "get: [", "families/pets.yaml:5:16", "did not find expected ',' or ']'"),
    "a list": (FAMILY, "- paths\n", "openapi.yaml:4:11", f"{REFERENCE} leads into a file that is no mapping"),
    "another name": ("/pets:", "/cats:", "openapi.yaml:4:11", f"{REFERENCE} leads nowhere"),
    "no file": (FAMILY, "", "openapi.yaml:4:11", f"{REFERENCE} leads to a file that does not exist"),
    "a component that is absent": (
        "    Pets: {type",
        "    Pet: {type",
        "families/pets.yaml:11:45",
        "'#/components/schemas/Pets' (families/pets.yaml) leads nowhere",
    ),
    "a shared component that is absent": (
        "/Name",
        "/Names",
        "families/pets.yaml:13:33",
        "'../openapi.yaml#/components/schemas/Names' leads nowhere",
    ),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "families").mkdir()
    (tmp_path / "openapi.yaml").write_text(ROOT, encoding="utf-8")
    (tmp_path / "families/pets.yaml").write_text(FAMILY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize(("sound", "broken", "place", "message"), BROKEN.values(), ids=BROKEN)
def test_each_command_names_the_place(
    folder: Path,
    command: tuple[str, ...],
    sound: str,
    broken: str,
    place: str,
    message: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    family = folder / "families/pets.yaml"
    family.write_text(FAMILY.replace(sound, broken), encoding="utf-8")
    if not broken:
        family.unlink()
    assert main(list(command)) != 0
    said = capsys.readouterr()
    assert [line for line in (said.out + said.err).splitlines() if place in line and message in line]


def test_a_family_that_cannot_be_read_is_the_only_finding(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "families/pets.yaml").write_text(FAMILY.replace("get:", "get: ["), encoding="utf-8")
    again = "  /cats: {$ref: 'families/pets.yaml#/paths/~1pets'}\ncomponents:"
    (folder / "openapi.yaml").write_text(ROOT.replace("components:", again), encoding="utf-8")
    assert main(["lint", "openapi.yaml"]) == 1
    assert [line.partition(" ")[0] for line in capsys.readouterr().out.splitlines()] == [
        "families/pets.yaml:5:16"
    ]


@pytest.mark.parametrize(
    ("sound", "broken", "mend"),
    [
        ("    Pets: {type", "    Pet: {type", "write 'Pet', or define what it refers to"),
        ("/Name", "/Names", "write 'Name', or define what it refers to"),
        ("description: Pets", "descripton: Pets", "write 'description', or remove it"),
    ],
)
def test_a_name_that_is_close_is_proposed(
    folder: Path, sound: str, broken: str, mend: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "families/pets.yaml").write_text(FAMILY.replace(sound, broken), encoding="utf-8")
    assert main(["lint", "openapi.yaml"]) == 1
    assert f" - {mend}" in capsys.readouterr().out


def test_an_operation_id_that_another_file_has_is_named_with_that_file(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    operation = "  /cats: {get: {operationId: listPets, responses: {'204': {description: None}}}}\n"
    (folder / "openapi.yaml").write_text(ROOT.replace("paths:\n", f"paths:\n{operation}"), encoding="utf-8")
    assert main(["lint", "openapi.yaml"]) == 1
    assert "'listPets' is taken since line 4 of openapi.yaml" in capsys.readouterr().out


def test_a_family_that_changes_alone_is_built_anew(folder: Path) -> None:
    assert main(list(COMMANDS["build"])) == 0
    built = (folder / "out/openapi.yaml").read_text(encoding="utf-8")
    assert main([*COMMANDS["build"], "--check"]) == 0
    family = folder / "families/pets.yaml"
    family.write_text(FAMILY.replace("description: Pets", "description: All pets"), encoding="utf-8")
    assert main([*COMMANDS["build"], "--check"]) == 1
    assert main(list(COMMANDS["build"])) == 0
    assert (folder / "out/openapi.yaml").read_text(encoding="utf-8") == built.replace(
        "description: Pets", "description: All pets"
    )
