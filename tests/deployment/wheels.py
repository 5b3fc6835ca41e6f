"""The wheels in `dist` in an empty environment, without a source tree: `charter dev` and the compiler.

`make dist` runs this. It is no part of `make test`: a first start migrates, and makes demo data.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import pytest

from charter.development.server_process import scratch_directory
from tests.codegen.compiling import DOCUMENTS
from tests.deployment.image import ROOT
from tests.faults.waiting import until
from tests.integration.commands.test_dev import Development, eventually_gone
from tests.listening import unused_port

UV: Final = Path(sys.executable).with_name("uv")
BARE: Final = {name: os.environ[name] for name in ("HOME", "PATH") if name in os.environ}
"""None of the settings, paths and folders of who runs the tests."""


WHEELS: Final = sorted((ROOT / "dist").glob("*.whl"))


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment with the wheels, and what they ask for as it is locked."""
    environment = tmp_path_factory.mktemp("installed") / "environment"
    run(UV, "venv", "--quiet", "--python", sys.executable, environment)
    options = ("--frozen", "--no-default-groups", "--all-extras", "--no-install-project")
    run(UV, "sync", "--quiet", *options, folder=ROOT, UV_PROJECT_ENVIRONMENT=str(environment))
    into = ("--quiet", "--python", environment)
    run(UV, "pip", "install", *into, "--offline", "--no-deps", *WHEELS)
    run(UV, "pip", "check", *into)
    return environment / "bin"


@pytest.fixture
def folder() -> Iterator[Path]:
    with scratch_directory() as directory:
        yield directory


def test_the_wheels_ask_for_all_that_there_is_of_charter() -> None:
    charter, development = map(metadata, WHEELS)
    extras = ",".join(sorted(charter.get_all("Provides-Extra", [])))
    assert development.get_all("Requires-Dist") == [f"charter[{extras}]=={charter['Version']}"]


def test_charter_dev_of_the_wheels_serves_works_and_ends(installed: Path, folder: Path) -> None:
    port = unused_port()
    with subprocess.Popen(
        [installed / "charter", "dev", "--port", str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=folder,
        env=BARE | {"PYTHONUNBUFFERED": "1"},
    ) as process:
        development = Development(process, port, folder)
        try:
            development.read_until("Ctrl-C stops everything")
            use(development)
            process.send_signal(signal.SIGINT)
            assert process.wait(60) == 0
        finally:
            process.kill()
    assert eventually_gone(development)
    assert {path.name for path in folder.iterdir()} == {".charter"}


def use(development: Development) -> None:
    """Look at the pages and the demo data, log in, and have a job done."""
    assert [development.status(path) for path in ("/docs", "/redoc", "/openapi.json")] == [200] * 3
    assert development.get("/v1/projects", **development.bearer())["data"]
    assert development.post("/v1/auth/login", development.account()).status_code == 200
    job = development.enqueue(kind="demo", arguments={"steps": 1, "step_seconds": 0.01})
    until(lambda: development.get(job, **development.bearer())["state"] == "SUCCESS", "a job that is done")


def test_the_compiler_of_the_wheels_makes_a_service_and_a_client(installed: Path, folder: Path) -> None:
    compiler, document = installed / "charter-codegen", DOCUMENTS / "parcels.yaml"
    run(compiler, "build", document, "--out", folder / "contract")
    run(installed / "python", "-c", "import contract; assert contract.CONTRACT.operations", folder=folder)
    run(compiler, "typescript", document, "--out", folder / "client", "--with", "zod,query,msw")
    assert (folder / "client/package.json").is_file()


def run(*command: str | Path, folder: Path | None = None, **variables: str) -> None:
    subprocess.run(command, cwd=folder, env=BARE | variables, check=True)


def metadata(wheel: Path) -> Message:
    with ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return message_from_bytes(archive.read(name))
