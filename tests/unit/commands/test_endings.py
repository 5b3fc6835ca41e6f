"""How commands end: interrupted, unread, and with what they show of how far they are."""

import os
import subprocess
import sys
from io import StringIO

import pytest
from uvicorn.config import STARTUP_FAILURE

from charter.__main__ import main as start
from charter.commands.failures import INTERRUPTED, NOT_STARTED, REFUSED, exit_status
from charter.commands.progress import counted, step


class Terminal(StringIO):
    """A stream that says of itself that somebody watches it."""

    def isatty(self) -> bool:
        return True


def interrupt() -> None:
    raise KeyboardInterrupt


def test_interrupted_command_ends_without_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_status(interrupt) == INTERRUPTED
    assert capsys.readouterr() == ("", "")


def test_command_that_is_interrupted_while_it_is_imported_ends_so_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("charter.cli.main", lambda _arguments: interrupt())
    assert start(["routes"]) == INTERRUPTED
    assert capsys.readouterr() == ("", "")


def test_service_that_did_not_start_ends_as_the_server_has_it() -> None:
    assert NOT_STARTED == STARTUP_FAILURE


@pytest.mark.parametrize("written", ["sys.stdout.write('row')", "print('row', flush=True)"])
def test_output_that_nobody_reads_to_its_end_is_not_worth_a_word(written: str) -> None:
    program = f"""
import sys
from charter.commands.failures import exit_status
sys.exit(exit_status(lambda: {written}))
"""
    reads, writes = os.pipe()
    os.close(reads)
    ended = subprocess.run(
        [sys.executable, "-c", program], stdout=writes, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writes)
    assert ended.stderr == ""
    assert ended.returncode in {0, REFUSED}


def test_progress_is_for_those_who_watch(monkeypatch: pytest.MonkeyPatch) -> None:
    for stream, is_shown in ((Terminal(), True), (StringIO(), False)):
        monkeypatch.setattr(sys, "stderr", stream)
        step("Writing the archive")
        assert list(counted(["a", "b"], "Counting tables")) == ["a", "b"]
        assert (bool(stream.getvalue()), "Counting tables" in stream.getvalue()) == (is_shown, is_shown)
