"""The environment that tests start processes in."""

import os
from typing import Final

_COUNTING: Final[dict[str, str]] = {}


def count_no_lines_of_children() -> None:
    """From now on, processes start faster: most run what tests in this one run too, or nothing of ours."""
    for name in [name for name in os.environ if name.startswith("COVERAGE_PROCESS_")]:
        _COUNTING[name] = os.environ.pop(name)


def counted() -> dict[str, str]:
    """For a process whose lines count, if any are counted."""
    return {**os.environ, **_COUNTING}
