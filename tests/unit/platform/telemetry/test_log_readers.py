"""Readers of the log that stop, go on, leave, or never were: nobody waits for them."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Final, TextIO

import pytest

from charter.platform.telemetry import log_output
from charter.platform.telemetry.log_output import MOST, LineOutput

LINE: Final = "x" * 99 + "\n"
FLOOD: Final = 2 * MOST // len(LINE)


@pytest.fixture
def pipe() -> Iterator[tuple[int, TextIO]]:
    """The end that is read, and a stream that is not known to block or not."""
    reading, writing = os.pipe()
    stream = os.fdopen(writing, "w")
    yield reading, stream
    stream.close()
    os.close(reading)


@pytest.fixture(params=[True, False], ids=["own", "shared"])
def descriptors(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a descriptor of its own, and where the system gives none."""
    if not request.param:
        monkeypatch.setattr("os.O_NOCTTY", os.O_DIRECTORY)


def read_all(reading: int, arrived: list[bytes]) -> None:
    while piece := os.read(reading, 65_536):
        arrived.append(piece)


@pytest.mark.usefixtures("descriptors")
def test_a_reader_that_stops_holds_nobody_up_and_learns_how_much_it_missed(pipe: tuple[int, TextIO]) -> None:
    reading, stream = pipe
    output = LineOutput(stream)
    dropped: list[int] = []
    output.count = dropped.append

    for _ in range(FLOOD):
        output.write(LINE)
    assert 0 < sum(dropped) < FLOOD
    arrived: list[bytes] = []
    reader = Thread(target=read_all, args=(reading, arrived))
    reader.start()
    output._patience = 60
    output.close()
    stream.close()
    reader.join(60)

    lines = b"".join(arrived).decode().splitlines()
    told = [line for line in lines if line != LINE.strip()]
    assert told == [f"{sum(dropped)} lines were dropped"]
    assert len(lines) - 1 == FLOOD - sum(dropped)


@pytest.mark.usefixtures("descriptors")
def test_the_end_waits_a_moment_for_a_reader_and_no_longer(
    pipe: tuple[int, TextIO], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_output, "LAST_WORDS", 0.01)
    output = LineOutput(pipe[1])
    for _ in range(FLOOD // 2):
        output.write(LINE)

    output.close()

    assert not output._pieces


def test_a_reader_that_is_gone_costs_lines_and_nothing_else() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as stream:
        output = LineOutput(stream)
        dropped: list[int] = []
        output.count = dropped.append

        for _ in range(3):
            output.write(LINE)
        output.close()

        assert dropped == [1, 1, 1]


def test_a_full_disk_costs_lines_and_nothing_else() -> None:
    dropped: list[int] = []
    with Path("/dev/full").open("w") as full:
        output = LineOutput(full)
        output.count = dropped.append
        output.write(LINE)
        output.close()

    assert dropped == [1]


def test_what_was_dropped_on_a_full_disk_is_told_once_there_is_room(tmp_path: Path) -> None:
    with (tmp_path / "log").open("w") as log, Path("/dev/full").open("w") as full:
        output = LineOutput(log)
        kept = os.dup(log.fileno())
        os.dup2(full.fileno(), log.fileno())
        output.write(LINE)
        os.dup2(kept, log.fileno())
        os.close(kept)
        output.write(LINE)
        output.close()

    assert (tmp_path / "log").read_text() == LINE + "1 lines were dropped\n"


def test_a_socket_that_is_not_read_holds_nobody_up() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs, os.fdopen(os.dup(ours.fileno()), "w") as stream:
        output = LineOutput(stream)
        for _ in range(FLOOD):
            output.write(LINE)
        assert output._untold > 0
        output._patience = 0
        output.close()


def test_a_line_in_the_middle_of_writing_others_is_written_after_them(tmp_path: Path) -> None:
    """As where garbage is collected meanwhile, and tells of what it lost."""
    with (tmp_path / "log").open("w") as log:
        output = LineOutput(log)

        def form() -> str:
            output.write("lost\n")
            return "line\n"

        output._waiting.append((form, ()))
        output.write("next\n")
        output.close()

    assert (tmp_path / "log").read_text() == "line\nnext\nlost\n"


def test_a_forked_process_leaves_what_waits_to_its_parent_and_writes_its_own(tmp_path: Path) -> None:
    with (tmp_path / "log").open("w") as log:
        output = LineOutput(log)
        output._waiting.append((str, ("parent\n",)))
        with output._lock:  # as where another thread is writing
            child = os.fork()
            if child == 0:
                try:
                    output.write("child\n")
                finally:
                    os._exit(0)
        os.waitpid(child, 0)
        output.close()

    assert (tmp_path / "log").read_text() == "child\nparent\n"
