"""What a package says of itself: name, version, terms and page; and what a wrong command is told."""

import json
import re
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.document import parse_document
from codegen.typescript.build import client_files
from codegen.typescript.choices import Choices
from codegen.typescript.manifest import package_name, semantic

SEMANTIC = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?")
PETS = """\
openapi: 3.1.1
info: {title: Pets, version: v1.2, license: LICENSED}
paths:
  /pets/{name}:
    get:
      operationId: getPet
      parameters: [{name: name, in: path, required: true, schema: {type: string}}]
      responses: {'204': {description: ''}}
  /pets: {get: {operationId: listPets, responses: {'204': {description: ''}}}}
"""


def written(license_: str | None = "{name: MIT}", choices: Choices | None = None) -> dict[str, str]:
    said = "" if license_ is None else f", license: {license_}"
    document = parse_document(PETS.replace(", license: LICENSED", said).encode(), "pets.yaml")
    return {name: text.decode() for name, text in client_files(document, choices or Choices()).items()}


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("1.2.3", "1.2.3"),
        ("v1.29.0", "1.29.0"),
        ("2", "2.0.0"),
        ("2024-05-01", "2024.5.1"),
        ("1.0.27-SNAPSHOT+build.07", "1.0.27-SNAPSHOT.build.7"),
        ("master", "0.0.0-master"),
        ("1.2.3.4", "1.2.3-4"),
        ("", "0.0.0"),
        ("latest / stable", "0.0.0-latest.stable"),
    ],
)
def test_each_version_becomes_one_that_registries_take(version: str, expected: str) -> None:
    assert semantic(version) == expected
    assert SEMANTIC.fullmatch(expected)


@pytest.mark.parametrize(
    ("client", "expected"),
    [
        ("Charter", "charter-client"),
        ("PetStoreAPI", "pet-store-api-client"),
        ("Api2ndHand", "api-2nd-hand-client"),
        ("A" * 300, "a" * 207 + "-client"),
    ],
)
def test_titles_become_names_that_registries_take(client: str, expected: str) -> None:
    assert package_name(client) == expected


@pytest.mark.parametrize(
    ("license_", "name", "text"),
    [
        ("{name: MIT}", "MIT", "Pets v1.2 is licensed under MIT.\n"),
        (
            "{name: Apache 2.0}",
            "Apache-2.0",
            "Pets v1.2 is licensed under Apache 2.0.\n",
        ),
        (
            "{name: Ours, identifier: BSD-3-Clause}",
            "BSD-3-Clause",
            "Pets v1.2 is licensed under BSD-3-Clause.\n",
        ),
        (
            "{name: Our own, url: 'https://pets.example/terms'}",
            "SEE LICENSE IN LICENSE",
            "Pets v1.2 is licensed under Our own, https://pets.example/terms.\n",
        ),
    ],
)
def test_the_license_of_the_document_is_that_of_the_package(license_: str, name: str, text: str) -> None:
    files = written(license_)
    assert json.loads(files["package.json"])["license"] == name
    assert files["LICENSE"] == text


def test_a_document_without_a_license_gives_a_package_without_one() -> None:
    files = written(None)
    assert "license" not in json.loads(files["package.json"])
    assert "LICENSE" not in files


def test_a_name_and_the_text_of_a_license_can_be_chosen(tmp_path: Path) -> None:
    terms = tmp_path / "terms.txt"
    terms.write_text("Do good.\n", encoding="utf-8")
    files = written(choices=Choices(name="@acme/pets", terms=terms))
    assert json.loads(files["package.json"])["name"] == "@acme/pets"
    assert files["LICENSE"] == "Do good.\n"
    assert 'import { createPetsClient, listPets } from "@acme/pets";' in files["README.md"]


def test_the_page_calls_what_needs_no_arguments_and_lists_every_function() -> None:
    page = written()["README.md"]
    assert "const answer = await listPets(client);" in page
    assert "| `operations/default` | `getPet`, `listPets` |" in page


def test_the_page_tells_what_has_to_be_installed_beside() -> None:
    assert "and\ndepends on nothing." in written()["README.md"]
    page = written(choices=Choices(extras=("zod", "msw"), dates="temporal"))["README.md"]
    assert "needs `temporal-polyfill` beside it" in page
    assert (
        "Further entries, each for a library that you install: `pets-client/zod`, `pets-client/msw`." in page
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["{spec}", "--out", "{spec}"], "is not a directory; give the folder that the package is to be in"),
        (["{spec}", "--out", "{out}", "--license", "{out}/none"], "give the path of the license's text"),
        (["{out}/none.yaml", "--out", "{out}"], "there is no file"),
    ],
)
def test_paths_that_lead_elsewhere_are_named(
    arguments: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = tmp_path / "pets.yaml"
    spec.write_text(PETS.replace("LICENSED", "{name: MIT}"), encoding="utf-8")
    named = [each.format(spec=spec, out=tmp_path / "client") for each in arguments]
    assert main(["typescript", *named]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "client").exists()


@pytest.mark.parametrize("name", ["Pets", "../pets", "@acme/", "a b", ".pets", "a" * 215])
def test_a_name_that_no_registry_takes_is_refused(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["typescript", "openapi.yaml", "--out", "client", "--name", name])
    assert "is no package's name, such as pets or @acme/pets" in capsys.readouterr().err


def test_the_help_shows_whole_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["typescript", "--help"])
    assert "python -m codegen typescript openapi.yaml --out client --name @acme" in capsys.readouterr().out
