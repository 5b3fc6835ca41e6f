"""Compiler, runtime and what they make work where the service is not installed."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.codegen.compiling import DOCUMENTS, ROOT

ONLY: Final = """
import importlib.abc
import sys

FORBIDDEN = {
    "alembic", "celery", "charter", "contract", "joserfc", "prometheus_client", "psycopg",
    "redis", "sqlalchemy", "typer",
}


class Absent(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in FORBIDDEN:
            raise ModuleNotFoundError(f"{name} belongs to the service", name=name)


sys.meta_path.insert(0, Absent())
"""

COMPILE: Final = """
from codegen.cli import main

assert main(["lint", sys.argv[1]]) == 0
assert main(["scaffold", sys.argv[1], "--out", "parcels", "--handlers", "handlers"]) == 0
"""

SERVE: Final = """
from starlette.testclient import TestClient
from handlers.app import create_app

with TestClient(create_app(), raise_server_exceptions=False) as client:
    routes = [(sorted(route.methods)[0], route.path) for route in client.app.routes]
    answers = {client.request(method, path).status_code for method, path in routes}
    assert answers and answers <= {401, 415, 422, 501}, answers
    assert client.get("/nowhere").status_code == 404
"""

IMPORT: Final = """
try:
    import sqlalchemy
except ModuleNotFoundError as absent:
    print(absent)
"""


def python(code: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(folder), str(ROOT), str(ROOT / "src")])
    return subprocess.run(
        [sys.executable, "-c", ONLY + code, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def test_dependencies_of_the_service_are_absent_in_these_tests(tmp_path: Path) -> None:
    assert python(IMPORT, tmp_path).stdout == "sqlalchemy belongs to the service\n"


def test_document_is_compiled_and_served_without_the_service(tmp_path: Path) -> None:
    compiled = python(COMPILE, tmp_path, str(DOCUMENTS / "parcels.yaml"))
    assert compiled.returncode == 0, compiled.stdout + compiled.stderr

    served = python(SERVE, tmp_path)
    assert served.returncode == 0, served.stdout + served.stderr


@pytest.mark.parametrize("command", ["build", "lint", "diff", "ledger", "scaffold", "mock", "conformance"])
def test_every_command_explains_itself_without_the_service(command: str, tmp_path: Path) -> None:
    explained = python("from codegen.cli import main\nmain([sys.argv[1], '--help'])", tmp_path, command)
    assert explained.returncode == 0, explained.stderr
    assert f"python -m codegen {command}" in explained.stdout
