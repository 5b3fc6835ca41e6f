"""The package as registries, bundlers and Node take it: what is in it, how large it is, that it installs."""

import json
import shutil
import tarfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest

REPOSITORY = Path(__file__).parents[2]
CLIENT = REPOSITORY / "generated/typescript"

CORE, CHANNELS, OPERATION = 5_000, 3_000, 6_000
"""Bytes that a page loads at most, minified and compressed: a call, further a channel, with a session."""

ESM: Final = """\
import { ApiError, createCharterClient, listProjects, watchJob } from "charter-client";
import * as projects from "charter-client/operations/projects";
import { createRequire } from "node:module";
const manifest = createRequire(import.meta.url)("charter-client/package.json");
const headers = { "Content-Type": "application/json" };
const answers = async () => new Response('{"message": "No."}', { status: 404, headers });
const client = createCharterClient({ baseUrl: "http://charter.test", fetch: answers });
const error = await listProjects(client).catch((error) => error);
console.log(error instanceof ApiError, error.status, manifest.version);
console.log(projects.listProjects === listProjects, typeof watchJob);
"""
CJS: Final = """\
const { ApiError, createCharterClient, listProjects } = require("charter-client");
const projects = require("charter-client/operations/projects");
const answers = async () => new Response("No.", { status: 500 });
const client = createCharterClient({ baseUrl: "http://charter.test", fetch: answers, retry: false });
const told = (error) => console.log(error instanceof ApiError, error.status);
listProjects(client).catch(told).then(() => console.log(projects.listProjects === listProjects));
"""


@dataclass(frozen=True)
class Packed:
    tarball: Path
    facts: Mapping[str, Any]

    def size(self, label: str) -> int:
        return int(self.facts["sizes"][label])


@pytest.fixture(scope="module")
def npm(node: str) -> str:
    path = shutil.which("npm")
    if path is None:
        pytest.skip("npm is not on the PATH")
    return path


@pytest.fixture(scope="module")
def tarball(npm: str, run: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packed")
    said = run(npm, "pack", "--silent", "--offline", "--pack-destination", folder, folder=CLIENT)
    found = list(folder.glob("*.tgz"))
    assert len(found) == 1, said
    return found[0]


@pytest.fixture(scope="module")
def packed(tools: Path, run_node: Callable[..., str], tarball: Path) -> Packed:
    said = run_node(tools.parent / "package_facts.mjs", CLIENT, tarball, "charter-client")
    return Packed(tarball, json.loads(said))


def test_publint_and_are_the_types_wrong_find_nothing(packed: Packed) -> None:
    assert (packed.facts["publint"], packed.facts["attw"]) == ([], [])


def test_no_operation_costs_more_than_promised(packed: Packed) -> None:
    operations = set(packed.facts["operations"]) - set(packed.facts["channels"])
    assert len(operations) > 200
    assert [name for name in operations if packed.size(name) >= CORE] == []
    assert [name for name in operations if packed.size(f"{name} and a session") >= OPERATION] == []


def test_a_channel_adds_no_more_than_promised(packed: Packed) -> None:
    assert set(packed.facts["channels"]) >= {"echo", "watchJob"}
    for channel in packed.facts["channels"]:
        assert packed.size(channel) - packed.size("listProjects") < CHANNELS, channel


def test_what_is_not_called_is_left_out(packed: Packed) -> None:
    assert packed.size("listProjects") * 2 < packed.size("all")


def test_the_tarball_has_a_page_and_the_license_and_nothing_of_the_compiler(tarball: Path) -> None:
    with tarfile.open(tarball) as archive:
        names = {name.removeprefix("package/") for name in archive.getnames()}
        terms = archive.extractfile("package/LICENSE")
        assert terms is not None
        assert terms.read() == (REPOSITORY / "LICENSE").read_bytes()
    assert {"README.md", "package.json", "index.js", "index.cjs", "index.d.ts", "index.d.cts"} <= names
    assert "contract.lock" not in names


def test_it_is_installed_into_an_empty_project_and_called_from_both_kinds_of_modules(
    npm: str, run: Callable[..., str], run_node: Callable[..., str], tarball: Path, tmp_path: Path
) -> None:
    (tmp_path / "package.json").write_text('{"name": "empty", "private": true}', encoding="utf-8")
    (tmp_path / "page.mjs").write_text(ESM, encoding="utf-8")
    (tmp_path / "server.cjs").write_text(CJS, encoding="utf-8")
    run(npm, "install", "--offline", "--silent", "--no-audit", "--no-fund", tarball, folder=tmp_path)
    version = json.loads((CLIENT / "package.json").read_text(encoding="utf-8"))["version"]
    assert run_node("page.mjs", folder=tmp_path) == f"true 404 {version}\ntrue function\n"
    assert run_node("server.cjs", folder=tmp_path) == "true 500\ntrue\n"
