"""Drift, hand edits and documents of others: what the TypeScript side of the compiler promises."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from codegen.cli import main
from codegen.document import parse_document, read_document
from codegen.typescript.build import client_files

REPOSITORY = Path(__file__).parents[2]
CHANNELS = REPOSITORY / "tests/codegen/documents/families/channels.yaml"

NEUTRAL = """\
openapi: 3.0.3
info: {title: 2nd pet-store API, version: 4.5.6}
servers: [{url: 'https://pets.example/v2/'}]
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200':
          description: Pets.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Pet'}
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string}}}
    Error: {type: object, properties: {detail: {type: string}}}
    pet-name: {type: string}
"""


@dataclass(frozen=True)
class Workspace:
    """A copy of the contract and of what was generated from it; `family` is one of its files."""

    spec: Path
    family: Path
    out: Path

    def build(self, *options: str) -> int:
        return main(["typescript", str(self.spec), "--out", str(self.out), *options])

    def change_contract(self) -> None:
        text = self.family.read_text(encoding="utf-8")
        self.family.write_text(text.replace("A page of projects.", "One page."), encoding="utf-8")

    def contents(self) -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in self.out.rglob("*") if path.is_file()}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    spec = Path(shutil.copy(REPOSITORY / "openapi.yaml", tmp_path))
    families = Path(shutil.copytree(REPOSITORY / "openapi", tmp_path / "openapi"))
    out = Path(shutil.copytree(REPOSITORY / "generated/typescript", tmp_path / "typescript"))
    return Workspace(spec, families / "projects.yaml", out)


@pytest.fixture
def neutral(workspace: Workspace) -> Workspace:
    """The same of a small document of others."""
    workspace.spec.write_text(NEUTRAL, encoding="utf-8")
    shutil.rmtree(workspace.out)
    assert workspace.build() == 0
    return workspace


def test_the_committed_files_belong_to_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    spec, out = REPOSITORY / "openapi.yaml", REPOSITORY / "generated/typescript"
    command = ["typescript", str(spec), "--out", str(out), "--license", str(REPOSITORY / "LICENSE")]
    command += ["--with", "zod,query,msw"]
    assert main([*command, "--check"]) == 0, capsys.readouterr().out


def test_a_changed_contract_is_drift_until_it_is_compiled(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace.change_contract()
    assert workspace.build("--check") == 1
    assert "types.d.ts is out of date" in capsys.readouterr().out
    assert workspace.build() == 0
    assert workspace.build("--check") == 0


def test_an_edited_file_is_named_and_kept(neutral: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    (neutral.out / "index.js").write_text("export {};\n", encoding="utf-8")
    neutral.spec.write_text(NEUTRAL.replace("Pets.", "All pets."), encoding="utf-8")
    for options in ((), ("--check",)):
        assert neutral.build(*options) == 1
        assert "index.js was edited by hand" in capsys.readouterr().out
    assert (neutral.out / "index.js").read_text(encoding="utf-8") == "export {};\n"
    assert neutral.build("--force") == 0


def test_absent_and_strange_files_are_found_by_the_check(
    neutral: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    (neutral.out / "types.d.ts").unlink()
    (neutral.out / "operations/mine.js").write_text("", encoding="utf-8")
    assert neutral.build("--check") == 1
    said = capsys.readouterr().out
    assert "types.d.ts is out of date" in said
    assert "mine.js is not generated from the document" in said


def test_files_that_are_no_longer_generated_go(workspace: Workspace) -> None:
    workspace.spec.write_text(NEUTRAL, encoding="utf-8")
    assert workspace.build() == 0
    assert not (workspace.out / "operations/projects.js").exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (NEUTRAL.replace("schemas/Pet", "schemas/Absent"), "'#/components/schemas/Absent' leads nowhere"),
        ("openapi: 3.1.1\ninfo: {title: [}\n", "openapi.yaml:2:16 "),
    ],
    ids=["a reference to nothing", "no YAML"],
)
def test_a_contract_that_cannot_be_compiled_leaves_every_file_alone(
    neutral: Workspace, text: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = neutral.contents()
    neutral.spec.write_text(text, encoding="utf-8")
    assert neutral.build() == 1
    assert told in capsys.readouterr().out
    assert neutral.contents() == before


def test_names_come_from_the_title_of_any_document() -> None:
    files = {
        name: content.decode()
        for name, content in client_files(parse_document(NEUTRAL.encode(), "pets.yaml")).items()
    }
    assert "export const createApi2ndPetStoreAPIClient =" in files["index.js"]
    assert 'core.client(options, "https://pets.example/v2")' in files["index.js"]
    assert '"name": "api-2nd-pet-store-api-client"' in files["package.json"]
    assert '"version": "4.5.6"' in files["package.json"]


FIELDS = "error_code: {}, message: {}, details: {}, request_id: {}"
SHAPE = f"{{type: object, required: [error_code, message, details, request_id], properties: {{{FIELDS}}}}}"
ELSEWHERE = {
    "a file of its own": ("{$ref: parts.yaml#/Error}", f"Error: {SHAPE}"),
    "a file under another name": ("{$ref: parts.yaml#/Fault}", f"Fault: {SHAPE}"),
    "several parts": (
        "{allOf: [{$ref: parts.yaml#/Coded}, {required: [details, request_id]}]}",
        "Coded: {required: [error_code, message]}",
    ),
}


@pytest.mark.parametrize(("written", "part"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_codes_of_errors_are_read_wherever_their_shape_stands(
    written: str, part: str, tmp_path: Path
) -> None:
    error = "{type: object, properties: {detail: {type: string}}}"
    (tmp_path / "pets.yaml").write_text(NEUTRAL.replace(error, written), encoding="utf-8")
    (tmp_path / "parts.yaml").write_text(part, encoding="utf-8")
    files = client_files(read_document(tmp_path / "pets.yaml"))
    assert b'core.client(options, "https://pets.example/v2", "error_code")' in files["index.js"]


USED: Final = """\
import { createChannelsClient, watchPet } from "./client/index.js";
const watched = watchPet(createChannelsClient({ baseUrl: "/" }), { pet_id: "7" });
export async function told(): Promise<string> {
  for await (const message of watched) {
    return message.event === "moved" ? (message.place?.street ?? "") : message.event;
  }
  watched.send({ event: "call", name: "Rex" });
  return "";
}
"""


def test_messages_of_channels_are_typed(compile_typescript: Callable[..., str]) -> None:
    files = client_files(read_document(CHANNELS))
    assert b"stops: [1000, 4404]" in files["channels.js"]
    declared = {name: content.decode() for name, content in files.items() if name.endswith(".d.ts")}
    sources = {f"client/{name}": text for name, text in declared.items()}
    wrong = USED.replace('event: "call"', 'event: "cry"')
    found = compile_typescript({**sources, "used.ts": USED, "wrong.ts": wrong})
    assert re.findall(r"(?m)^(\w+\.ts)\(.*error (TS\d+)", found) == [("wrong.ts", "TS2322")]


def test_every_source_says_where_it_comes_from() -> None:
    for source in (REPOSITORY / "generated/typescript").rglob("*.[cjd]*s"):
        first_line = source.read_text(encoding="utf-8").partition("\n")[0]
        assert first_line == "// Generated from openapi.yaml by codegen; edit the contract instead."


def test_no_lock_file_names_a_registry() -> None:
    for lock in ("codegen/typescript/package-lock.json", "examples/package-lock.json"):
        lines = (REPOSITORY / lock).read_text(encoding="utf-8").splitlines()
        resolved = [line for line in lines if '"resolved": "http' in line]
        assert resolved == []
