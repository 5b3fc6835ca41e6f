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
        "    Cats: {type",
        "families/pets.yaml:11:45",
        "'families/pets.yaml#/components/schemas/Pets' leads nowhere",
    ),
    "a shared component that is absent": (
        "/Name",
        "/Names",
        "families/pets.yaml:13:33",
        "'#/components/schemas/Names' leads nowhere",
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
