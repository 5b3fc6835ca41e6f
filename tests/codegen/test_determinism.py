"""The same document gives the same bytes, whoever compiles it, where and when."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest

from codegen.writing.lock import LOCK_NAME
from tests.codegen.compiling import DOCUMENTS, ROOT

FOREIGN_LETTERS: Final = """\
openapi: 3.1.1
info: {title: Größen \u2013 尺寸, version: '1'}
tags: [{name: Größen, description: 'Maße und Gewichte \u2192 всё'}]
paths:
  /größen:
    get:
      tags: [Größen]
      operationId: listGrößen
      responses:
        '200':
          description: Größen
          content:
            application/json:
              schema: {type: object, properties: {größe: {type: string, enum: [groß, klein, "大", "<="]}}}
"""


@dataclass(frozen=True)
class Surroundings:
    """What must not matter: environment, flags of the interpreter, umask and the current directory."""

    environment: Mapping[str, str] = field(default_factory=dict)
    flags: Sequence[str] = ()
    umask: int = 0o022
    directory: str = "."


HOME: Final = Surroundings({"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"})
ABROAD: Final = {
    "another hash seed": Surroundings({"PYTHONHASHSEED": "4711"}),
    "an ASCII locale": Surroundings({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    "a German locale and time zone": Surroundings({"LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Kathmandu"}),
    "another directory, a strict umask and -O": Surroundings(
        flags=("-O",), umask=0o077, directory="elsewhere"
    ),
}


def _built(spec: Path, folder: Path, surroundings: Surroundings) -> dict[str, bytes]:
    """The files of a build, the lock among them; the paths on the command line start from the directory."""
    directory = folder / surroundings.directory
    directory.mkdir(parents=True, exist_ok=True)
    out = folder / "package" / spec.stem
    program = "import os, sys; os.umask(int(sys.argv.pop(1))); from codegen.cli import main; sys.exit(main())"
    build = ["build", os.path.relpath(spec, directory), "--out", os.path.relpath(out, directory)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **surroundings.environment}
    command = [sys.executable, *surroundings.flags, "-c", program, str(surroundings.umask), *build]
    subprocess.run(command, cwd=directory, env=environment, check=True)
    return {path.name: path.read_bytes() for path in out.iterdir()}


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A document with letters that a wrong encoding or a wrong way to sort would show."""
    path = tmp_path_factory.mktemp("document") / "sizes.yaml"
    path.write_text(FOREIGN_LETTERS, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def at_home(spec: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return _built(spec, tmp_path_factory.mktemp("home"), HOME)


@pytest.mark.parametrize("surroundings", ABROAD.values(), ids=ABROAD)
def test_surroundings_change_no_byte(
    surroundings: Surroundings, spec: Path, at_home: dict[str, bytes], tmp_path: Path
) -> None:
    assert _built(spec, tmp_path, surroundings) == at_home


def test_a_larger_document_does_not_depend_on_the_hash_seed_either(tmp_path: Path) -> None:
    spec = DOCUMENTS / "library.yaml"
    assert _built(spec, tmp_path / "a", HOME) == _built(
        spec, tmp_path / "b", ABROAD["another directory, a strict umask and -O"]
    )


def test_nothing_in_a_lock_tells_of_the_machine(at_home: dict[str, bytes], spec: Path) -> None:
    text = at_home[LOCK_NAME].decode()
    lock = json.loads(text)
    assert lock.keys() == {"document", "files", "options", "tools", "seal"}
    assert lock["options"]["source"] == spec.name
    assert lock["files"].keys() == at_home.keys() - {LOCK_NAME}
    machine = [str(spec.parent), str(ROOT), str(Path.home()), sys.prefix, os.sep]
    assert [word for word in machine if word in text] == []
