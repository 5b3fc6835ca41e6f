"""Programs that are run: measured, limited in time, and gone afterwards with all their children."""

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from codegen.conformance.processes import Bench, Cancelled, tree_kilobytes

SLEEPING_FAMILY = """
import subprocess, sys, time, pathlib
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
pathlib.Path("child").write_text(str(child.pid))
time.sleep(60)
"""


@pytest.fixture
def cancelled() -> Event:
    return Event()


@pytest.fixture
def bench(tmp_path: Path, cancelled: Event) -> Iterator[Bench]:
    yield Bench(tmp_path, cancelled)
    assert [path.name for path in tmp_path.iterdir() if path.name != "child"] == []


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def is_running(process: int) -> bool:
    """Whether a process lives; one that nobody has waited for yet does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def ends(process: int) -> bool:
    """Whether a process that was told to end does: the system takes a moment to see to it."""
    for _ in range(500):
        if not is_running(process):
            return True
        time.sleep(0.02)
    return False


def test_end_and_words_of_a_program_are_told(bench: Bench) -> None:
    ended = bench.run(
        python("import sys; print('out'); print('err', file=sys.stderr); sys.exit(3)"), limit=30
    )
    assert (ended.code, sorted(ended.output.split())) == (3, ["err", "out"])


def test_modules_of_the_folder_can_be_imported(bench: Bench, tmp_path: Path) -> None:
    ended = bench.run(python("import os; print(os.environ['PYTHONPATH'].split(os.pathsep)[0])"), limit=30)
    assert ended.output.strip() == str(tmp_path)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read off /proc")
def test_peak_of_memory_counts_children(bench: Bench) -> None:
    child = "import time; block = b'x' * 60_000_000; time.sleep(0.5)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    assert bench.run(python(parent), limit=30).megabytes > 60
    assert tree_kilobytes(os.getpid()) > 0


def test_program_that_takes_too_long_is_ended_with_its_children(bench: Bench, tmp_path: Path) -> None:
    ended = bench.run(python(SLEEPING_FAMILY), limit=3)

    assert ended.code is None
    assert ends(int((tmp_path / "child").read_text(encoding="ascii")))


def test_cancelled_run_leaves_nobody_behind(bench: Bench, tmp_path: Path, cancelled: Event) -> None:
    def up() -> bool:
        return (tmp_path / "child").exists() and bool((tmp_path / "child").read_text(encoding="ascii"))

    with bench.serving(python(SLEEPING_FAMILY), up, limit=30) as server:
        assert server.code == 0
        cancelled.set()
        with pytest.raises(Cancelled):
            bench.run(python("import time; time.sleep(60)"), limit=30)

    assert ends(int((tmp_path / "child").read_text(encoding="ascii")))


def test_server_that_ends_before_it_answers_is_told(bench: Bench) -> None:
    with bench.serving(python("print('no port'); raise SystemExit(4)"), lambda: False, limit=30) as server:
        assert (server.code, server.output.strip()) == (4, "no port")


def test_server_that_never_answers_is_told(bench: Bench) -> None:
    with bench.serving(python("import time; time.sleep(60)"), lambda: False, limit=0.3) as server:
        assert server.code is None
