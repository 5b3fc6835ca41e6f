"""Where lines go."""

import asyncio
import io
import subprocess
import sys

import anyio
import pytest

from charter.platform.telemetry.log_output import WHOLE_WRITE, LineOutput, whole_writes


class CountingStream(io.StringIO):
    """Text, and how many times it was written."""

    def __init__(self) -> None:
        super().__init__()
        self.writes: list[str] = []
        self._written = asyncio.Event()

    def write(self, text: str) -> int:
        self.writes.append(text)
        self._written.set()
        return super().write(text)

    async def written(self) -> None:
        """Wait for the next write."""
        with anyio.fail_after(60):
            await self._written.wait()
        self._written.clear()


@pytest.mark.anyio
async def test_lines_wait_a_moment_and_are_one_write() -> None:
    stream = CountingStream()
    output = LineOutput(stream)
    for number in range(3):
        output.write_soon(str, f"{number}\n")
    assert stream.writes == []
    await stream.written()
    assert stream.writes == ["0\n1\n2\n"]
    output.write_soon(str, "3\n")
    await stream.written()
    assert stream.writes == ["0\n1\n2\n", "3\n"]


@pytest.mark.anyio
async def test_line_written_now_comes_after_those_that_wait() -> None:
    stream = CountingStream()
    output = LineOutput(stream)
    output.write_soon(str, "request\n")
    output.write("record\n")
    assert stream.getvalue() == "request\nrecord\n"


def test_lines_left_by_a_loop_that_is_gone_are_not_lost() -> None:
    stream = CountingStream()
    output = LineOutput(stream)

    async def leave(line: str) -> None:
        output.write_soon(str, line)

    asyncio.run(leave("first\n"))
    asyncio.run(leave("second\n"))
    output.flush()
    assert stream.getvalue() == "first\nsecond\n"


def test_end_of_the_process_writes_what_waits() -> None:
    program = (
        "import asyncio, sys\n"
        "from charter.platform.telemetry.log_output import LineOutput\n"
        "output = LineOutput(sys.stdout)\n"
        "async def leave():\n"
        "    output.write_soon(str, 'last words\\n')\n"
        "    sys.exit(3)\n"
        "asyncio.run(leave())\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (3, "last words\n")


def test_closed_stream_does_not_raise() -> None:
    stream = io.StringIO()
    output = LineOutput(stream)
    stream.close()
    with pytest.raises(ValueError, match="closed file"):
        stream.write("refused\n")
    output.write("lost\n")


def test_characters_that_the_stream_lacks_are_escaped() -> None:
    written = io.BytesIO()
    output = LineOutput(io.TextIOWrapper(written, encoding="ascii"))
    output.write("fĂr \ud800\n")
    assert written.getvalue() == b"f\\u0102r \\ud800\n"


def test_writes_are_whole_lines_within_the_size_of_a_pipe_s_whole_write() -> None:
    lines = ["x" * 999 + "\n"] * 9 + ["y" * 9999 + "\n", "z\n"]
    writes = whole_writes(lines)
    assert "".join(writes) == "".join(lines)
    assert [len(text) for text in writes] == [4000, 4000, 1000, 10000, 2]
    assert all(text.endswith("\n") for text in writes)
    assert max(len(text) for text in writes if "y" not in text) <= WHOLE_WRITE
    assert whole_writes([]) == []
