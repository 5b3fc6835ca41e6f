"""How the command tells what went wrong."""

import os
import subprocess
import sys

import pytest

FAIL = """
import sys
from contract_runtime import ContractNotFulfilled
def fail(**_options):
    raise ContractNotFulfilled(["archiveProject: ProjectHandlers has no method archive_project"])
"""
PROGRAM = """
from charter import cli, commands
import charter.commands.contract as contract
contract.list_operations = fail
sys.argv = ["charter", "routes"]
sys.exit(cli.main())
"""
DEVELOPMENT = """
import socket
import charter.app
from charter.commands import dev_application
charter.app.create_app_from_environment = fail
dev_application.main(str(socket.socket().detach()))
"""
SETTINGS = {"ENVIRONMENT": "development", "DATABASE_URL": "postgresql://charter:charter@localhost/charter"}


@pytest.mark.parametrize("program", [PROGRAM, DEVELOPMENT], ids=["routes", "dev"])
def test_an_operation_without_a_handler_is_named_by_the_command(program: str) -> None:
    command = [sys.executable, "-c", FAIL + program]
    told = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, **SETTINGS}
    )
    assert told.returncode == 1
    assert "archiveProject" in told.stderr
    assert "Traceback" not in told.stderr
