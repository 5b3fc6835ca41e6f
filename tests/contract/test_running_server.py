"""Schemathesis against the running service: every check, every phase, every operation."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from contract import CONTRACT
from tests.contract.people import add_accounts
from tests.live_service import LiveService

pytestmark = pytest.mark.timeout(1200)
BY_ADMINS = {
    operation.operation_id
    for operation in CONTRACT.operations
    if any("admin" in roles for roles in (operation.security or ({},))[0].values())
} | {"getUser", "updateUser", "deleteUser"}
"""Operations for administrators, and those on what they make."""
BY_MANY = (
    *("logOut", "logOutEverywhere", "deleteOwnUser"),
    *("changePassword", "requestEmailChange", "acceptInvitation"),
    *("exportLedger", "importLedger", "exportSchool"),
    *("enrolSecondFactor", "confirmSecondFactor", "disableSecondFactor", "renewRecoveryCodes"),
)
"""Operations that end the caller's session, or that a caller can ask for a few times a minute."""

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def report(service: LiveService, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("schemathesis")
    _write_callers(folder, service)
    config = (Path(__file__).parent / "schemathesis.toml").read_text()
    (folder / "schemathesis.toml").write_text(config.replace("@PEERS@", str(folder / "peers.json")))
    command = [
        *(
            str(Path(sys.executable).parent / "schemathesis"),
            "--config-file",
            str(folder / "schemathesis.toml"),
        ),
        *("run", str(ROOT / "generated/contract/openapi.yaml"), "--url", service.url),
        *("--report", "json", "--report-json-path", str(folder / "report.json")),
    ]
    variables = {
        "SCHEMATHESIS_HOOKS": "tests.contract.schemathesis_hooks",
        "SCHEMATHESIS_CALLERS": str(folder / "callers.json"),
        "PYTHONPATH": str(ROOT),
    }
    run = subprocess.run(
        command, cwd=folder, env=os.environ | variables, capture_output=True, text=True, check=False
    )
    found: dict[str, Any] = json.loads((folder / "report.json").read_text())
    return found | {"output": run.stdout + run.stderr}


def _write_callers(folder: Path, service: LiveService) -> None:
    """Two peers, administrators, and many callers for what one cannot do often."""
    peers = {name: add_accounts(service, name, 1)[0] for name in ("alice", "bob")}
    headers = {name: {"name": "Authorization", "value": f"Bearer {token}"} for name, token in peers.items()}
    auth = [{"name": name, "fixedHeaders": [header]} for name, header in headers.items()]
    (folder / "peers.json").write_text(json.dumps({"auth": auth}))
    admins = add_accounts(service, "ada", 20, "super_admin")
    callers = {"alice": [peers["alice"]]} | dict.fromkeys(BY_ADMINS, admins[:1])
    callers |= {name: add_accounts(service, name.lower(), 40) for name in BY_MANY}
    callers["exportAuditLog"] = admins
    (folder / "callers.json").write_text(json.dumps(callers))


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
    assert report["failures"] == [], report["output"]
    assert report["errors"] == [], report["output"]
