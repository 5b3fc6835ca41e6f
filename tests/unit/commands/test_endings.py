"""How commands end: interrupted, unread, and with what they show of how far they are."""

import os
import signal
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from uvicorn.config import STARTUP_FAILURE

from charter.__main__ import main as start
from charter.commands.failures import INTERRUPTED, NOT_STARTED, REFUSED, TERMINATED, UNREAD, exit_status
from charter.commands.progress import counted, growing, measured


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


@pytest.mark.parametrize(
    ("written", "status"), [("sys.stdout.write('row')", 0), ("print('row', flush=True)", UNREAD)]
)
def test_output_that_nobody_reads_to_its_end_is_not_worth_a_word(written: str, status: int) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    ended = ended_on(writes, written)
    os.close(writes)
    assert (ended.returncode, ended.stderr) == (status, "")


def test_output_on_a_full_disk_is_a_failure_that_is_named() -> None:
    with Path("/dev/full").open("w") as full:
        ended = ended_on(full.fileno(), "sys.stdout.write('row')")
    assert (ended.returncode, ended.stderr.splitlines()) == (
        REFUSED,
        ["charter: OSError: [Errno 28] No space left on device"],
    )


def ended_on(output: int, written: str) -> subprocess.CompletedProcess[str]:
    """A program that ends as commands do, and what it does."""
    program = f"""
import sys
from charter.commands.failures import exit_status
sys.exit(exit_status(lambda: {written}))
"""
    return subprocess.run(
        [sys.executable, "-c", program],
        stdout=output,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
    )


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, TERMINATED), (signal.SIGHUP, 129)])
def test_command_that_is_told_to_end_lets_go_of_what_it_holds(number: signal.Signals, status: int) -> None:
    program = f"""
import os, signal, time
from charter.commands.failures import exit_status

def hold():
    try:
        os.kill(os.getpid(), {number:d})
        time.sleep(60)
    finally:
        os.kill(os.getpid(), {number:d})  # one that comes meanwhile changes nothing
        print("let go", flush=True)

signal.signal({number:d}, signal.SIG_DFL)
print(exit_status(hold), signal.getsignal({number:d}) is signal.SIG_DFL)
"""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert (ended.stdout, ended.stderr) == (f"let go\n{status} True\n", "")


def test_command_without_streams_does_its_work() -> None:
    program = """
import sys
from charter.commands.failures import exit_status
sys.exit(exit_status(lambda: {}))
"""
    for work, status in (("sys.stdout.write('row')", 0), ("1 / 0", REFUSED)):
        command = [sys.executable, "-c", program.format(work)]
        closed = ["/bin/sh", "-c", 'exec "$@" <&- >&- 2>&-', "closed", *command]
        assert subprocess.run(closed, check=False).returncode == status


@pytest.mark.parametrize(
    ("stream", "terminal", "is_shown"),
    [(Terminal(), "xterm", True), (Terminal(), "dumb", False), (StringIO(), "xterm", False)],
    ids=["watched", "dumb", "piped"],
)
def test_progress_is_for_those_who_watch(
    monkeypatch: pytest.MonkeyPatch, stream: StringIO, terminal: str, is_shown: bool
) -> None:
    monkeypatch.setenv("TERM", terminal)
    monkeypatch.setattr(sys, "stderr", stream)
    assert list(counted(["a", "b"], "Counting tables")) == ["a", "b"]
    assert list(measured([b"a", b"b"], "Reading", 2)) == [b"a", b"b"]
    with growing("Writing", "MB") as tell:
        tell(1)
    told = [word in stream.getvalue() for word in ("Counting tables", "Reading", "Writing  1 MB")]
    assert told == [is_shown] * 3
    assert is_shown or not stream.getvalue()
