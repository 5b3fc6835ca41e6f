"""Shells complete the commands of `charter`, as `--install-completion` has them ask."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHARTER = Path(sys.executable).with_name("charter")
ASKED_BY = {
    "zsh": {"_TYPER_COMPLETE_ARGS": "charter jobs "},
    "fish": {"_TYPER_COMPLETE_ARGS": "charter jobs ", "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
}


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_bash_completes_commands_with_what_is_shown_for_it() -> None:
    typed = 'COMP_WORDS=(charter db ""); COMP_CWORD=2; _charter_completion charter; echo "${COMPREPLY[@]}"'
    script = f'eval "$(charter --show-completion bash)"; {typed}'
    path = f"{CHARTER.parent}:{os.environ['PATH']}"
    command = ["bash", "--norc", "-c", script]
    done = subprocess.run(
        command, env=os.environ | {"PATH": path}, capture_output=True, text=True, check=True
    )
    assert {"upgrade", "backup", "restore", "verify"} <= set(done.stdout.split())


@pytest.mark.parametrize("shell", ASKED_BY)
def test_other_shells_are_told_the_commands(shell: str) -> None:
    asked = os.environ | ASKED_BY[shell] | {"_CHARTER_COMPLETE": f"complete_{shell}"}
    done = subprocess.run([CHARTER], env=asked, capture_output=True, text=True, check=False)
    assert all(name in done.stdout for name in ("list", "show", "retry", "cancel", "drain")), done.stdout
