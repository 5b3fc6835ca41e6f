"""The environment that tests start processes in."""

import os


def unmeasured() -> dict[str, str]:
    """For a process that runs nothing of the repository, or nothing that others do not run as well: following
    its lines costs time and tells nothing."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
