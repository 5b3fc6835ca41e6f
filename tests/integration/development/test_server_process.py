"""Processes that are told to end together, and waited for one after the other."""

import signal
import sys
from pathlib import Path

from charter.development.server_process import Program, ServerProcess

TELLS_OF_ITS_END = """
import signal
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
print("ready", flush=True)
signal.sigwait([signal.SIGTERM])
print("told", flush=True)
"""


def test_process_that_was_told_to_end_ends_before_it_is_waited_for_and_is_told_once(tmp_path: Path) -> None:
    log = tmp_path / "log"
    command = [sys.executable, "-c", TELLS_OF_ITS_END]
    process = ServerProcess(Program(command=command, log=log, stop_signal=signal.SIGTERM))
    assert process.wait_until(lambda: "ready" in log.read_text(), timeout=60)
    process.begin_to_stop()
    assert not process.is_lost(), "this end was asked for"
    process.stop()
    assert log.read_text().split() == ["ready", "told"]
