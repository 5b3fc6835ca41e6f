"""Processes that are killed, frozen and continued, with all that they forked."""

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from charter.development.server_process import tail
from tests.faults.waiting import until

WATCHDOG: Final = 'read -r _; kill -s KILL -- "-$1" 2>/dev/null'
"""Waits on a pipe from whoever started the group, however that one ends."""
GRACE: Final = 60.0
LINES: Final = 25


class ProcessGroup:
    """A command in a session of its own: a signal can be for it alone or for all that it forked."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], log: Path, output: int | None = None
    ) -> None:
        self.log = log
        with log.open("ab") if output is None else os.fdopen(os.dup(output), "wb") as output_of_all:
            self._leader = subprocess.Popen(
                command,
                cwd=log.parent,
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=output_of_all,
                stderr=output_of_all,
                start_new_session=True,
            )
        self._watchdog = subprocess.Popen(
            ["/bin/sh", "-c", WATCHDOG, "watchdog", str(self.pid)],
            stdin=subprocess.PIPE,
            start_new_session=True,
        )

    @property
    def pid(self) -> int:
        """Of the leader, and of the group."""
        return self._leader.pid

    @property
    def is_alive(self) -> bool:
        """Whether the leader is."""
        return self._leader.poll() is None

    @property
    def members(self) -> list[int]:
        """The processes of the group that run, the leader left out."""
        return [pid for pid in members_of(self.pid) if pid != self.pid]

    def tell(self, what: signal.Signals) -> None:
        """A signal to the leader alone."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, what)

    def freeze(self) -> None:
        """Stop the whole group where it stands; it learns nothing of it."""
        os.killpg(self.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on as if nothing had been."""
        os.killpg(self.pid, signal.SIGCONT)

    def kill(self) -> None:
        """End the whole group at once, as the loss of its host would."""
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        self._leader.wait(GRACE)
        self._dismiss()

    def stop(self) -> int:
        """End it in order, and by force where that takes a minute; the leader's exit status."""
        self.tell(signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            self._leader.wait(GRACE)
        self.kill()
        return self._leader.returncode

    def said(self) -> str:
        """The end of what it wrote."""
        return f"{self.log.name}:\n{tail(self.log, LINES)}"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()

    def _dismiss(self) -> None:
        self._watchdog.kill()
        self._watchdog.communicate()


def members_of(group: int) -> list[int]:
    """The processes of a group that run; what has ended and waits to be noticed is none."""
    return [int(stat.parent.name) for stat in Path("/proc").glob("[0-9]*/stat") if _group_of(stat) == group]


def kill_process(pid: int) -> None:
    """kill -9 for one process, gone when this returns; none there is fine."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    until(lambda: not is_running(pid), f"the end of process {pid}")


def is_running(pid: int) -> bool:
    """Whether a process is there, and no zombie."""
    return _group_of(Path(f"/proc/{pid}/stat")) is not None


def _group_of(stat: Path) -> int | None:
    try:
        state, _parent, group = stat.read_text().rpartition(")")[2].split()[:3]
    except OSError:
        return None
    return None if state in "ZX" else int(group)
