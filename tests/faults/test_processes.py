"""The harness itself: a fault that never happens would pass every test."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.faults.processes import ProcessGroup, is_running, kill_process, members_of
from tests.faults.stand import REPOSITORY
from tests.faults.waiting import until

FORKING = "import os, time; os.fork(); print('up', flush=True); time.sleep(600)"


def forking(folder: Path) -> ProcessGroup:
    group = ProcessGroup([sys.executable, "-c", FORKING], os.environ, folder / "forking.log")
    until(lambda: group.log.read_text().count("up") == 2, "both processes")
    return group


def test_a_killed_group_leaves_nobody(tmp_path: Path) -> None:
    with forking(tmp_path) as group:
        group.kill()

        assert not group.is_alive
        assert members_of(group.pid) == []


def test_a_child_dies_alone(tmp_path: Path) -> None:
    with forking(tmp_path) as group:
        (child,) = group.members

        kill_process(child)

        assert group.is_alive
        assert not is_running(child)


def test_a_frozen_group_is_there_and_ends_only_once_it_goes_on(tmp_path: Path) -> None:
    with forking(tmp_path) as group:
        group.freeze()
        group.tell(signal.SIGTERM)
        assert group.is_alive

        group.thaw()

        until(lambda: not group.is_alive, "the end of who was told to")


def test_a_group_does_not_outlive_whoever_started_it(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.faults.test_processes import forking; "
        "print(forking(Path(sys.argv[1])).pid, flush=True); sys.stdin.read()"
    )
    owner = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)],
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert owner.stdout is not None
    group = int(owner.stdout.readline())

    owner.kill()
    owner.communicate()

    until(lambda: not members_of(group), "the end of the group")
