"""Schemathesis against the running service: every check, every phase, every operation."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from contract import CONTRACT
from tests.live_service import LiveService

ROOT = Path(__file__).parents[2]
SCHEMATHESIS = Path(sys.executable).parent / "schemathesis"


@pytest.fixture(scope="module")
def report(service: LiveService, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("schemathesis")
    _write_peers(folder / "peers.json", service)
    config = (Path(__file__).parent / "schemathesis.toml").read_text()
    (folder / "schemathesis.toml").write_text(config.replace("@PEERS@", str(folder / "peers.json")))
    command = [
        *(
            str(Path(sys.executable).parent / "schemathesis"),
            "--config-file",
            str(folder / "schemathesis.toml"),
        ),
        *("run", str(ROOT / "openapi.yaml"), "--url", service.url),
        *("--report", "json", "--report-json-path", str(folder / "report.json")),
    ]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    sys.stdout.write(run.stdout + run.stderr)  # pytest shows it where a test fails
    found: dict[str, Any] = json.loads((folder / "report.json").read_text())
    return found


def _write_peers(path: Path, service: LiveService) -> None:
    peers = [
        {
            "name": name,
            "fixedHeaders": [{"name": "Authorization", "value": f"Bearer {service.token(name)}"}],
        }
        for name in ("alice", "bob")
    ]
    path.write_text(json.dumps({"auth": peers}))


def test_every_operation_is_tested(report: dict[str, Any]) -> None:
    operations = report["operations"]
    assert operations["total"] == operations["tested"] == len(CONTRACT.operations)
    assert report["test_cases"]["generated"] > 1000


def test_every_phase_runs_to_its_end(report: dict[str, Any]) -> None:
    assert {name: phase["status"] for name, phase in report["phases"].items()} == dict.fromkeys(
        ("examples", "coverage", "fuzzing", "stateful"), "success"
    )
    assert report["complete"]


def test_no_check_fails(report: dict[str, Any]) -> None:
    assert report["failures"] == []
    assert report["errors"] == []
