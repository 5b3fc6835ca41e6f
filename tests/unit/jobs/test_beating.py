"""A beat that hangs ends, so that its supervisor starts another one."""

import subprocess
import sys

import pytest

HANGING = """
import asyncio
import time
from charter.commands.beat import ending_late
from charter.jobs.beating import Beat
from charter.shared.clock import utc_now

class Hanging:
    async def seed(self, now):
        {hangs}

asyncio.run(Beat(Hanging(), None, utc_now, ending_late(0.2)).run(asyncio.Event()))
"""


@pytest.mark.parametrize("hangs", ["time.sleep(60)", "await asyncio.sleep(60)"])
def test_a_beat_that_hangs_ends_and_tells_where(hangs: str) -> None:
    script = HANGING.format(hangs=hangs)
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=50, check=False
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith("Timeout (0:00:00.200000)!")
    assert "in run" in ended.stderr
