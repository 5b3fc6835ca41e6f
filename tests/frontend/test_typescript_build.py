"""Drift, hand edits and machines without Node: what the TypeScript side of the compiler promises."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from codegen.document import parse_document, read_document
from codegen.typescript import build_typescript
from codegen.typescript.render import render_files, service_of

REPOSITORY = Path(__file__).parents[2]

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

    def build(self, *, check: bool = False) -> int:
        return build_typescript(self.spec, self.out, check=check)

    def change_contract(self) -> None:
        text = self.family.read_text(encoding="utf-8")
        self.family.write_text(text.replace("A page of projects.", "One page."), encoding="utf-8")

    def contents(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self.out.iterdir() if path.is_file()}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    spec = Path(shutil.copy(REPOSITORY / "openapi.yaml", tmp_path))
    families = Path(shutil.copytree(REPOSITORY / "openapi", tmp_path / "openapi"))
    ignore = shutil.ignore_patterns("node_modules")
    out = Path(shutil.copytree(REPOSITORY / "generated/typescript", tmp_path / "typescript", ignore=ignore))
    return Workspace(spec, families / "projects.yaml", out)


@pytest.fixture
def without_node(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.usefixtures("without_node")
class TestWithoutNode:
    def test_a_changed_contract_is_skipped_saying_why(
        self, workspace: Workspace, capsys: pytest.CaptureFixture[str]
    ) -> None:
        workspace.change_contract()
        before = workspace.contents()
        assert workspace.build() == 0
        said = capsys.readouterr().out
        assert f"{workspace.out} skipped" in said
        assert "node is not on the PATH" in said
        assert workspace.contents() == before

    def test_what_was_skipped_is_found_by_the_check(
        self, workspace: Workspace, capsys: pytest.CaptureFixture[str]
    ) -> None:
        workspace.change_contract()
        assert workspace.build(check=True) == 1
        assert "generated from another version" in capsys.readouterr().out

    def test_an_edited_file_is_found_by_the_check(
        self, workspace: Workspace, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (workspace.out / "client.ts").write_text("export {};\n", encoding="utf-8")
        assert workspace.build(check=True) == 1
        assert "client.ts was edited by hand" in capsys.readouterr().out

    def test_a_deleted_file_is_found_by_the_check(
        self, workspace: Workspace, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (workspace.out / "schema.ts").unlink()
        assert workspace.build(check=True) == 1
        assert "schema.ts is absent" in capsys.readouterr().out

    def test_an_unchanged_contract_passes_the_check(self, workspace: Workspace) -> None:
        assert workspace.build(check=True) == 0

    def test_an_unchanged_contract_needs_no_tools(
        self, workspace: Workspace, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert workspace.build() == 0
        assert "is up to date" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for node is a shell script")
def test_a_node_that_is_too_old_is_told_apart_from_none(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    node = tmp_path / "node"
    node.write_text("#!/bin/sh\necho v18.20.4\n", encoding="utf-8")
    node.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    workspace.change_contract()
    assert workspace.build() == 0
    assert "Node 20 or newer is needed, not v18.20.4" in capsys.readouterr().out


def test_the_command_exits_with_the_status_of_the_check(workspace: Workspace) -> None:
    command = [sys.executable, "-m", "codegen.typescript", str(workspace.spec)]
    command += ["--out", str(workspace.out), "--check"]
    assert subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=False).returncode == 0
    workspace.change_contract()
    assert subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=False).returncode == 1


def test_the_committed_files_belong_to_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    status = build_typescript(REPOSITORY / "openapi.yaml", REPOSITORY / "generated/typescript", check=True)
    assert status == 0, capsys.readouterr().out


def test_a_folder_without_a_lock_is_drift(workspace: Workspace) -> None:
    (workspace.out / "contract.lock").unlink()
    assert workspace.build(check=True) == 1


def test_a_file_edited_by_hand_is_named_and_kept(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace.change_contract()
    (workspace.out / "index.ts").write_text("export {};\n", encoding="utf-8")
    assert workspace.build() == 1
    assert "index.ts was edited by hand" in capsys.readouterr().out
    assert (workspace.out / "index.ts").read_text(encoding="utf-8") == "export {};\n"


@pytest.mark.usefixtures("node")
class TestWithNode:
    def test_a_changed_contract_is_compiled_and_then_current(self, workspace: Workspace) -> None:
        workspace.change_contract()
        assert workspace.build() == 0
        assert b"One page." in workspace.contents()["schema.ts"]
        assert workspace.build(check=True) == 0

    def test_the_same_contract_gives_the_same_bytes(self, workspace: Workspace) -> None:
        before = workspace.contents()
        shutil.rmtree(workspace.out)
        assert workspace.build() == 0
        assert workspace.contents() == before

    def test_files_that_are_no_longer_generated_go(self, workspace: Workspace) -> None:
        workspace.spec.write_text(NEUTRAL, encoding="utf-8")
        assert workspace.build() == 0
        assert "conventions.ts" not in workspace.contents()

    def test_a_contract_without_the_error_shape_says_what_its_client_lacks(
        self, workspace: Workspace, capsys: pytest.CaptureFixture[str]
    ) -> None:
        workspace.spec.write_text(NEUTRAL, encoding="utf-8")
        for _ in ("written", "up to date"):
            assert workspace.build() == 0
            said = capsys.readouterr().out
            assert "without conventions.ts, since no schema of the document requires all of details," in said

    def test_a_contract_that_cannot_be_compiled_leaves_every_file_alone(
        self, workspace: Workspace, capsys: pytest.CaptureFixture[str]
    ) -> None:
        before = workspace.contents()
        workspace.spec.write_text(NEUTRAL.replace("schemas/Pet", "schemas/Absent"), encoding="utf-8")
        assert workspace.build() == 1
        assert "'#/components/schemas/Absent' leads nowhere" in capsys.readouterr().out
        assert workspace.contents() == before

    def test_a_document_that_is_no_yaml_is_named_with_its_line(
        self, workspace: Workspace, capsys: pytest.CaptureFixture[str]
    ) -> None:
        workspace.spec.write_text("openapi: 3.1.1\ninfo: {title: [}\n", encoding="utf-8")
        assert workspace.build() == 1
        assert "openapi.yaml:2:16 " in capsys.readouterr().out

    def test_a_broken_family_is_named_with_its_own_file_and_line(
        self, workspace: Workspace, capsys: pytest.CaptureFixture[str]
    ) -> None:
        workspace.family.write_text("paths:\n  /v1/projects: {get: [}\n", encoding="utf-8")
        assert workspace.build() == 1
        assert "openapi/projects.yaml:2:24 " in capsys.readouterr().out

    def test_the_map_of_kinds_of_jobs_is_sound_typescript(
        self, workspace: Workspace, compile_typescript: Callable[..., str]
    ) -> None:
        workspace.spec.write_text(with_jobs(), encoding="utf-8")
        assert workspace.build() == 0
        sources = {name: content.decode() for name, content in workspace.contents().items()}
        used = 'import type { JobKinds } from "./jobs.js";\n'
        used += 'export const fed: JobKinds["feed"] = { arguments: {}, result: "Rex", event: null };\n'
        kept = {name: sources[name] for name in ("jobs.ts", "schema.ts")}
        assert compile_typescript({**kept, "used.ts": used}) == ""
        assert "TS2322" in compile_typescript({**kept, "used.ts": used.replace('"Rex"', "5")})

    def test_schemas_named_like_globals_get_no_short_name(self, workspace: Workspace) -> None:
        workspace.spec.write_text(NEUTRAL, encoding="utf-8")
        assert workspace.build() == 0
        schema = workspace.contents()["schema.ts"].decode()
        assert 'export type Pet = components["schemas"]["Pet"];' in schema
        assert "export type Error " not in schema
        assert "export type pet-name" not in schema


def test_names_come_from_the_title_of_any_document() -> None:
    files = render_files(service_of(parse_document(NEUTRAL.encode(), "pets.yaml")), "types")
    assert set(files) == {"schema.ts", "client.ts", "index.ts", "package.json"}
    assert "export function createApi2ndPetStoreAPIClient" in files["client.ts"]
    assert 'baseUrl: "https://pets.example/v2"' in files["client.ts"]
    assert '"version": "4.5.6"' in files["package.json"]


FIELDS = "error_code: {}, message: {}, details: {}, request_id: {}"
SHAPE = f"{{type: object, required: [error_code, message, details, request_id], properties: {{{FIELDS}}}}}"
ELSEWHERE = {
    "a file of its own": ("{$ref: parts.yaml#/Error}", f"Error: {SHAPE}", "Error"),
    "a file under another name": ("{$ref: parts.yaml#/Fault}", f"Fault: {SHAPE}", "Error"),
    "several parts": (
        "{allOf: [{$ref: parts.yaml#/Coded}, {required: [details, request_id]}]}",
        "Coded: {required: [error_code, message]}",
        "Error",
    ),
    "a schema that is only referred to": (
        "{type: object, properties: {of: {$ref: parts.yaml#/Fault}}}",
        f"Fault: {SHAPE}",
        "Fault",
    ),
}


@pytest.mark.parametrize(("written", "part", "name"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_the_error_shape_is_found_wherever_it_stands(
    written: str, part: str, name: str, tmp_path: Path
) -> None:
    error = "{type: object, properties: {detail: {type: string}}}"
    (tmp_path / "pets.yaml").write_text(NEUTRAL.replace(error, written), encoding="utf-8")
    (tmp_path / "parts.yaml").write_text(part, encoding="utf-8")
    files = render_files(service_of(read_document(tmp_path / "pets.yaml")), "types")
    assert f'export type ErrorBody = components["schemas"]["{name}"];' in files["conventions.ts"]


JOBS = """\
x-job:
  kinds:
    feed:
      arguments: {$ref: '#/components/schemas/Pet'}
      result: {$ref: '#/components/schemas/pet-name'}
"""


def with_jobs() -> str:
    lines = "".join(f"      {line}\n" for line in JOBS.splitlines())
    return NEUTRAL.replace("      operationId", f"{lines}      operationId")


def test_kinds_of_jobs_are_a_map_of_their_types() -> None:
    files = render_files(service_of(parse_document(with_jobs().encode(), "pets.yaml")), "types")
    assert files["jobs.ts"].endswith(
        "export interface JobKinds {\n"
        "  feed: {\n"
        '    arguments: components["schemas"]["Pet"];\n'
        '    result: components["schemas"]["pet-name"];\n'
        "    event: null;\n"
        "  };\n"
        "}\n"
    )
    assert 'export type { JobKinds } from "./jobs.js";\n' in files["index.ts"]


def test_channels_are_a_map_of_their_messages_and_a_table_of_their_codes() -> None:
    document = read_document(REPOSITORY / "tests/codegen/documents/families/channels.yaml")
    files = render_files(service_of(document), "types")
    assert '    path: "/pets/{pet_id}/events" | "/ws/pets/{pet_id}";\n' in files["channels.ts"]
    assert (
        '    receives: components["schemas"]["Auth"] | components["schemas"]["Call"];\n'
        in files["channels.ts"]
    )
    assert '    4404: { reason: "There is no such pet.", reconnect: "no" },\n' in files["channels.ts"]
    assert "  echo: {\n    sends: string;\n    receives: string;\n" in files["channels.ts"]


USED: Final = """\
import { CLOSE_CODES, type Channels } from "./channels.js";

export function told(message: Channels["watchPet"]["sends"]): string {
  return message.event === "moved" ? (message.place?.street ?? "") : message.event;
}
export const call: Channels["watchPet"]["receives"] = { event: "call", name: "Rex" };
export const isOver: boolean = CLOSE_CODES.watchPet[4404]?.reconnect === "no";
"""


def test_channels_and_their_close_codes_are_sound_typescript(
    tmp_path: Path, compile_typescript: Callable[..., str]
) -> None:
    spec = REPOSITORY / "tests/codegen/documents/families/channels.yaml"
    assert build_typescript(spec, tmp_path / "types", check=False) == 0
    kept = {name: (tmp_path / "types" / name).read_text("utf-8") for name in ("channels.ts", "schema.ts")}
    assert compile_typescript({**kept, "used.ts": USED}) == ""
    assert "TS2322" in compile_typescript({**kept, "used.ts": USED.replace('event: "call"', 'event: "cry"')})


@pytest.mark.parametrize("name", ["schema.ts", "client.ts", "conventions.ts", "index.ts"])
def test_every_source_says_where_it_comes_from(name: str) -> None:
    first_line = (REPOSITORY / "generated/typescript" / name).read_text(encoding="utf-8").partition("\n")[0]
    assert first_line == "// Generated from openapi.yaml by codegen; edit the contract instead."


def test_no_lock_file_names_a_registry() -> None:
    for lock in ("codegen/typescript/package-lock.json", "examples/package-lock.json"):
        lines = (REPOSITORY / lock).read_text(encoding="utf-8").splitlines()
        resolved = [line for line in lines if '"resolved": "http' in line]
        assert resolved == []
