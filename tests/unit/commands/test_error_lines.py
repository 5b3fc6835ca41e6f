"""How the command tells what went wrong."""

import subprocess
import sys

PROGRAM = """
import sys
from charter import cli, commands
import charter.commands.contract as contract
from contract_runtime import ContractNotFulfilled
def fail():
    raise ContractNotFulfilled(["archiveProject: ProjectHandlers has no method archive_project"])
contract.list_operations = fail
sys.argv = ["charter", "routes"]
sys.exit(cli.main())
"""


def test_an_operation_without_a_handler_is_named_by_the_command() -> None:
    told = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert told.returncode == 1
    assert "archiveProject" in told.stderr
    assert "Traceback" not in told.stderr
