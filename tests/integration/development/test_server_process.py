"""Processes that are told to end together, and waited for one after the other."""

import signal
import sys
from pathlib import Path

from charter.development.server_process import Program, ServerProcess

TELLS_OF_ITS_END = """
import signal, sys
def end(*_):
    print("told", flush=True)
    sys.exit()
signal.signal(signal.SIGTERM, end)
print("ready", flush=True)
signal.pause()
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
